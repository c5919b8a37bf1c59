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
    ]


@dataclass(frozen=True, slots=True)
class Unlisted:
    """How many pages of a WACZ its list of pages does not name, and the address of the first."""

    location: str
    count: int
    first: str


# What comes of each record, in the order of the archive.
Record = Capture | PassedOver | Unlisted | UnreadableSource


def whose_address(url: str) -> str:
    """The end of a message about a record: with its page's address anybody can look the page up or fetch it again.

    >>> whose_address("https://post.example/dam")
    ' The address of its page is https://post.example/dam.'
    """
    return f" The address of its page is {url}." if url else ""
