"""A story's title is in words that its accounts share, and never what one account has somebody say."""

from collections.abc import Callable
from dataclasses import replace

import pytest

from retold.model import Article, Fact
from retold.stories.title import choose_title

Maker = Callable[..., Article]
BODY = "The Arden dam burst on Tuesday. It was cracked and flooded the town of Ostrel, the warden said."


def titled(article: Maker, *headlines: str) -> str:
    articles = [replace(article(BODY, name=f"n{number}"), title=each) for number, each in enumerate(headlines)]
    return choose_title(articles, ()).text


@pytest.mark.parametrize(
    "words_of_somebody",
    [
        "Warden: Arden dam was cracked",
        "Arden dam was cracked – warden",
        "Arden dam was “cracked”",
        "Warden says Arden dam was cracked",
        "Arden dam allegedly cracked",
    ],
)
def test_what_somebody_says_is_no_title(article: Maker, words_of_somebody: str) -> None:
    assert titled(article, words_of_somebody, "Dam bursts and floods Ostrel streets") == (
        "Dam bursts and floods Ostrel streets"
    )
    assert titled(article, words_of_somebody, words_of_somebody) == ""


def test_the_outlet_behind_a_dash_is_cut_off(article: Maker) -> None:
    account = replace(article(BODY), title="Arden dam floods Ostrel – Marn Echo", outlet=Fact("Marn Echo", "row"))
    assert choose_title([account, replace(article(BODY, name="b"), title="A burst")], ()).text == (
        "Arden dam floods Ostrel"
    )
