"""Whether the names of a story are found, and gathered under those whom they mean."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality.names_gold import GoldArticle, GoldMention, read_articles
from benchmarks.quality.score import Score
from retold.model import Passage, Reading
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account
from retold.stories.cast import Cast, gather_cast

_CAPITALISED_RUN = re.compile(r"[A-Z]\w*(?:[ -][A-Z]\w*)*")


@dataclass(frozen=True, slots=True)
class Key:
    """A gold mention of a person's name: the story, and its number there."""

    story: str
    number: int


@dataclass(frozen=True, slots=True)
class ReadStory:
    """The articles of one event, what reading finds in them, and their cast."""

    name: str
    articles: tuple[GoldArticle, ...]
    readings: Mapping[str, Reading]
    cast: Cast

    def mentions(self) -> Iterator[tuple[Key, GoldMention]]:
        """The gold mentions of people by name, in order."""
        mentions = (mention for article in self.articles for mention in article.people)
        return ((Key(self.name, number), mention) for number, mention in enumerate(mentions))

    def names(self, article: GoldArticle) -> list[Passage]:
        """The names that reading finds in an article."""
        return [each.passage for each in self.readings[article.article.id].mentions if each.form == "name"]


def measure_cast(file: Path, parser: Parser) -> tuple[Score, ...]:
    """Score the finding and gathering of names on stories of several outlets."""
    stories = [_read_story(name, articles, parser) for name, articles in _by_story(read_articles(file)).items()]
    return (*_measure_gathering(stories), *_measure_finding(stories))


def _by_story(articles: Sequence[GoldArticle]) -> Mapping[str, list[GoldArticle]]:
    stories: dict[str, list[GoldArticle]] = defaultdict(list)
    for each in sorted(articles, key=lambda each: each.story):
        stories[each.story].append(each)
    return stories


def _read_story(name: str, articles: Sequence[GoldArticle], parser: Parser) -> ReadStory:
    held = [each.article for each in articles]
    readings = {article.id: Reading(mentions=find_mentions(parse_account(article, parser))) for article in held}
    return ReadStory(name, tuple(articles), readings, gather_cast(held, readings))


def _measure_gathering(stories: Sequence[ReadStory]) -> tuple[Score, Score]:
    ours: dict[Key, str] = {}
    gold: dict[Key, str] = {}
    heads: dict[Key, str] = {}
    for story in stories:
        for key, mention in story.mentions():
            entry = next((id_ for place, id_ in story.cast.entry_at.items() if place.overlaps(mention.passage)), None)
            ours[key] = f"{story.name} {entry}" if entry else f"{story.name} alone {key.number}"
            gold[key], heads[key] = f"{story.name} {mention.chain}", f"{story.name} {mention.head}"
    found, plain = b_cubed(ours, gold), b_cubed(heads, gold)
    all_one, none_one = b_cubed(dict.fromkeys(gold, ""), gold), b_cubed({key: str(key) for key in gold}, gold)
    says = _people_of(stories)
    return (
        Score(
            name="names.cast_bcubed_precision",
            value=found.precision,
            says=f"Of what is gathered under one entry, the share that belongs together ({says}).",
            trivial={"same last word": plain.precision, "all are one": all_one.precision},
        ),
        Score(
            name="names.cast_bcubed_recall",
            value=found.recall,
            says=f"Of what belongs together, the share gathered under one entry ({says}).",
            trivial={"same last word": plain.recall, "none are one": none_one.recall},
        ),
    )


def _measure_finding(stories: Sequence[ReadStory]) -> tuple[Score, Score]:
    """The share of gold names that are found, and beside it how much of what is found a person marked at all."""
    articles = [each for story in stories for each in story.articles]
    ours = [passage for story in stories for each in story.articles for passage in story.names(each)]
    gathered = [passage for story in stories for passage in story.cast.entry_at]
    runs = [run for each in articles for run in _capitalised_runs(each)]
    people = [mention.passage for each in articles for mention in each.people]
    marked = [passage for each in articles for passage in each.marked]
    every_run = "every capitalised run a name"
    return (
        Score(
            name="names.found",
            value=_share_touched(people, gathered),
            says=f"The share of names that are found at all ({_people_of(stories)}).",
            trivial={every_run: _share_touched(people, runs)},
        ),
        Score(
            name="names.found_marked",
            value=_share_touched(ours, marked),
            says=f"Of {len(ours)} names found, the share in which a person marked anyone or anything; names told once"
            " are not marked, so that no method comes near 1: reported only.",
            trivial={f"{every_run} ({len(runs)})": _share_touched(runs, marked)},
            held=False,
        ),
    )


def _people_of(stories: Sequence[ReadStory]) -> str:
    count = sum(1 for story in stories for _ in story.mentions())
    articles = sum(len(story.articles) for story in stories)
    return (
        f"{count} mentions of people by name in {articles} articles on {len(stories)} events, read from the bare text"
    )


def _capitalised_runs(gold: GoldArticle) -> list[Passage]:
    found = _CAPITALISED_RUN.finditer(gold.article.text)
    return [Passage(gold.article.id, "text", run.start(), run.end()) for run in found]


def _share_touched(passages: Sequence[Passage], others: Sequence[Passage]) -> float:
    """The share of passages that overlap any of the others."""
    by_article: dict[str, list[Passage]] = defaultdict(list)
    for other in others:
        by_article[other.article].append(other)
    touched = sum(any(each.overlaps(other) for other in by_article[each.article]) for each in passages)
    return round(touched / len(passages), 3)


@dataclass(frozen=True, slots=True)
class BCubed:
    """B-cubed precision and recall of one grouping against another."""

    precision: float
    recall: float


def b_cubed(ours: Mapping[Key, str], gold: Mapping[Key, str]) -> BCubed:
    """Compare two groupings of the same mentions."""
    both: Counter[tuple[str, str]] = Counter((ours[key], gold[key]) for key in gold)
    mine, true = Counter(ours.values()), Counter(gold.values())
    precision = sum(count * count / mine[a] for (a, _), count in both.items()) / len(gold)
    recall = sum(count * count / true[b] for (_, b), count in both.items()) / len(gold)
    return BCubed(round(precision, 3), round(recall, 3))
