"""Shared passages against every verbatim run in public stories, and against planted, edited passages."""

import json
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

from benchmarks.quality.reuse_planted import BANDS, Field, plant
from benchmarks.quality.reuse_runs import Groups, Words, is_exact, shared_runs, split, words_within
from benchmarks.quality.score import Score
from retold.model import Passage
from retold.reading import Parser
from retold.reuse import ReadableText, SharedPassage, Stretch, find_shared_passages

FILES: tuple[str, ...] = ("stories-news-events.jsonl", "stories-triples.jsonl", "stories-lookalikes.jsonl")

# Passages planted in each band of edits.
PLANTED = 60

# Fewest words of the articles in which passages are planted.
LEAST_HOST_WORDS = 200

# How many words a border may be off.
FARTHEST_BORDER = 2

# The likeness of whole articles at which near-duplicate finders are commonly set.
JACCARD = 0.5


def measure(folder: Path, parser: Parser) -> tuple[Score, ...]:
    """Score shared passages; no language model is needed."""
    stories = [story for name in FILES for story in read_stories(folder / name)]
    field = plant(_hosts(stories), PLANTED)
    return (*_verbatim(stories), *_planted(field))


def read_stories(path: Path) -> Iterator[Mapping[str, str]]:
    """The texts of each story, by id, in order of publication."""
    rows = [json.loads(line) for line in path.open(encoding="utf-8")]
    stories: dict[str, list[dict[str, str]]] = defaultdict(list)
    for row in rows:
        stories[row["story"]].append(row)
    for members in stories.values():
        members.sort(key=lambda row: (row.get("published") or "", row["id"]))
        yield {row["id"]: row["text"] for row in members}


def find(texts: Mapping[str, str]) -> tuple[SharedPassage, ...]:
    """The passages that whole texts share."""
    readable = [
        ReadableText(article=name, text=text, stretches=(Stretch(0, len(text)),)) for name, text in texts.items()
    ]
    return find_shared_passages(readable)


def _verbatim(stories: Sequence[Mapping[str, str]]) -> tuple[Score, ...]:
    runs = covered = longest = exact = rows = 0
    for story in stories:
        texts = {name: split(name, text) for name, text in story.items()}
        shared = find(story)
        groups = Groups(shared)
        rows += len(shared)
        exact += sum(is_exact(each, texts) for each in shared)
        best: dict[tuple[str, str], int] = defaultdict(int)
        for run in shared_runs(list(texts.values())):
            runs += 1
            covered += groups.cover(run, texts)
            best[run.a.article, run.b.article] += 1
        longest += len(best)
    says = f"of {runs} runs of 12 and more words that two articles of a public story share, those reported whole"
    return (
        Score(
            name="lineage.runs_covered",
            value=covered / runs,
            says=says,
            trivial={"longest run of each pair": longest / runs},
        ),
        Score(
            name="lineage.passages_exact",
            value=exact / rows,
            says=f"of {rows} reported passages, those whose words outside the edits are equal on both sides",
        ),
    )


@dataclass(frozen=True, slots=True)
class _Found:
    """A passage said to stand in two texts."""

    source: Passage
    copy: Passage


Method = Callable[[Field], Sequence[_Found]]


def _planted(field: Field) -> Iterator[Score]:
    methods: Mapping[str, Method] = {
        "": _by_retold,
        "longest common run (difflib), pairs given": _by_difflib,
        "whole articles alike (Jaccard .5)": _by_jaccard,
    }
    found = {name: method(field) for name, method in methods.items()}
    toys = [name for name in methods if name]
    for name, band in BANDS.items():
        recalls = {method: _recall(field, each, name) for method, each in found.items()}
        yield Score(
            name=f"lineage.planted_{name}_recall",
            value=recalls[""],
            says=f"words found of {PLANTED} planted passages with {band.least:.0%} to {band.most:.0%} of words edited",
            trivial={toy: recalls[toy] for toy in toys},
        )
    within = {name: _within_borders(field, each) for name, each in found.items()}
    yield Score(
        name="lineage.planted_borders",
        value=within[""],
        says=f"of {len(field.planted)} planted passages with up to 30% of words edited, whose borders are no more "
        f"than {FARTHEST_BORDER} words off on both sides",
        trivial={name: within[name] for name in toys},
    )
    precisions = {name: _precision(field, each) for name, each in found.items()}
    yield Score(
        name="lineage.planted_precision",
        value=precisions[""],
        says=f"words reported as shared that lie in planted passages, {len(field.texts)} articles on as many events",
        trivial={name: precisions[name] for name in toys},
    )


