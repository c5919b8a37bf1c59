"""What a reader must know before trusting a lens stands on its card, and the card stands on the page."""

import pytest
from lxml import html

from retold.lenses import LENSES
from retold.lenses.measured import measured_scores
from retold.model import Lens

LEAST_WORDS_OF_A_LIMITATION = 5


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_a_card_says_what_how_and_where_it_fails(lens: Lens) -> None:
    texts = (lens.title, lens.question, lens.card.item, lens.card.method, lens.card.limitation)
    assert all(text.strip() == text and text for text in texts)
    assert lens.question.endswith("?")
    assert len(lens.card.limitation.split()) >= LEAST_WORDS_OF_A_LIMITATION


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_every_score_of_a_card_was_measured(lens: Lens) -> None:
    assert lens.card.scores
    assert [name for name in lens.card.scores if name not in measured_scores()] == []


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_a_card_stands_on_the_page_with_its_measured_error(page: str, lens: Lens) -> None:
    shown = " ".join("".join(map(str, html.fromstring(page).itertext())).split())
    texts = (lens.title, lens.question, lens.card.item, lens.card.method, lens.card.limitation)
    assert [text for text in texts if " ".join(text.split()) not in shown] == []
    says = [measured_scores()[name].says for name in lens.card.scores if name in measured_scores()]
    assert [text for text in says if " ".join(text.split()) not in shown] == []


def test_no_two_lenses_have_one_name_or_one_type_of_findings() -> None:
    assert len({lens.name for lens in LENSES}) == len(LENSES)
    assert len({lens.findings for lens in LENSES}) == len(LENSES)
