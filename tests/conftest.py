"""What all tests share."""

import os

import pytest
from hypothesis import settings

from building import ROOT, SAMPLE, Built, build_well

os.environ["CASETREE_LANG"] = "en"  # what is told is compared in English, whatever this machine speaks

settings.register_profile("project", deadline=None, derandomize=True, database=None)
settings.load_profile("project")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add what `make golden` asks for."""
    parser.addoption(
        "--rewrite-golden", action="store_true", help="write the golden files anew; look at the difference"
    )


@pytest.fixture(scope="session")
def is_rewriting(request: pytest.FixtureRequest) -> bool:
    """True where golden files are to be written, not compared."""
    return bool(request.config.getoption("--rewrite-golden"))


@pytest.fixture(scope="session")
def site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site itself, as `make html` builds it."""
    return build_well(ROOT / "content", tmp_path_factory.mktemp("site"))


@pytest.fixture(scope="session")
def sample_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The smallest site that uses every feature."""
    return build_well(SAMPLE, tmp_path_factory.mktemp("sample"))


@pytest.fixture(scope="session")
def public_site(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The site itself, as `make publish` builds it."""
    return build_well(ROOT / "content", tmp_path_factory.mktemp("public"), settings="publishconf.py")
