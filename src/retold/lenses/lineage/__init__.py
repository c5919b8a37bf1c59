"""The lineage lens."""

from retold.lenses.lineage.edges import LineageEdge
from retold.lenses.lineage.find import LineageFindings, PassageGroup, find_lineage
from retold.lenses.lineage.shares import AccountShare, SharedWith
from retold.lenses.lineage.tree import TreePlace
from retold.model import Card, Lens

__all__ = [
    "LENS",
    "AccountShare",
    "LineageEdge",
    "LineageFindings",
    "PassageGroup",
    "SharedWith",
    "TreePlace",
    "find_lineage",
]

LENS = Lens(
    name="lineage",
    title="Lineage",
    question="Which words stand in several accounts, and how much of each account is its own?",
    card=Card(
        item="A passage that two accounts share: twelve words and more, with small edits between them.",
        method=(
            "Words in a row that stand in two accounts are joined over small gaps into passages, and each passage held "
            "by several accounts is given with its earliest holder. Words inside quotation marks on both sides are a "
            "shared quotation; names with their titles are a stock phrase; lines about the site are furniture. Words "
            "that several accounts have and none can be shown to have begun come from a source outside of the pile, "
            "named where accounts credit it."
        ),
        limitation=(
            "Reporting that was copied in other words is not seen. Who copied whom is said only where credits lead "
            "from one account to the other, where words told to one outlet are general in the other, where one is an "
            "agency or gives to all others, or an outlet prints its own words again. Edits alone never decide: two "
            "takers of a source that is not among the accounts differ in the same ways."
        ),
        scores=(
            "lineage.runs_covered",
            "lineage.passages_exact",
            "lineage.planted_0_10_recall",
            "lineage.planted_10_20_recall",
            "lineage.planted_20_30_recall",
            "lineage.planted_precision",
            "lineage.absent_found",
            "lineage.absent_not_invented",
            "lineage.direction_right_or_unknown",
            "lineage.direction_right",
            "lineage.direction_arrows_right",
        ),
    ),
    findings=LineageFindings,
    find=find_lineage,
)
