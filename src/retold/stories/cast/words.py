"""The words of a name in plain letters, so that scripts, marks, hyphens and articles part no name from itself."""

import re
from functools import lru_cache

from anyascii import anyascii

from retold.reading.mentions.listed import listed

# Arabic articles, alone or before a hyphen, also as they sound before the next consonant ("an-Nur", "Annur").
ARTICLES = listed("al el ul ad ar as ash at az an ed er es esh et ez en")
_SURE_ARTICLES = frozenset(("al", "el"))
_SILENT_MARKS = re.compile(r"['`´.\"]")
_SPACES = re.compile(r"[\s\-_/,]+")
_CAPITAL_WITHIN = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ARTICLE_GROWN_ON = re.compile(r"\b([EA]l)(?=[A-Z][a-z])")  # "ElBaradei"
# Scripts that write no spaces, of which each letter is a syllable: Han, Hangul.
_SYLLABLES = re.compile(r"[\u4e00-\u9fff\uac00-\ud7a3]")
_NOT_LATIN = re.compile(r"[^\W\d_a-zA-Z\u00c0-\u024f\u1e00-\u1eff]")
_WRITTEN_SHORT = {"st": "saint", "mt": "mount", "ft": "fort"}


# A name is taken apart for every pair that it is compared in. Without these caches 10,000 names take three times as
# long (14 s for 4 s); what they hold follows from the argument alone.
MOST_KEPT = 100_000


@lru_cache(maxsize=MOST_KEPT)
def words_of_name(name: str) -> tuple[str, ...]:
    """The words of a name in plain lower-case letters: hyphens part them, apostrophes and dots are silent.

    >>> words_of_name("the U.S. Trans-Kéfir Line")
    ('us', 'trans', 'kefir', 'line')
    >>> words_of_name("St. Orla"), words_of_name("AlMarak")
    (('saint', 'orla'), ('al', 'marak'))
    """
    plain = anyascii(name)
    if _SYLLABLES.search(name):
        plain = _CAPITAL_WITHIN.sub(" ", plain)
    plain = _ARTICLE_GROWN_ON.sub(r"\1 ", plain).casefold()
    plain = plain.removesuffix("'s").replace("&", " and ")
    words = tuple(word for word in _SPACES.split(_SILENT_MARKS.sub("", plain)) if word)
    if len(words) > 1:
        words = (_WRITTEN_SHORT.get(words[0], words[0]), *words[1:])
    return words[1:] if len(words) > 1 and words[0] == "the" else words


@lru_cache(maxsize=MOST_KEPT)
def without_articles(words: tuple[str, ...]) -> tuple[str, ...]:
    """The words without "al", "el" and their like, unless nothing else is left."""
    kept = tuple(word for word in words if word not in _SURE_ARTICLES)
    return kept if kept and len(kept[0]) > 1 else words


def joined(words: tuple[str, ...]) -> str:
    """The letters of a name without spaces: "Alma Rakan" and "Al-Marakan" share it."""
    return "".join(words)


def in_two_scripts(a: str, b: str) -> bool:
    """Whether one name alone is written in other than Latin letters.

    >>> in_two_scripts("Орла", "Orla"), in_two_scripts("Órla", "Orla")
    (True, False)
    """
    return bool(_NOT_LATIN.search(a)) != bool(_NOT_LATIN.search(b))
