"""Promise 3: nothing is silently empty: each lens says what it could not measure, each unread thing has its notice."""

import json
from pathlib import Path

import pytest
from hypothesis import given

from retold import compare
from retold.lenses import LENSES
from retold.model import Comparison, Findings, Lens
from retold.reading import Parser
from retold.report import render_html
from tests.promises.piles import FEW_PILES, PILES, compared

SPANISH = (
    "El río Osk se desbordó el martes en Tirrel y treinta familias abandonaron sus casas, dijo la alcaldesa Hedda "
    "Marrow. «Hemos perdido el granero y casi todo el heno», añadió la ganadera ante la prensa local esta mañana.",
    "Treinta familias abandonaron sus casas cuando el río Osk se desbordó en Tirrel. El guarda Ludo Fenwick negó el "
    "miércoles que la compuerta hubiera quedado abierta durante la noche, según informó la radio del valle.",
)
ENGLISH = (
    "The Osk broke its bank at Tirrel on Tuesday and thirty families left their homes. “We lost the barn,” said Hedda "
    "Marrow, a farmer."
)
NEEDS_READING = ("voices", "timeline", "names")


@pytest.fixture(scope="module")
def unread(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """Two accounts in a language that is not read yet."""
    return compare([_pile(tmp_path_factory.mktemp("unread"), SPANISH)])


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_a_lens_is_measured_or_says_why_not(comparison: Comparison, unread: Comparison, lens: Lens) -> None:
    for story in (*comparison.stories, *unread.stories):
        assert _explained(story.findings[lens.name])


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_the_sample_can_be_measured_by_every_lens(comparison: Comparison, lens: Lens) -> None:
    assert [story.findings[lens.name].state for story in comparison.stories] == ["measured"]


@pytest.mark.parametrize("name", NEEDS_READING)
def test_what_needs_reading_is_not_measurable_in_a_language_not_read(unread: Comparison, name: str) -> None:
    findings = unread.stories[0].findings[name]
    assert findings.state == "not measurable"
    assert findings.reason


def test_a_language_not_read_has_a_notice_for_each_account(unread: Comparison) -> None:
    assert ["language (es)" in notice.message for notice in unread.notices if "language" in notice.message] == [
        True
    ] * 2


def test_one_account_in_a_language_not_read_is_named_and_the_rest_is_read(tmp_path: Path) -> None:
    comparison = compare([_pile(tmp_path, (ENGLISH, ENGLISH + " The water fell on Friday.", SPANISH[0]))])
    languages = [article.language for article in comparison.articles]
    assert sorted(str(language) for language in languages) == ["en", "en", "es"]
    assert len([notice for notice in comparison.notices if "language (es)" in notice.message]) == 1
    assert comparison.stories[0].utterances != ()


def test_a_file_that_cannot_be_read_is_named_with_what_to_do(tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    comparison = compare([_pile(tmp_path, (ENGLISH, ENGLISH + " The water fell on Friday."))])
    notices = [notice for notice in comparison.notices if "empty.txt" in notice.where]
    assert len(notices) == 1
    assert notices[0].message.endswith(".")
    assert comparison.unread == 1


def test_every_notice_stands_on_the_page(unread: Comparison) -> None:
    page = " ".join(render_html(unread).split())
    assert unread.notices
    assert [notice for notice in unread.notices if _escaped(notice.message) not in page] == []


@FEW_PILES
@given(rows=PILES)
def test_any_pile_is_measured_or_says_why_not(parser: Parser, rows: list[dict[str, str]]) -> None:
    comparison = compared(rows, parser)
    findings = [] if comparison is None else list(comparison.stories[0].findings.values())
    assert [each for each in findings if not _explained(each)] == []


def _explained(findings: Findings) -> bool:
    return (findings.state == "measured") == (findings.reason is None) and findings.reason != ""


def _pile(folder: Path, texts: tuple[str, ...]) -> Path:
    rows = [
        {"text": text, "outlet": f"Outlet {number}", "published": "2024-05-16"} for number, text in enumerate(texts)
    ]
    (folder / "rows.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return folder


def _escaped(message: str) -> str:
    """As an HTML page with autoescape writes it."""
    replaced = message.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return " ".join(replaced.replace("'", "&#39;").replace('"', "&#34;").split())
