"""When an account without a date can have come out, in words, with the words that each end rests on."""

from dataclasses import dataclass

from retold.model import DayBound, DayRange, Passage, UndatedAccount
from retold.report.excerpts import Excerpt, opening
from retold.report.lookups import Lookups
from retold.report.times import show_time

# Characters of a sentence that are shown as evidence: three lines.
MOST_SHOWN = 240


@dataclass(frozen=True, slots=True)
class WordsOf:
    """Words that a bound rests on, and where they stand."""

    siglum: str
    href: str
    words: Excerpt


@dataclass(frozen=True, slots=True)
class BoundView:
    """One bound: which end it gives, why, and the words of this account and of another that say so."""

    end: str
    why: str
    words: tuple[WordsOf, ...]


@dataclass(frozen=True, slots=True)
class UndatedView:
    """The range of an account: what is certain, what is only likely, the reasons, and why there is no more."""

    certain: str
    likely: str
    bounds: tuple[BoundView, ...]
    reason: str


def show_undated(lookups: Lookups, article: str) -> UndatedView | None:
    """When an account can have come out; None for one whose day is known."""
    found = next((each for each in lookups.story.undated if each.article == article), None)
    if found is None:
        return None
    return UndatedView(
        certain=show_range(found.certain),
        likely=show_range(_narrowed(found)),
        bounds=tuple(_show(bound, lookups) for bound in found.bounds),
        reason=found.reason or "",
    )


def show_range(days: DayRange) -> str:
    """A range in words; nothing where neither end is known.

    >>> show_range(DayRange("2019-05-14", "2019-05-20")), show_range(DayRange(None, "2019-05-20"))
    ('between Tue 14 May 2019 and Mon 20 May 2019', 'not after Mon 20 May 2019')
    """
    first, last = days.not_before, days.not_after
    if first and first == last:
        return f"on {show_time(first)}"
    if first and last:
        return f"between {show_time(first)} and {show_time(last)}"
    if first or last:
        return f"not before {show_time(first)}" if first else f"not after {show_time(last or '')}"
    return ""


def _narrowed(found: UndatedAccount) -> DayRange:
    """The likely range, where it says more than the certain one."""
    return found.possible if found.possible != found.certain else DayRange()


def _show(bound: DayBound, lookups: Lookups) -> BoundView:
    likely = "" if bound.certain else "likely "
    standing = (passage for passage in (bound.passage, bound.other) if passage is not None)
    return BoundView(
        end=f"{likely}{bound.side} {show_time(bound.day)}",
        why=bound.why,
        words=tuple(_words(passage, lookups) for passage in standing),
    )


def _words(passage: Passage, lookups: Lookups) -> WordsOf:
    article = lookups.articles[passage.article]
    return WordsOf(
        siglum=lookups.sigla[passage.article],
        href="#" + lookups.account(passage.article),
        words=opening(article, passage, MOST_SHOWN),
    )
