"""What stands beside an utterance: words in marks in one account alone, and utterances that may be the same."""

from dataclasses import dataclass

from retold.lenses.voices import UtteranceRow
from retold.model import Passage, Utterance
from retold.report.excerpts import Excerpt
from retold.report.findings.speakers import said_by
from retold.report.findings.view import OnlyInMarks, Perhaps, Siglum, siglum_of
from retold.report.lookups import Lookups

# Fewest characters of words in marks that are pointed out: a lone "a" between two marks is none.
LEAST_CHARACTERS = 4


def show_only_marked(row: UtteranceRow, key: str, lookups: Lookups) -> tuple[OnlyInMarks, ...]:
    """Words of an utterance in marks in some accounts and plain in others; a line for each set of accounts."""
    sides: dict[str, tuple[list[Passage], list[Passage]]] = {}
    for wording in row.wordings:
        for each in wording.marks:
            words = " ".join(lookups.cut(each.marked).text.split())
            if len(words) >= LEAST_CHARACTERS:
                marked, plain = sides.setdefault(words.casefold(), ([], []))
                marked.append(each.marked)
                plain.append(each.plain)
    lines: dict[_Sides, list[Excerpt]] = {}
    for marked, plain in sides.values():
        line = _Sides(_sigla(marked, row, key, lookups), _sigla(plain, row, key, lookups))
        lines.setdefault(line, []).append(lookups.cut(marked[0]))
    return tuple(OnlyInMarks(tuple(pieces), line.marked, line.plain) for line, pieces in lines.items())


@dataclass(frozen=True, slots=True)
class _Sides:
    """The accounts that have some words in marks, and those that have them plain."""

    marked: tuple[Siglum, ...]
    plain: tuple[Siglum, ...]


def _sigla(passages: list[Passage], row: UtteranceRow, key: str, lookups: Lookups) -> tuple[Siglum, ...]:
    return tuple(dict.fromkeys(siglum_of(lookups, each, key) for each in _held(passages, row, lookups)))


def _held(passages: list[Passage], row: UtteranceRow, lookups: Lookups) -> list[Passage]:
    """The contents that hold some passages: these are marked on the page."""
    contents = [each for one in row.quotations if one in lookups.quotations for each in lookups.quotations[one].content]
    return [content for content in contents if any(content.holds(each) for each in passages)]


def show_perhaps(utterance: Utterance, lookups: Lookups) -> tuple[Perhaps, ...]:
    """The utterances that may be the same as this one, with what keeps them apart."""
    shown = []
    for joint in lookups.possible.get(utterance.id, ()):
        at = 1 - joint.utterances.index(utterance.id)
        key, quotation = "said-" + joint.utterances[at], lookups.quotations.get(joint.quotations[at])
        other = next((each for each in lookups.story.utterances if each.id == joint.utterances[at]), None)
        if quotation is not None and other is not None:
            sigla = (siglum_of(lookups, quotation.content[0], key),)
            shown.append(Perhaps(said_by(other, lookups), lookups.finding(key), sigla, joint.why))
    return tuple(shown)
