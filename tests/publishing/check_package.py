"""The package as others install it: its wheel, alone with what it needs, in fresh sites of Pelican's own quickstart."""

from __future__ import annotations

import ast
import json
import os
import re
import shutil
import sys
import tomllib
import venv
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from functools import cache, partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from importlib.metadata import distribution, requires
from itertools import product
from pathlib import Path
from subprocess import DEVNULL, PIPE, STDOUT, Popen, run
from threading import Thread
from time import sleep
from urllib.parse import unquote
from zipfile import ZipFile

import pytest
from bs4 import BeautifulSoup
from packaging.requirements import Requirement
from playwright.sync_api import Browser

from casetree.text.messages.japanese import SENTENCES

ROOT = Path(__file__).parents[2]
GUIDE = (ROOT / "docs" / "use-it-in-your-site.md").read_text(encoding="utf-8")
FILES = {name: text for _, name, text in re.findall(r"^(`{3,4})\w+ (\S+\.\w+)\n(.*?)^\1$", GUIDE, re.M | re.S)}
POST = "a-visit-to-the-garden.html"
INSTALLED = os.environ.get("PACKAGE_THEMES", "")
"""The folder into which `make package-check` has installed public themes."""

PUBLIC = {
    "pelican-engineering-theme": "pelican_engineering_theme/theme",
    "pelican-theme-smallweb": "pelican/themes/smallweb",
    "pelican-themeless": "pelican/themes/themeless",
}
"""Where they stand in it, by the names of their packages."""

OURS = re.compile(r"cases|trees|case-|casetree")
"""What a link of ours has in it; a public theme may lead to pages of its own that nobody made."""

THEMES = {"notmyidea": "notmyidea", "simple": "simple"}
THEMES |= {name: f"{INSTALLED}/{place}" for name, place in PUBLIC.items() if INSTALLED}

ANSWERS = ".\nMy site\nMe\nen\nn\nn\nUTC\nn\n"
"""To what `pelican-quickstart` asks."""


@dataclass(frozen=True)
class Place:
    """An environment with the package and what it needs, and nothing else."""

    bin: Path

    def run(self, *words: str, cwd: Path, said: str = "", status: int = 0) -> str:
        """Run a command, and return what it prints."""
        command = [str(self.bin / words[0]), *words[1:]]
        done = run(command, cwd=cwd, input=said, stdout=PIPE, stderr=STDOUT, text=True, encoding="utf-8", check=False)
        assert done.returncode == status, done.stdout
        return done.stdout

    def python(self, text: str, cwd: Path) -> str:
        """Run a program."""
        return self.run("python", "-c", text, cwd=cwd)


