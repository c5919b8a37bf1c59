"""Agencies that the user names: their credits are found like those of the agencies that Retold knows."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from retold.model import Article, Credit
from retold.stories.copies.credit_lines import credit_lines
from retold.stories.copies.outlets import name_key


def with_own_agencies(article: Article, agencies: Mapping[str, Sequence[str]]) -> Article:
    """The article with credits to these agencies: each by its one name, whatever form its byline or credit line has."""
    names = {name_key(form): name for name, forms in agencies.items() for form in (name, *forms)}
    if not names:
        return article
    known = tuple(_named(credit, names) for credit in article.credits)
    return replace(article, credits=(*known, *_found(article, known, names)))


def _named(credit: Credit, names: Mapping[str, str]) -> Credit:
    name = names.get(name_key(credit.name))
    return Credit(name, "agency", credit.passage) if name else credit


def _found(article: Article, known: Sequence[Credit], names: Mapping[str, str]) -> Iterator[Credit]:
    """Credit lines that name one of them, where reading knew no source."""
    credited = {credit.name for credit in known}
    for line in credit_lines(article):
        name = names.get(name_key(article.cut(line)))
        if name and name not in credited:
            credited.add(name)
            yield Credit(name, "agency", line)
