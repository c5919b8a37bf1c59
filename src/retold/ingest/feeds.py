"""The one home of feedparser: RSS, Atom and JSON feeds; every entry is an account, as far as the feed holds it."""

import io
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

import feedparser

from retold.errors import UnreadableSource
from retold.ingest.decoding import decode, without_surrogates
from retold.ingest.drafts import Draft
from retold.ingest.facts import Said
from retold.ingest.fields import authors_of, words_of
from retold.ingest.layout import plain_paragraphs
from retold.ingest.truncation import TEASER
from retold.ingest.webpage import read_fragment
from retold.model import Source

# Where a JSON feed says what it is.
_JSON_FEED = "jsonfeed.org/version/"
_HEAD = 4096
# An OPML file names a feed by its address.
_ADDRESS = re.compile(rb"xmlUrl\s*=\s*[\"']([^\"']+)", re.IGNORECASE)

# Characters. An entry that holds less is an announcement of its page: the shortest whole news items have two sentences.
LONGEST_TEASER = 600
TEASER_DOUBT = "the feed holds the beginning of it only. Save its page, or fetch it, to compare the whole account."


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One entry of a feed: what it says of itself, its words as HTML or plain, and whether these are all."""

    location: str
    said: Said
    page: str = ""
    text: str = ""
    whole: bool = False

    def draft(self) -> Draft:
        """The draft of an entry; raises UnreadableSource when it has no words."""
        source, raw = Source(self.location, "feed"), f"{self.page}\0{self.text}".encode("utf-8", "replace")
        if self.page.strip():
            return read_fragment(self.page, raw, source, said=(self._told(self.page),), doubts=self._doubts(self.page))
        mended = without_surrogates(self.text)
        if not mended.text.strip():
            raise UnreadableSource(self.location, "an entry without words. Save its page, or fetch it.")
        return Draft(
            source=source,
            raw=raw,
            text=mended.text,
            stretches=plain_paragraphs(mended.text),
            said=(self._told(mended.text),),
            doubts=(*self._doubts(mended.text), *((mended.doubt,) if mended.doubt else ())),
        )

    def _doubts(self, words: str) -> tuple[str, ...]:
        return (TEASER_DOUBT,) if self._is_teaser(words) else ()

    def _told(self, words: str) -> Said:
        return replace(self.said, truncation=TEASER) if self._is_teaser(words) else self.said

    def _is_teaser(self, words: str) -> bool:
        return not self.whole and len(words) <= LONGEST_TEASER


def is_json_feed(raw: bytes) -> bool:
    """Whether a JSON file is a feed; other JSON is nobody's account."""
    return _JSON_FEED.encode() in raw[:_HEAD].replace(b"\\/", b"/")


def read_feed(raw: bytes, location: str) -> Iterator[Entry | UnreadableSource]:
    """The entries of a feed in order; raises UnreadableSource for what is no feed."""
    if location.lower().endswith(".opml"):
        listed = _listed(raw)
        raise UnreadableSource(location, f"a list of {len(listed)} feeds and no account. Nothing is fetched unasked.")
    if not is_json_feed(raw) and location.lower().endswith(".json"):
        raise UnreadableSource(
            location, "JSON that is no feed. Articles as JSON stand one on a line, in a .jsonl file."
        )
    entries = 0
    for entry in _json_entries(raw, location) if is_json_feed(raw) else _xml_entries(raw, location):
        entries += 1
        yield entry
    if not entries:
        raise UnreadableSource(location, "a feed without entries. Save it again, or leave it out.")


def _listed(raw: bytes) -> Sequence[bytes]:
    """The addresses of feeds that an OPML file names."""
    return _ADDRESS.findall(raw)


def _xml_entries(raw: bytes, location: str) -> Iterator[Entry | UnreadableSource]:
    # Handed over as a file: feedparser would fetch what looks like an address.
    try:
        feed = feedparser.parse(io.BytesIO(raw))
    except ValueError as error:  # an encoding whose name has a nul in it
        raise UnreadableSource(location, f"a feed that cannot be read ({_first_line(error)}).") from error
    if not feed.get("version"):
        raise UnreadableSource(location, "no RSS or Atom feed in it. Name it .html if it is a page.")
    if feed.bozo and not feed.entries:
        raise UnreadableSource(location, f"a feed that cannot be read ({_first_line(feed.get('bozo_exception'))}).")
    about = feed.feed
    for number, entry in enumerate(feed.entries, start=1):
        yield _entry(entry, about, f"{location}#{number}")
    if feed.bozo and not _only_its_label(feed.get("bozo_exception")):
        problem = f"damaged ({_first_line(feed.get('bozo_exception'))}); what could be read of it stands here."
        yield UnreadableSource(location, problem)