@pytest.fixture(scope="module")
def wheels(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Build both wheels as pip does, each in an environment of its own."""
    folder = tmp_path_factory.mktemp("wheels")
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    run(
        [*pip, "wheel", "--no-deps", "--wheel-dir", str(folder), str(ROOT), str(ROOT / "tools/package/more")],
        check=True,
    )
    return folder


@pytest.fixture(scope="module")
def wheel(wheels: Path) -> Path:
    """Return the wheel that every site needs."""
    return next(wheels.glob("pelican_casetree-*.whl"))


@pytest.fixture(scope="module")
def more(wheels: Path) -> Path:
    """Return the wheel with what few sites need."""
    return next(wheels.glob("pelican_casetree_more-*.whl"))


@pytest.fixture(scope="module")
def place(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Install it beside copies of what it needs, which are installed here for the site."""
    return installed(tmp_path_factory.mktemp("place"), wheel)


@pytest.fixture(scope="module")
def whole(wheel: Path, more: Path, tmp_path_factory: pytest.TempPathFactory) -> Place:
    """Install both, and what draws charts."""
    return installed(tmp_path_factory.mktemp("whole"), wheel, more, besides=["vl-convert-python"])


def installed(folder: Path, *wheels: Path, besides: Sequence[str] = ()) -> Place:
    """Make an environment in a folder, with these wheels and copies of what they need."""
    venv.create(folder, symlinks=True)
    packages = next((folder / "lib").glob("python*")) / "site-packages"
    told = ""
    for wheel in wheels:
        with ZipFile(wheel) as zipped:
            zipped.extractall(packages)
            told += zipped.read(next(name for name in zipped.namelist() if name.endswith("/METADATA"))).decode()
    asked = [each for each in re.findall(r"^Requires-Dist: (.+)$", told, re.MULTILINE) if "casetree" not in each]
    for name in needed([*asked, *besides]):
        copy(name, packages)
    for name, module in (("pelican", "pelican"), ("pelican-quickstart", "pelican.tools.pelican_quickstart")):
        script = folder / "bin" / name
        script.write_text(
            f"#!{folder}/bin/python\nfrom {module} import main\nmain()\n".replace(
                "from pelican import main", "from pelican.__main__ import main"
            ),
            encoding="utf-8",
        )
        script.chmod(0o755)
    return Place(folder / "bin")


def needed(asked: list[str]) -> set[str]:
    """Return the packages that some requirements come to, with what these need."""
    found: set[str] = set()
    while asked:
        requirement = Requirement(asked.pop())
        if requirement.name in found or (requirement.marker and not requirement.marker.evaluate({"extra": ""})):
            continue
        found.add(requirement.name)
        asked += requires(requirement.name) or []
    return found


def copy(name: str, to: Path) -> None:
    """Copy an installed package."""
    for file in distribution(name).files or ():
        if ".." not in file.parts and "__pycache__" not in file.parts:
            (to / file).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(str(file.locate()), to / file)


@pytest.fixture(scope="module")
def site(place: Place, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Let Pelican's quickstart begin a site, and put the tree and the post of the guide into it."""
    folder = tmp_path_factory.mktemp("site")
    place.run("pelican-quickstart", cwd=folder, said=ANSWERS)
    for name, text in FILES.items():
        if name.startswith("content/"):
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, encoding="utf-8")
    return folder


@cache
def built(place: Place, site: Path, theme: str) -> Path:
    """Build it in a theme, once for all tests that look at it."""
    place.run("pelican", "content", "-o", f"out-{theme}", "-t", THEMES[theme], cwd=site)
    return site / f"out-{theme}"


# What is in the wheel ----------------------------------------------------------------------------


def test_the_wheel_takes_no_names_but_the_two_that_are_its_own(wheel: Path):
    with ZipFile(wheel) as zipped:
        names = {Path(name).parts[:3] for name in zipped.namelist()}
    assert {parts[0] for parts in names} == {"casetree", "pelican", "pelican_casetree-0.1.0.dist-info"}
    assert {parts for parts in names if parts[0] == "pelican"} == {("pelican", "plugins", "casetree")}


def test_schemas_for_editors_are_in_the_second_wheel(place: Place, whole: Place, tmp_path: Path):
    asked = ("python", "-m", "casetree", "schema", "tree")
    assert place.run(*asked, cwd=tmp_path, status=1) == "casetree: type `pip install 'pelican-casetree[more]'`\n"
    assert json.loads(whole.run(*asked, cwd=tmp_path))["$schema"]


def test_what_few_need_has_its_own_wheel_of_the_same_version_and_no_file_is_in_both(wheel: Path, more: Path):
    with ZipFile(wheel) as zipped, ZipFile(more) as other:
        first, second = {*zipped.namelist()}, {*other.namelist()}
        told = other.read("pelican_casetree_more-0.1.0.dist-info/METADATA").decode()
    assert first & second == set()
    assert {name.partition("/")[0] for name in second} == {
        "casetree",
        "pelican",
        "pelican_casetree_more-0.1.0.dist-info",
    }
    assert "Requires-Dist: pelican-casetree==0.1.0" in told
    asked = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert asked["optional-dependencies"]["more"] == [f"pelican-casetree-more=={asked['version']}"]
    lines = {(ROOT / each / "pyproject.toml").read_text(encoding="utf-8") for each in ("", "tools/package/more")}
    one, other = (tomllib.loads(text)["build-system"] for text in lines)
    assert one == other


def test_a_wheel_is_the_same_file_wherever_it_is_made_again_and_any_unzip_reads_it(wheel: Path, tmp_path: Path):
    pip = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check"]
    run([*pip, "wheel", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)], check=True)
    assert (tmp_path / wheel.name).read_bytes() == wheel.read_bytes()
    with ZipFile(wheel) as zipped:
        assert zipped.testzip() is None
        assert {each.external_attr >> 16 & 0o777 for each in zipped.infolist()} == {0o644}


def test_the_wheel_is_typed_licensed_and_says_what_it_is_for(wheel: Path):
    with ZipFile(wheel) as zipped:
        names = zipped.namelist()
        told = zipped.read("pelican_casetree-0.1.0.dist-info/METADATA").decode()
    assert {"casetree/py.typed", "pelican/plugins/casetree/py.typed"} <= {*names}
    assert "pelican_casetree-0.1.0.dist-info/licenses/LICENSE" in names
    assert "Classifier: Framework :: Pelican :: Plugins" in told
    assert "License-Expression: AGPL-3.0-or-later" in told


