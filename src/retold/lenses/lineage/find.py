"""The lineage lens: how much of each account stands in others, and which way its words went."""

from dataclasses import dataclass

from retold.lenses.lineage.edges import LineageEdge, find_edges
from retold.lenses.lineage.shares import AccountShare, share_of, sides_by_article, word_starts
from retold.lenses.lineage.tree import TreePlace, plant_tree
from retold.model import Dossier, Passage, State
from retold.stories.copies import group_copies

# Kinds of copies that make words less than an account's own. Names with titles and lines about the site do not.
COUNTED_KINDS = ("copied", "shared quotation")

# Fewest accounts that can share words.
LEAST_ACCOUNTS = 2


@dataclass(frozen=True, slots=True)
class PassageGroup:
    """One passage in all accounts that hold it, the earliest first, with the copies that join them."""

    passages: tuple[Passage, ...]
    copies: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class LineageFindings:
    """What the lineage lens answers.

    `tree` and `edges` name the story's origins; its absent sources, with their wording, are the story's own.
    """

    state: State
    reason: str | None = None
    accounts: tuple[AccountShare, ...] = ()
    groups: tuple[PassageGroup, ...] = ()
    edges: tuple[LineageEdge, ...] = ()
    tree: tuple[TreePlace, ...] = ()


def find_lineage(dossier: Dossier) -> LineageFindings:
    """Say how much of each account stands in the others, which passages several hold, and which way they went."""
    if len(dossier.articles) < LEAST_ACCOUNTS:
        return LineageFindings(state="not measurable", reason="One account alone shares words with no other.")
    starts = {article.id: word_starts(article) for article in dossier.articles}
    sides = sides_by_article([copy for copy in dossier.story.copies if copy.kind in COUNTED_KINDS])
    accounts = tuple(share_of(article, starts[article.id], sides.get(article.id, {})) for article in dossier.articles)
    if all(account.own_share is None for account in accounts):
        return LineageFindings(state="not measurable", reason="No account has words to compare.", accounts=accounts)
    groups = tuple(
        PassageGroup(group.passages, tuple(copy.id for copy in group.copies))
        for group in group_copies(dossier.story.copies)
    )
    edges = find_edges(dossier, starts)
    return LineageFindings(
        state="measured", accounts=accounts, groups=groups, edges=edges, tree=plant_tree(dossier, edges)
    )
