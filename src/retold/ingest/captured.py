"""Pages of web archives: each capture becomes an article, and what else an archive holds is counted in its notices."""

from collections import Counter

from retold.errors import UnreadableSource
from retold.ingest.archives import Capture, PassedOver, Record, Unlisted, read_wacz, read_warc, whose_address
from retold.ingest.decoding import decode
from retold.ingest.drafts import Draft, finish, of_bearable_length
from retold.ingest.facts import Said
from retold.ingest.gathered import Gathered
from retold.ingest.layout import plain_paragraphs
from retold.ingest.walk import Found
from retold.ingest.webpage import read_captured_page
from retold.model import Source

# Notices for records that hold no article; what is more is counted in a single one.
MOST_RECORD_NOTICES = 20
# What is passed over, where it is one.
_ONE = {
    "answers that are no page (redirects, errors)": "answer that is no page (a redirect or error)",
    "pictures, scripts and other files": "picture, script or other file",
    "records about the crawl": "record about the crawl",
    "captures of an unchanged page": "capture of an unchanged page",
}


def bring_in_archive(file: Found, gathered: Gathered) -> None:
    """Bring in every page of a web archive; records that are no page are counted by what they are."""
    passed_over = Counter[str]()
    unread = list[UnreadableSource]()
    try:
        with file.path.open("rb") as opened:
            reader = read_wacz if file.suffix == ".wacz" else read_warc
            for record in reader(opened, file.location):
                _bring_in(record, gathered, passed_over, unread)
    except OSError as error:
        unread.append(UnreadableSource(file.location, f"cannot be read ({error.strerror}). Check its permissions."))
    _report(file.location, passed_over, unread, gathered)


def _bring_in(record: Record, gathered: Gathered, passed_over: Counter[str], unread: list[UnreadableSource]) -> None:
    if isinstance(record, PassedOver):
        passed_over[record.what] += 1
        return
    if isinstance(record, Unlisted):
        gathered.note(record.location, _of_unlisted(record))
        return
    if isinstance(record, UnreadableSource):
        unread.append(record)
        return
    try:
        draft = of_bearable_length(_draft(record))
    except UnreadableSource as error:
        unread.append(UnreadableSource(error.where, error.problem + whose_address(record.url)))
        return
    gathered.keep(finish(draft), draft)


def _of_unlisted(pages: Unlisted) -> str:
    what = "pages that its list does not name" if pages.count > 1 else "page that its list does not name"
    return (
        f"{pages.count} {what} (frames, advertisements, other pages) passed over; the first is {pages.first}. To have"
        " such pages read, unzip the file and name the WARC in its folder `archive`."
    )


def _draft(capture: Capture) -> Draft:
    if capture.is_page:
        return read_captured_page(capture)
    decoded = decode(capture.body, capture.location, capture.charset)
    return Draft(
        source=Source(capture.location, "web archive"),
        raw=capture.body,
        text=decoded.text,
        stretches=plain_paragraphs(decoded.text),
        said=(Said(from_="web archive", url=capture.url, language=capture.language, title=capture.title),),
        doubts=(decoded.doubt,) if decoded.doubt else (),
        captured=capture.at,
    )


def _report(where: str, passed_over: Counter[str], unread: list[UnreadableSource], gathered: Gathered) -> None:
    for error in unread[:MOST_RECORD_NOTICES]:
        gathered.refuse(error)
    rest = len(unread) - MOST_RECORD_NOTICES
    if rest > 0:
        gathered.unread += rest
        records = "records hold" if rest > 1 else "record holds"
        gathered.note(where, f"{rest} more {records} no article that could be read, for reasons like those above.")
    if passed_over:
        counted = "; ".join(
            f"{count} {what if count > 1 else _ONE[what]}" for what, count in sorted(passed_over.items())
        )
        gathered.note(where, f"passed over, as no account is in them: {counted}.")
