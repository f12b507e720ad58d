"""The pages for people say what the code does: keys, examples, chores, modules and links."""

from __future__ import annotations

import re
import tomllib
from dataclasses import replace
from datetime import datetime
from html import unescape
from pathlib import Path
from textwrap import dedent

import pytest

from casetree.law.law import newest
from casetree.nouns.diagnostics import Diagnostic, Source, in_order
from casetree.nouns.library import Library
from casetree.nouns.moments import read_moment
from casetree.nouns.passage import Passage
from casetree.nouns.printing import full
from casetree.reading.grammar import cases, sources, trees
from casetree.reading.source_schema import read_sources
from casetree.reading.yaml_text.repair import load_all
from casetree.text.told_in import messages_for
from casetree.text.words import words_for
from golden import assert_golden
from key_tables import KEYS, WORDS, declared, keys_of, put_right, shown, table
from pelican.plugins.casetree.commands.cli import main
from pelican.plugins.casetree.files.files import posts_below, read_library, read_posts
from pelican.plugins.casetree.posts.headers.header_keys import KEYS as HEADER_KEYS
from pelican.plugins.casetree.posts.headers.header_keys import STATUSES
from pelican.plugins.casetree.posts.new_post import new_post
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.prose.convert import convert_whole
from pelican.plugins.casetree.prose.page.page import Page
from pelican.plugins.casetree.site.figures import Figures
from pelican.plugins.casetree.site.index import site_of
from reading import content_library

ROOT = Path(__file__).parents[2]
DOCS = ROOT / "docs"
PLUGINS = ROOT / "plugins"
EXTENSIONS = ["extra", "admonition", "sane_lists"]

PAGES = sorted([*ROOT.glob("*.md"), *DOCS.rglob("*.md")])
CASE_BLOCKS = (DOCS / "case-blocks.md").read_text(encoding="utf-8")
TREES = (DOCS / "trees.md").read_text(encoding="utf-8")
ARCHITECTURE = (DOCS / "architecture.md").read_text(encoding="utf-8")
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")

SAMPLES = re.findall(r"^````markdown\n(.*?)^````$", CASE_BLOCKS, re.DOTALL | re.MULTILINE)
FILES = dict(re.findall(r"^```yaml\n# content/(\S+)\n(.*?)^```$", TREES, re.DOTALL | re.MULTILINE))


def section(page: str, heading: str) -> str:
    """Return what stands under a second-level heading."""
    return page.partition(f"\n## {heading}\n")[2].partition("\n## ")[0]


def tables(text: str) -> dict[str, dict[str, list[str]]]:
    """Return the tables of a page: first column's heading to the rows by their first cell, in code marks or not."""
    found: dict[str, dict[str, list[str]]] = {}
    heading = ""
    for before, line in zip(["", *text.splitlines()], text.splitlines(), strict=False):
        if not line.startswith("|"):
            continue
        cells = [cell.strip().replace("`", "") for cell in re.split(r"(?<!\\)\|", line)[1:-1]]
        if not before.startswith("|"):
            heading = cells[0]
        elif not set(line) <= set("|-"):
            found.setdefault(heading, {})[cells[0]] = cells[1:]
    return found


# Case blocks -----------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def library(tmp_path_factory: pytest.TempPathFactory) -> Library:
    """The site's trees and sources, and the example tree of docs/trees.md."""
    folder = tmp_path_factory.mktemp("content")
    for name, text in FILES.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    examples, faults = read_library(folder, "en")
    assert not faults, "\n\n".join(map(full, faults))
    site = content_library()
    return Library(
        default_language="en", trees={**site.trees, **examples.trees}, sources={**site.sources, **examples.sources}
    )


def build(text: str, library: Library, language: str = "en") -> tuple[str, list[Diagnostic]]:
    """Convert a text as a post beside those of the site; return it and its own faults."""
    posts, _ = read_posts(posts_below(ROOT / "content"))
    others = [read_post(source, path.name.partition(".")[0]) for path, source in posts]
    post = read_post(Source.of("example", text), "example", default_language=language)
    site, faults = site_of([*others, post], library)
    page = Page(post, site, Figures(site.library))
    html = convert_whole(page, EXTENSIONS)
    return html, [fault for fault in in_order([*faults, *page.faults]) if fault.span.source.path == "example"]


