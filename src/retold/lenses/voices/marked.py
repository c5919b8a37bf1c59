"""Words that one account puts in quotation marks and another writes without."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Passage
from retold.reading.quotations.marks import find_stretches

# Longer stretches are speech that the other account tells as its own: copies show those.
MOST_WORDS = 8
_WORD = re.compile(r"\w+(?:[-’'.]\w+)*")


@dataclass(frozen=True, slots=True, kw_only=True)
class MarkedWords:
    """The same words with marks and without; each side lists its passages in story order, `text` as first marked."""

    text: str
    marked: tuple[Passage, ...]
    plain: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Run:
    """The words of one block, with whether each stands in marks, and the stretches in marks."""

    passage: Passage
    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    in_marks: tuple[bool, ...]
    stretches: tuple[Passage, ...]


def find_marked_words(articles: Sequence[Article]) -> tuple[MarkedWords, ...]:
    """Find the words that one account puts in marks and another account writes without, in story order."""
    runs = [_run(article, block.start, block.end) for article in articles for block in article.account]
    texts = {article.id: article for article in articles}
    marked: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for run in runs:
        for stretch in run.stretches:
            words = _key(texts[stretch.article].cut(stretch))
            if 0 < len(words) <= MOST_WORDS:
                marked[words].append(stretch)
    plain = _plain(runs, marked)
    return tuple(
        MarkedWords(text=texts[places[0].article].cut(places[0]), marked=tuple(places), plain=elsewhere)
        for words, places in marked.items()
        if (elsewhere := _elsewhere(plain.get(words, []), places))
    )


def _elsewhere(plain: Sequence[Passage], marked: Sequence[Passage]) -> tuple[Passage, ...]:
    """Plain passages of accounts that never put these words in marks."""
    careful = {each.article for each in marked}
    return tuple(each for each in plain if each.article not in careful)


def _key(text: str) -> tuple[str, ...]:
    return tuple(match.group().casefold() for match in _WORD.finditer(text))


def _run(article: Article, start: int, end: int) -> _Run:
    text = article.text[start:end]
    stretches = find_stretches(text)
    edges = [(each.start, each.end) for each in stretches]
    matches = list(_WORD.finditer(text))
    return _Run(
        Passage(article.id, "text", start, end),
        tuple(match.group().casefold() for match in matches),
        tuple(start + match.start() for match in matches),
        tuple(start + match.end() for match in matches),
        tuple(any(a <= match.start() < b for a, b in edges) for match in matches),
        tuple(_trimmed(article.id, text, start, a, b) for a, b in edges),
    )


def _trimmed(article: str, text: str, offset: int, start: int, end: int) -> Passage:
    """A stretch without white space and closing punctuation."""
    inner = text[start:end]
    left = len(inner) - len(inner.lstrip())
    right = len(inner.rstrip(" ,.;:!?\u00a0"))
    return Passage(article, "text", offset + start + left, offset + start + max(left, right))


def _plain(
    runs: Sequence[_Run], wanted: Mapping[tuple[str, ...], Sequence[Passage]]
) -> dict[tuple[str, ...], list[Passage]]:
    """Where the wanted words stand without marks."""
    by_first: dict[str, list[tuple[str, ...]]] = defaultdict(list)
    for words in wanted:
        by_first[words[0]].append(words)
    found: dict[tuple[str, ...], list[Passage]] = defaultdict(list)
    for run in runs:
        for at, word in enumerate(run.words):
            for words in by_first.get(word, ()):
                last = at + len(words)
                if run.words[at:last] == words and not any(run.in_marks[at:last]):
                    found[words].append(Passage(run.passage.article, "text", run.starts[at], run.ends[last - 1]))
    return found
