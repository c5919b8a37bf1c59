import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.reading.conftest import Read, told

PIECES = ("she", "said", "that", "the river rose", "\n", "according to", "Calder:", "🌊", "and", *",.“”\"'‘’")


def test_direct_speech_has_speaker_cue_and_content_without_marks(quotations: Read) -> None:
    made, (found,) = quotations("“We will rebuild the bridge,” Mayor Ines Calder said on Monday.")
    assert (found.id, found.kind, found.act, found.stance) == (f"{made.id}-q1", "direct", "speech", "neutral")
    assert [made.cut(each) for each in found.content] == ["We will rebuild the bridge"]
    assert found.cue and made.cut(found.cue) == "said"
    assert found.speaker and found.speaker.passage
    assert (found.speaker.name, found.speaker.kind) == ("Ines Calder", "person")
    assert made.cut(found.speaker.passage) == "Mayor Ines Calder"


def test_a_quote_split_by_its_speaker_is_one_quote(quotations: Read) -> None:
    read = quotations("“The river,” Ines Calder said, “will rise again.”")
    assert told(read) == [("direct", "Ines Calder", ["The river", "will rise again."])]


def test_a_second_sentence_in_marks_belongs_to_the_first(quotations: Read) -> None:
    read = quotations("“We will rebuild,” Ines Calder said. “It takes time and it takes patience.”")
    assert told(read) == [("direct", "Ines Calder", ["We will rebuild", "It takes time and it takes patience."])]


def test_retold_words_are_indirect_and_begin_after_that(quotations: Read) -> None:
    read = quotations("Mayor Ines Calder said that the bridge was closed.")
    assert told(read) == [("indirect", "Ines Calder", ["the bridge was closed"])]


def test_some_words_in_marks_make_it_mixed(quotations: Read) -> None:
    made, (found,) = quotations("Mayor Ines Calder hailed the “patient work” on the dyke.")
    assert told((made, (found,))) == [("mixed", "Ines Calder", ["the “patient work” on the dyke"])]
    assert found.stance == "praise"


def test_according_to_gives_the_rest_of_the_sentence(quotations: Read) -> None:
    made, (found,) = quotations("According to Ines Calder, the river rose by two metres.")
    assert told((made, (found,))) == [("indirect", "Ines Calder", ["the river rose by two metres"])]
    assert found.addressee is None


def test_a_second_verb_of_saying_begins_a_second_quotation(quotations: Read) -> None:
    read = quotations("Ines Calder said the bridge was closed and warned that the road would follow.")
    assert told(read) == [
        ("indirect", "Ines Calder", ["the bridge was closed"]),
        ("indirect", "Ines Calder", ["the road would follow"]),
    ]


def test_a_vow_and_an_accusation_are_quotations(quotations: Read) -> None:
    made, found = quotations("Ines Calder vowed to reopen the bridge.\nTom Hale accused the board of silence.")
    assert [each.stance for each in found] == ["neutral", "claim"]
    assert told((made, found))[0] == ("indirect", "Ines Calder", ["reopen the bridge"])


def test_a_paragraph_in_marks_carries_on_the_speaker_before_and_says_so(quotations: Read) -> None:
    made, found = quotations("“We will rebuild,” Ines Calder said.\n“Nobody can hurry a river, as we all know.”")
    assert [each.speaker.name for each in found if each.speaker] == ["Ines Calder", "Ines Calder"]
    last = found[1].speaker
    assert last and last.passage is None
    assert last.why == "no cue of their own; they follow directly on words of “Ines Calder”"


def test_words_in_marks_after_a_plain_paragraph_are_nobody_s(quotations: Read) -> None:
    made, found = quotations("“We will rebuild,” Ines Calder said.\nIt rained.\n“Nobody can hurry a river like that.”")
    assert found[1].speaker and found[1].speaker.kind == "unknown"


