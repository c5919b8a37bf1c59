"""From bounds to a range: what they leave, which of them decide, and where they contradict one another."""

from collections.abc import Sequence

from retold.model import Article, DayBound, DayRange, UndatedAccount

# Bounds that are kept for one end: those of one day say the same.
MOST_BOUNDS_OF_AN_END = 3

NOTHING_BOUNDS_IT = "nothing in it says before or after which day it came out"
CONTRADICTION = "what bounds its day of publication cannot all hold, so no range is given"
UNLIKELY_TOGETHER = "what is only likely cannot all hold beside what is certain, and narrows nothing"


def range_of(article: Article, bounds: Sequence[DayBound]) -> UndatedAccount:
    """The range that the bounds of an account leave, with those that decide it."""
    sure = [each for each in bounds if each.certain]
    certain = _range(sure)
    if _is_empty(certain):
        return UndatedAccount(article=article.id, bounds=_deciding(sure, certain), reason=CONTRADICTION)
    possible = _range(bounds)
    if _is_empty(possible):
        kept = _deciding(sure, certain)
        return UndatedAccount(
            article=article.id, certain=certain, possible=certain, bounds=kept, reason=UNLIKELY_TOGETHER
        )
    kept = tuple(dict.fromkeys((*_deciding(sure, certain), *_deciding(bounds, possible))))
    reason = None if kept else NOTHING_BOUNDS_IT
    return UndatedAccount(article=article.id, certain=certain, possible=possible, bounds=kept, reason=reason)


def _range(bounds: Sequence[DayBound]) -> DayRange:
    # ISO days stand in the order of time.
    return DayRange(
        max((each.day for each in bounds if each.side == "not before"), default=None),
        min((each.day for each in bounds if each.side == "not after"), default=None),
    )


def _is_empty(days: DayRange) -> bool:
    return days.not_before is not None and days.not_after is not None and days.not_before > days.not_after


def _deciding(bounds: Sequence[DayBound], days: DayRange) -> tuple[DayBound, ...]:
    """The bounds that an end rests on, the certain ones first."""
    ends = (("not before", days.not_before), ("not after", days.not_after))
    kept: list[DayBound] = []
    for side, day in ends:
        there = [each for each in dict.fromkeys(bounds) if each.side == side and each.day == day]
        kept += sorted(there, key=lambda each: not each.certain)[:MOST_BOUNDS_OF_AN_END]
    return tuple(kept)
