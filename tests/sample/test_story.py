"""The sample's story: what the accounts copied, who is in it, and whose words they rest on."""

import pytest

from retold.model import CastEntry, Copy
from tests.sample.expected import EXPECTED, CopyOf, EntryOf, OriginOf, Pair, Sample
from tests.sample.misses import each

# Two ways of counting shared words differ where a small word moves.
MOST_OFF = 0.2
# Each of these pairs stands twice, with two of its passages.
DIRECT = [item for item in EXPECTED.copies if item.through is None]


@pytest.mark.parametrize("wanted", each("copy", EXPECTED.copies))
def test_copied_words_are_found(sample: Sample, wanted: CopyOf) -> None:
    pairs = [(wanted.through, side) for side in (wanted.a, wanted.b)] if wanted.through else [(wanted.a, wanted.b)]
    assert [_is_held(sample, first or "", second, wanted.holds) for first, second in pairs] == [True] * len(pairs)


@pytest.mark.parametrize("wanted", each("copied words", DIRECT[::2]))
def test_as_many_words_are_copied_as_a_reader_counts(sample: Sample, wanted: CopyOf) -> None:
    words = sum(copy.words for copy in _copies(sample, wanted.a, wanted.b))
    assert abs(words - wanted.words) <= MOST_OFF * wanted.words, words


@pytest.mark.parametrize("wanted", each("direction", DIRECT[::2]))
def test_a_copy_has_a_direction_only_where_one_can_be_told(sample: Sample, wanted: CopyOf) -> None:
    first = sample.articles[wanted.a].id
    assert {_direction_from(first, copy) for copy in _copies(sample, wanted.a, wanted.b)} == {wanted.direction}


@pytest.mark.parametrize("wanted", each("no copy", EXPECTED.no_copy))
def test_stock_words_are_no_copy(sample: Sample, wanted: Pair) -> None:
    assert [copy for copy in _copies(sample, wanted.a, wanted.b) if copy.kind == "copied"] == []


@pytest.mark.parametrize("wanted", each("cast", EXPECTED.cast))
def test_all_forms_of_a_name_are_one_entry(sample: Sample, wanted: EntryOf) -> None:
    entries = [entry for entry in sample.comparison.stories[0].cast if all(_has(entry, form) for form in wanted.forms)]
    assert [entry.kind for entry in entries] == [wanted.kind]


@pytest.mark.parametrize("names", each("cast apart", EXPECTED.cast_apart))
def test_two_names_stay_two_entries(sample: Sample, names: tuple[str, str]) -> None:
    assert not [entry for entry in sample.comparison.stories[0].cast if all(_has(entry, name) for name in names)]


@pytest.mark.parametrize("name", each("no part of a name", ("Bridge", "Guild", "Chandlers", "Festival", "Lights")))
def test_a_part_of_a_name_is_no_entry_beside_it(sample: Sample, name: str) -> None:
    assert [entry.name for entry in sample.comparison.stories[0].cast if entry.name == name] == []


@pytest.mark.parametrize("wanted", each("origin", EXPECTED.origins))
def test_a_credited_agency_is_an_origin_of_its_accounts(sample: Sample, wanted: OriginOf) -> None:
    origins = sample.comparison.stories[0].origins
    nodes = {node.id for node in origins.nodes if (node.kind, node.name) == (wanted.kind, wanted.name)}
    assert len(nodes) == 1
    names = {article.id: name for name, article in sample.articles.items()}
    named = {node.id: names[node.article] for node in origins.nodes if node.article}
    assert sorted(named[edge.to] for edge in origins.edges if edge.from_ in nodes) == sorted(wanted.into)


def _copies(sample: Sample, a: str, b: str) -> list[Copy]:
    pair = {sample.articles[a].id, sample.articles[b].id}
    return [copy for copy in sample.comparison.stories[0].copies if {copy.a.article, copy.b.article} == pair]


def _direction_from(first: str, copy: Copy) -> str:
    if copy.a.article == first or copy.direction == "unknown":
        return copy.direction
    return "b_to_a" if copy.direction == "a_to_b" else "a_to_b"


def _has(entry: CastEntry, name: str) -> bool:
    return any(form.text.removeprefix("the ").removeprefix("The ") == name for form in entry.forms)


def _is_held(sample: Sample, first: str, second: str, words: str) -> bool:
    """Whether a copy between two accounts holds the words on the side of the second."""
    held = sample.passage(second, words)
    sides = [side for copy in _copies(sample, first, second) for side in (copy.a, copy.b)]
    return any(side.holds(held) for side in sides)
