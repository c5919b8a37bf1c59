"""Texts that break quotation readers: no crash, no quotation that swallows a page, no time with the square."""

import sys
from collections.abc import Callable
from functools import partial
from itertools import pairwise
from types import FrameType

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.model import Article, Quotation
from retold.quotations import QuotedText, quotations
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.quotations import find_quotations
from retold.reading.quotations.marks import LONGEST_UNCLOSED, find_stretches
from retold.reading.syntax import LONGEST_SENTENCE, parse_account

SPOKEN = "The sluice was shut by hand, and the families came home before the evening, Hedda Marrow said. "
# Twice the text may take this many times the calls: 2 is a straight line, 4 is the square.
MOST_FOR_TWICE = 2.6

CODE = """def open_sluice(name: str = "Osk") -> str:
    if name == 'said':  # she said "go"
        print(f"{name!r} said: \\"open\\"")
    return `name` + '"' * 3
"""
INTERVIEW = """An interview with Hedda Marrow, warden of the dam at Tirrel.

Q: Was the sluice open that night?

A: It was not. The mayor said that the pumps had failed.

Q: Who shut it?

A: I did, by hand."""
TRANSCRIPT = """Hedda Marrow and Ludo Fenwick met on Tuesday.

MARROW: The sluice was shut by hand.

FENWICK: That is not what the log says.

MARROW: The log was written a day later.

FENWICK: Then who wrote it?"""


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(" \n\t\r\n\u2028", id="white space"),
        pytest.param("\0" * 300, id="NULs"),
        pytest.param("“The\0 dam,” said\0 Hedda Marrow.", id="NULs between words"),
        pytest.param("“" * 300, id="opening marks"),
        pytest.param("”’»" * 200, id="closing marks"),
        pytest.param("\"'`" * 200, id="straight marks"),
        pytest.param("“ ” « » „ “ ‘ ’ `` '' " * 60, id="pairs of nothing"),
        pytest.param("…!?.,;:—–-" * 100, id="punctuation"),
        pytest.param("\n".join(f"“Line {n}.”" for n in range(200)), id="one-liners in marks"),
        pytest.param("\n".join("- Open the sluice" for _ in range(200)), id="a list of one-liners"),
        pytest.param("O river, said the stone,\nO stone, the river said,\n‘be still’ —\nand neither was.", id="verse"),
        pytest.param(CODE * 20, id="code"),
        pytest.param(
            "قال الحارس: «السد آمن». “The dam is safe,” said هدى. 「堤は安全だ」と言った。 «Да», сказала она.",
            id="scripts",
        ),
        pytest.param("\u202e“The dam is safe,” said Hedda Marrow\u202c \u200f«לא» אמרה.", id="turned direction"),
        pytest.param("👩🏽‍🚒“The dam is safe 🎈🎈,” said Hedda 🎈 Marrow.👩🏽‍🚒", id="emoji"),
        pytest.param("\ud83c“Half,” said Hedda Marrow.\udfff", id="half an emoji"),
        pytest.param("said " * 500, id="one word"),
        pytest.param("A said that B said that " * 80 + "it was.", id="speakers within speakers"),
        pytest.param("x" * 30_000, id="one long word"),
        pytest.param(INTERVIEW, id="an interview"),
    ],
)
def test_no_text_breaks_the_reader(parser: Parser, text: str) -> None:
    holds(quotations(text, model=parser))


def test_an_interview_gives_its_answers_to_nobody_by_name_and_finds_who_speaks_in_them(parser: Parser) -> None:
    found = quotations(INTERVIEW, model=parser)

    outer = [each for each in found if each.parent is None]
    assert [found.words(each) for each in outer] == [
        "Was the sluice open that night?",
        "It was not. The mayor said that the pumps had failed.",
        "Who shut it?",
        "I did, by hand.",
    ]
    assert {each.speaker and each.speaker.name for each in outer} == {None}
    assert [found.words(each) for each in found if each.parent] == ["the pumps had failed"]


def test_a_transcript_gives_each_turn_to_the_name_before_it(parser: Parser) -> None:
    found = quotations(TRANSCRIPT, model=parser)

    assert [(said.speaker and (said.speaker.name or "").split()[-1].lower(), found.words(said)) for said in found] == [
        ("marrow", "The sluice was shut by hand."),
        ("fenwick", "That is not what the log says."),
        ("marrow", "The log was written a day later."),
        ("fenwick", "Then who wrote it?"),
    ]


