"""The lineage section in Chromium: edges open their two texts, limits narrow them, and a wire has its wording."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

from retold.model import Comparison, Origin
from retold.report import render_html
from tests.report.conftest import HOSTILE

pytestmark = pytest.mark.browser
PHONE = {"width": 390, "height": 800}


@pytest.fixture
def page(chromium: Browser, flock_file: Path) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    opened = context.new_page()
    opened.goto(flock_file.as_uri())
    yield opened
    context.close()


def pairs(page: Page) -> list[str]:
    return page.locator("#lineage .pr:visible th").all_inner_texts()


def test_enter_on_an_edge_opens_its_two_texts_with_the_proof_and_escape_returns(page: Page) -> None:
    edge = page.get_by_role("link", name="A Fold News to B Ambry Gazette: 42 %")
    edge.focus()
    page.keyboard.press("Enter")
    texts = page.locator("#lineage .sbs").first.locator("q")
    assert texts.all_inner_texts() == [
        "A The flock at Ambry Fold broke out on Monday night.",
        "B The flock at Ambry Fold got out on Monday night.",
    ]
    assert page.locator("#lineage .sbs del:visible").all_inner_texts() == ["broke"]
    assert page.locator("#lineage .sbs ins:visible").all_inner_texts() == ["got"]
    assert page.get_by_text("Ambry Gazette credits Fold News.").first.is_visible()
    assert page.locator("#lineage .wd:visible").all_inner_texts() == ["got out"]
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.getAttribute('aria-label')") == "A Fold News to B Ambry Gazette: 42 %"


def test_an_edge_that_is_not_certain_is_dashed_and_has_no_arrow(page: Page) -> None:
    edge = page.get_by_role("link", name="ω Dale Wire and, which way is not certain, C Valley Post: 30 %")
    line = page.locator(f"#lineage [data-p='{(edge.get_attribute('href') or '')[1:]}']")
    assert edge.locator(".ah").count() == 0
    assert line.evaluate("line => getComputedStyle(line).strokeDasharray") != "none"


def test_what_leads_to_an_edge_is_lit_with_it(page: Page) -> None:
    page.get_by_role("link", name="A Fold News to B Ambry Gazette: 42 %").focus()
    lit = page.locator("#lineage .eg.lit").evaluate_all("all => all.map(each => each.getAttribute('aria-label'))")
    assert lit == ["ω Dale Wire to A Fold News: 16 %", "A Fold News to B Ambry Gazette: 42 %"]
    assert page.locator("#lineage path.e.dim").count() == 1


def test_limits_narrow_pairs_edges_and_passages_and_say_what_is_left(page: Page) -> None:
    told = page.locator("#lineage .lf output")
    assert told.inner_text() == "3 of 3 pairs, 1 of 1 passages"
    number = page.get_by_label("Passage of at least, words")
    number.focus()
    page.keyboard.press("Control+A")
    page.keyboard.type("4")
    page.wait_for_timeout(50)
    assert (len(pairs(page)), page.locator("#lineage .eg:visible").count()) == (1, 1)
    assert told.inner_text() == "1 of 3 pairs, 1 of 1 passages"
    page.get_by_label("Likeness of at least", exact=True).focus()
    page.keyboard.press("End")
    page.wait_for_timeout(50)
    assert told.inner_text() == "0 of 3 pairs, 0 of 1 passages"
    page.emulate_media(media="print")
    assert len(pairs(page)) == 3


def test_pairs_are_put_in_order_by_key(page: Page) -> None:
    assert pairs(page)[0].startswith("A Fold News")
    page.get_by_role("button", name="Sort by Of its words").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Enter")
    assert pairs(page)[0].startswith("ω Dale Wire to A Fold News")
    assert page.locator("#lineage .prs [aria-sort]").get_attribute("aria-sort") == "ascending"


def test_a_source_outside_of_the_pile_has_its_wording_and_the_readings_of_each(page: Page) -> None:
    source = page.locator("#absent-w1")
    assert source.locator("h3").inner_text() == "ω Dale Wire, not in this pile"
    assert source.locator(".wrd").inner_text() == "The flock1 broke out on ⟨Monday2⟩ ⟨night3⟩"
    assert source.locator(".app li").all_inner_texts() == [
        "The flock A C ] adds at Ambry Fold A",
        "Monday A ] Tuesday C",
        "night A ] not there C",
    ]


def test_each_account_has_its_own_share_in_words(page: Page) -> None:
    assert page.get_by_text("62 % of its 19 words stand in others; 38 % are its own").is_visible()
    assert page.get_by_text("The account has no words.").is_visible()


def test_without_script_the_pairs_stay_and_no_control_is_shown(chromium: Browser, flock_file: Path) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(flock_file.as_uri())
    assert (len(pairs(page)), page.locator("#lineage .lf:visible, #lineage button:visible").count()) == (3, 0)
    page.locator("#lineage summary", has_text="The two texts").click()
    assert page.locator("#lineage .sbs:visible").count() == 1
    context.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing_on_a_phone_with_every_fold_open(chromium: Browser, flock_file: Path, scheme: str) -> None:
    context = chromium.new_context(viewport=PHONE, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(flock_file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    results = Axe().run(page, context={"include": [["#lineage"]]})
    sideways = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert results.violations_count == 0, results.generate_report()
    assert sideways == PHONE["width"]


def test_hostile_and_right_to_left_names_are_shown_as_they_are(
    chromium: Browser, flock: Comparison, tmp_path: Path
) -> None:
    story = flock.stories[0]
    names = {"w1": HOSTILE, "o1": "x"}
    nodes = tuple(
        Origin(node.id, node.kind, names.get(node.id, node.name), node.article) for node in story.origins.nodes
    )
    first, *others = flock.articles
    first = replace(first, outlet=replace(first.outlet, value="עיתון הגבעה")) if first.outlet else first
    changed = replace(story, origins=replace(story.origins, nodes=nodes))
    file = tmp_path / "names.html"
    file.write_text(render_html(replace(flock, articles=(first, *others), stories=(changed,))), encoding="utf-8")
    context = chromium.new_context()
    page = context.new_page()
    page.goto(file.as_uri())
    assert page.locator("img").count() == 0
    assert page.locator("#absent-w1 h3 bdi").inner_text().startswith("</script><img src=x onerror=alert(1)>")
    assert page.locator("#lineage .pr th bdi").all_inner_texts()[0] == "עיתון הגבעה"
    context.close()
