"""Statements: acts of speech that several accounts give."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from retold.model import Article, OriginEdge, Passage, Quotation, Utterance
from retold.stories.origins.graph import Graph

# Fewest accounts in which one act of speech makes it an origin that they share.
LEAST_ACCOUNTS = 2

# Fewest words that two accounts must give alike for it to be certain that they tell of one act of speech:
# "I am sorry" is said often.
LEAST_SAME_WORDS = 5

_WORD = re.compile(r"\w+")


def add_statements(
    graph: Graph, articles: Sequence[Article], utterances: Sequence[Utterance], quotations: Sequence[Quotation]
) -> None:
    """A node for each act of speech, with an edge to every account; certain where another gives the same words."""
    by_id = {article.id: article for article in articles}
    order = {article.id: number for number, article in enumerate(articles)}
    for given in _placed(utterances, quotations):
        statement = graph.add("statement", _speaker(given))
        told = _by_article(given)
        words = {name: _words_of(by_id[name], passages) for name, passages in told.items()}
        givers = Counter(words.values())
        for name in sorted(told, key=order.__getitem__):
            same = len(words[name]) >= LEAST_SAME_WORDS and givers[words[name]] >= LEAST_ACCOUNTS
            graph.edges.append(OriginEdge(statement, graph.at[name], "quotation", tuple(told[name]), certain=same))


def _placed(utterances: Sequence[Utterance], quotations: Sequence[Quotation]) -> Iterator[tuple[Quotation, ...]]:
    """The quotations of each utterance that several accounts give."""
    by_id = {quotation.id: quotation for quotation in quotations}
    for utterance in utterances:
        given = tuple(by_id[name] for name in utterance.quotations if name in by_id)
        if len({passage.article for quotation in given for passage in quotation.content}) >= LEAST_ACCOUNTS:
            yield given


def _by_article(quotations: Sequence[Quotation]) -> Mapping[str, Sequence[Passage]]:
    """The contents of some quotations, by the account that gives them."""
    told: dict[str, list[Passage]] = defaultdict(list)
    for passage in (passage for each in quotations for passage in each.content):
        told[passage.article].append(passage)
    return told


def _words_of(article: Article, passages: Sequence[Passage]) -> tuple[str, ...]:
    return tuple(word.casefold() for passage in passages for word in _WORD.findall(article.cut(passage)))


def _speaker(quotations: Sequence[Quotation]) -> str:
    """The fullest name that an account gives the speaker."""
    names = [quotation.speaker.name for quotation in quotations if quotation.speaker and quotation.speaker.name]
    return max(names, key=len, default="a speaker without a name")
