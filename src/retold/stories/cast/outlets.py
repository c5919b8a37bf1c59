"""The pile's own outlets as names in its texts: "a spokesman told Kestrel" names Kestrel Online, and no person."""

from collections import Counter
from collections.abc import Sequence

from retold.model import Article
from retold.reading.mentions.first_names import GIVEN_NAMES
from retold.stories.cast.nodes import Node
from retold.stories.cast.words import words_of_name


def retype_outlets(nodes: Sequence[Node], articles: Sequence[Article]) -> None:
    """Make groups of names that reading took for people and that are outlets, in full or by their first or last word.

    A word that a person of the story bears, or that is a first name, stays a person: the Jordan Times is not Jordan.
    """
    outlets = {words_of_name(article.outlet.value) for article in articles if article.outlet}
    people = {word for node in nodes if node.kind == "person" and not node.bare for word in node.words}
    short = {(words[end],) for words in outlets if len(words) > 1 for end in (0, -1)}
    short = {words for words in short if words[0] not in people | GIVEN_NAMES}
    for node in nodes:
        if node.kind in ("person", "other") and node.words in outlets | short:
            node.votes = Counter({"group": node.votes.total()})
