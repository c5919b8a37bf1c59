"""Words as reuse sees them: what is compared, and where each word stands in its text."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count

from retold.model import Part

# Scripts that write no spaces between words: Han, kana, Thai, Lao, Tibetan, Burmese, Khmer. There characters count.
UNSPACED_RANGES = (
    r"\u0e00-\u0eff\u0f00-\u0fff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u31f0-\u31ff"
    r"\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U000323af"
)
_WORD = re.compile(rf"[{UNSPACED_RANGES}]|[^\W{UNSPACED_RANGES}]+")
CHARACTER_PATTERN = re.compile(rf"[{UNSPACED_RANGES}]")
# The first combining mark of all scripts: looking up the category of every comma would cost a tenth of the time.
FIRST_MARK = "\u0300"

# Walls count down from here; -1 is left out because Python gives it the same hash as -2.
FIRST_WALL = -2

# Signs that hold two words together.
JOINERS = frozenset("'’-‐‑.,:/&@")


@dataclass(frozen=True, slots=True)
class Stretch:
    """A range of characters in one text, half-open."""

    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class ReadableText:
    """One part of an article and the stretches of it that are compared; a passage never leaves its stretch."""

    article: str
    text: str
    stretches: tuple[Stretch, ...]
    part: Part = "text"


@dataclass(frozen=True, slots=True)
class Words:
    """The words of one text as numbers, equal where the words are, with their borders in characters.

    Between two stretches stands a number that equals no other: what cannot match cannot be crossed. `joined` tells of
    each word whether a sign alone parts it from the one before, as in "well-known", "town's", "1,000".
    """

    numbers: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    joined: tuple[bool, ...]


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """How often each word stands in the pile, and which are single characters of a script without spaces."""

    counts: tuple[int, ...]
    total: int
    characters: frozenset[int]


@dataclass(frozen=True, slots=True)
class Counted:
    """A pile's texts as words, with their common vocabulary."""

    texts: tuple[Words, ...]
    vocabulary: Vocabulary


def split_words(text: str, stretch: Stretch) -> tuple[Stretch, ...]:
    """Where the words of a stretch stand, as they are compared: one for each character in a script without spaces."""
    return tuple(Stretch(*match.span()) for match in _WORD.finditer(text, stretch.start, stretch.end))


def is_wall(number: int) -> bool:
    """Whether this stands between two stretches."""
    return number < 0


def count_words(texts: Sequence[ReadableText]) -> Counted:
    """Number the words of all texts, the same word with the same number."""
    numbers = _Numbers()
    walls = count(FIRST_WALL, -1)
    found = tuple(_words(text, numbers, walls) for text in texts)
    counts = Counter(number for words in found for number in words.numbers if not is_wall(number))
    characters = frozenset(number for word, number in numbers.by_word.items() if CHARACTER_PATTERN.match(word))
    vocabulary = Vocabulary(tuple(counts[number] for number in range(len(numbers.by_word))), counts.total(), characters)
    return Counted(found, vocabulary)


class _Numbers:
    """The number of each word, and for speed of each way to write it."""

    def __init__(self) -> None:
        self.by_word: dict[str, int] = {}
        self._by_form: dict[str, int] = {}

    def of(self, form: str) -> int:
        number = self._by_form.get(form)
        if number is None:
            number = self._by_form[form] = self.by_word.setdefault(fold(form), len(self.by_word))
        return number


def _words(text: ReadableText, numbers: _Numbers, walls: Iterator[int]) -> Words:
    line: list[int] = []
    starts: list[int] = []
    ends: list[int] = []
    for stretch in text.stretches:
        if line:
            line.append(next(walls))
            starts.append(stretch.start)
            ends.append(stretch.start)
        for match in _WORD.finditer(text.text, stretch.start, stretch.end):
            line.append(numbers.of(match.group()))
            start, end = match.span()
            starts.append(start)
            ends.append(_with_marks(text.text, end, stretch.end))
    joined = (end + 1 == start and text.text[end] in JOINERS for end, start in zip(ends, starts[1:], strict=False))
    return Words(tuple(line), tuple(starts), tuple(ends), (False, *joined) if line else ())


def fold(word: str) -> str:
    """The word without what does not make it another: case, full-width letters, ligatures."""
    return word.casefold() if word.isascii() else unicodedata.normalize("NFKC", word).casefold()


def _with_marks(text: str, end: int, limit: int) -> int:
    """The end of a word with the vowel signs and accents that hang on its last letter."""
    while end < limit and text[end] >= FIRST_MARK and unicodedata.category(text[end]).startswith("M"):
        end += 1
    return end
