"""The names section in Chromium: its filter, its order, and the decisions that it offers."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page

pytestmark = pytest.mark.browser


@pytest.fixture
def page(chromium: Browser, flock_file: Path) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    opened.goto(flock_file.as_uri())
    yield opened
    context.close()


def names(page: Page) -> list[str]:
    rows = page.locator("#names tr[data-k]:visible .ti")
    return rows.all_inner_texts()


def test_a_filter_by_text_and_kind_is_reached_by_key(page: Page) -> None:
    page.locator("#names .tools input").focus()
    page.keyboard.type("hal")
    assert (names(page), page.locator("#names output").inner_text()) == (["Hale Torrin"], "1 of 3 names")
    assert page.locator("#names .sub3:visible").count() == 0
    page.keyboard.press("Tab")
    page.keyboard.type("place")
    assert names(page) == []
    page.locator("#names .tools input").fill("")
    assert names(page) == ["Ambry Fold"]


def test_a_name_of_one_account_is_unfolded_when_it_is_looked_for(page: Page) -> None:
    assert "Monday" not in names(page)
    page.locator("#names .tools input").fill("mond")
    assert names(page) == ["Monday"]
    page.locator("#names .tools input").fill("")
    assert "Monday" not in names(page)


def test_what_is_filtered_away_is_printed_and_found_by_its_address(page: Page) -> None:
    page.locator("#names .tools input").fill("ambry")
    page.emulate_media(media="print")
    assert "Hale Torrin" in names(page)
    page.emulate_media(media="screen")
    page.evaluate("location.hash = 'ev-name-p1'")
    page.wait_for_timeout(50)
    assert "Hale Torrin" in names(page)


def test_the_evidence_of_a_name_has_decisions_to_copy(page: Page) -> None:
    page.locator("#names tr[data-k] .form a.sgl").first.click()
    page.locator(".slot .decide summary").click()
    decisions = page.locator(".slot .decide pre").all_inner_texts()
    assert [each.splitlines()[1] for each in decisions] == ['kind = "split"', 'kind = "rename"', 'kind = "retype"']
    assert all(each.startswith("[[decision]]") and ":text:" in each.splitlines()[2] for each in decisions)


def test_without_script_there_is_no_filter(chromium: Browser, flock_file: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    opened = context.new_page()
    opened.goto(flock_file.as_uri())
    assert opened.locator(".tools:visible").count() == 0
    context.close()
