"""The command `retold quotations`: who says what in files or in a stream, for people, programs and spreadsheets."""

import json
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

import click

from retold.cli.doors import DONE, DONE_WITH_UNREAD, Door
from retold.cli.quotation_rows import head_of_table, rows_of
from retold.cli.terminal import on_one_line
from retold.errors import NothingToRead, UnreadableText
from retold.model import Notice, Pile
from retold.quotations import QuotedText, quotations


@click.command(name="quotations", cls=Door)
@click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path, allow_dash=True))
@click.option("--json", "shape", flag_value="json", help='Print one line per text: {"location": …, "quotations": […]}.')
@click.option("--citron", "shape", flag_value="citron", help="Print one line per text in the format of BBC Citron.")
@click.option("--csv", "shape", flag_value="csv", help="Print a table, one row per quotation.")
def quotations_command(paths: tuple[Path, ...], shape: str | None) -> int:
    """Show who says what in files and folders, or in the text on standard input ("-")."""
    from retold.cli.summary import say_notice

    pile = Pile(()) if _is_stream(paths) else _bring_in(paths)
    if shape == "csv":
        click.echo(head_of_table())
    write = WRITERS.get(shape or "", _for_people)
    for found in _read_stream() if _is_stream(paths) else _read(pile, paths):
        for line in write(found):
            click.echo(line)
    for notice in (*pile.notices, *_unread(pile)):
        say_notice(notice.where, notice.message)
    return DONE_WITH_UNREAD if pile.unread else DONE


def _is_stream(paths: Sequence[Path]) -> bool:
    return [str(path) for path in paths] == ["-"]


def _read_stream() -> Iterator[QuotedText]:
    raw = sys.stdin.buffer.read()
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError as fault:
        raise UnreadableText("standard input is not UTF-8: save it as a file, whose encoding is guessed.") from fault
    yield quotations(text)


def _bring_in(paths: Sequence[Path]) -> Pile:
    from retold.ingest import read_pile  # heavy: the readers of files

    pile = read_pile(paths)
    if not pile.articles:
        raise NothingToRead(f"{each.where}: {each.message}" for each in pile.notices)
    return pile


def _read(pile: Pile, paths: Sequence[Path]) -> Iterator[QuotedText]:
    """The articles that can be read, one at a time."""
    # Heavy: what reads is imported when there is something to read.
    from retold.cli.progress import shown_progress
    from retold.compare.unread import why_unread
    from retold.reading import open_parser, read_quotations
    from retold.settings import settings_for

    parser = open_parser(settings_for(paths).model)
    with shown_progress() as progress:
        for done, article in enumerate(pile.articles):
            progress("reading", done, len(pile.articles))
            if why_unread(article) is None:
                yield QuotedText(article, read_quotations(article, parser))


def _unread(pile: Pile) -> Iterator[Notice]:
    from retold.compare.unread import why_unread  # heavy: what reads

    for article in pile.articles:
        reason = why_unread(article)
        if reason:
            yield Notice(article.source.location, reason)


def _for_people(found: QuotedText) -> Iterator[str]:
    if found.article.source.location:
        yield on_one_line(found.article.source.location)
    for said in found:
        speaker = said.speaker
        name = (speaker.name or found.cut(speaker.passage)) if speaker else ""
        at = "title " if said.content[0].part == "title" else ""
        place = f"{at}{said.content[0].start}-{said.content[-1].end}"
        told = "    " if said.parent else "  "
        cue = f", {found.cut(said.cue)}" if said.cue else ""
        yield told + on_one_line(f"{place} {said.kind} [{name or 'speaker unknown'}{cue}] {found.words(said)}")


def _as_json(found: QuotedText) -> Iterator[str]:
    article = found.article
    facts = {
        "location": article.source.location,
        "id": article.id,
        "given_id": article.given_id,
        "title": article.title,
    }
    yield json.dumps({**facts, "quotations": found.to_json()}, ensure_ascii=False)


def _as_citron(found: QuotedText) -> Iterator[str]:
    yield json.dumps(found.to_citron(), ensure_ascii=False)


WRITERS: Mapping[str, Callable[[QuotedText], Iterator[str]]] = {
    "json": _as_json,
    "citron": _as_citron,
    "csv": rows_of,
}
