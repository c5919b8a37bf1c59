"""Words that two accounts have in common, or that a source outside of the pile is credited with."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from retold.model import Copy
from retold.report.lookups import Lookups
from retold.report.origins import articles_of
from retold.stories.copies import CopyGroup


@dataclass(frozen=True, slots=True)
class Flow:
    """Words in common between two boxes, from one to the other; `sure` where every copy says so."""

    giver: str
    receiver: str
    words: int
    share: float | None
    sure: bool
    key: str


def find_flows(lookups: Lookups, groups: Sequence[CopyGroup], words: Mapping[str, int]) -> list[Flow]:
    """Every flow of a story: credits first, then copies."""
    return [*_credits(lookups), *_copied(lookups, groups, words)]


def _copied(lookups: Lookups, groups: Sequence[CopyGroup], words: Mapping[str, int]) -> list[Flow]:
    pairs: dict[tuple[str, str], list[tuple[Copy, str]]] = defaultdict(list)
    for group in groups:
        for copy in group.copies:
            if copy.kind == "copied":
                pairs[copy.a.article, copy.b.article].append((copy, group.key))
    flows = []
    for (a, b), copies in pairs.items():
        ways = {copy.direction for copy, _ in copies}
        giver, receiver = (b, a) if ways == {"b_to_a"} else (a, b)
        kept = sum(copy.words for copy, _ in copies)
        share = min(kept / words[receiver], 1.0) if words[receiver] else None
        sure = len(ways) == 1 and "unknown" not in ways
        flows.append(Flow(giver, receiver, kept, share, sure, copies[0][1]))
    return flows


def _credits(lookups: Lookups) -> list[Flow]:
    """What comes from outside of the pile: credited agencies and absent sources."""
    outside = {node.id for node in lookups.story.origins.nodes if node.kind in ("agency", "absent")}
    article = articles_of(lookups.story)
    flows = []
    for edge in lookups.story.origins.edges:
        if edge.from_ in outside and edge.to in article:
            flows.append(Flow(edge.from_, article[edge.to], 0, None, edge.certain, ""))
    return list(dict.fromkeys(flows))
