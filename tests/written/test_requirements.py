"""Pinned packages: exact, hashed, free of addresses, and explained in docs/dependencies.md."""

import json
import re
from importlib.metadata import metadata
from pathlib import Path

import pytest
from packaging.specifiers import SpecifierSet

ROOT = Path(__file__).parents[2]
DIRECT = re.compile(r"^([A-Za-z0-9-]+)(?:\[[a-z,]+\])?==(\S+)$", re.MULTILINE)
PINNED = re.compile(r"^([a-z0-9-]+)==(\S+) \\$", re.MULTILINE)
TABLE_ROW = re.compile(r"^\| ([@A-Za-z0-9/-]+) \| (\d[\w.]*) \|", re.MULTILINE)
GROUPS = ("site", "dev", "bench", "proofs", "audit")


def read(name: str) -> str:
    """Return the text of a file of the project."""
    return (ROOT / name).read_text(encoding="utf-8")


def test_every_direct_dependency_is_explained_with_its_version():
    asked_for = [match for group in GROUPS for match in DIRECT.findall(read(f"requirements/{group}.in"))]
    asked_for += json.loads(read("package.json"))["devDependencies"].items()
    assert sorted(TABLE_ROW.findall(read("docs/dependencies.md"))) == sorted(asked_for)


@pytest.mark.parametrize("group", GROUPS)
def test_every_direct_dependency_is_pinned_as_asked_for(group):
    pins = dict(PINNED.findall(read(f"requirements/{group}.txt")))
    for name, version in DIRECT.findall(read(f"requirements/{group}.in")):
        assert pins[name.lower()] == version


@pytest.mark.parametrize("group", GROUPS)
def test_every_pin_has_a_hash_and_nothing_else_is_asked_for(group):
    text = re.sub(r"^ *#.*\n|^\n", "", read(f"requirements/{group}.txt"), flags=re.MULTILINE)
    one_package = r"[a-z0-9-]+==\S+( \\\n    --hash=sha256:[0-9a-f]{64})+\n"
    assert re.fullmatch(f"({one_package})+", text)


@pytest.mark.parametrize("group", ["site", "dev"])  # only their own chores install the others
def test_every_pin_runs_on_the_oldest_python_that_we_support(group):
    oldest = re.search(r'^requires-python = ">=(.+)"$', read("pyproject.toml"), re.MULTILINE)[1]
    asked = {
        name: metadata(name).get("Requires-Python") for name, _ in PINNED.findall(read(f"requirements/{group}.txt"))
    }
    assert not {name: pythons for name, pythons in asked.items() if oldest not in SpecifierSet(pythons or "")}


def test_tests_run_on_the_versions_that_build_the_site():
    site, dev = (dict(PINNED.findall(read(f"requirements/{group}.txt"))) for group in ("site", "dev"))
    assert all(dev[name] == site[name] for name in site.keys() & dev.keys())


def test_the_checkers_of_pages_are_exact_hashed_and_free_of_addresses():
    assert all(
        re.fullmatch(r"\d+\.\d+\.\d+", pin) for pin in json.loads(read("package.json"))["devDependencies"].values()
    )
    packages = json.loads(read("package-lock.json"))["packages"]
    for name, package in packages.items():
        assert "resolved" not in package, name
        assert not name or package["integrity"].startswith("sha512-"), name
