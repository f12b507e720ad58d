"""Pages in English and in Japanese: a further language of the site changes none of these tests."""

from collections.abc import Iterator

import pytest

from pelican.plugins.casetree.site import addresses


@pytest.fixture(scope="module", autouse=True)
def _in_two_languages() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(addresses, "LANGUAGES", ("en", "ja"))
        yield
