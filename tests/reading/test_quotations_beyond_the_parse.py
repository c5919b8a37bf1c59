"""What the parse alone gets wrong or leaves out: whose words, where they end, and what is no quotation."""

import pytest

from retold.model import Article, Block, Quotation
from retold.reading import Parser, read_article
from tests.reading.conftest import Read, told


def speakers(read: tuple[Article, tuple[Quotation, ...]]) -> list[tuple[str | None, str | None]]:
    """Name and kind of each quotation's speaker."""
    made, found = read
    return [(each.speaker.name, each.speaker.kind) if each.speaker else (None, None) for each in found]


def test_a_wish_is_told_of_somebody_and_not_of_a_crowd(quotations: Read) -> None:
    read = quotations("Ines Calder wants to reopen the bridge. People who planned to walk to the market went home.")
    assert told(read) == [("indirect", "Ines Calder", ["reopen the bridge"])]
    assert read[1][0].act == "thought"


def test_who_is_told_is_not_who_tells(quotations: Read) -> None:
    made, found = quotations("Ines Calder was told that the bridge was closed.\nTom Hale was asked to leave.")
    assert speakers((made, found)) == [(None, "unknown"), (None, "unknown")]


def test_what_is_expected_keeps_its_subject(quotations: Read) -> None:
    read = quotations("The river is expected to rise on Friday.")
    assert told(read) == [("indirect", None, ["The river", "rise on Friday"])]


@pytest.mark.parametrize(
    "text",
    [
        "The company refused to comment.",
        "Ines Calder would not confirm that.",
        "The bridge was found broken.",
        "The board did not respond to a request for comment.",
        "Thank you for reading.",
    ],
)
def test_silence_and_courtesies_are_no_quotations(quotations: Read, text: str) -> None:
    assert told(quotations(text)) == []


def test_what_somebody_declines_to_say_is_one_quotation_that_was_not_said(quotations: Read) -> None:
    made, (found,) = quotations("The council declined to say whether the bridge had been closed.")
    assert told((made, (found,))) == [("indirect", None, ["whether the bridge had been closed"])]
    assert (found.negated, found.parent) == (True, None)


def test_the_subject_right_before_the_verb_speaks_and_not_the_list_before_it(quotations: Read) -> None:
    read = quotations(
        "On behalf of all sailors of the harbour, thousands of lost men and those wounded at sea,"
        " the mayor congratulated Tom Hale on the rescue."
    )
    passage = read[1][0].speaker and read[1][0].speaker.passage
    assert passage and read[0].cut(passage) == "the mayor"


def test_a_name_added_to_a_role_names_the_speaker_of_a_joined_verb(quotations: Read) -> None:
    read = quotations("Its master, Corin Hale, broke his silence and denied that the boat had touched the bridge.")
    assert told(read) == [("indirect", "Corin Hale", ["the boat had touched the bridge"])]


@pytest.mark.parametrize(
    ("group", "name"), [("Northern River Corps", "Northern River Corps"), ("Velmarid corps", "Velmarid")]
)
def test_members_who_put_out_a_statement_speak_for_their_group(quotations: Read, group: str, name: str) -> None:
    read = quotations(
        f"In a statement, commanders and fighters of the {group} congratulated the nation."
        " The statement warned of further floods."
    )
    assert speakers(read) == [(name, "group"), (name, "document")]


def test_a_tweet_is_not_the_statement(quotations: Read) -> None:
    read = quotations("Ines Calder said in a tweet that she was on the bridge. The statement said the crew was tired.")
    assert speakers(read) == [("Ines Calder", "person"), (None, "document")]


def test_remarks_told_of_afterwards_give_their_channel_to_the_quotation_before(quotations: Read) -> None:
    made, (found,) = quotations("“We will rebuild,” Ines Calder said.\nCalder made the remarks in a televised address.")
    assert found.channel and made.cut(found.channel) == "a televised address"


def test_a_second_voice_ends_the_first(quotations: Read) -> None:
    read = quotations("Tom Hale said that the bridge was safe, while Ines Calder said that the road was closed.")
    assert told(read) == [
        ("indirect", "Tom Hale", ["the bridge was safe"]),
        ("indirect", "Ines Calder", ["the road was closed"]),
    ]


def test_a_participle_after_marks_is_a_quotation_of_its_own(quotations: Read) -> None:
    read = quotations("Tom Hale said “only the board can help,” adding that the river rose.")
    assert told(read) == [
        ("direct", "Tom Hale", ["only the board can help"]),
        ("indirect", "Tom Hale", ["the river rose"]),
    ]


def test_a_short_sentence_in_marks_carries_on_the_speech(quotations: Read) -> None:
    read = quotations("“I cannot vote for Hale,” Ines Calder said. “He lost.”")
    assert told(read) == [("direct", "Ines Calder", ["I cannot vote for Hale", "He lost."])]


def test_words_after_where_it_was_said_belong_to_the_speech(quotations: Read) -> None:
    read = quotations("Tom Hale insisted in the same interview that Ines Calder was wrong.")
    assert told(read) == [("indirect", "Tom Hale", ["Ines Calder was wrong"])]


def test_calls_for_somebody_to_act_say_who_shall_act(quotations: Read) -> None:
    read = quotations("Ines Calder called for the bridge to be rebuilt.\nTom Hale called on the council to pay for it.")
    assert [content for _, _, content in told(read)] == [["the bridge to be rebuilt"], ["the council to pay for it"]]


def test_naming_a_thing_is_no_demand(quotations: Read) -> None:
    made, (found,) = quotations("Ines Calder called the plan a disaster.")
    assert (told((made, (found,)))[0][2], found.stance) == (["the plan a disaster"], "neutral")


