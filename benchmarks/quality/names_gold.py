"""News stories whose mentions a person gathered: tokens made text again, with each mention's passage."""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from retold.model import Article, Block, Fact, Passage

_NO_SPACE_BEFORE = frozenset(".,:;!?%)]}'-")
_CONTRACTIONS = ("n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "’s")
_NO_SPACE_BEHIND = ("(", "[", "$", "-")
_NOT_HEADS = frozenset(
    ("president", "minister", "pm", "mr.", "mrs.", "ms.", "director", "the", "he", "she", "i", "his", "her")
)
_STOPS = frozenset(
    (",", "of", "who", "that", "'s", "’s", "in", "on", "to", "and", "for", "with", "(", ":", ";", "at", "'")
)


@dataclass(frozen=True, slots=True)
class GoldMention:
    """A mention of a person by name: who is meant, where the name stands, and the name in lower case."""

    chain: str
    passage: Passage
    head: str


@dataclass(frozen=True, slots=True)
class GoldArticle:
    """An article, the people that it mentions by name, and all that a person marked in it."""

    story: str
    article: Article
    people: tuple[GoldMention, ...]
    marked: tuple[Passage, ...]


@dataclass(frozen=True, slots=True)
class _Marked:
    """A mention as the file gives it: tokens `start` to `end` (exclusive)."""

    chain: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class _Laid:
    """The text of tokens, spaced as news is, and where each token starts."""

    text: str
    starts: tuple[int, ...]


def read_articles(file: Path) -> list[GoldArticle]:
    """The articles of a gold file."""
    return [_article(json.loads(line)) for line in file.read_text(encoding="utf-8").splitlines()]


def _article(row: Mapping[str, object]) -> GoldArticle:
    tokens, mentions = row["tokens"], row["mentions"]
    assert isinstance(tokens, list)
    assert isinstance(mentions, list)
    laid = _laid_out(tokens)
    blocks = tuple(
        Block("paragraph", account=True, start=match.start(), end=match.end())
        for match in re.finditer(r"[^\n]+", laid.text)
    )
    article = Article(
        id=str(row["id"]), sha256="", text=laid.text, outlet=Fact(str(row["outlet"]), "row"), blocks=blocks
    )
    marked = [_Marked(**mention) for mention in mentions]
    passages = (_passage(article, tokens, laid, each.start, each.end) for each in marked if each.end > each.start)
    return GoldArticle(str(row["story"]), article, tuple(_people(article, tokens, laid, marked)), tuple(passages))


def _laid_out(tokens: Sequence[str]) -> _Laid:
    text, starts = "", list[int]()
    in_quotes, glue = False, True
    for token in tokens:
        if token == "\\n":
            text, glue, in_quotes = text + "\n", True, False
            starts.append(len(text) - 1)
            continue
        closes = token == '"' and in_quotes
        if not glue and not closes and token not in _CONTRACTIONS and token not in _NO_SPACE_BEFORE:
            text += " "
        starts.append(len(text))
        text += token
        in_quotes = in_quotes != (token == '"')
        glue = token in _NO_SPACE_BEHIND or (token == '"' and in_quotes)
    return _Laid(text, tuple(starts))


def _people(article: Article, tokens: Sequence[str], laid: _Laid, marked: Sequence[_Marked]) -> Iterator[GoldMention]:
    """The mentions of people's chains that end with a proper noun: capitalised, no title, no adjective."""
    for mention in marked:
        head = _head(tokens[mention.start : mention.end]) if mention.chain.endswith("_ACTOR") else None
        if head is not None:
            at = mention.start + head
            passage = _passage(article, tokens, laid, at, at + 1)
            yield GoldMention(mention.chain, passage, tokens[at].casefold())


def _passage(article: Article, tokens: Sequence[str], laid: _Laid, start: int, end: int) -> Passage:
    last = end - 1
    return Passage(article.id, "text", laid.starts[start], laid.starts[last] + len(tokens[last]))


def _head(tokens: Sequence[str]) -> int | None:
    """The last word of the phrase before a possessive, "of", a comma or a clause, if it is a proper noun."""
    end = next((at for at, token in enumerate(tokens) if at and token in _STOPS), len(tokens))
    word = tokens[end - 1] if tokens else ""
    return end - 1 if word[:1].isupper() and word.casefold() not in _NOT_HEADS else None
