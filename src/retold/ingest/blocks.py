"""What each stretch of a text is: the account, or furniture around it. Nothing is cut away."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from retold.ingest import furniture
from retold.ingest.furniture import comments, datelines, links, related
from retold.ingest.stretches import Named, Stretch, joined, parted, trimmed
from retold.model import Block, BlockKind

# Kinds that may stand behind the last sentence of a paragraph, on the same line.
_AT_THE_END = ("licence", "credit", "related", "share")
# Characters at the end of a paragraph in which such sentences are looked for; a licence has up to 350.
TAIL = 800
_SENTENCE_BREAK = re.compile(r"(?<=[.!?…)\]\"”’»])\s+(?=[\[(©\"“A-Z–—*-])")

# Paragraphs from the start within which a dateline may stand: a headline and a standfirst come before it.
PARAGRAPHS_TO_DATELINE = 4
# Characters and words; longer ones are standfirsts.
LONGEST_HEADLINE, MOST_WORDS_OF_A_HEADLINE = 160, 25
_NOT_AT_A_HEADLINES_END = (".", ":", ";", ",", "…", "।", "。")


@dataclass(frozen=True, slots=True)
class Marked:
    """A text with its blocks, whom it credits, and its licence."""

    blocks: tuple[Block, ...]
    credits: tuple[Named, ...]
    licence: Block | None


def mark(text: str, stretches: Sequence[Stretch], title: str = "") -> Marked:
    """Say what each stretch is; stretches that come with another kind than paragraph are mostly left as they are."""
    pieces = comments.mark_threads(text, stretches)
    pieces = _mark_headline(text, pieces, title)
    pieces = [piece for each in pieces for piece in _by_rules(text, each)]
    pieces = related.mark_lists(text, pieces)
    pieces = links.mark_other_scripts(text, pieces)
    pieces = _mark_dateline(text, pieces)
    licence = next((each for each in pieces if each.kind == "licence"), None)
    return Marked(
        tuple(each.block() for each in pieces),
        tuple(named for each in pieces for named in furniture.names_in(text, each)),
        licence.block() if licence else None,
    )


def _by_rules(text: str, stretch: Stretch) -> list[Stretch]:
    """The stretch with its kind by the rules for lines, and with furniture at its end parted from it."""
    if stretch.kind not in ("paragraph", "list", "quotation"):
        return [stretch]
    kind = furniture.kind_of(stretch.cut(text))
    if kind:
        return [stretch.as_(kind)]
    return _without_tail(text, stretch)


def _without_tail(text: str, stretch: Stretch) -> list[Stretch]:
    """The paragraph and the furniture sentences behind it: "… he said. (Source: …) All rights reserved."."""
    first = max(stretch.start, stretch.end - TAIL)
    starts = [match.end() for match in _SENTENCE_BREAK.finditer(text, first, stretch.end)]
    rest, tail = stretch, list[Stretch]()
    for start in reversed(starts):
        kind = furniture.kind_of(text[start : rest.end])
        if kind not in _AT_THE_END:
            break
        tail.insert(0, Stretch(kind, start, rest.end))
        left = trimmed(text, Stretch(stretch.kind, stretch.start, start))
        if left is None:
            break
        rest = left
    return [rest, *joined(tail)]


def _mark_headline(text: str, stretches: list[Stretch], title: str) -> list[Stretch]:
    """The first line is a headline when it is short, has no final stop and a blank line follows, or is the title."""
    for place, each in enumerate(stretches[:PARAGRAPHS_TO_DATELINE]):
        if each.kind != "paragraph":
            return stretches
        line = each.cut(text)
        if line == title.strip() or (place == 0 and _is_headline(text, stretches, line)):
            return [*stretches[:place], each.as_("headline"), *stretches[place + 1 :]]
        if furniture.kind_of(line) is None:
            return stretches
    return stretches


def _is_headline(text: str, stretches: list[Stretch], line: str) -> bool:
    if len(stretches) == 1 or furniture.kind_of(line) or datelines.end_of_dateline(line + " "):
        return False
    gap = text[stretches[0].end : stretches[1].start].replace("\r\n", "\n").replace("\r", "\n")
    short = len(line) <= LONGEST_HEADLINE and len(line.split()) <= MOST_WORDS_OF_A_HEADLINE
    return short and gap.count("\n") > 1 and not line.endswith(_NOT_AT_A_HEADLINES_END)


def _mark_dateline(text: str, stretches: list[Stretch]) -> list[Stretch]:
    """The place, and the agency, before the first sentence of the account."""
    seen = 0
    for place, each in enumerate(stretches):
        if each.kind != "paragraph":
            continue
        end = datelines.end_of_dateline(text[each.start : min(each.end, each.start + datelines.LONGEST_DATELINE)])
        if end:
            kinds: tuple[BlockKind, BlockKind] = ("dateline", "paragraph")
            return [*stretches[:place], *parted(text, each, each.start + end, *kinds), *stretches[place + 1 :]]
        seen += 1
        if seen == PARAGRAPHS_TO_DATELINE:
            break
    return stretches
