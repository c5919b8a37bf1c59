"""Bring in: files and folders become articles, and notices for all that could not."""

from retold.ingest.pile import read_pile
from retold.ingest.when import When, parse_time

__all__ = ["When", "parse_time", "read_pile"]