def test_a_list_of_facts_is_no_interview(parser: Parser) -> None:
    text = "Where: the dam at Tirrel\n\nWhen: Tuesday\n\nWho: the warden\n\nCost: nine crowns\n\nNote: bring boots"

    assert quotations(text, model=parser).quotations == ()


def test_a_mark_that_never_closes_gives_nobody_the_page(parser: Parser) -> None:
    found = quotations("Hedda Marrow called it “a farce. " + SPOKEN * 60, model=parser)

    assert max(piece.length for said in found for piece in said.content) <= LONGEST_UNCLOSED
    assert len(found) >= 50


def test_an_endless_sentence_is_read_in_pieces(parser: Parser) -> None:
    text = "and the river rose " * 300
    article = quotations(text, model=parser).article
    account = parse_account(article, parser)

    assert max(len(sentence) for each in account.paragraphs for sentence in each.doc.sents) <= LONGEST_SENTENCE
    assert "".join(each.text for each in account.paragraphs) == text.strip()


@pytest.mark.parametrize(
    "piece",
    [
        pytest.param("“The river rose, Calder said ", id="marks that never close"),
        pytest.param('Calder said "the river rose and fell ', id="straight marks"),
        pytest.param("“The river rose again,” Calder said. ", id="marks that close"),
        pytest.param("“The river rose again,” Calder said.\n", id="a paragraph each"),
        pytest.param("“The river rose again.\n", id="paragraphs that never close"),
        pytest.param("The statement said that the river rose.\n", id="statements of nobody"),
        pytest.param("Calder said that the river rose and ", id="a clause in a clause"),
    ],
)
def test_twice_the_text_takes_twice_the_work(parser: Parser, piece: str) -> None:
    # Both are longer than the longest sentence that is parsed in one piece: below it, the work may bend.
    half, whole = (work_of(piece * count, parser) for count in (50, 100))

    assert whole <= half * MOST_FOR_TWICE


def test_twice_the_marks_take_twice_the_work() -> None:
    for sign in ("“", '" ', "‘a", "„x “", "«»", "’ "):
        half, whole = (calls_of(partial(find_stretches, sign * count)) for count in (2_000, 4_000))
        assert whole <= half * MOST_FOR_TWICE


PIECES = st.lists(
    st.sampled_from(
        ["“", "”", '"', "‘", "’", "«", "»", "said", "Hedda Marrow", "the mayor", "She", "denied that", "the dam", "was"]
        + [
            "safe",
            ",",
            ".",
            "?",
            ":",
            " ",
            " ",
            "\n",
            "\n\n",
            "Q:",
            "told Radio Osk",
            "according to",
            "🎈",
            "\0",
            "(",
            ")",
        ]
    ),
    max_size=60,
)


@given(pieces=PIECES)
@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_what_is_found_always_stands_in_the_text(parser: Parser, pieces: list[str]) -> None:
    holds(quotations(" ".join(pieces), model=parser))


def holds(found: QuotedText) -> None:
    """All that must be true of any reading: bounds, words, cues apart from contents, parents that are no circle."""
    ids = {said.id: said for said in found}
    assert len(ids) == len(found)
    for said in found:
        assert said.content
        assert all(found.cut(piece).strip() for piece in said.content)
        parts = [*said.content, *filter(None, (said.cue, said.addressee, said.channel))]
        assert all(0 <= part.start < part.end <= len(whole_of(found, part.part)) for part in parts)
        assert said.cue is None or not any(piece.overlaps(said.cue) for piece in said.content)
        assert all(one.end <= two.start for one, two in pairwise(said.content) if one.part == two.part)
        assert len(ancestors(said, ids)) < len(found)


def whole_of(found: QuotedText, part: str) -> str:
    return found.article.title if part == "title" else found.text


def ancestors(said: Quotation, ids: dict[str, Quotation]) -> list[str]:
    above: list[str] = []
    while said.parent is not None:
        said = ids[said.parent]
        assert said.id not in above
        above.append(said.id)
    return above


def work_of(text: str, parser: Parser) -> int:
    article: Article = quotations(text, model=parser).article
    account = parse_account(article, parser)
    mentions = find_mentions(account)
    return calls_of(lambda: find_quotations(account, mentions, ()))


def calls_of(run: Callable[[], object]) -> int:
    """How many calls of functions a run takes: unlike its time, the same on every machine."""
    count = 0

    def counted(_frame: FrameType, event: str, _argument: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        run()
    finally:
        sys.setprofile(None)
    return count
