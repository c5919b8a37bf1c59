"""What a run says on one screen."""

from collections.abc import Iterator, Sequence
from pathlib import Path

import click

from retold.cli.terminal import on_one_line
from retold.model import Comparison, Story
from retold.stories.copies import group_copies
from retold.verify import Fault

# A pile of a thousand may have a thousand notices; the report has them all.
MOST_NOTICES_SAID = 12
# One changed word moves all that stands behind it; the first faults tell what was changed.
MOST_FAULTS_SAID = 12


def summarise(comparison: Comparison, outputs: Sequence[Path]) -> str:
    """The counts of a comparison, and where its files are."""
    stories = [line for story in comparison.stories for line in (story.title, _counts(comparison, story))]
    return "\n".join([*(on_one_line(line) for line in stories if line), *(f"wrote {output}" for output in outputs)])


def say_notices(comparison: Comparison) -> None:
    """Say on the error stream what could not be read or measured."""
    notices = (*comparison.notices, *(notice for story in comparison.stories for notice in story.notices))
    for notice in notices[:MOST_NOTICES_SAID]:
        say_notice(notice.where, notice.message)
    if len(notices) > MOST_NOTICES_SAID:
        click.echo(
            f"… and {len(notices) - MOST_NOTICES_SAID} more notices; a file written with -o has them all.", err=True
        )


def say_faults(faults: Sequence[Fault]) -> None:
    """Say on the error stream what does not hold."""
    for fault in faults[:MOST_FAULTS_SAID]:
        click.echo(f"{on_one_line(fault.where)}: {on_one_line(fault.message)}", err=True)
    if len(faults) > MOST_FAULTS_SAID:
        click.echo(f"… and {len(faults) - MOST_FAULTS_SAID} more faults, most of them for the same reason.", err=True)


def say_notice(where: str, message: str) -> None:
    """Say one notice on the error stream."""
    click.echo(f"notice: {on_one_line(where)}: {on_one_line(message)}", err=True)


def _counts(comparison: Comparison, story: Story) -> str:
    return ", ".join(_counted(comparison, story))


def _counted(comparison: Comparison, story: Story) -> Iterator[str]:
    outlets = {article.outlet.value for article in comparison.articles if article.outlet}
    publishers = {article.publisher or article.outlet.value for article in comparison.articles if article.outlet}
    spoken = [utterance for utterance in story.utterances if utterance.speaker]
    yield _count(len(story.articles), "account")
    yield _count(len(outlets), "outlet")
    yield _count(len(publishers), "publisher")
    yield _count(sum(group.kind == "copied" for group in group_copies(story.copies)), "copied passage")
    yield _count(len(story.utterances), "utterance") + f" ({len(spoken)} with a known speaker)"
    yield _count(sum(event.kind != "publication" for event in story.events), "dated event")
    yield f"{len(story.cast)} in the cast"


def _count(number: int, what: str) -> str:
    return f"{number} {what}{'' if number == 1 else 's'}"
