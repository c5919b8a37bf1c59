"""Bring in: files and folders become articles, and notices for all that could not."""

from retold.ingest.pile import read_pile

__all__ = ["read_pile"]
