"""Cases: a shared passage with all that speaks for a way."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Article, Direction, Passage
from retold.stories.copies.credited import Credits, gather_credits
from retold.stories.copies.directions.edits import signs_in_edits
from retold.stories.copies.directions.extent import signs_in_extent
from retold.stories.copies.directions.givers import signs_of_giving, signs_of_naming
from retold.stories.copies.directions.holders import Group, Holders
from retold.stories.copies.directions.names import find_short_names, signs_in_names
from retold.stories.copies.directions.rows import Row, Sign


@dataclass(frozen=True, slots=True)
class Story:
    """What is known of all accounts: whom each credits, who holds each passage, and whom each never introduces."""

    credits: Credits
    holders: Holders
    short: Mapping[str, Sequence[Passage]]


@dataclass(frozen=True, slots=True)
class Case:
    """A shared passage with all that speaks for a way."""

    row: Row
    story: Story
    group: Group
    naming: tuple[Sign, ...]
    giving: tuple[Sign, ...]
    edits: tuple[Sign, ...]


def open_for(articles: Sequence[Article], rows: Sequence[Row], credits: Credits | None = None) -> Story:
    """Gather what is known of all accounts of a story; whom they credit too, unless it is given."""
    if credits is None:
        credits = gather_credits(articles)
    return Story(credits, Holders(rows, credits), find_short_names(articles))


def open_case(row: Row, story: Story) -> Case:
    """Gather all that speaks for a way of a shared passage."""
    group = story.holders.of(row)
    return Case(
        row,
        story,
        group,
        tuple(signs_of_naming(row, group)),
        tuple(signs_of_giving(row, group)),
        (*signs_in_edits(row), *signs_in_names(row, story.short), *signs_in_extent(row)),
    )


def find_signs(articles: Sequence[Article], rows: Sequence[Row]) -> tuple[tuple[Sign, ...], ...]:
    """All that speaks for a way, enough or not, of each shared passage."""
    story = open_for(articles, rows)
    cases = (open_case(row, story) for row in rows)
    return tuple((*case.naming, *case.giving, *case.edits) for case in cases)


@dataclass(frozen=True, slots=True)
class Ends:
    """The giver and the taker of a way."""

    giver: Article
    taker: Article


def sides(row: Row, way: Direction) -> Ends:
    """The giver and the taker of a way."""
    if way == "a_to_b":
        return Ends(row.a.article, row.b.article)
    return Ends(row.b.article, row.a.article)