@pytest.mark.parametrize("sample", SAMPLES, ids=range(len(SAMPLES)))
def test_every_example_of_a_case_block_becomes_a_figure_without_any_fault(sample: str, library: Library) -> None:
    html, faults = build(sample, library)
    assert not faults, "\n\n".join(map(full, faults))
    assert html.count("<figure") + html.count('class="case-withdrawn"') == sample.count("```case")
    assert "{case:" not in html


def passage(text: str) -> Passage:
    return Passage(Source.of("example", text), text)


TABLES = {"case-blocks.md": CASE_BLOCKS, "trees.md": TREES}


@pytest.mark.parametrize("page", TABLES)
def test_the_tables_of_keys_are_as_they_are_declared(page: str, is_rewriting: bool) -> None:
    found = shown(TABLES[page])
    if is_rewriting:
        (DOCS / page).write_text(put_right(TABLES[page]), encoding="utf-8", newline="\n")
        return
    assert found == {name: table(name) for name in found}


def test_every_key_and_every_word_with_a_meaning_has_its_table() -> None:
    assert {name for page in TABLES.values() for name in shown(page)} == {*KEYS, *WORDS}
    tabled = {id(lines): lines.what for lines in KEYS.values()}
    joined = {id(cases.SINGLE), id(trees.WORDED_ANSWER)}  # their keys are those of others
    shapes = (trees.TREE, sources.SOURCES, cases.SINGLE, cases.SHOWING, cases.COMPARISON, cases.CASE)
    found = {id(lines): lines.what for shape in shapes for lines in declared(shape) if id(lines) not in joined}
    assert found == tabled


IN_BLOCKS = [name for name in KEYS if name in shown(CASE_BLOCKS)]


@pytest.mark.parametrize("name", IN_BLOCKS)
def test_every_key_of_a_block_is_shown_in_an_example(name: str) -> None:
    blocks = re.findall(r"^```case\n(.*?)^```$", CASE_BLOCKS, re.DOTALL | re.MULTILINE)
    used = set().union(*(keys_of(load_all(passage(block))[0]) for block in blocks))
    needless = {"allow", "helps", "kind"}  # of use in sources of the site alone
    assert set(KEYS[name].by_name) - used <= needless


def test_the_words_with_a_meaning_are_those_of_the_languages() -> None:
    words = words_for("en")
    assert set(cases.BY.words) == set(words.parties)
    assert all(any(key.startswith(effect) for key in words.effects) for effect in cases.EFFECT_WORDS.words)
    assert all(key.startswith(tuple(cases.EFFECT_WORDS.words)) for key in words.effects)
    assert all(getattr(words, basis) for basis in cases.BASES.words)


def test_the_table_of_dates_is_true() -> None:
    rows = tables(section(CASE_BLOCKS, "Paths"))["written"]
    said = {written: words_for("en").moment(moment) for written in rows if (moment := read_moment(written))}
    assert {written: row[0] for written, row in rows.items()} == said


def test_the_table_of_computed_words_is_true(library: Library) -> None:
    rows = tables(section(CASE_BLOCKS, "Computed words in a sentence"))["written"]
    html, faults = build("\n\n".join(rows), library)
    assert not faults, "\n\n".join(map(full, faults))
    read = [unescape(re.sub(r"<[^>]+>", "", line)) for line in html.split("\n") if line]
    assert read == [row[0] for row in rows.values()]


# The pages that a newcomer reads -----------------------------------------------------------------

README = (ROOT / "README.md").read_text(encoding="utf-8")
GUIDES = {
    "en": (DOCS / "writing.md").read_text(encoding="utf-8"),
    "ja": (DOCS / "writing.ja.md").read_text(encoding="utf-8"),
}
"""The author's guide by its language."""

HEADERS = {"en": ("The header of a post", "key"), "ja": ("記事のヘッダー", "キー")}
"""Where a guide names the keys of a header."""


def guide(language: str, start: str) -> list[str]:
    """Return the blocks of the author's guide that begin with a word."""
    found = re.findall(r"^( *)```\n(.*?)^\1```$", GUIDES[language], re.DOTALL | re.MULTILINE)
    return [block for _, text in found if (block := dedent(text)).startswith(start)]


