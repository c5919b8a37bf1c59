"""Ranges of undated accounts: the day of publication is hidden from dated articles, one at a time and whole stories.

A range holds where the true day lies within it. The day that the files give is that of the page's own data, so that an
account that was changed weeks later counts as an error here.
"""

import json
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from statistics import median

from benchmarks.quality.score import Score
from retold.model import Article, Block, Copy, DayRange, Fact, Reading, UndatedAccount
from retold.reading import Parser
from retold.reading.dates import find_dates
from retold.reading.quotations import find_quotations
from retold.reading.sentences import find_sentences
from retold.reading.syntax import Account, parse_account
from retold.stories.copies import find_copies
from retold.stories.undated import infer_ranges

FILES: tuple[str, ...] = ("stories-news-events.jsonl", "stories-triples.jsonl")
# Reading all 275 articles takes a minute: every second story of each file, in its order.
STEP = 2
FEW_DAYS, WEEK = 3, 7


@dataclass(frozen=True, slots=True)
class Dated:
    """An article read with its day of publication and without."""

    article: Article
    reading: Reading
    hidden: Article
    hidden_reading: Reading

    @property
    def day(self) -> str:
        return self.article.published.value if self.article.published else ""


@dataclass(frozen=True, slots=True)
class Guess:
    """The true day beside what was inferred, and the span of the story's other accounts."""

    day: str
    found: UndatedAccount
    others: DayRange


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    stories = [story for name in FILES for story in read_stories(folder / name, parser)]
    return scores_of(
        [guess for story in stories for guess in hide_one(story)],
        [guess for story in stories for guess in hide_all(story)],
    )


def scores_of(one: Sequence[Guess], whole: Sequence[Guess]) -> tuple[Score, ...]:
    says = f"of {len(one)} news articles whose day was hidden, one at a time, "
    alone = f"of {len(whole)} news articles in stories whose days were all hidden, "
    width = f"with two ends, the median is {median_width(one, certain_of):.0f} days"
    return (
        _holding("certain", one, certain_of, f"{says}those with a certain bound that it holds for"),
        _share("certain_bounded", one, is_bounded, f"{says}those with a certain bound"),
        _share("certain_week", one, within(certain_of, WEEK), f"{says}those certain to a week ({width})"),
        _holding("possible", one, possible_of, f"{says}those with a bound, likely ones too, that it holds for"),
        _share("possible_days", one, within(possible_of, FEW_DAYS), f"{says}narrowed to three days, likely bounds too"),
        _holding("alone", whole, certain_of, f"{alone}those with a certain bound that it holds for"),
        _share("alone_bounded", whole, is_bounded, f"{alone}those with a certain bound"),
    )


Which = Callable[[Guess], DayRange]


def certain_of(guess: Guess) -> DayRange:
    return guess.found.certain


def possible_of(guess: Guess) -> DayRange:
    return guess.found.possible


def others_of(guess: Guess) -> DayRange:
    return guess.others


def is_bounded(guess: Guess) -> bool:
    return _has_an_end(guess.found.certain)


def within(which: Which, days: int) -> Callable[[Guess], bool]:
    return lambda guess: (width := width_of(which(guess))) is not None and width <= days


def median_width(guesses: Sequence[Guess], which: Which) -> float:
    return median([width for each in guesses if (width := width_of(which(each))) is not None] or [0])


def width_of(days: DayRange) -> int | None:
    if days.not_before is None or days.not_after is None:
        return None
    return (date.fromisoformat(days.not_after) - date.fromisoformat(days.not_before)).days + 1


def holds(day: str, days: DayRange) -> bool:
    return (days.not_before or day) <= day <= (days.not_after or day)


def _holding(name: str, guesses: Sequence[Guess], which: Which, says: str) -> Score:
    bounded = [each for each in guesses if _has_an_end(which(each))]
    right = sum(holds(each.day, which(each)) for each in bounded)
    return Score(
        name=f"timeline.undated_{name}_holds",
        value=round(right / max(1, len(bounded)), 3),
        says=f"{says} ({right} of {len(bounded)})",
        trivial=_span(guesses),
    )


def _share(name: str, guesses: Sequence[Guess], test: Callable[[Guess], bool], says: str) -> Score:
    value = round(sum(test(each) for each in guesses) / max(1, len(guesses)), 3)
    return Score(name=f"timeline.undated_{name}", value=value, says=says)


def _span(guesses: Sequence[Guess]) -> Mapping[str, float]:
    """How often the days between the first and the last of the other accounts hold the day."""
    spanned = [each for each in guesses if _has_an_end(each.others)]
    if not spanned:
        return {}
    held = sum(holds(each.day, each.others) for each in spanned)
    return {f"span of the others (median {median_width(spanned, others_of):.0f} days)": round(held / len(spanned), 3)}


def _has_an_end(days: DayRange) -> bool:
    return days != DayRange()


def hide_one(story: Sequence[Dated]) -> Iterator[Guess]:
    """Each article of a story without its day, the others with theirs."""
    for hidden in story:
        articles = [each.hidden if each is hidden else each.article for each in story]
        readings = {each.article.id: each.hidden_reading if each is hidden else each.reading for each in story}
        days = sorted(each.day for each in story if each is not hidden)
        (found,) = infer_ranges(articles, readings, _copies(articles, readings))
        yield Guess(hidden.day, found, DayRange(days[0], days[-1]) if days else DayRange())


def hide_all(story: Sequence[Dated]) -> Iterator[Guess]:
    """All articles of a story without their days."""
    articles = [each.hidden for each in story]
    readings = {each.article.id: each.hidden_reading for each in story}
    found = infer_ranges(articles, readings, _copies(articles, readings))
    for each, inferred in zip(story, found, strict=True):
        yield Guess(each.day, inferred, DayRange())


def _copies(articles: Sequence[Article], readings: Mapping[str, Reading]) -> tuple[Copy, ...]:
    return find_copies(articles, readings)


def read_stories(file: Path, parser: Parser, step: int = STEP) -> Iterator[list[Dated]]:
    """Every so many stories of a file."""
    stories: dict[str, list[Article]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        stories.setdefault(row["story"], []).append(as_article(row))
    for story in list(stories.values())[::step]:
        yield [_read(article, parser) for article in story]


def as_article(row: Mapping[str, str]) -> Article:
    """A row as an article; each line is a paragraph."""
    blocks = tuple(
        Block("paragraph", account=True, start=found.start(), end=found.end())
        for found in re.finditer(r"\S[^\n]*", row["text"])
    )
    return Article(
        id=row["id"],
        sha256="",
        title=row["title"],
        text=row["text"],
        language="en",
        outlet=Fact(row["outlet"], "row"),
        published=Fact(row["published"][:10], "row", precision="day"),
        blocks=blocks,
    )


def _read(article: Article, parser: Parser) -> Dated:
    account = parse_account(article, parser)
    hidden = replace(article, published=None)
    reading = _reading(account)
    # Whose day is known changes no words that are said, only their times.
    dates = find_dates(replace(account, article=hidden))
    return Dated(article, reading, hidden, replace(reading, dates=dates))


def _reading(account: Account) -> Reading:
    """What ranges need of a reading: names tell nothing of the day."""
    dates = find_dates(account)
    return Reading(sentences=find_sentences(account), dates=dates, quotations=find_quotations(account, (), dates))
