"""Writing a comparison to files, by their ending."""

import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from retold.codec import write_comparison, write_graphml, write_sources
from retold.errors import UnknownSuffix, UnwritablePath
from retold.model import Comparison
from retold.report import render_html


def _json(comparison: Comparison) -> str:
    return write_comparison(comparison, indent=2) + "\n"


WRITERS: Mapping[str, Callable[[Comparison], str]] = {
    ".html": render_html,
    ".json": _json,
    ".csv": write_sources,
    ".graphml": write_graphml,
}


def check_outputs(outputs: Sequence[Path]) -> None:
    """Refuse, before any work, a file that could not be written afterwards."""
    for output in outputs:
        if output.suffix.lower() not in WRITERS:
            raise UnknownSuffix(str(output), WRITERS)
        if not output.parent.is_dir():
            raise UnwritablePath(str(output), f"there is no folder {output.parent}; make it, or name another place")
        if output.exists() and not output.is_file():
            raise UnwritablePath(str(output), "a folder or device has that name; choose another")


def write_output(output: Path, comparison: Comparison) -> None:
    """Write a comparison whole or not at all: a run that is stopped leaves the old file as it was."""
    written = WRITERS[output.suffix.lower()](comparison)
    target = output.resolve()  # a link is written through, not replaced
    # Two runs may write one output at once: each finishes its own file, and the later one stays.
    partial = target.with_name(f".{target.name}.{os.getpid()}.partial")
    try:
        partial.write_text(written, encoding="utf-8", newline="\n")
        partial.replace(target)
    except OSError as fault:
        raise UnwritablePath(
            str(output), f"{fault.strerror or fault}; what was there is as it was. Name another place"
        ) from fault
    finally:
        partial.unlink(missing_ok=True)
