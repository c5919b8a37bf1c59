"""The one home of httpx2: asks sites for pages, one request to a host at a time, and keeps what they answer."""

import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from importlib.metadata import version
from pathlib import Path
from threading import Lock

import httpx2

from retold.ingest.fetching.keeping import Answer, Keeping, Known
from retold.ingest.fetching.manners import Manners, NotAllowed
from retold.ingest.fetching.outcomes import Failed, Fetched, Outcome, Refused, Unchanged
from retold.ingest.fetching.robots import Rules, rules_of

NAME = "Retold"
# HTTP.
_OK, _UNCHANGED = 200, 304
_REDIRECTS = (301, 302, 303, 307, 308)
_BUSY = (429, 500, 502, 503, 504)
_DEFAULT_PORTS = {"http": 80, "https": 443}
_TIMEOUT = httpx2.Timeout(connect=10.0, read=20.0, write=10.0, pool=10.0)


def addresses_in(text: str) -> tuple[str, ...]:
    """The addresses of a list, one on a line; empty lines and lines that begin with # are left out."""
    lines = (line.strip() for line in text.splitlines())
    return tuple(dict.fromkeys(line for line in lines if line and not line.startswith("#")))


def fetch_pages(
    addresses: Sequence[str], folder: Path, manners: Manners | None = None, said: Callable[[Outcome], None] = print
) -> tuple[Outcome, ...]:
    """Ask for pages and keep them in the folder's web archive; what came of each, in the order given.

    `said` hears of each outcome as it comes. Raises OSError where the folder cannot be written.
    """
    manners = manners or Manners()
    keeping = Keeping(folder)
    try:
        asking = _Asking(keeping, manners, said)
        by_host: dict[str, list[str]] = defaultdict(list)
        for address in dict.fromkeys(addresses):
            by_host[_host(address)].append(address)
        with ThreadPoolExecutor(max_workers=manners.hosts_at_once) as pool:
            found = dict(pair for pairs in pool.map(asking.of_one_host, by_host.values()) for pair in pairs)
    finally:
        keeping.close()
    return tuple(found[address] for address in dict.fromkeys(addresses))


class _Stopped(Exception):  # noqa: N818 - never leaves this module
    """No page: why."""


@dataclass(slots=True)
class _Asking:
    """One run: whom it keeps pages for, and how it asks."""

    keeping: Keeping
    manners: Manners
    said: Callable[[Outcome], None]
    _lock: Lock = field(default_factory=Lock)

    def of_one_host(self, addresses: Iterable[str]) -> Sequence[tuple[str, Outcome]]:
        """Ask one host for its pages, one after the other."""
        found = []
        with httpx2.Client(trust_env=False, timeout=_TIMEOUT, headers={"User-Agent": _agent()}) as client:
            site = _Site(client, self.manners, self.keeping.known)
            for address in addresses:
                outcome = self._ask(site, address)
                found.append((address, outcome))
                with self._lock:
                    self.said(outcome)
        return found

    def _ask(self, site: "_Site", address: str) -> Outcome:
        try:
            *on_the_way, answer = site.page(address)
        except NotAllowed as error:
            return Refused(address, str(error))
        except _Stopped as error:
            return Failed(address, str(error))
        except (httpx2.HTTPError, httpx2.InvalidURL, OSError, UnicodeError, ValueError) as error:
            return Failed(
                address, f"its site could not be asked ({_reason(error)}). Check the address and the network."
            )
        if answer.status == _UNCHANGED:
            return Unchanged(address)
        if answer.status != _OK:
            return Failed(address, f"its site answered {answer.status} {answer.reason}.".replace(" .", "."))
        with self._lock:
            for each in (*on_the_way, answer):
                self.keeping.keep(each)
        return Fetched(address, answer.status)


def _agent() -> str:
    return f"{NAME}/{version('retold')} (fetches single pages for their reader)"


def _host(address: str) -> str:
    try:
        return httpx2.URL(address).host
    except (httpx2.InvalidURL, UnicodeError, ValueError):
        return ""


def _reason(error: Exception) -> str:
    return str(error).strip() or type(error).__name__


