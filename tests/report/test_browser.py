"""The page in Chromium, opened from disk."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from retold.model import Comparison, Passage

pytestmark = pytest.mark.browser
PHONE_WIDTH = 360


class Watched:
    """An open page that remembers what it complained of and what it asked the network for."""

    def __init__(self, browser: Browser, file: Path, **options: object) -> None:
        self.context = browser.new_context(**options)  # type: ignore[arg-type]
        self.page = self.context.new_page()
        self.complaints: list[str] = []
        self.requests: list[str] = []
        self.page.on("console", lambda message: self.complaints.append(message.text))
        self.page.on("pageerror", lambda error: self.complaints.append(str(error)))
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.goto(file.as_uri())


@pytest.fixture
def watched(chromium: Browser, flock_file: Path) -> Iterator[Watched]:
    opened = Watched(chromium, flock_file, viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    yield opened
    opened.context.close()


@pytest.fixture
def page(watched: Watched) -> Page:
    return watched.page


def test_it_opens_from_disk_in_silence_and_asks_the_network_for_nothing(watched: Watched, flock_file: Path) -> None:
    assert watched.complaints == []
    assert watched.requests == [flock_file.as_uri()]


def test_hostile_text_runs_nothing(chromium: Browser, hostile_file: Path) -> None:
    opened = Watched(chromium, hostile_file)
    dialogs: list[str] = []
    opened.page.on("dialog", lambda dialog: dialogs.append(dialog.message))
    opened.page.wait_for_timeout(100)
    assert (opened.complaints, dialogs, opened.requests) == ([], [], [hostile_file.as_uri()])
    assert opened.page.locator("img").count() == 0
    opened.context.close()


def test_every_passage_on_the_page_shows_its_exact_characters(page: Page, flock: Comparison) -> None:
    articles = {article.id: article for article in flock.articles}
    shown = page.locator("[data-passage]").evaluate_all("all => all.map(e => [e.dataset.passage, e.textContent])")
    assert len(shown) > 30
    for place, text in shown:
        article, part, bounds = place.split(":")
        start, end = bounds.split("-")
        assert articles[article].cut(Passage(article, part, int(start), int(end))) == text


def test_a_cell_of_the_overview_lights_exactly_its_passage_behind_an_emoji(page: Page) -> None:
    page.locator("#strip tbody tr").first.locator("td a").first.click()
    lit = page.locator(".acc:not([hidden]) .m.e.on").evaluate_all("all => all.map(each => each.textContent).join('')")
    assert lit == "The flock at Ambry Fold broke out on Monday night."


def test_every_link_within_the_page_lands_on_something_visible(page: Page) -> None:
    links = page.locator("a[href^='#']").evaluate_all("all => all.map(each => each.getAttribute('href'))")
    hrefs = dict.fromkeys(links)
    for href in hrefs:
        page.evaluate("hash => { location.hash = ''; location.hash = hash; }", href)
        page.wait_for_timeout(5)
        assert page.evaluate("h => document.getElementById(h.slice(1)).getClientRects().length > 0", href), href


def test_tabs_follow_the_arrow_keys(page: Page) -> None:
    page.locator("[role=tab][aria-selected=true]").focus()
    before = page.evaluate("document.activeElement.hash.slice(1)")
    page.keyboard.press("End")
    assert page.evaluate("document.activeElement.hash.slice(1)") == "C"
    page.keyboard.press("ArrowRight")
    assert page.evaluate("document.activeElement.hash.slice(1)") == "A"
    page.keyboard.press("ArrowLeft")
    assert page.locator(".acc:visible").evaluate_all("all => all.map(each => each.id)") == ["C"]
    assert before == "A"


def test_the_drawer_opens_by_key_steps_and_closes_to_where_one_was(page: Page) -> None:
    note = page.locator(".acc:visible .nt a.nu").first
    note.focus()
    page.keyboard.press("Enter")
    assert "Hale Torrin" in page.locator(".slot .ti").inner_text()
    first = page.locator(".slot .kind").inner_text()
    page.locator(".next").click()
    assert page.locator(".slot .kind").inner_text() != first
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.className") == "nu"


def test_the_drawer_starts_with_what_differs(page: Page) -> None:
    assert "Times differ" in page.locator(".slot .kind").inner_text()


def test_the_theme_can_be_switched(page: Page) -> None:
    before = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.locator("#theme").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != before


def test_without_script_every_account_and_every_finding_is_there(chromium: Browser, flock_file: Path) -> None:
    opened = Watched(chromium, flock_file, java_script_enabled=False)
    assert opened.page.locator(".acc:visible").count() == 3
    assert opened.page.locator(".drawer:visible, #theme:visible").count() == 0
    opened.page.locator("#strip td a.x").first.click()
    assert opened.page.locator(":target").inner_text() == "The flock at Ambry Fold broke out on Monday night."
    opened.context.close()


def test_a_phone_never_scrolls_sideways(chromium: Browser, flock_file: Path) -> None:
    opened = Watched(chromium, flock_file, viewport={"width": PHONE_WIDTH, "height": 740}, reduced_motion="reduce")
    assert opened.page.evaluate("document.documentElement.scrollWidth") == PHONE_WIDTH
    assert not opened.page.locator(".drawer").is_visible()
    opened.page.locator(".acc:visible .nt a").first.click()
    assert opened.page.locator(".drawer").is_visible()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator(".drawer").is_visible()
    opened.context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [PHONE_WIDTH, 1280])
def test_axe_finds_nothing(chromium: Browser, flock_file: Path, scheme: str, width: int) -> None:
    opened = Watched(chromium, flock_file, color_scheme=scheme, viewport={"width": width, "height": 900})
    results = Axe().run(opened.page)
    opened.context.close()
    assert results.violations_count == 0, results.generate_report()


def test_print_shows_every_account_and_no_controls(page: Page) -> None:
    page.emulate_media(media="print")
    assert page.locator(".acc:visible").count() == 3
    assert page.locator(".bar:visible, .bases:visible, .drawer:visible, button:visible").count() == 0


def test_a_right_to_left_line_keeps_its_direction(page: Page) -> None:
    page.goto(page.url.split("#")[0] + "#C")
    assert page.locator("#C p[dir=rtl]").inner_text().startswith("קטע")


def test_the_drawer_compares_with_the_account_being_read(chromium: Browser, wordings_file: Path) -> None:
    opened = Watched(chromium, wordings_file, reduced_motion="reduce")
    opened.page.locator("#voices .ev a.sgl").first.click()
    quotes = opened.page.locator(".slot q")
    assert quotes.nth(1).locator("ins").all_inner_texts() == ["closed"]
    opened.page.locator("[role=tab]").nth(1).click()
    assert quotes.nth(0).inner_text() == "Nobody closed the gate,"
    assert quotes.nth(1).locator("ins").all_inner_texts() == ["shut"]
    opened.context.close()
