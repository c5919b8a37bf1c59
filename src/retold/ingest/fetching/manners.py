"""Manners: how often a site is asked, how long an answer may take, and where no request goes at all."""

import ipaddress
import socket
from collections.abc import Sequence
from dataclasses import dataclass, field
from ipaddress import IPv4Address, IPv6Address

Address = IPv4Address | IPv6Address


class NotAllowed(Exception):  # noqa: N818 - says what the address is; it never leaves this package
    """An address that is not asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Manners:
    """How to ask.

    `pause` is the seconds between two requests to one host (a site's own Crawl-delay counts if it is longer, up to
    `longest_pause`), `patience` the seconds that one page may take from request to last byte, `tries` how often a page
    is asked for when its site is busy, `hosts_at_once` how many sites are asked side by side, each by one request at a
    time. `allowed` are addresses that may be asked although they are private: none, unless a user names them.
    """

    pause: float = 1.0
    longest_pause: float = 60.0
    patience: float = 60.0
    tries: int = 4
    hosts_at_once: int = 8
    largest_page: int = 50_000_000
    most_redirects: int = 10
    allowed: frozenset[Address] = field(default_factory=frozenset)

    def where(self, host: str, port: int) -> str:
        """The one checked address of a host that is asked; raises NotAllowed, or OSError for an unknown name.

        Every address of the name must be a public one, and the one that was checked is the one that is used: a name
        that answers differently a moment later gains nothing.
        """
        found = [_ip(entry[4][0]) for entry in socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)]
        private = [address for address in found if not address.is_global and address not in self.allowed]
        if private or not found:
            shown = ", ".join(str(address) for address in private if str(address) != host)
            raise NotAllowed(
                f"{host}{f' ({shown})' if shown else ''} is an address of a private network or this machine; it is not "
                "asked. If it is meant, name it with --allow-address."
            )
        return str(_preferred(found))


def _ip(text: str | int) -> Address:
    address = ipaddress.ip_address(str(text).split("%")[0])
    mapped = address.ipv4_mapped if isinstance(address, IPv6Address) else None
    return mapped or address


def _preferred(found: Sequence[Address]) -> Address:
    """An address of the older kind if there is one: it works on every network."""
    return min(found, key=lambda address: (address.version, int(address)))
