"""Bringing a corpus in: piece by piece, in processes where it pays, and what was done before is not done again."""

import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc

from retold.model import Notice, Progress
from retold.reuse.corpus.columns import Field
from retold.reuse.corpus.parts import (
    Report,
    bring_in,
    finished_report,
    ids_of_part,
    leave_out,
    notices_of,
    texts_of_part,
)
from retold.reuse.corpus.pieces import Piece
from retold.reuse.corpus.tables import TEXTS

# Bytes of tables and number of pages from which a second process is quicker than none: each takes a second to begin.
_LEAST_BYTES, _LEAST_PAGES = 100_000_000, 60
_STAGE = "bringing in"
_ENDED = "the process that read it was ended twice, by its memory or by a fault in a library; left out."


@dataclass(frozen=True, slots=True)
class Part:
    """A piece that was brought in: where its texts lie, its report, and the rows of its file in earlier pieces."""

    piece: Piece
    target: Path
    report: Report
    before: int

    @property
    def notices(self) -> Iterator[Notice]:
        """What must be said about it."""
        return notices_of(self.report, self.piece, self.before)


@dataclass(frozen=True, slots=True)
class Intake:
    """How pieces are brought in: which columns were mapped, where parts are kept and how many processes may run."""

    mapped: Mapping[Field, str]
    folder: Path
    workers: int
    progress: Progress

    def bring_in(self, pieces: Sequence[Piece]) -> tuple[Part, ...]:
        """Bring in every piece that was not brought in before."""
        targets = [self.folder / f"{number:08}.parquet" for number in range(len(pieces))]
        reports = {target: report for target in targets if (report := finished_report(target))}
        missing = [(piece, target) for piece, target in zip(pieces, targets, strict=True) if target not in reports]
        total = sum(piece.size for piece in pieces)
        done = total - sum(piece.size for piece, _ in missing)
        for piece, target, report in self._in_processes(missing) if self._pays(missing) else self._here(missing):
            reports[target] = report
            done += piece.size
            self.progress(_STAGE, done, total)
        return tuple(_placed(pieces, targets, reports))

    def _pays(self, missing: Sequence[tuple[Piece, Path]]) -> bool:
        """Whether a second process is worth its beginning."""
        pages = sum(len(piece.pages) for piece, _ in missing)
        size = sum(piece.size for piece, _ in missing)
        return self.workers > 1 and len(missing) > 1 and (size >= _LEAST_BYTES or pages >= _LEAST_PAGES)

    def _here(self, missing: Sequence[tuple[Piece, Path]]) -> Iterator[tuple[Piece, Path, Report]]:
        for piece, target in missing:
            yield piece, target, bring_in(piece, self.mapped, target)

    def _in_processes(self, missing: Sequence[tuple[Piece, Path]]) -> Iterator[tuple[Piece, Path, Report]]:
        left = dict(missing)
        try:
            for piece, target, report in _side_by_side(missing, self.mapped, self.workers):
                del left[piece]
                yield piece, target, report
        except BrokenProcessPool:
            for piece, target in left.items():
                yield piece, target, self._alone(piece, target)

    def _alone(self, piece: Piece, target: Path) -> Report:
        """Bring a piece in with a process and its memory for itself; one that ends even that process is left out."""
        kept = finished_report(target)
        if kept:
            return kept
        try:
            return next(_side_by_side([(piece, target)], self.mapped, 1))[2]
        except BrokenProcessPool:
            return leave_out(piece, target, _ENDED)


def _side_by_side(
    pieces: Sequence[tuple[Piece, Path]], mapped: Mapping[Field, str], workers: int
) -> Iterator[tuple[Piece, Path, Report]]:
    clean = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(workers, clean, initializer=_end_with_parent) as pool:
        begun = {pool.submit(bring_in, piece, mapped, target): (piece, target) for piece, target in pieces}
        try:
            for each in as_completed(begun):
                yield *begun[each], each.result()
        finally:
            pool.shutdown(cancel_futures=True)


def texts_of(parts: Sequence[Part], doubled: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """The texts of all parts in order, numbered; of texts with one id the later ones are told apart ("7#2")."""
    doc = 0
    held: dict[str, int] = {}
    for part in parts:
        for batch in texts_of_part(part.target, part.piece.location, part.before):
            docs = pa.array(range(doc, doc + batch.num_rows), pa.int64())
            ids = _apart(batch.column("id"), doubled, held)
            columns = {**{name: batch.column(name) for name in batch.schema.names}, "doc": docs, "id": ids}
            yield pa.RecordBatch.from_arrays([columns[name] for name in TEXTS.schema.names], schema=TEXTS.schema)
            doc += batch.num_rows


def ids_of(parts: Sequence[Part]) -> Iterator[pa.RecordBatch]:
    """The ids of all texts."""
    for part in parts:
        yield from ids_of_part(part.target, part.piece.location, part.before)


def _placed(pieces: Sequence[Piece], targets: Sequence[Path], reports: Mapping[Path, Report]) -> Iterator[Part]:
    before: dict[Path, int] = {}
    for piece, target in zip(pieces, targets, strict=True):
        yield Part(piece, target, reports[target], before.get(piece.path, 0))
        before[piece.path] = before.get(piece.path, 0) + reports[target].rows


def _apart(ids: pa.Array, doubled: Sequence[str], held: dict[str, int]) -> pa.Array:
    if not doubled or not pc.any(pc.is_in(ids, pa.array(doubled, ids.type))).as_py():
        return ids
    among = set(doubled)
    return pa.array([_next_id(id_, held) if id_ in among else id_ for id_ in ids.to_pylist()], ids.type)


def _next_id(id_: str, held: dict[str, int]) -> str:
    held[id_] = held.get(id_, 0) + 1
    return id_ if held[id_] == 1 else f"{id_}#{held[id_]}"


def _end_with_parent() -> None:
    """Let a process end when the run is killed: nobody would take its work."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # stopping by hand is the run's to hear
    parent = multiprocessing.parent_process()
    if parent is not None:

        def wait() -> None:
            parent.join()
            os._exit(1)

        threading.Thread(target=wait, daemon=True).start()
