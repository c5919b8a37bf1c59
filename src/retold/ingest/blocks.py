"""What each stretch of a text is: the account, or furniture around it. Nothing is cut away."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from retold.ingest import furniture
from retold.ingest.clocks import mark_live_entries
from retold.ingest.furniture import captions, comments, credits, links, related, times
from retold.ingest.openings import mark_dateline, mark_headline
from retold.ingest.stretches import Named, Stretch, joined, trimmed
from retold.ingest.when import When
from retold.model import Block, BlockKind

# Kinds that may stand behind the last sentence of a paragraph, on the same line.
_AT_THE_END = ("licence", "credit", "related", "share")
# Characters at the end of a paragraph in which such sentences are looked for; a licence has up to 350.
TAIL = 800
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…)\]\"”’»])\s+(?=[\[(©\"“A-Z–—*-])")

# Kinds of stretches whose words decide; headings, tables and comments are what they are.
_OPEN_TO_RULES = ("paragraph", "list", "quotation")
# Characters. A correction may be a long paragraph; nothing longer is furniture as a whole.
LONGEST_FURNITURE = 3000


@dataclass(frozen=True, slots=True)
class Timed:
    """A time that the text gives for itself, and the block where it stands."""

    when: When
    block: Block


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its blocks, whom it credits, and its licence."""

    blocks: tuple[Block, ...]
    credits: tuple[Named, ...]
    licence: Block | None
    published: Timed | None = None


def mark(text: str, stretches: Sequence[Stretch], title: str = "") -> Marked:
    """Say what each stretch is; stretches that come with another kind than paragraph are mostly left as they are."""
    pieces = comments.mark_threads(text, stretches)
    pieces = mark_headline(text, pieces, title)
    pieces = times.mark_times(text, [_by_rules(text, each) for each in pieces])
    pieces = related.mark_lists(text, pieces)
    pieces = links.mark_other_scripts(text, links.keep_own_references(text, pieces))
    pieces = _part_tails(text, pieces)
    pieces = mark_live_entries(text, related.mark_last_headings(mark_dateline(text, pieces)))
    licence = next((each for each in pieces if each.kind == "licence"), None)
    return Marked(
        tuple(each.block() for each in pieces),
        tuple(_named(text, pieces)),
        licence.block() if licence else None,
        _timed(text, pieces),
    )


def _by_rules(text: str, stretch: Stretch) -> Stretch:
    """The stretch with its kind by the rules for whole lines."""
    if stretch.kind not in _OPEN_TO_RULES or stretch.end - stretch.start > LONGEST_FURNITURE:
        return stretch
    return stretch.as_(furniture.kind_of(stretch.cut(text)) or stretch.kind)


def _part_tails(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Paragraphs with the furniture at their ends parted from them."""
    last = _last_paragraph(stretches)
    pieces: list[Stretch] = []
    for place, each in enumerate(stretches):
        sides = _without_tail(text, each) if each.kind in _OPEN_TO_RULES else [each]
        # An agency's name behind a paragraph in the middle is a picture's credit.
        if place < last and len(sides) > 1 and credits.is_bare(sides[1].cut(text)):
            sides = [each.as_("caption") if captions.may_be(each.cut(text)) else each]
        pieces += sides
    return pieces


def _is_aside(sentence: str, kind: BlockKind) -> bool:
    """Whether brackets behind a sentence hold its source ("[Delta News]") and not another story's title."""
    return kind == "related" and sentence.startswith("[")


def _ends_a_quotation(sentence: str) -> bool:
    """Whether the sentence closes a quotation that it does not open: then it is somebody's words."""
    return sentence.count("”") > sentence.count("“") or sentence.count('"') % 2 == 1


def _named(text: str, stretches: Sequence[Stretch]) -> Iterator[Named]:
    """Whom the text credits for its words; a bare agency's name in the middle belongs to a picture."""
    last = _last_paragraph(stretches)
    for place, each in enumerate(stretches):
        if place > last or not (each.kind == "credit" and credits.is_bare(each.cut(text))):
            yield from furniture.names_in(text, each)


def _timed(text: str, stretches: Sequence[Stretch]) -> Timed | None:
    """The first time of publication that a line of the text gives."""
    for each in stretches:
        when = times.time_in(each.cut(text)) if each.kind == "dateline" else None
        if when:
            return Timed(when, each.block())
    return None


def _last_paragraph(stretches: Sequence[Stretch]) -> int:
    return max((place for place, each in enumerate(stretches) if each.kind == "paragraph"), default=-1)


def _without_tail(text: str, stretch: Stretch) -> list[Stretch]:
    """The paragraph and the furniture sentences behind it: "… he said. (Source: …) All rights reserved."."""
    first = max(stretch.start, stretch.end - TAIL)
    starts = [match.end() for match in _SENTENCE_BREAK.finditer(text, first, stretch.end)]
    rest, tail = stretch, list[Stretch]()
    for start in reversed(starts):
        sentence = text[start : rest.end]
        kind = furniture.kind_of(sentence)
        if kind not in _AT_THE_END or _ends_a_quotation(sentence) or _is_aside(sentence, kind):
            break
        tail.insert(0, Stretch(kind, start, rest.end))
        left = trimmed(text, replace(stretch, end=start))
        if left is None:
            break
        rest = left
    return [rest, *joined(tail)]
