"""One pile: its articles are decided on and read, the story is opened, and every lens asks its question."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version

from retold.compare.decided import decide, notices_on_decisions
from retold.compare.unread import notices_on, why_unread
from retold.errors import NothingToCompare
from retold.lenses import LENSES
from retold.model import Article, Comparison, Dossier, Pile, Progress, Reading, Run, Story, no_progress
from retold.reading import Parser, open_parser, read_article
from retold.settings import Settings, record_settings
from retold.stories import in_story_order, open_story
from retold.stories.copies.initials import with_initials

# A comparison needs two sides.
FEWEST_ARTICLES = 2


def compare_pile(pile: Pile, settings: Settings, progress: Progress = no_progress) -> Comparison:
    """Compare the articles of a pile, as one story."""
    if len(pile.articles) < FEWEST_ARTICLES:
        raise NothingToCompare(len(pile.articles), (f"{each.where}: {each.message}" for each in pile.notices))
    progress("opening the language model", 0, len(pile.articles))
    parser = open_parser(settings.model)
    articles = in_story_order(with_initials([decide(article, settings) for article in pile.articles]))
    readings = read_all(articles, parser, progress)
    dossier = open_story(articles, readings, settings.decisions)
    unread = (notice for article in articles for notice in notices_on(article))
    return Comparison(
        run=Run(version("retold"), record_settings(settings), (parser.model,)),
        articles=articles,
        stories=(_ask(dossier, progress),),
        notices=(*pile.notices, *unread, *notices_on_decisions(articles, dossier.story.cast, settings)),
        unread=pile.unread,
    )


def read_all(articles: Sequence[Article], parser: Parser, progress: Progress = no_progress) -> Mapping[str, Reading]:
    """The reading of each article by id; one that cannot be read in its language has an empty reading."""
    readings = {}
    for done, article in enumerate(articles):
        progress("reading", done, len(articles))
        readings[article.id] = Reading() if why_unread(article) else read_article(article, parser)
    progress("reading", len(articles), len(articles))
    return readings


def _ask(dossier: Dossier, progress: Progress) -> Story:
    """Ask every lens its question."""
    findings = {}
    for done, lens in enumerate(LENSES):
        progress("asking the lenses", done, len(LENSES))
        findings[lens.name] = lens.find(dossier)
    progress("asking the lenses", len(LENSES), len(LENSES))
    return replace(dossier.story, findings=findings)
