"""How every command ends: one exit code, and a message instead of a traceback for all that Retold raises."""

import errno
import sys

import click

from retold.cli.terminal import harmless
from retold.errors import NothingToCompare, NothingToRead, RetoldError

DONE = 0
DONE_WITH_UNREAD = 1
FAULTS_FOUND = 1
WRONG_USAGE = 2
NOTHING_TO_COMPARE = 3


class Door(click.Command):
    """A command whose return value is its exit code."""

    def invoke(self, ctx: click.Context) -> None:
        """Run the command, say what went wrong, and leave with the code that DESIGN gives it."""
        try:
            code = super().invoke(ctx)
        except RetoldError as error:
            click.echo(f"retold: {harmless(str(error))}", err=True)
            code = _code_of(error)
        except OSError as fault:
            if fault.errno != errno.ENOSPC or fault.filename is not None:
                raise  # a reader that has enough ("| head") among them: click ends such a run quietly
            click.echo("retold: standard output: no space is left there; what was printed is not whole.", err=True)
            code = WRONG_USAGE
        sys.exit(code)


def _code_of(error: RetoldError) -> int:
    return NOTHING_TO_COMPARE if isinstance(error, NothingToCompare | NothingToRead) else WRONG_USAGE
