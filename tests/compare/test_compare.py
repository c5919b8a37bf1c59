"""The workflow as a developer calls it."""

from dataclasses import replace
from pathlib import Path

import pytest

import retold
from retold.compare.unread import LONGEST_ACCOUNT_READ, why_unread
from retold.compare.workflow import compare_pile
from retold.errors import ModelUnavailable, NothingToCompare
from retold.lenses import LENSES
from retold.model import Article, Block, Decision, Fact, OtherValue, Pile, Source
from retold.settings import Settings
from tests.conftest import make_article

WORDS = "The old windmill at Dunmarrow burned down on Tuesday, said Ella Brandt, a baker."


def two_accounts() -> Pile:
    first = make_article(WORDS, name="a", outlet="Courier", published="2026-03-11")
    second = make_article(WORDS + " Nobody was hurt.", name="b", outlet="Echo", published="2026-03-12")
    return Pile((replace(first, source=Source("a.txt", "plain")), replace(second, source=Source("b.txt", "plain"))))


def test_every_lens_is_asked_and_told_of() -> None:
    told: list[tuple[str, int, int]] = []

    story = compare_pile(two_accounts(), Settings(), lambda *step: told.append(step)).stories[0]

    assert list(story.findings) == [lens.name for lens in LENSES]
    assert ("reading", 2, 2) in told
    assert told[-1] == ("asking the lenses", len(LENSES), len(LENSES))


def test_fewer_than_two_articles_are_nothing_to_compare() -> None:
    pile = two_accounts()

    with pytest.raises(NothingToCompare, match="only one article could be read"):
        compare_pile(replace(pile, articles=pile.articles[:1]), Settings())
    with pytest.raises(NothingToCompare, match="no article could be read"):
        compare_pile(replace(pile, articles=()), Settings())


def test_publishers_own_their_outlets() -> None:
    settings = Settings(publishers={"Meridian": ("Courier",)})

    assert [article.publisher for article in compare_pile(two_accounts(), settings).articles] == ["Meridian", None]


def test_a_decided_date_overrules_and_keeps_what_it_overruled() -> None:
    settings = Settings(decisions=(Decision(kind="date", articles=("a.txt",), value="2026-03-13T09:00+01:00"),))

    articles = compare_pile(two_accounts(), settings).articles

    assert [article.source.location for article in articles] == ["b.txt", "a.txt"]
    published = articles[1].published
    assert published is not None
    assert published.others == (OtherValue("2026-03-11", "row"),)
    assert (published.from_, published.precision, published.timezone) == ("decision", "minute", "+01:00")


def test_a_decided_outlet_overrules() -> None:
    settings = Settings(decisions=(Decision(kind="outlet", articles=("a.txt",), value="The Courier"),))

    assert compare_pile(two_accounts(), settings).articles[0].outlet == Fact(
        "The Courier", "decision", others=(OtherValue("Courier", "row"),)
    )


@pytest.mark.parametrize(
    ("decision", "says"),
    [
        (Decision(kind="together", articles=("a.txt", "b.txt")), "has no effect: a pile is one story"),
        (Decision(kind="outlet", articles=("c.txt",), value="Echo"), "names c.txt, which is not in this pile"),
    ],
)
def test_a_decision_without_effect_is_said(decision: Decision, says: str) -> None:
    notices = compare_pile(two_accounts(), Settings(decisions=(decision,))).notices

    assert [notice.where for notice in notices if says in notice.message] == ["retold.toml"]


def test_other_languages_and_endless_accounts_are_said_to_be_unread() -> None:
    article = make_article(WORDS)
    endless = Article(
        id="e" * 16,
        sha256="",
        text="",
        blocks=(Block("paragraph", account=True, start=0, end=LONGEST_ACCOUNT_READ + 1),),
    )

    assert why_unread(article) is None
    assert "compared for copies" in (why_unread(replace(article, language="es")) or "")
    assert "compared for copies only" in (why_unread(endless) or "")


def test_a_block_that_cannot_be_parsed_is_said() -> None:
    broken = replace(make_article(WORDS + "\n" + "=" * 9000, name="c"), source=Source("c.txt", "plain"))
    pile = two_accounts()

    notices = compare_pile(replace(pile, articles=(*pile.articles, broken)), Settings()).notices

    assert any(notice.where == "c.txt" and "without any space" in notice.message for notice in notices)


def test_a_model_that_is_missing_is_an_error_of_its_own() -> None:
    with pytest.raises(ModelUnavailable):
        compare_pile(two_accounts(), Settings(model="en_core_web_none"))


def test_paths_may_be_strings(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(WORDS + " Nobody was hurt.", encoding="utf-8")

    assert len(retold.compare([str(tmp_path)]).articles) == 2


def test_one_folder_may_be_named_alone(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, encoding="utf-8")
    (tmp_path / "b.txt").write_text(WORDS + " Nobody was hurt.", encoding="utf-8")

    assert retold.compare(str(tmp_path)) == retold.compare([tmp_path])
