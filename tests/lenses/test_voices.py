from collections.abc import Callable

from retold.lenses.voices import LENS, find_voices
from retold.lenses.voices.marked import find_marked_words
from retold.model import Article, Dossier, Reading, Story
from retold.reading import Parser, read_article
from retold.stories import open_story

SAID = "“We will rebuild the old stone bridge before winter,” Mayor Ines Calder said on the quay."


def dossier(parser: Parser, *made: Article) -> Dossier:
    return open_story(made, {each.id: read_article(each, parser) for each in made})


def test_a_speaker_is_counted_raw_and_with_repeats_once(parser: Parser, article: Callable[..., Article]) -> None:
    found = find_voices(dossier(parser, article(SAID, name="a"), article(SAID, name="b")))
    (row,) = found.speakers
    assert (found.state, row.name, row.kind, row.named) == ("measured", "Ines Calder", "person", True)
    assert (row.quotations, row.utterances, row.words, row.words_once) == (2, 1, 18, 9)
    assert [(each.direct, each.indirect, each.words) for each in row.accounts] == [(1, 0, 9), (1, 0, 9)]
    (utterance,) = found.utterances
    assert (utterance.name, len(utterance.articles)) == ("Ines Calder", 2)


def test_an_account_says_how_much_of_it_is_given_to_whom(parser: Parser, article: Callable[..., Article]) -> None:
    found = find_voices(dossier(parser, article(f"{SAID}\nSources said that the road was shut.", name="a")))
    (row,) = found.accounts
    assert (row.quotations, row.direct, row.indirect, row.named, row.unnamed, row.unknown) == (2, 1, 1, 1, 1, 0)
    assert (row.words, row.quoted_words) == (23, 13)


def test_words_in_marks_here_and_plain_there_are_shown(article: Callable[..., Article]) -> None:
    here = article("They spoke of a “great victory” over it.", name="a")
    there = article("It was a great victory, she thought.", name="b")
    (found,) = find_marked_words((here, there))
    assert found.text == "great victory"
    assert [here.cut(each) for each in found.marked] == ["great victory"]
    assert [there.cut(each) for each in found.plain] == ["great victory"]


def test_nothing_read_is_not_measurable_and_says_so(article: Callable[..., Article]) -> None:
    made = article("Le pont est fermé.")
    story = Story(id="s1", title="", articles=(made.id,))
    found = find_voices(Dossier(story=story, articles=(made,), readings={made.id: Reading()}))
    assert found.state == "not measurable"
    assert found.reason and "could be read" in found.reason


def test_the_card_is_written() -> None:
    assert all((LENS.question, LENS.card.item, LENS.card.method, LENS.card.limitation, LENS.card.scores))
