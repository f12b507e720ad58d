"""What the checks of built pages share."""

from __future__ import annotations

from pathlib import Path

import pytest

from building import Built
from sitecheck.kinds import one_of_each


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make site-check-all` asks for."""
    parser.addoption("--every-page", action="store_true", help="look at every page, not at one of each kind")


@pytest.fixture(scope="session")
def addresses(public_site: Built, request: pytest.FixtureRequest) -> list[str]:
    """The addresses of the pages to look at, from the root of the site: `posts/one/`."""
    every = request.config.getoption("--every-page")
    return sorted(public_site.html) if every else one_of_each(public_site.html)


@pytest.fixture(scope="session")
def page_files(public_site: Built, addresses: list[str]) -> list[Path]:
    """The files of the pages to look at."""
    return [public_site.root / (f"{a}index.html" if a.endswith("/") or not a else a) for a in addresses]
