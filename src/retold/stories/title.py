"""A story's title, in words that its accounts share rather than in one outlet's."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, CastEntry

_WORD = re.compile(r"\w+")
# Shorter words ("over", "says") stand in any account and prove nothing.
LEAST_LETTERS = 4
# The share of a headline's words that the average other account also has. Below it, the headline is one outlet's own.
LEAST_SUPPORT = 0.7
# People, groups and places named instead of a headline.
NAMES_IN_A_TITLE = 3


@dataclass(frozen=True, slots=True)
class Title:
    """A title and what it was made from."""

    text: str
    why: str


def choose_title(articles: Sequence[Article], cast: Sequence[CastEntry]) -> Title:
    """The headline whose words most other accounts have, else the names that most accounts have."""
    vocabularies = {article.id: _words(article.text) | _words(article.title) for article in articles}
    headlines = [(_support(headline, article, vocabularies), headline) for article, headline in _headlines(articles)]
    best = max(headlines, key=lambda each: each[0], default=(0.0, ""))
    if best[0] >= LEAST_SUPPORT:
        return Title(best[1], f"the headline whose words the other accounts share most ({best[0]:.0%} on average)")
    names = [entry.name for entry in sorted(cast, key=_spread, reverse=True)[:NAMES_IN_A_TITLE]]
    return Title(", ".join(names), "the names that most accounts have; no headline is in words that they share")


def headline_of(article: Article) -> str:
    """An article's title, else the headline that stands in its text, else nothing."""
    if article.title.strip():
        return _one_line(article.title)
    block = next((each for each in article.blocks if each.kind == "headline"), None)
    return _one_line(article.text[block.start : block.end]) if block else ""


def _headlines(articles: Iterable[Article]) -> Iterable[tuple[Article, str]]:
    return ((article, headline_of(article)) for article in articles if headline_of(article))


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
    return frozenset(word for word in _WORD.findall(text.casefold()) if len(word) >= LEAST_LETTERS)


def _one_line(text: str) -> str:
    return " ".join(text.split())
