"""First among these accounts: by their times, and no further than these tell."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from retold.lenses.timeline.firsts import Appearance, FirstAppearance, find_first_appearances
from retold.model import Article, Copy, Dossier, Fact, Passage, Quotation, Story, Utterance

Maker = Callable[..., Article]

WORDS = "The dam burst in the night, the mayor of Ostrel said."


def standings(article: Maker, first: Fact | None, second: Fact | None) -> list[tuple[str, str | None]]:
    found = find_first_appearances(dossier(article, first, second))
    return [(each.standing, each.why) for each in found[0].appearances]


def dossier(article: Maker, first: Fact | None, second: Fact | None) -> Dossier:
    one = replace(article(WORDS, name="a"), published=first)
    other = replace(article(WORDS, name="b"), published=second)
    places = [Passage(each.id, "text", 0, 26) for each in (one, other)]
    quotations = tuple(Quotation(id=f"q{at.article}", kind="direct", content=(at,)) for at in places)
    utterance = Utterance("u1", None, None, tuple(each.id for each in quotations))
    copy = Copy(id="k1", kind="copied", a=places[0], b=places[1], direction="unknown", basis=(), words=6, likeness=1.0)
    story = Story(id="s1", title="", articles=(one.id, other.id), utterances=(utterance,), copies=(copy,))
    return Dossier(story=story, articles=(one, other), readings={}, quotations=quotations)


def at(value: str, zone: str | None = None) -> Fact:
    return Fact(value, "row", timezone=zone)


def test_a_shared_quotation_and_a_copied_passage_have_a_first_account(article: Maker) -> None:
    found = find_first_appearances(dossier(article, at("2019-05-14"), at("2019-05-15")))
    one, other = found[0].appearances
    assert [(each.id, each.of, each.item, each.certain) for each in found] == [
        ("f1", "utterance", "u1", True),
        ("f2", "copy", "k1", True),
    ]
    assert found[0] == FirstAppearance(
        id="f1", of="utterance", item="u1", first=one.article, certain=True, appearances=(one, other)
    )
    assert one == Appearance(one.article, Passage(one.article, "text", 0, 26), "2019-05-14", "first")
    assert other == Appearance(other.article, Passage(other.article, "text", 0, 26), "2019-05-15", "later")


@pytest.mark.parametrize(
    ("first", "second", "standing"),
    [
        (at("2019-05-14T14:10"), None, ("may be earlier", "it has no time of publication")),
        (at("2019-05-14"), at("2019-05-14T09:00", "+02:00"), ("may be earlier", "its hour is not known")),
        (at("2019-05-14T09:00"), at("2019-05-14T10:00"), ("may be earlier", "the time zones are not given")),
        (at("2019-05-14T09:00"), at("2019-05-16T10:00"), ("later", None)),
        (at("2019-05-14T09:00", "+02:00"), at("2019-05-14T08:30", "+00:00"), ("later", None)),
        (at("2019-05-14T09:00Z"), at("2019-05-14T09:00Z"), ("may be earlier", "both came out at the same time")),
        (at("0001-01-01T00:00", "+14:00"), at("9999-12-31T23:59", "-12:00"), ("later", None)),
    ],
)
def test_what_the_times_do_not_tell_is_said(
    first: Fact, second: Fact | None, standing: tuple[str, str | None], article: Maker
) -> None:
    assert standings(article, first, second) == [("first", None), standing]


def test_where_no_account_has_a_time_none_is_first(article: Maker) -> None:
    found = find_first_appearances(dossier(article, None, None))
    assert [(each.first, each.certain) for each in found] == [(None, False)] * 2
    assert standings(article, None, None) == [("may be earlier", "it has no time of publication")] * 2
