"""A progress bar for people; nothing at all when piped or quick."""

import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager

from tqdm import tqdm

from retold.model import Progress

# Work that is over sooner needs no bar.
SECONDS_BEFORE_A_BAR = 1.0


def is_watched() -> bool:
    """Whether someone sees the error stream; a caller may have closed it."""
    return sys.stderr is not None and sys.stderr.isatty()


@contextmanager
def shown_progress() -> Iterator[Progress]:
    """A listener that draws a bar on a terminal once the work takes longer than a second."""
    begun = time.monotonic()
    with tqdm(disable=not is_watched(), delay=SECONDS_BEFORE_A_BAR, leave=False, unit="article") as bar:

        def listen(what: str, done: int, total: int) -> None:
            bar.set_description_str(what, refresh=False)
            bar.n, bar.total = done, total
            if time.monotonic() - begun > SECONDS_BEFORE_A_BAR:
                bar.refresh()

        yield listen
