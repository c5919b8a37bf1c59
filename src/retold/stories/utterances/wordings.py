"""The wordings of a story: each quotation with what tells whether two of them are one utterance."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, CastEntry, Copy, Passage, Quotation
from retold.stories.utterances.words import carrying_words, plain_words

# Words in a row that two speeches in marks share when they are one: "lost their lives" is anybody's, "then the
# emergency services" is not.
RUN = 4


@dataclass(frozen=True, slots=True)
class Wording:
    """A quotation and its place in the story: its words that matter, names as cast entries; its runs of words as they
    stand; the copied passages it stands in."""

    quotation: Quotation
    number: int
    words: frozenset[str]
    runs: frozenset[tuple[str, ...]]
    copied: frozenset[str]

    @property
    def article(self) -> str:
        """The account that gives it."""
        return self.quotation.content[0].article

    @property
    def cast(self) -> str | None:
        """The cast entry of its speaker."""
        return self.quotation.speaker.cast if self.quotation.speaker else None


@dataclass(frozen=True, slots=True)
class _Name:
    """Where a name stands, and the words of the name by which the cast calls its bearer."""

    passage: Passage
    words: frozenset[str]


def read_wordings(
    articles: Sequence[Article], quotations: Sequence[Quotation], copies: Sequence[Copy], cast: Sequence[CastEntry]
) -> tuple[Wording, ...]:
    """Each quotation as a wording, in story order."""
    by_id = {article.id: article for article in articles}
    sides = _sides(copies)
    names = _names(cast)
    wordings = []
    for number, quotation in enumerate(quotations):
        article = by_id[quotation.content[0].article]
        held = frozenset(
            copy for copy, passage in sides[article.id] if any(passage.overlaps(each) for each in quotation.content)
        )
        words = frozenset(word for each in quotation.content for word in _words(article, each, names[article.id]))
        wordings.append(Wording(quotation, number, words, _runs(article, quotation), held))
    return tuple(wordings)


def weigh_words(wordings: Sequence[Wording]) -> Mapping[str, float]:
    """What it tells that two quotations share a word: little, where one account has it in many of its quotations.

    Such a word says what the story is about ("the flight"). One that each account has once or twice is a sign, however
    many accounts have it: that is what retelling looks like.
    """
    held: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for wording in wordings:
        if wording.quotation.parent is None:
            for word in wording.words:
                held[word][wording.article] += 1
    return {word: max(by_article.values()) ** -0.5 for word, by_article in held.items()}


def _sides(copies: Sequence[Copy]) -> Mapping[str, list[tuple[str, Passage]]]:
    sides: dict[str, list[tuple[str, Passage]]] = defaultdict(list)
    for copy in copies:
        for side in (copy.a, copy.b):
            sides[side.article].append((copy.id, side))
    return sides


def _names(cast: Sequence[CastEntry]) -> Mapping[str, list[_Name]]:
    """Where each article writes a name, in text order."""
    names: dict[str, list[_Name]] = defaultdict(list)
    for entry in cast:
        called = carrying_words(entry.name)
        for form in entry.forms:
            for passage in form.passages:
                names[passage.article].append(_Name(passage, called))
    for own in names.values():
        own.sort(key=lambda each: each.passage)
    return names


def _words(article: Article, passage: Passage, names: Sequence[_Name]) -> Iterator[str]:
    """The carrying words of a passage; a name counts by its first form, however it is written."""
    at = passage.start
    for name in _within(passage, names):
        if name.passage.start >= at:
            yield from carrying_words(article.cut(Passage(passage.article, passage.part, at, name.passage.start)))
            yield from name.words
            at = name.passage.end
    yield from carrying_words(article.cut(Passage(passage.article, passage.part, at, passage.end)))


def _within(passage: Passage, names: Sequence[_Name]) -> Iterator[_Name]:
    start = bisect_left(names, passage, key=lambda each: each.passage)
    for name in names[start:]:
        if not name.passage.same_part(passage) or name.passage.start >= passage.end:
            return
        if passage.holds(name.passage):
            yield name


def _runs(article: Article, quotation: Quotation) -> frozenset[tuple[str, ...]]:
    """Every run of words of a speech in marks."""
    if quotation.kind != "direct":
        return frozenset()
    spoken = [word for each in quotation.content for word in plain_words(article.cut(each))]
    return frozenset(tuple(spoken[at : at + RUN]) for at in range(len(spoken) - RUN + 1))
