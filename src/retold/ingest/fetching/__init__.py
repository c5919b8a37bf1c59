"""Fetching: pages that a user asked for by address, politely, kept as the web archive that they came as."""

from retold.ingest.fetching.manners import Manners
from retold.ingest.fetching.outcomes import Failed, Fetched, Outcome, Refused, Unchanged
from retold.ingest.fetching.pages import addresses_in, fetch_pages

__all__ = [
    "Failed",
    "Fetched",
    "Manners",
    "Outcome",
    "Refused",
    "Unchanged",
    "addresses_in",
    "fetch_pages",
]
