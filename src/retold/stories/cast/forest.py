"""Which names are one so far, and why: a union of entries that keeps the reason of every merge."""

from collections import defaultdict
from collections.abc import Mapping


class Forest:
    """Numbered entries that grow together; the smallest number stands for each."""

    def __init__(self, size: int, *, apart: Mapping[int, int] | None = None) -> None:
        """Start with every entry alone; entries of different numbers in `apart` are never joined by a rule."""
        self._parent = list(range(size))
        self._apart = dict(apart or {})
        self._why: dict[int, list[str]] = defaultdict(list)

    def root(self, at: int) -> int:
        """The number that stands for an entry."""
        while self._parent[at] != at:
            self._parent[at] = self._parent[self._parent[at]]
            at = self._parent[at]
        return at

    def join(self, a: int, b: int, why: str, *, by_user: bool = False) -> bool:
        """Make two entries one; False when they were already, or when the user holds them apart."""
        a, b = sorted((self.root(a), self.root(b)))
        if a == b or (self._apart.get(a) != self._apart.get(b) and not by_user):
            return False
        self._parent[b] = a
        self._why[a] += [*self._why.pop(b, []), why]
        return True

    def note(self, at: int, why: str) -> None:
        """Add a reason to an entry."""
        self._why[self.root(at)].append(why)

    def why(self, at: int) -> tuple[str, ...]:
        """The reasons that made an entry, in the order in which it grew."""
        return tuple(dict.fromkeys(self._why.get(self.root(at), [])))
