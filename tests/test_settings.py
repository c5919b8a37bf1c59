"""retold.toml is read whole, or refused with the key that is wrong."""

from pathlib import Path

import pytest

from retold.errors import BadSettings
from retold.model import Decision, Passage
from retold.settings import Settings, find_settings, read_settings, record_settings, settings_of

WHOLE = """
[publishers]
"Meridian Titles" = ["Courier", "Ledger"]

[agencies]
"Coast Wire Service" = ["CWS"]

[reading]
model = "en_core_web_lg"

[[decision]]
kind = "merge"
passages = ["00000000000000aa:text:120-134", "00000000000000bb:title:4-16"]
why = "one person, two spellings"

[[decision]]
kind = "date"
articles = ["courier/1.txt"]
value = "2026-03-10"
"""


def write(folder: Path, text: str) -> Path:
    file = folder / "retold.toml"
    file.write_text(text, encoding="utf-8")
    return file


def test_every_table_is_read(tmp_path: Path) -> None:
    assert read_settings(write(tmp_path, WHOLE)) == Settings(
        model="en_core_web_lg",
        publishers={"Meridian Titles": ("Courier", "Ledger")},
        agencies={"Coast Wire Service": ("CWS",)},
        decisions=(
            Decision(
                kind="merge",
                passages=(Passage("00000000000000aa", "text", 120, 134), Passage("00000000000000bb", "title", 4, 16)),
                why="one person, two spellings",
            ),
            Decision(kind="date", articles=("courier/1.txt",), value="2026-03-10"),
        ),
    )


def test_an_empty_file_is_the_defaults(tmp_path: Path) -> None:
    assert read_settings(write(tmp_path, "")) == Settings()


def test_settings_survive_the_record_of_a_run(tmp_path: Path) -> None:
    settings = read_settings(write(tmp_path, WHOLE))

    assert settings_of(record_settings(settings)) == settings


def test_the_file_is_found_in_a_named_folder_or_beside_a_named_file(tmp_path: Path) -> None:
    file = write(tmp_path, "")
    account = tmp_path / "courier.txt"
    account.write_text("The bridge is closed.", encoding="utf-8")

    assert find_settings([tmp_path]) == file
    assert find_settings([account]) == file
    assert find_settings([tmp_path.parent / "elsewhere" / "courier.txt"]) is None


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("[publishers", "cannot be read"),
        ("[publisher]\n", "publisher"),
        ('[publishers]\n"Meridian" = "Courier"', "array"),
        ('[[decision]]\nkind = "promote"', "promote"),
        ('[[decision]]\nkind = "merge"\npassages = ["page 3"]', "page 3"),
        ("[[decision]]\npassages = []", "kind"),
        ('[[decision]]\nkind = "date"\nvalue = "last week"', "last week"),
    ],
)
def test_a_wrong_file_is_refused_with_what_is_wrong(text: str, says: str, tmp_path: Path) -> None:
    with pytest.raises(BadSettings, match=says) as refused:
        read_settings(write(tmp_path, text))

    assert str(tmp_path) in str(refused.value)


@pytest.mark.parametrize(
    ("lines", "says"),
    [
        ('kind = "merge"\npassages = ["00000000000000aa:text:0-4"]', "names two passages or more"),
        ('kind = "split"', "names a passage"),
        ('kind = "rename"\npassages = ["00000000000000aa:text:0-4"]', "has a name as its value"),
        ('kind = "retype"\npassages = ["00000000000000aa:text:0-4"]\nvalue = "river"', "not 'river'"),
        ('kind = "outlet"\nvalue = "Echo"', "names an article"),
        ('kind = "split"\npassages = ["00000000000000aa:text:4-4"]', "is not a passage"),
        ('kind = "split"\npassages = ["00000000000000aa:text:9-4"]', "is not a passage"),
        (f'kind = "split"\npassages = ["00000000000000aa:text:0-{"9" * 5000}"]', "is not a passage"),
        ('kind = "split"\npassage = "00000000000000aa:text:0-4"', "unknown field `passage`"),
    ],
)
def test_a_decision_that_could_have_no_effect_is_refused(tmp_path: Path, lines: str, says: str) -> None:
    with pytest.raises(BadSettings, match=says) as refused:
        read_settings(write(tmp_path, f"[[decision]]\n{lines}\n"))
    assert len(str(refused.value)) < len(str(tmp_path)) + 250


@pytest.mark.parametrize("toml", ["a = " + "[" * 50_000, f"a = {'9' * 5000}", "[reading]\nmodle = 'x'\n"])
def test_what_no_reader_of_toml_takes_is_refused(tmp_path: Path, toml: str) -> None:
    with pytest.raises(BadSettings):
        read_settings(write(tmp_path, toml))
