"""A run: a corpus in, rows of copies out, with every finished stage kept until the end."""

import errno
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import islice
from pathlib import Path
from shutil import disk_usage

import pyarrow as pa

from retold.engines import Engine
from retold.errors import BadColumn, NoRoom, NothingToCompare, UnwritablePath, WorkHalted
from retold.model import Notice, Progress, no_progress
from retold.reuse.corpus.columns import Field
from retold.reuse.corpus.found import beside_texts, doubled_ids
from retold.reuse.corpus.intake import Intake, Part, ids_of, texts_of
from retold.reuse.corpus.kept import keep, kept_batches
from retold.reuse.corpus.opening import EngineRequest, opened_engine
from retold.reuse.corpus.pipeline import find_copies_in
from retold.reuse.corpus.resuming import ResumingEngine
from retold.reuse.corpus.rows import Choice, Counts, Writer, chosen, row_schema, writer_for
from retold.reuse.corpus.sources import Sources, find_sources
from retold.reuse.corpus.tables import COPIES, TEXTS
from retold.reuse.corpus.whole import keep_whole
from retold.reuse.corpus.work import Work, manifest_of

# Ids borne by several texts that are told apart; of more it is safe to say that the column holds no ids.
MOST_DOUBLED = 1_000_000
_DOUBLED_SHOWN = 3
_REMEDY = "A corpus has two articles or more; the notices above say what could not be read."
# Bytes of unfinished work for each byte of the corpus: parts, the texts again, and grams in between.
PARTS_OF_WORK = 2
_GIGABYTE = 10**9
_NO_ROOM = (errno.ENOSPC, errno.EFBIG, errno.EDQUOT)
_NOT_ALLOWED = (errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOTDIR, errno.EEXIST)


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What a user wants of a corpus, and what a run may take."""

    paths: Sequence[Path]
    output: Path
    engine: EngineRequest
    mapped: Mapping[Field, str] = field(default_factory=dict)
    choice: Choice = field(default_factory=Choice)
    work: Path | None = None
    keep_work: bool = False

    @property
    def folder(self) -> Path:
        """Where unfinished work lies: beside the output, hidden, unless named."""
        return self.work or self.output.with_name(f".{self.output.name}.work")


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What came of a run."""

    articles: int
    kinds: Mapping[str, int]
    groups: int
    unread: int
    outlet_unknown: int


@dataclass(frozen=True, slots=True)
class Listener:
    """Who is told how far a run is, and what must be known about it."""

    progress: Progress = no_progress
    notice: Callable[[Notice], None] = lambda notice: None


def look_at(request: Request) -> Sources:
    """What a run would read, and as what."""
    return find_sources(request.paths, request.mapped, request.output)


def run(request: Request, listener: Listener) -> Outcome:
    """Find the copies of a corpus and write them; a run that was stopped goes on where it was."""
    write = writer_for(request.output, request.choice)
    sources = look_at(request)
    for name, columns in sources.columns.items():
        listener.notice(Notice(name, f"columns taken: {columns.described()}."))
    folder = request.folder
    with _faults_told(folder), Work(folder) as work:
        _begin(work, sources, request, listener)
        _say_if_small(folder, sources, listener)
        parts = Intake(request.mapped, work.parts, request.engine.workers, listener.progress).bring_in(sources.pieces)
        unread = _say(sources, parts, listener)
        articles = sum(part.report.articles for part in parts)
        if articles <= 1:
            work.remove()
            raise NothingToCompare(articles, (), _REMEDY)
        rows = _found(work, parts, request, listener)
        counts = Counts()
        _write(write, counts.watched(chosen(kept_batches(rows), request.choice, counts)), request)
        if not request.keep_work:
            work.remove()
    return Outcome(
        articles=articles,
        kinds=counts.kinds,
        groups=counts.groups,
        unread=unread,
        outlet_unknown=counts.outlet_unknown,
    )


def _begin(work: Work, sources: Sources, request: Request, listener: Listener) -> None:
    settings = {"mapped": dict(request.mapped), "engine": request.engine.name, "remote": request.engine.remote}
    change = work.begin(manifest_of(sources.files, settings))
    if change:
        listener.notice(Notice(str(work.folder), f"unfinished work lay here, but {change}: begun anew."))
    elif work.is_begun:
        listener.notice(Notice(str(work.folder), "unfinished work lay here: gone on with."))


