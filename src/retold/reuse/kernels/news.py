"""News: which of many passages say something that an earlier holder's do not."""

from retold.reuse.kernels.explained import is_news
from retold.reuse.kernels.pile import COVER, RUN, Numbers
from retold.reuse.kernels.tokens import Bytes, Hashes


def tell_news(runs: Numbers, first_runs: Hashes, covers: Numbers, first_covers: Hashes, news: Bytes) -> None:
    """Fill in for each passage whether it is news; its runs and covers stand from its first to the next one's."""
    for number in range(len(news)):
        first, end = first_runs[number], first_runs[number + 1]
        of_both = covers[COVER * first_covers[number] : COVER * first_covers[number + 1]]
        news[number] = is_news(runs, first, (end - first) // RUN, of_both)
