"""The gazetteer: exact names of cities, and capitals of countries."""

import hashlib
from importlib.resources import files

import pytest
from hypothesis import given
from hypothesis import strategies as st

from retold.reading.gazetteer import City, country_of_capital, find_city, same_city

SHA256 = "ad16716fb89d45386e86e2242f1db110c7f1c2825b6cff3e9598d9eef285dd39"
LARGEST_FILE = 600_000


def test_the_file_is_the_one_that_was_measured() -> None:
    data = files("retold.reading.gazetteer").joinpath("cities.txt.gz").read_bytes()
    assert hashlib.sha256(data).hexdigest() == SHA256
    assert len(data) < LARGEST_FILE


def test_a_city_is_found_by_its_old_and_new_names() -> None:
    assert find_city("Kiev") == City("kyiv", "UA", also_word=False)
    assert [same_city("Peking", name) for name in ("Beijing", "PEKING", "Nanjing")] == [True, True, False]


def test_marks_spaces_and_hyphens_make_no_difference() -> None:
    assert find_city("São Paulo") == find_city("Sao Paulo") == find_city("sao-paulo")


def test_a_name_that_is_a_word_or_a_persons_is_marked() -> None:
    assert [find_city(name).also_word for name in ("Reading", "Jackson", "Lahore")] == [True, True, False]  # type: ignore[union-attr]


@pytest.mark.parametrize("name", ["May", "Will", "Turkey", "Chad", "Jordan", "Georgia", "Normal", "Of", "Same"])
def test_words_people_and_countries_are_no_cities(name: str) -> None:
    assert find_city(name) is None


def test_a_name_that_several_cities_share_is_one_of_none() -> None:
    assert find_city("San Jose") == City("sanjose", None, also_word=False)
    assert not same_city("San Jose", "San José")


def test_a_capital_knows_its_country_by_all_its_names() -> None:
    names = ("Washington", "Kyiv", "Kiev", "Tehran", "Teheran", "Lahore", "Georgetown")
    assert [country_of_capital(name) for name in names] == ["US", "UA", "UA", "IR", "IR", None, None]


@pytest.mark.parametrize("name", ["", " ", "x" * 300, "…!?", "طهران", "Москва", "🏙️", "\t", "\n", "a\tb", "Kiev\tUA"])
def test_what_is_no_name_of_the_file_is_found_nowhere_and_breaks_nothing(name: str) -> None:
    assert find_city(name) is None


@given(st.text(max_size=120))
def test_any_text_may_be_asked(text: str) -> None:
    city = find_city(text)
    assert city is None or city.key.isalnum()
    assert same_city(text, text) == (city is not None and city.country is not None)
