"""Cast entries for showing: forms by outlet, what one outlet alone writes, roles, who is first, and decisions."""

from dataclasses import replace

from retold.lenses.names import NamesFindings, OtherWord, PossibleMerge
from retold.lenses.names.find import NameRow, OnlyForm
from retold.model import Comparison
from retold.report.findings.names import EntryView, show_entries
from retold.report.findings.possible import show_possible
from retold.report.lookups import Lookups, look_up
from tests.report.conftest import at


def lookups_of(comparison: Comparison, findings: NamesFindings) -> Lookups:
    story = comparison.stories[0]
    named = replace(story, findings={**story.findings, "names": findings})
    return look_up(named, {each.id: each for each in comparison.articles}, "")


def entry(lookups: Lookups, name: str) -> EntryView:
    return next(each for each in show_entries(lookups.story.cast, lookups) if each.name == name)


def test_a_form_of_one_outlet_alone_says_so_in_its_cell(flock: Comparison) -> None:
    only = OnlyForm("Hal Torrin", "Valley Post", (flock.articles[2].id,))
    findings = NamesFindings(state="measured", rows=(NameRow("p1", (), (only,), flock.articles[0].id),))
    shown = entry(lookups_of(flock, findings), "Hale Torrin")
    assert [(cell.outlet, [(form.text, form.only) for form in cell.forms]) for cell in shown.cells] == [
        ("Fold News", [("Hale Torrin", "")]),
        ("Ambry Gazette", [("Hale Torrin", "")]),
        ("Valley Post", [("Hal Torrin", "Valley Post")]),
    ]
    assert (shown.first.text if shown.first else None, shown.count) == ("A", 3)


def test_other_words_stand_in_the_cells_of_their_outlets(flock: Comparison) -> None:
    shepherd = OtherWord("p1", "role", "the shepherd", (at(flock.articles[0], "the shepherd"),))
    shown = entry(lookups_of(flock, NamesFindings(state="measured", others=(shepherd,))), "Hale Torrin")
    assert [[(word.text, word.sigla[0].text) for word in cell.words] for cell in shown.cells] == [
        [("the shepherd", "A")],
        [],
        [],
    ]


def test_an_entry_that_the_user_decided_says_so(flock: Comparison) -> None:
    story = flock.stories[0]
    decided = replace(story.cast[0], name="H. Torrin", why=("name decided by the user",))
    lookups = lookups_of(
        replace(flock, stories=(replace(story, cast=(decided, *story.cast[1:])),)), NamesFindings(state="measured")
    )
    assert (entry(lookups, "H. Torrin").decided, entry(lookups, "Ambry Fold").decided) == (True, False)


def test_a_possible_merge_comes_with_the_decision_that_makes_it(flock: Comparison) -> None:
    findings = NamesFindings(state="measured", possible=(PossibleMerge("p2", "p3", "They may be one."),))
    (shown,) = show_possible(lookups_of(flock, findings))
    a, b = at(flock.articles[0], "Ambry Fold"), at(flock.articles[1], "Monday")
    assert (shown.a.name, shown.b.name, shown.why) == ("Ambry Fold", "Monday", "They may be one.")
    assert shown.decision.splitlines()[1:] == [
        'kind = "merge"',
        f'passages = ["{a.article}:text:{a.start}-{a.end}", "{b.article}:text:{b.start}-{b.end}"]',
    ]