def _say_if_small(folder: Path, sources: Sources, listener: Listener) -> None:
    """Say beforehand what would be found out after hours: that the disk is too small."""
    needed = PARTS_OF_WORK * sum(piece.size for piece in sources.pieces)
    free = disk_usage(folder).free
    if free < needed:
        sizes = f"{free / _GIGABYTE:,.1f} GB are free there, and the work may take {needed / _GIGABYTE:,.1f} GB"
        listener.notice(Notice(str(folder), f"{sizes}. Name a folder on a larger disk with --work."))


def _say(sources: Sources, parts: Sequence[Part], listener: Listener) -> int:
    """Say what could not be read; how many articles that were."""
    for notice in sources.gathered.sorted_notices():
        listener.notice(notice)
    for part in parts:
        for notice in part.notices:
            listener.notice(notice)
    return sources.gathered.unread + sum(part.report.unread for part in parts)


def _found(work: Work, parts: Sequence[Part], request: Request, listener: Listener) -> Path:
    """The file of all rows that were found, laid beside their texts where that is needed."""
    choice = request.choice
    copies = work.folder / "copies.arrow"
    told = work.folder / ("told-with-passages.arrow" if choice.needs_passages else "told.arrow")
    needed = told if choice.needs_texts else copies
    if needed.exists():
        return needed
    with opened_engine(request.engine, work.folder) as engine:
        texts = texts_of(parts, _doubled(parts, engine, listener))
        if copies.exists():
            engine.put(TEXTS, texts)
        else:
            local = engine.workers > 0  # rows of a cluster may be more than this machine can keep
            runner = ResumingEngine(engine, work, listener.progress) if local else engine
            keep(find_copies_in(texts, engine=runner), COPIES.schema, copies)
        if choice.needs_texts:
            rows = beside_texts(kept_batches(copies), engine, passages=choice.needs_passages)
            keep(rows, row_schema(passages=choice.needs_passages), told)
    return needed


def _doubled(parts: Sequence[Part], engine: Engine, listener: Listener) -> list[str]:
    """Ids that several texts bear, with a notice."""
    if not any(part.report.given_ids for part in parts):
        return []
    found = list(islice(doubled_ids(ids_of(parts), engine), MOST_DOUBLED + 1))
    if len(found) > MOST_DOUBLED:
        raise BadColumn(
            "id", f"more than {MOST_DOUBLED:,} ids are borne by several texts. Leave the ids out: --map id="
        )
    if found:
        shown = ", ".join(f"'{id_}' by {holders} texts" for id_, holders in found[:_DOUBLED_SHOWN])
        more = f" and {len(found) - _DOUBLED_SHOWN} more" if len(found) > _DOUBLED_SHOWN else ""
        message = (
            f"borne by several texts: {shown}{more}. The second one in the order given is called 'ID#2', and so on."
        )
        listener.notice(Notice("ids", message))
    return [id_ for id_, _ in found]


def _write(write: Writer, rows: Iterator[pa.RecordBatch], request: Request) -> None:
    """Write the output whole or not at all: a run that is stopped leaves the old file as it was."""
    target = request.output.resolve()  # a link is written through, not replaced
    partial = target.with_name(f".{target.name}.partial")
    try:
        write(rows, request.choice, partial)
        keep_whole(partial, target)
    finally:
        partial.unlink(missing_ok=True)


@contextmanager
def _faults_told(folder: Path) -> Iterator[None]:
    """Turn what a disk does to a run into a message that says where it was, and what to do."""
    try:
        yield
    except BrokenPipeError:
        raise  # nobody listens any longer: no fault of the disk
    except OSError as error:
        where, problem = str(error.filename or folder), error.strerror or str(error)
        if error.errno in _NO_ROOM:
            raise NoRoom(
                str(Path(error.filename).parent if error.filename else folder), os.strerror(error.errno)
            ) from error
        if error.errno in _NOT_ALLOWED:
            raise UnwritablePath(
                where, f"{problem}. Name another place with -o, or for the work with --work"
            ) from error
        raise WorkHalted(where, f"{problem}. What is finished is kept; the same command goes on from it.") from error
