"""What has been brought in so far, and what must be said about it."""

from collections import Counter
from dataclasses import dataclass, field
from pathlib import PurePosixPath

from retold.errors import UnreadableSource
from retold.ingest.drafts import Draft
from retold.ingest.truncation import doubt_of
from retold.model import Article, Notice


@dataclass(slots=True)
class Gathered:
    """Articles by id, when each was saved where that is known, notices, and how many sources could not be read."""

    articles: dict[str, Article] = field(default_factory=dict)
    captured: dict[str, str] = field(default_factory=dict)
    notices: list[Notice] = field(default_factory=list)
    unread: int = 0
    _words: dict[str, str] = field(default_factory=dict)
    _left_out: Counter[str] = field(default_factory=Counter)

    def keep(self, article: Article, draft: Draft) -> None:
        """Keep an article once, and say when its words stand elsewhere in the pile."""
        location = article.source.location
        if article.id in self.articles:
            first = self.articles[article.id].source.location
            self.note(location, f"exactly {first} again (same address, same bytes); kept once.")
            return
        self.notices += draft.notices()
        if doubt := doubt_of(article.truncation):
            self.note(location, doubt)
        if article.sha256 in self._words:
            other = self.articles[self._words[article.sha256]]
            known = f"{other.source.location}{_known_of(other)}"
            self.note(location, f"the same words{_known_of(article)} as {known}; both are kept.")
        self._words.setdefault(article.sha256, article.id)
        self.articles[article.id] = article
        if draft.captured:
            self.captured[article.id] = draft.captured

    def fold(self, file: str, message: str) -> None:
        """Make one notice of a message that many entries of a file have: the first is named, the others counted."""
        same = [each for each in self.notices if each.message == message and each.where.startswith(f"{file}#")]
        if len(same) > 1:
            counted = set(same[1:])
            self.notices = [each for each in self.notices if each not in counted]
            others = f"{len(counted)} more {'entries' if len(counted) > 1 else 'entry'} of it"
            self.note(file, f"{others}, as {same[0].where}: {message}")

    def refuse(self, error: UnreadableSource) -> None:
        """Count a source that could not be read, and say why."""
        self.unread += 1
        self.note(error.where, error.problem)

    def leave_out(self, where: str) -> None:
        """Count a picture, script or style sheet of a saved page; one notice for each folder says so."""
        self._left_out[PurePosixPath(where).parent.as_posix()] += 1

    def note(self, where: str, message: str) -> None:
        """Add a notice for the reader."""
        self.notices.append(Notice(where, message))

    def sorted_notices(self) -> tuple[Notice, ...]:
        """The notices by place; those of one place in the order they came."""
        left_out = (
            Notice(folder, f"{count} picture, script or style file{'s'[: count > 1]} left out: no words to compare.")
            for folder, count in self._left_out.items()
        )
        return tuple(sorted([*self.notices, *left_out], key=lambda notice: notice.where))


def _known_of(article: Article) -> str:
    """Whose an article is, or where it stood, for those to whom its place in the pile says nothing."""
    known = article.url or (article.outlet.value if article.outlet else "")
    return f" ({known})" if known else ""