def test_the_sdist_has_all_that_its_wheel_is_made_of():
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    targets = told["tool"]["hatch"]["build"]["targets"]
    hook = (ROOT / "tools" / "package" / "wheel.py").read_text(encoding="utf-8")
    read = [text for text in texts_of(hook) if re.fullmatch(r"[\w./-]+/[\w./-]+", text) and (ROOT / text).is_file()]
    inside = [f"plugins/{name}" for name in targets["wheel"]["hooks"]["custom"]["inside"]]
    needed = [*read, *inside, "plugins/casetree", "plugins/pelican", "tools/package"]
    readme = told["project"]["readme"]
    assert readme.startswith("tools/package/")
    needed += re.findall(r"`(docs/[^`]+)`", (ROOT / readme).read_text(encoding="utf-8"))
    assert "docs/use-it-in-your-site.md" in needed
    assert "theme/static/css/charts.css" in needed
    assert {f"/{name}" for name in needed} <= {*targets["sdist"]["include"]}


WHEELS = {"PyYAML": 828_016, "budoux": 126_276}
"""The bytes of the wheels of PyYAML 6.0.4 for CPython 3.11 on Linux, the largest of them, and of BudouX 0.10.1."""


def test_what_it_takes_beside_pelican_with_markdown_is_within_its_limits(wheel: Path, place: Place):
    assert wheel.stat().st_size + sum(WHEELS.values()) <= 1_500_000, "docs/dependencies.md says what was tried"
    packages = next((place.bin.parent / "lib").glob("python*")) / "site-packages"
    of_pelican = {str(file) for name in needed(["pelican", "Markdown"]) for file in distribution(name).files or ()}
    files = {str(path.relative_to(packages)): path.stat().st_size for path in packages.rglob("*") if path.is_file()}
    more = {name: size for name, size in files.items() if name not in of_pelican and not name.endswith(".pyc")}
    assert sum(more.values()) <= 5_000_000


def test_what_it_takes_is_told_as_it_is(wheel: Path, more: Path):
    told = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    for name, path in (("pelican-casetree", wheel), ("pelican-casetree-more", more)):
        with ZipFile(path) as zipped:
            inside = sum(each.file_size for each in zipped.infolist())
        row = re.search(rf"^\| `{name}`[^|]*\| ([\d,]+) \| ([\d,]+) \|$", told, re.MULTILINE)
        assert row, name
        for said, size in zip(row.groups(), (path.stat().st_size, inside), strict=True):
            assert abs(int(said.replace(",", "")) * 1000 - size) < 0.01 * size, f"{name}: {size}"


def test_budoux_is_needed_and_the_extras_are_those_of_the_guide(wheel: Path):
    told = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert any(each.startswith("budoux") for each in told["dependencies"])
    assert {*told["optional-dependencies"]} == {*re.findall(r"pip install 'pelican-casetree\[(\w+)\]'", GUIDE)}


def modules_of(*wheels: Path) -> dict[str, str]:
    """Return the modules in some wheels by their names there."""
    found = {}
    for wheel in wheels:
        with ZipFile(wheel) as zipped:
            found |= {name: zipped.read(name).decode() for name in zipped.namelist() if name.endswith(".py")}
    return found


def test_a_module_in_the_wheel_does_what_it_does_in_the_source_and_each_line_stands_where_it_stood(
    wheel: Path, more: Path
):
    modules = modules_of(wheel, more)
    inside = "pelican/plugins/casetree/inside/"
    for name, text in modules.items():
        source = ROOT / "plugins" / name.removeprefix(inside)
        if name == f"{inside}__init__.py":
            continue
        if name.startswith("casetree/text/messages/"):
            continue
        said = re.sub(r"pelican\.plugins\.casetree\.inside\.", "", text)
        assert bare(said) == bare(source.read_text(encoding="utf-8")), name


def test_the_wheels_have_the_sentences_in_other_languages_that_they_say_and_no_others(wheel: Path, more: Path):
    modules = modules_of(wheel, more)
    name = "casetree/text/messages/japanese.py"
    there, source = texts_of(modules.pop(name)), texts_of((ROOT / "plugins" / name).read_text(encoding="utf-8"))
    said = {text for module in modules.values() for text in texts_of(module)}
    sentences = [text for text in source if text in SENTENCES]
    assert [text for text in sentences if text in said] == [text for text in there if text in SENTENCES]
    assert {"there is no tree `{tree}`", "needs {tool}, which is not installed"} <= {*sentences}
    assert "there is no tree `{tree}`" in there
    assert "needs {tool}, which is not installed" not in there, "it is said by what deploys the blog"
    assert {text: there[text] for text in there if text in SENTENCES}.items() <= source.items(), "on the same lines"


def test_the_wheels_have_all_modules_but_those_that_this_blog_alone_runs_and_those_without_a_line(
    wheel: Path, more: Path
):
    there = {name.removeprefix("pelican/plugins/casetree/inside/") for name in modules_of(wheel, more)}
    names = ("casetree", "pelican", "handover", "keeping", "charts", "terms")
    paths = {path.relative_to(ROOT / "plugins").as_posix(): path for name in names for path in source_of(name)}
    missing = {name for name in paths.keys() - there if ast.parse(paths[name].read_text("utf-8")).body[1:]}
    of_the_blog = ("keeping/ending.py", "keeping/home/", "building/texts/edited/", "for_next.py", "commands/explain.py")
    of_the_blog += ("pages/found_pages.py",)
    assert missing
    assert [name for name in missing if not any(each in name for each in of_the_blog)] == []


