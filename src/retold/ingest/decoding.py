"""Bytes to characters: what was declared, what can be proved, and only then a guess that is said aloud."""

import codecs
import re
from dataclasses import dataclass

from retold.errors import UnreadableSource

_BYTE_ORDER_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16: its mark begins with that of UTF-16
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# What pages are written in. A page may declare any name, and of Python's other codecs "punycode" takes time with the
# square of the page, "undefined" always fails and "unicode_escape" changes letters.
_PAGE_ENCODING = re.compile(
    r"(?:us-?)?ascii|utf[-_]?(?:8|16|32).*|(?:windows|cp|ibm)?[-_]?\d{3,4}|s?jis"
    r"|(?:x-|cs)?(?:iso|latin|koi8|mac|gb|euc|ks_?c|shift|big5|hz|tis).*",
    re.IGNORECASE,
)
_LONE_SURROGATE = re.compile("[\ud800-\udfff]")
REPLACEMENT = "\ufffd"


@dataclass(frozen=True, slots=True)
class Decoded:
    """Characters, and the doubt about them if there is one."""

    text: str
    doubt: str | None = None


def decode(raw: bytes, where: str, declared: str | None = None) -> Decoded:
    """The characters of a file without its byte order mark; raises UnreadableSource for what is not text."""
    for mark, encoding in _BYTE_ORDER_MARKS:
        if raw.startswith(mark):
            return _marked(raw[len(mark) :], encoding)
    if b"\0" in raw:
        raise UnreadableSource(where, "not text: it holds NUL bytes. Save it as UTF-8 text, or leave it out.")
    meant = declared if declared and _PAGE_ENCODING.fullmatch(declared) else None
    texts = (_strictly(raw, encoding) for encoding in ("utf-8", meant))
    proved = next((text for text in texts if text is not None), None)
    return _guessed(raw) if proved is None else Decoded(proved)


def without_surrogates(text: str) -> Decoded:
    """Text that can be written as UTF-8: half a surrogate pair becomes U+FFFD."""
    mended, count = _LONE_SURROGATE.subn(REPLACEMENT, text)
    doubt = f"{count} broken character{'s'[: count > 1]} (half a surrogate pair) shown as {REPLACEMENT}."
    return Decoded(mended, doubt if count else None)


def _marked(raw: bytes, encoding: str) -> Decoded:
    text = _strictly(raw, encoding)
    if text is not None:
        return Decoded(text)
    doubt = f"some bytes are not {encoding.upper()}, which its first bytes promise; shown as {REPLACEMENT}."
    return Decoded(raw.decode(encoding, "replace"), doubt)


def _strictly(raw: bytes, encoding: str | None) -> str | None:
    if not encoding:
        return None
    try:
        return raw.decode(encoding)
    except (UnicodeDecodeError, LookupError):
        return None


def _guessed(raw: bytes) -> Decoded:
    """Windows-1252, the usual encoding of old pages; Latin-1 keeps the five bytes that it leaves out."""
    text = _strictly(raw, "windows-1252")
    name = "windows-1252" if text is not None else "latin-1"
    doubt = f"not UTF-8; read as {name}, a guess. If letters look wrong, save it again as UTF-8."
    return Decoded(raw.decode("latin-1") if text is None else text, doubt)
