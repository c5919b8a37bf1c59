"""The one workflow: sources in, a comparison out."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from importlib.metadata import version
from pathlib import Path

from retold.errors import NothingToCompare
from retold.ingest import parse_time, read_pile
from retold.lenses import LENSES
from retold.model import (
    Article,
    Comparison,
    Decision,
    Dossier,
    Fact,
    Notice,
    OtherValue,
    Pile,
    Progress,
    Reading,
    Run,
    Story,
    no_progress,
)
from retold.reading import LANGUAGES_READ, Parser, open_parser, read_article, unparsed_blocks
from retold.settings import FILE_NAME, Settings, find_settings, read_settings, record_settings
from retold.stories import in_story_order, open_story

# A comparison needs two sides.
FEWEST_ARTICLES = 2
# Reading takes about 40,000 characters a second; a longer account would hold up the pile for most of a minute, and
# no account of one event is a hundredth of a novel's length. Its copies are found all the same.
LONGEST_ACCOUNT_READ = 1_000_000

# They sort a pile into stories, and a pile is one story until there is a library.
DECISIONS_ON_STORIES = ("move", "together", "apart")


def compare(
    paths: Sequence[Path | str], *, settings: Settings | None = None, progress: Progress = no_progress
) -> Comparison:
    """Compare the accounts in files and folders, as one story.

    Without `settings`, the retold.toml in or beside the first path counts. Raises MissingPath for a path that is not
    there, NothingToCompare for fewer than two readable articles, BadSettings, ModelUnavailable.
    """
    places = tuple(Path(path) for path in paths)
    return compare_pile(read_pile(places, progress), settings or settings_for(places), progress)


def settings_for(paths: Sequence[Path]) -> Settings:
    """The settings of the retold.toml in or beside the paths, or the defaults where there is none."""
    found = find_settings(paths)
    return read_settings(found) if found else Settings()


def compare_pile(pile: Pile, settings: Settings, progress: Progress = no_progress) -> Comparison:
    """Compare the articles of a pile, as one story."""
    if len(pile.articles) < FEWEST_ARTICLES:
        raise NothingToCompare(len(pile.articles), (f"{each.where}: {each.message}" for each in pile.notices))
    progress("opening the language model", 0, len(pile.articles))
    parser = open_parser(settings.model)
    articles = in_story_order(_decided(article, settings) for article in pile.articles)
    readings = read_all(articles, parser, progress)
    dossier = open_story(articles, readings, settings.decisions)
    return Comparison(
        run=Run(version("retold"), record_settings(settings), (parser.model,)),
        articles=articles,
        stories=(_ask(dossier, progress),),
        notices=(*pile.notices, *_notices(articles, settings)),
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


def why_unread(article: Article) -> str | None:
    """Why an account's quotations, dates and names are not read, or None where they are."""
    if article.language is not None and article.language not in LANGUAGES_READ:
        return (
            f"its language ({article.language}) is not read yet: it is compared for copies; its quotations, dates and "
            f"names are not read. Read it beside the others."
        )
    length = sum(block.end - block.start for block in article.account)
    if length > LONGEST_ACCOUNT_READ:
        return (
            f"its account is {length:,} characters long, more than the {LONGEST_ACCOUNT_READ:,} that are read: it is "
            f"compared for copies only. Split it if it holds several articles."
        )
    return None


def _ask(dossier: Dossier, progress: Progress) -> Story:
    """Ask every lens its question."""
    findings = {}
    for done, lens in enumerate(LENSES):
        progress("asking the lenses", done, len(LENSES))
        findings[lens.name] = lens.find(dossier)
    progress("asking the lenses", len(LENSES), len(LENSES))
    return replace(dossier.story, findings=findings)


def _decided(article: Article, settings: Settings) -> Article:
    """The article with the user's decisions on its outlet and date, and with its publisher."""
    for decision in settings.decisions:
        if article.source.location in decision.articles or article.id in decision.articles:
            article = _with_decision(article, decision)
    return replace(article, publisher=_publisher_of(article.outlet, settings.publishers) or article.publisher)


def _with_decision(article: Article, decision: Decision) -> Article:
    if decision.kind == "outlet" and decision.value:
        return replace(article, outlet=_overruling(Fact(decision.value, "decision"), article.outlet))
    when = parse_time(decision.value or "")
    if decision.kind == "date" and when:
        decided = Fact(when.value, "decision", precision=when.precision, timezone=when.timezone)
        return replace(article, published=_overruling(decided, article.published))
    return article


def _overruling(decided: Fact, before: Fact | None) -> Fact:
    """The decided fact, with what it overrules kept beside it."""
    return replace(decided, others=(OtherValue(before.value, before.from_), *before.others) if before else ())


def _publisher_of(outlet: Fact | None, publishers: Mapping[str, tuple[str, ...]]) -> str | None:
    if outlet is None:
        return None
    return next((owner for owner, outlets in publishers.items() if outlet.value in outlets), None)


def _notices(articles: Sequence[Article], settings: Settings) -> Iterator[Notice]:
    for article in articles:
        where = article.source.location
        unread = why_unread(article)
        if unread:
            yield Notice(where, unread)
        for block in () if unread else unparsed_blocks(article):
            yield Notice(
                where,
                f"characters {block.start}-{block.end} hold a run without any space that is too long to read: what "
                "they say is compared for copies only. Mend the text if words run together there.",
            )
        if article.published is None:
            yield Notice(
                where,
                "no publication date was found: dates such as 'on Tuesday' stay partial. Give one in a sidecar row, or "
                "decide it in retold.toml.",
            )
    yield from _notices_on_decisions(articles, settings)


def _notices_on_decisions(articles: Sequence[Article], settings: Settings) -> Iterator[Notice]:
    known = {article.id for article in articles} | {article.source.location for article in articles}
    for decision in settings.decisions:
        if decision.kind in DECISIONS_ON_STORIES:
            yield Notice(FILE_NAME, f"a decision to {decision.kind} is kept and has no effect: a pile is one story.")
        named = (*decision.articles, *(passage.article for passage in decision.passages))
        for article_id in sorted(set(named) - known):
            yield Notice("retold.toml", f"a decision to {decision.kind} names {article_id}, which is not in this pile.")
