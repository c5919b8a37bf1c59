"""Names left short: an account that writes "Harg" and never says who that is was cut from one that does."""

import re
from collections.abc import Iterator, Mapping, Sequence

from retold.model import Article, Passage
from retold.stories.copies.directions.rows import Row, Sign, both_ways
from retold.stories.copies.outlets import account_name

# Fewest letters of a surname that is looked for: shorter ones are initials and particles.
LEAST_LETTERS = 3

# Words after which a capital stands for a person who acts: "Harg said". A bare place or firm is called so as well
# without ever being introduced, so only who speaks or is asked counts.
_SPEAKS = (
    r"(?:said|says|told|added|warned|called|promised|recalled|explained|argued|wrote|insisted|noted|claimed|admitted)"
)
_SHORT = re.compile(rf"(?<!\w)([A-Z][\w’'-]+) {_SPEAKS}\b|\b{_SPEAKS} ([A-Z][\w’'-]+)(?=[.,;])")
_TITLES = frozenset(
    {"Mr", "Mrs", "Ms", "Dr", "Sir", "Miss", "The", "He", "She", "It", "They", "We", "But", "And", "In"}
)
_BEFORE = re.compile(r"(?:^|[^\w’'-])([A-Z][\w’'-]+\.?) $")


def find_short_names(articles: Sequence[Article]) -> Mapping[str, tuple[Passage, ...]]:
    """By account, the speakers whom it names by surname only, from their first mention on."""
    return {article.id: tuple(_short_names(article)) for article in articles}


def _short_names(article: Article) -> Iterator[Passage]:
    seen: set[str] = set()
    for match in _SHORT.finditer(article.text):
        group = 1 if match.group(1) else 2
        name = match.group(group)
        if name in seen or name in _TITLES or len(name) < LEAST_LETTERS:
            continue
        seen.add(name)
        if not _introduction(article, name):
            yield Passage(article.id, "text", match.start(group), match.end(group))


def _introduction(article: Article, name: str) -> Passage | None:
    """Where an account gives a surname with a first name or title before it."""
    for match in re.finditer(rf"(?<![\w’'-]){re.escape(name)}(?![\w-])", article.text):
        before = _BEFORE.search(article.text, max(0, match.start() - 40), match.start())
        if before and before.group(1).rstrip(".") not in _TITLES:
            return Passage(article.id, "text", before.start(1), match.end())
    return None


def signs_in_names(row: Row, short: Mapping[str, Sequence[Passage]]) -> Iterator[Sign]:
    """Names in the shared words that one account leaves short throughout and the other introduces."""
    for way, giver, taker in both_ways(row):
        for place in short.get(taker.article.id, ()):
            if not taker.passage.holds(place):
                continue
            name = taker.article.cut(place)
            full = _introduction(giver.article, name)
            # Introduced in the shared words or before them.
            if full and full.start < giver.passage.end:
                said = (
                    f"{account_name(taker.article)} never says who {name} is; {account_name(giver.article)} introduces "
                    f"“{giver.article.cut(full)}”."
                )
                yield Sign("name left short", way, said, (full, place))
