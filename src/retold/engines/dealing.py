"""Dealing: batches handed to whichever worker asks next, those of one group to one worker."""

from collections.abc import Iterator
from threading import Condition

import pyarrow as pa


class Dealer:
    """Batches for several threads; where `together` names a column, equal values in a row meet one worker."""

    def __init__(self, batches: Iterator[pa.RecordBatch], *, together: str | None = None) -> None:
        self._batches = (batch for batch in batches if batch.num_rows)
        self._together = together
        self._turn = Condition()
        self._owner: int | None = None
        self._next = next(self._batches, None)

    def deal(self, worker: int) -> Iterator[pa.RecordBatch]:
        """The batches of one worker, as it gets to them."""
        while (batch := self._take(worker)) is not None:
            yield batch

    def stop(self) -> None:
        """Deal nothing more: a worker has failed."""
        with self._turn:
            self._next, self._owner = None, None
            self._turn.notify_all()

    def _take(self, worker: int) -> pa.RecordBatch | None:
        with self._turn:
            self._turn.wait_for(lambda: self._owner in (None, worker))
            batch = self._next
            if batch is None:
                return None
            self._next = next(self._batches, None)
            self._owner = worker if self._goes_on(batch) else None
            self._turn.notify_all()
            return batch

    def _goes_on(self, batch: pa.RecordBatch) -> bool:
        """Whether the next batch begins with the group that this one ends with."""
        if self._together is None or self._next is None:
            return False
        return bool(batch[self._together][-1].equals(self._next[self._together][0]))
