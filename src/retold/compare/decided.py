"""What the user has decided of an article's outlet and date, who owns the outlet, and whom it credits."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from retold.ingest import parse_time
from retold.model import Article, CastEntry, Decision, Fact, Notice, OtherValue
from retold.settings import FILE_NAME, Settings
from retold.stories.copies import name_key
from retold.stories.copies.own_agencies import with_own_agencies

# They sort a pile into stories, and a pile is one story until there is a library.
DECISIONS_ON_STORIES = ("move", "together", "apart")
DECISIONS_ON_NAMES = ("merge", "split", "rename", "retype")


def decide(article: Article, settings: Settings) -> Article:
    """The article with the user's decisions on its outlet and date, the user's agencies, and its publisher."""
    for decision in settings.decisions:
        if article.source.location in decision.articles or article.id in decision.articles:
            article = _with_decision(article, decision)
    article = with_own_agencies(article, settings.agencies)
    return replace(article, publisher=_publisher_of(article.outlet, settings.publishers) or article.publisher)


def notices_on_decisions(
    articles: Sequence[Article], cast: Sequence[CastEntry], settings: Settings
) -> Iterator[Notice]:
    """The decisions that have no effect on this pile, each with its reason."""
    names = {passage for entry in cast for form in entry.forms for passage in form.passages}
    ids = {article.id for article in articles}
    known = {article.id for article in articles} | {article.source.location for article in articles}
    for decision in settings.decisions:
        if decision.kind in DECISIONS_ON_STORIES:
            yield Notice(FILE_NAME, f"a decision to {decision.kind} is kept and has no effect: a pile is one story.")
        named = (*decision.articles, *(passage.article for passage in decision.passages))
        for article_id in sorted(set(named) - known):
            yield Notice(FILE_NAME, f"a decision to {decision.kind} names {article_id}, which is not in this pile.")
        for passage in decision.passages if decision.kind in DECISIONS_ON_NAMES else ():
            if passage.article in ids and passage not in names:
                place = f"characters {passage.start}-{passage.end} of the {passage.part} of {passage.article}"
                yield Notice(
                    FILE_NAME,
                    f"a decision to {decision.kind} names {place}, which are no whole name of the cast: left out. The "
                    "report and the JSON give the characters of each name.",
                )


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
    key = name_key(outlet.value)
    return next((owner for owner, outlets in publishers.items() if key in map(name_key, outlets)), None)
