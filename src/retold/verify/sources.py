"""Whether the originals, read and compared again, give the same comparison."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from retold.codec import Json, to_json
from retold.compare.workflow import compare_pile
from retold.errors import NothingToCompare
from retold.ingest import read_pile
from retold.model import Article, Comparison
from retold.settings import settings_of
from retold.verify.evidence import Fault


def check_sources(saved: Comparison, sources: Sequence[Path]) -> Iterator[Fault]:
    """Read the originals again, compare the same articles with the run's settings, and name what differs."""
    wanted = {article.id: article for article in saved.articles}
    pile = read_pile(sources)
    named = ", ".join(str(source) for source in sources)
    found = tuple(article for article in pile.articles if article.id in wanted)
    for missing in sorted(wanted.keys() - {article.id for article in found}):
        place = wanted[missing].source.location
        yield Fault(place, f"no original in {named} has the address and bytes of article {missing}.")
    try:
        again = compare_pile(replace(pile, articles=found), settings_of(saved.run.settings))
    except NothingToCompare:
        yield Fault(named, "fewer than two of the originals are there: the comparison was not run again.")
        return
    if again.run != saved.run:
        yield Fault("run", f"made by {_makers(saved)}, run again by {_makers(again)}: findings may differ for it.")
    yield from _differences(saved, again)


def _makers(comparison: Comparison) -> str:
    run = comparison.run
    return " with ".join([f"retold {run.version}", *(f"{each.name} {each.version}" for each in run.models)])


def _differences(saved: Comparison, again: Comparison) -> Iterator[Fault]:
    held: Mapping[str, Article] = {article.id: article for article in (*saved.articles, *again.articles)}
    after = {article.id: article for article in again.articles}
    for article in saved.articles:
        if article.id in after and after[article.id] != article:
            yield Fault(article.source.location, "read again, its text or facts are others than those saved.")
    for before_story, after_story in zip(saved.stories, again.stories, strict=False):
        yield from _story_differences(to_json(before_story, held), to_json(after_story, held))


def _story_differences(before: Json, after: Json) -> Iterator[Fault]:
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    for key in before:
        if before[key] != after[key]:
            yield Fault(f"story {before['id']}", f"compared again, '{key}' differs from what is saved.")
