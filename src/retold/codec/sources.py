"""The source audit as a table: one line for each speaker in each account, for a spreadsheet."""

import csv
import io
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from retold.lenses.voices import SpeakerInAccount, SpeakerRow, VoicesFindings
from retold.model import Article, Comparison, Story

COLUMNS = (
    "outlet",
    "publisher",
    "published",
    "account",
    "speaker",
    "kind",
    "named",
    "quotations",
    "direct",
    "partly in marks",
    "retold",
    "thoughts or plans",
    "documents",
    "denials",
    "said not to have been said",
    "may be said",
    "words",
    "words in marks",
    "words retold",
    "words not copied from an earlier account",
    "first heard",
    "last heard",
    "title",
    "file",
)
# What a spreadsheet takes for a formula, and would run: such a cell is led by an apostrophe.
_FORMULA = re.compile(r"\s*[=+\-@|%＝＋－＠]")
# An account with nobody heard in it has a line that says so, for an empty table could mean that nothing was read.
NOBODY, NOT_READ = "nobody is quoted", "not read"


@dataclass(frozen=True, slots=True)
class _Heard:
    """One speaker in one account."""

    speaker: SpeakerRow
    account: SpeakerInAccount


def write_sources(comparison: Comparison) -> str:
    """The source audit of a comparison as CSV text: a line per account and speaker, in story order."""
    text = io.StringIO()
    table = csv.writer(text, lineterminator="\n")
    table.writerow(COLUMNS)
    articles = {article.id: article for article in comparison.articles}
    for story in comparison.stories:
        table.writerows([_cell(each) for each in row] for row in _rows(story, articles))
    return text.getvalue()


def _rows(story: Story, articles: Mapping[str, Article]) -> Iterator[tuple[str | int, ...]]:
    found = story.findings.get("voices")
    voices = found if isinstance(found, VoicesFindings) else None
    heard: dict[str, list[_Heard]] = {}
    for speaker in voices.speakers if voices else ():
        for account in speaker.accounts:
            heard.setdefault(account.article, []).append(_Heard(speaker, account))
    read = {each.article for each in voices.accounts} if voices else set()
    for name in story.articles:
        article = articles[name]
        lines = [_said(each, articles) for each in heard.get(name, ())]
        silent: tuple[str | int, ...] = ("", NOBODY if name in read else NOT_READ, "", *[0] * 13, "", "")
        for line in lines or [silent]:
            yield (*_published(article), *line, article.title, article.source.location)


def _published(article: Article) -> tuple[str, str, str, str]:
    outlet = article.outlet.value if article.outlet else ""
    return outlet, article.publisher or outlet, article.published.value if article.published else "", article.id


def _said(heard: _Heard, articles: Mapping[str, Article]) -> tuple[str | int, ...]:
    speaker, account = heard.speaker, heard.account
    return (
        _name(speaker, articles),
        speaker.kind,
        "yes" if speaker.named else "no",
        len(account.quotations),
        account.direct - account.mixed,
        account.mixed,
        account.indirect,
        account.thoughts,
        account.documents,
        account.denied,
        account.unsaid,
        account.hypothetical,
        account.words,
        account.words_in_marks,
        account.words_retold,
        account.words_once,
        "yes" if account.first else "no",
        "yes" if account.last else "no",
    )


def _name(speaker: SpeakerRow, articles: Mapping[str, Article]) -> str:
    """The name, else how the first account describes a source without one; nothing for the unknown."""
    if speaker.described:
        return articles[speaker.described.article].cut(speaker.described)
    return speaker.name or ""


def _cell(value: str | int) -> str | int:
    r"""A cell that stays on one line and that no spreadsheet runs.

    >>> _cell("=HYPERLINK(1)\n"), _cell(12)
    ("'=HYPERLINK(1)", 12)
    """
    if isinstance(value, int):
        return value
    plain = " ".join("".join(sign if sign.isprintable() else " " for sign in value).split())
    return f"'{plain}" if _FORMULA.match(plain) else plain
