"""Short labels for columns: the few words of a passage that tell it from its neighbours, cut at word borders.

A label is made of excerpts, so it stays checkable: a word at its start (an article, a pronoun, a time that the page
shows beside it) or an insertion between two commas may be left out, and nothing is reworded.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from retold.model import Article, Passage
from retold.report.excerpts import Excerpt, excerpt, opening

# Three lines of a column of the overview, in letters: "Drell Crossings replaced both".
MOST_CHARACTERS = 30
# An insertion between two commas is left out after at most so many words: "The bridge, which is old, closed".
MOST_WORDS_BEFORE_AN_INSERTION = 4
# Behind an insertion at least so many words must follow, or the comma parts a list ("rice, beans, salt").
FEWEST_WORDS_AFTER = 2
_WORD = re.compile(r"\S+")
_LEAD = re.compile(r"\W+")
_TRAIL = re.compile(r"[^\w%)]+$")
# Words that tell little at the start of a label, and nothing at its end.
_AT_THE_START = """
a an the this that these those it its he his she her they their we our i my you your there and but or so as at in on of
to by for from with about around over under least most some up just almost nearly also then
"""
_AT_THE_END = """
is are was were be been has have had will would can could may might must who which whose than not into within between
against too very such no each every both if when while before after until since during mr mrs ms dr
"""
EMPTY_AT_THE_START = frozenset(_AT_THE_START.split())
EMPTY_AT_THE_END = EMPTY_AT_THE_START | frozenset(_AT_THE_END.split())
# An insertion is left out only when it says what something is; one that says who says so is never left out.
INSERTIONS = frozenset(("a", "an", "the", "which", "who", "whose", "where"))
_OF_SAYING = "according said say says told tell tells claim claims claimed report reports reported deny denies denied"
SAYING = frozenset(_OF_SAYING.split())


@dataclass(frozen=True, slots=True)
class _Word:
    start: int
    end: int
    text: str

    @property
    def bare(self) -> str:
        return _TRAIL.sub("", self.text[_lead(self.text) :]).casefold()


def short_label(article: Article, passage: Passage, times: Sequence[Passage] = ()) -> tuple[Excerpt, ...]:
    """The words that label a passage; `times` are passages of times, which are shown beside it."""
    words = list(_words(article, passage, times))
    kept = _fitting(_without_insertion(_from_first_full_word(words)))
    if not kept or len(kept[0].text) > MOST_CHARACTERS:
        return (opening(article, passage, MOST_CHARACTERS),)
    return tuple(
        excerpt(article, _passage(passage, run), skipped=1 if number else 0)
        for number, run in enumerate(_runs(kept, words))
    )


def _words(article: Article, passage: Passage, times: Sequence[Passage]) -> Iterator[_Word]:
    here = [each for each in times if each.same_part(passage) and each.overlaps(passage)]
    leading = True
    for found in _WORD.finditer(article.cut(passage)):
        start, end = passage.start + found.start(), passage.start + found.end()
        word = _Word(start, end, found[0])
        if not word.bare:
            continue
        timed = any(each.start < end and start < each.end for each in here)
        leading = leading and (timed or word.bare in EMPTY_AT_THE_START)
        if not (leading and timed):
            yield word


def _from_first_full_word(words: Sequence[_Word]) -> Sequence[_Word]:
    full = (place for place, word in enumerate(words) if word.bare not in EMPTY_AT_THE_START)
    first = next(full, 0)
    return words[first:]


def _without_insertion(words: Sequence[_Word]) -> Sequence[_Word]:
    commas = [place for place, word in enumerate(words) if word.text.endswith(",")]
    if len(commas) > 1 and commas[0] < MOST_WORDS_BEFORE_AN_INSERTION:
        before, between, after = words[: commas[0] + 1], words[commas[0] + 1 : commas[1] + 1], words[commas[1] + 1 :]
        is_insertion = between[0].bare in INSERTIONS and not SAYING & {word.bare for word in between}
        if is_insertion and len(after) >= FEWEST_WORDS_AFTER:
            return [*before, *after]
    return words


def _fitting(words: Sequence[_Word]) -> Sequence[_Word]:
    room = MOST_CHARACTERS
    kept: list[_Word] = []
    for word in words:
        room -= len(word.text) + (1 if kept else 0)
        if kept and room < 0:
            break
        kept.append(word)
        if word.text[-1] in ".!?;:" and len(kept) > FEWEST_WORDS_AFTER:
            break
    while len(kept) > 1 and kept[-1].bare in EMPTY_AT_THE_END and len(kept) < len(words):
        kept.pop()
    return kept


def _runs(kept: Sequence[_Word], words: Sequence[_Word]) -> list[list[_Word]]:
    """Words that are neighbours in the passage stay together."""
    after = {one: two for one, two in pairwise(words)}
    runs = [[kept[0]]]
    for one, two in pairwise(kept):
        if after.get(one) == two:
            runs[-1].append(two)
        else:
            runs.append([two])
    return runs


def _passage(passage: Passage, run: Sequence[_Word]) -> Passage:
    """From the first letter to the last: marks and commas at the edges of a label say nothing."""
    first, last = run[0], run[-1]
    trail = _TRAIL.search(last.text)
    end = last.end - (len(trail[0]) if trail else 0)
    return Passage(passage.article, passage.part, first.start + _lead(first.text), end)


def _lead(text: str) -> int:
    """Marks before the first letter."""
    found = _LEAD.match(text)
    return found.end() if found else 0
