"""The command line: a thin door on the library."""

from retold.cli.commands import main

__all__ = ["main"]