def _only_its_label(problem: object) -> bool:
    """Whether no more is wrong than how the feed was labelled: its encoding or its kind of content."""
    return isinstance(problem, feedparser.CharacterEncodingOverride | feedparser.NonXMLContentType)


def _entry(entry: Mapping[str, object], about: Mapping[str, object], location: str) -> Entry:
    content, summary = _content(entry), words_of(entry.get("summary"))
    source = entry.get("source")
    named = words_of(source.get("title")) if isinstance(source, Mapping) else ""
    said = Said(
        from_="feed",
        given_id=words_of(entry.get("id")) or None,
        title=_plain(words_of(entry.get("title"))),
        outlet=named or words_of(about.get("title")),
        published=words_of(entry.get("published")) or words_of(entry.get("created")),
        # Asked of its keys: feedparser answers with the time of publication where an entry has no other.
        updated=words_of(entry.get("updated")) if "updated" in entry.keys() else "",  # noqa: SIM118
        url=words_of(entry.get("link")),
        language=words_of(about.get("language")),
        licence=words_of(entry.get("rights")) or words_of(about.get("rights")),
        authors=_authors(entry.get("authors")),
    )
    return Entry(location=location, said=said, page=content or summary, whole=bool(content))


def _content(entry: Mapping[str, object]) -> str:
    """The longest of the contents that an entry gives."""
    given = entry.get("content")
    contents = given if isinstance(given, Sequence) and not isinstance(given, str) else ()
    words = [each.get("value") for each in contents if isinstance(each, Mapping)]
    return max((each for each in words if isinstance(each, str)), key=len, default="")


def _authors(value: object) -> tuple[str, ...]:
    people = value if isinstance(value, Sequence) and not isinstance(value, str) else ()
    return tuple(name for each in people if isinstance(each, Mapping) and (name := words_of(each.get("name"))))


def _plain(words: str) -> str:
    return " ".join(words.split())


def _first_line(problem: object) -> str:
    return (str(problem).strip().splitlines() or ["damaged"])[0]


def _json_entries(raw: bytes, location: str) -> Iterator[Entry | UnreadableSource]:
    try:
        feed = json.loads(decode(raw, location).text)
    except (ValueError, RecursionError) as error:
        raise UnreadableSource(location, f"a JSON feed that is not whole JSON ({error}). Save it again.") from error
    items = feed.get("items") if isinstance(feed, dict) else None
    if not isinstance(items, list):
        raise UnreadableSource(location, "a JSON feed without 'items'. Save it again.")
    for number, item in enumerate(items, start=1):
        where = f"{location}#{number}"
        if isinstance(item, dict):
            yield _json_entry(item, feed, where)
        else:
            yield UnreadableSource(where, "an item of a JSON feed that is no object; left out.")


def _json_entry(item: Mapping[str, object], feed: Mapping[str, object], location: str) -> Entry:
    page, text = item.get("content_html"), item.get("content_text")
    authors = item.get("authors") or item.get("author") or feed.get("authors")
    people = authors if isinstance(authors, list) else [authors]
    said = Said(
        from_="feed",
        given_id=words_of(item.get("id")) or None,
        title=_plain(words_of(item.get("title"))),
        outlet=words_of(feed.get("title")),
        published=words_of(item.get("date_published")),
        updated=words_of(item.get("date_modified")),
        url=words_of(item.get("url")),
        language=words_of(item.get("language")) or words_of(feed.get("language")),
        authors=authors_of([each.get("name") for each in people if isinstance(each, dict)]),
    )
    page, text = (each if isinstance(each, str) else "" for each in (page, text))
    whole = bool(page or text)
    return Entry(location=location, said=said, page=page, text=text or words_of(item.get("summary")), whole=whole)