def source_of(name: str) -> Iterator[Path]:
    """Yield the modules of a package as they stand in the source."""
    yield from (ROOT / "plugins" / name).rglob("*.py")


def texts_of(module: str) -> dict[str, int]:
    """Return the texts that a module has as values, each with its line."""
    nodes = (node for node in ast.walk(ast.parse(module)) if isinstance(node, ast.Constant))
    return {node.value: node.lineno for node in nodes if isinstance(node.value, str)}


def bare(text: str) -> str:
    """Write down what a module does, line by line, without its docstrings and the types of private functions."""
    module = ast.parse(text)
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef) and re.match("_(?!_)", node.name):
            node.returns = None
            for each in (*node.args.posonlyargs, *node.args.args, *node.args.kwonlyargs):
                each.annotation = None
        body = getattr(node, "body", None)
        if isinstance(body, list):
            body[:] = [each for each in body if not isinstance(each, ast.Expr) or not is_explained(each.value)]
    lines = [str(node.lineno) for node in ast.walk(module) if isinstance(node, ast.stmt)]
    return ast.dump(module) + " ".join(lines)


def is_explained(value: ast.expr) -> bool:
    """True for a docstring, and for what stands where there was nothing else."""
    return isinstance(value, ast.Constant) and (isinstance(value.value, str) or value.value is ...)


def test_nothing_that_draws_pictures_or_charts_or_makes_style_sheets_is_needed(place: Place, tmp_path: Path):
    said = place.python("import importlib.metadata as m; print(*(d.name for d in m.distributions()))", cwd=tmp_path)
    assert not {"resvg", "lightningcss", "pagefind_bin", "vl-convert-python", "imagesize", "regex"} & {*said.split()}


# A fresh site ------------------------------------------------------------------------------------


@pytest.mark.parametrize("theme", THEMES)
def test_a_fresh_site_has_figure_strip_list_and_style_sheet_and_every_link_leads_somewhere(
    place: Place, site: Path, theme: str
):
    out = built(place, site, theme)
    pages = {path: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in out.rglob("*.html")}
    figure = pages[out / POST].select_one("figure.case[data-case=ann]")
    assert figure
    assert all(figure.select_one(part) for part in ("svg", "table.case-strip", "ol.case-steps", "figcaption"))
    for shown in (POST, "cases/ann/index.html", "trees/garden/index.html"):
        assert pages[out / shown].select_one("head link[href='/theme/casetree.css']"), shown
    dead = {(str(path), link) for path, page in pages.items() for link in links(page) if not leads(link, path, out)}
    assert {each for each in dead if theme not in PUBLIC or OURS.search(each[1])} == set()
    assert not list(out.rglob("ja")), "no post is in Japanese"


def links(page: BeautifulSoup) -> Iterator[str]:
    """Yield where a page leads within the site."""
    for element in page.select("[href], [src]"):
        link = str(element.get("href") or element.get("src") or "")
        if link and not link.startswith(("http", "mailto:", "//", "data:")) and link != "#":
            yield link


def leads(link: str, page: Path, out: Path) -> bool:
    """True for a link to a file that there is, or to a place on this page that there is."""
    to, _, place = unquote(link).partition("#")
    if not to:
        return f'id="{place}"' in page.read_text("utf-8")
    path = out / to.lstrip("/") if to.startswith("/") else page.parent / to
    return path.is_file() or (path / "index.html").is_file()


def test_the_style_sheet_says_nothing_of_what_is_no_figure(place: Place, site: Path):
    sheet = (built(place, site, "simple") / "theme" / "casetree.css").read_text("utf-8")
    rules, _, nested = re.sub(r"/\*.*?\*/", "", sheet, flags=re.S).partition(":is(html, #case-) {")
    assert re.findall(r"^[^\s{}][^{}]*(?= \{)", rules, re.M) == [
        "figure.case, .case-strip, .case-sources, .case-faulty, figure.chart",
        "@media (forced-colors: active)",
    ]
    assert "@layer" not in sheet
    for selector in re.findall(r"^  ([^\s@}&][^{]*?) \{", nested, re.M):
        assert re.search(r"\.(case|of-\d|heard|post-sources)|:is\(\.case|a\.cite|^figure\.chart", selector), selector
    assert "100vw" not in sheet, "nothing breaks out of the column of a theme"


