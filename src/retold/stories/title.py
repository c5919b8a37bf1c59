"""A story's title, in words that its accounts share rather than in one outlet's."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, CastEntry
from retold.stories.events.sayings import SAYING

_WORD = re.compile(r"\w+")
_SITE = re.compile(r"\s+\|\s+")
_DASH = re.compile(r"\s+[–—-]\s+")
# What may give a headline's words to somebody: "Warden: dam was cracked", "Dam was cracked – warden", marks, a verb.
_PARTED = re.compile(r":\s|\s[–—-]\s")
_QUOTING = re.compile(r"[“”„«»\"]|(?<!\w)['‘]")
_ALLEGING = re.compile(r"\b(?:alleg|blam|fear|believ)", re.I)
_ORNAMENTS = re.compile(r"^[^\w“‘\"']+|[^\w”’\"'?!.)]+$")
# Shorter words ("over", "says") stand in any account and prove nothing.
LEAST_LETTERS = 4
LETTERS_COMPARED = 4
# The share of a headline's words that the average other account also has. Below it, the headline is one outlet's own.
LEAST_SUPPORT = 0.5
# The share of accounts that must have a headline before one of them may name the story.
LEAST_HEADLINES = 0.5
# People, groups and places named instead of a headline.
NAMES_IN_A_TITLE = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A title and what it was made from."""

    text: str
    why: str


def choose_title(articles: Sequence[Article], cast: Sequence[CastEntry]) -> Title:
    """The headline whose words most other accounts have, else the names that most accounts have.

    A headline that may give words to somebody is never the title: what one account reports of one speaker is no name
    for a story that others tell.
    """
    if len(list(_headlines(articles))) < LEAST_HEADLINES * len(articles):
        return _title_of_names(cast, "few accounts have a headline")
    vocabularies = {article.id: _words(article.text) | _words(article.title) for article in articles}
    headlines = [
        (_support(headline, article, vocabularies), headline)
        for article, headline in _headlines(articles)
        if not _gives_words(headline)
    ]
    best = max(headlines, key=lambda each: each[0], default=(0.0, ""))
    if best[0] >= LEAST_SUPPORT:
        return Title(best[1], f"the headline whose words the other accounts share most ({best[0]:.0%} on average)")
    return _title_of_names(cast, "no headline is in words that they share")


def headline_of(article: Article) -> str:
    """An article's title, else the headline that stands in its text, else nothing."""
    if article.title.strip():
        return _one_line(article.title)
    block = next((each for each in article.blocks if each.kind == "headline"), None)
    return _one_line(article.text[block.start : block.end]) if block else ""


def _title_of_names(cast: Sequence[CastEntry], because: str) -> Title:
    names = [entry.name for entry in sorted(cast, key=_spread, reverse=True)[:NAMES_IN_A_TITLE]]
    return Title(", ".join(names), f"the names that most accounts have; {because}")


def _headlines(articles: Iterable[Article]) -> Iterable[tuple[Article, str]]:
    headlines = ((article, _plain(headline_of(article), article)) for article in articles)
    return ((article, headline) for article, headline in headlines if headline)


def _plain(headline: str, article: Article) -> str:
    """A headline without its ornaments and its outlet: "🏮 Cable parts – Marn Echo" is "Cable parts"."""
    longest = max(_SITE.split(headline), key=len)
    outlet = article.outlet.value.casefold() if article.outlet else ""
    *before, last = _DASH.split(longest)
    if before and last.casefold() == outlet:
        longest = longest[: longest.rindex(last)]
    return _ORNAMENTS.sub("", longest)


def _gives_words(headline: str) -> bool:
    """Whether a headline may be somebody's words: parted like "speaker: words", quoted, or with a verb of saying."""
    return any(mark.search(headline) for mark in (_PARTED, _QUOTING, SAYING, _ALLEGING))


def _support(headline: str, article: Article, vocabularies: Mapping[str, frozenset[str]]) -> float:
    """The share of the headline's words that another account has, on average over the others."""
    words = _words(headline)
    others = [held for other, held in vocabularies.items() if other != article.id]
    if not words or not others:
        return 0.0
    return round(sum(len(words & held) for held in others) / (len(words) * len(others)), 3)


def _spread(entry: CastEntry) -> tuple[int, int]:
    """In how many accounts an entry stands, and how often."""
    passages = [passage for form in entry.forms for passage in form.passages]
    return len({passage.article for passage in passages}), len(passages)


def _words(text: str) -> frozenset[str]:
    """The beginnings of the longer words: "snaps" and "snapped" are one word for this purpose."""
    return frozenset(word[:LETTERS_COMPARED] for word in _WORD.findall(text.casefold()) if len(word) >= LEAST_LETTERS)


def _one_line(text: str) -> str:
    return " ".join(text.split())
