"""The voices lens."""

from retold.lenses.voices.find import VoicesFindings, find_voices
from retold.model import Card, Lens

LENS = Lens(
    name="voices",
    title="Voices",
    question="?",
    card=Card(item="?", method="?", limitation="?", scores=()),
    findings=VoicesFindings,
    find=find_voices,
)
