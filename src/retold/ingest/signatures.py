"""What a file is by its first bytes, whatever it is called."""

from pathlib import Path

# Bytes. Every signature here stands at the very beginning; a saved page's generator within its head.
HEAD = 1024

_FOREIGN = (
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip archive (a Word or OpenDocument file is one)"),
    (b"\x1f\x8b", "compressed with gzip"),
    (b"{\\rtf", "rich text (RTF)"),
    (b"\xd0\xcf\x11\xe0", "an old Word file"),
    (b"From: <Saved by", "a page saved as one MHT file"),
    (b"MIME-Version:", "a mail or a page saved as one MHT file"),
    (b"WARC/", "a web archive (WARC)"),
)
_OWN = (
    b'<meta name="generator" content="Retold',
    b'"schema":"retold/',
    b'"schema": "retold/',
    b"outlet,publisher,published,account,speaker,kind,named,quotations,",
)


def foreign_format(raw: bytes) -> str | None:
    """What the bytes are, in words, when they are of a format that is not read.

    >>> foreign_format(b"%PDF-1.7 ...")
    'a PDF'
    >>> foreign_format("Ferries were late.".encode()) is None
    True
    """
    return next((name for signature, name in _FOREIGN if raw.startswith(signature)), None)


def is_own_work(file: Path) -> bool:
    """Whether Retold wrote a file: report, comparison, source audit; one that cannot be opened is not known to be."""
    try:
        with file.open("rb") as opened:
            head = opened.read(HEAD)
    except OSError:
        return False
    return any(mark in head for mark in _OWN)
