"""Who has shared words from whom, and what that rests on."""

from collections.abc import Callable
from dataclasses import replace

from retold.model import Article, Copy, Credit, Reading
from retold.stories.copies import find_copies
from retold.stories.copies.directions import Row, Side, find_directions, find_signs

Make = Callable[..., Article]

LEAD = (
    "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, and all forty passengers "
    "were taken ashore in two fishing boats while the crew stayed behind."
)
NAMED = "Harbour master Edda Vries said that the bank had stood on every chart of the sound for sixty years and more."
SHORT = "Vries said that the bank had stood on every chart of the sound for sixty years and more."
TOLD = "A deckhand told {} that the anchor had been dropped far too late and that nobody had looked at the lamps."
END = "A tug from the naval yard will try to pull the vessel free at the spring tide, and divers will look for a leak."


def find(*articles: Article) -> tuple[Copy, ...]:
    """The copies among articles, each with an id of its own even where the texts are the same."""
    named = tuple(replace(each, id=f"a{number}") for number, each in enumerate(articles))
    return find_copies(named, {each.id: Reading() for each in named})


def ways(*articles: Article) -> list[tuple[str, str, str]]:
    """Each copy's sides and direction."""
    return [(copy.a.article, copy.b.article, copy.direction) for copy in find(*articles)]


def with_credit(article: Article, name: str) -> Article:
    return replace(article, credits=(Credit(name, "agency", None),))


def test_words_that_were_told_to_the_outlet_itself_come_from_there(article: Make) -> None:
    a = article(f"{LEAD}\n{TOLD.format('the Osterlin Echo')}", outlet="Osterlin Echo")
    b = article(f"{LEAD}\n{TOLD.format('reporters')}", outlet="Sound Daily")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis) == (
        "a_to_b",
        (
            "Osterlin Echo names itself where Sound Daily is general: “told the Osterlin Echo that”, “told reporters "
            "that”.",
            "Neither account has a date.",
        ),
    )


def test_whom_both_tell_in_general_says_nothing(article: Make) -> None:
    a = article(f"{LEAD}\n{TOLD.format('a newspaper')}", outlet="Osterlin Echo")
    b = article(f"{LEAD}\n{TOLD.format('reporters')}", outlet="Sound Daily")
    assert ways(a, b) == [("a0", "a1", "unknown")]


def test_a_name_left_short_fits_a_direction_that_a_common_source_would_fit_too(article: Make) -> None:
    a = article(f"{LEAD}\n{NAMED}", outlet="Osterlin Echo", published="2023-04-01")
    b = article(f"{LEAD}\n{SHORT}", outlet="Sound Daily", published="2023-04-02")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis) == (
        "unknown",
        (
            "Neither account credits the other.",
            "Sound Daily never says who Vries is; Osterlin Echo introduces “Edda Vries”.",
            "That would fit words that went from Osterlin Echo to Sound Daily; a common source that is not among the "
            "accounts would look the same.",
            "Dates alone do not say who has the words from whom; a credit, or the text of a common source, could "
            "settle it.",
            "Osterlin Echo's account is dated 2023-04-01, Sound Daily's 2023-04-02.",
        ),
    )


def test_edits_agree_with_a_credit_and_are_told_beside_it(article: Make) -> None:
    a = article(f"{LEAD}\n{NAMED}", outlet="Osterlin Echo")
    b = with_credit(article(f"{LEAD}\n{SHORT}", outlet="Sound Daily"), "Osterlin Echo")
    (copy,) = find(a, b)
    assert copy.direction == "a_to_b"
    assert copy.basis[:2] == (
        "Sound Daily credits Osterlin Echo.",
        "Sound Daily never says who Vries is; Osterlin Echo introduces “Edda Vries”.",
    )


def test_a_credit_and_an_edit_outweigh_a_date(article: Make) -> None:
    a = with_credit(article(f"{LEAD}\n{SHORT}", outlet="Sound Daily", published="2023-04-01"), "Osterlin Echo")
    b = article(f"{LEAD}\n{NAMED}", outlet="Osterlin Echo", published="2023-04-03")
    (copy,) = find(a, b)
    assert copy.direction == "b_to_a"
    assert "It is dated earlier, which the edits outweigh: a date may be that of an update." in copy.basis


