"""Names that nobody would choose: endless, common words, mixed scripts, hundreds. All names are invented."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.model import Article, Mention, MentionKind, Passage, Reading
from retold.stories.cast import gather_cast, same_name
from retold.stories.cast.possible import find_possible_merges

Make = Callable[..., Article]
KINDS: tuple[MentionKind, ...] = ("person", "group", "place", "work", "other")


def listed(article: Article, kind: MentionKind) -> Reading:
    """A reading of which each line is a name."""
    mentions, start = [], 0
    for line in article.text.split("\n"):
        if line.strip():
            mentions.append(Mention(Passage(article.id, "text", start, start + len(line)), kind))
        start += len(line) + 1
    return Reading(mentions=tuple(mentions))


def forms(article: Article, kind: MentionKind) -> list[set[str]]:
    cast = gather_cast([article], {article.id: listed(article, kind)})
    find_possible_merges(cast.entries)
    return [{form.text for form in entry.forms} for entry in cast.entries]


@pytest.mark.parametrize("kind", KINDS)
def test_an_endless_name_is_one_of_its_own(article: Make, kind: MentionKind) -> None:
    names = ["Velmora" * 43, "Vel-" * 75 + "mora", "Ada Obuya"]
    assert forms(article("\n".join(names)), kind) == [{name} for name in names]


def test_common_words_as_names_join_nothing(article: Make) -> None:
    names = ["Will", "May", "Turkey", "Mark", "Will May", "Grace Will", "Mark Turkey", "May Grace"]
    found = forms(article("\n".join(names)), "person")
    assert all(len(each & {"Will May", "Grace Will", "Mark Turkey", "May Grace"}) <= 1 for each in found)


def test_one_name_in_two_scripts_is_one(article: Make) -> None:
    assert forms(article("Сергей Борвинов\nSergei Borvinov"), "person") == [{"Сергей Борвинов", "Sergei Borvinov"}]


def test_names_of_marks_and_pictures_are_no_crash(article: Make) -> None:
    names = ["!!!", "🙂", "—", "مَرْكَز أُورْلا", "オルラ", "Orla🙂Mensah", "O'", "’", "а", "St."]
    assert sum(len(each) for each in forms(article("\n".join(names)), "person")) == len(names)


def test_a_list_of_five_hundred_names_stays_a_list(article: Make) -> None:
    first = ("Ada", "Carlo", "Marta", "Kofi", "Ines", "Tomas", "Leyla", "Juno", "Rita", "Omar")
    last = [f"{a}{b}{c}o" for a in ("Bar", "Kel", "Mun", "Tev", "Zol") for b in ("da", "fi") for c in "lmnrt"]
    names = [f"{a} {b}" for a in first for b in last]
    assert forms(article("\n".join(names)), "person") == [{name} for name in names]


def test_a_headline_in_capitals_joins_the_mixed_name(article: Make) -> None:
    assert forms(article("CARLO RUIZ\nCarlo Ruiz"), "person") == [{"CARLO RUIZ", "Carlo Ruiz"}]


@given(st.text(max_size=40), st.text(max_size=40), st.sampled_from(KINDS))
def test_any_two_names_are_compared_either_way_round(a: str, b: str, kind: MentionKind) -> None:
    assert (same_name(a, b, kind) is None) == (same_name(b, a, kind) is None)


def test_a_father_and_a_son_are_offered_and_not_made_one(article: Make) -> None:
    text = article("Tomas Ardel\nTomas Ardel Jr.")
    cast = gather_cast([text], {text.id: listed(text, "person")})
    assert [entry.name for entry in cast.entries] == ["Tomas Ardel", "Tomas Ardel Jr."]
    (offered,) = find_possible_merges(cast.entries)
    assert offered.why == (
        "“Tomas Ardel” and “Tomas Ardel Jr.”: one is marked as a son: they are father and son, or the mark was left out"
    )


@pytest.mark.parametrize(
    ("a", "b"),
    [
        ("Mohammad Tarvi", "Mohammad Reza Tarvi"),
        ("Ada Ruiz", "Ada Ruiz Obuya"),
    ],
)
def test_names_with_one_name_more_are_offered(article: Make, a: str, b: str) -> None:
    text = article(f"{a}\n{b}")
    cast = gather_cast([text], {text.id: listed(text, "person")})
    assert (len(cast.entries), len(find_possible_merges(cast.entries))) == (2, 1)
