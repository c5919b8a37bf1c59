"""The timeline lens."""

from retold.lenses.timeline.find import TimelineFindings, find_timeline
from retold.model import Card, Lens

LENS = Lens(
    name="timeline",
    title="Timeline",
    question="?",
    card=Card(item="?", method="?", limitation="?", scores=()),
    findings=TimelineFindings,
    find=find_timeline,
)
