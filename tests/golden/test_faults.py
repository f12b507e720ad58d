"""Faults end to end: every post is published or reported, every fault said once and in order, and Pelican exits 1."""

import re
from pathlib import Path
from types import SimpleNamespace

import pytest

from building import Built, build, said, write
from casetree.nouns.diagnostics import Source, error, warning
from pages import BLOCK, TREE
from pelican.plugins.casetree.building.build import begin
from pelican.plugins.casetree.building.reporting import report

HEADER = "Title: {title}\nDate: 2026-11-22\n\n"

FILES: dict[str, str | bytes] = {
    "trees/steps/2000-01-01.yaml": TREE,
    "trees/loop/2000-01-01.yaml": TREE.replace("no: allowed", "no: danger"),
    "trees/unclosed/2000-01-01.yaml": TREE.replace("no: refused}}", "no: refused}"),
    "trees/misplaced.yaml": TREE,
    "sources.yaml": "act: {titel: The Act}\n",
    "good.md": HEADER.format(title="Good") + BLOCK + "\n\nIt was {case:outcome}.\n",
    "answer.md": HEADER.format(title="Answer")
    + f"Before.\n\n{BLOCK.replace('danger: yes', 'danger: maybe')}\n\nAfter.\n",
    "two.md": HEADER.format(title="Two") + BLOCK.replace("2010", "2010-13").replace("tie: no", "tye: no") + "\n",
    "yaml.md": HEADER.format(title="YAML") + "```case\ntree: [steps\n```\n\nAfter.\n",
    "unclosed.md": HEADER.format(title="Unclosed") + "```case\ntree: steps\n\nAfter.\n",
    "reference.md": HEADER.format(title="Reference") + "It was {case:outcome}, or {case:good:nothing}.\n",
    "shown.md": HEADER.format(title="Shown") + "```case\ncase: answer\n```\n\n```case\ncase: nowhere\n```\n",
    "treeless.md": HEADER.format(title="Treeless") + BLOCK.replace("steps", "loop") + "\n",
    "date.md": "Title: Date\nDate: the other day\n\nText.\n",
    "untitled.md": "Date: 2026-11-22\n\nText.\n",
    "status.md": "Title: Status\nDate: 2026-11-22\nStatus: publishd\n\nText.\n",
    "latin.md": "Title: Caf\xe9\nDate: 2026-11-22\n\nText.\n".encode("latin-1"),
    "link.md": HEADER.format(title="Link") + "[to]({filename}nowhere.md)\n",
    "same.md": HEADER.format(title="Same").replace("Date", "Slug: good\nDate") + "Text.\n",
    "warned.md": HEADER.format(title='"Warned"') + "Text.\n",
    "pages/about.md": "Title: About\n\n{case:nowhere:outcome}\n",
    "broken.rst": "Title\n=====\n\n:date: the other day\n\nText.\n",
}

PUBLISHED = {"good", "answer", "two", "yaml", "unclosed", "reference", "shown", "treeless", "link", "good-2", "warned"}

EXPECTED = {
    ("answer.md", 9, "case-unknown-answer"),
    ("date.md", 2, "post-bad-date"),
    ("latin.md", 1, "file-not-utf8"),
    ("link.md", 4, "post-broken-link"),
    ("pages/about.md", 3, "case-unknown-case"),
    ("reference.md", 4, "case-ambiguous-reference"),
    ("reference.md", 4, "case-unknown-reference"),
    ("same.md", 2, "post-same-address"),
    ("shown.md", 5, "case-faulty-case"),
    ("shown.md", 9, "case-unknown-case"),
    ("sources.yaml", 1, "unknown-key"),
    ("status.md", 3, "post-unknown-status"),
    ("treeless.md", 5, "case-faulty-tree"),
    ("trees/misplaced.yaml", 1, "tree-bad-file-name"),
    ("two.md", 6, "case-bad-decided"),
    ("two.md", 7, "case-unknown-question"),
    ("unclosed.md", 4, "case-unclosed-fence"),
    ("untitled.md", 1, "post-missing-title"),
    ("warned.md", 1, "post-straight-quotes"),
}
"""File, line and code; beside these the faulty trees, YAML and reStructuredText have faults of their own."""


