from collections.abc import Callable, Sequence
from dataclasses import replace

from retold.model import AbsentSource, Article, Copy, Credit, Passage
from retold.stories.absent import find_absent
from retold.stories.absent.collation import collate
from retold.stories.copies import find_copies
from retold.stories.copies.credited import gather_credits

Make = Callable[..., Article]

FERRY = "The ferry Blue Heron ran onto a sandbank outside the harbour of Osterlin before dawn, the harbour master said."
BOATS = "All forty passengers were taken ashore in two fishing boats while the crew stayed behind to close the hatches."
TUG = (
    "A tug from the naval yard will try to pull the vessel free at the next spring tide, which falls on Thursday night."
)
FINES = "The company that runs the ferry has paid fines twice in five years for sailing with too few hands on deck."
LENS = "Divers looked at the hull in the afternoon and found two dents below the waterline but no leak, the yard said."


def found(*articles: Article) -> tuple[AbsentSource, ...]:
    return find_absent(articles, find_copies(articles, {}), gather_credits(articles))


def account(article: Make, outlet: str, *paragraphs: str, credit: str | None = None) -> Article:
    text = "\n".join((*paragraphs, f"Source: {credit}") if credit else paragraphs)
    made = article(text, outlet=outlet, name=outlet)
    if credit is None:
        return made
    at = Passage(made.id, "text", len(text) - len(credit), len(text))
    return replace(made, credits=(Credit(credit, "agency", at),), blocks=made.blocks[:-1])


def members(source: AbsentSource, articles: Sequence[Article]) -> list[str]:
    names = {article.id: article.outlet.value for article in articles if article.outlet}
    return [names[member.article] for member in source.members]


def agreed(source: AbsentSource, articles: Sequence[Article]) -> str:
    held = {article.id: article for article in articles}
    return "".join(held[place.passage.article].cut(place.passage) for place in source.wording)


def test_an_agency_that_two_accounts_credit_and_that_is_not_in_the_pile_is_their_source(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Quay Echo", FERRY, BOATS, TUG, credit="Northern Wire"),
        account(article, "Grausee Bote", BOATS, TUG),
    )
    (source,) = found(*pile)
    assert (source.id, source.name, source.certain) == ("w1", "Northern Wire", True)
    assert members(source, pile) == ["Sound Daily", "Quay Echo", "Grausee Bote"]
    assert [pile[0].cut(source.credits[0]), pile[1].cut(source.credits[1])] == ["Northern Wire", "Northern Wire"]


def test_its_wording_is_put_together_from_all_its_members(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Quay Echo", FERRY.replace("sandbank", "reef"), TUG, credit="Northern Wire"),
        account(article, "Grausee Bote", FERRY, BOATS, TUG),
    )
    (source,) = found(*pile)
    assert agreed(source, pile) == "\n".join((FERRY, BOATS, TUG))
    edits = [edit for place in source.wording for edit in place.edits]
    assert [(edit.kind, pile[2].cut(edit.a), pile[1].cut(edit.b)) for edit in edits] == [
        ("replaced", "sandbank", "reef"),
        ("cut", BOATS.removesuffix("."), ""),
    ]
    place = next(place for place in source.wording if place.edits)
    assert place.witnesses == (0, 2)


def test_paragraphs_of_two_members_have_white_space_between_them(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, LENS, credit="Northern Wire"),
        account(article, "Quay Echo", FERRY, BOATS, TUG, credit="Northern Wire"),
        account(article, "Grausee Bote", LENS, TUG),
    )
    (source,) = found(*pile)
    assert agreed(source, pile) == "\n".join((FERRY, BOATS, LENS, TUG))


def test_an_account_is_a_witness_of_the_words_that_it_has_though_it_begins_the_sentence_otherwise(
    article: Make,
) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Quay Echo", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Grausee Bote", FINES, BOATS.replace("All forty", "At least 40")),
    )
    (source,) = found(*pile)
    assert [(pile[0].cut(place.passage), place.witnesses) for place in source.wording] == [
        (f"{FERRY}\nAll forty ", (0, 1)),
        (BOATS.removeprefix("All forty "), (0, 1, 2)),
    ]


def test_a_word_that_an_account_has_twice_is_two_words(article: Make) -> None:
    one, other = article("the sea and the shore", name="a"), article("the sea", name="b")
    first, second, here = (Passage(each.id, "text", at, at + 3) for each, at in ((one, 0), (one, 12), (other, 0)))
    made = Copy(id="k1", a=first, kind="copied", b=here, direction="unknown", basis=(), words=1, likeness=1.0)
    twice = (made, replace(made, id="k2", a=second))
    line = collate((one, other), twice).lines[0]
    assert len(set(line.threads)) == len(line.words)


