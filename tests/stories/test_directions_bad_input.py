"""Directions of accounts that are odd: the same text twice, other scripts, signs, hostile names."""

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.model import Article, Credit, Fact
from retold.stories.copies import find_copies
from retold.stories.copies.directions import Row, Side, find_directions
from tests.conftest import make_article

Make = Callable[..., Article]

ODD = (
    "🏮 قال رئيس البلدية إن الجسر سيبقى مغلقا حتى نهاية الشهر وإن السكان يستعملون العبارة القديمة بين الضفتين “لا” ‏",
    "市政府昨天宣布旧桥将因紧急维修工程关闭至月底，“行人须改走下游的渡口”，记者获悉，渡口每天早上六点开放。",
    "Мэрия сообщила, что мост закрыт до конца месяца и что жители могут ходить к старому парому каждый день «да».",
    "“““ ”” \" '' … the the the of of a a a a a to to to in in “the the” of of of and and and for for with with",
)


@pytest.mark.parametrize("text", ODD)
@pytest.mark.parametrize("outlet", ["", "(", "\\1", "The", "a", "www..com", "https://", "報", "🏮", "A" * 300])
def test_odd_texts_and_names_of_outlets_have_a_direction_or_none(text: str, outlet: str) -> None:
    a = make_article(text, name="a", outlet=outlet or None, published="2023-04-01")
    b = replace(make_article(f"{text} {outlet}", name="b", outlet="Sound Daily"), authors=(outlet,))
    b = replace(b, credits=(Credit(outlet, "other", None),), published=Fact("yesterday", "row"))
    for copy in find_copies((a, b), {}):
        assert copy.direction in ("a_to_b", "b_to_a", "unknown")
        assert all(copy.basis)


def test_a_text_that_is_given_many_times_with_one_outlet_has_no_direction() -> None:
    text = "The harbour was closed at noon and nobody could say when the boats would be let out to sea again that day."
    many = [make_article(text, name=str(number), outlet="Osterlin Echo") for number in range(12)]
    copies = find_copies(many, {})
    assert len(copies) == 11
    assert {copy.direction for copy in copies} == {"unknown"}


WORDS = st.sampled_from(
    [
        "Vries",
        "Edda",
        "said",
        "told",
        "the",
        "the",
        "“",
        "”",
        "Echo",
        "Osterlin",
        "🏮",
        "…",
        "\n",
        "a",
        "reporters",
        "—",
        "ا",
    ]
)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(WORDS, min_size=20, max_size=60), st.lists(WORDS, max_size=30), st.integers(0, 20))
def test_what_a_direction_points_at_lies_in_its_accounts(words: list[str], more: list[str], cut: int) -> None:
    a = make_article(" ".join(words + more), name="a", outlet="Osterlin Echo")
    b = make_article(" ".join(words[cut:] + more[:cut]), name="b", outlet="Sound Daily")
    articles = {each.id: each for each in (a, b)}
    copies = find_copies((a, b), {})
    rows = [
        Row("copied", Side(articles[copy.a.article], copy.a), Side(articles[copy.b.article], copy.b), copy.edits)
        for copy in copies
    ]
    for found in find_directions((a, b), rows):
        for passage in found.evidence:
            assert 0 <= passage.start <= passage.end <= len(articles[passage.article].text)
