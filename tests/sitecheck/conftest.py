"""What the checks of built pages share: the published site, served by nginx."""

from __future__ import annotations

import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from building import ROOT, Built
from building.once import built_once
from sitecheck.support import nginx
from sitecheck.support.kinds import one_of_each

PORT = "PORT_OF_THE_PUBLISHED_SITE"


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make site-check-all` asks for."""
    parser.addoption("--every-page", action="store_true", help="look at every page, not at one of each kind")


def pytest_configure() -> None:
    """Choose the port of all workers: the address stands in the pages, which are built once."""
    os.environ.setdefault(PORT, str(nginx.free_port()))


@dataclass(frozen=True)
class Published:
    """The site as `make publish` builds it, and where nginx serves it."""

    built: Built
    url: str
    """Ends with a slash, so that an address can follow."""

    addresses: list[str]
    """The pages to look at, from the root: `posts/one/`."""

    is_every: bool
    """True where all pages are looked at, not one of each kind."""

    def file(self, address: str) -> Path:
        """Return the file of a page."""
        return self.built.root / (f"{address}index.html" if address.endswith("/") or not address else address)

    @property
    def files(self) -> list[Path]:
        """The files of the pages to look at."""
        return [self.file(address) for address in self.addresses]


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest) -> Iterator[Published]:
    """Build the site itself, once for all workers, and serve it, each at the same address."""
    port = int(os.environ[PORT])
    url = f"http://127.0.0.1:{port}"
    built = built_once(tmp_path_factory, "published", ROOT / "content", settings="publishconf.py", address=url)
    is_every = bool(request.config.getoption("--every-page"))
    addresses = sorted(built.html) if is_every else one_of_each(built.html)
    with nginx.serve(built.root, port, tmp_path_factory.mktemp("nginx")):
        yield Published(built, f"{url}/", addresses, is_every)
