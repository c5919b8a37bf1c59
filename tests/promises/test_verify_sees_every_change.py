"""Promise 1, the other half: `retold verify` sees one changed byte of each kind."""

import re
from collections.abc import Callable
from pathlib import Path

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from retold.codec import Json, parse_json, seal_of, write_comparison
from retold.errors import UnreadableComparison
from retold.model import Comparison
from retold.reading import Parser
from retold.verify import verify
from retold.verify.evidence import check_evidence
from tests.promises.piles import FEW_PILES, PILES, compared
from tests.promises.walk import PASSAGE_KEYS, walk
from tests.sample.expected import SAMPLE


@pytest.fixture(scope="module")
def file(comparison: Comparison, tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("saved") / "comparison.json"
    path.write_text(write_comparison(comparison, indent=1), encoding="utf-8")
    return path


def test_an_untouched_comparison_holds(file: Path) -> None:
    report = verify(file)
    assert report.faults == ()
    assert report.articles == 6
    assert report.passages > 0


def test_an_untouched_page_holds(page: str, tmp_path: Path) -> None:
    path = tmp_path / "report.html"
    path.write_text(page, encoding="utf-8")
    report = verify(path)
    assert report.faults == ()
    assert report.excerpts > 0


def _after(pattern: str, base: str = '"articles"') -> Callable[[bytes], int]:
    """Where the last byte of the first match stands, looking from `base` on."""

    def find(raw: bytes) -> int:
        match = re.compile(pattern.encode()).search(raw, raw.index(base.encode()))
        assert match
        return match.end() - 1

    return find


@pytest.mark.parametrize(
    "place",
    [
        pytest.param(_after(r'"text": "[^"]*Millstone'), id="text"),
        pytest.param(_after(r'"title": "[^"]*quarrels'), id="title"),
        pytest.param(_after(r'"sha256": "[0-9a-f]+'), id="hash"),
        pytest.param(_after(r'"start": \d+', '"copies"'), id="start of a copy"),
        pytest.param(_after(r'"end": \d+', '"copies"'), id="end of a copy"),
        pytest.param(_after(r'"exact": "[^"\\]+', '"copies"'), id="exact words of a copy"),
        pytest.param(_after(r'"start": \d+', '"cast"'), id="start of a form"),
        pytest.param(_after(r'"exact": "[^"\\]+', '"findings"'), id="exact words in a lens"),
        pytest.param(_after(r'"article": "[0-9a-f]+', '"copies"'), id="article of a passage"),
        pytest.param(_after(r'"schema": "retold/comparison/1', "{"), id="schema"),
    ],
)
def test_one_changed_byte_is_seen(file: Path, tmp_path: Path, place: Callable[[bytes], int]) -> None:
    raw = bytearray(file.read_bytes())
    raw[place(bytes(raw))] ^= 1
    changed = tmp_path / "changed.json"
    changed.write_bytes(bytes(raw))
    assert _refused(changed)


@settings(max_examples=60, deadline=None)
@given(data=st.data())
def test_any_passage_moved_by_one_is_seen(saved: Json, data: st.DataObject) -> None:
    passages = [at.path for at in walk(saved) if isinstance(at.value, dict) and at.value.keys() >= PASSAGE_KEYS]
    path = data.draw(st.sampled_from(passages))
    key = data.draw(st.sampled_from(("start", "end")))
    moved = _changed(saved, (*path, key), data.draw(st.sampled_from((-1, 1))))
    assert check_evidence(moved).faults != ()


@FEW_PILES
@given(rows=PILES)
def test_any_pile_holds_as_it_was_written(parser: Parser, rows: list[dict[str, str]]) -> None:
    comparison = compared(rows, parser)
    if comparison is not None:
        assert check_evidence(parse_json(write_comparison(comparison), "pile")).faults == ()


def test_one_changed_byte_of_an_excerpt_on_the_page_is_seen(page: str, tmp_path: Path) -> None:
    excerpt = re.search(r'data-passage="[^"]+"[^>]*>\s*[^<&\s]', page)
    assert excerpt
    raw = bytearray(page.encode())
    raw[len(page[: excerpt.end()].encode()) - 1] ^= 1
    changed = tmp_path / "changed.html"
    changed.write_bytes(bytes(raw))
    assert _refused(changed)


def test_the_originals_compared_again_give_the_same(file: Path) -> None:
    report = verify(file, SAMPLE)
    assert report.sources_read
    assert report.faults == ()


def test_a_finding_that_the_originals_do_not_give_is_seen(saved: Json, tmp_path: Path) -> None:
    path = next(at.path for at in walk(saved) if at.path[-1:] == ("value",) and "events" in at.path)
    changed = tmp_path / "changed.json"
    forged = _changed(saved, path, "1999")
    assert isinstance(forged, dict)
    changed.write_bytes(msgspec.json.encode(forged | {"sha256": seal_of(forged)}))
    assert verify(changed).faults == ()
    assert [fault.message for fault in verify(changed, SAMPLE).faults if "events" in fault.message]


def _refused(file: Path) -> bool:
    """Whether verify finds a fault in a file, or cannot read it any more."""
    try:
        return verify(file).faults != ()
    except UnreadableComparison:
        return True


def _changed(saved: Json, path: tuple[str, ...], value: int | str) -> Json:
    """A copy of the JSON with a number raised by `value`, or a string replaced by it."""
    copy: Json = msgspec.json.decode(msgspec.json.encode(saved))
    holder = copy
    for key in path[:-1]:
        holder = holder[int(key)] if isinstance(holder, list) else _held(holder, key)
    assert isinstance(holder, dict)
    before = holder[path[-1]]
    holder[path[-1]] = before + value if isinstance(before, int) and isinstance(value, int) else value
    return copy


def _held(holder: Json, key: str) -> Json:
    assert isinstance(holder, dict)
    return holder[key]
