"""Pages in English and in Japanese: a further language of the site changes none of these tests. Charts drawn once."""

from collections.abc import Iterator

import pytest

from building.made_once import drawn_once
from charts.drawing import drawings
from pelican.plugins.casetree.site import addresses


@pytest.fixture(scope="module", autouse=True)
def _in_two_languages() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(addresses, "LANGUAGES", ("en", "ja"))
        yield


@pytest.fixture(scope="session", autouse=True)
def _charts_are_drawn_once() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawings, "drawn", drawn_once)
        yield
