"""Lookups of one story: who is who, and where a passage stands on the page."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from retold.lenses.voices import UtteranceRow
from retold.model import Article, CastEntry, Copy, DateExpression, Passage, Quotation, Story
from retold.report.excerpts import Excerpt, direction, excerpt
from retold.report.found import found
from retold.report.sigla import assign_sigla
from retold.report.times import When, show_fact
from retold.stories.utterances import PossibleJoint


@dataclass(frozen=True, slots=True)
class Lookups:
    """One story's accounts, cast and quotations by id, and the page's addresses for them."""

    story: Story
    prefix: str
    articles: Mapping[str, Article]
    sigla: Mapping[str, str]
    places: Mapping[str, int]
    directions: Mapping[str, str]
    cast: Mapping[str, CastEntry]
    quotations: Mapping[str, Quotation]
    said: Mapping[str, tuple[Quotation, ...]]
    outlet_names: tuple[str, ...]
    times: tuple[Passage, ...]
    copies: Mapping[str, tuple[Copy, ...]]
    apparatus: Mapping[str, UtteranceRow] = field(default_factory=dict)
    possible: Mapping[str, tuple[PossibleJoint, ...]] = field(default_factory=dict)

    def account(self, article: str) -> str:
        """The id on the page of an account."""
        return self.prefix + self.sigla[article]

    def mark(self, passage: Passage, key: str) -> str:
        """The id on the page of a passage marked for a finding."""
        part = "t" if passage.part == "title" else ""
        return f"{self.account(passage.article)}-{part}{passage.start}-{passage.end}-{key}"

    def spot(self, passage: Passage) -> str:
        """The id on the page of a passage that a lens's findings list."""
        return self.mark(passage, "spot")

    def cut(self, passage: Passage) -> Excerpt:
        """A passage's characters."""
        return excerpt(self.articles[passage.article], passage)

    def finding(self, key: str) -> str:
        """The id on the page of a finding."""
        return f"{self.prefix}ev-{key}"

    def outlet(self, article: str) -> str:
        """Who published an account, or where it came from when nobody says."""
        return outlet_of(self.articles[article])

    def publisher(self, article: str) -> str:
        """Whose outlet it is; an outlet with no known owner stands for itself."""
        return self.articles[article].publisher or self.outlet(article)

    def when(self, article: str) -> When:
        """When an account was published."""
        return show_fact(self.articles[article].published)

    def place(self, article: str) -> int:
        """An account's place in the order of publication."""
        return self.places[article]

    def direction(self, article: str) -> str:
        """Which way an account's text runs."""
        return self.directions[article]

    def outlets(self) -> tuple[str, ...]:
        """The story's outlets, by their first account."""
        return self.outlet_names

    def said_in(self, article: str) -> tuple[Quotation, ...]:
        """The quotations of an account."""
        return self.said.get(article, ())

    def known_outlets(self, articles: Iterable[str]) -> frozenset[str]:
        """The outlets that some accounts name; an account without one counts for none."""
        return frozenset(self.outlet(each) for each in articles if self.articles[each].outlet)

    def known_publishers(self, articles: Iterable[str]) -> frozenset[str]:
        """The publishers of the outlets that some accounts name."""
        return frozenset(self.publisher(each) for each in articles if self.articles[each].outlet)

    def speaker(self, cast_id: str | None) -> str | None:
        """A cast entry's name."""
        entry = self.cast.get(cast_id) if cast_id else None
        return entry.name if entry else None


def outlet_of(article: Article) -> str:
    """Who published an article, or where it came from when nobody says."""
    name = article.outlet.value if article.outlet else article.source.location or "outlet not known"
    return name.removeprefix("www.") or name


def look_up(story: Story, articles: Mapping[str, Article], prefix: str) -> Lookups:
    """Gather the lookups of a story."""
    quotations = found(story, Quotation)
    said: dict[str, list[Quotation]] = {}
    for quotation in quotations:
        if quotation.content:
            said.setdefault(quotation.content[0].article, []).append(quotation)
    copies: dict[str, list[Copy]] = {}
    for copy in story.copies:
        for article in dict.fromkeys((copy.a.article, copy.b.article)):
            copies.setdefault(article, []).append(copy)
    possible: dict[str, list[PossibleJoint]] = {}
    for joint in found(story, PossibleJoint):
        for utterance in joint.utterances:
            possible.setdefault(utterance, []).append(joint)
    return Lookups(
        story=story,
        prefix=prefix,
        articles={article: articles[article] for article in story.articles},
        sigla=assign_sigla(story.articles),
        directions={article: direction(articles[article].text) for article in story.articles},
        places={article: place for place, article in enumerate(story.articles)},
        cast={entry.id: entry for entry in story.cast},
        quotations={quotation.id: quotation for quotation in quotations},
        said={article: tuple(spoken) for article, spoken in said.items()},
        times=tuple(date.passage for date in found(story, DateExpression)),
        copies={article: tuple(each) for article, each in copies.items()},
        apparatus={row.id: row for row in found(story, UtteranceRow)},
        possible={utterance: tuple(each) for utterance, each in possible.items()},
        outlet_names=tuple(dict.fromkeys(outlet_of(articles[article]) for article in story.articles)),
    )