def test_a_part_of_what_is_vowed_is_no_quotation_of_its_own(quotations: Read) -> None:
    read = quotations("Ines Calder vowed to keep backing the plan.")
    assert told(read) == [("indirect", "Ines Calder", ["keep backing the plan"])]


@pytest.mark.parametrize(
    ("line", "speaker"), [("Ines Calder wrote:", "Ines Calder"), ("The bridge fell, Ines Calder said.", None)]
)
def test_a_quotation_block_needs_no_marks_and_only_a_colon_names_its_speaker(
    parser: Parser, line: str, speaker: str | None
) -> None:
    words = "We will rebuild the bridge. Nobody shall stop us."
    text = f"{line}\n{words}"
    blocks = (
        Block("paragraph", account=True, start=0, end=len(line)),
        Block("quotation", account=True, start=len(line) + 1, end=len(text)),
    )
    made = Article(id="a", sha256="", text=text, language="en", blocks=blocks)
    found = read_article(made, parser).quotations
    assert told((made, found))[-1] == ("direct", speaker, [words])


def test_a_name_in_marks_belongs_to_the_verb_that_gives_it(quotations: Read) -> None:
    read = quotations("Ines Calder called her “third-rate” on Monday.")
    assert told(read) == [("mixed", "Ines Calder", ["her “third-rate"])]


@pytest.mark.parametrize("text", ["Gunmen attacked the bridge on Tuesday.", "The flood claimed nine lives."])
def test_deeds_are_no_quotations(quotations: Read, text: str) -> None:
    assert told(quotations(text)) == []


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("The board said, citing officials, that the bridge was closed.", ["the bridge was closed"]),
        ("The council said, citing three engineers, that the dam would hold.", ["the dam would hold"]),
        ("Read more: Ines Calder says the bridge is closed.", ["the bridge is closed"]),
        ("Islanders call the rock the Old Man.", ["the rock the Old Man"]),
        ("Ines Calder said the ferries came from the U.S.", ["the ferries came from the U.S."]),
        ("“It is over,” Ines Calder wrote and shared a picture of the bridge.", ["It is over"]),
        ("Tom Hale boasted of his skill in the harbour.", ["his skill in the harbour"]),
        ("Voters on the island oppose the ferry.", ["the ferry"]),
        ("Ines Calder laid out a plan for the harbour.", ["a plan for the harbour"]),
        ("Ines Calder defended the policy of the board.", ["the policy of the board"]),
        ("In a survey of islanders, two in three were for the ferry.", ["two in three were for the ferry"]),
    ],
)
def test_words_around_what_is_said_stay_outside(quotations: Read, text: str, content: list[str]) -> None:
    assert [each for _, _, each in told(quotations(text))] == [content]


@pytest.mark.parametrize(
    "text",
    [
        "Police questioned Tom Hale for three hours on Monday.",
        "Detectives questioned two men about the fire.",
        "Sign up for our newsletter and tell us what you think.",
        "The bank offered loans to the islanders.",
        "The garrison defended the bridge.",
        "Tom Hale laid the first stone of the pier.",
    ],
)
def test_questioning_people_and_speaking_to_the_reader_give_nobody_words(quotations: Read, text: str) -> None:
    assert told(quotations(text)) == []


def test_a_headline_without_marks_has_a_speaker_whom_the_article_names(quotations: Read) -> None:
    text = "The river rose again, and Calder walked along the dyke."
    assert told(quotations(text, title="Calder: Nobody can hurry a river")) == [
        ("indirect", "Calder", ["Nobody can hurry a river"])
    ]
    assert told(quotations(text, title="Spoiler: Nobody can hurry a river")) == []


def test_a_place_before_a_headlines_colon_is_its_topic(quotations: Read) -> None:
    text = "The river rose again, and near Ode Dam nobody slept."
    assert told(quotations(text, title="Ode Dam: number of injured rises to 19")) == []


@pytest.mark.parametrize(
    "text",
    [
        "As Tom Hale put it: “Nobody can hurry a river.”",
        "Tom Hale waved to the crowd and then boomed, “Nobody can hurry a river.”",
        "“Nobody can hurry a river,” Tom Hale shot back.",
        "“Nobody can hurry a river,” remembered Tom Hale.",
    ],
)
def test_any_verb_right_beside_marks_names_the_speaker(quotations: Read, text: str) -> None:
    assert [name for _, name, _ in told(quotations(text))] == ["Tom Hale"]


def test_a_sentence_in_marks_carries_on_the_speaker_of_the_sentence_before(quotations: Read) -> None:
    made, found = quotations("Ines Calder praised the crews. “They worked all night without any light.”")
    last = found[-1].speaker
    assert last and (last.name, last.passage) == ("Ines Calder", None)
    assert last.why == "no cue of their own; they follow directly on words of “Ines Calder”"


def test_who_defends_a_decision_speaks_of_that_decision(quotations: Read) -> None:
    made, (found,) = quotations("Ines Calder celebrated her decision to reopen the bridge.")
    assert told((made, (found,))) == [("indirect", "Ines Calder", ["her decision to reopen the bridge"])]
    assert found.cue and made.cut(found.cue) == "celebrated"


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("Ines Calder fears a second flood.", "thought"),
        ("Ines Calder was proud of the crews.", "thought"),
        ("Ines Calder made clear that the bridge would stay shut.", "speech"),
        ("Ines Calder lashed out at the board.", "speech"),
    ],
)
def test_feelings_are_thoughts_so_that_pages_can_fold_them(quotations: Read, text: str, act: str) -> None:
    assert [each.act for each in quotations(text)[1]] == [act]


def test_a_turn_of_phrase_in_marks_is_no_speech(quotations: Read) -> None:
    assert told(quotations("The whole town was “shouting from the rooftops” that night.")) == []
