"""What copies say of an undated account: whom it has its words from, and when others printed them."""

from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from retold.model import Article, Copy, DayBound, Passage
from retold.stories.undated.bounds import Evidence, days_from, not_after, not_before

# Days between two accounts that share their words, as is usual: a copy may come out a day before the account that is
# compared, or after it.
USUAL_DAYS = 1
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
    for which, (day, mine, other) in (("first", first), ("last", last)):
        why = f"accounts that share its words came out between {first[0].isoformat()} and {last[0].isoformat()}"
        evidence = Evidence(why, mine, other)
        if which == "first":
            yield from not_before(days_from(day, -USUAL_DAYS), evidence, certain=False)
        else:
            yield from not_after(days_from(day, USUAL_DAYS), evidence, certain=False)
