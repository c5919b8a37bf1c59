"""A section for each lens that answered."""

from collections.abc import Mapping
from dataclasses import dataclass

from retold.lenses import LENSES, MeasuredScore
from retold.model import Findings, Story
from retold.report.cards import CardView, show_card


@dataclass(frozen=True, slots=True)
class Section:
    """One lens on the page; `template` is its own, or the page's for a lens without one."""

    name: str
    id: str
    title: str
    question: str
    state: str
    reason: str
    card: CardView | None
    findings: Findings


def show_sections(story: Story, scores: Mapping[str, MeasuredScore], prefix: str) -> list[Section]:
    """A section for each lens that answered, in the order of the lenses; a lens that is not installed comes last."""
    known = {lens.name: lens for lens in LENSES}
    names = [
        *(name for name in known if name in story.findings),
        *(name for name in story.findings if name not in known),
    ]
    sections = []
    for name in names:
        lens, findings = known.get(name), story.findings[name]
        sections.append(
            Section(
                name=name,
                id=prefix + name,
                title=lens.title if lens else name,
                question=lens.question if lens else "",
                state=findings.state,
                reason=findings.reason or "",
                card=show_card(lens, scores) if lens else None,
                findings=findings,
            )
        )
    return sections
