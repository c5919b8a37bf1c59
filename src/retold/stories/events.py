"""Events: what is said to have happened at one time, in all its tellings."""

from collections.abc import Mapping, Sequence

from retold.model import Article, Event, Quotation, Reading
from retold.stories.cast import Cast


def gather_events(
    articles: Sequence[Article], readings: Mapping[str, Reading], quotations: Sequence[Quotation], cast: Cast
) -> tuple[Event, ...]:
    """Gather the dated statements of a story into events, in order of time."""
    return ()
