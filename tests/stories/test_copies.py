from collections.abc import Callable
from dataclasses import replace

from retold.model import Article, Copy, Credit, Fact, Passage, Quotation, Reading
from retold.stories.copies import find_copies

Make = Callable[..., Article]

FERRY = (
    "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, and all forty passengers "
    "were taken ashore in two fishing boats while the crew stayed behind to close the hatches."
)
SPEECH = "We will count every boat in this harbour before the winter comes, and we will count them twice if we must"


def find(*articles: Article) -> tuple[Copy, ...]:
    """The copies among articles, each with an id of its own even where the texts are the same."""
    articles = tuple(_named(each, f"a{number}") for number, each in enumerate(articles))
    return find_copies(articles, {each.id: Reading() for each in articles})


def _named(article: Article, name: str) -> Article:
    return replace(article, id=name)


def with_credit(article: Article, name: str) -> Article:
    return replace(article, credits=(Credit(name, "agency", None),))


def test_a_copy_names_its_sides_its_words_and_its_edits(article: Make) -> None:
    a = article(FERRY, published="2023-04-01", outlet="Osterlin Echo")
    b = article(f"OSTERLIN - {FERRY.replace('forty', 'thirty')}", published="2023-04-02", outlet="Sound Daily")
    (copy,) = find(a, b)
    assert (copy.id, copy.kind, copy.words, copy.likeness) == ("k1", "copied", 34, 0.971)
    assert a.cut(copy.a) == FERRY.rstrip(".")
    assert b.cut(copy.b) == FERRY.replace("forty", "thirty").rstrip(".")
    assert [(edit.kind, a.cut(edit.a), b.cut(edit.b)) for edit in copy.edits] == [("replaced", "forty", "thirty")]


def test_dates_alone_leave_the_direction_unknown_and_say_what_would_settle_it(article: Make) -> None:
    a = article(FERRY, published="2023-04-01", outlet="Osterlin Echo")
    b = article(FERRY, published="2023-04-02", outlet="Sound Daily")
    (copy,) = find(a, b)
    assert copy.direction == "unknown"
    assert copy.basis == (
        "Neither account credits the other.",
        "Dates alone do not say who has the words from whom; a credit, or the text of a common source, could settle "
        "it.",
        "Osterlin Echo's account is dated 2023-04-01, Sound Daily's 2023-04-02.",
    )


def test_a_credit_to_the_other_outlet_gives_the_direction(article: Make) -> None:
    a = article(FERRY, published="2023-04-01", outlet="The Osterlin Echo")
    b = with_credit(article(FERRY, published="2023-04-01", outlet="Sound Daily"), "Osterlin Echo")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis) == (
        "a_to_b",
        ("Sound Daily credits Osterlin Echo.", "Both are dated 2023-04-01."),
    )
    (turned,) = find(b, a)
    assert turned.direction == "b_to_a"


def test_a_credit_against_the_dates_leaves_the_direction_unknown(article: Make) -> None:
    a = with_credit(article(FERRY, published="2023-04-01", outlet="Sound Daily"), "Osterlin Echo")
    b = article(FERRY, published="2023-04-03", outlet="Osterlin Echo")
    (copy,) = find(a, b)
    assert copy.direction == "unknown"
    assert copy.basis[0] == "Sound Daily credits Osterlin Echo."


def test_a_shared_quotation_may_come_from_its_speaker(article: Make) -> None:
    a = article(f"“{SPEECH},” said the harbour master.", outlet="Osterlin Echo", published="2023-04-01")
    b = article(f"He told us: “{SPEECH}.”", outlet="Osterlin Echo", published="2023-04-03")
    (copy,) = find(a, b)
    assert (copy.kind, copy.direction) == ("shared quotation", "unknown")
    assert copy.basis[0] == "Both quote the same words: each may have them from the speaker."


def test_a_stock_phrase_has_no_direction(article: Make) -> None:
    name = "Minister of the Interior and Deputy Leader of the National Harbour Party General Otto Example"
    a = article(f"{name} was there.", outlet="Osterlin Echo", published="2023-04-01")
    b = article(f"We met {name}.", outlet="Osterlin Echo", published="2023-04-03")
    assert [(copy.kind, copy.direction) for copy in find(a, b)] == [("stock", "unknown")]


def test_two_accounts_that_credit_one_agency_may_both_have_its_words(article: Make) -> None:
    a = with_credit(article(FERRY, outlet="Osterlin Echo"), "Northern Wire")
    b = with_credit(article(f"{FERRY} ", outlet="Sound Daily"), "NORTHERN WIRE")
    (copy,) = find(a, b)
    assert copy.direction == "unknown"
    assert copy.basis == (
        "Both accounts credit Northern Wire: each may have the words from there.",
        "Neither account has a date.",
    )


def test_an_outlet_prints_its_own_earlier_words_again(article: Make) -> None:
    a = article(FERRY, published="2023-04-01", outlet="Osterlin Echo")
    b = article(f"Update. {FERRY}", published="2023-04-03", outlet="Osterlin Echo")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis) == (
        "a_to_b",
        (
            "Both accounts are Osterlin Echo's own: it prints its words again.",
            "The accounts are dated 2023-04-01 and 2023-04-03.",
        ),
    )


def test_a_source_named_beside_the_words_gives_the_direction(article: Make) -> None:
    a = article(FERRY, published="2023-04-02", outlet="Osterlin Echo")
    b = article(f"{FERRY} That is what a deckhand told the Osterlin Echo.", outlet="Sound Daily")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis) == (
        "a_to_b",
        ("Sound Daily names its source beside these words: “told the Osterlin Echo”.", "Sound Daily has no date."),
    )


