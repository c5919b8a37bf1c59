"""Writing a comparison to files, by their ending."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from retold.codec import write_comparison
from retold.errors import UnknownSuffix, UnwritablePath
from retold.model import Comparison
from retold.report import render_html


def _json(comparison: Comparison) -> str:
    return write_comparison(comparison, indent=2) + "\n"


WRITERS: Mapping[str, Callable[[Comparison], str]] = {".html": render_html, ".json": _json}


def check_outputs(outputs: Sequence[Path]) -> None:
    """Refuse, before any work, a file that could not be written afterwards."""
    for output in outputs:
        if output.suffix.lower() not in WRITERS:
            raise UnknownSuffix(str(output), WRITERS)
        if not output.parent.is_dir():
            raise UnwritablePath(str(output), f"there is no folder {output.parent}; make it, or name another place")


def write_output(output: Path, comparison: Comparison) -> None:
    """Write a comparison whole or not at all: a run that is stopped leaves the old file as it was."""
    written = WRITERS[output.suffix.lower()](comparison)
    partial = output.with_name(f".{output.name}.partial")
    try:
        partial.write_text(written, encoding="utf-8", newline="\n")
        partial.replace(output)
    except OSError as fault:
        raise UnwritablePath(
            str(output), f"{fault.strerror or fault}; what was there is as it was. Name another place"
        ) from fault
