"""One pile through every lens, with what is needed to repeat the run."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from retold.model.articles import Article, Notice
from retold.model.stories import Story

# The language model that reads where the settings name no other.
DEFAULT_MODEL = "en_core_web_sm"


@dataclass(frozen=True, slots=True)
class Model:
    """A language model that the run used, by the hash of its weights."""

    name: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Run:
    """What is needed to repeat a comparison."""

    version: str
    settings: Mapping[str, object]
    models: tuple[Model, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Comparison:
    """One pile through every lens; articles and stories stand in order of publication."""

    run: Run
    articles: tuple[Article, ...]
    stories: tuple[Story, ...]
    notices: tuple[Notice, ...] = ()
    unread: int = 0
    schema: Literal["retold/comparison/1"] = "retold/comparison/1"
