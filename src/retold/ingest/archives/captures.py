"""Captures: pages as a web archive holds them, and what of its records is no page."""

from dataclasses import dataclass
from typing import Literal

from retold.errors import UnreadableSource


@dataclass(frozen=True, slots=True, kw_only=True)
class Capture:
    """One page as it was fetched.

    `location` names the record, `at` is the moment of the capture as the archive writes it, `charset` and `language`
    are what the server declared, `is_page` tells HTML from plain text; `title` is the archive's own note of it.
    """

    location: str
    url: str
    at: str
    body: bytes
    is_page: bool = True
    charset: str | None = None
    language: str = ""
    title: str = ""


@dataclass(frozen=True, slots=True)
class PassedOver:
    """A record without words of its own, and what it is, in the plural: for one notice that counts them."""

    what: Literal[
        "answers that are no page (redirects, errors)",
        "pictures, scripts and other files",
        "records about the crawl",
        "captures of an unchanged page",
        "pages within pages (frames, advertisements)",
    ]


# What comes of each record, in the order of the archive.
Record = Capture | PassedOver | UnreadableSource