def _recall(field: Field, found: Sequence[_Found], band: str) -> float:
    words = _split_all(field)
    hit = total = 0
    for planted in field.planted:
        if planted.band != band:
            continue
        sides = [_oriented(each, planted.source.article, planted.copy.article) for each in found]
        matching = [side for side in sides if side]
        for passage, theirs in (
            (planted.source, [side.source for side in matching]),
            (planted.copy, [side.copy for side in matching]),
        ):
            wanted = words_within(words[passage.article], [passage])
            hit += len(wanted & words_within(words[passage.article], theirs))
            total += len(wanted)
    return hit / total


def _within_borders(field: Field, found: Sequence[_Found]) -> float:
    words = _split_all(field)
    right = 0
    for planted in field.planted:
        sides = [_oriented(each, planted.source.article, planted.copy.article) for each in found]
        right += any(
            _is_near(words[planted.source.article], planted.source, side.source)
            and _is_near(words[planted.copy.article], planted.copy, side.copy)
            for side in sides
            if side
        )
    return right / len(field.planted)


def _is_near(text: Words, wanted: Passage, reported: Passage) -> bool:
    """Whether both borders are no more than a few words off."""
    wanted_words, words = sorted(words_within(text, [wanted])), sorted(words_within(text, [reported]))
    farthest = max(abs(wanted_words[0] - words[0]), abs(wanted_words[-1] - words[-1]))
    return farthest <= FARTHEST_BORDER


def _precision(field: Field, found: Sequence[_Found]) -> float:
    words = _split_all(field)
    right = total = 0
    for each in found:
        wanted_source, wanted_copy = [], []
        for planted in field.planted:
            if side := _oriented(_Found(planted.source, planted.copy), each.source.article, each.copy.article):
                wanted_source.append(side.source)
                wanted_copy.append(side.copy)
        for passage, wanted in ((each.source, wanted_source), (each.copy, wanted_copy)):
            reported = words_within(words[passage.article], [passage])
            right += len(reported & words_within(words[passage.article], wanted))
            total += len(reported)
    return right / total if total else 0.0


def _oriented(found: _Found, source: str, copy: str) -> _Found | None:
    """The pair with its sides in that order, if it is a pair of these two texts."""
    if (found.source.article, found.copy.article) == (source, copy):
        return found
    if (found.copy.article, found.source.article) == (source, copy):
        return _Found(found.copy, found.source)
    return None


def _by_retold(field: Field) -> Sequence[_Found]:
    return [_Found(each.a, each.b) for each in find(field.texts)]


def _by_difflib(field: Field) -> Sequence[_Found]:
    words = _split_all(field)
    found = []
    for planted in field.planted:
        a, b = words[planted.source.article], words[planted.copy.article]
        match = SequenceMatcher(None, a.words, b.words, autojunk=False).find_longest_match()
        found.append(_Found(_cut(a, match.a, match.size), _cut(b, match.b, match.size)))
    return found


def _by_jaccard(field: Field) -> Sequence[_Found]:
    words = _split_all(field)
    bags = {name: set(text.words) for name, text in words.items()}
    names = list(bags)
    return [
        _Found(_cut(words[a], 0, len(words[a].words)), _cut(words[b], 0, len(words[b].words)))
        for number, a in enumerate(names)
        for b in names[number + 1 :]
        if len(bags[a] & bags[b]) >= JACCARD * len(bags[a] | bags[b])
    ]


def _cut(text: Words, start: int, length: int) -> Passage:
    return Passage(text.name, "text", text.starts[start], text.ends[start + length - 1])


def _split_all(field: Field) -> Mapping[str, Words]:
    return {name: split(name, text) for name, text in field.texts.items()}


def _hosts(stories: Sequence[Mapping[str, str]]) -> list[str]:
    """The first long enough article of each story, if it shares no run with those before it (sites' footers too)."""
    hosts: list[Words] = []
    texts = []
    for story in stories:
        for text in story.values():
            words = split(f"h{len(hosts)}", text)
            if len(words.words) >= LEAST_HOST_WORDS:
                if not any(True for host in hosts for _ in shared_runs([host, words])):
                    hosts.append(words)
                    texts.append(text)
                break
    return texts
