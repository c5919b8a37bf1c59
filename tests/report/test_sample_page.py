"""The bundled story's real page: it holds, it is light enough, and it is open to everyone."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Page

import retold
from retold.report import render_html
from retold.verify import verify

SAMPLE = Path(__file__).parents[2] / "samples" / "lantern-bridge"
# Bytes of the page beside the comparison inside it: six accounts of 240 words, each finding written once, each wording
# of an utterance beside its base, who has each wording first; and of the lineage the two texts of an edge, the agreed
# wording of a source outside of the pile with its readings, and the limits and the order of the pairs.
MOST_BYTES_BESIDE_THE_DATA = 267_000
FOCUSED = """(() => {
  const e = document.activeElement;
  const name = e === document.body ? "" : `${e.tagName}.${e.className.baseVal ?? e.className}`;
  return [name, getComputedStyle(e).outlineStyle];
})()"""


@pytest.fixture(scope="module")
def sample_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("sample") / "sample.html"
    file.write_bytes(render_html(retold.compare([SAMPLE])).encode())
    return file


@pytest.fixture
def page(chromium: Browser, sample_file: Path) -> Iterator[Page]:
    context = chromium.new_context(viewport={"width": 1280, "height": 900}, reduced_motion="reduce")
    page = context.new_page()
    page.goto(sample_file.as_uri())
    yield page
    context.close()


def test_it_verifies_and_no_link_dangles(sample_file: Path) -> None:
    html = sample_file.read_text(encoding="utf-8")
    assert verify(sample_file).faults == ()
    ids = set(re.findall(r'\bid="([^"]+)"', html))
    assert {link for link in re.findall(r'href="#([^"]+)"', html) if link not in ids} == set()


def test_it_is_not_heavy(sample_file: Path) -> None:
    html = sample_file.read_text(encoding="utf-8")
    data = re.search(r'<script type="application/json" id="comparison">(.*?)</script>', html, re.DOTALL)
    assert data
    assert len(html) - len(data[1]) < MOST_BYTES_BESIDE_THE_DATA


@pytest.mark.browser
def test_no_word_of_the_overview_is_cut(page: Page) -> None:
    labels = page.locator(".strip thead .words").all_text_contents()
    words = page.locator(".acc p.b").evaluate_all("all => all.map(each => each.textContent).join(' ')")
    whole = set(re.findall(r"[\w’'-]+", words))
    assert labels
    assert [word for label in labels for word in re.findall(r"[\w’'-]+", label) if word not in whole] == []


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [390, 1280])
def test_axe_finds_nothing_with_every_fold_open(chromium: Browser, sample_file: Path, scheme: str, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)  # type: ignore[arg-type]
    page = context.new_page()
    page.goto(sample_file.as_uri())
    page.evaluate("document.querySelectorAll('details').forEach(fold => { fold.open = true; })")
    results = Axe().run(page)
    sideways = page.evaluate("document.documentElement.scrollWidth")
    context.close()
    assert results.violations_count == 0, results.generate_report()
    assert sideways == width


@pytest.mark.browser
def test_every_control_is_reached_by_tab_and_shows_its_focus(page: Page) -> None:
    reached = set()
    for _ in range(400):
        page.keyboard.press("Tab")
        name, outline = page.evaluate(FOCUSED)
        if not name:
            break
        reached.add(name.split(" ")[0])
        assert outline != "none", name
    assert {"BUTTON.", "BUTTON.prev", "BUTTON.next", "A.", "A.s", "SUMMARY."} <= reached


@pytest.mark.browser
def test_a_decision_can_be_copied_from_the_drawer(page: Page) -> None:
    page.locator(".acc:visible .nt a.nn").first.click()
    page.locator(".slot .toml summary").click()
    shown = page.locator(".slot .addresses code").all_inner_texts()
    assert shown
    assert all(re.fullmatch(r"[0-9a-f]{16}:(title|text):\d+-\d+", each) for each in shown)
    assert page.locator(".slot .addresses li").first.inner_text().startswith("A ")


@pytest.mark.browser
def test_on_paper_every_account_all_evidence_and_every_reason_is_there(page: Page) -> None:
    page.emulate_media(media="print")
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert page.locator(".acc:visible").count() == 6
    assert page.locator(".ev[id]:not(:visible)").count() == 0
    assert page.locator(".why > p:not(:visible), .lens .sil:not(:visible)").count() == 0
