"""Absent sources: what several accounts have from a source that nobody has in hand."""

from retold.stories.absent.find import find_absent

__all__ = ["find_absent"]
