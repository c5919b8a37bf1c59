"""Check a saved comparison against itself, against its page, and against the originals."""

from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from retold.codec import parse_json, read_comparison
from retold.errors import MissingPath, UnreadableComparison
from retold.verify.evidence import Fault, check_evidence
from retold.verify.page import check_drawing, check_excerpts, read_page
from retold.verify.sources import check_sources

__all__ = ["Fault", "VerifyReport", "verify"]

PAGE_SUFFIXES = (".html", ".htm")


@dataclass(frozen=True, slots=True, kw_only=True)
class VerifyReport:
    """What was checked, and every fault found; no faults means that all of it holds.

    `redrawn` is whether the page was drawn again from its data: another version of Retold draws another page.
    """

    articles: int
    passages: int
    excerpts: int
    redrawn: bool
    sources_read: bool
    faults: tuple[Fault, ...]


def verify(file: Path, *sources: Path) -> VerifyReport:
    """Check a comparison (.json) or a report (.html): hashes, bounds, exact words, and all that a report shows.

    With `sources`, the paths that were compared, the originals are read and compared again and both results must
    agree. Raises MissingPath, and UnreadableComparison for a file that holds no comparison.
    """
    missing = next((path for path in (file, *sources) if not path.exists()), None)
    if missing is not None:
        raise MissingPath(str(missing))
    if file.is_dir():
        raise UnreadableComparison(str(file), "a folder. Name the report (.html) or the comparison (.json) to check.")
    text = _text_of(file)
    page = read_page(text, str(file)) if file.suffix.lower() in PAGE_SUFFIXES else None
    saved = page.comparison if page else text
    comparison = read_comparison(saved, where=str(file))
    evidence = check_evidence(parse_json(saved, str(file)))
    excerpts = check_excerpts(page, comparison) if page else ()
    redrawn = page is not None and comparison.run.version == version("retold")
    drawing = check_drawing(text, comparison) if redrawn else ()
    rerun = check_sources(comparison, sources) if sources else ()
    return VerifyReport(
        articles=len(comparison.articles),
        passages=evidence.passages,
        excerpts=len(page.excerpts) if page else 0,
        redrawn=redrawn,
        sources_read=bool(sources),
        faults=(*evidence.faults, *excerpts, *drawing, *rerun),
    )


def _text_of(file: Path) -> str:
    try:
        return file.read_bytes().decode()
    except OSError as fault:
        raise UnreadableComparison(str(file), f"cannot be read ({fault.strerror}). Check its permissions.") from fault
    except UnicodeDecodeError as fault:
        raise UnreadableComparison(str(file), f"not UTF-8 text ({fault}). Was it edited?") from fault