def test_a_theme_lays_out_these_pages_by_templates_of_its_own(place: Place, site: Path):
    theme = site / "theme"
    (theme / "templates").mkdir(parents=True)
    (theme / "static").mkdir()
    (theme / "templates" / "case.html").write_text("<p>Mine: {{ case.id }}</p>", encoding="utf-8")
    place.run("pelican", "content", "-o", "out-own", "-t", "theme", cwd=site)
    assert (site / "out-own/cases/ann/index.html").read_text("utf-8") == "<p>Mine: ann</p>"


@pytest.mark.parametrize("layer", ["reader", "generator"])
def test_pelicans_own_cache_changes_nothing(place: Place, site: Path, layer: str):
    plain = built(place, site, "simple")
    for _ in range(2):
        place.run(
            *("pelican", "content", "-o", "out-cached", "-t", "simple", "-e"),
            *("CACHE_CONTENT=true", "LOAD_CONTENT_CACHE=true", f'CONTENT_CACHING_LAYER="{layer}"'),
            cwd=site,
        )
        made = (site / "out-cached" / POST).read_text("utf-8")
        assert made == (plain / POST).read_text("utf-8")


def test_pelican_that_waits_for_changes_builds_an_edited_tree_anew(place: Place, site: Path):
    command = [str(place.bin / "pelican"), "content", "-r", "-o", "out-watched", "-t", "simple"]
    page, tree = site / "out-watched" / POST, site / "content/trees/garden/2024-01-01.yaml"
    before = tree.read_text("utf-8")
    with Popen(command, cwd=site, stdout=DEVNULL, stderr=DEVNULL) as watching:
        try:
            wait_for(lambda: page.is_file() and "Enters with a ticket" in page.read_text("utf-8"))
            sleep(2)  # Pelican begins to look for changes after a build, and misses one that is made meanwhile
            tree.write_text(before.replace("Enters with a ticket", "Pays and enters"), encoding="utf-8")
            wait_for(lambda: "Pays and enters" in page.read_text("utf-8"))
        finally:
            watching.terminate()
            tree.write_text(before, encoding="utf-8")


def wait_for(happens: Callable[[], bool]) -> None:
    """Wait until something happens; whoever starts the tests ends what never does."""
    for _ in range(2400):
        if happens():
            return
        sleep(0.05)
    raise AssertionError("it never happened")


def test_a_site_from_which_the_plugin_is_taken_builds(place: Place, site: Path):
    place.run("pelican", "content", "-o", "out-without", "-e", "PLUGINS=[]", cwd=site)
    assert "figure" not in (site / "out-without" / POST).read_text("utf-8")


def test_a_preview_of_another_site_asks_for_drafts_and_gets_a_report(place: Place, site: Path, tmp_path: Path):
    shutil.copytree(site / "content", tmp_path / "content")
    draft = (site / "content/a-visit.md").read_text("utf-8").replace("Category:", "Status: draft\nCategory:")
    (tmp_path / "content/a-visit.md").write_text(draft.replace("ticket: yes", "ticket: perhaps"), encoding="utf-8")
    asks = "from pelican.plugins.casetree.commands.preview import settings_of as s; "
    told = place.python(f"{asks}print(*map('='.join, s('report.json', []).items()), sep='\\n')", cwd=tmp_path)
    place.run("pelican", "content", "-e", *told.splitlines(), cwd=tmp_path, status=1)
    found = json.loads((tmp_path / "report.json").read_text("utf-8"))
    assert [(each["file"], each["address"]) for each in found["unpublished"]] == [
        ("content/a-visit.md", "drafts/a-visit-to-the-garden.html")
    ]
    assert [fault["line"] for fault in found["faults"]] == [18]
    assert (tmp_path / "output/drafts/a-visit-to-the-garden.html").is_file()


@pytest.mark.parametrize("language", ["fr", "en-GB"])
def test_a_site_in_a_language_that_figures_do_not_speak_has_one_page_of_each_thing(
    place: Place, site: Path, tmp_path: Path, language: str
):
    shutil.copytree(site / "content", tmp_path / "content")
    place.run("pelican", "content", "-t", "simple", "-e", f'DEFAULT_LANG="{language}"', cwd=tmp_path)
    out = tmp_path / "output"
    pages = {path: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in out.rglob("*.html")}
    assert {out / "cases/ann/index.html", out / "trees/garden/index.html", out / "check/index.html"} <= {*pages}
    assert not (out / "en").exists()
    assert (out / "trees/garden/2024-01-01.yaml").is_file()
    assert not {(str(path), link) for path, page in pages.items() for link in links(page) if not leads(link, path, out)}


# Other law ---------------------------------------------------------------------------------------


