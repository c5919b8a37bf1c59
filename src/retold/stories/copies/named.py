"""Sources named in running text: "told the Osterlin Echo", "laut dpa", "the Osterlin Echo reported"."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from retold.model import Article, Passage
from retold.stories.copies.cues import AFTER_NAME, BEFORE_NAME

# How far from a shared passage, in characters of its paragraphs, its source may be named: a sentence before or after.
FARTHEST_NAMING = 200

# Fewest letters of an outlet's name that is searched for, unless it is all capitals: shorter ones are other words too.
LEAST_LETTERS_OF_A_NAME = 4

# Most words of a name: "The Examiner of Pask and Vane" has six.
MOST_WORDS_OF_A_NAME = 7

# Most characters of a name in a script without spaces: 伊朗伊斯兰共和国通讯社 has eleven.
MOST_CHARACTERS_OF_A_NAME = 14

_ADDRESS = re.compile(r"^www\.|\.(?:com|org|net|[a-z]{2,3})$")
# An address as an outlet's name: its own label, and what stands below the label.
_SITE = re.compile(
    r"(?:https?://)?(?:www\.)?(?P<below>(?:[\w-]+\.)+)?(?P<label>[\w-]{3,})\.(?:(?:com|co|net|org)\.)?[a-z]{2,6}/?",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"[\w&](?:[\w&.'’-]*[\w&])?")
_UNSPACED = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]")


@dataclass(frozen=True, slots=True)
class Sought:
    """Names that are looked for: each as it is written, by its words in small letters without a leading article.

    `sites` are outlets known by their address alone, by its name: `osterlinecho` of "www.osterlinecho.com" is found in
    "the Osterlin Echo", the `echo` of "news.echo.com" in "ECHO" only.
    """

    forms: Mapping[str, str]
    sites: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Named:
    """A name as it is sought, and where a text gives it as a source."""

    name: str
    passage: Passage


def seek(names: Iterable[str]) -> Sought:
    """The names of outlets and agencies that can be looked for; addresses and very short ones cannot."""
    forms: dict[str, str] = {}
    sites: dict[str, str] = {}
    for name in names:
        if is_searchable(name):
            forms.setdefault(_key(name), name)
        elif site := _SITE.fullmatch(name):
            label = site.group("label").casefold()
            sites.setdefault(label.upper() if site.group("below") else label, name)
    forms.pop("", None)
    return Sought(forms, sites)


def find_named(article: Article, sought: Sought, start: int = 0, end: int | None = None) -> Iterator[Named]:
    """Find where an article's text names one of these as a source, in text order; looked for between two offsets."""
    text, limit = article.text, len(article.text) if end is None else end
    for cue in BEFORE_NAME.finditer(text, start, limit):
        if found := _name_at(text, cue.end(), limit, sought):
            yield Named(found.name, Passage(article.id, "text", cue.start(), found.end))
    for cue in AFTER_NAME.finditer(text, start, limit):
        if cue.start() > start and (found := _name_before(text, cue.start(), start, sought)):
            yield Named(found.name, Passage(article.id, "text", found.start, cue.end()))


def is_searchable(name: str) -> bool:
    """Whether a name in the text is surely the outlet: written as a name, not as an address, and not too short."""
    if _UNSPACED.match(name):
        return len(name) > 1
    long_enough = len(name) >= LEAST_LETTERS_OF_A_NAME or (len(name) > 1 and name.isupper())
    return long_enough and not name[0].islower() and not _ADDRESS.search(name)


@dataclass(frozen=True, slots=True)
class _Found:
    name: str
    start: int
    end: int


def _name_at(text: str, at: int, limit: int, sought: Sought) -> _Found | None:
    """The longest name that begins right here."""
    tokens: list[re.Match[str]] = []
    for token in _TOKEN.finditer(text, at, limit):
        joined = not tokens and token.start() - at <= 1 or tokens and token.start() - tokens[-1].end() in (1, 3)
        if not joined or len(tokens) == MOST_WORDS_OF_A_NAME:
            break
        tokens.append(token)
    for last in reversed(tokens):
        if found := _look_up(text, tokens[0].start(), last.end(), sought):
            return found
    if tokens and _UNSPACED.match(text, tokens[0].start()):
        start = tokens[0].start()
        ends = range(min(start + MOST_CHARACTERS_OF_A_NAME, tokens[0].end()), start + 1, -1)
        return next((found for end in ends if (found := _look_up(text, start, end, sought))), None)
    return None


def _name_before(text: str, at: int, first: int, sought: Sought) -> _Found | None:
    """The longest name that ends right here."""
    line = max(text.rfind("\n", first, at) + 1, first, at - FARTHEST_NAMING)
    tokens = list(_TOKEN.finditer(text, line, at))[-MOST_WORDS_OF_A_NAME:]
    if not tokens or tokens[-1].end() != at:
        return None
    for token in tokens:
        if found := _look_up(text, token.start(), at, sought):
            return found
    if _UNSPACED.match(text, at - 1):
        starts = range(max(at - MOST_CHARACTERS_OF_A_NAME, tokens[-1].start()), at - 1)
        return next((found for start in starts if (found := _look_up(text, start, at, sought))), None)
    return None


def _look_up(text: str, start: int, end: int, sought: Sought) -> _Found | None:
    words = text[start:end]
    name = sought.forms.get(_key(words)) or _site_called(words, sought)
    # Capitals are the name only where they are written so: "ap" and "map" are words.
    if name is None or (name.isupper() and words != name) or words[0].islower():
        return None
    return _Found(name, start, end)


def _site_called(words: str, sought: Sought) -> str | None:
    """The address of an outlet that these words call by name: "The Osterlin Echo"."""
    tokens = [token.group() for token in _TOKEN.finditer(words)]
    joined = "".join(tokens[1:] if tokens[:1] in (["the"], ["The"]) else tokens)
    return sought.sites.get(joined) or sought.sites.get(joined.casefold())


def _key(name: str) -> str:
    tokens = [token.group().casefold() for token in _TOKEN.finditer(name)]
    return " ".join(tokens[1:] if tokens[:1] == ["the"] else tokens)
