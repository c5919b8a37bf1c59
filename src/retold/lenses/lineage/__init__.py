"""The lineage lens."""

from retold.lenses.lineage.find import LineageFindings, find_lineage
from retold.model import Card, Lens

LENS = Lens(
    name="lineage",
    title="Lineage",
    question="?",
    card=Card(item="?", method="?", limitation="?", scores=()),
    findings=LineageFindings,
    find=find_lineage,
)
