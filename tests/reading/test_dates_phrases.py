"""Tables of phrases from the news with the times that a careful reader gives them.

They stand in the text files beside this one: in each sentence `{words=value}` is a time expression, `{words=value;MOD}`
one with its modifier (`-` for none), and nothing else in it is one. `@ DATE` says when the accounts were published.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from retold.model import Article, Fact
from retold.reading import Parser
from retold.reading.dates import find_dates
from retold.reading.syntax import Account, Paragraph

TABLES = ("dates_phrases.txt", "dates_phrases_by_date.txt", "dates_no_times.txt")
MARKED = re.compile(r"\{([^=}]*)=([^;}]*)(?:;([^}]*))?\}")
THURSDAY = "2019-05-16"


@dataclass(frozen=True, slots=True)
class Told:
    """A time expression as a table or the reader gives it."""

    words: str
    value: str
    mod: str


@dataclass(frozen=True, slots=True)
class Case:
    """A sentence of a table and the day on which its account came out."""

    line: str
    published: str | None

    @property
    def text(self) -> str:
        return MARKED.sub(r"\1", self.line)

    @property
    def wanted(self) -> list[Told]:
        return [Told(*found) for found in MARKED.findall(self.line)]


def _cases() -> Iterator[Case]:
    for table in TABLES:
        published: str | None = THURSDAY
        for line in Path(__file__).with_name(table).read_text(encoding="utf-8").splitlines():
            if line.startswith("@"):
                published = None if line == "@ none" else line.removeprefix("@ ")
            elif line and not line.startswith("#"):
                yield Case(line, published)


CASES = tuple(_cases())


@pytest.fixture(scope="module")
def found(parser: Parser) -> Mapping[Case, Sequence[Told]]:
    """Every sentence of the tables, parsed in one go and read on its own."""
    answers = {}
    for case, doc in zip(CASES, parser.pipeline.pipe(case.text for case in CASES), strict=True):
        name = hashlib.sha256(case.line.encode()).hexdigest()[:16]
        dated = Fact(case.published, "row", precision="day") if case.published else None
        article = Article(id=name, sha256=name, text=doc.text, language="en", published=dated)
        dates = find_dates(Account(article, (Paragraph(name, "text", "paragraph", 0, doc),)))
        answers[case] = [Told(article.cut(each.passage), each.value, each.mod or "-") for each in dates]
    return answers


def test_the_tables_hold_several_hundred_phrases() -> None:
    assert sum(len(case.wanted) for case in CASES) >= 500


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.published} {case.line}")
def test_a_phrase_has_the_time_that_a_reader_gives_it(case: Case, found: Mapping[Case, Sequence[Told]]) -> None:
    # A table that names no modifier says nothing of it.
    given = [
        Told(each.words, each.value, each.mod if want.mod else "")
        for each, want in zip(found[case], case.wanted, strict=False)
    ]
    assert given == case.wanted
    assert len(found[case]) == len(case.wanted)
