"""Initials: "CPA" in one account is the Corvale Press Agency that another credits, if no second name fits them."""

import re
from collections.abc import Iterator, Mapping, Sequence

from retold.ingest.furniture.agencies import is_known_agency
from retold.model import Article
from retold.stories.copies.outlets import name_key
from retold.stories.copies.own_agencies import with_own_agencies

# Fewest letters that stand for one name: two fit too many.
LEAST_LETTERS = 3

_CAPITAL_WORD = re.compile(r"\b[^\W\d_]\w*")


def with_initials(articles: Sequence[Article]) -> Sequence[Article]:
    """The articles, each with credits to agencies by the initials of what another article credits in full."""
    agencies = _spelled_out(articles)
    return tuple(with_own_agencies(article, agencies) for article in articles)


def _spelled_out(articles: Sequence[Article]) -> Mapping[str, Sequence[str]]:
    """The agencies that some article credits in full, with the initials that are theirs alone in the pile."""
    credited = {credit.name: None for article in articles for credit in article.credits if credit.kind == "agency"}
    texts = [text for article in articles for text in _texts(article)]
    return {name: (letters,) for name in credited if (letters := _initials(name)) and _is_its_own(letters, name, texts)}


def _texts(article: Article) -> Iterator[str]:
    yield from (article.title, article.text, article.publisher or "")
    yield article.outlet.value if article.outlet else ""


def _initials(name: str) -> str:
    """The first letters of a name's words in capitals; none of a name that is short or goes by several already."""
    letters = "".join(word[0] for word in _CAPITAL_WORD.findall(name) if word[0].isupper())
    return letters if len(letters) >= LEAST_LETTERS and not is_known_agency(letters) else ""


def _is_its_own(letters: str, name: str, texts: Sequence[str]) -> bool:
    """Whether the letters stand in the pile and no second name there begins with them, word for word."""
    if not any(re.search(rf"\b{letters}\b", text) for text in texts):
        return False
    between = r"[\w’'.]*(?:-|\s+)(?:(?:of|for|and|the)\s+)*"
    spelled = re.compile(rf"\b{between.join(letters)}\w+")
    return {name_key(found) for text in texts for found in spelled.findall(text)} <= {name_key(name)}
