"""Names that the texts themselves explain. All names are invented."""

from collections.abc import Callable

import pytest

from retold.model import Article, Mention, MentionKind, Passage, Reading
from retold.stories.cast import gather_cast

Make = Callable[..., Article]


def forms(article: Article, one: str, two: str, kind: MentionKind) -> list[set[str]]:
    """The forms of each entry, of two names that each stand once in an article."""
    places = (article.text.index(one), article.text.rindex(two))
    mentions = tuple(
        Mention(Passage(article.id, "text", start, start + len(name)), kind)
        for start, name in zip(places, (one, two), strict=True)
    )
    cast = gather_cast([article], {article.id: Reading(mentions=mentions)})
    return [{form.text for form in entry.forms} for entry in cast.entries]


@pytest.mark.parametrize(
    ("text", "one", "two", "kind"),
    [
        ("The VWB, short for Velmora Water Union, met.", "VWB", "Velmora Water Union", "group"),
        ("The Grey Lanterns (formerly the Tarrashin) met.", "Grey Lanterns", "Tarrashin", "group"),
        ("The Grey Lanterns, also known as “Tarrashin”, met.", "Grey Lanterns", "Tarrashin", "group"),
        ("The Grey Lanterns, since renamed Tarrashin, met.", "Grey Lanterns", "Tarrashin", "group"),
        ("The Grey Lanterns, a.k.a. Tarrashin, met.", "Grey Lanterns", "Tarrashin", "group"),
        ("Ada Ruiz (née Ada Obuya) came.", "Ada Ruiz", "Ada Obuya", "person"),
        ("Ada Ruiz, born Ida Obuya, came.", "Ada Ruiz", "Ida Obuya", "person"),
        ("Kathryn Ruiz, known as Katie, came.", "Kathryn Ruiz", "Katie", "person"),
        ("Carlo Ruiz, nicknamed “Tarrash”, came.", "Carlo Ruiz", "Tarrash", "person"),
        ("Kefir (now Marn) was quiet.", "Kefir", "Marn", "place"),
        ("The Popular Harbour Front (FPH) met.", "Popular Harbour Front", "FPH", "group"),
        ("Kenya's Wells and Harbours Board (BWK) met.", "Wells and Harbours Board", "BWK", "group"),
        ("Between Kefir and Orlavia (ORVA) much is new.", "Orlavia", "ORVA", "group"),
        ("The FPH (Front Populaire du Havre) met.", "FPH", "Front Populaire du Havre", "group"),
    ],
)
def test_what_a_text_says_is_one_is_one(article: Make, text: str, one: str, two: str, kind: MentionKind) -> None:
    assert forms(article(text), one, two, kind) == [{one, two}]


@pytest.mark.parametrize(
    ("text", "one", "two", "kind"),
    [
        ("A star at Orlaminson (N.J.) High School came.", "Orlaminson", "N.J.", "place"),
        ("A star at Orla Hill (N.J.) came.", "Orla Hill", "N.J.", "place"),
        ("Mothers Against Reckless Oars (MARO) met.", "Reckless Oars", "MARO", "group"),
        ("The Board for Wells and Fountains (BWX) met.", "Fountains", "BWX", "group"),
        ("The First Church of the Velmora Saints (FCQ) met.", "Velmora Saints", "FCQ", "group"),
        ("The First Church of the Late - day Saints (FCQ) met.", "Saints", "FCQ", "group"),
        ("Ada Ruiz, née Obuya, came.", "Ada Ruiz", "Obuya", "person"),
        ("Kathryn Ruiz, known as Mabel, came.", "Kathryn Ruiz", "Mabel", "person"),
        ("The board renamed Kefir House in May.", "board", "Kefir House", "group"),
    ],
)
def test_what_only_stands_beside_a_name_is_another(
    article: Make, text: str, one: str, two: str, kind: MentionKind
) -> None:
    assert forms(article(text), one, two, kind) == [{one}, {two}]
