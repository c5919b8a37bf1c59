"""What has been brought in so far, and what must be said about it."""

from collections import Counter
from dataclasses import dataclass, field

from retold.errors import UnreadableSource
from retold.ingest.drafts import Draft
from retold.model import Article, Notice


@dataclass(slots=True)
class Gathered:
    """Articles by id, notices, and how many sources could not be read."""

    articles: dict[str, Article] = field(default_factory=dict)
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
        if article.sha256 in self._words:
            self.note(location, f"the same words as {self._words[article.sha256]}; both are kept.")
        self._words.setdefault(article.sha256, location)
        self.articles[article.id] = article

    def refuse(self, error: UnreadableSource) -> None:
        """Count a source that could not be read, and say why."""
        self.unread += 1
        self.note(error.where, error.problem)

    def leave_out(self, where: str, problem: str) -> None:
        """Say that a file was not meant to be read."""
        self.note(where, problem)

    def note(self, where: str, message: str) -> None:
        """Add a notice for the reader."""
        self.notices.append(Notice(where, message))

    def sorted_notices(self) -> tuple[Notice, ...]:
        """The notices by place; those of one place in the order they came."""
        return tuple(sorted(self.notices, key=lambda notice: notice.where))
