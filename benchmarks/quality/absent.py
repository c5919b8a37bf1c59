"""Absent sources: found among planted family trees of which it is known what stands in the pile."""

import json
import random
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.lineage.accounts import Placed
from benchmarks.lineage.growing import Tree
from benchmarks.lineage.piles import Pile, Planted
from benchmarks.lineage.reports import read_reports
from benchmarks.lineage.trees import SHAPES, show
from benchmarks.quality.score import Score
from retold.ingest import read_pile
from retold.model import Article, Copy
from retold.reading import Parser
from retold.stories import in_story_order
from retold.stories.absent import find_absent
from retold.stories.copies import find_copies
from retold.stories.copies.credited import gather_credits
from retold.stories.copies.outlets import outlet_keys

FILES: tuple[str, ...] = ()
SEED = 20410411
PER_SHAPE = 24
# There a newer version by the same desk stands in the pile for the older one: nothing can be counted.
LEFT_OUT = ("updates",)
# Fewest accounts that took words from a source straight, for it to be looked for.
LEAST_TAKERS = 2


@dataclass(frozen=True, slots=True)
class Field:
    """A planted pile as it was brought in, with its copies; `names` gives the planted id of each article."""

    pile: Pile
    articles: tuple[Article, ...]
    copies: tuple[Copy, ...]

    @property
    def names(self) -> Mapping[str, str]:
        """The planted id of each article by its own."""
        return {article.id: article.given_id or "" for article in self.articles}


Found = Sequence[frozenset[str]]
Method = Callable[[Field], Found]


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    """Score what is found on planted trees; neither the gold folder nor the parser is needed."""
    fields = [bring_in(pile) for pile in plant_piles(SEED, without=LEFT_OUT)]
    methods: Mapping[str, Method] = {
        "": find_by_retold,
        "every agency credited from outside": _by_credits,
        "all who share words, where nobody credits another": _by_sharing,
    }
    counts = {name: count_right([(field.pile, method(field)) for field in fields]) for name, method in methods.items()}
    own = counts[""]
    toys = {name: count for name, count in counts.items() if name}
    return (
        Score(
            name="lineage.absent_found",
            value=own.right / own.wanted,
            says=f"of {own.wanted} planted sources that are not in the pile, those found with just the right members; "
            f"{len(fields)} piles",
            trivial={name: count.right / count.wanted for name, count in toys.items()},
        ),
        Score(
            name="lineage.absent_not_invented",
            value=1 - own.invented / own.without,
            says=f"of {own.without} planted piles in which no source is absent, those in which none is said to be",
            trivial={name: 1 - count.invented / count.without for name, count in toys.items()},
        ),
    )


@dataclass(slots=True)
class Count:
    """How many sources were looked for and found, and how many were invented."""

    wanted: int = 0
    right: int = 0
    without: int = 0
    invented: int = 0


def count_right(answers: Sequence[tuple[Pile, Found]], *, in_hand_too: bool = False) -> Count:
    """Count over piles what was found there; with those sources too that most members have through one account."""
    count = Count()
    for pile, found in answers:
        wanted = wanted_in(pile, in_hand_too=in_hand_too)
        if not wanted and not _is_asked(pile):
            continue
        if not wanted:
            count.without += 1
            count.invented += bool(found)
        for each in wanted:
            count.wanted += 1
            count.right += each in found
    return count


def wanted_in(pile: Pile, *, in_hand_too: bool = False) -> list[frozenset[str]]:
    """The members of each planted source that is not in the pile and from which several accounts took words straight.

    They are all accounts that have words of it, through whatever hands. A speech is a statement of its speaker. One
    that most of them have through one account of the pile is wanted only on request: that account is their source.
    """
    return [
        frozenset(_takers(pile, source))
        for source in pile.accounts
        if _is_absent(pile, source) and (in_hand_too or not _is_in_hand(pile, source))
    ]


def _is_asked(pile: Pile) -> bool:
    """Whether no source is absent at all: one behind an account that handed it on may be told of or not."""
    return not any(_is_absent(pile, source) for source in pile.accounts)


def _is_absent(pile: Pile, source: Planted) -> bool:
    outside = not source.in_pile and source.account.role != "speech"
    return outside and len(_takers(pile, source, straight=True)) >= LEAST_TAKERS


def _is_in_hand(pile: Pile, source: Planted) -> bool:
    """Whether most of those with its words have them through one account that is in the pile."""
    takers = _takers(pile, source)
    handed = Counter(
        holder
        for taker in takers
        for holder in {name for placed in pile.account(taker).placed for name in _hands(placed, source)} - {taker}
    )
    return any(pile.account(name).in_pile and 2 * count > len(takers) for name, count in handed.items())


def _hands(placed: Placed, source: Planted) -> tuple[str, ...]:
    """Through whose hands a paragraph of the source went."""
    holders = placed.unit.holders
    return holders[holders.index(source.account.id) + 1 :] if source.account.id in holders else ()


def _takers(pile: Pile, source: Planted, *, straight: bool = False) -> set[str]:
    return {
        taker.account.id
        for taker in pile.shown
        for placed in taker.placed
        if source.account.id in placed.unit.holders
        if not straight or placed.unit.holders[-2] == source.account.id
    }


def find_by_retold(field: Field) -> Found:
    """The members of each source that Retold finds, by their planted ids."""
    found = find_absent(field.articles, field.copies, gather_credits(field.articles))
    return [frozenset(field.names[member.article] for member in source.members) for source in found]


def _by_credits(field: Field) -> Found:
    """Every agency that is credited and has no account in the pile, with all that credit it."""
    given = gather_credits(field.articles)
    in_pile = {key for article in field.articles for key in outlet_keys(article)}
    crediting: dict[str, set[str]] = {}
    for article in field.articles:
        for credit in given[article.id]:
            if credit.key not in in_pile:
                crediting.setdefault(credit.key, set()).add(field.names[article.id])
    return [frozenset(members) for members in crediting.values()]


def _by_sharing(field: Field) -> Found:
    """All accounts with words in common, as if none could be the source."""
    sharing = {side.article for copy in field.copies if copy.kind == "copied" for side in (copy.a, copy.b)}
    known = any(copy.direction != "unknown" for copy in field.copies)
    return [frozenset(field.names[each] for each in sharing)] if sharing and not known else []


def plant_piles(seed: int, *, without: Sequence[str] = ()) -> Iterator[Pile]:
    """Piles of every shape but these, grown from a seed."""
    reports = read_reports()
    for number, (shape, grow) in enumerate(SHAPES.items()):
        if shape in without:
            continue
        for draw in range(PER_SHAPE):
            tree = Tree(reports[(draw + number) % len(reports)], random.Random(seed + 1000 * number + draw))
            grow(tree)
            yield Pile(f"absent/{shape}/{draw}", shape, tuple(show(tree)))


def bring_in(pile: Pile) -> Field:
    """The pile as ingest reads it, with its copies."""
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "rows.jsonl"
        file.write_text("".join(json.dumps(dict(row)) + "\n" for row in pile.rows), encoding="utf-8")
        articles = in_story_order(read_pile((file,)).articles)
    return Field(pile, articles, find_copies(articles, {}))
