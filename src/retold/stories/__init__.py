"""Open a story: everything its articles hold in common, gathered once for all lenses."""

from collections.abc import Mapping, Sequence

from retold.model import Article, Decision, Dossier, Reading, Story
from retold.stories.absent import find_absent
from retold.stories.cast import gather_cast
from retold.stories.copies import find_copies
from retold.stories.copies.credited import gather_credits
from retold.stories.events import gather_events
from retold.stories.order import in_story_order, moment_of
from retold.stories.origins import trace_origins
from retold.stories.speakers import resolve_speakers
from retold.stories.title import choose_title, headline_of
from retold.stories.undated import infer_ranges
from retold.stories.utterances import join_utterances

__all__ = ["headline_of", "in_story_order", "moment_of", "open_story"]


def open_story(
    articles: Sequence[Article], readings: Mapping[str, Reading], decisions: Sequence[Decision] = ()
) -> Dossier:
    """Open the story that the articles tell: its copies, cast, utterances, events, origins and undated accounts."""
    cast = gather_cast(articles, readings, decisions)
    credits = gather_credits(articles)
    copies = find_copies(articles, readings, credits)
    absent = find_absent(articles, copies, credits)
    quotations = resolve_speakers(articles, readings, cast)
    utterances = join_utterances(articles, quotations, copies, cast.entries)
    title = choose_title(articles, cast.entries)
    story = Story(
        id="s1",
        title=title.text,
        articles=tuple(article.id for article in articles),
        why=("compared as one story because they were given together", f"title: {title.why}"),
        copies=copies,
        cast=cast.entries,
        utterances=utterances,
        events=gather_events(articles, readings, quotations, cast, copies),
        origins=trace_origins(articles, copies, utterances, quotations, absent),
        undated=infer_ranges(articles, readings, copies),
        absent=absent,
    )
    return Dossier(story=story, articles=tuple(articles), readings=readings, quotations=quotations)