def test_trees_of_other_fields_need_nothing_but_their_files(place: Place, tmp_path: Path):
    shutil.copytree(ROOT / "examples", tmp_path / "examples")
    said = place.run("pelican", "-o", str(tmp_path / "out"), cwd=tmp_path / "examples")
    assert not re.search(r"error|warning", said), said
    pages = {path: BeautifulSoup(path.read_text("utf-8"), "html.parser") for path in (tmp_path / "out").rglob("*.html")}
    figures = [figure for page in pages.values() for figure in page.select("figure.case[data-case]")]
    assert {str(figure["data-case"]) for figure in figures} == {"infusion-pumps", "station-cameras"}
    replaced = pages[tmp_path / "out" / "cases/infusion-pumps/index.html"].select_one(".case-outcome")
    assert replaced
    assert replaced.get_text(" ", strip=True) == "The plan of the vendor is replaced; the outcome is “Immediately”"
    longest = pages[tmp_path / "out" / "cameras-in-a-station.html"]
    assert len(longest.select("ol.case-steps > li[data-question]")) == 14
    out = tmp_path / "out"
    assert not {(str(path), link) for path, page in pages.items() for link in links(page) if not leads(link, path, out)}


# In a browser ------------------------------------------------------------------------------------


SHOWN = (POST, "cases/ann/", "trees/garden/", "trees/garden/walk/")


@pytest.mark.parametrize("width", [320, 360])
@pytest.mark.parametrize("theme", THEMES)
def test_no_page_scrolls_sideways_on_a_phone_and_nothing_is_squeezed_or_refused(
    browser: Browser, place: Place, site: Path, theme: str, width: int
):
    size = {"width": width, "height": 640}
    with served(built(place, site, theme)) as address, browser.new_page(viewport=size) as page:
        said: list[str] = []
        page.on("requestfailed", lambda request: said.append(request.url))  # a theme may ask others for fonts
        for shown in SHOWN:
            page.goto(address + shown)
            assert page.evaluate("document.documentElement.scrollWidth") <= width, shown
            if shown != "trees/garden/walk/":
                assert page.locator("figure.case ol.case-steps").is_visible()
                box = page.locator("figure.case").first.bounding_box()
                assert box
                assert box["width"] > 0.75 * width, "what a theme floats stands above it"
                assert not page.locator("figure.case svg.case-drawing").first.is_visible(), "the list is the drawing"
    assert [url for url in said if url.startswith(address)] == []


ROOM = {"36": "27", "45": "34", "60": "45"}
"""The width in rem of a drawing, and that of a figure from which on it is shown: three quarters at least."""


@pytest.mark.parametrize("theme", THEMES)
def test_a_drawing_is_shown_wherever_the_column_has_room_for_it(browser: Browser, place: Place, site: Path, theme: str):
    room = "figure => { const style = getComputedStyle(figure.parentElement); return figure.parentElement.clientWidth"
    room += " - parseFloat(style.paddingLeft) - parseFloat(style.paddingRight) }"
    with (
        served(built(place, site, theme)) as address,
        browser.new_page(viewport={"width": 1280, "height": 900}) as page,
    ):
        for shown in (POST, "index.html", "cases/ann/", "trees/garden/"):
            page.goto(address + shown)
            for figure in page.locator("figure.case").all():
                least = next(int(rem) for size, rem in ROOM.items() if f"case-{size}" in figure.get_attribute("class"))
                has_room = figure.evaluate(room) - 24 >= 16 * least
                assert figure.locator("svg.case-drawing").is_visible() is has_room, shown
                left = {
                    figure.locator(part).bounding_box()["x"]
                    for part in (".case-strip", "figcaption")
                    if figure.locator(part).count()
                }
                assert len(left) == 1, "a theme may centre its tables"


WIDE = """
<link rel="stylesheet" href="/theme/casetree.css">
<main style="inline-size: {width}px">
<figure class="case case-60"><div class="case-scroll"><svg class="case-drawing" width="960" height="300"
  viewBox="0 0 960 300"></svg></div></figure>
<figure class="chart"><div class="chart-drawings">
<svg class="chart-wide" width="680" height="320" viewBox="0 0 680 320"><path d="M0,0h9v9z" fill="var(--chart-1)"/></svg>
<svg class="chart-narrow" width="288" height="280" viewBox="0 0 288 280"></svg></div></figure>
</main>
"""


@pytest.mark.parametrize(
    ("width", "drawn", "chart"),
    [(240, 0, "narrow"), (700, 0, "narrow"), (760, 736, "wide"), (1000, 960, "wide")],
)
def test_a_drawing_shrinks_to_three_quarters_at_most_and_a_chart_is_the_one_that_fits(
    browser: Browser, place: Place, site: Path, width: int, drawn: int, chart: str
):
    out = built(place, site, "simple")
    (out / "wide.html").write_text(f"<!doctype html>{WIDE.format(width=width)}", encoding="utf-8")
    with served(out) as address, browser.new_page(viewport={"width": 1280, "height": 900}) as page:
        page.goto(f"{address}wide.html")
        box = page.locator(".case-drawing").bounding_box()
        assert (box["width"] if box else 0) == drawn
        shown = [each for each in ("wide", "narrow") if page.locator(f".chart-{each}").is_visible()]
        assert shown == [chart]
        assert page.evaluate("document.querySelector('main').scrollWidth") == width
        fill = "getComputedStyle(document.querySelector('.chart-wide path')).fill"
        assert page.evaluate(fill) == "rgb(27, 88, 153)"


