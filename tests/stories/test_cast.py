"""The cast: which names are one, and why. All names are invented."""

from collections.abc import Callable, Sequence

import pytest

from retold.model import Article, Decision, Mention, MentionKind, Passage, Reading
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account
from retold.stories.cast import Cast, gather_cast, same_name
from retold.stories.cast.possible import find_possible_merges

Make = Callable[..., Article]


def cast_of(articles: Sequence[Article], parser: Parser, decisions: Sequence[Decision] = ()) -> Cast:
    readings = {each.id: Reading(mentions=find_mentions(parse_account(each, parser))) for each in articles}
    return gather_cast(articles, readings, decisions)


def entries(cast: Cast) -> dict[str, set[str]]:
    return {entry.name: {form.text for form in entry.forms} for entry in cast.entries}


def place(article: Article, words: str) -> Passage:
    start = article.text.index(words)
    return Passage(article.id, "text", start, start + len(words))


def test_a_last_name_belongs_to_its_one_bearer(article: Make, parser: Parser) -> None:
    one = article("President Carlo Ruiz spoke to the crew.", name="one")
    two = article("Mr. Ruiz spoke to the crew.", name="two")
    cast = cast_of([one, two], parser)
    assert entries(cast) == {"Carlo Ruiz": {"Carlo Ruiz", "Ruiz"}}
    assert cast.entries[0].why == ("“Ruiz” is the last name of “Carlo Ruiz”, who alone fits in the story",)


