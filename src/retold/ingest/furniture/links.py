"""Links to the same page in another language, bare addresses, and lines in another script at the edges of a text."""

import re
from collections.abc import Sequence

from retold.ingest.stretches import Stretch
from retold.model import BlockKind

LONGEST_LINK = 150  # characters
# Stretches from either end within which a line in another script is a link and not a quotation of the account.
EDGE = 3
# Words; a link that says "read this in …" has 4-8 in most languages, a sentence of a bilingual account more.
MOST_WORDS_OF_A_LINK = 12
# Of the letters; image names and numbers ("IMG-7") may stand beside a link in another script.
LEAST_SHARE_OF_ANOTHER_SCRIPT = 0.6

_LANGUAGE = (
    r"(?:arabic|english|french|spanish|german|russian|chinese|persian|farsi|urdu|hindi|turkish|portuguese|italian|ukrainian|polish"
    r"|hebrew|japanese|korean|dutch|swedish|kurdish|pashto|dari|bengali|indonesian|swahili|vietnamese|thai|greek|romanian|catalan"
    r"|français|francais|español|espanol|deutsch|italiano|português|portugues|türkçe|turkce|polski|nederlands|svenska|русский"
    r"|українська|العربية|فارسی|עברית|中文|日本語|한국어|हिन्दी|اردو|ελληνικά|română|català|anglais|inglés|englisch|inglese|arabe|árabe)"
)
_READ_IN = re.compile(
    rf"\W*(?:(?:read|view|see|watch|listen|click|switch|also|lire|leer|leggi|ler|lesen|versi[oó]n|version|available|this|the|auf|en|in)\b"
    rf"[^\n.]{{0,60}}\b(?:in|to|en|auf|em|into|here\s+for)\s+)?\W*(?:{_LANGUAGE}\W*(?:\b(?:and|or|y|et|und|e|version|edition|lesen)\b\W*)*)+",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"\W*(?:(?:short(?:ened)?\s+)?(?:link|url)\s*:?\s*)?(?:https?://|www\.)\S+\W*", re.IGNORECASE)
_FINAL_STOPS = ".!?…。！？؟۔।"

# Scripts by code point ranges; a letter in none of them is taken for Latin.
_SCRIPTS = {
    "greek": "\u0370-\u03ff",
    "cyrillic": "\u0400-\u052f",
    "armenian": "\u0530-\u058f",
    "hebrew": "\u0590-\u05ff",
    "arabic": "\u0600-\u08ff\ufb50-\ufeff",
    "indic": "\u0900-\u0dff",
    "thai": "\u0e00-\u0eff",
    "georgian": "\u10a0-\u10ff",
    "ethiopic": "\u1200-\u139f",
    "east asian": "\u3040-\u9fff",
    "hangul": "\uac00-\ud7af",
}
_LETTER = re.compile(r"[^\W\d_]")
_LETTERS_OF = {name: re.compile(f"[{ranges}]") for name, ranges in _SCRIPTS.items()}
_SAMPLE = 4000  # characters that tell a text's main script


def kind_of(line: str) -> BlockKind | None:
    """A line that only leads elsewhere."""
    if len(line) > LONGEST_LINK:
        return None
    return "link" if _ADDRESS.fullmatch(line) or _READ_IN.fullmatch(line) else None


def keep_own_references(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Bare addresses between paragraphs are the account's own references: a site's links stand at its edges."""
    kept = list(stretches)
    for place in range(EDGE, len(kept) - EDGE):
        around = kept[place - 1].kind, kept[place + 1].kind
        if kept[place].kind == "link" and around == ("paragraph",) * 2 and _ADDRESS.fullmatch(kept[place].cut(text)):
            kept[place] = kept[place].as_("paragraph")
    return kept


def mark_other_scripts(text: str, stretches: Sequence[Stretch]) -> list[Stretch]:
    """Short lines in another script than the account's, near its ends, are links."""
    account = [place for place, each in enumerate(stretches) if each.block().account]
    main = _script(" ".join(stretches[place].cut(text)[:_SAMPLE] for place in account)[:_SAMPLE])
    edges = {*account[:EDGE], *account[-EDGE:]}
    return [
        each.as_("link") if place in edges and _leads_elsewhere(each.cut(text), main) else each
        for place, each in enumerate(stretches)
    ]


def _leads_elsewhere(line: str, main: str | None) -> bool:
    if main is None or len(line) > LONGEST_LINK or line.endswith(tuple(_FINAL_STOPS)):
        return False
    other = _script(line)
    return other not in (None, main) and len(line.split()) <= MOST_WORDS_OF_A_LINK


def _script(words: str) -> str | None:
    """The script of most letters; None when there are no letters or no script has a clear majority."""
    letters = "".join(_LETTER.findall(words))
    if not letters:
        return None
    counts = {} if letters.isascii() else {name: len(of.findall(letters)) for name, of in _LETTERS_OF.items()}
    counts["latin"] = len(letters) - sum(counts.values())
    script, most = max(counts.items(), key=lambda pair: pair[1])
    return script if most >= LEAST_SHARE_OF_ANOTHER_SCRIPT * len(letters) else None
