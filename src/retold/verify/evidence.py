"""Whether the evidence of a saved comparison holds: hashes, bounds, exact words, blocks, forms."""

import hashlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise

from retold.codec import PASSAGE_KEYS, Json, seal_of


@dataclass(frozen=True, slots=True)
class Fault:
    """Something that does not hold: where in the file, and what."""

    where: str
    message: str


@dataclass(frozen=True, slots=True)
class Evidence:
    """How many passages were checked, and the faults among them."""

    passages: int
    faults: tuple[Fault, ...]


def check_evidence(saved: Json) -> Evidence:
    """Check the plain values of a comparison that already fits its schema."""
    articles = {str(article["id"]): article for article in _tables(_key(saved, "articles"))}
    passages = list(_passages(saved, "$"))
    return Evidence(
        len(passages),
        (
            *_check_seal(saved),
            *(fault for article in articles.values() for fault in _check_article(article)),
            *(fault for where, passage in passages for fault in _check_passage(where, passage, articles)),
            *_check_forms(saved),
        ),
    )


def _check_seal(saved: Json) -> Iterator[Fault]:
    if not isinstance(saved, dict) or saved.get("sha256") != seal_of(saved):
        yield Fault("comparison", "does not have the hash that is written over all of it: something was changed.")


def _check_article(article: Mapping[str, Json]) -> Iterator[Fault]:
    where = f"article {article['id']}"
    title, text = str(article["title"]), str(article["text"])
    digest = hashlib.sha256(f"{title}\0{text}".encode("utf-8", "surrogatepass")).hexdigest()
    if digest != article["sha256"]:
        yield Fault(where, "its title and text do not have the hash that is written: one of them was changed.")
    ranges = [_range(block) for block in _tables(article["blocks"])]
    if any(not 0 <= each.start < each.stop <= len(text) for each in ranges):
        yield Fault(where, "a block lies outside of its text.")
    if any(before.stop > after.start for before, after in pairwise(ranges)):
        yield Fault(where, "two of its blocks overlap.")


def _check_passage(
    where: str, passage: Mapping[str, Json], articles: Mapping[str, Mapping[str, Json]]
) -> Iterator[Fault]:
    article = articles.get(str(passage["article"]))
    if article is None:
        yield Fault(where, f"names article {passage['article']}, which is not in this comparison.")
        return
    whole = str(article["title"] if passage["part"] == "title" else article["text"])
    held = _range(passage)
    start, end = held.start, held.stop
    if not 0 <= start <= end <= len(whole):
        yield Fault(where, f"characters {start}-{end} lie outside of the {passage['part']}, which has {len(whole)}.")
    elif passage.get("exact") != whole[start:end]:
        yield Fault(where, f"its exact words are not those at characters {start}-{end}.")


def _check_forms(saved: Json) -> Iterator[Fault]:
    """A form of a name stands letter for letter at each of its passages."""
    for story in _tables(_key(saved, "stories")):
        for entry in _tables(story["cast"]):
            for form in _tables(entry["forms"]):
                cuts = [passage.get("exact") for passage in _tables(form["passages"])]
                if any(cut != form["text"] for cut in cuts):
                    yield Fault(f"cast {entry['id']}", f"the form '{form['text']}' does not stand at its passages.")
                if len(cuts) != form["count"]:
                    yield Fault(f"cast {entry['id']}", f"the form '{form['text']}' is counted wrong.")


def _passages(value: Json, where: str) -> Iterator[tuple[str, Mapping[str, Json]]]:
    """Every passage in the values, with its path in the file."""
    if isinstance(value, list):
        for place, each in enumerate(value):
            yield from _passages(each, f"{where}[{place}]")
    elif isinstance(value, dict):
        if value.keys() >= PASSAGE_KEYS:
            yield where, value
        for key, each in value.items():
            yield from _passages(each, f"{where}.{key}")


def _tables(value: Json) -> Iterator[Mapping[str, Json]]:
    if isinstance(value, list):
        yield from (each for each in value if isinstance(each, dict))


def _key(value: Json, key: str) -> Json:
    return value.get(key) if isinstance(value, dict) else None


def _range(holder: Mapping[str, Json]) -> range:
    start, end = holder["start"], holder["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return range(start, end)
