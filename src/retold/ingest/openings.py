"""How a text opens: its headline, and the dateline before its first sentence."""

from collections.abc import Sequence
from itertools import islice

from retold.ingest import furniture
from retold.ingest.furniture import datelines
from retold.ingest.furniture.agencies import are_agencies
from retold.ingest.furniture.times import time_in
from retold.ingest.stretches import Stretch, parted

# Paragraphs from the start within which a dateline may stand: a headline and a standfirst come before it.
PARAGRAPHS_TO_DATELINE = 4
# Characters and words; longer ones are standfirsts.
LONGEST_HEADLINE, MOST_WORDS_OF_A_HEADLINE = 160, 25
# Words; a shorter title may also begin the first sentence ("Floods in Mira").
LEAST_WORDS_OF_A_TITLE = 4
_NOT_AT_A_HEADLINES_END = (".", ":", ";", ",", "…", "।", "。")


def mark_headline(text: str, stretches: list[Stretch], title: str) -> list[Stretch]:
    """The first line is a headline when it is short, has no final stop and a blank line follows, or is the title."""
    for place, each in enumerate(stretches[:PARAGRAPHS_TO_DATELINE]):
        if each.kind != "paragraph":
            return stretches
        line = each.cut(text)
        if _opens_with_title(line, title):
            sides = parted(text, each, each.start + len(title), "headline", "paragraph")
            return [*stretches[:place], *sides, *stretches[place + 1 :]]
        if furniture.kind_of(line) or time_in(line):
            continue
        if line == title.strip() or _is_headline(text, stretches, place):
            return [*stretches[:place], each.as_("headline"), *stretches[place + 1 :]]
        return stretches
    return stretches


def _opens_with_title(line: str, title: str) -> bool:
    """Whether a page whose line ends were lost begins with its title: a word in capitals follows it."""
    behind = line[len(title) : len(title) + 2]
    return (
        len(title.split()) >= LEAST_WORDS_OF_A_TITLE
        and line.startswith(title)
        and behind[:1].isspace()
        and behind[1:].isupper()
    )


def mark_dateline(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """The place, and the agency, before the first sentence of the account."""
    paragraphs = (place for place, each in enumerate(stretches) if each.kind == "paragraph")
    for place in islice(paragraphs, PARAGRAPHS_TO_DATELINE):
        if place + 1 < len(stretches) and datelines.is_dateline(_head(text, stretches[place])):
            return [*stretches[:place], stretches[place].as_("dateline"), *stretches[place + 1 :]]
        end = _end_of_dateline(text, stretches, place)
        if end:
            sides = parted(text, stretches[place], stretches[place].start + end, "dateline", "paragraph")
            return [*stretches[:place], *sides, *stretches[place + 1 :]]
    return list(stretches)


def _end_of_dateline(text: str, stretches: Sequence[Stretch], place: int) -> int:
    end = datelines.end_of_dateline(_head(text, stretches[place]))
    if end:
        return end
    labelled = [other for other, each in enumerate(stretches) if datelines.end_of_label(_head(text, each))]
    return datelines.end_of_label(_head(text, stretches[place])) if labelled == [place] else 0


def _head(text: str, stretch: Stretch) -> str:
    return text[stretch.start : min(stretch.end, stretch.start + 2 * datelines.LONGEST_DATELINE)]


def _is_headline(text: str, stretches: list[Stretch], place: int) -> bool:
    if place + 1 == len(stretches):
        return False
    line = stretches[place].cut(text)
    ends_in_credit = line.endswith(")") and are_agencies(line[line.rfind("(") :])
    if ends_in_credit or datelines.is_dateline(line) or datelines.end_of_dateline(line):
        return False
    gap = text[stretches[place].end : stretches[place + 1].start].replace("\r\n", "\n").replace("\r", "\n")
    short = len(line) <= LONGEST_HEADLINE and len(line.split()) <= MOST_WORDS_OF_A_HEADLINE
    return short and gap.count("\n") > 1 and not line.endswith(_NOT_AT_A_HEADLINES_END)
