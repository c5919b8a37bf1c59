from collections.abc import Callable

import pytest

from retold.model import Article, Fact, Passage, Quotation, Speaker, Utterance
from retold.reading import Parser, read_article
from retold.stories import open_story
from retold.stories.utterances import carrying_words, find_possible_joints, join_utterances

Joined = Callable[..., tuple[list[list[str]], tuple[Utterance, ...]]]


@pytest.fixture(name="joined")
def join(parser: Parser, article: Callable[..., Article]) -> Joined:
    def run(*texts: str) -> tuple[list[list[str]], tuple[Utterance, ...]]:
        made = [article(text, name=str(number)) for number, text in enumerate(texts)]
        dossier = open_story(made, {each.id: read_article(each, parser) for each in made})
        by_id = {each.id: each for each in made}
        words = {
            each.id: " … ".join(by_id[piece.article].cut(piece) for piece in each.content)
            for each in dossier.quotations
        }
        utterances = dossier.story.utterances
        return [[words[one] for one in each.quotations] for each in utterances], utterances

    return run


FIRST = "Mayor Ines Calder said: “We will rebuild the old stone bridge before the winter comes.”"


def test_one_utterance_in_three_wordings_is_joined_and_says_why(joined: Joined) -> None:
    groups, utterances = joined(
        FIRST,
        "Ines Calder said the old stone bridge would be rebuilt before winter came.",
        "“We will rebuild the old stone bridge before the winter,” Calder said. It rained.",
    )
    assert len(groups) == 1
    assert len(groups[0]) == 3
    assert all(reason.startswith("the same speaker") for reason in utterances[0].why)


def test_two_remarks_of_one_speaker_stay_two(joined: Joined) -> None:
    groups, _ = joined(FIRST, "Ines Calder said the old bridge had been inspected by three engineers in spring.")
    assert [len(group) for group in groups] == [1, 1]


def test_the_same_words_of_two_speakers_stay_two(joined: Joined) -> None:
    groups, _ = joined(FIRST, FIRST.replace("Mayor Ines Calder", "Engineer Tom Hale"))
    assert [len(group) for group in groups] == [1, 1]


def test_a_denial_is_no_wording_of_the_claim(joined: Joined) -> None:
    groups, _ = joined(
        "Ines Calder said that the old stone bridge was closed before the flood.",
        "Ines Calder denied that the old stone bridge was closed before the flood.",
    )
    assert [len(group) for group in groups] == [1, 1]


def test_every_quotation_is_in_exactly_one_utterance(article: Callable[..., Article]) -> None:
    made = article("one two three four five six " * 50)
    quotations = tuple(
        Quotation(id=f"q{n}", kind="direct", content=(piece,), said_on=Fact("2031-05-13", "text") if n % 2 else None)
        for n, piece in enumerate(_pieces(made))
    )
    utterances = join_utterances((made,), quotations, ())
    assert sorted(one for each in utterances for one in each.quotations) == sorted(each.id for each in quotations)
    assert [each.id for each in utterances] == [f"u{n}" for n in range(1, len(utterances) + 1)]


def _pieces(made: Article) -> list[Passage]:
    return [Passage(made.id, "text", start, start + 27) for start in range(0, len(made.text) - 27, 28)]


def test_tense_and_endings_do_not_part_words() -> None:
    assert carrying_words("He rebuilds bridges") == carrying_words("rebuilding a bridge")


def test_a_thought_is_no_wording_of_a_speech(joined: Joined) -> None:
    groups, _ = joined(
        "Ines Calder said that the old stone bridge was closed before the flood.",
        "Ines Calder believed that the old stone bridge was closed before the flood.",
    )
    assert [len(group) for group in groups] == [1, 1]


def test_a_few_words_of_nobody_known_join_no_speaker(joined: Joined) -> None:
    groups, _ = joined(
        "Ines Calder said that the old stone bridge was closed.", "“The old stone bridge was closed.” It rained."
    )
    assert [len(group) for group in groups] == [1, 1]


def test_other_remarks_on_the_story_of_the_day_stay_apart(joined: Joined) -> None:
    groups, _ = joined(
        "The ferry line said a passenger had boarded the wrong ferry to Ode.\n"
        "The ferry line said another passenger left the wrong ferry in Ode.\n"
        "The ferry line said no ferry to Ode was late. The ferry line said every passenger was safe.",
        "The ferry line said it would find out how the passenger boarded the wrong ferry.",
    )
    assert all(len(group) == 1 for group in groups)


def test_two_speeches_in_marks_need_words_in_a_row(joined: Joined) -> None:
    groups, _ = joined(
        "“I mourn with the families of those who have lost their lives and of the injured,” Ines Calder said.",
        "“Those injured, and families: we think of lives lost,” Ines Calder said.",
    )
    assert [len(group) for group in groups] == [1, 1]


def test_irregular_verbs_and_number_words_do_not_part_words() -> None:
    assert carrying_words("She gave three keys away") == carrying_words("giving 3 keys away")


def test_a_quotation_and_one_inside_it_are_no_two_wordings_of_one(joined: Joined) -> None:
    groups, utterances = joined(
        "“Experts said that the old stone bridge would fall in the next storm,” Ines Calder said.",
        "Experts said that the old stone bridge would fall in the next storm.",
    )
    assert all(len({one.split("-")[0] for one in each.quotations}) == len(each.quotations) for each in utterances)
    assert max(len(group) for group in groups) <= 2


def test_the_same_words_of_another_speaker_are_shown_as_possible(
    parser: Parser, article: Callable[..., Article]
) -> None:
    made = [article(FIRST, name="a"), article(FIRST.replace("Mayor Ines Calder", "Engineer Tom Hale"), name="b")]
    dossier = open_story(made, {each.id: read_article(each, parser) for each in made})
    (found,) = find_possible_joints(dossier)
    assert (found.utterances, found.differs) == (("u1", "u2"), "speaker")
    assert found.why == "another speaker is named: in the same words"


def test_three_hundred_accounts_of_one_speech_are_one_utterance(article: Callable[..., Article]) -> None:
    text = "we will rebuild the old stone bridge before winter and open the tunnel in spring"
    made = [article(text[: 40 + number % 40], name=str(number)) for number in range(300)]
    speaker = Speaker("Ines Calder", "person", None, cast="c1")
    quotations = tuple(
        Quotation(id=f"q{n}", kind="direct", content=(Passage(each.id, "text", 0, len(each.text)),), speaker=speaker)
        for n, each in enumerate(made)
    )
    (utterance,) = join_utterances(made, quotations, ())
    assert len(utterance.quotations) == 300