def test_an_agency_whose_account_is_in_the_pile_is_not_absent(article: Make) -> None:
    pile = (
        account(article, "Northern Wire", FERRY, BOATS, TUG),
        account(article, "Sound Daily", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Quay Echo", FERRY, TUG, credit="Northern Wire"),
    )
    assert found(*pile) == ()


def test_two_accounts_without_a_credit_have_no_absent_source(article: Make) -> None:
    assert found(account(article, "Sound Daily", FERRY, BOATS), account(article, "Quay Echo", FERRY, BOATS)) == ()


def test_one_credit_makes_it_possible_and_not_certain(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Quay Echo", FERRY, BOATS),
    )
    (source,) = found(*pile)
    assert (source.name, source.certain) == ("Northern Wire", False)
    assert [member.certain for member in source.members] == [True, False]


def test_accounts_that_each_lack_what_others_share_have_a_source_without_a_name(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, TUG),
        account(article, "Quay Echo", FERRY, BOATS, FINES),
        account(article, "Grausee Bote", FERRY, TUG, FINES),
        account(article, "Halden Courier", BOATS, TUG, FINES),
    )
    (source,) = found(*pile)
    assert (source.name, source.certain, len(source.members)) == (None, False, 4)
    assert [member.certain for member in source.members] == [True] * 4
    assert len(source.why) > 1


def test_a_chain_of_copies_has_no_absent_source(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, TUG),
        account(article, "Quay Echo", FERRY, BOATS, TUG, FINES),
        account(article, "Grausee Bote", FERRY, BOATS, FINES),
        account(article, "Halden Courier", FERRY, FINES, LENS),
    )
    assert found(*pile) == ()


def test_an_account_that_mixes_two_others_makes_no_absent_source(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS),
        account(article, "Quay Echo", TUG, FINES),
        account(article, "Grausee Bote", FERRY, BOATS, TUG, FINES),
        account(article, "Halden Courier", FERRY, TUG),
    )
    assert found(*pile) == ()


def test_two_wires_that_nobody_has_are_two_sources(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Quay Echo", FERRY, BOATS, credit="Northern Wire"),
        account(article, "Grausee Bote", TUG, FINES, credit="Meridian News Agency"),
        account(article, "Halden Courier", TUG, FINES, credit="Meridian News Agency"),
    )
    assert [(source.id, source.name) for source in found(*pile)] == [
        ("w1", "Northern Wire"),
        ("w2", "Meridian News Agency"),
    ]


def test_a_share_is_of_all_words_of_the_account(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, "Nobody here slept that night.", credit="Northern Wire"),
        account(article, "Quay Echo", FERRY, credit="Northern Wire"),
    )
    (source,) = found(*pile)
    assert [(member.words, member.share) for member in source.members] == [(19, 0.792), (19, 1.0)]


def test_odd_piles_do_no_harm(article: Make) -> None:
    assert found() == ()
    assert found(account(article, "Sound Daily", "…")) == ()
    twice = account(article, "Sound Daily", FERRY, FERRY, FERRY)
    assert found(twice, account(article, "Quay Echo", FERRY, FERRY)) == ()
    right_to_left = "אמר ראש העיר כי הגשר ייסגר מחר בבוקר לשבוע שלם בגלל עבודות דחופות שאי אפשר לדחות עוד 🌊"
    assert found(account(article, "א", right_to_left), account(article, "ב", right_to_left)) == ()


def test_accounts_that_credit_each_other_in_a_circle_have_no_absent_source(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, credit="Quay Echo"),
        account(article, "Quay Echo", FERRY, BOATS, credit="Grausee Bote"),
        account(article, "Grausee Bote", FERRY, BOATS, credit="Sound Daily"),
    )
    assert found(*pile) == ()


def test_an_outlet_known_by_its_address_is_in_the_pile(article: Make) -> None:
    pile = (
        account(article, "edition.harbor.example", FERRY, BOATS),
        account(article, "Quay Echo", FERRY, BOATS, credit="edition.harbor"),
        account(article, "Sound Daily", FERRY, BOATS, credit="edition.harbor"),
    )
    assert found(*pile) == ()


def test_agencies_in_general_are_nobody(article: Make) -> None:
    pile = (
        account(article, "Sound Daily", FERRY, BOATS, credit="agencies"),
        account(article, "Quay Echo", FERRY, BOATS, credit="agencies"),
    )
    assert found(*pile) == ()
