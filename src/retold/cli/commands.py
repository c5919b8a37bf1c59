"""The commands: compare, read, quotations, fetch, verify, lenses.

Each imports what it runs when it runs, so that `retold --help` answers at once.
"""

from pathlib import Path

import click

from retold.cli.doors import DONE, DONE_WITH_UNREAD, FAULTS_FOUND, Door
from retold.cli.fetch import fetch_command
from retold.cli.quotations import quotations_command
from retold.cli.reuse import reuse_command

PATHS = click.argument("paths", nargs=-1, required=True, metavar="PATH…", type=click.Path(path_type=Path))
SETTINGS = click.option(
    "--settings",
    "settings_file",
    type=click.Path(path_type=Path),
    help="A retold.toml; without it, the one in or beside the first PATH counts.",
)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="retold")
def main() -> None:
    """Compare several outlets' accounts of one event.

    Retold shows who copied whom, who said what, when it happened and what each outlet calls things, and points at the
    exact characters for each. Nothing leaves this machine, but for the addresses that you name to fetch.
    """


@main.command(cls=Door)
@PATHS
@click.option(
    "-o",
    "--output",
    "outputs",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Write FILE.html (the report), FILE.json, FILE.csv (who speaks where) or FILE.graphml (the lineage); "
    "may be given several times.",
)
@click.option("--json", "as_json", is_flag=True, help="Print the comparison as JSON instead of a summary.")
@SETTINGS
def compare(paths: tuple[Path, ...], outputs: tuple[Path, ...], as_json: bool, settings_file: Path | None) -> int:  # noqa: FBT001
    """Compare the accounts in files and folders: pages, texts, tables, web archives, feeds."""
    from retold.cli.outputs import check_outputs, write_output
    from retold.cli.progress import shown_progress
    from retold.cli.summary import say_notices, summarise
    from retold.codec import write_comparison
    from retold.compare import compare as compare_paths
    from retold.settings import read_settings

    check_outputs(outputs)
    settings = read_settings(settings_file) if settings_file else None
    with shown_progress() as progress:
        comparison = compare_paths(paths, settings=settings, progress=progress)
    if as_json:
        click.echo(write_comparison(comparison, indent=2))
    for output in outputs:
        write_output(output, comparison)
    click.echo(summarise(comparison, outputs), err=as_json)
    say_notices(comparison)
    return DONE_WITH_UNREAD if comparison.unread else DONE


@main.command(cls=Door)
@PATHS
@click.option("--json", "as_json", is_flag=True, help='Print one line per article: {"article": …, "reading": …}.')
@SETTINGS
def read(paths: tuple[Path, ...], as_json: bool, settings_file: Path | None) -> int:  # noqa: FBT001
    """Show what reading finds in each article, span by span."""
    from retold.cli.progress import shown_progress
    from retold.cli.spans import describe_reading
    from retold.cli.summary import say_notice
    from retold.codec import write_reading_line
    from retold.compare.unread import why_unread
    from retold.compare.workflow import read_all
    from retold.errors import NothingToRead
    from retold.ingest import read_pile
    from retold.reading import open_parser
    from retold.settings import read_settings, settings_for

    settings = read_settings(settings_file) if settings_file else settings_for(paths)
    with shown_progress() as progress:
        pile = read_pile(paths, progress)
        if not pile.articles:
            raise NothingToRead(f"{each.where}: {each.message}" for each in pile.notices)
        readings = read_all(pile.articles, open_parser(settings.model), progress)
    for article in pile.articles:
        line = write_reading_line if as_json else describe_reading
        click.echo(line(article, readings[article.id]))
        unread = why_unread(article)
        if unread:
            say_notice(article.source.location, unread)
    for notice in pile.notices:
        say_notice(notice.where, notice.message)
    return DONE_WITH_UNREAD if pile.unread else DONE


@main.command(cls=Door)
@click.argument("file", type=click.Path(path_type=Path))
@click.option(
    "--sources",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="PATH",
    help="Read the originals in PATH and compare again; give it once for every path that was compared.",
)
def verify(file: Path, sources: tuple[Path, ...]) -> int:
    """Check that a saved comparison or report still says what its articles say."""
    from retold.cli.summary import say_faults
    from retold.verify import verify as verify_file

    report = verify_file(file, *sources)
    say_faults(report.faults)
    checked = f"{report.articles} articles, {report.passages} passages, {report.excerpts} excerpts"
    redrawn = "; the page was drawn again" if report.redrawn else ""
    again = redrawn + ("; the originals were read and compared again" if report.sources_read else "")
    click.echo(f"checked {checked}{again}: {f'{len(report.faults)} faults' if report.faults else 'all of it holds'}.")
    return FAULTS_FOUND if report.faults else DONE


@main.command(cls=Door)
def lenses() -> int:
    """List the lenses: what each asks, how it finds it, its measured error and its limits."""
    from retold.cli.cards import describe_lenses

    click.echo(describe_lenses())
    return DONE


main.add_command(quotations_command)
main.add_command(reuse_command)
main.add_command(fetch_command)
