"""First among these accounts, for showing: the words, the account that came out first with them, and who may be
earlier."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass

from retold.lenses.timeline.find import TimelineFindings
from retold.lenses.timeline.firsts import Appearance, FirstAppearance
from retold.report.excerpts import Excerpt, opening
from retold.report.findings.view import Siglum, siglum_of
from retold.report.lookups import Lookups

WORDS_CHARACTERS = 90
# Rows that are shown at once; the others are folded.
MOST_OPEN = 8
_KEYS = {"utterance": "said-", "copy": "copy-"}
_WHAT = {"utterance": "said", "copy": "copied"}


@dataclass(frozen=True, slots=True)
class Doubt:
    """Accounts that may be earlier, and why that cannot be told."""

    sigla: tuple[Siglum, ...]
    why: str


@dataclass(frozen=True, slots=True)
class FirstView:
    """Words of several accounts, with the one that has them first among these."""

    what: str
    words: Excerpt
    first: Siglum | None
    when: str
    doubts: tuple[Doubt, ...]
    later: tuple[Siglum, ...]


@dataclass(frozen=True, slots=True)
class Firsts:
    """The rows to show at once, and those to fold away."""

    open: tuple[FirstView, ...]
    folded: tuple[FirstView, ...]


def show_firsts(lookups: Lookups) -> Firsts:
    """What the timeline lens found; the words of most accounts first."""
    findings = lookups.story.findings.get("timeline")
    if not isinstance(findings, TimelineFindings):
        return Firsts((), ())
    rows = sorted(findings.firsts, key=lambda each: -len(each.appearances))
    shown = [_show(each, lookups) for each in rows]
    return Firsts(tuple(shown[:MOST_OPEN]), tuple(shown[MOST_OPEN:]))


def _show(found: FirstAppearance, lookups: Lookups) -> FirstView:
    key = _KEYS[found.of] + found.item
    first = next((each for each in found.appearances if each.article == found.first), None)
    words = (first or found.appearances[0]).passage
    return FirstView(
        what=_WHAT[found.of],
        words=opening(lookups.articles[words.article], words, WORDS_CHARACTERS),
        first=siglum_of(lookups, first.passage, key) if first else None,
        when=lookups.when(first.article).words if first else "",
        doubts=_doubts([each for each in found.appearances if each.standing == "may be earlier"], key, lookups),
        later=tuple(siglum_of(lookups, each.passage, key) for each in found.appearances if each.standing == "later"),
    )


def _doubts(doubtful: Sequence[Appearance], key: str, lookups: Lookups) -> tuple[Doubt, ...]:
    reasons: dict[str, list[Siglum]] = defaultdict(list)
    for each in doubtful:
        reasons[each.why or ""].append(siglum_of(lookups, each.passage, key))
    return tuple(Doubt(tuple(sigla), why) for why, sigla in reasons.items())
