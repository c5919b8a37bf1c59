"""A card shows measured errors from the gate's record, and says when there are none."""

from retold.lenses import LENSES, MeasuredScore
from retold.report.cards import NOT_MEASURED, show_card


def test_a_measured_score_stands_beside_what_toys_reach() -> None:
    lens = next(lens for lens in LENSES if lens.card.scores)
    name = lens.card.scores[0]
    score = MeasuredScore(name=name, value=0.834, says="of 100 sheep, 83 were counted.", trivial={"count all": 0.5})
    card = show_card(lens, {name: score})
    assert [(each.value, each.says, each.trivial) for each in card.measured] == [
        (".83", "of 100 sheep, 83 were counted.", "count all .50")
    ]
    assert card.not_measured == ""


def test_a_lens_without_scores_says_that_it_is_not_measured() -> None:
    assert show_card(LENSES[0], {}).not_measured == NOT_MEASURED
