"""Trace all origins of a story, kind by kind."""

from collections.abc import Sequence

from retold.model import AbsentSource, Article, Copy, Origins, Quotation, Utterance
from retold.stories.copies import account_name
from retold.stories.origins.copied import add_copies
from retold.stories.origins.credited import add_absent, add_credits
from retold.stories.origins.graph import Graph
from retold.stories.origins.owned import add_publishers, add_versions
from retold.stories.origins.statements import add_statements


def trace_origins(
    articles: Sequence[Article],
    copies: Sequence[Copy],
    utterances: Sequence[Utterance],
    quotations: Sequence[Quotation] = (),
    absent: Sequence[AbsentSource] = (),
) -> Origins:
    """Trace where a story's words come from and how they went.

    Origins are its articles, absent sources, credited agencies and other sources, statements, and publishers.
    `quotations` are those of the utterances; without them no statement can be placed in an account.
    """
    graph = Graph()
    for article in articles:
        graph.at[article.id] = graph.add("article", account_name(article), article.id)
    known = add_absent(graph, absent)
    add_credits(graph, articles, known)
    add_copies(graph, copies, absent)
    add_versions(graph, articles)
    add_statements(graph, articles, utterances, quotations)
    add_publishers(graph, articles)
    return Origins(tuple(graph.nodes), tuple(graph.edges))
