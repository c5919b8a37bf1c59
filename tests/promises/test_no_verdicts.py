"""Promise 2: no verdicts, in no word that Retold writes and in no key of its JSON."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from retold.codec import Json, comparison_schema, reading_schema
from retold.lenses import LENSES
from retold.model import Lens
from tests.promises.walk import At, texts, walk

ROOT = Path(__file__).parents[2]
# Words that judge an account or its outlet. A page may use one only to say that Retold does not.
VERDICTS = re.compile(
    r"\b(liars?|lying|lied|lies about|(un)?biased|bias|fake|(dis|mis)information|propaganda|debunk\w*"
    r"|(un)?trustworth\w*|credib\w+|truthful\w*|left[- ]wing|right[- ]wing|left/right|truth (score|rating)s?"
    r"|(account|article|outlet|paper|source)s? (is|are) (wrong|right|untrue|false)|verdicts?|slanted)\b",
    re.IGNORECASE,
)
DENIED = re.compile(r"\b(no|not|never|nobody|none|without|nor|neither)\b", re.IGNORECASE)
JUDGING_KEYS = re.compile(
    r"score|rating|rank|trust|bias|credib|truth|verdict|sentiment|slant|reliab|quality", re.IGNORECASE
)
# Fewer words may be a name or a value; so many are somebody's sentence.
WORDS_OF_A_SENTENCE = 6
OWN_WORDS = frozenset({"why", "reason", "basis", "message", "where"})


@pytest.mark.parametrize("lens", LENSES, ids=lambda lens: lens.name)
def test_no_lens_speaks_a_verdict(lens: Lens) -> None:
    card = lens.card
    assert _verdicts(" . ".join((lens.title, lens.question, card.item, card.method, card.limitation))) == []


@pytest.mark.parametrize("file", sorted((ROOT / "src").rglob("*.html*")), ids=lambda file: file.name)
def test_no_template_speaks_a_verdict(file: Path) -> None:
    assert _verdicts(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "file", [*sorted((ROOT / "docs").rglob("*.md")), ROOT / "README.md"], ids=lambda file: file.name
)
def test_no_page_of_the_documentation_speaks_a_verdict(file: Path) -> None:
    assert _verdicts(file.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize("schema", [comparison_schema(), reading_schema()], ids=["comparison", "reading"])
def test_no_key_of_the_schemas_judges(schema: dict[str, Json]) -> None:
    names = {
        key for at in walk(schema) if isinstance(at.value, dict) and at.path[-1:] == ("properties",) for key in at.value
    }
    assert names
    assert sorted(name for name in names if JUDGING_KEYS.search(name)) == []


def test_no_key_of_the_json_judges(saved: Json) -> None:
    # The keys of the settings' publishers are the user's own names.
    paths = {at.path for at in walk(saved) if at.path[1:3] != ("settings", "publishers")}
    assert sorted(".".join(path) for path in paths if path and JUDGING_KEYS.search(path[-1])) == []


def test_no_sentence_in_the_findings_is_put_in_place_of_the_sources(saved: Json) -> None:
    written = "\n".join(texts(saved).values())
    assert [at for at in _sentences(saved) if str(at.value) not in written] == []


def _sentences(saved: Json) -> Iterator[At]:
    return (
        at
        for at in walk(saved)
        if "stories" in at.path
        and isinstance(at.value, str)
        and len(at.value.split()) >= WORDS_OF_A_SENTENCE
        and not OWN_WORDS.intersection(at.path)
    )


def _verdicts(text: str) -> list[str]:
    """Sentences that hold a verdict and do not deny it."""
    sentences = re.split(r"(?<=[.!?])\s+|\n\s*\n|\|", text)
    return [sentence for sentence in sentences if VERDICTS.search(sentence) and not DENIED.search(sentence)]