def test_an_outlet_named_far_from_the_words_is_not_their_source(article: Make) -> None:
    far = (
        "The weather will stay calm on all coasts of the sound, with light winds and some fog in the early hours. " * 3
    )
    a = article(FERRY, outlet="Osterlin Echo")
    b = article(f"{FERRY} {far}That is what a deckhand told the Osterlin Echo.", outlet="Sound Daily")
    assert [copy.direction for copy in find(a, b)] == ["unknown"]


def test_an_outlets_words_with_a_credit_to_others_have_no_known_direction(article: Make) -> None:
    a = article(FERRY, published="2023-04-01", outlet="Osterlin Echo")
    b = with_credit(article(f"Now: {FERRY}", published="2023-04-03", outlet="Osterlin Echo"), "Northern Wire")
    assert [copy.direction for copy in find(a, b)] == ["unknown"]


def test_an_agencys_initials_are_its_name(article: Make) -> None:
    a = article(FERRY, published="2023-04-01", outlet="Associated Press")
    b = with_credit(article(FERRY, published="2023-04-01", outlet="Sound Daily"), "AP")
    assert [copy.direction for copy in find(a, b)] == ["a_to_b"]


def test_an_outlets_accounts_of_one_day_have_no_known_direction(article: Make) -> None:
    a = article(FERRY, published="2023-04-01", outlet="Osterlin Echo")
    b = article(f"Update. {FERRY}", published="2023-04-01", outlet="Osterlin Echo")
    assert [copy.direction for copy in find(a, b)] == ["unknown"]


def test_a_speech_that_both_quote_is_a_shared_quotation(article: Make) -> None:
    a = article(f"“{SPEECH},” said the harbour master.")
    b = article(f'The harbour master told a crowd: "{SPEECH}."')
    assert [copy.kind for copy in find(a, b)] == ["shared quotation"]


def test_a_quotation_found_by_reading_needs_no_marks(article: Make) -> None:
    a = article(f"— {SPEECH}, said the harbour master.", name="a")
    b = article(f"“{SPEECH},” said the harbour master.", name="b")
    content = Passage(a.id, "text", 2, 2 + len(SPEECH))
    reading = Reading(quotations=(Quotation(id="q1", kind="direct", content=(content,)),))
    assert [copy.kind for copy in find_copies((a, b), {a.id: reading, b.id: Reading()})] == ["shared quotation"]


def test_reporting_around_a_short_quotation_is_copied(article: Make) -> None:
    text = f"{FERRY} “Good,” said the harbour master."
    assert [copy.kind for copy in find(article(text), article(f"{text} "))] == ["copied"]


def test_a_name_with_its_titles_is_a_stock_phrase(article: Make) -> None:
    name = "Minister of the Interior and Deputy Leader of the National Harbour Party General Otto Example"
    a, b = article(f"{name} was there."), article(f"We met {name}.")
    assert [copy.kind for copy in find(a, b)] == ["stock"]


def test_capitals_that_tell_no_name_make_no_stock_phrase(article: Make) -> None:
    german = (
        "Der Kapitän der Fähre hat nach dem Unglück im Hafen von Osterlin die Küche, den Saal und die Treppe räumen"
    )
    a, b = (replace(article(f"{german}{end}"), language="de") for end in (".", " lassen."))
    assert [copy.kind for copy in find(a, b)] == ["copied"]
    assert [copy.kind for copy in find(article(FERRY.upper()), article(f"LATEST: {FERRY.upper()}"))] == ["copied"]


def test_lines_about_the_site_are_furniture(article: Make) -> None:
    line = "Sign up for the morning newsletter and read the best of the harbour every day before your coffee is cold"
    a, b = article(f"{line}\nOne.", outlet="Osterlin Echo"), article(f"{line}\nTwo.", outlet="Osterlin Echo")
    assert [copy.kind for copy in find(a, b)] == ["furniture"]


def test_comments_and_other_furniture_are_not_compared(article: Make) -> None:
    a = article(FERRY)
    b = article(f"A ship is stuck.\n{FERRY}")
    blocks = (b.blocks[0], replace(b.blocks[1], kind="comment", account=False))
    assert find(a, replace(b, blocks=blocks)) == ()


def test_a_language_that_is_not_read_is_compared(article: Make) -> None:
    text = "市政府昨天宣布旧桥将因紧急维修工程关闭至月底，行人须改走下游的渡口。"
    a = replace(article(text, name="a"), language="zh")
    b = replace(article(f"记者获悉，{text}", name="b"), language="zh")
    (copy,) = find_copies((a, b), {})
    assert (copy.kind, copy.a.length, copy.likeness) == ("copied", len(text) - 1, 1.0)


def test_two_identical_articles_are_one_copy(article: Make) -> None:
    text = f"{FERRY}\n\nNobody was hurt."
    (copy,) = find(article(text, name="a"), article(text, name="b"))
    assert copy.likeness == 1.0


def test_empty_accounts_and_accounts_of_signs_alone_have_no_copies(article: Make) -> None:
    assert find() == ()
    assert find(article(""), article("…!?\n🏮"), article("\n")) == ()


def test_an_offset_that_is_not_a_date_is_no_time(article: Make) -> None:
    a = replace(article(FERRY, outlet="Osterlin Echo"), published=Fact("last spring", "row"))
    b = article(f"{FERRY} ", outlet="Osterlin Echo", published="2023-04-01")
    assert [copy.direction for copy in find(a, b)] == ["unknown"]
