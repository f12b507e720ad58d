"""The house: how many things a folder holds, how deep imports go, and a test module for each module."""

import ast
import subprocess
import tomllib
from functools import cache
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]
PLUGINS, TESTS = ROOT / "plugins", ROOT / "tests"
MOST_ENTRIES = 12
LONGEST_CHAIN = 17  # to come down to 12
MOST_LAYERS = 12

CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]["importlinter"]


def folders(root: Path) -> list[Path]:
    """Return the folders below a folder that git keeps, but for fixtures."""
    kept = subprocess.run(
        ["git", "ls-files", "-co", "--exclude-standard", root], cwd=ROOT, capture_output=True, text=True, check=True
    )
    found = {parent for name in kept.stdout.splitlines() for parent in (ROOT / name).parents if root in parent.parents}
    return sorted(path for path in {*found, root} if "fixtures" not in path.relative_to(root).parts)


@pytest.mark.parametrize("root", [PLUGINS, TESTS], ids=lambda path: path.name)
def test_a_folder_can_be_taken_in_at_a_glance(root):
    counts = {
        path.relative_to(ROOT).as_posix(): len([each for each in path.iterdir() if each.name != "__pycache__"])
        for path in folders(root)
    }
    assert {name: count for name, count in counts.items() if count > MOST_ENTRIES} == {}


def test_the_longest_chain_of_imports_can_be_followed():
    graph = grimp.build_graph(*CONTRACTS["root_packages"], cache_dir=None)

    @cache
    def chain(module: str) -> tuple[str, ...]:
        below = (chain(each) for each in graph.find_modules_directly_imported_by(module))
        return (module, *max(below, key=len, default=()))

    longest = max(map(chain, graph.modules), key=len)
    assert len(longest) <= LONGEST_CHAIN, "\n".join(longest)


def test_the_contracts_have_few_layers_and_know_every_package():
    layers = [contract["layers"] for contract in CONTRACTS["contracts"] if contract["type"] == "layers"]
    assert layers
    assert max(map(len, layers)) <= MOST_LAYERS
    packages = {path.parent.name for path in PLUGINS.glob("*/__init__.py")} | {"pelican.plugins.casetree"}
    assert packages == set(CONTRACTS["root_packages"])


MOST_ARGUMENTS = 5
MOST_METHODS = 31  # `prose.page.Page`, of which Markdown asks fifteen; every other class has 20 or fewer


def test_no_call_has_more_arguments_by_place_than_a_reader_can_count():
    calls = (
        (path.relative_to(PLUGINS).as_posix(), node.lineno)
        for path in PLUGINS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.Call) and ast.unparse(node.func) != "element"  # its children are variadic
        if len(node.args) > MOST_ARGUMENTS and not any(isinstance(each, ast.Starred) for each in node.args)
    )
    assert list(calls) == []


def test_no_class_has_more_methods_than_a_reader_can_hold():
    classes = {
        node.name: sum(isinstance(each, ast.FunctionDef) for each in node.body)
        for path in PLUGINS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    }
    assert {name: count for name, count in classes.items() if count > 20} in ({}, {"Page": classes.get("Page")})
    assert max(classes.values()) <= MOST_METHODS