@dataclass(slots=True)
class _Site:
    """One connection to ask through, when it was last used, and the rules of each site that it met."""

    client: httpx2.Client
    manners: Manners
    known: Mapping[str, Known]
    _rules: dict[str, Rules] = field(default_factory=dict)
    _free_at: float = 0.0

    def rules(self, address: str) -> Rules:
        """What the site of an address asks of robots."""
        url = _checked(address)
        root = f"{url.scheme}://{url.netloc.decode('ascii')}"
        if root not in self._rules:
            answer = self._followed(f"{root}/robots.txt", heeding=False)[-1]
            self._rules[root] = rules_of(answer.status, answer.body)
        return self._rules[root]

    def page(self, address: str) -> Sequence[Answer]:
        """The answers for a page, redirects first, asked again later where the site is busy."""
        for tried in range(1, self.manners.tries + 1):
            answers = self._followed(address, heeding=True)
            if answers[-1].status not in _BUSY or tried == self.manners.tries:
                return answers
            self._wait(_asked_to_wait(answers[-1]) or self.manners.pause * 2**tried)
        raise AssertionError("tries is at least one")

    def _followed(self, address: str, *, heeding: bool) -> Sequence[Answer]:
        """The answers from an address on, each redirect checked like the first address, its site's rules too."""
        answers = list[Answer]()
        here = address
        while len(answers) <= self.manners.most_redirects:
            forbidden = self.rules(here).forbids(here, NAME) if heeding else ""
            if forbidden:
                raise NotAllowed(forbidden)
            answers.append(self._once(here))
            to = dict(answers[-1].headers).get("location", "")
            if answers[-1].status not in _REDIRECTS or not to:
                return answers
            here = str(httpx2.URL(here).join(to))
            if here in [answer.address for answer in answers]:
                raise _Stopped(f"it leads back to {here}, round and round.")
        raise _Stopped(f"it leads on and on, more than {self.manners.most_redirects} times, last to {here}.")

    def _once(self, here: str) -> Answer:
        url = _checked(here)
        port = url.port or _DEFAULT_PORTS[url.scheme]
        at = self.manners.where(url.host, port)
        self._wait_turn()
        host = url.netloc.decode("ascii")
        request = self.client.build_request(
            "GET",
            url.copy_with(host=at),
            headers={"Host": host, **self.known.get(here, Known()).headers()},
            extensions={"sni_hostname": url.host},
        )
        response = self.client.send(request, stream=True)
        try:
            body = b"".join(self._limited(response))
        finally:
            response.close()
            self._free_at = time.monotonic() + self.manners.pause
        # The body comes without the marks of its chunks.
        headers = tuple((name, value) for name, value in response.headers.items() if name != "transfer-encoding")
        return Answer(here, response.status_code, response.reason_phrase, headers, body)

    def _limited(self, response: httpx2.Response) -> Iterator[bytes]:
        """The bytes of an answer as they were sent, while they are not too many and do not take too long."""
        size, until = 0, time.monotonic() + self.manners.patience
        for chunk in response.iter_raw():
            size += len(chunk)
            if size > self.manners.largest_page:
                raise _Stopped(f"the page is larger than {self.manners.largest_page:,} bytes.")
            if time.monotonic() > until:
                raise _Stopped(f"the page was still coming after {self.manners.patience:.0f} seconds.")
            yield chunk

    def _wait_turn(self) -> None:
        wanted = max((rules.pause(NAME) for rules in self._rules.values()), default=0.0)
        self._wait(self._free_at - time.monotonic() + max(0.0, wanted - self.manners.pause))

    def _wait(self, seconds: float) -> None:
        time.sleep(min(max(seconds, 0.0), self.manners.longest_pause))


def _checked(address: str) -> httpx2.URL:
    url = httpx2.URL(address)
    if url.scheme not in _DEFAULT_PORTS or not url.host:
        raise NotAllowed("no address of a page; only http and https are asked.")
    return url


def _asked_to_wait(answer: Answer) -> float:
    """The seconds that a busy site asks to wait; 0 if it names none."""
    given = dict(answer.headers).get("retry-after", "")
    if given.isdigit():
        return float(given)
    try:
        moment = parsedate_to_datetime(given)
    except ValueError:
        return 0.0
    return max(0.0, moment.timestamp() - time.time())
