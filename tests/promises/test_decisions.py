"""Promise 8: the user has the last word, and keeps it when the comparison is run again."""

import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from retold import compare
from retold.codec import write_comparison
from retold.model import Article, CastEntry, Comparison, Passage
from retold.verify import verify
from tests.sample.expected import SAMPLE, Sample, open_sample

RENAMED = "Jory Pell, chestnut seller"
DATED = "2024-05-12T05:15:00+02:00"
OUTLET = "The Standard of Marenz"


@pytest.fixture(scope="module")
def decided(tmp_path_factory: pytest.TempPathFactory) -> Comparison:
    """The sample with six decisions beside it."""
    folder = tmp_path_factory.mktemp("decided") / "pile"
    shutil.copytree(SAMPLE, folder)
    with (folder / "retold.toml").open("a", encoding="utf-8") as file:
        file.write(_decisions(open_sample()))
    return compare([folder])


def test_two_entries_that_the_user_merges_are_one(decided: Comparison) -> None:
    assert _entry(decided, "Petra Lune") == _entry(decided, "Samira Attoun")
    assert any(_entry(decided, "Petra Lune").why)


def test_a_form_that_the_user_splits_off_is_an_entry_of_its_own(comparison: Comparison, decided: Comparison) -> None:
    assert _entry(comparison, "Corin Abelard") == _entry(comparison, "Abelard")
    assert _entry(decided, "Corin Abelard") != _entry(decided, "Abelard")


def test_an_entry_has_the_name_that_the_user_gives_it(decided: Comparison) -> None:
    assert _entry(decided, "Joren Pell").name == RENAMED


def test_an_entry_is_the_kind_that_the_user_says(decided: Comparison) -> None:
    assert _entry(decided, "Drell Crossings").kind == "place"


def test_a_date_of_the_user_outranks_the_sidecar_and_keeps_it_beside(decided: Comparison) -> None:
    published = _account(decided, "drell-valley-observer.txt").published
    assert published is not None
    assert (f"{published.value}{published.timezone}", published.from_) == (DATED, "decision")
    assert [other.value for other in published.others] == ["2024-05-12"]


def test_an_outlet_of_the_user_outranks_the_sidecar(decided: Comparison) -> None:
    outlet = _account(decided, "marenz-standard.txt").outlet
    assert outlet is not None
    assert (outlet.value, outlet.from_) == (OUTLET, "decision")


def test_decisions_hold_when_the_comparison_is_run_again_elsewhere(decided: Comparison, tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "again")
    with (tmp_path / "again" / "retold.toml").open("a", encoding="utf-8") as file:
        file.write(_decisions(open_sample()))
    assert write_comparison(compare([tmp_path / "again"])) == write_comparison(decided)


def test_a_decision_that_names_nothing_of_the_pile_has_a_notice(tmp_path: Path) -> None:
    for name, text in (("a.txt", "The Osk rose at Tirrel on Monday."), ("b.txt", "At Tirrel the Osk rose.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    (tmp_path / "retold.toml").write_text(_table("outlet", articles=["gone.txt"], value="Osk Herald"), encoding="utf-8")
    assert [notice for notice in compare([tmp_path]).notices if "gone.txt" in notice.message]


def test_what_the_user_decided_verifies_against_itself_and_the_originals(tmp_path: Path) -> None:
    shutil.copytree(SAMPLE, tmp_path / "pile")
    with (tmp_path / "pile" / "retold.toml").open("a", encoding="utf-8") as file:
        file.write(_decisions(open_sample()))
    saved = tmp_path / "saved.json"
    saved.write_text(write_comparison(compare([tmp_path / "pile"])), encoding="utf-8")
    assert verify(saved, tmp_path / "pile").faults == ()


def test_a_decision_on_no_whole_name_has_a_notice_and_the_comparison_verifies(tmp_path: Path) -> None:
    for name, text in (("a.txt", "Hedda Marrow fled Tirrel on Monday."), ("b.txt", "At Tirrel the Osk rose.")):
        (tmp_path / name).write_text(text, encoding="utf-8")
    article = next(each for each in compare([tmp_path]).articles if each.source.location == "a.txt")
    wide = [Passage(article.id, "text", 2, 9), Passage(article.id, "text", 5000, 6000), Passage("0" * 16, "text", 0, 5)]
    (tmp_path / "retold.toml").write_text(_table("merge", wide), encoding="utf-8")
    comparison = compare([tmp_path])
    said = [notice.message for notice in comparison.notices if notice.where == "retold.toml"]
    assert [
        any(words in each for each in said) for words in ("characters 2-9 ", "characters 5000-6000 ", "0" * 16)
    ] == [True] * 3
    saved = tmp_path / "saved.json"
    saved.write_text(write_comparison(comparison), encoding="utf-8")
    assert verify(saved, tmp_path).faults == ()


def _decisions(sample: Sample) -> str:
    """The decisions as a person writes them."""
    return "\n" + "\n".join(
        (
            _table("merge", [sample.passage("update", "Petra Lune"), sample.passage("saltmarsh", "Samira Attoun")]),
            _table("split", [_last_word(sample.passage("saltmarsh", "clean,’” Abelard"), "Abelard")]),
            _table("rename", [sample.passage("beacon", "Joren Pell")], value=RENAMED),
            _table("retype", [sample.passage("observer", "Drell Crossings")], value="place"),
            _table("date", articles=["drell-valley-observer.txt"], value=DATED),
            _table("outlet", articles=["marenz-standard.txt"], value=OUTLET),
        )
    )


def _last_word(passage: Passage, word: str) -> Passage:
    return replace(passage, start=passage.end - len(word))


def _table(
    kind: str, passages: Sequence[Passage] = (), *, articles: Sequence[str] = (), value: str | None = None
) -> str:
    written = [f"{each.article}:{each.part}:{each.start}-{each.end}" for each in passages]
    lines = ["[[decision]]", f'kind = "{kind}"', f"passages = {written}", f"articles = {list(articles)}"]
    return "\n".join([*lines, f'value = "{value}"' if value else "", 'why = "I asked them."', ""])


def _entry(comparison: Comparison, form: str) -> CastEntry:
    entries = [entry for entry in comparison.stories[0].cast if form in {each.text for each in entry.forms}]
    assert len(entries) == 1, form
    return entries[0]


def _account(comparison: Comparison, location: str) -> Article:
    return next(article for article in comparison.articles if article.source.location == location)
