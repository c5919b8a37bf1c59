"""Sentences of a story that tell the same thing, one of them in an account whose day is not known."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from math import fsum, log

from retold.model import Article, Passage, Reading
from retold.reading.dates.calendar import day_of
from retold.stories.undated.sentences import Dated, dated_sentences
from retold.stories.utterances import carrying_words

# Shared weight over the smaller side's, 0-1, rare words weighing more. Of the past weekdays that sentences with this
# share have in common, .97 lie within the week before publication in the public stories; of those from 0.3 on, .92.
LEAST_SHARE_OF_ONE = 0.4
# From here on two sentences may tell one thing, which is shown as possible.
LEAST_SHARE_OF_POSSIBLE = 0.3
# A weekday that lies farther back than this before publication, in days, is as often tomorrow's in another time zone,
# or stands behind "last".
FARTHEST_WEEKDAY = 5
# Fewer words in common are chance: "police said on Tuesday".
LEAST_SHARED_WORDS = 4
# What keeps a pile of a thousand accounts quick: a sentence asks for its rarest words only, and each of these gives
# at most this many sentences.
RAREST_WORDS = 8
MOST_SENTENCES_OF_A_WORD = 60


@dataclass(frozen=True, slots=True)
class DatedSentence:
    """A sentence with a day that is known, by its words or by its account's publication."""

    article: str
    dated: Dated
    day: date
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Link:
    """A sentence that tells what a dated sentence of another account tells, and how surely (share, 0-1)."""

    to: DatedSentence
    share: float

    @property
    def certain(self) -> bool:
        """Whether the two surely tell one thing."""
        return self.share >= LEAST_SHARE_OF_ONE


class DatedStory:
    """The dated sentences of a story, found by the words that a sentence shares with them."""

    def __init__(self, articles: Sequence[Article], readings: Mapping[str, Reading]) -> None:
        counts: Counter[str] = Counter()
        total = 0
        self._by_word: dict[str, list[DatedSentence]] = defaultdict(list)
        for article in articles:
            reading = readings.get(article.id, Reading())
            words = {sentence: carrying_words(article.cut(sentence)) for sentence in reading.sentences}
            total += len(words)
            for each in words.values():
                counts.update(each)
            for dated in _with_a_known_day(reading, published_day(article)):
                self._add(article, dated, words.get(dated.sentence, frozenset()))
        self._weights = {word: log(1 + total / count) for word, count in counts.items()}

    def _add(self, article: Article, dated: Dated, words: frozenset[str]) -> None:
        day = day_of(dated.found.value)
        if day is not None:
            sentence = DatedSentence(article.id, dated, day, words)
            for word in words:
                self._by_word[word].append(sentence)

    @cached_property
    def days(self) -> Mapping[str, frozenset[date]]:
        """The days that the accounts name, by month and day: "11-19"."""
        found: dict[str, set[date]] = defaultdict(set)
        for sentences in self._by_word.values():
            for each in sentences:
                found[f"{each.day:%m-%d}"].add(each.day)
        return {key: frozenset(days) for key, days in found.items()}

    def links_of(self, article: Article, sentence: Passage) -> Iterator[Link]:
        """The dated sentences of other accounts that tell what a sentence tells, the likest first."""
        words = carrying_words(article.cut(sentence))
        rarest = sorted(words, key=lambda word: (-self._weight(word), word))[:RAREST_WORDS]
        near = {
            (each.article, each.dated.found.passage): each
            for word in rarest
            for each in self._by_word.get(word, ())[:MOST_SENTENCES_OF_A_WORD]
            if each.article != article.id
        }
        links = [Link(each, self._share(words, each.words)) for each in near.values()]
        likely = [link for link in links if link.share >= LEAST_SHARE_OF_POSSIBLE]
        yield from sorted(likely, key=lambda link: (-link.share, link.to.dated.found.passage))

    def _share(self, one: frozenset[str], other: frozenset[str]) -> float:
        shared = one & other
        smaller = min(self._weigh(one), self._weigh(other))
        return round(self._weigh(shared) / smaller, 3) if smaller and len(shared) >= LEAST_SHARED_WORDS else 0.0

    def _weigh(self, words: frozenset[str]) -> float:
        return fsum(self._weight(word) for word in words)

    def _weight(self, word: str) -> float:
        return self._weights.get(word, 0.0)


def published_day(article: Article) -> date | None:
    """The day on which an account came out, where that is known to the day."""
    return day_of(article.published.value) if article.published else None


def _with_a_known_day(reading: Reading, published: date | None) -> Iterator[Dated]:
    """The days of an account that others may be dated by; the year that "14 May" has from a time told before is a
    guess where the account has no date."""
    for each in dated_sentences(reading):
        day = day_of(each.found.value)
        if day is None or (published is None and each.found.anchor is not None):
            continue
        counted_back = published is not None and each.found.anchor == "published" and each.found.side != "future"
        if not (counted_back and published and (published - day).days > FARTHEST_WEEKDAY):
            yield each
