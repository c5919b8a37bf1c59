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


TOLD = (
    "“We will rebuild the old stone bridge before winter,” Mayor Ines Calder said on the quay.",
    "Mayor Ines Calder said the “old stone bridge” would be rebuilt before winter.",
    "Mayor Ines Calder said they would rebuild the stone bridge before the winter.",
)


def test_the_apparatus_lays_every_wording_beside_the_longest_in_marks(
    parser: Parser, article: Callable[..., Article]
) -> None:
    made = [article(text, name=str(number)) for number, text in enumerate(TOLD)]
    (row,) = find_voices(dossier(parser, *made)).utterances
    base, partly, retold = row.wordings
    texts = {each.id: each for each in made}
    assert (base.article, base.relation, base.words, base.kept) == (made[0].id, "base", 9, 9)
    assert row.base == base.quotation
    assert [
        (each.kind, texts[each.a.article].cut(each.a), texts[each.b.article].cut(each.b)) for each in retold.edits
    ] == [
        ("replaced", "We will", "they would"),
        ("cut", "old", ""),
        ("added", "", "the"),
    ]
    assert retold.differs == ("marks dropped",)
    assert {made[1].cut(each.marked) for each in partly.marks if each.marked.article == made[1].id} == set()
    assert "marks dropped" in partly.differs


def test_words_in_marks_in_one_account_alone_are_pointed_out(parser: Parser, article: Callable[..., Article]) -> None:
    here = article("Mayor Ines Calder said the old stone bridge was a “danger to every child” in Ode.", name="a")
    there = article("Mayor Ines Calder said the old stone bridge was a danger to every child in Ode.", name="b")
    (row,) = find_voices(dossier(parser, here, there)).utterances
    (mark,) = row.wordings[1].marks
    assert (here.cut(mark.marked), there.cut(mark.plain)) == ("danger to every child", "danger to every child")
    assert row.wordings[1].differs == ("marks dropped",)


def test_words_of_a_mixed_quotation_count_in_marks_and_out_of_marks(
    parser: Parser, article: Callable[..., Article]
) -> None:
    made = article("Ines Calder said the old bridge was “a danger to every child” in Ode.")
    (row,) = find_voices(dossier(parser, made)).speakers
    (account,) = row.accounts
    assert (account.mixed, account.words, account.words_in_marks, account.words_retold) == (1, 11, 5, 6)
    assert (account.first, account.last) == (True, True)


def test_copied_words_count_for_their_first_holder_only(parser: Parser, article: Callable[..., Article]) -> None:
    told = (
        "The council met in the old customs house on Monday and heard the engineers for three hours. Mayor Ines Calder"
        " said that the bridge would be closed to lorries until the last cable had been tested by hand."
    )
    made = (
        article(told, name="a", published="2031-05-12", outlet="Courier"),
        article(told, name="b", published="2031-05-13", outlet="Post"),
    )
    (row,) = find_voices(dossier(parser, *made)).speakers
    assert [(each.words, each.words_once) for each in row.accounts] == [(16, 16), (16, 0)]
    assert (row.words, row.words_own, row.words_once) == (32, 16, 16)


def test_sources_without_a_name_have_rows_of_their_own_kind(parser: Parser, article: Callable[..., Article]) -> None:
    made = article("A senior official said the road was shut.\nInes Calder said that it was open.")
    named, unnamed = find_voices(dossier(parser, made)).speakers
    assert (named.name, named.named, unnamed.name, unnamed.kind, unnamed.named) == (
        "Ines Calder",
        True,
        None,
        "unnamed",
        False,
    )
    assert unnamed.described
    assert made.cut(unnamed.described) == "A senior official"


def test_one_message_told_in_two_accounts_is_one_occasion(parser: Parser, article: Callable[..., Article]) -> None:
    made = (
        article("In a message on 12 May 2031, Ines Calder said the bridge would be rebuilt.", name="a"),
        article("In a message, Ines Calder thanked the crews of both ferries.", name="b"),
    )
    (found,) = find_voices(dossier(parser, *made)).occasions
    assert (found.name, found.day, found.articles, found.undated) == (
        "Ines Calder",
        "2031-05-12",
        (made[0].id, made[1].id),
        (made[1].id,),
    )
    assert made[0].cut(found.channel) == "a message"