def test_one_opening_mark_a_paragraph_is_one_quotation(quotations: Read) -> None:
    read = quotations("“We will rebuild the bridge.\n“We will rebuild the road,” Ines Calder said.")
    assert told(read) == [("direct", "Ines Calder", ["We will rebuild the bridge.", "We will rebuild the road"])]


def test_a_stray_mark_does_not_swallow_the_article(quotations: Read) -> None:
    made, found = quotations("She said “the river rose and went.\nIt rained.\nIt went on raining for days.")
    assert all(piece.end <= made.text.index("\n") for each in found for piece in each.content)


def test_scare_quotes_and_titles_are_not_speech(quotations: Read) -> None:
    assert told(quotations("The so-called “free zone” and the film “The Long Night of the River” were shut.")) == []


def test_a_quotation_in_a_quotation_has_a_parent(quotations: Read) -> None:
    made, found = quotations("“As Judge [Orsolo] pointed out, it is a disgrace. It is really so,” Ines Calder said.")
    assert [each.parent for each in found] == [None, found[0].id]
    assert told((made, found))[1] == ("indirect", "Orsolo", ["it is a disgrace"])


def test_the_statement_is_the_one_told_of_before(quotations: Read) -> None:
    made, found = quotations("In a statement, Ines Calder thanked the crews. The statement warned of more rain.")
    speaker = found[-1].speaker
    assert speaker and (speaker.name, speaker.kind, speaker.why) == (
        "Ines Calder",
        "document",
        "“statement” is the statement told of before",
    )


def test_sources_are_unnamed(quotations: Read) -> None:
    made, found = quotations("Sources said the bridge had been closed.")
    assert [(each.speaker.kind, each.speaker.name) for each in found if each.speaker] == [("unnamed", None)]


def test_listener_channel_and_day_are_read_beside_the_cue(quotations: Read) -> None:
    made, (found,) = quotations(
        "Ines Calder said in a televised address on Tuesday that the bridge was closed.", published="2031-05-15"
    )
    assert found.channel and made.cut(found.channel) == "a televised address"
    assert found.said_on and found.said_on.passage
    assert (found.said_on.value, found.said_on.from_) == ("2031-05-13", "text")
    assert "Tuesday" in made.cut(found.said_on.passage)


def test_who_was_told_is_the_addressee(quotations: Read) -> None:
    made, (found,) = quotations("Ines Calder told Tom Hale that the bridge was closed.")
    assert found.addressee and made.cut(found.addressee) == "Tom Hale"


def test_words_not_said_and_words_only_imagined_are_told_apart(quotations: Read) -> None:
    made, found = quotations(
        "Ines Calder did not say that the bridge was safe.\nIf Tom Hale says that the road is open, people will drive."
    )
    assert [(each.negated, each.hypothetical) for each in found] == [(True, False), (False, True)]


def test_a_headline_names_its_speaker_before_a_colon(quotations: Read) -> None:
    read = quotations("The town is dry.", title="Calder: ‘We will rebuild the bridge’")
    assert told(read) == [("direct", "Calder", ["We will rebuild the bridge"])]


@pytest.mark.parametrize(
    "text",
    [
        "",
        "“",
        "””””",
        '"\'"\'"',
        "… — !?",
        "קול “אמר” הוא",
        "🌊 “🌊🌊🌊🌊” said 🌊 said",
        "said said said,",
        "“a” " * 200,
    ],
)
def test_bad_input_does_not_crash(quotations: Read, text: str) -> None:
    made, found = quotations(text)
    assert all(0 <= piece.start < piece.end <= len(text) for each in found for piece in each.content)


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.sampled_from(PIECES), max_size=40))
def test_contents_lie_in_the_text_and_never_end_on_a_mark(quotations: Read, words: list[str]) -> None:
    made, found = quotations(" ".join(words))
    cuts = [made.cut(piece) for each in found for piece in each.content]
    assert all(cut and cut[0] not in "“”\"‘’'" and cut[-1] not in '“”"‘' for cut in cuts)
    assert [each.id for each in found] == [f"{made.id}-q{n}" for n in range(1, len(found) + 1)]
