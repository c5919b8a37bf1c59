"""Captions of pictures that a page's text kept, with the agency whose picture it is."""

import re

from retold.ingest.furniture.agencies import KNOWN
from retold.ingest.furniture.phrases import any_of
from retold.model import BlockKind

LONGEST_CAPTION = 600  # characters

_HEAD = any_of(
    (
        r"FILE(?: PHOTO| picture)?\s*(?:[-–—:]|\()",
        r"(?:photos?|image|picture|pictured|caption|image caption|media caption|photo caption)\s*:",
        r"(?:photo|picture|image) credit\s*:",
        r"photograph(?:s|y)?(?: by)?\s*:",
        # "Photo by Anna Treel/Harbour News" is a credit, "Photos by residents show …" a sentence.
        r"(?:photos?|photograph(?:s|y)?|pictures?|images?) (?:by|courtesy of|via) "
        r"(?-i:[A-Z][\w.'’-]*(?:[\s/,|&]+[A-Z][\w.'’-]*){0,7})\.?$",
        r"(?:image copyright|image source|image caption|media caption)\b",
        r"media playback is unsupported on your device media\b",
        r"(?:enlarge (?:this )?image|toggle caption)\b",
        r"©\s*[^\n/]{1,40}/",
    )
)
_PICTURE_AGENCIES = "|".join(sorted((re.escape(name) for name in KNOWN), key=len, reverse=True))
_LIBRARIES = "Getty Images|Shutterstock|Alamy(?: Stock Photo)?|EPA"
_TAIL = any_of(
    f"{form}[)\\]]?\\.?$"
    for form in (
        r"[(\[](?:file )?(?:photo|image|picture|credit|photograph)s?(?: (?:by|credit|courtesy of)\b|\s*:)"
        r"[^()\n]{2,80}[)\]]",
        r"\([^()\n\d.]{2,60}/\s*[^()\n\d]{2,60}\)",
        rf"\b[^\W\d_][^\n.!?]{{1,40}}/\s*(?:{_PICTURE_AGENCIES}|{_LIBRARIES})",
        rf"\b(?:{_LIBRARIES}|hide caption[^\n]{{0,20}})",
    )
)
_TAIL_LENGTH = 140  # characters: the longest form of the pattern


def may_be(line: str) -> bool:
    """Whether a paragraph that ends in an agency's name is as short as captions are."""
    return len(line) <= LONGEST_CAPTION and line.rstrip(".").endswith(")")


def kind_of(line: str) -> BlockKind | None:
    """A line that describes a picture, by its label or by the picture's credit at its end."""
    if len(line) > LONGEST_CAPTION:
        return None
    return "caption" if _HEAD.match(line) or _TAIL.search(line[-_TAIL_LENGTH:]) else None
