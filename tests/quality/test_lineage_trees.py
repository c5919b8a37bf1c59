from benchmarks.lineage.accounts import Account, Outlet, Unit
from benchmarks.lineage.bring_in import bring_in
from benchmarks.lineage.piles import Held, Pile, digest, planted, truth_of
from benchmarks.lineage.trees import HASHES, plant

TEXT = (("The harbour closed at noon.",),)


def test_the_planted_trees_are_those_that_floors_were_measured_on() -> None:
    found = f"{digest(plant('dev'))}  dev\n{digest(plant('kept'))}  kept\n"
    assert HASHES.read_text(encoding="utf-8") == found


def test_a_planted_paragraph_stands_where_its_place_says() -> None:
    for pile in plant("dev")[:5]:
        for account in pile.accounts:
            text = account.row["text"]
            assert all(text[place.start : place.end].strip() for place in account.placed)


def test_every_account_of_a_pile_is_brought_in() -> None:
    pile = plant("dev")[0]
    assert sorted(each.given_id or "" for each in bring_in(pile)) == sorted(row["id"] for row in pile.rows)


def test_words_went_from_giver_to_taker_and_between_siblings_no_way_is_known() -> None:
    pile = Pile(
        "p",
        "chain",
        tuple(planted(each, {"id": each.id}, in_pile=True) for each in (_held("a"), _held("b"), _held("c"))),
    )
    held = {name: Held(name, 0, 20) for name in "abc"}
    ways = [truth_of(pile, held[one], held[other]) for one, other in ("ab", "ba", "bc")]
    assert [way.way if way else None for way in ways] == ["a_to_b", "b_to_a", "unknown"]


def _held(name: str) -> Account:
    holders = ("a",) if name == "a" else ("a", name)
    outlet = Outlet(f"Outlet {name}", "british")
    return Account(name, outlet, "outlet", 0, [Unit("key", TEXT, holders, "british")])
