"""A progress bar for each stage of long work; nothing at all when piped or quick."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Never

from tqdm import tqdm

from retold.cli.progress import SECONDS_BEFORE_A_BAR, is_watched
from retold.model import Progress


class _Bars:
    """The bar of the stage that is under way."""

    def __init__(self) -> None:
        self._what = ""
        self._bar: tqdm[Never] | None = None

    def listen(self, what: str, done: int, total: int) -> None:
        if what != self._what:
            self.end()
            self._what, self._bar = what, _bar(what, total)
        if self._bar is not None:
            self._bar.update(done - self._bar.n)

    def end(self) -> None:
        if self._bar is not None:
            self._bar.close()


def _bar(what: str, total: int) -> "tqdm[Never]":
    """A bar that stays when its stage is over; of work whose end is not known only the count."""
    return tqdm(
        desc=what,
        total=total or None,
        unit="B" if total else " rows",
        unit_scale=True,
        delay=SECONDS_BEFORE_A_BAR,
        disable=not is_watched(),
    )


@contextmanager
def shown_stages() -> Iterator[Progress]:
    """A listener that draws a bar for every stage that takes longer than a second."""
    bars = _Bars()
    try:
        yield bars.listen
    finally:
        bars.end()
