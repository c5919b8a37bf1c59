"""Bring in: files and folders become articles, and notices for all that could not."""

from collections.abc import Sequence
from pathlib import Path

from retold.model import Pile

__all__ = ["read_pile"]


def read_pile(paths: Sequence[Path]) -> Pile:
    """Read files and folders into a pile of articles."""
    return Pile(())