@pytest.fixture(scope="module")
def faulty(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("faulty")
    return build(write(folder / "content", FILES), folder / "output", cwd=folder)


def test_the_exit_status_is_1(faulty):
    assert faulty.done.returncode == 1


def test_every_fault_is_said_at_its_place(faulty):
    places = {(path, line, code) for path, line, _, code in said(faulty) if code != "post-no-summary"}
    assert places >= EXPECTED
    others = {path for path, line, code in places - EXPECTED}
    assert others == {"trees/loop/2000-01-01.yaml", "trees/unclosed/2000-01-01.yaml", "yaml.md", "broken.rst"}


def test_every_fault_is_said_once_and_in_order(faulty):
    places = said(faulty)
    assert places == sorted(places)
    assert len(places) == len(set(places))


def test_faults_are_counted_at_the_end(faulty):
    told = [code for *_, code in said(faulty)]
    warnings = sum(code in ("post-straight-quotes", "post-no-summary") for code in told)
    folded = re.findall(r"^(\d+) more `post-no-summary` say the same", faulty.done.stderr, re.MULTILINE)
    counted = f"{len(told) - warnings} errors, {warnings + sum(map(int, folded))} warnings"
    assert faulty.done.stderr.endswith(f"\n{counted}\n")


def test_nobody_is_shown_a_traceback(faulty):
    assert "Traceback" not in faulty.done.stderr + faulty.done.stdout


def test_every_post_is_published_or_reported(faulty):
    published = {address.split("/")[1] for address in faulty.pages if address.startswith("posts/")}
    assert published == PUBLISHED
    reported = {path for path, *_ in said(faulty)}
    lost = {name for name in FILES if name.endswith((".md", ".rst")) and Path(name).stem not in published}
    assert lost <= reported
    assert "about/" in faulty.pages


def test_a_fault_is_shown_in_the_place_of_the_figure_and_the_text_goes_on(faulty):
    for name, code in [("answer", "case-unknown-answer"), ("yaml", "yaml-"), ("unclosed", "case-unclosed-fence")]:
        page = faulty.pages[f"posts/{name}/"]
        assert code in page.select_one("figure.case-faulty").text
        assert page.select_one("figure.case-faulty ~ p").text == "After."


def test_what_is_shown_is_what_is_said(faulty):
    shown = [pre.text for page in faulty.pages.values() for pre in page.select("figure.case-faulty pre")]
    assert len(shown) > 5
    for diagnostic in shown:
        assert diagnostic in faulty.done.stderr


def test_one_posts_fault_does_not_touch_another(faulty):
    page = faulty.pages["posts/good/"]
    assert page.select_one("figure#case-good")["data-outcome"] == "allowed"
    assert "It was Allowed to stay (in our reading)." in page.text


def test_of_two_posts_with_one_address_both_can_be_read(faulty):
    assert {faulty.pages["posts/good/"].h1.text, faulty.pages["posts/good-2/"].h1.text} == {"Good", "Same"}


def test_lists_lead_to_every_published_post(faulty):
    links = {a["href"] for a in faulty.pages["archives/"].select("main a")}
    assert {f"../posts/{name}/" for name in PUBLISHED} <= links


def test_without_errors_the_exit_status_is_0_and_warnings_are_said(tmp_path):
    files = {name: FILES[name] for name in ("good.md", "warned.md", "trees/steps/2000-01-01.yaml")}
    built = build(write(tmp_path / "content", files), tmp_path / "output", cwd=tmp_path)
    assert built.done.returncode == 0
    assert [code for *_, code in said(built)] == ["post-no-summary", "post-no-summary", "post-straight-quotes"]
    assert built.done.stderr.endswith("\n3 warnings\n")


def test_a_folder_with_nothing_in_it_builds(tmp_path):
    (tmp_path / "content").mkdir()
    built = build(tmp_path / "content", tmp_path / "output", cwd=tmp_path)
    assert (built.done.returncode, built.done.stderr) == (0, "")
    assert "Nothing has been published yet." in built.pages[""].text


# Watching ----------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ("-r", True),
        ("--autoreload", True),
        ("--autorel", True),
        ("content -lr -s pelicanconf.py", True),
        ("-rl", True),
        ("-Dr", True),
        ("content -o output -s pelicanconf.py", False),
        ("--relative-urls -d", False),
        ("-t theme-for-r", False),
        ("-orelease", False),
        ("", False),
    ],
)
def test_pelican_is_known_to_watch_by_its_arguments(arguments, expected):
    assert report._is_watching(arguments.split()) is expected


@pytest.mark.parametrize(
    ("arguments", "make", "status"),
    [("content", error, 1), ("content", warning, None), ("-r", error, None), ("-lr", error, None)],
)
def test_errors_end_a_build_but_not_a_watcher(monkeypatch, capsys, arguments, make, status):
    at_home = SimpleNamespace(settings={})
    begin(at_home.settings, Path()).faults.append(make("a-code", Source.of("a.md", "x").span(1), "it is wrong"))
    monkeypatch.setattr(report.sys, "argv", ["pelican", arguments])
    if status:
        with pytest.raises(SystemExit) as exit:
            report.report(at_home)
        assert exit.value.code == status
    else:
        report.report(at_home)
    assert "[a-code]: it is wrong" in capsys.readouterr().err
