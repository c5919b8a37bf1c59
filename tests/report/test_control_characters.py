"""What an HTML parser changes is written so that it reads back, or carries no address."""

import hashlib
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from retold.model import Article, Block, CastEntry, Comparison, Form, Passage, Run, Source, Story
from retold.report import render_html
from retold.verify import verify

ODD = "One\rtwo\r\nthree \x01four\x0c five\x7f six\x85 seven\u2028eight\ufeff <&> nine\r"


def _page(text: str, folder: Path) -> tuple[Path, Article]:
    digest = hashlib.sha256(f"Odd\0{text}".encode()).hexdigest()
    account = Article(
        id="ab" * 8,
        sha256=digest,
        title="Odd",
        text=text,
        blocks=(Block("paragraph", account=True, start=0, end=len(text)),),
        source=Source("odd.txt", "plain"),
    )
    nine = Passage(account.id, "text", text.index("ine"), text.index("ine") + 3)
    whole = Passage(account.id, "text", 0, len(text))
    cast = (
        CastEntry("c1", "person", "ine", (Form("ine", 1, (nine,)),)),
        CastEntry("c2", "other", text, (Form(text, 1, (whole,)),)),
    )
    story = Story(id="s", title="Odd", articles=(account.id,), cast=cast)
    file = folder / "odd.html"
    file.write_bytes(render_html(Comparison(run=Run("0", {}, ()), articles=(account,), stories=(story,))).encode())
    return file, account


def test_line_ends_and_control_characters_verify(tmp_path: Path) -> None:
    file, _ = _page(ODD, tmp_path)
    report = verify(file)
    assert report.faults == ()
    assert report.excerpts >= 3


@pytest.mark.browser
def test_a_browser_reads_them_back(chromium: Browser, tmp_path: Path) -> None:
    file, account = _page(ODD, tmp_path)
    page = chromium.new_page()
    page.goto(file.as_uri())
    assert page.locator("p[data-passage]").evaluate("each => each.textContent") == account.text
    assert page.locator("p[data-passage] .ctl").evaluate_all("all => all.map(e => e.dataset.c)") == list("␁␌␡") + [
        "[85]"
    ]
    page.close()


def test_a_stretch_with_nul_is_shown_without_an_address(tmp_path: Path) -> None:
    file, account = _page("Before\0 and nine after", tmp_path)
    html = file.read_text(encoding="utf-8")
    assert f'data-passage="{account.id}:text:0-' not in html
    assert "\0" not in html
    assert 'data-c="␀"' in html
    assert f'data-passage="{account.id}:text:13-16"' in html
    assert verify(file).faults == ()
