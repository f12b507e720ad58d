"""What `.vscode/` sets up for authors: schemas, tasks, and snippets that the readers take."""

from __future__ import annotations

import json
import re
from fnmatch import fnmatch
from typing import Any

import pytest

from building import ROOT
from casetree.nouns.diagnostics import Source, error, say, warning
from casetree.nouns.printing import full
from casetree.text.told_in import messages_for
from pages import BLOCK, LIBRARY, TREE, pages_of

FOLDER = ROOT / ".vscode"


def read(name: str) -> dict[str, Any]:
    """Return a file of the folder."""
    found: dict[str, Any] = json.loads((FOLDER / name).read_text(encoding="utf-8"))
    return found


SNIPPETS = read("casetree.code-snippets")


def test_every_schema_is_there_and_meant_for_files_that_are_there() -> None:
    files = [path.relative_to(ROOT).as_posix() for path in (ROOT / "content").rglob("*.yaml")]
    for schema, pattern in read("settings.json")["yaml.schemas"].items():
        assert (ROOT / schema).is_file()
        assert any(fnmatch(file, pattern) for file in files), pattern


@pytest.mark.parametrize("language", ["en", "ja"])
@pytest.mark.parametrize("make", [error, warning])
def test_the_problem_matcher_reads_every_diagnostic(language: str, make: Any) -> None:
    place = Source.of("content/a b.ja.md", "one\ntwo").span(2, 2)
    lines = full(make("post-no-header", place, say("it is wrong")), messages_for({"LANG": language})).splitlines()
    matchers = [task["problemMatcher"] for task in read("tasks.json")["tasks"] if task["problemMatcher"]]
    assert matchers
    for first, second in (matcher["pattern"] for matcher in matchers):
        head, at = re.match(first["regexp"], lines[0]), re.match(second["regexp"], lines[1])
        assert head
        assert at
        assert (head[first["code"]], head[first["message"]]) == ("post-no-header", "it is wrong")
        assert at.group(second["file"], second["line"], second["column"]) == ("content/a b.ja.md", "2", "2")


def test_every_task_calls_a_chore_that_there_is() -> None:
    chores = re.findall(r"^([a-z-]+):.*## ", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE)
    for task in read("tasks.json")["tasks"]:
        name = task["command"].split()[1]
        assert name in chores or task["command"].startswith(".venv/bin/python -m casetree block ")


def typed(name: str) -> str:
    """Return a snippet with what it offers first at each stop."""
    text = "\n".join(SNIPPETS[name]["body"])
    text = re.sub(r"\$\{\d+\|([^,|]*)[^}]*\}", r"\1", text)
    return re.sub(r"\$\{\d+:([^}]*)\}", r"\1", text).replace("$0", "")


def told(text: str) -> set[str]:
    """Return the codes of the faults of a post with the sample tree."""
    return {fault.code for fault in pages_of({"one.md": f"Title: One\nDate: 2026-11-01\n\n{text}\n"}).faults}


def test_the_snippet_of_a_block_is_a_case_whose_names_alone_are_to_be_changed() -> None:
    text = typed("Case block").replace("refugee-steps", LIBRARY.trees["steps"][0].id).replace("persecution", "danger")
    assert "danger" in TREE
    assert told(text) <= {"unknown-source"}


def test_the_snippet_of_a_path_stands_below_paths() -> None:
    path = typed("Path of a case").replace("persecution", "danger")
    block = "\n".join(f"  {line}" for line in path.splitlines())
    assert told(f"```case\ntree: steps\npaths:\n{block}\n```") <= {"unknown-source"}


def test_the_other_snippets_are_what_a_post_writes() -> None:
    assert told(typed("A case of another post")) == {"case-unknown-case"}
    assert told(typed("Citation")) == {"unknown-source"}
    for field in re.findall(r"\|(.*)\|", "\n".join(SNIPPETS["Words of a case"]["body"]))[0].split(","):
        assert told(f"{BLOCK}\n\n{{case:{field}}}") == ({"case-empty-reference"} if field == "parting" else set())
