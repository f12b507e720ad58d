"""Each of the two published sites, and its database."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing

import pytest

from building import Built
from thorough import amount


@pytest.fixture(params=amount(["public_sample"], ["public_site", "public_sample"]))
def built(request: pytest.FixtureRequest) -> Built:
    """The sample as published, and where all is tried the site itself."""
    found: Built = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def database(built: Built) -> Iterator[sqlite3.Connection]:
    """The database of the site, opened as a file for reading."""
    file = (built.root / "data" / "cases.sqlite").resolve()
    with closing(sqlite3.connect(f"file:{file}?mode=ro", uri=True)) as opened:
        yield opened
