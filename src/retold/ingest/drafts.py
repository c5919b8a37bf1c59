"""A text on its way to becoming an article."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from urllib.parse import urlsplit

from retold.errors import UnreadableSource
from retold.ingest.blocks import Marked, mark
from retold.ingest.facts import Said, believable, doubtful_times, fact_of, first_said, overlong_facts, time_of
from retold.ingest.furniture.licences import licence_named
from retold.ingest.identity import hash_of, id_of
from retold.ingest.language import language_of
from retold.ingest.stretches import Named, Stretch
from retold.ingest.truncation import truncation_of
from retold.model import Article, Credit, Fact, Notice, Passage, Source

# Characters. The longest live blogs have half a million; a text ten times as long is a dump of many articles, and
# comparing it would take the memory and time of the whole pile.
LONGEST_TEXT = 5_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Draft:
    """A text with its first stretches and what is said about it, most trusted first.

    `captured` is the moment at which it was saved, where that is known.
    """

    source: Source
    raw: bytes
    text: str
    stretches: Sequence[Stretch]
    said: tuple[Said, ...] = ()
    doubts: tuple[str, ...] = ()
    captured: str = ""

    def notices(self) -> list[Notice]:
        """What the reader must know about the draft."""
        doubts = (*self.doubts, *doubtful_times(self.said), *overlong_facts(self.said))
        return [Notice(self.source.location, doubt) for doubt in doubts]


def of_bearable_length(draft: Draft) -> Draft:
    """The draft; raises UnreadableSource where its text is longer than any account."""
    length = len(draft.text)
    if length > LONGEST_TEXT:
        problem = f"its text has {length:,} characters, more than the {LONGEST_TEXT:,} that an account may have"
        raise UnreadableSource(draft.source.location, f"{problem}. Split it into its articles; the rest is compared.")
    return draft


def finish(draft: Draft) -> Article:
    """The article of a draft: facts weighed, blocks marked, language found."""
    said = believable(draft.said)
    title = first_said(said, lambda each: each.title)
    url = first_said(said, lambda each: each.url) or None
    given_id = next((each.given_id for each in said if each.given_id), None)
    id_ = id_of(url or given_id or draft.source.location, draft.raw)
    marked = mark(draft.text, draft.stretches, title)
    outlet = fact_of(said, lambda each: each.outlet) or _host(url)
    return Article(
        id=id_,
        sha256=hash_of(title, draft.text),
        text=draft.text,
        title=title,
        given_id=given_id,
        outlet=outlet,
        url=url,
        language=_language(draft, marked, said),
        published=_published(id_, marked, said),
        updated=time_of(said, lambda each: each.updated),
        authors=next((each.authors for each in said if each.authors), ()),
        credits=tuple(_credit(id_, named, outlet) for named in marked.credits),
        licence=_licence(id_, draft.text, marked, said),
        blocks=marked.blocks,
        source=draft.source,
        truncation=truncation_of(id_, draft.text, marked.blocks, said),
    )


def _language(draft: Draft, marked: Marked, said: Sequence[Said]) -> str | None:
    found = language_of(draft.text[block.start : block.end] for block in marked.blocks if block.account)
    declared = first_said(said, lambda each: each.language).lower().split("-")[0].split("_")[0]
    return found or declared or None


def _host(url: str | None) -> Fact | None:
    """The site of an address, for want of an outlet's name."""
    try:
        host = urlsplit(url or "").hostname
    except ValueError:
        return None
    return Fact(host.removeprefix("www."), "url") if host else None


def _credit(article: str, named: Named, outlet: Fact | None) -> Credit:
    own = outlet is not None and outlet.value.casefold() == named.name.casefold()
    return Credit(named.name, "outlet" if own else named.kind, Passage(article, "text", named.start, named.end))


def _published(article: str, marked: Marked, said: Sequence[Said]) -> Fact | None:
    """The time that is given, or that a line of the text shows."""
    given = time_of(said, lambda each: each.published)
    timed = marked.published
    if given or timed is None:
        return given
    passage = Passage(article, "text", timed.block.start, timed.block.end)
    return Fact(timed.when.value, "text", timed.when.precision, timed.when.timezone, passage)


def _licence(article: str, text: str, marked: Marked, said: Sequence[Said]) -> Fact | None:
    declared = fact_of(said, lambda each: each.licence)
    if marked.licence is None:
        return declared
    words = text[marked.licence.start : marked.licence.end]
    passage = Passage(article, "text", marked.licence.start, marked.licence.end)
    fact = Fact(licence_named(words), "text", passage=passage)
    return replace(declared, passage=passage) if declared else fact
