"""Asks addresses whether they answer: HEAD, then GET; a few hosts at once, one question at a time to each of them."""

from __future__ import annotations

import time
from collections import defaultdict
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from enum import IntEnum
from urllib.parse import urlsplit

import requests

AGENT = "links/1 (looks whether the sources of a blog still stand where it says; one question a second)"

_FOR_GOOD = (301, 308)
_REFUSED = (401, 403, 407, 429)


class Verdict(IntEnum):
    """What was found of an address, the best first."""

    FINE = 0
    MOVED = 1
    REFUSED = 2
    FAULT = 3
    GONE = 4
    UNSAFE = 5
    SILENT = 6
    WRONG = 7

    @property
    def said(self) -> str:
        """In words."""
        return _SAID[self]

    @property
    def is_broken(self) -> bool:
        """True where no reader gets there."""
        return self >= Verdict.FAULT


_SAID = {
    Verdict.FINE: "fine",
    Verdict.MOVED: "moved for good",
    Verdict.REFUSED: "refused to a program",
    Verdict.FAULT: "with a fault",
    Verdict.GONE: "gone",
    Verdict.UNSAFE: "with a wrong certificate",
    Verdict.SILENT: "without an answer",
    Verdict.WRONG: "that are none",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Answer:
    """What came of asking one address."""

    address: str
    verdict: Verdict
    said: str
    """For the table: `200`, `301 → https://…`, `timeout`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """How addresses are asked."""

    at_once: int
    """Hosts that are asked at a time."""

    seconds: float
    """How long an answer may take to begin."""

    pause: float
    """Seconds between two questions to one host."""

    def ask(self, addresses: Iterable[str]) -> Iterator[Answer]:
        """Yield an answer for each address, in no order."""
        by_host: dict[str, list[str]] = defaultdict(list)
        for address in addresses:
            by_host[_host(address)].append(address)
        with ThreadPoolExecutor(self.at_once) as pool:
            for answers in pool.map(self._ask_host, by_host.values()):
                yield from answers

    def get(self, session: requests.Session, method: str, address: str) -> requests.Response:
        """Send one question; its body is not read. Raises what `requests` raises."""
        time.sleep(self.pause)
        return session.request(method, address, timeout=self.seconds, stream=True, allow_redirects=True)

    def _ask_host(self, addresses: list[str]) -> list[Answer]:
        with session() as opened:
            return [self._ask(opened, address) for address in addresses]

    def _ask(self, opened: requests.Session, address: str) -> Answer:
        """Ask by HEAD; some servers know no HEAD, so a refusal is asked for again by GET."""
        try:
            response = self.get(opened, "HEAD", address)
            if response.status_code >= requests.codes.bad_request:
                response = self.get(opened, "GET", address)
        except ValueError as fault:
            return Answer(address=address, verdict=Verdict.WRONG, said=f"no address: {fault}")
        except requests.exceptions.SSLError:
            return Answer(address=address, verdict=Verdict.UNSAFE, said="wrong certificate")
        except requests.exceptions.Timeout:
            return Answer(address=address, verdict=Verdict.SILENT, said="timeout")
        except requests.exceptions.TooManyRedirects:
            return Answer(address=address, verdict=Verdict.FAULT, said="leads in a circle")
        except requests.exceptions.RequestException as fault:
            return Answer(address=address, verdict=Verdict.SILENT, said=f"no answer ({type(fault).__name__})")
        return _of(address, response)


def session() -> requests.Session:
    """Open what questions are sent through; it says who asks."""
    opened = requests.Session()
    opened.headers["User-Agent"] = AGENT
    return opened


def _of(address: str, response: requests.Response) -> Answer:
    status = response.status_code
    response.close()
    if status in (requests.codes.not_found, requests.codes.gone):
        return Answer(address=address, verdict=Verdict.GONE, said=str(status))
    if status in _REFUSED:
        return Answer(address=address, verdict=Verdict.REFUSED, said=str(status))
    if status >= requests.codes.bad_request:
        return Answer(address=address, verdict=Verdict.FAULT, said=str(status))
    first = response.history[0].status_code if response.history else status
    if first in _FOR_GOOD:
        return Answer(address=address, verdict=Verdict.MOVED, said=f"{first} → {response.url}")
    return Answer(address=address, verdict=Verdict.FINE, said=str(status))


def _host(address: str) -> str:
    try:
        return urlsplit(address).netloc
    except ValueError:  # half an address of IPv6
        return address
