"""Absent sources as findings: their agreed wording as running text, with the readings of each account below it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from retold.model import AbsentMember, AbsentSource, AgreedPlace, Edit, Passage
from retold.report.excerpts import Excerpt, spaced
from retold.report.lookups import Lookups
from retold.report.origin_names import OriginView, name_origins
from retold.report.pictures.shapes import fit

# A lemma in the list of readings: enough to find it in the text above, where its number stands.
LEMMA_CHARACTERS = 34
# Sigla written out for one reading where it has no more holders; else only so few, and the rest are counted.
MOST_SIGLA, FEW_SIGLA = 12, 4
# Words that fewer of its accounts have are hardly the source's: among 500, two may share a line of their own.
LEAST_WITNESSED = 0.2
# Places of one source that get a number; a wording of 4,000 characters has about 80.
MOST_NUMBERED = 120


@dataclass(frozen=True, slots=True)
class Holder:
    """An account that has a reading: its siglum, linked."""

    text: str
    href: str


@dataclass(frozen=True, slots=True)
class Holders:
    """Accounts that have one reading; `more` are counted only."""

    shown: tuple[Holder, ...]
    more: int


@dataclass(frozen=True, slots=True)
class ReadingView:
    """What some accounts have at a place instead; nothing where they have it not at all."""

    what: str
    words: Excerpt | None
    holders: Holders


@dataclass(frozen=True, slots=True)
class PlaceView:
    """Some words of the agreed wording, with the white space behind them as its `tail`.

    `number` is 0 where every account has them, `lone` where just one does.
    """

    words: Excerpt
    tail: str
    number: int
    lone: bool
    lemma: str
    witnesses: Holders
    readings: tuple[ReadingView, ...]


@dataclass(frozen=True, slots=True)
class MemberView:
    """An account that has words of the source."""

    holder: Holder
    per_cent: int
    through: str


@dataclass(frozen=True, slots=True)
class AbsentView:
    """A source that is not in the pile."""

    origin: OriginView
    direction: str
    lang: str
    members: tuple[MemberView, ...]
    places: tuple[PlaceView, ...]
    left_out: int
    why: tuple[str, ...]

    @property
    def anchor(self) -> str:
        """Its id on the page."""
        return self.origin.href.removeprefix("#")

    @property
    def title(self) -> str:
        """Its name, as a heading."""
        name = self.origin.name
        return f"{name[0].upper()}{name[1:]}, not in this pile"

    @property
    def numbered(self) -> tuple[PlaceView, ...]:
        """The places at which accounts differ."""
        return tuple(place for place in self.places if place.number)


def show_absent(lookups: Lookups) -> tuple[AbsentView, ...]:
    """Every absent source of a story whose node stands among its origins."""
    origins = name_origins(lookups)
    return tuple(_show(source, origins[source.id], lookups) for source in lookups.story.absent if source.id in origins)


def _show(source: AbsentSource, origin: OriginView, lookups: Lookups) -> AbsentView:
    first = source.wording[0].passage.article if source.wording else source.members[0].article
    kept = [place for place in source.wording if len(place.witnesses) >= LEAST_WITNESSED * len(source.members)]
    return AbsentView(
        origin=origin,
        direction=lookups.direction(first),
        lang=lookups.articles[first].language or "",
        members=tuple(_member(member, lookups) for member in source.members),
        places=_places(source, kept, lookups),
        left_out=len(source.wording) - len(kept),
        why=source.why,
    )


def _member(member: AbsentMember, lookups: Lookups) -> MemberView:
    through = " or ".join(lookups.sigla[each] for each in member.through[:MOST_SIGLA])
    doubt = f"perhaps by way of {through}" if through else "" if member.certain else "not certain"
    return MemberView(_holder(lookups, member.article), round(100 * member.share), doubt)


def _places(source: AbsentSource, kept: Sequence[AgreedPlace], lookups: Lookups) -> tuple[PlaceView, ...]:
    cuts = [lookups.cut(place.passage) for place in kept]
    spaces = [piece.apart for piece in spaced(cuts)]
    members = [member.article for member in source.members]
    places, number = [], 0
    for place, piece, apart in zip(kept, cuts, spaces, strict=True):
        readings = tuple(_readings(place, members, lookups))
        number += bool(readings)
        places.append(
            PlaceView(
                words=replace(_bare(piece), apart=apart),
                tail=piece.text[len(piece.text.rstrip()) :],
                number=number if readings and number <= MOST_NUMBERED else 0,
                lone=len(place.witnesses) == 1,
                lemma=_lemma(piece.text),
                witnesses=_holders(lookups, [members[each] for each in place.witnesses]),
                readings=readings,
            )
        )
    return tuple(places)


def _bare(piece: Excerpt) -> Excerpt:
    """The words without the white space behind them."""
    text = piece.text.rstrip()
    return replace(piece, passage=replace(piece.passage, end=piece.passage.start + len(text)), text=text)


def _lemma(words: str) -> str:
    """The words, or their first and last.

    >>> _lemma("the two boats that had left the harbour")
    'the two … harbour'
    """
    told = words.split()
    ends = f"{' '.join(told[:2])} … {told[-1]}" if told else ""
    short = len(" ".join(told)) <= LEMMA_CHARACTERS or len(ends) > LEMMA_CHARACTERS
    return fit(" ".join(told), LEMMA_CHARACTERS) if short else ends


def _readings(place: AgreedPlace, members: Sequence[str], lookups: Lookups) -> Iterator[ReadingView]:
    """The other readings of a place, those with the same words together, then who lacks it."""
    found: dict[tuple[str, str], list[Passage]] = {}
    for edit in place.edits:
        words = " ".join(lookups.articles[edit.b.article].cut(edit.b).split()).casefold()
        found.setdefault((_what(edit), words), []).append(edit.b)
    for (what, words), passages in found.items():
        shown = lookups.cut(passages[0]) if words else None
        yield ReadingView(what, shown, _holders(lookups, [passage.article for passage in passages]))
    known = {members[each] for each in place.witnesses} | {edit.b.article for edit in place.edits}
    lacking = [each for each in members if each not in known]
    if lacking:
        yield ReadingView("not there", None, _holders(lookups, lacking))


def _what(edit: Edit) -> str:
    if edit.kind == "replaced" or (edit.a.length and edit.b.length):
        return ""
    return "adds" if edit.b.length else "omitted"


def _holders(lookups: Lookups, articles: Sequence[str]) -> Holders:
    known = sorted(set(articles), key=lookups.place)
    shown = known if len(known) <= MOST_SIGLA else known[:FEW_SIGLA]
    return Holders(tuple(_holder(lookups, each) for each in shown), len(known) - len(shown))


def _holder(lookups: Lookups, article: str) -> Holder:
    return Holder(lookups.sigla[article], "#" + lookups.account(article))
