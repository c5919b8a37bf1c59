"""Walking the public JSON: every passage, key and string in it, with where it stands."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from retold.codec import Json

PASSAGE_KEYS = frozenset({"article", "part", "start", "end"})


@dataclass(frozen=True)
class At:
    """A value of the JSON and the keys that lead to it."""

    path: tuple[str, ...]
    value: Json

    def __str__(self) -> str:
        return ".".join(self.path)


def walk(value: Json, path: tuple[str, ...] = ()) -> Iterator[At]:
    """Every value in the JSON, containers before what they hold."""
    yield At(path, value)
    if isinstance(value, dict):
        for key, held in value.items():
            yield from walk(held, (*path, key))
    elif isinstance(value, list):
        for place, held in enumerate(value):
            yield from walk(held, (*path, str(place)))


@dataclass(frozen=True)
class FoundPassage:
    """A passage of the JSON as it is written there."""

    path: tuple[str, ...]
    article: str
    part: str
    start: int
    end: int
    exact: str

    def __str__(self) -> str:
        return f"{'.'.join(self.path)} {self.article}:{self.part}:{self.start}-{self.end}"


def passages(value: Json) -> Iterator[FoundPassage]:
    """Every passage in the JSON."""
    for at in walk(value):
        if isinstance(at.value, dict) and at.value.keys() >= PASSAGE_KEYS:
            start, end = at.value["start"], at.value["end"]
            assert isinstance(start, int)
            assert isinstance(end, int)
            exact = at.value["exact"]
            assert isinstance(exact, str)
            yield FoundPassage(at.path, str(at.value["article"]), str(at.value["part"]), start, end, exact)


def tables(value: Json, *keys: str) -> list[Mapping[str, Json]]:
    """The tables in the list at a path of keys; every story's where the path begins with `stories`."""
    for number, key in enumerate(keys):
        if isinstance(value, list):
            return [table for held in value for table in tables(held, *keys[number:])]
        assert isinstance(value, dict), key
        value = value[key]
    assert isinstance(value, list), keys
    return [held for held in value if isinstance(held, dict)]


def texts(saved: Json) -> dict[tuple[str, str], str]:
    """Each article's title and text by its id and part."""
    return {
        (str(article["id"]), part): str(article[part])
        for article in tables(saved, "articles")
        for part in ("title", "text")
    }
