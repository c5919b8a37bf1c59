"""Everything Retold raises on purpose, as one tree.

RetoldError
├── UsageError                the request cannot be met as it stands               (exit code 2)
│   ├── MissingPath           a named file or folder does not exist
│   ├── UnknownLens           no lens has that name
│   ├── UnknownSuffix         no writer for that file ending
│   ├── UnwritablePath        a file that cannot be written there
│   ├── BadSettings           retold.toml cannot be used as it stands
│   ├── BadColumn             a column that cannot be used as it was mapped or guessed
│   ├── WorkInUse             another run is at work in the same folder
│   ├── UnreadableComparison  a saved comparison that cannot be read back
│   ├── UnreadableText        a text handed over in memory that cannot be read
│   ├── ModelUnavailable      the language model is not installed
│   └── EngineUnavailable     the engine asked for cannot be used: not installed, away, or too old
├── NothingToCompare          fewer than two articles could be read                (exit code 3)
├── NothingToRead             no article could be read                             (exit code 3)
├── EngineFailed              an engine gave up half-way; nothing it began is kept (exit code 2)
├── WorkHalted                long work had to stop; its finished stages are kept  (exit code 2)
│   └── NoRoom                a disk is full, or a file may not grow
└── UnreadableSource          one file, row or page that cannot become an article  (a notice; exit code 1)
"""

from collections.abc import Iterable


class RetoldError(Exception):
    """Something Retold refuses, with what to do about it."""


class UsageError(RetoldError):
    """The request cannot be met as it stands."""


class MissingPath(UsageError):
    """A named file or folder does not exist."""

    def __init__(self, path: str) -> None:
        remedy = "Check the spelling, or name the folder that holds it."
        if path.startswith(("http:/", "https:/")):
            remedy = "It is an address: fetch it first, with `retold fetch ADDRESS -o FOLDER`, then name the folder."
        super().__init__(f"{path}: no such file or folder. {remedy}")
        self.path = path


class UnknownLens(UsageError):
    """No lens has that name."""

    def __init__(self, name: str, known: Iterable[str]) -> None:
        self.name = name
        self.known = tuple(known)
        super().__init__(f"no lens named '{name}'; there are {', '.join(self.known)}.")


class UnknownSuffix(UsageError):
    """No writer for that file ending."""

    def __init__(self, path: str, known: Iterable[str]) -> None:
        self.path = path
        self.known = tuple(known)
        super().__init__(f"{path}: cannot write that kind of file; end the name in {' or '.join(self.known)}.")


class UnwritablePath(UsageError):
    """A file that cannot be written there."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: cannot be written: {problem}.")


class BadSettings(UsageError):
    """retold.toml cannot be used as it stands."""

    def __init__(self, path: str, problem: str) -> None:
        self.path = path
        super().__init__(f"{path}: {problem}")


class NothingToCompare(RetoldError):
    """Fewer than two articles could be read."""

    def __init__(
        self, readable: int, reasons: Iterable[str] = (), remedy: str = "Give two or more accounts of one event."
    ) -> None:
        self.readable = readable
        self.reasons = tuple(reasons)
        said = {0: "no article could be read", 1: "only one article could be read"}[readable]
        super().__init__(f"nothing to compare: {said}. {remedy}{_listed(self.reasons)}")


class NothingToRead(RetoldError):
    """No article could be read."""

    def __init__(self, reasons: Iterable[str] = ()) -> None:
        self.reasons = tuple(reasons)
        super().__init__(
            "nothing to read: no article could be read. Name saved articles, or a folder that holds some."
            f"{_listed(self.reasons)}"
        )


class WorkHalted(RetoldError):
    """Long work had to stop; its finished stages are kept."""

    def __init__(self, where: str, problem: str) -> None:
        self.where = where
        self.problem = problem
        super().__init__(f"{where}: {problem}")


class NoRoom(WorkHalted):
    """A disk is full, or a file may not grow."""

    def __init__(self, where: str, problem: str) -> None:
        super().__init__(
            where,
            f"no room is left there ({problem}). Make some, or name a folder on another disk with --work, and run "
            "again: the stages that are finished are kept.",
        )


class UnreadableSource(RetoldError):
    """One file, row or page that cannot become an article; the rest of the pile is read."""

    def __init__(self, where: str, problem: str) -> None:
        self.where = where
        self.problem = problem
        super().__init__(f"{where}: {problem}")


class BadColumn(UsageError):
    """A column that cannot be used as it was mapped or guessed."""

    def __init__(self, where: str, problem: str) -> None:
        self.where = where
        super().__init__(f"{where}: {problem}")


class WorkInUse(UsageError):
    """Another run is at work in the same folder."""

    def __init__(self, folder: str) -> None:
        self.folder = folder
        super().__init__(f"{folder}: another run is at work there. Wait for it, or name another output.")


class UnreadableComparison(UsageError):
    """A saved comparison that cannot be read back."""

    def __init__(self, where: str, problem: str) -> None:
        self.where = where
        super().__init__(f"{where}: {problem}")


class UnreadableText(UsageError):
    """A text handed over in memory that cannot be read."""

    def __init__(self, problem: str) -> None:
        self.problem = problem
        super().__init__(f"quotations: {problem}")


class ModelUnavailable(UsageError):
    """The language model is not installed."""

    def __init__(self, name: str, problem: str) -> None:
        self.name = name
        super().__init__(f"language model '{name}': {problem}")


class EngineUnavailable(UsageError):
    """The engine asked for cannot be used: not installed, away, or too old."""

    def __init__(self, where: str, problem: str) -> None:
        self.where = where
        super().__init__(f"{where}: {problem}")


class EngineFailed(RetoldError):
    """An engine gave up half-way; nothing it began is kept."""

    def __init__(self, where: str, problem: str) -> None:
        self.where = where
        super().__init__(f"{where}: {problem}")


def _listed(reasons: Iterable[str]) -> str:
    return "".join(f"\n  {reason}" for reason in reasons)
