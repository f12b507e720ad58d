"""Why a page was made in the last build, or why it was not."""

import json
import os
from pathlib import Path

import pytest

from building import write
from casetree.nouns.diagnostics import in_words
from keeping.home.memory import OUTPUT, STORE
from keeping.home.way import Way
from keeping.store import Store
from pelican.plugins.casetree.building.writing.kept import KIND, record_key
from pelican.plugins.casetree.commands.explain import explained, main


@pytest.fixture(autouse=True)
def project(tmp_path, monkeypatch):
    monkeypatch.chdir(write(tmp_path, {"output/posts/one/index.html": "x", "output/pagefind/x.js": "x", ".kept/x": ""}))
    for name, time in (("posts/one/index.html", 200), ("pagefind/x.js", 50)):
        os.utime(Path("output", name), (time, time))


def told(page):
    return [in_words(line, {}) for line in explained(page)]


def test_nothing_is_known_of_what_is_not_there_or_before_a_build(capsys):
    assert told("posts/one/") == []
    Way(100, []).write()
    assert told("posts/two/") == []
    assert main("posts/two/") == 2
    assert "nothing is known of a page `posts/two/`" in capsys.readouterr().err


@pytest.mark.parametrize("page", ["posts/one/", "/posts/one", "output/posts/one/index.html", "posts/one/index.html"])
def test_a_page_goes_by_its_address_or_its_file(page):
    Way(100, ["content/one.md"], "", ["posts/one/index.html", "pagefind"]).write()
    assert told(page)[0] == "made in the last build, which made only what shows the texts that had changed"


def test_the_short_way_makes_what_it_says_it_has_made(capsys):
    Way(100, ["content/two.md"], "", ["posts/two/index.html", "pagefind"]).write()
    assert told("posts/one/") == [
        "not made in the last build: only texts had changed, and it shows none of them",
        "changed since the build before: content/two.md",
    ]
    assert told("pagefind/x.js")[0].startswith("made in the last build")
    assert main("posts/one/") == 0
    assert capsys.readouterr().out.startswith("posts/one/: not made in the last build")


def test_the_whole_way_writes_what_differs():
    Way(100, ["a", "b", "c", "d", "e", "f", "g"], "its header or a case block has changed").write()
    assert told("posts/one/") == [
        "written in the last build: something that it shows had changed, or its file",
        "changed since the build before: a, b, c, d, e, …",
        "the texts that had changed were not made alone: its header or a case block has changed",
    ]
    assert told("pagefind/x.js")[0] == "left as it was in the last build, which would have written the same"


def test_a_build_without_a_change_or_without_a_build_before_it_says_so():
    Way(100, []).write()
    assert told("posts/one/")[1].startswith("no source had changed, but something in output/ had")
    Way(100).write()
    assert told("posts/one/")[1] == "nothing was known of the build before"


def test_what_a_page_was_made_from_is_told_where_it_is_kept():
    Way(100, []).write()
    store = Store(Path(STORE))
    record = {"template": "article.html", "reads": [["b.md", "title", "1"], ["a.md", "url", "2"]], "why": ["template"]}
    store.put(KIND, record_key("posts/one/index.html", f"\0{os.path.abspath(OUTPUT)}"), json.dumps(record).encode())
    store.close(1)
    assert told("posts/one/")[-2:] == [
        "it is made from the template article.html, and from: a.md, b.md",
        "what was not as before when it was last laid out: template",
    ]
