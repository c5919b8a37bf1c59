"""The names lens."""

from retold.lenses.names.find import NamesFindings, find_names
from retold.model import Card, Lens

LENS = Lens(
    name="names",
    title="Names",
    question="?",
    card=Card(item="?", method="?", limitation="?", scores=()),
    findings=NamesFindings,
    find=find_names,
)
