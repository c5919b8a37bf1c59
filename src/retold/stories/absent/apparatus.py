"""The apparatus of an absent source: where its words stand in a member, who else has them, and what others read."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from typing import Literal

from retold.model import AgreedPlace, Article, Edit, Passage
from retold.stories.absent.collation import Collation
from retold.stories.absent.evidence import LEAST_RUN
from retold.stories.absent.families import Family
from retold.stories.absent.wording import AgreedWord

# Most words that count as another reading of a place: what is longer is a paragraph of the account's own.
MOST_WORDS_OF_A_READING = 25

# Most words that a member leaves out in the middle for it to be a reading; beyond it, it lacks the place altogether.
MOST_WORDS_LEFT_OUT = 25

# Marks that end a sentence and stand behind its last word.
_CLOSING = '.,;:!?…”’"»)。、！？'


@dataclass(frozen=True, slots=True)
class Shelf:
    """The articles by the numbers of their lines, and their words."""

    articles: Sequence[Article]
    collation: Collation

    def passage(self, member: int, first: int, last: int) -> Passage:
        """From one word of a member to another, both within."""
        places = self.collation.lines[member].places
        return Passage(self.articles[member].id, "text", places[first].start, places[last].end)

    def between(self, member: int, place: int) -> Passage:
        """The empty passage behind a word."""
        at = self.collation.lines[member].places[place].end
        return Passage(self.articles[member].id, "text", at, at)


@dataclass(frozen=True, slots=True)
class _Reading:
    """What a member has where it leaves the agreed words: from which to which of them, and its own words there.

    `behind` is the word of the member after which it leaves them.
    """

    member: int
    behind: int
    first: int
    end: int
    own: tuple[int, ...]


def lay_out(words: Sequence[AgreedWord], family: Family, shelf: Shelf) -> tuple[AgreedPlace, ...]:
    """Cut the agreed words into places at every reading, each with its witnesses."""
    at = {word.thread: place for place, word in enumerate(words)}
    readings: dict[int, list[_Reading]] = defaultdict(list)
    borders = {0, len(words)} | {place for place in range(1, len(words)) if not _goes_on(words, place, shelf)}
    for member in family.members:
        for reading in _readings(member, at, shelf):
            readings[reading.first].append(reading)
            borders |= {reading.first, reading.end}
    masks = _holders(words, family)
    borders.update(border for member in family.members for border in _ends_of_runs(member, masks))
    cuts = sorted(borders)
    return tuple(
        AgreedPlace(
            _shown(words, first, end, shelf),
            _witnesses(masks[first:end], family),
            tuple(edit for reading in readings[first] for edit in _edits(reading, words, shelf)),
        )
        for first, end in zip(cuts, cuts[1:], strict=False)
    )


def passages_of(member: int, threads: Set[int], shelf: Shelf) -> tuple[Passage, ...]:
    """The passages of a member that hold these threads, over small gaps."""
    places = [place for place, thread in enumerate(shelf.collation.lines[member].threads) if thread in threads]
    runs: list[list[int]] = []
    for place in places:
        if runs and place - runs[-1][1] <= MOST_WORDS_OF_A_READING:
            runs[-1][1] = place
        else:
            runs.append([place, place])
    return tuple(shelf.passage(member, first, last) for first, last in runs)


def _goes_on(words: Sequence[AgreedWord], place: int, shelf: Shelf) -> bool:
    """Whether a word stands right behind the one before, in the member that shows both."""
    last, word = words[place - 1], words[place]
    return (last.member, last.place + 1) == (word.member, word.place)


def _holders(words: Sequence[AgreedWord], family: Family) -> list[int]:
    by_thread = dict(zip(family.threads, family.holders, strict=True))
    return [by_thread[word.thread] for word in words]


def _ends_of_runs(member: int, masks: Sequence[int]) -> Iterator[int]:
    """Where a run of agreed words begins and ends that a member has: it is a witness of these, whatever it lacks."""
    first = 0
    for place in range(len(masks) + 1):
        if place == len(masks) or not masks[place] >> member & 1:
            if place - first >= LEAST_RUN:
                yield first
                yield place
            first = place + 1


def _witnesses(masks: Sequence[int], family: Family) -> tuple[int, ...]:
    """The numbers, among the members, of those that have all the words."""
    both = -1
    for mask in masks:
        both &= mask
    return tuple(number for number, member in enumerate(family.members) if both >> member & 1)


def _readings(member: int, at: Mapping[int, int], shelf: Shelf) -> Iterator[_Reading]:
    """Where a member that has agreed words on both sides leaves some out, adds some, or has others.

    What it only moved it neither left out nor added.
    """
    threads = shelf.collation.lines[member].threads
    held = {at[thread] for thread in threads if thread in at}
    last: tuple[int, int] | None = None
    for place, thread in enumerate(threads):
        here = at.get(thread)
        if here is None or (last and here <= last[1]):
            continue
        if last:
            own = tuple(range(last[0] + 1, place))
            moved = any(threads[each] in at for each in own) or any(each in held for each in range(last[1] + 1, here))
            if not moved and _is_a_reading(len(own), here - last[1] - 1):
                yield _Reading(member, last[0], last[1] + 1, here, own)
        last = (place, here)


def _is_a_reading(own: int, left_out: int) -> bool:
    return own + left_out > 0 and own <= MOST_WORDS_OF_A_READING and left_out <= MOST_WORDS_LEFT_OUT


def _shown(words: Sequence[AgreedWord], first: int, end: int, shelf: Shelf) -> Passage:
    """The words in the member that shows them, with what stands before its next word or ends its sentence."""
    start, last = words[first], words[end - 1]
    tight = shelf.passage(start.member, start.place, last.place)
    text = shelf.articles[start.member].text
    if end < len(words) and _goes_on(words, end, shelf):
        return Passage(
            tight.article, "text", tight.start, shelf.collation.lines[last.member].places[last.place + 1].start
        )
    stop = tight.end
    while stop < len(text) and text[stop] in _CLOSING:
        stop += 1
    while end < len(words) and stop < len(text) and text[stop].isspace():
        stop += 1
    return Passage(tight.article, "text", tight.start, stop)


def _edits(reading: _Reading, words: Sequence[AgreedWord], shelf: Shelf) -> Iterator[Edit]:
    """The reading as edits, one for each stretch of the agreed words that one member shows."""
    own = shelf.passage(reading.member, reading.own[0], reading.own[-1]) if reading.own else None
    stretches = list(_stretches(reading, words, shelf))
    if not stretches:
        before = words[reading.first - 1]
        if own:
            yield Edit("added", shelf.between(before.member, before.place), own)
        return
    for number, stretch in enumerate(stretches):
        kind: Literal["replaced", "cut"] = "replaced" if own and not number else "cut"
        gone = own if own and not number else shelf.between(reading.member, reading.behind)
        yield Edit(kind, stretch, gone)


def _stretches(reading: _Reading, words: Sequence[AgreedWord], shelf: Shelf) -> Iterator[Passage]:
    first = reading.first
    for place in range(reading.first + 1, reading.end + 1):
        if place == reading.end or not _goes_on(words, place, shelf):
            if first < reading.end:
                yield shelf.passage(words[first].member, words[first].place, words[place - 1].place)
            first = place