def test_the_block_of_the_readme_is_drawn_as_it_shows(tmp_path: Path, is_rewriting: bool) -> None:
    block = re.search(r"^```case\n(.*?)^```$", README, re.DOTALL | re.MULTILINE)
    assert block
    (tmp_path / "block.yaml").write_text(block[1], encoding="utf-8")
    drawn = tmp_path / "drawn.svg"
    assert main(["draw", str(tmp_path / "block.yaml"), "-o", str(drawn), "--content", str(ROOT / "content")]) == 0
    assert_golden(drawn.read_text(encoding="utf-8"), DOCS / "example.svg", is_rewriting)


@pytest.mark.parametrize("language", GUIDES)
def test_the_cases_of_the_guide_have_no_fault(library: Library, language: str) -> None:
    declared, _ = read_sources(passage(guide(language, "some-newspaper")[0]), "en")
    assert declared
    with_source = replace(library, sources={**library.sources, **declared})
    blocks = guide(language, "tree:")
    assert len(blocks) == 2
    for block in blocks:
        _, faults = build(f"```case\n{block}```\n", with_source, language)
        assert not faults, "\n\n".join(map(full, faults))


@pytest.mark.parametrize(
    ("language", "error", "title"), [("en", "error[", "A student"), ("ja", "エラー[", "ミャンマーの学生")]
)
def test_the_diagnostic_of_the_guide_is_what_an_author_would_see(
    library: Library, language: str, error: str, title: str
) -> None:
    tree = newest(library.trees["refugee-steps"])
    assert tree
    begun = new_post(title, "a-student", datetime(2026, 11, 22, 9, 30), tree)
    post = begun.replace("decided: pending", "decided: 2024").replace("persecution: pending", "persecution: ye")
    _, faults = build(post, library)
    written = full(faults[0], messages_for({"LANG": language})).splitlines()
    shown = guide(language, error)[0].splitlines()
    assert shown[1].partition(".md:")[2] == written[1].partition(":")[2]
    del shown[1], written[1]
    assert shown == written


@pytest.mark.parametrize("language", GUIDES)
def test_the_guide_names_the_keys_and_states_of_a_header(language: str) -> None:
    heading, key = HEADERS[language]
    rows = tables(section(GUIDES[language], heading))[key]
    assert {key.lower() for key in rows} <= set(HEADER_KEYS)
    assert {"title", "date", "slug", "lang", "status"} <= {key.lower() for key in rows}
    assert set(re.findall(r"[a-z]+", rows["Status"][0])) >= {"published", "draft", "hidden"} <= set(STATUSES)


def test_the_japanese_guide_tells_all_that_the_english_one_does() -> None:
    """It has one heading more: the slips of a Japanese keyboard."""
    english, japanese = (re.findall(r"^## .+$", GUIDES[language], re.MULTILINE) for language in ("en", "ja"))
    slips = japanese.index("## 日本語入力で起こりやすい誤り")
    assert len(japanese[:slips] + japanese[slips + 1 :]) == len(english)
    tables_of_keys = [
        [*tables(section(GUIDES[language], heading))[key]] for language, (heading, key) in HEADERS.items()
    ]
    assert tables_of_keys[0] == tables_of_keys[1]
    commands = [
        set(re.findall(r"^ *make [a-z]+|`make [a-z]+", GUIDES[language], re.MULTILINE)) for language in ("en", "ja")
    ]
    assert commands[0] == commands[1]
    pictures = [re.findall(r"\]\((images/\S+)\)", GUIDES[language]) for language in ("en", "ja")]
    assert [name.replace(".png", ".ja.png") for name in pictures[0]] == pictures[1]


def test_what_the_japanese_guide_says_of_slips_is_what_is_told(library: Library) -> None:
    rows = section(GUIDES["ja"], "日本語入力で起こりやすい誤り")
    lines = ("by: 入管庁", "decided: 令和6年7月", "outcome: 在留許可", "persecution: はい")
    assert [line for line in lines if f"`{line}`" not in rows] == []
    block = "tree: refugee-steps\n{}\n{}\n{}\nanswers:\n  {}\n".format(*lines)
    _, faults = build(f"```case\n{block}```\n", library, "ja")
    told = "\n".join(full(fault, messages_for({"LANG": "ja"})) for fault in faults)
    for word in ("agency", "2024-07", "allowed", "yes"):
        assert f"`{word}`の誤りではありませんか。" in told


# Trees -----------------------------------------------------------------------------------------


def test_the_example_files_use_every_key_of_trees_and_sources() -> None:
    used = set().union(*(keys_of(load_all(passage(text))[0]) for text in FILES.values()))
    assert {key for name in shown(TREES) if name in KEYS for key in KEYS[name].by_name} - used == set()


