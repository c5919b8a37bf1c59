"""What copies say of an undated account: whom it has its words from, and when others printed them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from retold.model import Article, Copy, DayBound, Passage
from retold.stories.undated.bounds import Evidence, days_from, not_after, not_before

# Days from the first account with the same words back to this one, and from the last one on: in the public stories .95
# of the accounts with a copied paragraph came out within the first, .93 within the second. A copy may come years later.
USUAL_DAYS_BEFORE = 1
USUAL_DAYS_AFTER = 2
# Words that a copy has in common before it says anything of the time: a paragraph.
LEAST_WORDS = 40


def bounds_of_copies(article: Article, copies: Sequence[Copy], days: Mapping[str, date]) -> Iterator[DayBound]:
    """The bounds that follow from who has the words from whom, and from the days of those that share them."""
    sharing: list[tuple[date, Passage, Passage]] = []
    for copy in copies:
        if article.id not in (copy.a.article, copy.b.article) or copy.kind not in {"copied", "shared quotation"}:
            continue
        mine, other = (copy.a, copy.b) if copy.a.article == article.id else (copy.b, copy.a)
        day = days.get(other.article)
        if day is None or other.article == article.id:
            continue
        yield from _of_direction(copy, mine, other, day)
        if copy.kind == "copied" and copy.words >= LEAST_WORDS:
            sharing.append((day, mine, other))
    yield from _of_sharing(sharing)


def _of_direction(copy: Copy, mine: Passage, other: Passage, day: date) -> Iterator[DayBound]:
    if copy.direction == "unknown":
        return
    if (copy.direction == "b_to_a") == (mine == copy.a):
        why = f"it has these words from an account of {day.isoformat()}: {copy.basis[0]}"
        yield from not_before(day, Evidence(why, mine, other), certain=True)
    else:
        why = f"an account of {day.isoformat()} has these words from it: {copy.basis[0]}"
        yield from not_after(day, Evidence(why, mine, other), certain=True)


def _of_sharing(sharing: Sequence[tuple[date, Passage, Passage]]) -> Iterator[DayBound]:
    if not sharing:
        return
    first, last = min(sharing), max(sharing)
    yield from not_before(days_from(first[0], -USUAL_DAYS_BEFORE), _why_close("first", *first), certain=False)
    yield from not_after(days_from(last[0], USUAL_DAYS_AFTER), _why_close("last", *last), certain=False)


def _why_close(which: str, day: date, mine: Passage, other: Passage) -> Evidence:
    why = f"the {which} of the accounts that share its words is of {day.isoformat()}, and most come out close together"
    return Evidence(why, mine, other)
