"""Names, demonyms, roles and pronouns of one account. All people, places and groups are invented."""

from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from retold.model import Article, Mention
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account
from tests.conftest import make_article

Make = Callable[..., Article]


def mentions(article: Article, parser: Parser) -> tuple[Mention, ...]:
    return find_mentions(parse_account(article, parser))


def written(article: Article, parser: Parser, form: str = "name") -> list[tuple[str, str]]:
    return [(each.kind, article.cut(each.passage)) for each in mentions(article, parser) if each.form == form]


def referred(article: Article, parser: Parser) -> dict[str, str | None]:
    return {
        article.cut(each.passage): article.cut(each.refers_to) if each.refers_to else None
        for each in mentions(article, parser)
        if each.form in ("role", "pronoun")
    }


def test_a_name_leaves_out_its_title_the_and_possessive(article: Make, parser: Parser) -> None:
    text = article("Brigadier General Kofi Mensah praised the Harbour Guard's sailors in Velmora.")
    assert written(text, parser) == [("person", "Kofi Mensah"), ("group", "Harbour Guard"), ("place", "Velmora")]


def test_titles_inside_a_run_of_capitals_part_it(article: Make, parser: Parser) -> None:
    text = article("He wrote to Commander of the Velmora Coast Guard Major General Tomas Ardel on Friday.")
    assert written(text, parser) == [("group", "Velmora Coast Guard"), ("person", "Tomas Ardel")]


def test_an_institution_keeps_the_title_word_in_its_name(article: Make, parser: Parser) -> None:
    text = article("Workers of General Lamp Motors marched past the Ministry of Water on Monday.")
    assert [name for _, name in written(text, parser)] == ["General Lamp Motors", "Ministry of Water"]


def test_an_owner_is_a_name_of_its_own(article: Make, parser: Parser) -> None:
    text = article("Rebels left Kenya’s Port Belmare after talks with Kenya’s People’s Water Front.")
    assert [name for _, name in written(text, parser)] == ["Kenya", "Port Belmare", "Kenya", "People’s Water Front"]


def test_demonyms_are_told_apart_from_places(article: Make, parser: Parser) -> None:
    text = article("Kenyan sailors met Kenyans in Kenya, and pro-Kenyan crowds cheered.")
    assert written(text, parser, "demonym") == [("group", "Kenyan"), ("group", "Kenyans")]
    assert ("place", "Kenya") in written(text, parser)


def test_an_adjective_that_never_stands_alone_is_no_name(article: Make, parser: Parser) -> None:
    text = article("The army fought Orvellist rebels, and Orvellist groups fled. Damaresh was calm.")
    assert written(text, parser, "demonym") == [("group", "Orvellist"), ("group", "Orvellist")]


def test_one_kind_for_a_name_throughout_the_article(article: Make, parser: Parser) -> None:
    text = article(
        "The Orvell militants took the town of Damaresh. Orvell fighters left Damaresh on Sunday. Orvell lost Damaresh."
    )
    assert set(written(text, parser)) == {("group", "Orvell"), ("place", "Damaresh")}


def test_a_month_is_a_name_after_a_title(article: Make, parser: Parser) -> None:
    text = article("In May the bridge closed. Mrs. May said it would open again on 3 May.")
    assert written(text, parser) == [("person", "May")]


