"""The page around the stories: what was not read, notices, hashes, facts of the run."""

import json
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from retold.lenses import measured_scores
from retold.model import Comparison, Notice
from retold.report.findings.view import count
from retold.report.story import StoryView, show_story

# What a reader calls each kind of furniture.
FURNITURE = {
    "licence": "licence line",
    "credit": "credit line",
    "share": "share line",
    "related": "related link",
    "link": "link line",
    "other": "other line",
}


@dataclass(frozen=True, slots=True)
class Hash:
    """An account's file and the hash of its title and text."""

    siglum: str
    href: str
    location: str
    reader: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting of the run."""

    name: str
    value: str


@dataclass(frozen=True, slots=True)
class PageView:
    """The whole page."""

    title: str
    stories: tuple[StoryView, ...]
    unread: int
    beside: str
    not_read: str
    notices: tuple[Notice, ...]
    hashes: tuple[Hash, ...]
    version: str
    schema: str
    models: tuple[Setting, ...]
    settings: tuple[Setting, ...]


def show_page(comparison: Comparison) -> PageView:
    """Work out everything that the page shows."""
    articles = {article.id: article for article in comparison.articles}
    scores = measured_scores()
    stories = tuple(
        show_story(story, articles, scores, "" if place == 0 else f"s{place + 1}-")
        for place, story in enumerate(comparison.stories)
    )
    notices = _told_once((*comparison.notices, *(notice for story in comparison.stories for notice in story.notices)))
    return PageView(
        title=stories[0].title if stories else "No story",
        stories=stories,
        unread=comparison.unread,
        beside=_beside(comparison),
        not_read=_not_read(comparison, len(notices)),
        notices=notices,
        hashes=tuple(_hash(story, article) for story in stories for article in story.lookups.story.articles),
        version=comparison.run.version,
        schema=comparison.schema,
        models=tuple(Setting(f"{each.name} {each.version}", each.sha256) for each in comparison.run.models),
        settings=tuple(
            Setting(name, json.dumps(value, default=str, ensure_ascii=False))
            for name, value in sorted(comparison.run.settings.items())
        ),
    )


def _told_once(notices: Sequence[Notice]) -> tuple[Notice, ...]:
    """Notices that say the same of several files, as one that names them all."""
    places: dict[str, list[str]] = {}
    for notice in notices:
        places.setdefault(notice.message, []).append(notice.where)
    return tuple(Notice(", ".join(dict.fromkeys(where)), message) for message, where in places.items())


def _not_read(comparison: Comparison, notices: int) -> str:
    """In one line: files, notices, and stretches beside the accounts."""
    stretches = sum(not block.account for article in comparison.articles for block in article.blocks)
    counted = (
        (comparison.unread, "file or row", "files or rows"),
        (notices, "notice", "notices"),
        (stretches, "stretch beside the accounts", "stretches beside the accounts"),
    )
    said = ", ".join(count(number, one, many) for number, one, many in counted if number)
    return said if comparison.unread or stretches else f"nothing; {said}"


def _beside(comparison: Comparison) -> str:
    """What stands beside the accounts and was not read, by kind."""
    kinds = Counter(block.kind for article in comparison.articles for block in article.blocks if not block.account)
    ordered = sorted(kinds.items(), key=lambda item: (-item[1], item[0]))
    return ", ".join(count(number, FURNITURE.get(kind, kind)) for kind, number in ordered)


def _hash(story: StoryView, article: str) -> Hash:
    lookups = story.lookups
    known = lookups.articles[article]
    return Hash(
        siglum=lookups.sigla[article],
        href="#" + lookups.account(article),
        location=known.source.location or known.given_id or count(1, "article"),
        reader=known.source.reader,
        sha256=known.sha256,
    )
