"""Versions: one page saved more than once, each time as it stood then."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from retold.model import Article


def with_versions(articles: Iterable[Article], captured: Mapping[str, str]) -> Sequence[Article]:
    """Number the articles that share one address from 1 on, in the order in which they were saved.

    `captured` gives the moment of saving by article id, where it is known; else the time of the last change and of
    publication decide. Where none of these tells all apart, they have no numbers. Every later one names the first as
    what it is a version of; without numbers the first is that of the first place in the pile.
    """
    all_articles = list(articles)
    at_one_address: dict[str, list[Article]] = defaultdict(list)
    for article in all_articles:
        if article.url:
            at_one_address[article.url].append(article)
    numbered: dict[str, Article] = {}
    for saved in at_one_address.values():
        if len(saved) > 1:
            saved.sort(key=lambda article: (_times(article, captured), article.source.location))
            told = len({_times(article, captured) for article in saved}) == len(saved)
            for number, article in enumerate(saved, start=1):
                first = saved[0].id if number > 1 else None
                numbered[article.id] = replace(article, version=number if told else None, version_of=first)
    return [numbered.get(article.id, article) for article in all_articles]


def _times(article: Article, captured: Mapping[str, str]) -> tuple[str, str, str]:
    changed = article.updated.value if article.updated else ""
    published = article.published.value if article.published else ""
    return captured.get(article.id, ""), changed, published
