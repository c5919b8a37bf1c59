"""The one workflow: sources in, a comparison out."""

from collections.abc import Sequence
from pathlib import Path

from retold.model import Comparison, Progress, no_progress
from retold.settings import Settings, settings_for


def compare(
    paths: Sequence[Path | str] | Path | str, *, settings: Settings | None = None, progress: Progress = no_progress
) -> Comparison:
    """Compare the accounts in files and folders, or in one folder, as one story.

    Without `settings`, the retold.toml in or beside the first path counts. Raises MissingPath for a path that is not
    there, NothingToCompare for fewer than two readable articles, BadSettings, ModelUnavailable.
    """
    # Heavy: the readers take most of a second to import, and `import retold` and `retold --help` need none of them.
    from retold.compare.workflow import compare_pile
    from retold.ingest import read_pile

    places = tuple(Path(path) for path in ((paths,) if isinstance(paths, Path | str) else paths))
    return compare_pile(read_pile(places, progress), settings or settings_for(places), progress)
