"""Invented reports with marks where an editor may change them, read from `reports.txt`.

A line is a paragraph. ` | ` parts its sentences; `{Mayor Ann Oak|Oak|Ann Oak, the mayor,}` is where a name is
introduced, with its short form and another wording; `<said|recalled>` can be worded otherwise; `[[One. ## Two]]` is a
quotation in pieces; `~told` names the outlet that was told.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FILE = Path(__file__).with_name("reports.txt")
_PART = re.compile(r"\{([^}]*)\}|<([^>]*)>|\[\[(.*?)\]\]|(~told)")


@dataclass(frozen=True, slots=True)
class Name:
    """Where an account introduces somebody, and in which of its wordings."""

    wordings: tuple[str, ...]
    short: str
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class Choice:
    """Words that another writer may put otherwise, to the same effect."""

    wordings: tuple[str, ...]
    chosen: int = 0


@dataclass(frozen=True, slots=True)
class Quote:
    """Quoted words in the pieces that are kept; `gap` where an ellipsis marks what was cut."""

    pieces: tuple[str, ...]
    gap: int | None = None


@dataclass(frozen=True, slots=True)
class Told:
    """Whom a witness told it: the outlet that asked, until somebody words it otherwise."""

    words: str | None = None


Part = str | Name | Choice | Quote | Told
Sentence = tuple[Part, ...]
Paragraph = tuple[Sentence, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """An invented event as one reporter would tell it."""

    name: str
    place: str
    day: str
    paragraphs: tuple[Paragraph, ...]


def read_reports() -> tuple[Report, ...]:
    """All invented reports, in the order of the file."""
    found: list[Report] = []
    for chunk in FILE.read_text(encoding="utf-8").split("=== ")[1:]:
        head, *lines = chunk.strip().split("\n")
        name, place, day = (each.strip() for each in head.split("|"))
        found.append(Report(name, place, day, tuple(_paragraph(line) for line in lines)))
    return tuple(found)


def _paragraph(line: str) -> Paragraph:
    # The pipes of names and wordings have no spaces around them.
    return tuple(tuple(_parts(sentence)) for sentence in line.split(" | "))


def _parts(sentence: str) -> Iterator[Part]:
    end = 0
    for match in _PART.finditer(sentence):
        if match.start() > end:
            yield sentence[end : match.start()]
        name, choice, quote, _ = match.groups()
        if name is not None:
            full, short, other = name.split("|")
            yield Name((full, other), short)
        elif choice is not None:
            yield Choice(tuple(choice.split("|")))
        elif quote is not None:
            yield Quote(tuple(quote.split(" ## ")))
        else:
            yield Told()
        end = match.end()
    if end < len(sentence):
        yield sentence[end:]
