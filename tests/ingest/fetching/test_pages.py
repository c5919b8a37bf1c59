"""Pages are asked for politely, within bounds, never from where they should not be, and nothing is kept twice."""

import time
from ipaddress import ip_address
from pathlib import Path

import pytest

from retold.ingest import read_pile
from retold.ingest.fetching import Failed, Fetched, Manners, Outcome, Refused, Unchanged, addresses_in, fetch_pages
from tests.ingest.fetching.server import Handler, Played, playing

PAGE = (
    b"<html><head><title>Dam holds</title></head><body><article><p>The dam above Port Mira held through the night, "
    b"engineers said on Monday, and the road below it was opened to traffic again.</p></article></body></html>"
)
LOCAL = Manners(pause=0.01, patience=1.5, allowed=frozenset({ip_address("127.0.0.1")}))


def page(request: Played) -> None:
    request.answer(200, PAGE)


def fetch(folder: Path, *addresses: str, manners: Manners = LOCAL) -> tuple[Outcome, ...]:
    return fetch_pages(addresses, folder, manners, lambda _: None)


def test_a_fetched_page_is_an_article_of_the_archive_that_it_is_kept_in(tmp_path: Path) -> None:
    with playing({"/dam": page}) as site:
        assert fetch(tmp_path, site.url("/dam")) == (Fetched(site.url("/dam"), 200),)
    (article,) = read_pile([tmp_path]).articles
    assert article.url == site.url("/dam")
    assert article.title == "Dam holds"


def test_a_page_that_did_not_change_is_kept_once(tmp_path: Path) -> None:
    def tagged(request: Played) -> None:
        if request.headers.get("If-None-Match") == '"v1"':
            request.answer(304)
        else:
            request.answer(200, PAGE, ETag='"v1"')

    with playing({"/dam": tagged}) as site:
        assert fetch(tmp_path, site.url("/dam")) == (Fetched(site.url("/dam"), 200),)
        assert fetch(tmp_path, site.url("/dam")) == (Unchanged(site.url("/dam")),)
    assert len(read_pile([tmp_path]).articles) == 1


def test_a_page_that_changed_is_a_second_version(tmp_path: Path) -> None:
    bodies = iter((PAGE, PAGE.replace(b"held", b"broke")))
    with playing({"/dam": lambda request: request.answer(200, next(bodies))}) as site:
        fetch(tmp_path, site.url("/dam"))
        fetch(tmp_path, site.url("/dam"))
    assert sorted(article.version or 0 for article in read_pile([tmp_path]).articles) == [1, 2]


def test_a_busy_site_is_asked_again_after_the_time_that_it_names(tmp_path: Path) -> None:
    answers = iter((429, 503, 200))

    def busy(request: Played) -> None:
        status = next(answers)
        request.answer(status, PAGE if status == 200 else b"", Retry_After="1")

    with playing({"/dam": busy}) as site:
        begun = time.monotonic()
        assert fetch(tmp_path, site.url("/dam")) == (Fetched(site.url("/dam"), 200),)
        assert time.monotonic() - begun >= 2


def test_a_site_that_stays_busy_is_left_alone_after_a_few_tries(tmp_path: Path) -> None:
    with playing({"/dam": lambda request: request.answer(503, Retry_After="0")}) as site:
        (outcome,) = fetch(tmp_path, site.url("/dam"))
        assert outcome == Failed(site.url("/dam"), "its site answered 503 Service Unavailable.")
        assert site.asked.count("/dam") == LOCAL.tries


def test_robots_are_heeded_and_a_site_that_cannot_say_is_left_alone(tmp_path: Path) -> None:
    rules = b"User-agent: *\nDisallow: /private\n"
    with playing({"/robots.txt": lambda request: request.answer(200, rules), "/private/a": page, "/a": page}) as site:
        private, open_ = fetch(tmp_path, site.url("/private/a"), site.url("/a"))
        assert isinstance(private, Refused) and "asks robots to leave it alone" in private.why
        assert isinstance(open_, Fetched)
        assert "/private/a" not in site.asked
    with playing({"/robots.txt": lambda request: request.answer(500), "/a": page}) as site:
        (outcome,) = fetch(tmp_path, site.url("/a"))
        assert isinstance(outcome, Refused) and "robots.txt answered 500" in outcome.why


def test_one_host_gets_one_request_at_a_time_with_a_pause_between(tmp_path: Path) -> None:
    def slow(request: Played) -> None:
        time.sleep(0.05)
        request.answer(200, PAGE)

    manners = Manners(pause=0.1, allowed=LOCAL.allowed)
    with playing({f"/{n}": slow for n in range(4)}) as site:
        outcomes = fetch(tmp_path, *(site.url(f"/{n}") for n in range(4)), manners=manners)
        assert all(isinstance(outcome, Fetched) for outcome in outcomes)
        assert site.most_at_once == 1
        assert all(later - earlier >= 0.1 for earlier, later in zip(site.asked_at, site.asked_at[1:], strict=False))