def test_figures_are_dark_in_the_dark_where_the_theme_is(browser: Browser, place: Place, site: Path):
    ground = "getComputedStyle(document.querySelector('figure.case')).backgroundColor"
    for scheme, color in (("light", "rgb(255, 255, 255)"), ("dark", "rgb(22, 23, 25)")):
        with served(built(place, site, "notmyidea")) as address, browser.new_page(color_scheme=scheme) as page:
            page.goto(address + POST)
            assert page.evaluate(ground) == color


def test_figures_are_dark_where_a_theme_says_that_it_can_be(browser: Browser, place: Place, site: Path):
    with (
        served(built(place, site, "simple")) as address,
        browser.new_page(color_scheme="dark", viewport={"width": 1200, "height": 900}) as page,
    ):
        page.goto(address + POST)
        ground = "getComputedStyle(document.querySelector('figure.case')).backgroundColor"
        assert page.evaluate(ground) == "rgb(255, 255, 255)"
        page.add_style_tag(content=":root { color-scheme: light dark }")
        assert page.evaluate(ground) == "rgb(22, 23, 25)"
        page.add_style_tag(content=":root { --case-paper: rgb(1, 2, 3) }")
        assert page.evaluate(ground) == "rgb(1, 2, 3)"
        assert page.locator("figure.case .case-drawing").first.is_visible(), "there is room for it"


FORCED = """() => {
    const system = name => {
        const probe = document.body.appendChild(document.createElement('i'));
        probe.style.color = name;
        const color = getComputedStyle(probe).color;
        probe.remove();
        return color;
    };
    const known = ['Canvas', 'CanvasText', 'LinkText', 'GrayText', 'Highlight'].map(system);
    const drawn = [...document.querySelectorAll('figure:is(.case, .chart) svg :is(rect, path, circle, text)')]
        .map(shape => [shape.tagName, getComputedStyle(shape).fill, getComputedStyle(shape).stroke]);
    const odd = drawn.flat().filter(color => color.startsWith('rgb(') && !known.includes(color));
    const unread = drawn.filter(([name, fill, stroke]) => name === 'text' && stroke !== 'none' && stroke !== known[0]);
    return [drawn.length > 0, odd, unread];
}"""
"""Whether there are drawings, which colours of theirs are not the system's, and words with a rim that hides them."""


@pytest.mark.parametrize("theme", THEMES)
def test_where_colours_are_forced_figures_and_charts_have_those_of_the_system(
    browser: Browser, whole: Place, site: Path, theme: str, tmp_path: Path
):
    whole.run("pelican", "content", "-t", THEMES[theme], cwd=with_numbers(site, tmp_path))
    with served(tmp_path / "output") as address:
        for shown, scheme in product((POST, "numbers.html"), ("light", "dark")):
            with browser.new_page(color_scheme=scheme, forced_colors="active") as page:
                page.goto(address + shown)
                assert page.evaluate(FORCED) == [True, [], []], (shown, scheme)


