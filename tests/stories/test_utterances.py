from collections.abc import Callable

import pytest

from retold.model import Article, Fact, Passage, Quotation, Utterance
from retold.reading import Parser, read_article
from retold.stories import open_story
from retold.stories.utterances import carrying_words, join_utterances

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
