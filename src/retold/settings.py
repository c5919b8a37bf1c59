"""retold.toml: which model reads, who owns which outlets, and the user's decisions."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from retold.errors import BadSettings
from retold.model import DEFAULT_MODEL, Decision, Passage, passage_at

FILE_NAME = "retold.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may be told.

    `model` is a spaCy model by name; `publishers` names each owner's outlets; `decisions` outrank every rule.
    """

    model: str = DEFAULT_MODEL
    publishers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()


@dataclass(frozen=True, slots=True)
class _Reading:
    model: str = DEFAULT_MODEL


@dataclass(frozen=True, slots=True, kw_only=True)
class _Decision:
    """A decision as a person writes it: passages as `ARTICLE:part:start-end`."""

    kind: str
    passages: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    value: str | None = None
    why: str | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The tables that retold.toml may hold."""

    publishers: dict[str, tuple[str, ...]] = {}
    reading: _Reading = _Reading()
    decision: tuple[_Decision, ...] = ()


def find_settings(paths: Sequence[Path]) -> Path | None:
    """The retold.toml that lies in the first of the named folders, or beside the first of the named files."""
    folders = (path if path.is_dir() else path.parent for path in paths)
    return next((folder / FILE_NAME for folder in folders if (folder / FILE_NAME).is_file()), None)


def settings_for(paths: Sequence[Path]) -> Settings:
    """The settings of the retold.toml in or beside the paths, or the defaults where there is none."""
    found = find_settings(paths)
    return read_settings(found) if found else Settings()


def read_settings(path: Path) -> Settings:
    """Read a settings file; raises BadSettings with the line or key that is wrong."""
    try:
        tables = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as fault:
        raise BadSettings(str(path), f"cannot be read ({fault.strerror}). Check its name and permissions.") from fault
    except (UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise BadSettings(str(path), f"cannot be read as TOML: {fault}. docs/settings.md shows each table.") from fault
    try:
        file = msgspec.convert(tables, _File)
        decisions = tuple(_decision(each) for each in file.decision)
    except msgspec.ValidationError as fault:
        raise BadSettings(str(path), f"{fault}. docs/settings.md shows each table.") from fault
    return Settings(model=file.reading.model, publishers=file.publishers, decisions=decisions)


def record_settings(settings: Settings) -> Mapping[str, object]:
    """The settings as plain JSON values, for the record of a run."""
    record: Mapping[str, object] = msgspec.json.decode(msgspec.json.encode(settings))
    return record


def settings_of(record: Mapping[str, object]) -> Settings:
    """The settings that a run recorded; raises BadSettings where they are not whole."""
    try:
        return msgspec.convert(record, Settings)
    except msgspec.ValidationError as fault:
        raise BadSettings("the run's settings", f"{fault}.") from fault


def _decision(written: _Decision) -> Decision:
    # Heavy: bringing in is imported when there is a decision to check, as `retold --help` reads none.
    from retold.ingest import parse_time

    if written.kind == "date" and parse_time(written.value or "") is None:
        raise msgspec.ValidationError(f"the decided date '{written.value}' is not an ISO date or time")
    passages = tuple(_passage(each) for each in written.passages)
    return msgspec.convert({**msgspec.to_builtins(written), "passages": msgspec.to_builtins(passages)}, Decision)


def _passage(written: str) -> Passage:
    passage = passage_at(written)
    if passage is None:
        raise msgspec.ValidationError(f"'{written}' is not a passage like '0123456789abcdef:text:10-25'")
    return passage