def test_an_agency_dates_its_story_anew(article: Make) -> None:
    a = with_credit(article(LEAD, outlet="Sound Daily", published="2023-04-01T08:00:00"), "Northern Press Agency")
    b = article(f"{LEAD}\n{END}", outlet="Northern Press Agency", published="2023-04-01T11:00:00")
    (copy,) = find(a, b)
    assert copy.direction == "b_to_a"
    assert "It is dated earlier; a news agency dates its story anew whenever it adds to it." in copy.basis


def test_an_agencys_words_in_an_account_that_credits_nobody_are_the_agencys(article: Make) -> None:
    a = article(f"{LEAD}\n{END}", outlet="Northern Press Agency")
    b = article(LEAD, outlet="Sound Daily")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis[0]) == (
        "a_to_b",
        "Northern Press Agency is a news agency: it writes for others to print.",
    )


def test_an_agency_that_credits_another_may_have_the_words_from_there(article: Make) -> None:
    a = with_credit(article(f"{LEAD}\n{END}", outlet="Northern Press Agency"), "Osterlin Echo")
    assert ways(a, article(LEAD, outlet="Sound Daily")) == [("a0", "a1", "unknown")]


def test_a_shared_quotation_of_an_agency_may_be_from_the_speaker(article: Make) -> None:
    said = "“We will count every boat in this harbour before the winter comes, and we will count them twice if we must”"
    a = article(f"{said}, she said.", outlet="Northern Press Agency")
    b = article(f"Then came {said}.", outlet="Sound Daily")
    assert ways(a, b) == [("a0", "a1", "unknown")]


def test_credits_lead_from_account_to_account(article: Make) -> None:
    a = article(f"{LEAD}\n{NAMED}\n{END}", outlet="Osterlin Echo", published="2023-04-01")
    b = with_credit(article(f"{LEAD}\n{NAMED}", outlet="Sound Daily", published="2023-04-02"), "Osterlin Echo")
    c = with_credit(article(LEAD, outlet="Kestrel Online", published="2023-04-03"), "Sound Daily")
    copies = find(a, b, c)
    assert [(copy.b.article, copy.direction) for copy in copies] == [("a1", "a_to_b"), ("a2", "a_to_b")]
    assert copies[1].basis[0] == "Kestrel Online credits Sound Daily. Sound Daily credits Osterlin Echo."


def test_two_takers_of_one_account_have_no_direction_between_them(article: Make) -> None:
    a = with_credit(article(f"{LEAD}\n{NAMED}", outlet="Sound Daily", published="2023-04-01"), "Osterlin Echo")
    b = with_credit(article(f"{LEAD}\n{NAMED}", outlet="Kestrel Online", published="2023-04-02"), "Osterlin Echo")
    c = article(f"{LEAD}\n{NAMED}", outlet="Osterlin Echo")
    assert ways(a, b, c) == [("a0", "a1", "unknown"), ("a0", "a2", "b_to_a")]
    assert find(a, b, c)[0].basis[0] == (
        "Both accounts have the words from Osterlin Echo, by what they or their sources credit."
    )


def test_circular_credits_leave_the_direction_unknown(article: Make) -> None:
    a = with_credit(article(LEAD, outlet="Osterlin Echo"), "Kestrel Online")
    b = with_credit(article(LEAD, outlet="Sound Daily"), "Osterlin Echo")
    c = with_credit(article(LEAD, outlet="Kestrel Online"), "Sound Daily")
    copies = find(a, b, c)
    assert {copy.direction for copy in copies} == {"unknown"}
    assert copies[0].basis[0] == "Credits lead from Osterlin Echo to Sound Daily and back again."


def test_accounts_that_credit_each_other_leave_the_direction_unknown(article: Make) -> None:
    a = with_credit(article(LEAD, outlet="Osterlin Echo"), "Sound Daily")
    b = with_credit(article(LEAD, outlet="Sound Daily"), "Osterlin Echo")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis[0]) == ("unknown", "Osterlin Echo and Sound Daily credit each other.")