def test_a_title_case_headline_names_only_what_the_text_names(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya spoke in Velmora.", title="Old Bridge Closes After Obuya Speaks In Velmora")
    in_title = [text.cut(each.passage) for each in mentions(text, parser) if each.passage.part == "title"]
    assert in_title == ["Obuya", "Velmora"]


def test_he_is_the_subject_of_the_sentence_before(article: Make, parser: Parser) -> None:
    text = article("President Carlo Ruiz thanked Admiral Henry Stole. He then left for Kenya.")
    assert referred(text, parser)["He"] == "Carlo Ruiz"


def test_she_is_nobody_whom_the_text_calls_mister(article: Make, parser: Parser) -> None:
    text = article("Mr. Ruiz met Mrs. Obuya in Kenya. She thanked the sailors.")
    assert referred(text, parser)["She"] == "Obuya"


def test_he_stays_open_where_an_unnamed_man_stands_nearer(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz spoke first. A fisherman was there, and a witness shouted. He was led away.")
    assert referred(text, parser)["He"] is None


def test_an_opening_phrase_waits_for_its_subject(article: Make, parser: Parser) -> None:
    text = article("Paul Brandt spoke. In his message to the crew, General Kofi Mensah praised the port.")
    assert referred(text, parser)["his"] == "Kofi Mensah"


def test_a_role_is_the_nearest_holder_of_the_title(article: Make, parser: Parser) -> None:
    text = article(
        "General Kofi Mensah met Mayor Ada Obuya. The port is open, the general said. The mayor thanked the commander."
    )
    assert referred(text, parser) == {
        "the general": "Kofi Mensah",
        "The mayor": "Ada Obuya",
        "the commander": "Kofi Mensah",
    }


def test_a_title_may_follow_the_name(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya, the mayor of Velmora, opened the bridge. The mayor cut a ribbon.")
    found = mentions(text, parser)
    role = next(each for each in found if text.cut(each.passage) == "The mayor")
    assert role.refers_to is not None
    assert (text.cut(role.refers_to), role.why) == ("Ada Obuya", "nearest person before it who holds the title Mayor")


def test_a_leader_is_found_by_what_he_leads(article: Make, parser: Parser) -> None:
    text = article(
        "The secretary general of the Harbour Watch movement said the port was safe.\n"
        "Tomas Ardel made the remarks on Friday. Admiral Henry Stole listened.\n"
        "The water is clean, the Harbour Watch leader said."
    )
    assert referred(text, parser)["the Harbour Watch leader"] == "Tomas Ardel"


def test_a_secretary_general_is_no_general(article: Make, parser: Parser) -> None:
    text = article("General Kofi Mensah came in. The secretary general said nothing.")
    assert referred(text, parser)["The secretary general"] is None


def test_the_city_is_no_country_and_the_group_no_city(article: Make, parser: Parser) -> None:
    text = article(
        "The Orvell militants fled from the city of Damaresh in Kenya. The city was calm after the group left."
    )
    assert (referred(text, parser)["The city"], referred(text, parser)["the group"]) == ("Damaresh", "Orvell")


def test_what_tells_something_new_points_at_nothing(article: Make, parser: Parser) -> None:
    text = article("They took Damaresh, which was the last town on the road to Velmora.")
    assert referred(text, parser)["the last town"] is None


def test_inside_quotation_marks_nobody_is_guessed(article: Make, parser: Parser) -> None:
    text = article("Carlo Ruiz spoke. “He will pay for it,” the crowd sang.")
    assert referred(text, parser)["He"] is None


@pytest.mark.parametrize(
    "text",
    ["", "   ", "?!… —", "🙂🙂", "قال الرجل إن المدينة هادئة", "ALL IN CAPITALS HERE", "the of (", "’s", "A " * 3000],
)
def test_odd_texts_do_no_harm(text: str, article: Make, parser: Parser) -> None:
    account = article(text, title=text)
    for mention in mentions(account, parser):
        assert account.cut(mention.passage).strip()


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.text(alphabet=st.sampled_from("Ab é’'s-.,“”\n🙂م the of Mr. he"), max_size=120))
def test_passages_lie_inside_the_text_and_in_order(parser: Parser, text: str) -> None:
    account = make_article(text)
    passages = [each.passage for each in mentions(account, parser)]
    assert passages == sorted(set(passages))
    assert all(0 <= each.start < each.end <= len(text) for each in passages)


def test_new_belongs_to_the_name_that_it_opens(article: Make, parser: Parser) -> None:
    text = article("She told the New Velmora Times that the New Zealand ferry was late. New Rules hold in Velmora.")
    names = [name for _, name in written(text, parser)]
    assert names[:2] == ["New Velmora Times", "New Zealand"]
    assert not [name for name in names if name.startswith("New Rules")]


@pytest.mark.parametrize("title", ["Prime Minister", "Acting Foreign Minister", "Chief Executive Officer"])
def test_no_word_of_a_title_is_a_name(title: str, article: Make, parser: Parser) -> None:
    text = article(f"{title} Ada Obuya closed the bridge. It was {title} Ada Obuya who opened it.")
    assert written(text, parser) == [("person", "Ada Obuya"), ("person", "Ada Obuya")]


def test_of_holds_a_name_together_whose_first_word_never_stands_alone(article: Make, parser: Parser) -> None:
    text = article("The ferry Lass of Velmora sank on Monday. Divers reached the Lass of Velmora on Tuesday.")
    assert written(text, parser) == [("other", "Lass of Velmora"), ("other", "Lass of Velmora")]


def test_of_parts_a_title_or_a_name_that_stands_alone_too(article: Make, parser: Parser) -> None:
    text = article("She met the Mayor of Velmora. The Curlews of Velmora lost. They left the Lass of Orvell, the Lass.")
    names = [name for _, name in written(text, parser)]
    assert not [name for name in names if " of " in name]
    assert "Velmora" in names


def test_a_university_of_a_town_is_one_name(article: Make, parser: Parser) -> None:
    text = article("He taught at the University of Velmora until 2003.")
    assert written(text, parser) == [("group", "University of Velmora")]


def test_words_of_the_page_and_its_services_are_no_people(article: Make, parser: Parser) -> None:
    text = article("Invalid\nImage\nAda Obuya wrote on Twitter that the bridge was shut. Twitter said nothing.")
    assert written(text, parser) == [("person", "Ada Obuya"), ("group", "Twitter"), ("group", "Twitter")]
