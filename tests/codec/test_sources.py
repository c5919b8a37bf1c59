import csv
import io
from collections.abc import Callable
from dataclasses import replace

from retold.codec import write_sources
from retold.compare.workflow import compare_pile
from retold.model import Article, Comparison, Fact, Pile
from retold.settings import Settings

SAID = "Mayor Ines Calder said the bridge was “a danger to every child” in Ode.\nA clerk said that it was shut."
SILENT = "The bridge stands on four stone piers."


def table(comparison: Comparison) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(write_sources(comparison))))


def test_a_line_for_each_speaker_in_each_account(article: Callable[..., Article]) -> None:
    made = (
        article(SAID, name="a", outlet="Courier", published="2031-05-12"),
        article(SILENT, name="b", outlet="Post", published="2031-05-13"),
    )
    mayor, clerk, silent = table(compare_pile(Pile(made), Settings()))
    assert {key: mayor[key] for key in ("outlet", "speaker", "kind", "named", "quotations", "first heard")} == {
        "outlet": "Courier",
        "speaker": "Ines Calder",
        "kind": "person",
        "named": "yes",
        "quotations": "1",
        "first heard": "yes",
    }
    assert (mayor["words"], mayor["words in marks"], mayor["words retold"]) == ("10", "5", "5")
    assert (clerk["speaker"], clerk["kind"], clerk["named"], clerk["last heard"]) == ("A clerk", "unnamed", "no", "yes")
    assert (silent["outlet"], silent["speaker"], silent["kind"]) == ("Post", "", "nobody is quoted")


def test_no_cell_is_a_formula_and_no_cell_breaks_its_line(article: Callable[..., Article]) -> None:
    made = (
        article(SAID, name="a", title="=cmd|' /C calc'!A0", outlet="@Courier", published="2031-05-12"),
        article(SILENT, name="b", title="one\r\ntwo\x00\u2028three", outlet='Bridge, "Ode"', published="2031-05-13"),
    )
    made = (made[0], replace(made[1], publisher="\t-2+3", outlet=Fact("+1", "row")))
    written = write_sources(compare_pile(Pile(made), Settings()))
    cells = [cell for row in csv.reader(io.StringIO(written)) for cell in row]
    assert not [cell for cell in cells if cell[:1] in "=+-@\t\r" and cell]
    assert "'=cmd|' /C calc'!A0" in cells
    assert "one two three" in cells
    assert written.encode("utf-8").count(b"\n") == len(list(csv.reader(io.StringIO(written))))


def test_an_account_that_could_not_be_read_says_so(article: Callable[..., Article]) -> None:
    made = (
        replace(article("Le pont est fermé depuis lundi soir.", name="a"), language="fr"),
        replace(article("Le pont est encore fermé ce matin.", name="b"), language="fr"),
    )
    assert [row["kind"] for row in table(compare_pile(Pile(made), Settings()))] == ["not read", "not read"]