@contextmanager
def served(out: Path) -> Iterator[str]:
    """Serve a site on this machine."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(out))) as httpd:
        thread = Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield f"http://127.0.0.1:{httpd.server_port}/"
        finally:
            httpd.shutdown()
            thread.join()


class Quiet(SimpleHTTPRequestHandler):
    """Says nothing of what it serves."""

    def log_message(self, *_: object) -> None:
        """Say nothing."""


# What is missing ---------------------------------------------------------------------------------


def test_a_missing_extra_is_told_in_one_sentence_with_what_to_type(place: Place, site: Path):
    said = place.run("pelican", "content", "-o", "out-png", "-e", "CASETREE_PNG=true", cwd=site, status=1)
    assert said.count("error[") == 1
    assert "error[extra-missing]: `CASETREE_PNG` asks for pictures as PNG, and what draws them is not installed" in said
    assert "type `pip install 'pelican-casetree[png]'`" in said


WITH_NUMBERS = {
    "content/sources.yaml": "book:\n  title: The book of the gate\n  publisher: The gate\n"
    "  url: https://example.org/book\n  date: 2025\n",
    "content/data/visits.csv": "series,key,value,source,confidence,note\n"
    + "".join(f"members,{year},{year - 2000},book,confirmed,\n" for year in (2022, 2023, 2024)),
    "content/data/visits.schema.json": json.dumps(
        {
            "title": {"en": "Visits"},
            "unit": {"en": "visits"},
            "labels": {"members": {"en": "Members"}},
            "keys": {},
            "fields": [
                {"name": name, "type": "integer" if name == "value" else "string"}
                for name in ("series", "key", "value", "source", "confidence", "note")
            ],
        }
    ),
    "content/numbers.md": "Title: Numbers\nDate: 2024-06-01\nCategory: Visits\n\n"
    "In 2024 there were {data:visits:members:2024}.\n\n```chart\ndata: visits\ntitle: More came\nform: line\n```\n",
}
"""A post with a number from a table, and a chart of it."""


def with_numbers(site: Path, folder: Path) -> Path:
    """Copy a site into a folder, with that post and a theme that has a page of the data set."""
    shutil.copytree(site / "content", folder / "content")
    for name, text in {**WITH_NUMBERS, "theme/templates/data.html": "{{ cases }}", "theme/static/x": ""}.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_numbers_stand_in_texts_without_what_few_need_and_a_chart_says_what_to_type(
    place: Place, site: Path, tmp_path: Path
):
    said = place.run("pelican", "content", "-t", "theme", cwd=with_numbers(site, tmp_path), status=1)
    assert said.count("error[") == 1
    assert "error[extra-missing]: posts show charts, and what draws them is not installed" in said
    assert "type `pip install 'pelican-casetree[charts]'`" in said
    page = BeautifulSoup((tmp_path / "output/numbers.html").read_text("utf-8"), "html.parser")
    assert page.data.text == "24"
    assert "pelican-casetree[charts]" in page.select_one("figure.case-faulty").text
    assert not (tmp_path / "output/data/index.html").exists()
    shown = place.run("pelican", "content", "-t", "theme", "-e", 'CASETREE_DATA_SAYS="Visits"', cwd=tmp_path, status=1)
    assert "`CASETREE_DATA_SAYS` asks for what is not installed" in shown
    assert "type `pip install 'pelican-casetree[more]'`" in shown


def test_what_few_need_draws_charts_makes_the_data_set_and_tells_authors_in_japanese(
    whole: Place, site: Path, tmp_path: Path
):
    said = whole.run("pelican", "content", "-t", "theme", cwd=with_numbers(site, tmp_path))
    assert "error" not in said
    page = BeautifulSoup((tmp_path / "output/numbers.html").read_text("utf-8"), "html.parser")
    assert len(page.select("figure.chart svg")) == 2
    assert (tmp_path / "output/figures/index.html").is_file()
    assert (tmp_path / "output/data/index.html").read_text("utf-8") == "1"
    assert (tmp_path / "output/data/cases.sqlite").is_file()
    shutil.rmtree(tmp_path / "content/trees")
    asked = 'import os; os.environ["CASETREE_LANG"] = "ja"; from pelican import main; main(["content"])'
    told = whole.run("python", "-c", asked, cwd=tmp_path, status=1)
    assert "判断フロー`garden`はありません" in told


def test_a_pelican_that_is_too_old_is_told_in_one_sentence(place: Place, site: Path):
    old = "import importlib.metadata as m; m.version = lambda name: '4.9.1'; from pelican.plugins import casetree; "
    needs = r"it needs Pelican 4\.12 or newer, and 4\.9\.1 is installed; type `pip install -U pelican`"
    with pytest.raises(AssertionError, match=needs):
        place.python(f"{old}casetree.register()", cwd=site)


def test_a_theme_without_a_place_for_the_pages_is_told_once(place: Place, site: Path):
    theme = site / "bare"
    (theme / "static").mkdir(parents=True)
    (theme / "templates").mkdir()
    (theme / "templates" / "base.html").write_text("<title>{% block title %}{% endblock %}</title>", encoding="utf-8")
    said = place.run("pelican", "content", "-o", "out-bare", "-t", "bare", cwd=site, status=1)
    assert said.count("error[") == 1
    assert "error[theme-without-block]: the theme's `base.html` has no block `content`" in said
    assert not (site / "out-bare/cases/ann/index.html").exists()


def test_a_tree_that_is_not_there_is_told_with_where_to_put_it(place: Place, site: Path, tmp_path: Path):
    shutil.copytree(site / "content", tmp_path / "content")
    shutil.rmtree(tmp_path / "content" / "trees")
    said = place.run("pelican", "content", cwd=tmp_path, status=1)
    assert "error[case-unknown-tree]: there is no tree `garden`" in said
    assert "help: put it at content/trees/<tree>/<date>.yaml" in said


def test_the_guide_can_be_followed_in_an_empty_folder(place: Place, tmp_path: Path):
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    assert "error" not in place.run("pelican", "content", cwd=tmp_path)
    for shown in (POST, "cases/ann/index.html", "trees/garden/index.html", "trees/garden/walk/index.html"):
        assert (tmp_path / "output" / shown).is_file()
