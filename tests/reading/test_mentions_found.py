"""Which capitalised words are names, and where they end. All people, places and groups are invented."""

from collections.abc import Callable

import pytest

from retold.model import Article, Block
from retold.reading import Parser
from retold.reading.mentions import find_mentions
from retold.reading.syntax import parse_account

Make = Callable[..., Article]


def names(article: Article, parser: Parser) -> list[str]:
    return [article.cut(each.passage) for each in find_mentions(parse_account(article, parser)) if each.form == "name"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Will Obuya met May Ruiz.", ["Will Obuya", "May Ruiz"]),
        ("In May the bridge closed. Will it rain? There is hope.", []),
        ("They told Hope Ruiz at St. Mary's Hospital.", ["Hope Ruiz", "St. Mary's Hospital"]),
        ("Sinead O'Bara met Jeanne d'Orvell and J. K. Ruiz.", ["Sinead O'Bara", "Jeanne d'Orvell", "J. K. Ruiz"]),
        ("He met Karim bin Osei and Ursula von der Maar.", ["Karim bin Osei", "Ursula von der Maar"]),
        ("He met Paul Ruiz III and Martin Osei Jr. there.", ["Paul Ruiz III", "Martin Osei Jr."]),
        ("He wrote as @realobuya and ada.obuya@example.com, see https://Example.com/Ada.", []),
        ("Kofi  Mensah met Ada\tObuya.", ["Kofi  Mensah", "Ada\tObuya"]),
        ("Getty Images Kofi Mensah waits.", ["Getty Images", "Kofi Mensah"]),
        ("He met MVP Ada Obuya there.", ["Ada Obuya"]),
        ("Showing Ada Obuya was fun. Telling Carlo Ruiz was hard.", ["Ada Obuya", "Carlo Ruiz"]),
        ("He met Margaret “Lark” Ruiz and Carlo A. 'Finch' Venn.", ["Margaret “Lark” Ruiz", "Carlo A. 'Finch' Venn"]),
        ("The ferry “Lark” sank. Carlo read “Finch” aloud.", ["Lark", "Carlo", "Finch"]),
        ("It fell at 6:42 p.m. WEST on Monday, or 7 pm CEST. The WEST is calm.", ["WEST"]),
        ("It fell on 3 Rabi al-Thani 1448. He met Karim al-Thani.", ["Karim al-Thani"]),
        ("He said: “Stay where you are.” She called, 'Wait for me.'", []),
        ("They won Game 7 of it. That is OK.", []),
        ("FlagShareLikeReplyAda said so. He was Muslim-inspired.", []),
        ("He walked on the Promenade des Orvells.", ["Promenade des Orvells"]),
        ("Englishman Robert Venn met Velmora GM Ryan Sole.", ["Robert Venn", "Velmora", "Ryan Sole"]),
        ("The Supreme Court Justice Ada Ruiz said so.", ["Supreme Court", "Ada Ruiz"]),
        ("He met Director of Harbour Safety James Krall.", ["James Krall"]),
        ("He met Velmora District Attorney Carlo Venn.", ["Velmora", "Carlo Venn"]),
        ("He met Ada Bishop on Monday.", ["Ada Bishop"]),
        ("Lantern media on Sunday and Monday showed it.", []),
    ],
)
def test_a_name_is_found_whole_and_nothing_else(text: str, found: list[str], article: Make, parser: Parser) -> None:
    assert names(article(text), parser) == found


def test_a_headline_inside_the_text_names_only_what_the_text_names(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya spoke in Velmora.\nObuya Says Old Bridge Really Closes\nShe left.")
    assert names(text, parser) == ["Ada Obuya", "Velmora", "Obuya"]


def test_a_list_of_people_is_no_headline(article: Make, parser: Parser) -> None:
    text = article("Ada Obuya, Mayor\nCarlo Ruiz and Henry Stole")
    assert names(text, parser) == ["Ada Obuya", "Carlo Ruiz", "Henry Stole"]


def test_capitals_throughout_say_nothing(article: Make, parser: Parser) -> None:
    assert names(article("OLD BRIDGE CLOSED FOR EVER AFTER ROW OVER TOLLS"), parser) == []


def test_one_slip_in_lower_case_makes_no_common_word(article: Make, parser: Parser) -> None:
    text = article("obuya to speak out.\n" + "They met Obuya and Obuya. " * 2 + "Obuya left.")
    assert names(text, parser) == ["Obuya"] * 5


def test_a_name_broken_over_a_full_line_is_one(parser: Parser) -> None:
    text = "The spokesman, who had been asked about the closing of the bridge, named Kofi\nMensah as its keeper."
    block = Block("paragraph", account=True, start=0, end=len(text))
    broken = Article(id="a", sha256="", text=text, language="en", blocks=(block,))
    assert names(broken, parser) == ["Kofi\nMensah"]


@pytest.mark.parametrize(
    "text",
    [
        "A" * 300 + " said no.",
        "Ada " + "Obuya " * 60 + "said no.",
        "ADA " * 200,
        "🙂🙂 🙂",
        "",
        "قالت آدا أوبويا",
        "（" * 50,
    ],
)
def test_no_wild_name_comes_of_odd_texts(text: str, article: Make, parser: Parser) -> None:
    assert names(article(text), parser) == []


def test_mixed_scripts_do_no_harm(article: Make, parser: Parser) -> None:
    assert names(article("Ada Обуя met محمد and 李明 in Kenya 🙂."), parser) == ["Ada Обуя", "Kenya"]


def test_five_hundred_people_in_one_sentence_are_all_found(article: Make, parser: Parser) -> None:
    people = [f"Ana{chr(97 + i % 26)} Obuy{chr(97 + i // 26)}o" for i in range(500)]
    text = article(f"{', '.join(people)}. He said that they met.")
    assert set(people) <= set(names(text, parser))
