"""The edges of the lineage as findings: the two texts side by side, and the numbers by which they are ranked."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from retold.lenses.lineage import AccountShare, LineageEdge
from retold.model import Copy
from retold.report.differences import Sides, show_sides
from retold.report.excerpts import Excerpt
from retold.report.found import found
from retold.report.lookups import Lookups
from retold.report.origin_names import OriginView, name_origins
from retold.stories.copies import CopyGroup

# Edges whose two texts are written out: more than anyone opens, and about 300 kB of a page. Others link to the passage.
MOST_WITH_TEXTS = 120
# Copies of one edge that are written out side by side.
MOST_COPIES_OF_AN_EDGE = 8
# Words that a direction rests on, written out for one edge.
MOST_EVIDENCE = 8
# Rows of a table before the others are folded, and rows in all: a story of 500 accounts has about 1,000 edges.
MOST_OPEN, MOST_ROWS = 30, 1000


@dataclass(frozen=True, slots=True)
class TwoTexts:
    """One copied passage on both sides, each with the address of its mark."""

    sides: Sides
    left_href: str
    right_href: str
    says: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words that a direction rests on, and whose they are."""

    siglum: str
    words: Excerpt


@dataclass(frozen=True, slots=True)
class PairView:
    """An edge of the lineage; what is not known is None. `likeness` and `density` are per cents, as `share`."""

    anchor: str
    giver: OriginView
    receiver: OriginView
    sure: bool
    words: int
    longest: int
    share: int | None
    density: int | None
    likeness: int | None
    days: float | None
    texts: tuple[TwoTexts, ...]
    more: tuple[str, ...]
    why: tuple[str, ...]
    evidence: tuple[Evidence, ...] = ()

    @property
    def label(self) -> str:
        """The share of words, marked where the way is not known."""
        said = "credit" if self.share is None else f"{self.share} %" if self.share else "under 1 %"
        return said if self.sure else f"{said} ?"

    @property
    def says(self) -> str:
        """The edge in words."""
        way = "to" if self.sure else "and, which way is not certain,"
        return f"{self.giver.says} {way} {self.receiver.says}: {self.label.removesuffix(' ?')}"

    @property
    def limits(self) -> str:
        """What the page's limits are held against: longest passage, likeness, days apart; empty where not known."""
        apart = "" if self.days is None else f"{abs(self.days):g}"
        return f"{self.longest},{'' if self.likeness is None else self.likeness},{apart}"


@dataclass(frozen=True, slots=True)
class _Copies:
    """The copies of an edge with their passages, and those that are written out side by side."""

    all: Sequence[tuple[Copy, CopyGroup]]
    written: Sequence[tuple[Copy, CopyGroup]]


@dataclass(frozen=True, slots=True)
class Lineage:
    """What the lineage section shows in its tables; `most_words` and `most_days` are how far its limits reach."""

    pairs: tuple[PairView, ...]
    shares: tuple[AccountShare, ...]
    left_out: int
    most_words: int
    most_days: int
    limits: Mapping[str, str]

    @property
    def open(self) -> tuple[PairView, ...]:
        """The pairs of the table that is shown at once."""
        return self.pairs[:MOST_OPEN]

    @property
    def folded(self) -> tuple[PairView, ...]:
        """The pairs of the table that is folded."""
        return self.pairs[MOST_OPEN:]


def show_lineage(lookups: Lookups, groups: Sequence[CopyGroup]) -> Lineage:
    """The edges of a story, those with most words first."""
    origins = name_origins(lookups)
    edges = [edge for edge in found(lookups.story, LineageEdge) if edge.from_ in origins and edge.to in origins]
    edges.sort(key=lambda edge: -edge.words)
    copies = {copy.id: (copy, group) for group in groups for copy in group.copies}
    pairs: list[PairView] = []
    for number, edge in enumerate(edges[:MOST_ROWS], 1):
        own = [copies[each] for each in edge.copies if each in copies]
        written = own[:MOST_COPIES_OF_AN_EDGE] if sum(bool(pair.texts) for pair in pairs) < MOST_WITH_TEXTS else ()
        pairs.append(_pair(edge, f"{lookups.prefix}pair-{number}", origins, lookups, _Copies(own, written)))
    days = [abs(pair.days) for pair in pairs if pair.days is not None]
    return Lineage(
        pairs=tuple(pairs),
        shares=found(lookups.story, AccountShare),
        left_out=len(edges) - len(pairs),
        most_words=max((pair.longest for pair in pairs), default=0),
        most_days=int(-(-max(days, default=0.0) // 1)),
        limits={group.key: _limits(group, lookups) for group in groups},
    )


def _pair(
    edge: LineageEdge, anchor: str, origins: Mapping[str, OriginView], lookups: Lookups, copies: _Copies
) -> PairView:
    giver, receiver = origins[edge.from_], origins[edge.to]
    texts = tuple(_two_texts(copy, group, giver.article, lookups) for copy, group in copies.written)
    others = copies.all[len(texts) :]
    rests_on = dict.fromkeys(passage for copy, _ in copies.written for passage in copy.evidence if passage.length)
    return PairView(
        anchor=anchor,
        giver=giver,
        receiver=receiver,
        sure=edge.certain,
        words=edge.words,
        longest=edge.longest,
        share=_per_cent(edge.share),
        density=_per_cent(edge.density),
        likeness=_per_cent(edge.likeness),
        days=None if edge.days_apart is None else round(edge.days_apart, 1),
        texts=texts,
        more=tuple(dict.fromkeys("#" + lookups.finding(group.key) for _, group in others)),
        why=edge.why or tuple(dict.fromkeys(reason for copy, _ in copies.all for reason in copy.basis)),
        evidence=tuple(
            Evidence(lookups.sigla[each.article], lookups.cut(each)) for each in list(rests_on)[:MOST_EVIDENCE]
        ),
    )


def _per_cent(share: float | None) -> int | None:
    return None if share is None else round(100 * share)


def _two_texts(copy: Copy, group: CopyGroup, giver: str, lookups: Lookups) -> TwoTexts:
    """A copy with the giver's side left."""
    a, b = lookups.articles[copy.a.article], lookups.articles[copy.b.article]
    a_href, b_href = (f"#{lookups.mark(passage, group.key)}" for passage in (group.base, copy.b))
    says = f"{copy.words} words kept, {100 * copy.likeness:.0f} % of the shorter side"
    if copy.a.article == giver:
        return TwoTexts(show_sides(copy, a, b), a_href, b_href, says)
    return TwoTexts(show_sides(_turned(copy), b, a), b_href, a_href, says)


def _turned(copy: Copy) -> Copy:
    edits = tuple(replace(edit, a=edit.b, b=edit.a) for edit in copy.edits)
    return replace(copy, a=copy.b, b=copy.a, edits=edits)


def _limits(group: CopyGroup, lookups: Lookups) -> str:
    """What the page's limits are held against for a passage of several accounts: the best of its copies."""
    longest = max(copy.words for copy in group.copies)
    likeness = max(copy.likeness for copy in group.copies)
    return f"{longest},{round(100 * likeness)},"