# Chores ----------------------------------------------------------------------------------------

CHORES = set(re.findall(r"^([a-z][a-z-]*):.*## ", MAKEFILE, re.MULTILINE))


def test_every_chore_is_in_the_readme_or_in_contributing() -> None:
    told = "".join((ROOT / name).read_text(encoding="utf-8") for name in ("README.md", "CONTRIBUTING.md"))
    assert not CHORES - set(re.findall(r"`make ([a-z-]+)", told))


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_a_page_names_no_chore_that_there_is_not(page: Path) -> None:
    text = page.read_text(encoding="utf-8")
    named = re.findall(r"`make ([a-z-]+)|^(?:\$ |    )?make ([a-z-]+)$", text, re.MULTILINE)
    assert not {one or other for one, other in named} - CHORES


# Links -----------------------------------------------------------------------------------------


def anchors(page: Path) -> set[str]:
    """Return the addresses of a page's headings, as code hosts make them."""
    text = re.sub(r"^(`{3,})[^`\n]*\n.*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    headings = re.findall(r"^#+ (.+)$", text, re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", heading.lower()).replace(" ", "-") for heading in headings}


@pytest.mark.parametrize("page", PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def test_every_link_inside_the_project_leads_somewhere(page: Path) -> None:
    text = re.sub(r"^(`{3,})[^`\n]*\n.*?^\1$", "", page.read_text(encoding="utf-8"), flags=re.DOTALL | re.MULTILINE)
    text = re.sub(r"`[^`\n]*`", "", text)
    broken = []
    for link in re.findall(r"\]\(([^)\s]+)\)", text):
        name, _, anchor = link.partition("#")
        if re.match(r"[a-z]+:", link):
            continue
        target = (page.parent / name).resolve() if name else page
        if not target.exists() or (anchor and anchor not in anchors(target)):
            broken.append(link)
    assert not broken


# Accessibility ---------------------------------------------------------------------------------


def test_every_criterion_of_accessibility_names_a_test_that_there_is_or_says_what_was_looked_at() -> None:
    page = (DOCS / "accessibility.md").read_text(encoding="utf-8")
    proofs = [row[0] for row in tables(page)["criterion"].values()]
    assert proofs
    for proof in proofs:
        tests = re.findall(r"(tests/\S+\.py)::(test_\w+)", proof)
        assert tests or proof.startswith("by eye: ")
        for file, name in tests:
            assert f"def {name}(" in (ROOT / file).read_text(encoding="utf-8"), f"{file} has no {name}"


# Architecture ----------------------------------------------------------------------------------


def folders(root: Path) -> set[str]:
    """Return the packages below a folder, as the page names them."""
    packages = (path.parent.relative_to(PLUGINS) for path in root.rglob("__init__.py"))
    return {f"plugins/{package.as_posix()}/" for package in packages}


def test_the_architecture_names_every_folder_and_no_other() -> None:
    assert set(re.findall(r"^\| `(plugins/[^`]+/)` \|", ARCHITECTURE, re.MULTILINE)) == folders(PLUGINS)


def test_the_layers_of_the_page_are_those_that_lint_checks() -> None:
    drawing = re.search(r"^```layers\n(.*?)^```$", ARCHITECTURE, re.DOTALL | re.MULTILINE)
    assert drawing
    shown = [line.partition("#")[0].strip() for line in drawing[1].splitlines()]
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    contracts = project["tool"]["importlinter"]["contracts"]
    assert shown == next(contract["layers"] for contract in contracts if contract["type"] == "layers")


def test_each_decision_has_a_number_of_its_own() -> None:
    numbers = []
    for page in sorted((DOCS / "decisions").glob("*.md")):
        heading = page.read_text(encoding="utf-8").split(".", 1)[0]
        assert heading == f"# {int(page.name[:4])}", page.name
        numbers.append(heading)
    assert len(set(numbers)) == len(numbers) > 0


def test_every_fault_that_tells_of_an_old_meaning_is_explained() -> None:
    named = set(re.findall(r"\(diagnostics\.md#([a-z-]+)\)", (DOCS / "upgrading.md").read_text(encoding="utf-8")))
    explained = set(re.findall("^## (.+)$", (DOCS / "diagnostics.md").read_text(encoding="utf-8"), re.MULTILINE))
    assert len(named) > 10
    assert named <= explained