def test_other_words_of_the_same_two_accounts_went_the_same_way(article: Make) -> None:
    between = "Nobody in the old town had slept, and the bakers gave away what they had left on their shelves that day."
    a = article(f"{TOLD.format('the Osterlin Echo')}\n{between}\n{LEAD}", outlet="Osterlin Echo")
    far = (
        "The weather will stay calm on all coasts, with light winds and some fog in the early hours of every day. " * 3
    )
    b = article(f"{LEAD}\n{far}\n{TOLD.format('the Osterlin Echo')}", outlet="Sound Daily")
    copies = find(a, b)
    assert [copy.direction for copy in copies] == ["a_to_b", "a_to_b"]
    assert any(copy.basis[0] == "Sound Daily has other words from Osterlin Echo." for copy in copies)


def test_two_who_credit_one_giver_speak_for_a_third_who_credits_nobody(article: Make) -> None:
    a = article(f"{LEAD}\n{END}", outlet="Osterlin Echo", published="2023-04-01")
    b, c = (with_credit(article(LEAD, outlet=name), "Osterlin Echo") for name in ("Sound Daily", "Kestrel Online"))
    d = article(LEAD, outlet="The Quill")
    assert ways(a, b, c, d)[-1] == ("a0", "a3", "a_to_b")
    assert ways(a, b, d)[-1] == ("a0", "a2", "unknown")


def test_an_outlet_known_by_its_address_is_named_in_text(article: Make) -> None:
    a = article(f"{LEAD}\n{TOLD.format('us')}", outlet="www.osterlinecho.com")
    b = article(f"{LEAD}\n{TOLD.format('The Osterlin Echo')}", outlet="www.sounddaily.com")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis[0]) == (
        "a_to_b",
        "www.sounddaily.com names its source beside these words: “told The Osterlin Echo”.",
    )


def test_a_later_version_of_the_same_day_has_a_new_beginning(article: Make) -> None:
    new = "A tug has pulled the ferry free, and she is on her way to the yard with all her crew and a pilot on board."
    a = article(f"{LEAD}\n{NAMED}", outlet="Osterlin Echo", published="2023-04-01T08:00:00")
    b = article(f"{new}\n{LEAD}\n{NAMED}", outlet="Osterlin Echo", published="2023-04-01T09:00:00")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis[1]) == (
        "a_to_b",
        "The other is all in one of them, which has a new beginning: a later version.",
    )


def test_a_credit_far_from_the_words_is_told_and_decides_nothing(article: Make) -> None:
    far = "The Osterlin Echo reported that trams were replaced by buses."
    a = article(f"{LEAD}", outlet="Osterlin Echo")
    b = article(f"{LEAD}\n{END}\n{far}", outlet="Sound Daily")
    (copy,) = find(a, b)
    assert (copy.direction, copy.basis[0]) == (
        "unknown",
        "Sound Daily credits Osterlin Echo elsewhere in its text, not beside these words.",
    )
    assert [replace(b, id="a1").cut(each) for each in copy.evidence] == ["The Osterlin Echo reported"]


def test_a_later_capture_of_a_page_has_its_words_from_the_earlier_one(article: Make) -> None:
    late = replace(article(f"{LEAD}\n{NAMED}\n{END}", published="2023-04-01"), id="late", version=2, version_of="early")
    early = replace(article(f"{LEAD}\n{NAMED}", published="2023-04-01"), id="early", version=1)
    (copy,) = find_copies((late, early), {"late": Reading(), "early": Reading()})
    assert (copy.direction, copy.basis) == (
        "b_to_a",
        ("Both are one page: version 1 was captured earlier than version 2.", "Both are dated 2023-04-01."),
    )


def test_two_pages_of_one_day_are_both_rewritten_after_their_dates(article: Make) -> None:
    a = article(f"{LEAD}\n{NAMED}\n{END}", outlet="Osterlin Echo", published="2023-04-01T08:00:00")
    b = article(f"{LEAD}\n{TOLD.format('us')}", outlet="Osterlin Echo", published="2023-04-01T12:00:00")
    assert ways(a, b) == [("a0", "a1", "unknown")]


