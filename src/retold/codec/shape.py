"""From dataclasses to plain JSON values and back; the one home of msgspec's view of the model.

Two things differ between the two: a field whose name is a Python word loses its trailing underscore (`from_`), and
every passage also carries its `exact` characters, so that a reader in any programming language can check it.
"""

import keyword
from collections.abc import Mapping

import msgspec

from retold.model import Article

PASSAGE_KEYS = frozenset({"article", "part", "start", "end"})

Json = None | bool | int | float | str | list["Json"] | dict[str, "Json"]


def to_json(value: object, articles: Mapping[str, Article]) -> Json:
    """Plain JSON values of a dataclass, its passages with the exact characters that they cut from `articles`."""
    return _outward(msgspec.to_builtins(value), articles)


def from_json(value: Json) -> Json:
    """The same values with the field names of the dataclasses."""
    if isinstance(value, list):
        return [from_json(each) for each in value]
    if isinstance(value, dict):
        return {_field_name(key): from_json(each) for key, each in value.items()}
    return value


def _outward(value: object, articles: Mapping[str, Article]) -> Json:
    if isinstance(value, list | tuple):
        return [_outward(each, articles) for each in value]
    if isinstance(value, dict):
        shaped = {key.removesuffix("_"): _outward(each, articles) for key, each in value.items()}
        return _with_exact(shaped, articles) if shaped.keys() == PASSAGE_KEYS else shaped
    assert value is None or isinstance(value, bool | int | float | str)
    return value


def _with_exact(passage: dict[str, Json], articles: Mapping[str, Article]) -> dict[str, Json]:
    article = articles[str(passage["article"])]
    whole = article.title if passage["part"] == "title" else article.text
    start, end = passage["start"], passage["end"]
    assert isinstance(start, int)
    assert isinstance(end, int)
    return {**passage, "exact": whole[start:end]}


def _field_name(key: str) -> str:
    return f"{key}_" if keyword.iskeyword(key) else key
