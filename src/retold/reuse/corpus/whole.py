"""Whole files: written beside their place and moved there when all of them is on the disk."""

import os
from pathlib import Path


def keep_whole(partial: Path, target: Path) -> None:
    """Move a finished file to its place at once, so that nobody ever finds half of it there."""
    with partial.open("rb+") as written:
        os.fsync(written.fileno())  # or a machine that loses its power may keep the name and lose the bytes
    partial.replace(target)


def write_whole(target: Path, words: str) -> None:
    """Write a small file of words, all of it or nothing."""
    partial = target.with_name(f"{target.name}.partial")
    partial.write_text(words, encoding="utf-8")
    keep_whole(partial, target)