def test_a_later_account_that_is_a_part_of_the_earlier_one_may_be_its_first_version(article: Make) -> None:
    a = article(f"{NAMED}\n{LEAD}\n{END}", outlet="Osterlin Echo", published="2023-04-01")
    b = article(LEAD, outlet="Osterlin Echo", published="2023-04-03")
    assert ways(a, b) == [("a0", "a1", "unknown")]


def test_everything_published_at_one_minute_is_no_reason(article: Make) -> None:
    when = "2023-04-01T08:00:00"
    accounts = [article(LEAD, outlet=name, published=when) for name in ("Osterlin Echo", "Sound Daily", "The Quill")]
    assert {way for _, _, way in ways(*accounts)} == {"unknown"}


def test_dates_in_the_future_and_none_are_read_like_others(article: Make) -> None:
    a = article(LEAD, outlet="Osterlin Echo", published="2999-04-01")
    b = with_credit(article(LEAD, outlet="Sound Daily"), "Osterlin Echo")
    assert ways(a, b) == [("a0", "a1", "a_to_b")]


def test_an_account_that_credits_itself_has_the_words_from_nobody(article: Make) -> None:
    a = with_credit(article(f"{LEAD}\n{TOLD.format('the Osterlin Echo')}", outlet="Osterlin Echo"), "Osterlin Echo")
    b = with_credit(article(LEAD, outlet="Sound Daily"), "Sound Daily")
    assert ways(a, b) == [("a0", "a1", "unknown")]


def test_a_slip_and_a_shortened_quotation_are_signs_with_their_words(article: Make) -> None:
    said = "“The lights went out. My daughter asked me whether we were sinking. Nobody knew what to say.”"
    short = said.replace(" My daughter asked me whether we were sinking.", "")
    a = article(f"{LEAD.replace('onto a', 'onto a a')}\nShe said: {said}", outlet="Osterlin Echo")
    b = article(f"{LEAD}\nShe said: {short}", outlet="Sound Daily")
    (copy,) = find_copies((a, b), {})
    (signs,) = find_signs((a, b), [Row(copy.kind, Side(a, copy.a), Side(b, copy.b), copy.edits)])
    assert [(sign.kind, sign.way, a.cut(sign.passages[0])) for sign in signs] == [
        ("slip corrected", "a_to_b", "a"),
        ("quotation shortened", "a_to_b", "My daughter asked me whether we were sinking"),
    ]


def test_a_copy_points_at_the_credit_and_the_edits_that_its_direction_rests_on(article: Make) -> None:
    a = article(f"{LEAD}\n{NAMED}\n{END}", outlet="Osterlin Echo")
    b = article(f"According to the Osterlin Echo, {LEAD}\n{SHORT}\n{END}", outlet="Sound Daily")
    (copy,) = find(a, b)
    text = {"a0": a.text, "a1": b.text}
    cut = [text[each.article][each.start : each.end] for each in copy.evidence]
    assert copy.direction == "a_to_b"
    assert cut == ["According to the Osterlin Echo", "Edda Vries", "Vries"]


def test_where_both_credit_one_source_the_copy_points_at_both_credits(article: Make) -> None:
    a = article(f"{LEAD}\nSource: Northern Newswire", outlet="Osterlin Echo")
    b = article(f"{LEAD}\nWith inputs from Northern Newswire", outlet="Sound Daily")
    copy = find(a, b)[0]
    assert copy.direction == "unknown"
    assert copy.basis[0].startswith("Both accounts credit Northern Newswire")
    assert [each.article for each in copy.evidence] == ["a0", "a1"]
    assert all("Northern Newswire" in {"a0": a, "a1": b}[each.article].cut(each) for each in copy.evidence)


def test_evidence_never_points_between_two_characters(article: Make) -> None:
    said = "“The lights went out. My daughter asked me whether we were sinking. Nobody knew what to say.”"
    short = said.replace(" My daughter asked me whether we were sinking.", "")
    a = article(f"{LEAD}\nShe said: {said}", outlet="Osterlin Echo")
    b = article(f"{LEAD}\nShe said: {short}", outlet="Sound Daily")
    (copy,) = find(a, b)
    assert [a.text[each.start : each.end] for each in copy.evidence] == ["My daughter asked me whether we were sinking"]


def test_no_rows_have_no_directions() -> None:
    assert find_directions((), ()) == ()
