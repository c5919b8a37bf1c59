"""The sample's articles: what came in, what each stretch is, and whom they credit."""

import pytest

from retold.model import Article, Block
from tests.sample.expected import EXPECTED, Account, BlockOf, CreditOf, NeverAccount, Sample
from tests.sample.misses import each


def test_all_six_accounts_come_in_and_nothing_else(sample: Sample) -> None:
    assert sorted(sample.articles) == sorted(EXPECTED.articles)
    assert len(sample.comparison.articles) == len(EXPECTED.articles)
    assert [notice.message for notice in sample.comparison.notices] == []
    assert sample.comparison.unread == 0


@pytest.mark.parametrize("name", each("account", EXPECTED.articles))
def test_an_account_has_its_facts(sample: Sample, name: str) -> None:
    assert _facts(sample.articles[name], EXPECTED.articles[name]) == EXPECTED.articles[name]


def test_accounts_stand_in_order_of_publication(sample: Sample) -> None:
    names = {article.id: name for name, article in sample.articles.items()}
    # Two have a date only: they may stand on either side of those with a time on the same day.
    assert [names[article.id] for article in sample.comparison.articles][0] == "beacon"
    assert {names[article.id] for article in sample.comparison.articles[-2:]} == {"saltmarsh", "update"}


@pytest.mark.parametrize("wanted", each("block", EXPECTED.blocks))
def test_a_stretch_is_the_kind_of_block_that_it_is(sample: Sample, wanted: BlockOf) -> None:
    passage = sample.at(wanted)
    article = sample.articles[wanted.in_]
    over = [block for block in article.blocks if block.start < passage.end and passage.start < block.end]
    assert {(block.kind, block.account) for block in over} == {(wanted.kind, wanted.account)}
    covered = sum(min(block.end, passage.end) - max(block.start, passage.start) for block in over)
    assert covered == passage.length or len(over) > 1


@pytest.mark.parametrize("wanted", each("never account", EXPECTED.never_account))
def test_furniture_of_a_page_is_never_read_as_account(sample: Sample, wanted: NeverAccount) -> None:
    article = sample.articles[wanted.in_]
    assert not [block for block in article.account if wanted.words in _words(article, block)]


@pytest.mark.parametrize("wanted", each("credit", EXPECTED.credits))
def test_an_agency_is_credited_where_it_is_named(sample: Sample, wanted: CreditOf) -> None:
    passage = sample.at(wanted)
    credits = sample.articles[wanted.in_].credits
    assert (wanted.name, wanted.kind, passage) in [(credit.name, credit.kind, credit.passage) for credit in credits]


@pytest.mark.parametrize("name", each("credit", ("beacon", "kestrel", "saltmarsh", "update")))
def test_who_names_no_agency_is_given_none(sample: Sample, name: str) -> None:
    assert [credit.name for credit in sample.articles[name].credits if credit.kind == "agency"] == []


def _facts(article: Article, wanted: Account) -> Account:
    """The facts of an article, those that nothing is expected of left out."""
    published = article.published
    return Account(
        location=article.source.location if wanted.given_id is None else wanted.location,
        mark=wanted.mark,
        outlet=article.outlet.value if article.outlet else "",
        publisher=article.publisher or "",
        published=f"{published.value}{published.timezone or ''}" if published else "",
        title=article.title if wanted.title else None,
        given_id=article.given_id,
        precision=published.precision if published and wanted.precision else None,
        timezone=published.timezone if published and wanted.timezone else None,
    )


def _words(article: Article, block: Block) -> str:
    return article.text[block.start : block.end]
