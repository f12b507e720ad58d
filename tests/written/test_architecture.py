"""The house: how many things a folder holds, how deep imports go, and a test module for each module."""

import ast
import re
import subprocess
import tomllib
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).parents[2]
PLUGINS, TESTS = ROOT / "plugins", ROOT / "tests"
MOST_ENTRIES = 12
LONGEST_CHAIN = 12
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
MOST_METHODS = 20


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
    classes = (
        (path.relative_to(PLUGINS).as_posix(), node.name, sum(isinstance(each, ast.FunctionDef) for each in node.body))
        for path in PLUGINS.rglob("*.py")
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.ClassDef)
    )
    assert [each for each in classes if each[2] > MOST_METHODS] == []


TYPES = "types alone; tests/unit/handover/test_border.py holds that each is frozen and named by keyword"
WITHOUT_TESTS = {
    "casetree/text/characters/advances.py": "a table of widths; tests/browser/test_text_widths.py measures them again",
    "handover/cases.py": TYPES,
    "handover/editions.py": TYPES,
    "handover/pages.py": TYPES,
    "handover/posts.py": TYPES,
    "handover/trees.py": TYPES,
    "handover/words.py": TYPES,
    "pelican/plugins/casetree/pages/data_page.py": "types alone, of what tests of pages look at",
}
"""Modules in which nothing happens, each with what holds its values."""


def modules(root: Path, prefix: str = "") -> set[str]:
    """Return the modules below a folder whose names begin with a prefix, without it; no `__init__`, no `__main__`."""
    found = (path.relative_to(root) for path in root.rglob(f"{prefix}[a-z]*.py"))
    return {path.with_name(path.name.removeprefix(prefix)).as_posix() for path in found}


def test_every_module_has_its_test_module_in_the_same_place_with_the_same_name():
    untested = modules(PLUGINS) - modules(TESTS / "unit", "test_")
    languages = {
        path for path in untested if "/languages/" in path
    }  # each compared with the others by one test for all
    assert untested - languages == WITHOUT_TESTS.keys()


def test_no_test_module_stands_for_a_module_that_is_not_there():
    packages = {f"{path.parent.relative_to(PLUGINS).as_posix()}.py" for path in PLUGINS.rglob("__init__.py")}
    assert modules(TESTS / "unit", "test_") - modules(PLUGINS) - packages == set()


OF_ONE_FIELD = re.compile(
    r"immigra|refugee|asylum|recogni[sz]|recognition|deport|難民|入管|在留|入国|退去強制|庇護", re.IGNORECASE
)
"""Words of the law that this blog is about."""

KEPT = re.compile(r"recognition-ordered|unrecognized arguments")
"""A key of case blocks, which says what it says in the words of the site, and a message of Python's own."""


@pytest.mark.parametrize("package", ["casetree", "pelican", "handover", "keeping", "charts", "terms"])
def test_what_others_install_has_no_word_of_this_blogs_field(package: str):
    found = [
        f"{path.relative_to(PLUGINS)}:{number}: {line.strip()}"
        for path in sorted((PLUGINS / package).rglob("*"))
        if path.suffix in (".py", ".html", ".css", ".json")
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if OF_ONE_FIELD.search(KEPT.sub("", line))
    ]
    assert found == []


OF_THE_BLOG = ("editions", "finding", "hosting", "publishing", "stylesheet", "typesetting", "keeping/home/edited.py")
"""Plugins that are no part of the package, and what `make html` does before Pelican."""

LOOKING_INSIDE = {"fuzz", "mutate", "gallery.py", "claims.py", "make_screenshots.py", "make_signs.py"}
"""Tools that try the package itself, with what its tests share, as these do."""


def of_the_blog() -> list[Path]:
    """Return the modules of the blog, of its settings, and of the tools that an author or a host runs."""
    found = [*(PLUGINS / name for name in OF_THE_BLOG), ROOT / "pelicanconf.py", ROOT / "publishconf.py"]
    found += [path for path in (ROOT / "tools").iterdir() if path.name not in LOOKING_INSIDE]
    return [module for path in found for module in (path.rglob("*.py") if path.is_dir() else [path])]


def test_the_blog_uses_of_the_package_what_others_are_told_of():
    told = re.findall(r"^\| `([\w.]+)(?:\.\*)?` \|", (ROOT / "docs/library.md").read_text("utf-8"), re.MULTILINE)
    used = {
        re.sub(r"^(handover|keeping)\b.*", r"\1", name)
        for path in of_the_blog()
        for name in named_modules(path)
        if name.startswith(("casetree.", "pelican.plugins.", "handover", "keeping", "charts", "terms"))
    }
    assert used - {"casetree"} == {name for name in told if name.startswith(("casetree.", "pelican.", *HANDED_ON))}


HANDED_ON = ("handover", "keeping")
"""Packages of which all is told of at once."""


def named_modules(path: Path) -> Iterator[str]:
    """Yield the modules that a module imports, or names as a text for others to import."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield node.module
        elif isinstance(node, ast.Import):
            yield from (each.name for each in node.names)
        elif isinstance(node, ast.Constant) and isinstance(node.value, str) and is_a_module(node.value):
            yield node.value


def is_a_module(name: str) -> bool:
    """True for the name of a module of these plugins, such as `casetree.text.words`."""
    return (
        re.fullmatch(r"\w+(\.\w+)+", name) is not None
        and (PLUGINS / name.replace(".", "/")).with_suffix(".py").is_file()
    )


HANDED_OVER = {
    "ASKED",
    "BUILD",
    "DRAWS_WHEN_ASKED",
    "KEEP_STORE",
    "LANG",
    "PICTURES",
    "PROGRESS",
    "REPORT",
    "TEMPLATES",
}
HANDED_OVER |= {"TOLD", "WRITER"}
"""What is no setting of a site: what parts of a build find one another by, and what commands hand over to it."""


def test_every_setting_that_is_read_stands_in_the_guide():
    guide = (ROOT / "docs" / "use-it-in-your-site.md").read_text(encoding="utf-8")
    read = {
        name
        for path in PLUGINS.rglob("*.py")
        for name in re.findall(r"\"CASETREE_(\w+)\"", path.read_text(encoding="utf-8"))
    }
    assert {name for name in read - HANDED_OVER if f"`CASETREE_{name}`" not in guide} == set()
