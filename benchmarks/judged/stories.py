"""The stories that are judged, opened as a comparison opens them: from the rows of a file to the dossier."""

import json
import os
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.judged.judgement import Place
from retold.compare.workflow import read_all
from retold.ingest import read_pile
from retold.model import Article, Dossier, Passage
from retold.reading import Parser
from retold.stories import in_story_order, open_story

SHARED = Path(__file__).parents[3] / "shared"
GOLD = Path(os.environ.get("RETOLD_EVAL", SHARED / "eval"))
# A pile is a folder of one story, or a file of rows with their story (a row without one is a story of its own).
PILES: Mapping[str, Path] = {
    "seeds": SHARED / "seeds",
    "sample": Path(__file__).parents[2] / "samples" / "lantern-bridge",
    "lookalikes": GOLD / "stories-lookalikes.jsonl",
    "news-events": GOLD / "stories-news-events.jsonl",
    "triples": GOLD / "stories-triples.jsonl",
    "polnear-train": GOLD / "quotes-polnear-train.jsonl",
    "polnear-dev": GOLD / "quotes-polnear-dev.jsonl",
    "timebank": GOLD / "times-timebank.jsonl",
}
# What an outlet gives of an article; the rest of a row is its annotation, and "wire" or "credit" too.
_FIELDS = ("id", "outlet", "url", "published", "title", "text")


@dataclass(frozen=True, slots=True)
class OpenStory:
    """A story of a pile, opened by today's code."""

    pile: str
    id: str
    dossier: Dossier

    @property
    def key(self) -> str:
        """The story's name in judgements: its pile and its id in it."""
        return f"{self.pile}/{self.id}" if self.id else self.pile

    def place(self, passage: Passage) -> Place:
        """A passage by its article's given id."""
        article = self._article(passage.article)
        return Place(article.given_id or article.source.location, passage.part, passage.start, passage.end)

    def passage(self, place: Place) -> Passage:
        """A place by its article's id of today."""
        article = next(each for each in self.dossier.articles if place.article in (each.given_id, each.source.location))
        return Passage(article.id, "title" if place.part == "title" else "text", place.start, place.end)

    def cut(self, passage: Passage) -> str:
        """The words of a passage."""
        return self._article(passage.article).cut(passage)

    def around(self, passage: Passage, characters: int = 60) -> str:
        """The words of a passage in [brackets] with so many characters on each side, for a reader's eyes."""
        article = self._article(passage.article)
        whole = article.title if passage.part == "title" else article.text
        before = whole[max(0, passage.start - characters) : passage.start]
        behind = whole[passage.end : passage.end + characters]
        return " ".join(f"{before}[{article.cut(passage)}]{behind}".split())

    def _article(self, id_: str) -> Article:
        return next(each for each in self.dossier.articles if each.id == id_)


def open_stories(pile: str, parser: Parser, only: Collection[str] | None = None) -> Iterator[OpenStory]:
    """Each story of a pile, or those whose ids are given."""
    source = PILES[pile]
    if source.is_dir():
        yield OpenStory(pile, "", _dossier(read_pile([source]).articles, parser))
        return
    for story, rows in sorted(_rows_by_story(source).items()):
        if only is None or story in only:
            yield OpenStory(pile, story, _dossier(_articles(rows), parser))


def _rows_by_story(file: Path) -> Mapping[str, Sequence[Mapping[str, object]]]:
    stories: dict[str, list[Mapping[str, object]]] = {}
    for line in file.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        stories.setdefault(str(row.get("story", row["id"])), []).append(row)
    return stories


def _articles(rows: Sequence[Mapping[str, object]]) -> Sequence[Article]:
    kept = [{key: row[key] for key in _FIELDS if row.get(key)} for row in rows]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "story.jsonl"
        file.write_text("\n".join(map(json.dumps, kept)), encoding="utf-8")
        return read_pile([file]).articles


def _dossier(articles: Sequence[Article], parser: Parser) -> Dossier:
    ordered = in_story_order(articles)
    return open_story(ordered, read_all(ordered, parser))
