"""A card shows measured errors from the gate's record, and says when there are none."""

from dataclasses import replace

from retold.lenses import LENSES, MeasuredScore
from retold.report.cards import NOT_MEASURED, show_card
from retold.report.plain_scores import plain_of


def test_a_measured_score_stands_beside_what_toys_reach() -> None:
    lens = next(lens for lens in LENSES if lens.card.scores)
    name = lens.card.scores[0]
    score = MeasuredScore(name=name, value=0.834, says="of 100 sheep, 83 were counted.", trivial={"count all": 0.5})
    card = show_card(lens, {name: score})
    assert card.measured[0].says.startswith("Of 100") or card.measured[0].says.startswith("83 of 100")
    assert "83" in card.measured[0].says
    assert [(each.value, each.says, each.trivial) for each in card.counted] == [
        (".83", "of 100 sheep, 83 were counted.", "count all .50")
    ]
    assert card.not_measured == ""


def test_a_lens_without_scores_says_that_it_is_not_measured() -> None:
    assert show_card(LENSES[0], {}).not_measured == NOT_MEASURED


def test_a_score_without_plain_words_is_told_in_the_gates_own() -> None:
    lens = replace(LENSES[0], card=replace(LENSES[0].card, scores=("sheep.counted",)))
    score = MeasuredScore(name="sheep.counted", value=0.5, says="sheep {counted}", trivial={})
    assert [each.says for each in show_card(lens, {score.name: score}).measured] == ["50 of 100: sheep {counted}"]


def test_scores_of_several_sets_share_a_line() -> None:
    lens = next(lens for lens in LENSES if lens.name == "timeline")
    scores = {
        f"timeline.{name}_strict_f1": MeasuredScore(
            name=f"timeline.{name}_strict_f1", value=value, says="", trivial={"month names": 0.3}
        )
        for name, value in (("timebank", 0.901), ("aquaint", 0.838))
    }
    assert [each.says for each in show_card(lens, scores).measured] == [
        "Of 100 times, 90 (TimeBank), 84 (AQUAINT) are found to the letter. Misses and wrong finds count alike"
    ]


def test_every_score_of_a_card_has_plain_words() -> None:
    assert [name for lens in LENSES for name in lens.card.scores if plain_of(name) is None] == []


def test_nothing_short_of_all_is_called_all() -> None:
    lens = next(lens for lens in LENSES if lens.name == "lineage")
    score = MeasuredScore(name="lineage.planted_precision", value=0.997, says="", trivial={})
    assert [each.says for each in show_card(lens, {score.name: score}).measured] == [
        "Of 100 words shown as copied in texts with planted passages, 99.7 are"
    ]