def endless(request: Played) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    while True:
        request.wfile.write(b"<p>on and on</p>" * 1000)


def dripping(request: Played) -> None:
    request.send_response(200)
    request.send_header("Content-Type", "text/html")
    request.end_headers()
    for _ in range(100):
        request.wfile.write(b".")
        request.wfile.flush()
        time.sleep(0.1)


def around(request: Played) -> None:
    request.answer(302, Location="/around")


def onward(request: Played) -> None:
    request.answer(302, Location=f"{request.path}x")


def closing(request: Played) -> None:
    request.close_connection = True


@pytest.mark.parametrize(
    ("answer", "why"),
    [
        (endless, "the page is larger than 1,000,000 bytes."),
        (dripping, "the page was still coming after 2 seconds."),
        (around, "it leads back to http://127.0.0.1:"),
        (onward, "it leads on and on, more than 10 times, last to "),
        (closing, "its site could not be asked"),
        (lambda request: request.answer(404), "its site answered 404 Not Found."),
    ],
)
def test_a_page_that_does_not_come_is_told_within_bounds_and_the_next_is_asked(
    tmp_path: Path, answer: Handler, why: str
) -> None:
    manners = Manners(pause=0.01, patience=1.5, largest_page=1_000_000, allowed=LOCAL.allowed)
    deeper = {f"/bad{'x' * depth}": answer for depth in range(12)}
    with playing({**deeper, "/around": around, "/good": page}) as site:
        bad, good = fetch(tmp_path, site.url("/bad"), site.url("/good"), manners=manners)
    assert isinstance(bad, Failed) and bad.why.startswith(why)
    assert isinstance(good, Fetched)


@pytest.mark.parametrize(
    "address",
    [
        "http://127.0.0.1:{port}/dam",
        "http://localhost:{port}/dam",
        "http://2130706433:{port}/dam",
        "http://0x7f000001:{port}/dam",
        "http://127.1:{port}/dam",
        "http://[::1]:{port}/dam",
        "http://[::ffff:127.0.0.1]:{port}/dam",
        "http://0.0.0.0:{port}/dam",
        "http://10.0.0.1/dam",
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/hostname",
        "ftp://post.example/dam",
        "http:///dam",
        "dam",
    ],
)
def test_private_addresses_and_other_schemes_are_never_asked(tmp_path: Path, address: str) -> None:
    with playing({"/dam": page}) as site:
        (outcome,) = fetch(tmp_path, address.format(port=site.port), manners=Manners())
        assert isinstance(outcome, Refused | Failed)
        assert site.asked == []


@pytest.mark.parametrize("to", ["http://127.0.0.2:{port}/dam", "file:///etc/hostname", "http://10.0.0.1/", "//[::1]/"])
def test_a_redirect_gains_nothing_that_the_first_address_could_not(tmp_path: Path, to: str) -> None:
    answers: dict[str, Handler] = {}
    with playing(answers) as site:
        answers["/on"] = lambda request: request.answer(302, Location=to.format(port=site.port))
        answers["/dam"] = page
        (outcome,) = fetch(tmp_path, site.url("/on"))
        assert isinstance(outcome, Refused)
        assert "/dam" not in site.asked


def test_a_record_that_a_crash_cut_off_is_taken_away_and_the_rest_stays(tmp_path: Path) -> None:
    with playing({"/a": page, "/b": page, "/c": page}) as site:
        fetch(tmp_path, site.url("/a"), site.url("/b"))
        archive = tmp_path / "pages.warc.gz"
        archive.write_bytes(archive.read_bytes()[:-30])
        fetch(tmp_path, site.url("/c"), site.url("/b"))
    pile = read_pile([tmp_path])
    assert sorted(article.url or "" for article in pile.articles) == [site.url(path) for path in ("/a", "/b", "/c")]
    assert pile.unread == 0


def test_a_list_names_an_address_on_each_line() -> None:
    assert addresses_in("https://a.example/1\n\n# later\n https://a.example/2 \nhttps://a.example/1\n") == (
        "https://a.example/1",
        "https://a.example/2",
    )


def test_a_redirect_is_kept_as_it_came_and_the_page_under_its_own_address(tmp_path: Path) -> None:
    with playing({"/old": lambda request: request.answer(301, Location="/dam"), "/dam": page}) as site:
        assert fetch(tmp_path, site.url("/old"), site.url("/dam")) == (
            Fetched(site.url("/old"), 200),
            Fetched(site.url("/dam"), 200),
        )
    pile = read_pile([tmp_path])
    assert [article.url for article in pile.articles] == [site.url("/dam")]
    assert any(
        "1 answers that are no page" in notice.message or "1 answer" in notice.message for notice in pile.notices
    )


def test_where_nothing_was_had_no_empty_archive_is_left(tmp_path: Path) -> None:
    with playing({}) as site:
        fetch(tmp_path, site.url("/gone"))
    assert list(tmp_path.iterdir()) == []
