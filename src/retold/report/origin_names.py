"""Origins as a reader knows them: an account by its siglum, a source outside of the pile by an omega."""

from collections.abc import Mapping
from dataclasses import dataclass

from retold.report.lookups import Lookups

OUTSIDE = "ω"
UNNAMED = "an unnamed source"


@dataclass(frozen=True, slots=True)
class OriginView:
    """An origin for showing; `article` is empty for one outside of the pile, `href` where nothing more is known."""

    id: str
    article: str
    siglum: str
    name: str
    href: str

    @property
    def outside(self) -> bool:
        """Whether it is not in the pile."""
        return not self.article

    @property
    def says(self) -> str:
        """Siglum and name."""
        return f"{self.siglum} {self.name}"


def name_origins(lookups: Lookups) -> Mapping[str, OriginView]:
    """Every account and every source outside of the pile, by the id of its origin."""
    story = lookups.story
    with_words = {source.id for source in story.absent}
    giving = with_words | {edge.from_ for edge in story.origins.edges}
    outside = [node for node in story.origins.nodes if node.kind in ("absent", "agency") and node.id in giving]
    unnamed = {source.id for source in story.absent if source.name is None}
    named = {
        node.id: OriginView(
            id=node.id,
            article="",
            siglum=OUTSIDE if len(outside) == 1 else f"{OUTSIDE}{number}",
            name=UNNAMED if node.id in unnamed else node.name,
            href="#" + absent_anchor(lookups, node.id) if node.id in with_words else "",
        )
        for number, node in enumerate(outside, 1)
    }
    for node in story.origins.nodes:
        if node.article in lookups.sigla:
            named[node.id] = _account(lookups, node.id, node.article or "")
    return named


def absent_anchor(lookups: Lookups, source: str) -> str:
    """The id on the page of an absent source's wording."""
    return f"{lookups.prefix}absent-{source}"


def account_name(lookups: Lookups, article: str) -> str:
    """An account's outlet; of several versions of one page, which one it is."""
    version = lookups.articles[article].version
    return lookups.outlet(article) + (f", version {version}" if version else "")


def _account(lookups: Lookups, origin: str, article: str) -> OriginView:
    return OriginView(
        id=origin,
        article=article,
        siglum=lookups.sigla[article],
        name=account_name(lookups, article),
        href="#" + lookups.account(article),
    )
