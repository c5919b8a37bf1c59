"""The command `retold reuse`: every passage that the articles of a corpus share, as rows."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypedDict, Unpack

import click

from retold.cli.doors import DONE, DONE_WITH_UNREAD, Door
from retold.cli.extras import check_installed
from retold.cli.memory import Memory, half_of_all, processors
from retold.cli.terminal import on_one_line
from retold.errors import EngineUnavailable, UnwritablePath, WorkHalted
from retold.model import Notice

if TYPE_CHECKING:
    from retold.reuse.corpus.run import Outcome, Request
    from retold.reuse.corpus.sources import Sources

KINDS = ("copied", "shared quotation", "furniture", "stock")
# A corpus may have a notice for every tenth row; a file named with --notices has them all.
MOST_NOTICES_SAID = 12
_MEGABYTE = 1_000_000


class Chosen(TypedDict):
    """What was asked for beside the corpus."""

    output: Path
    engine: Literal["duckdb", "spark"]
    remote: str
    memory: int
    mapped: tuple[str, ...]
    min_words: int
    kinds: tuple[str, ...]
    across_outlets: bool
    near_duplicates: bool
    edits: bool
    facts: bool
    text: bool
    shape: Literal["rows", "passim"]
    notices: Path | None
    work: Path | None
    keep_work: bool
    explain: bool


def _file(name: str) -> click.Path:
    return click.Path(path_type=Path, dir_okay=name != "FILE", file_okay=name == "FILE")


@click.command(name="reuse", cls=Door)
@click.argument("paths", nargs=-1, required=True, metavar="CORPUS…", type=click.Path(path_type=Path))
@click.option(
    "-o", "--output", required=True, type=_file("FILE"), metavar="FILE", help="Write FILE.parquet or FILE.jsonl."
)
@click.option(
    "--engine",
    type=click.Choice(["duckdb", "spark"]),
    default="duckdb",
    help="What runs it: this machine, or a cluster.",
)
@click.option("--remote", default="", metavar="sc://HOST:PORT", help="The cluster's Spark Connect server.")
@click.option(
    "--memory",
    type=Memory(),
    default=half_of_all,
    metavar="1GB",
    help="Memory it may take; half of the machine's by default.",
)
@click.option(
    "--map",
    "mapped",
    multiple=True,
    metavar="FIELD=COLUMN",
    help="Where id, text, html, outlet, published or url stands.",
)
@click.option(
    "--min-words", type=click.IntRange(0), default=0, metavar="N", help="Only passages that keep at least N words."
)
@click.option(
    "--kind",
    "kinds",
    multiple=True,
    type=click.Choice(KINDS),
    help="Only copies of that kind; may be given several times.",
)
@click.option("--across-outlets", is_flag=True, help="Only copies between two outlets.")
@click.option("--near-duplicates", is_flag=True, help="Only copies between texts that share most of both.")
@click.option("--edits", is_flag=True, help="With every word-level edit.")
@click.option("--facts", is_flag=True, help="With both articles' outlets and times.")
@click.option("--text", is_flag=True, help="With the words themselves, on both sides.")
@click.option(
    "--format",
    "shape",
    type=click.Choice(["rows", "passim"]),
    default="rows",
    help="Rows of copies, or clusters as passim writes them.",
)
@click.option("--notices", type=_file("FILE"), metavar="FILE", help="Write every notice to FILE, a line of JSON each.")
@click.option(
    "--work", type=_file("FOLDER"), metavar="FOLDER", help="Where unfinished work lies; beside the output by default."
)
@click.option(
    "--keep-work", is_flag=True, help="Keep the work: other rows of the same corpus are then written at once."
)
@click.option("--explain", is_flag=True, help="Say what would be read, and as what; do no more.")
def reuse_command(paths: tuple[Path, ...], **chosen: Unpack[Chosen]) -> int:
    """Find every passage that the articles of a corpus share, from ten articles to a billion.

    CORPUS is any number of JSONL, CSV and Parquet files, and of folders of saved pages and texts. A run that was
    stopped goes on where it was when the same command is given again.
    """
    _check(chosen)
    begun = time.monotonic()
    request = _request(paths, chosen)
    from retold.reuse.corpus.run import look_at

    if chosen["explain"]:
        click.echo(_explained(look_at(request)))
        return DONE
    outcome = _run(request, chosen)
    click.echo(_summary(outcome, request.output, time.monotonic() - begun))
    return DONE_WITH_UNREAD if outcome.unread else DONE


def _check(chosen: Chosen) -> None:
    """Refuse, before any work, what could not be done afterwards."""
    if chosen["engine"] == "spark" and not chosen["remote"]:
        raise EngineUnavailable("spark", "needs the address of a Spark Connect server: --remote sc://HOST:PORT")
    if chosen["remote"] and chosen["engine"] != "spark":
        raise EngineUnavailable("duckdb", "runs on this machine; --remote goes with --engine spark")
    check_installed(chosen["engine"])
    for output in (chosen["output"], chosen["notices"]):
        if output and not output.parent.is_dir():
            raise UnwritablePath(str(output), f"there is no folder {output.parent}; make it, or name another place")
        if output and output.exists() and not output.is_file():
            raise UnwritablePath(str(output), "a folder or device has that name; choose another")


def _request(paths: tuple[Path, ...], chosen: Chosen) -> "Request":
    # Heavy: Arrow, and what reads files.
    from retold.reuse.corpus.columns import mapped_columns
    from retold.reuse.corpus.opening import EngineRequest
    from retold.reuse.corpus.rows import Choice, writer_for
    from retold.reuse.corpus.run import Request

    choice = Choice(
        min_words=chosen["min_words"],
        kinds=chosen["kinds"],
        across_outlets=chosen["across_outlets"],
        near_duplicates=chosen["near_duplicates"],
        edits=chosen["edits"],
        facts=chosen["facts"],
        text=chosen["text"],
        passim=chosen["shape"] == "passim",
    )
    writer_for(chosen["output"], choice)
    return Request(
        paths=paths,
        output=chosen["output"],
        engine=EngineRequest(chosen["engine"], chosen["remote"], chosen["memory"], processors()),
        mapped=mapped_columns(chosen["mapped"]),
        choice=choice,
        work=chosen["work"],
        keep_work=chosen["keep_work"],
    )


def _run(request: "Request", chosen: Chosen) -> "Outcome":
    from retold.cli.stages import shown_stages
    from retold.reuse.corpus.run import Listener, run

    said = _Said(chosen["notices"])
    try:
        with said.written(), shown_stages() as progress:
            return run(request, Listener(progress, said.say))
    except KeyboardInterrupt as stop:
        problem = "stopped. What is finished is kept there; the same command goes on from it."
        raise WorkHalted(str(request.folder), problem) from stop


class _Said:
    """The notices of a run: the first ones on the error stream, all of them in a file if one was named."""

    def __init__(self, file: Path | None) -> None:
        self._file = file
        self._lines: list[str] = []
        self._count = 0

    def say(self, notice: Notice) -> None:
        """Say a notice, or count it."""
        self._count += 1
        if self._count <= MOST_NOTICES_SAID:
            click.echo(f"notice: {on_one_line(notice.where)}: {on_one_line(notice.message)}", err=True)
        if self._file:
            self._lines.append(json.dumps({"where": notice.where, "message": notice.message}, ensure_ascii=False))

    @contextmanager
    def written(self) -> Iterator[None]:
        """Write the file, and say how many notices were not said, when the run is over however it ends."""
        try:
            yield
        finally:
            more = self._count - MOST_NOTICES_SAID
            if more > 0:
                where = f"{self._file} has them all" if self._file else "--notices FILE writes them all"
                click.echo(f"… and {more} more notices; {where}.", err=True)
            if self._file:
                self._write(self._file)

    def _write(self, file: Path) -> None:
        try:
            file.write_text("".join(f"{line}\n" for line in self._lines), encoding="utf-8")
        except OSError as error:
            raise UnwritablePath(str(file), error.strerror or str(error)) from error


def _summary(outcome: "Outcome", output: Path, seconds: float) -> str:
    kinds = ", ".join(f"{count:,} {kind}" for kind, count in sorted(outcome.kinds.items()))
    copies = f"{sum(outcome.kinds.values()):,} copies" + (f" ({kinds})" if kinds else "")
    lines = [
        f"{_count(outcome.articles, 'article')}, {copies} of {_count(outcome.groups, 'passage')}, {seconds:,.0f} s"
    ]
    if outcome.outlet_unknown:
        lines.append(f"{outcome.outlet_unknown:,} copies left out: an outlet is not known (--map outlet=COLUMN)")
    return "\n".join([*lines, f"wrote {output}"])


def _count(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _explained(sources: "Sources") -> str:
    """What would be read."""
    pages = sum(len(piece.pages) for piece in sources.pieces)
    tables = len({piece.path for piece in sources.pieces if not piece.pages})
    size = sum(piece.size for piece in sources.pieces) // _MEGABYTE
    columns = [f"{name}: {found.described()}" for name, found in sources.columns.items()]
    notices = [f"notice: {each.where}: {each.message}" for each in sources.gathered.sorted_notices()]
    pieces = _count(len(sources.pieces), "piece")
    counted = f"{_count(tables, 'table')} and {_count(pages, 'page')}, {size:,} MB, in {pieces}"
    return "\n".join(on_one_line(line) for line in [counted, *columns, *notices])