def test_a_last_name_with_two_bearers_stays_alone(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz met Marta Ruiz in the harbour. Ruiz then left the room.")
    assert entries(cast_of([text], parser)) == {
        "Carlo Ruiz": {"Carlo Ruiz"},
        "Marta Ruiz": {"Marta Ruiz"},
        "Ruiz": {"Ruiz"},
    }


def test_a_last_name_of_two_stays_alone_where_another_account_means_one_of_them(article: Make, parser: Parser) -> None:
    one = article("Carlo Ruiz met Marta Ruiz in the harbour. Ruiz then left the room.", name="one")
    two = article("Mrs. Ruiz spoke to the crew. Marta Ruiz had come by boat.", name="two")
    assert entries(cast_of([one, two], parser)) == {
        "Carlo Ruiz": {"Carlo Ruiz"},
        "Marta Ruiz": {"Marta Ruiz", "Ruiz"},
        "Ruiz": {"Ruiz"},
    }


def test_a_title_tells_two_bearers_apart(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz met Marta Ruiz in the harbour. Mrs. Ruiz then left the room.")
    assert entries(cast_of([text], parser))["Marta Ruiz"] == {"Marta Ruiz", "Ruiz"}


def test_two_spellings_of_a_name_are_one(article: Make, parser: Parser) -> None:
    one = article("General Kasim Darwashi crossed the river near the town of Deir Azzur.", name="one")
    two = article("General Kaseem Darwashi crossed the river near the town of Dayr al-Zur.", name="two")
    cast = cast_of([one, two], parser)
    assert entries(cast)["Kaseem Darwashi"] == {"Kasim Darwashi", "Kaseem Darwashi"}
    assert entries(cast)["Dayr al-Zur"] == {"Deir Azzur", "Dayr al-Zur"}


def test_spellings_side_by_side_in_one_account_are_two_people(article: Make, parser: Parser) -> None:
    text = article("General Kasim Darwashi met General Kaseem Darwashi at the river.")
    assert len(cast_of([text], parser).entries) == 2


def test_spaces_and_marks_do_not_part_a_name(article: Make, parser: Parser) -> None:
    one = article("They took the town of Al-Marakan on Friday.", name="one")
    two = article("They took the town of Alma Rakan on Friday.", name="two")
    three = article("They took the town of Marakan on Friday.", name="three")
    assert entries(cast_of([one, two, three], parser)) == {"Al-Marakan": {"Al-Marakan", "Alma Rakan", "Marakan"}}


def test_an_acronym_belongs_to_the_name_before_its_brackets(article: Make, parser: Parser) -> None:
    one = article("The Velmora Water Board (VWB) met. The VWB said nothing.", name="one")
    two = article("Engineers of the VWB closed the lock.", name="two")
    assert entries(cast_of([one, two], parser)) == {"Velmora Water Board": {"Velmora Water Board", "VWB"}}


def test_what_a_text_explains_holds_for_all_accounts(article: Make, parser: Parser) -> None:
    one = article("The Grey Lanterns, better known as Tarrashin, took the bridge.", name="one")
    two = article("Tarrashin fighters took the bridge.", name="two")
    cast = cast_of([one, two], parser)
    assert list(entries(cast).values()) == [{"Grey Lanterns", "Tarrashin"}]
    assert cast.entries[0].why == ("the text says “Grey Lanterns, better known as Tarrashin”",)


def test_a_broadcaster_in_brackets_is_not_the_person(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz (VBC) reported from the harbour.")
    assert len(cast_of([text], parser).entries) == 2


def test_a_choice_between_two_is_no_explanation(article: Make, parser: Parser) -> None:
    text = article("Voters choose Carlo Ruiz or Ada Obuya on Sunday.")
    assert len(cast_of([text], parser).entries) == 2


def test_a_country_is_one_by_all_its_names(article: Make, parser: Parser) -> None:
    one = article("Ships of the United States left for Kenya.", name="one")
    two = article("US ships left for Kenya. The U.S. said so.", name="two")
    assert entries(cast_of([one, two], parser)) == {
        "United States": {"United States", "US", "U.S."},
        "Kenya": {"Kenya"},
    }


def test_roles_and_pronouns_lead_to_the_entry(article: Make, parser: Parser) -> None:
    text = article("General Kofi Mensah came. The general sat down. He spoke.")
    cast = cast_of([text], parser)
    assert {cast.entry_at[place(text, words)] for words in ("Kofi Mensah", "The general", "He")} == {"c1"}


def test_ids_follow_the_order_of_first_appearance(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya flew to Kenya. Carlo Ruiz followed Obuya.")
    assert [(each.id, each.name) for each in cast_of([text], parser).entries] == [
        ("c1", "Ada Obuya"),
        ("c2", "Kenya"),
        ("c3", "Carlo Ruiz"),
    ]


def test_the_user_joins_parts_names_and_types(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya thanked the Grey Lanterns and the Tarrashin militia. Obuya left.")
    decisions = (
        Decision(kind="merge", passages=(place(text, "Grey Lanterns"), place(text, "Tarrashin"))),
        Decision(kind="split", passages=(place(text, "Obuya left"[:5]),)),
        Decision(kind="rename", passages=(place(text, "Tarrashin"),), value="The Lanterns"),
        Decision(kind="retype", passages=(place(text, "Grey Lanterns"),), value="work"),
    )
    cast = cast_of([text], parser, decisions)
    lanterns = next(entry for entry in cast.entries if entry.name == "The Lanterns")
    assert {form.text for form in lanterns.forms} == {"Grey Lanterns", "Tarrashin"}
    assert (lanterns.kind, lanterns.why) == (
        "work",
        ("decided by the user", "name decided by the user", "kind decided by the user"),
    )


def test_a_split_form_is_an_entry_of_its_own(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya left. The crowd cheered Obuya.")
    last = Passage(text.id, "text", text.text.rindex("Obuya"), text.text.rindex("Obuya") + 5)
    cast = cast_of([text], parser, [Decision(kind="split", passages=(last,))])
    assert entries(cast) == {"Ada Obuya": {"Ada Obuya"}, "Obuya": {"Obuya"}}
    assert cast.entries[1].why == ("decided by the user",)


@pytest.mark.parametrize(
    ("a", "b", "kind"),
    [
        ("Kim Jong-un", "Kim Jong-il", "person"),
        ("George Hallam Jr.", "George Hallam Sr.", "person"),
        ("George Hallam Jr.", "George Hallam", "person"),
        ("Hassan Darwashi", "Hussein Darwashi", "person"),
        ("Maria Ruiz", "Mario Ruiz", "person"),
        ("Jack Reed", "Jack Reid", "person"),
        ("Niger", "Nigeria", "place"),
        ("Velmora", "Velmora Party", "group"),
        ("Ministry of Water", "Ministry of Trade", "group"),
        ("?!", "…", "other"),
        ("", "Obuya", "person"),
    ],
)
def test_different_names_stay_apart(a: str, b: str, kind: MentionKind) -> None:
    assert same_name(a, b, kind) is None
    assert same_name(b, a, kind) is None


def test_a_doubtful_merge_is_offered_and_not_made(article: Make, parser: Parser) -> None:
    text = article("General Kasim Darwashi met General Kaseem Darwashi at the river.")
    cast = cast_of([text], parser)
    (possible,) = find_possible_merges(cast.entries)
    assert (possible.a, possible.b) == ("c1", "c2")
    assert "written alike" in possible.why


def test_a_slip_of_the_pen_is_offered_and_not_made(article: Make) -> None:
    one, two = article("Latoria Obuya spoke.", name="one"), article("Latonria Obuya left.", name="two")
    readings = {
        one.id: _named(one, ("Latoria Obuya", "person")),
        two.id: _named(two, ("Latonria Obuya", "person")),
    }
    (possible,) = find_possible_merges(gather_cast([one, two], readings).entries)
    assert "slip of the pen" in possible.why


def test_an_award_and_its_plural_are_one(article: Make) -> None:
    assert len(_one_a_line(article, "other", "Orla Awards", "Orla Award")) == 1


def _named(text: Article, *names: tuple[str, MentionKind]) -> Reading:
    return Reading(mentions=tuple(Mention(place(text, words), kind) for words, kind in names))


def test_an_outlet_of_the_pile_is_no_person(article: Make) -> None:
    text = article("A guard told Heron that the pier was shut.", outlet="Heron Online")
    cast = gather_cast([text], {text.id: _named(text, ("Heron", "person"))})
    assert [(entry.name, entry.kind) for entry in cast.entries] == [("Heron", "group")]


def test_a_person_who_bears_an_outlet_s_word_stays_a_person(article: Make) -> None:
    text = article("Ada Heron shut the pier, and Heron left.", outlet="Heron Online")
    reading = _named(text, ("Ada Heron", "person"))
    last = Mention(Passage(text.id, "text", 29, 34), "person")
    cast = gather_cast([text], {text.id: Reading(mentions=(*reading.mentions, last))})
    assert [(entry.name, entry.kind) for entry in cast.entries] == [("Ada Heron", "person")]


def _one_a_line(article: Make, kind: MentionKind, *names: str) -> dict[str, set[str]]:
    text = article("\n".join(names))
    return entries(gather_cast([text], {text.id: _named(text, *((name, kind) for name in names))}))


def test_a_short_name_that_fits_two_people_joins_neither(article: Make) -> None:
    found = _one_a_line(article, "person", "Ada F. Obuya", "Ada B. Obuya", "Ada Obuya")
    assert set(found) == {"Ada F. Obuya", "Ada B. Obuya", "Ada Obuya"}


def test_short_names_that_all_fit_one_another_are_one_person(article: Make) -> None:
    assert len(_one_a_line(article, "person", "Robert F. Obuya", "Bob Obuya", "Robert Obuya")) == 1


def test_an_acronym_of_two_groups_joins_neither(article: Make) -> None:
    found = _one_a_line(article, "group", "Harbour Pilots Committee", "Harbour Pilots Convention", "HPC")
    assert set(found) == {"Harbour Pilots Committee", "Harbour Pilots Convention", "HPC"}


def test_a_group_with_two_owners_is_neither_s(article: Make) -> None:
    found = _one_a_line(article, "group", "Kenyan Harbour Watch", "Chilean Harbour Watch", "Harbour Watch")
    assert len(found) == 3


def test_an_agency_in_brackets_is_no_other_name_of_its_photographer(article: Make) -> None:
    text = article("Ostrel Heron (AFP) was there.")
    cast = gather_cast([text], {text.id: _named(text, ("Ostrel Heron", "group"), ("AFP", "group"))})
    assert [entry.name for entry in cast.entries] == ["Ostrel Heron", "AFP"]


def test_now_in_a_headline_does_not_make_two_names_one(article: Make) -> None:
    text = article("Ostrel Pier Now Shut Tight")
    cast = gather_cast([text], {text.id: _named(text, ("Ostrel Pier", "group"), ("Shut Tight", "group"))})
    assert [entry.name for entry in cast.entries] == ["Ostrel Pier", "Shut Tight"]


def test_a_credit_stuck_to_a_name_is_no_last_name(article: Make) -> None:
    text = article("Ada Obuya NPX\nThe fire was seen by NPX.")
    bare = Mention(Passage(text.id, "text", 35, 38), "person")
    cast = gather_cast([text], {text.id: Reading(mentions=(*_named(text, ("Ada Obuya NPX", "person")).mentions, bare))})
    assert [entry.name for entry in cast.entries] == ["Ada Obuya NPX", "NPX"]


def test_a_word_that_is_no_sure_name_is_offered_for_no_merge(article: Make) -> None:
    text = article("CLOSE the gate. The Share CLOSE sign, the Harbour Oddity and an Oddity.")
    named = _named(text, ("CLOSE", "group"), ("Share CLOSE", "other"), ("Harbour Oddity", "work"))
    odd = Mention(Passage(text.id, "text", 64, 70), "other")
    cast = gather_cast([text], {text.id: Reading(mentions=(*named.mentions, odd))})
    assert len(cast.entries) == 4
    assert find_possible_merges(cast.entries) == ()


def test_thousands_of_names_are_compared_by_key_and_not_all_with_all(article: Make) -> None:
    first = [f"{a}{b}{c}" for a in "BDFGKLMNPR" for b in ("ara", "elo", "imu", "oki", "usa") for c in "bdfgklmnpr"]
    names = [f"{first[i % 500]} {first[(i * 7 + i // 500) % 500]}ov" for i in range(3000)]
    text = article("\n".join(names))
    mentions, start = [], 0
    for name in names:
        mentions.append(Mention(Passage(text.id, "text", start, start + len(name)), "person"))
        start += len(name) + 1
    cast = gather_cast([text], {text.id: Reading(mentions=tuple(mentions))})
    assert len(cast.entries) == len(set(names))


def test_no_readings_give_no_cast(article: Make) -> None:
    assert gather_cast([article("Ada Obuya left.")], {}) == Cast((), {})


def test_a_form_stands_letter_for_letter_at_its_passages(article: Make, parser: Parser) -> None:
    text = article("The crew met Ada\N{NO-BREAK SPACE}Obuya. It was Ada Obuya who spoke.")
    (entry,) = cast_of([text], parser).entries
    assert entry.name == "Ada Obuya"
    assert [(form.text, text.cut(form.passages[0])) for form in entry.forms] == [
        ("Ada Obuya", "Ada Obuya"),
        ("Ada\N{NO-BREAK SPACE}Obuya", "Ada\N{NO-BREAK SPACE}Obuya"),
    ]


def test_a_nickname_in_marks_within_a_full_name_joins_all_three(article: Make, parser: Parser) -> None:
    accounts = [
        article("Margaret “Lark” Tarvi spoke first. The crowd cheered Tarvi.", name="one"),
        article("Margaret Tarvi spoke first.", name="two"),
        article("Later Lark Tarvi spoke.", name="three"),
    ]
    assert [{form.text for form in each.forms} for each in cast_of(accounts, parser).entries] == [
        {"Margaret “Lark” Tarvi", "Margaret Tarvi", "Lark Tarvi", "Tarvi"}
    ]


def test_a_split_of_a_form_says_what_moved_with_it(article: Make, parser: Parser) -> None:
    text = article("The Grey Lanterns met. Later the Grey Lanterns left.")
    cast = cast_of([text], parser, [Decision(kind="split", passages=(place(text, "Grey Lanterns"),))])
    assert cast.entries[0].why == (
        "decided by the user",
        "the split moved 1 more of “Grey Lanterns” than were named; with the value “these mentions” it moves only those"
        " named",
    )


def test_a_split_of_these_mentions_moves_no_others(article: Make, parser: Parser) -> None:
    one = article("Carlo Ruiz left. The crowd cheered Carlo Ruiz.", name="one")
    two = article("Carlo Ruiz came by boat.", name="two")
    son = place(two, "Carlo Ruiz")
    cast = cast_of([one, two], parser, [Decision(kind="split", passages=(son,), value="these mentions")])
    assert [[each.passages for each in entry.forms] for entry in cast.entries] == [
        [(place(one, "Carlo Ruiz"), Passage(one.id, "text", 35, 45))],
        [(son,)],
    ]
    assert cast.entries[1].why == ("decided by the user",)


def test_a_mention_that_was_split_off_is_merged_without_the_rest_of_its_form(article: Make, parser: Parser) -> None:
    one = article("Carlo Ruiz met his son, Carlo Ruiz Jr., in the harbour.", name="one")
    two = article("Carlo Ruiz came by boat.", name="two")
    son = place(two, "Carlo Ruiz")
    decisions = (
        Decision(kind="split", passages=(son,), value="these mentions"),
        Decision(kind="merge", passages=(son, place(one, "Carlo Ruiz Jr."))),
    )
    assert [{form.text for form in entry.forms} for entry in cast_of([one, two], parser, decisions).entries] == [
        {"Carlo Ruiz"},
        {"Carlo Ruiz Jr.", "Carlo Ruiz"},
    ]
