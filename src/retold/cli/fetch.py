"""`retold fetch`: the one command that asks the network, for the pages that its user names."""

import sys
from ipaddress import IPv4Address, IPv6Address, ip_address
from pathlib import Path

import click

from retold.cli.doors import DONE, DONE_WITH_UNREAD, Door


@click.command("fetch", cls=Door)
@click.argument("addresses", nargs=-1, metavar="ADDRESS…")
@click.option(
    "--list",
    "lists",
    multiple=True,
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Take addresses from FILE too, one on a line; - is standard input.",
)
@click.option(
    "-o",
    "--output",
    "folder",
    required=True,
    type=click.Path(path_type=Path, file_okay=False),
    metavar="FOLDER",
    help="Keep the pages in FOLDER/pages.warc.gz; pages that did not change since are not kept again.",
)
@click.option("--pause", default=1.0, show_default=True, help="Seconds between two requests to one host.")
@click.option(
    "--allow-address",
    "allowed",
    multiple=True,
    metavar="IP",
    help="Ask this address although it is this machine's or a private network's.",
)
def fetch_command(
    addresses: tuple[str, ...], lists: tuple[Path, ...], folder: Path, pause: float, allowed: tuple[str, ...]
) -> int:
    """Fetch pages by address, politely, into a web archive that compare reads."""
    from retold.cli.progress import shown_progress
    from retold.cli.summary import say_notice
    from retold.errors import NothingToRead, UnwritablePath
    from retold.ingest.fetching import Failed, Fetched, Manners, Outcome, Refused, Unchanged, addresses_in, fetch_pages

    asked = tuple(dict.fromkeys([*addresses, *(each for file in lists for each in addresses_in(_text_of(file)))]))
    if not asked:
        raise NothingToRead(["no address was named. Name pages, or a --list of them."])
    manners = Manners(pause=pause, allowed=frozenset(map(_address, allowed)))
    with shown_progress() as progress:
        done: list[Outcome] = []

        def heard(outcome: Outcome) -> None:
            done.append(outcome)
            progress("fetching", len(done), len(asked))

        try:
            outcomes = fetch_pages(asked, folder, manners, heard)
        except OSError as error:
            raise UnwritablePath(str(folder), error.strerror or str(error)) from error
    for outcome in outcomes:
        if isinstance(outcome, Refused | Failed):
            say_notice(outcome.address, outcome.why)
    new, same = (sum(isinstance(each, kind) for each in outcomes) for kind in (Fetched, Unchanged))
    click.echo(f"{len(outcomes)} asked for: {new} fetched, {same} unchanged, {len(outcomes) - new - same} not had.")
    return DONE if new + same == len(outcomes) else DONE_WITH_UNREAD


def _text_of(file: Path) -> str:
    """The text of a list of addresses; raises UnreadableText for a file that is none."""
    from retold.errors import MissingPath, UnreadableText

    if not file.exists() and str(file) != "-":
        raise MissingPath(str(file))
    try:
        raw = sys.stdin.buffer.read() if str(file) == "-" else file.read_bytes()
        return raw.decode("utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        raise UnreadableText(f"{file}: not a list of addresses in UTF-8 ({error}).") from error


def _address(text: str) -> IPv4Address | IPv6Address:
    try:
        return ip_address(text)
    except ValueError as error:
        raise click.BadParameter(f"'{text}' is no IP address; name it as 127.0.0.1 or ::1.") from error
