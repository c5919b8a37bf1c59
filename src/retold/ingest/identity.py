"""How an article is known again: its id and the hash of its words."""

import hashlib

ID_LENGTH = 16  # hex digits: 64 bits, so that a clash is unlikely below a billion articles


def id_of(address: str, raw: bytes) -> str:
    """The id: address (canonical URL, else given id, else path in the pile), NUL and the raw bytes, hashed.

    >>> id_of("https://example.org/a", b"words")
    '4552c7bc07e9c0cc'
    """
    return hashlib.sha256(address.encode() + b"\0" + raw).hexdigest()[:ID_LENGTH]


def hash_of(title: str, text: str) -> str:
    """The hash that proves an article's words unchanged."""
    return hashlib.sha256(f"{title}\0{text}".encode()).hexdigest()
