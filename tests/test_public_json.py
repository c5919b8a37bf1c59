"""The public JSON: every output validates against the published schemas, and a stranger's lens does no harm."""

import json
import re
from pathlib import Path

import jsonschema
import msgspec
import pytest
from click.testing import CliRunner, Result

from retold.cli import main
from retold.codec import Json, comparison_schema, parse_json, read_comparison, reading_schema, write_comparison
from retold.model import Comparison
from retold.report import render_html
from tests.sample.expected import compared_sample

# The spine of DESIGN.md: adding a key keeps the number, so these are always there.
SPINE = {
    "": {"schema", "run", "articles", "stories", "notices"},
    "run": {"version", "settings", "models"},
    "articles": {
        "id", "given_id", "sha256", "outlet", "publisher", "title", "text", "url", "language", "published", "updated",
        "authors", "credits", "licence", "version_of", "version", "blocks", "source",
    },
    "stories": {
        "id", "title", "articles", "why", "copies", "cast", "utterances", "events", "origins", "findings", "notices",
    },
    "stories copies": {"id", "kind", "a", "b", "direction", "basis", "words", "likeness", "edits"},
    "stories cast": {"id", "kind", "name", "forms", "why"},
    "stories utterances": {"id", "speaker", "said_on", "quotations"},
    "stories events": {"id", "kind", "value", "precision", "tellings", "differs"},
    "stories origins edges": {"from", "to", "by", "evidence", "certain"},
    "stories findings lineage accounts": {"article", "own_share", "from"},
    "stories findings voices quotations": {
        "id", "kind", "act", "stance", "speaker", "cue", "content", "addressee", "channel", "said_on", "parent",
        "negated", "hypothetical",
    },
    "stories findings timeline dates": {"passage", "type", "value", "mod", "precision", "anchor"},
}  # fmt: skip
READING = {"schema", "sentences", "mentions", "figures", "quotations", "dates", "clauses"}
PILE = {
    "echo.txt": "The Osk broke its bank at Tirrel on Tuesday. “We lost the barn,” said Hedda Marrow, a farmer.\n",
    "herald.txt": "🌊 Hedda Marrow said on Wednesday that she had lost her barn when the Osk broke its bank.\n",
}


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    return compared_sample()


@pytest.fixture
def pile(tmp_path: Path) -> Path:
    for name, text in PILE.items():
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def test_the_schemas_are_schemas() -> None:
    jsonschema.Draft202012Validator.check_schema(comparison_schema())
    jsonschema.Draft202012Validator.check_schema(reading_schema())


def test_the_sample_validates(comparison: Comparison) -> None:
    jsonschema.validate(parse_json(write_comparison(comparison), "sample"), comparison_schema())


@pytest.mark.parametrize("place", SPINE)
def test_the_json_has_the_spine_that_others_build_on(comparison: Comparison, place: str) -> None:
    tables = _tables([parse_json(write_comparison(comparison), "sample")], place.split())
    assert tables
    assert [SPINE[place] - table.keys() for table in tables if not SPINE[place] <= table.keys()] == []


def test_what_the_command_line_prints_validates_and_is_what_it_writes(pile: Path) -> None:
    output = pile / "out.json"
    done = _run("compare", str(pile), "--json", "-o", str(output))
    assert done.exit_code == 0, done.output
    printed = json.loads(done.stdout)
    jsonschema.validate(printed, comparison_schema())
    assert json.loads(output.read_text(encoding="utf-8")) == printed


def test_each_line_of_read_validates(pile: Path) -> None:
    done = _run("read", str(pile), "--json")
    assert done.exit_code == 0, done.output
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(lines) == len(PILE)
    for line in lines:
        jsonschema.validate(line, reading_schema())
        assert line.keys() == {"article", "reading"}
        assert line["reading"].keys() >= READING
        assert line["reading"]["schema"] == "retold/reading/1"


def test_the_comparison_inside_a_page_validates(comparison: Comparison) -> None:
    script = re.search(r'<script[^>]*id="comparison"[^>]*>(.*?)</script>', render_html(comparison), re.DOTALL)
    assert script
    value = parse_json(script.group(1), "page")
    jsonschema.validate(value, comparison_schema())
    assert value == parse_json(write_comparison(comparison), "sample")


def test_a_saved_comparison_is_read_back_whole(comparison: Comparison) -> None:
    written = write_comparison(comparison)
    assert write_comparison(read_comparison(written)) == written


def test_a_lens_that_is_not_installed_keeps_the_rest_and_is_named(comparison: Comparison) -> None:
    value = parse_json(write_comparison(comparison), "sample")
    for story in _tables([value], ["stories"]):
        findings = story["findings"]
        assert isinstance(findings, dict)
        findings["weather"] = {"state": "measured", "reason": None, "clouds": [{"id": "w1", "from": "above"}]}
    jsonschema.validate(value, comparison_schema())
    again = read_comparison(msgspec.json.encode(value).decode(), where="old.json")
    assert again.stories[0].findings == comparison.stories[0].findings
    assert again.articles == comparison.articles
    assert [notice.where for notice in again.stories[0].notices if "'weather'" in notice.message] == ["old.json"]


@pytest.mark.parametrize(
    "change",
    [
        pytest.param({"schema": "retold/comparison/2"}, id="another schema"),
        pytest.param({"articles": "none"}, id="articles of another type"),
        pytest.param({"stories": [{"id": 3}]}, id="a story of another shape"),
    ],
)
def test_a_file_that_is_no_comparison_is_refused_by_the_schema(comparison: Comparison, change: dict[str, Json]) -> None:
    value = parse_json(write_comparison(comparison), "sample")
    assert isinstance(value, dict)
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(value | change, comparison_schema())


def _run(*arguments: str) -> Result:
    return CliRunner().invoke(main, arguments)


def _tables(values: list[Json], keys: list[str]) -> list[dict[str, Json]]:
    """The tables at a path of keys, through every list on the way."""
    flat = [held for value in values for held in (value if isinstance(value, list) else [value])]
    tables = [held for held in flat if isinstance(held, dict)]
    return _tables([table[keys[0]] for table in tables], keys[1:]) if keys else tables
