"""Whether an account may not be whole: what the page, the feed or its last words say of it."""

import re
from collections.abc import Sequence
from dataclasses import replace
from typing import Literal

from retold.ingest.facts import Said, fact_of
from retold.ingest.furniture.paywalls import is_wall
from retold.ingest.furniture.phrases import any_of
from retold.model import Block, Fact, OtherValue, Passage

# `cut off`: the last words lead to the rest; `paywall`: the rest, or all, is for subscribers; `teaser`: a feed's
# beginning of it.
Truncation = Literal["cut off", "paywall", "teaser"]
CUT_OFF, PAYWALL, TEASER = "cut off", "paywall", "teaser"

# Characters of an account's end, and blocks behind its last one, where a mark of cutting stands.
END, BLOCKS_BEHIND = 200, 2

_ON = (
    "(?:(?:click here to )?(?:read|see|view|show|load) (?:more|on|further)|(?:continue|keep) reading"
    "|weiterlesen|mehr lesen|lire la suite|lire plus|seguir leyendo|sigue leyendo|leer más|leggi tutto"
    "|continua a leggere|continue lendo|leia mais|читать далее|читать дальше|devamını oku)"
)
# "[…]", "[+2104 chars]", "… Read more": what programs write where they cut.
_MARK = re.compile(
    rf"(?:\[\s*(?:…|\.{{3}})\s*\]|(?:…|\.{{3}})?\s*\[\+\d+ (?:chars|characters|words)\]"
    rf"|(?:…|\.{{3}}|\[…\])\s*[\[(]?\s*{_ON}\W*)\s*$",
    re.IGNORECASE,
)
_GOES_ON = re.compile(rf"\W*{_ON}\W*", re.IGNORECASE)
_WHOLE = any_of(
    [
        r"\W*(?:click here to )?(?:read|see|view|continue reading) (?:the )?"
        r"(?:full|whole|entire|complete|rest of the|rest of this) (?:story|article|post|piece)"
        r"(?: (?:here|below|at|on|in|online)\b[^\n]{0,60})?\W*"
    ]
)
_UNFINISHED = re.compile(r"(?:…|\.{3}|[\w,;–—-])\s*$")

_MEANS = {
    CUT_OFF: "its last words lead to the rest, which is not here. Save the page with the rest open, or what it leaves "
    "out counts as not told.",
    PAYWALL: "its page is for subscribers; the account may be cut short. Check its end against the page.",
}


def truncation_of(article: str, text: str, blocks: Sequence[Block], said: Sequence[Said]) -> Fact | None:
    """What says that the account may not be whole, the text's own marks first; None when nothing does."""
    shown = _shown(article, text, blocks)
    declared = fact_of(said, lambda each: each.truncation)
    if shown is None or declared is None:
        return shown or declared
    given = (OtherValue(declared.value, declared.from_), *declared.others)
    return replace(shown, others=tuple(other for other in given if other.value != shown.value))


def doubt_of(truncation: Fact | None) -> str | None:
    """What to tell the reader of an account that may not be whole; of a feed's beginnings the feed tells."""
    return _MEANS.get(truncation.value) if truncation else None


def _shown(article: str, text: str, blocks: Sequence[Block]) -> Fact | None:
    """The mark that the text itself shows, with its words."""
    own = [place for place, block in enumerate(blocks) if block.account and block.kind != "headline"]
    if not own:
        return None
    end = _cut_at_end(text, blocks[own[-1]]) or _led_on(text, blocks, own[-1])
    wall = next((block for block in blocks if block.kind == "other" and is_wall(text[block.start : block.end])), None)
    for value, found in ((CUT_OFF, end), (PAYWALL, wall)):
        if found:
            return Fact(value, "text", passage=Passage(article, "text", found.start, found.end))
    return None


def _cut_at_end(text: str, last: Block) -> Block | None:
    """The mark that ends the account's last block."""
    found = _MARK.search(text, max(last.start, last.end - END), last.end)
    return replace(last, start=found.start(), end=found.end()) if found else None


def _led_on(text: str, blocks: Sequence[Block], last: int) -> Block | None:
    """A line behind the account that leads to its rest."""
    before = last - 1 if last and _GOES_ON.fullmatch(text[blocks[last].start : blocks[last].end]) else last
    unfinished = _UNFINISHED.search(text, blocks[before].start, blocks[before].end)
    for block in blocks[last : last + BLOCKS_BEHIND + 1]:
        words = text[block.start : block.end]
        if _WHOLE.fullmatch(words) or (unfinished and block != blocks[before] and _GOES_ON.fullmatch(words)):
            return block
    return None
