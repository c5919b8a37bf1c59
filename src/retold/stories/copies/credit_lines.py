"""Credit lines: short lines of their own that name a source, as "Example Daily staff and Northern Wire"."""

import re
from collections.abc import Iterator

from retold.model import Article, Passage

_BY = re.compile(
    r"^(?:by|von|par|por|di|door|av|af|от|від|через|from|source|quelle|fuente|fonte)\s*:?\s+", re.IGNORECASE
)
# A short line of its own that names someone: "Example Daily staff and Northern Wire". Of a picture it says nothing.
LONGEST_CREDIT_LINE = 120
_OF_A_PICTURE = re.compile(
    r"\W*(?:photo|picture|image|video|foto|bild|imagen|immagine|фото|صورة|عکس|图|写真|©)", re.IGNORECASE
)
_JOINED = re.compile(
    r"\s*(?:[/,;&|+]|\band\b|\bund\b|\bet\b|\by\b|\be\b|\bwith\b|\bstaff\b|\bund\b|\bи\b|\s[-–—]\s)\s*"
)


def credit_lines(article: Article) -> Iterator[Passage]:
    """The single names in short lines that end no sentence: "Example Daily staff and Northern Wire"."""
    for block in article.blocks:
        line = article.text[block.start : block.end]
        if len(line) > LONGEST_CREDIT_LINE or "\n" in line or line.endswith((".", "!", "?", "”", '"')):
            continue
        if _OF_A_PICTURE.match(line) or block.kind in ("headline", "comment", "related", "licence", "caption"):
            continue
        at = 0
        for name in _JOINED.split(line.strip(" ()[]")):
            bare = _BY.sub("", name.strip(" ()[]–—-.:"))
            if bare and (place := line.find(bare, at)) >= 0:
                at = place + len(bare)
                yield Passage(article.id, "text", block.start + place, block.start + at)
