"""retold.toml: which model reads, who owns which outlets, agencies of one's own, and the user's decisions."""

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import get_args

import msgspec

from retold.errors import BadSettings
from retold.model import DEFAULT_MODEL, Decision, DecisionKind, MentionKind, Passage, passage_at

FILE_NAME = "retold.toml"


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """What a run may be told.

    `model` is a spaCy model by name; `publishers` names each owner's outlets; `agencies` gives news agencies beyond
    those that Retold knows, with their other forms; `decisions` outrank every rule.
    """

    model: str = DEFAULT_MODEL
    publishers: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    decisions: tuple[Decision, ...] = ()
    agencies: Mapping[str, tuple[str, ...]] = field(default_factory=dict)


class _Reading(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    model: str = DEFAULT_MODEL


class _Decision(msgspec.Struct, forbid_unknown_fields=True, frozen=True, kw_only=True):
    """A decision as a person writes it: passages as `ARTICLE:part:start-end`."""

    kind: DecisionKind
    passages: tuple[str, ...] = ()
    articles: tuple[str, ...] = ()
    value: str | None = None
    why: str | None = None


class _File(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """The tables that retold.toml may hold."""

    publishers: dict[str, tuple[str, ...]] = {}
    agencies: dict[str, tuple[str, ...]] = {}
    reading: _Reading = _Reading()
    decision: tuple[_Decision, ...] = ()


class _Record(msgspec.Struct, forbid_unknown_fields=True, frozen=True):
    """Settings as a run records them."""

    model: str
    publishers: dict[str, tuple[str, ...]]
    decisions: tuple[_Decision, ...]
    agencies: dict[str, tuple[str, ...]] = {}


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
    except (ValueError, RecursionError) as fault:  # no UTF-8, no TOML, a number or a nesting that Python refuses
        raise BadSettings(str(path), f"cannot be read as TOML: {fault}. docs/settings.md shows each table.") from fault
    try:
        file = msgspec.convert(tables, _File)
        decisions = tuple(_decision(each) for each in file.decision)
    except msgspec.ValidationError as fault:
        raise BadSettings(str(path), f"{fault}. docs/settings.md shows each table.") from fault
    return Settings(model=file.reading.model, publishers=file.publishers, decisions=decisions, agencies=file.agencies)


def record_settings(settings: Settings) -> Mapping[str, object]:
    """The settings as plain JSON values, for the record of a run; decisions as a person writes them."""
    decisions = [_written(decision) for decision in settings.decisions]
    record: Mapping[str, object] = msgspec.json.decode(
        msgspec.json.encode(
            {
                "model": settings.model,
                "publishers": settings.publishers,
                "decisions": decisions,
                "agencies": settings.agencies,
            }
        )
    )
    return record


def settings_of(record: Mapping[str, object]) -> Settings:
    """The settings that a run recorded; raises BadSettings where they are not whole."""
    try:
        recorded = msgspec.convert(record, _Record)
        decisions = tuple(_decision(each) for each in recorded.decisions)
    except msgspec.ValidationError as fault:
        raise BadSettings("the run's settings", f"{fault}.") from fault
    return Settings(
        model=recorded.model, publishers=recorded.publishers, decisions=decisions, agencies=recorded.agencies
    )


def _written(decision: Decision) -> _Decision:
    return _Decision(
        kind=decision.kind,
        passages=tuple(f"{each.article}:{each.part}:{each.start}-{each.end}" for each in decision.passages),
        articles=decision.articles,
        value=decision.value,
        why=decision.why,
    )


def _decision(written: _Decision) -> Decision:
    passages = tuple(_passage(each) for each in written.passages)
    problem = _wrong_value(written) or _missing(written)
    if problem:
        raise msgspec.ValidationError(f"a decision to {written.kind} {problem}")
    return Decision(
        kind=written.kind,
        passages=passages,
        articles=written.articles,
        value=written.value,
        why=written.why,
    )


def _missing(written: _Decision) -> str | None:
    """What a decision needs and does not have, for the end of a sentence."""
    needs_passages = {"merge": 2, "split": 1, "rename": 1, "retype": 1}.get(written.kind, 0)
    if len(written.passages) < needs_passages:
        return "names two passages or more" if needs_passages > 1 else "names a passage"
    if not needs_passages and not written.articles:
        return "names an article"
    return None


def _wrong_value(written: _Decision) -> str | None:
    # Heavy: bringing in is imported when there is a decision to check, as `retold --help` reads none.
    from retold.ingest import parse_time

    if written.kind == "date" and parse_time(written.value or "") is None:
        return f"has an ISO date or time as its value, not '{written.value or ''}'"
    if written.kind == "retype" and written.value not in get_args(MentionKind):
        return f"has one of {', '.join(get_args(MentionKind))} as its value, not '{written.value or ''}'"
    if written.kind in ("rename", "outlet") and not (written.value or "").strip():
        return "has a name as its value"
    return None


def _passage(written: str) -> Passage:
    passage = passage_at(written)
    if passage is None or passage.start >= passage.end:
        raise msgspec.ValidationError(f"'{written[:60]}' is not a passage like '0123456789abcdef:text:10-25'")
    return passage
