"""`python -m casetree`: what it prints where, what it writes, and its exit status."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pages import BLOCK, HEADER, TREE
from pelican.plugins.casetree.commands import cli as module
from pelican.plugins.casetree.commands.cli import main
from reading import ROOT

FAULTY = BLOCK.replace("danger: yes", "danger: maybe")


@pytest.fixture
def content(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Stand beside a content folder that has one tree."""
    monkeypatch.chdir(tmp_path)
    write(tmp_path / "content/trees/steps/2000-01-01.yaml", TREE)
    return tmp_path / "content"


def write(path: Path, text: str) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


# check -------------------------------------------------------------------------------------------


def test_a_content_folder_without_faults_exits_0_and_prints_nothing_but_that(content, capsys):
    write(content / "articles/one.md", HEADER + BLOCK)
    assert main(["check", "content"]) == 0
    out, err = capsys.readouterr()
    assert (out, err) == ("", "no faults found\n")


def test_every_fault_of_every_file_is_printed_and_the_exit_status_is_1(content, capsys):
    write(content / "a.md", HEADER + FAULTY)
    write(content / "b.md", HEADER + "{case:nope}")
    write(content / "c.md", "no header")
    write(content / "trees/bad/2000-01-01.yaml", "title: x\n")
    (content / "d.md").write_bytes(b"Title: \xff")
    assert main(["check", "content", "--format", "concise"]) == 1
    out, err = capsys.readouterr()
    lines = out.splitlines()
    assert {line.partition(":")[0] for line in lines} == {
        "content/a.md",
        "content/b.md",
        "content/c.md",
        "content/d.md",
        "content/trees/bad/2000-01-01.yaml",
    }
    assert lines == sorted(set(lines))
    assert err == f"{len(lines)} errors\n"


def test_warnings_are_printed_and_leave_the_exit_status_0(content, capsys):
    write(content / "a.md", HEADER.replace("A post", '"A post"') + BLOCK)
    assert main(["check", "content"]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("warning[post-straight-quotes]")
    assert err == "1 warning\n"


def test_the_full_format_shows_the_line_and_the_way_out(content, capsys):
    write(content / "a.md", HEADER + FAULTY)
    main(["check", "content"])
    out = capsys.readouterr().out
    assert " --> content/a.md:7:19\n" in out
    assert "= help: " in out


def test_the_json_format_is_for_programs(content, capsys):
    assert main(["check", "content", "--format", "json"]) == 0
    assert json.loads(capsys.readouterr().out) == []
    write(content / "a.md", HEADER + FAULTY)
    assert main(["check", "content", "--format", "json"]) == 1
    [row] = json.loads(capsys.readouterr().out)
    assert (row["code"], row["file"], row["line"], row["column"]) == ("case-unknown-answer", "content/a.md", 7, 19)


def test_faults_are_told_in_the_language_that_is_asked_for(content, capsys, monkeypatch):
    monkeypatch.setenv("CASETREE_LANG", "ja")
    write(content / "a.md", HEADER + FAULTY)
    assert main(["check", "content"]) == 1
    out, err = capsys.readouterr()
    assert "エラー[case-unknown-answer]: " in out
    assert "= 対処: " in out
    assert err == "エラー1件\n"


def test_the_github_format_annotates(content, capsys):
    write(content / "a.md", HEADER + FAULTY)
    assert main(["check", "content", "--format", "github"]) == 1
    assert capsys.readouterr().out.startswith("::error file=content/a.md,line=7,col=19,title=case-unknown-answer::")


def test_a_single_file_is_checked_with_the_trees_and_cases_of_its_folder(content, capsys):
    one = write(content / "articles/one.md", HEADER + FAULTY)
    two = write(content / "articles/two.md", HEADER + BLOCK + "\n\n```case\ncase: one\n```\n")
    assert main(["check", str(one), "--format", "concise"]) == 1
    assert capsys.readouterr().out.startswith("content/articles/one.md:7:19: ")
    assert main(["check", str(two), "--format", "concise"]) == 1
    assert "case-faulty-case" in capsys.readouterr().out
    assert main(["check", str(content / "trees/steps/2000-01-01.yaml")]) == 0


def test_several_files_are_checked_together_and_each_fault_is_printed_once(content, capsys):
    paths = [write(content / name, HEADER + FAULTY) for name in ("a.md", "b.md")]
    assert main(["check", *map(str, paths), str(paths[0]), "--format", "concise"]) == 1
    assert len(capsys.readouterr().out.splitlines()) == 2


def test_pages_need_no_date_and_posts_do(content, capsys):
    write(content / "pages/about.md", "Title: About\n\nWords.")
    assert main(["check", "content"]) == 0
    write(content / "about.md", "Title: About\n\nWords.")
    assert main(["check", "content"]) == 1
    assert "post-missing-date" in capsys.readouterr().out


def test_the_lists_of_the_catalogue_can_be_linked_to_and_one_that_is_nearly_meant_is_named(content, capsys):
    lists = "[a]({filename}/catalogue/year/2010/) [b]({filename}/ja/catalogue/sorted/oldest/) [c]({filename}/glossary/)"
    write(content / "articles/one.md", f"{HEADER}{BLOCK}\n\n{lists}\n")
    assert main(["check", "content"]) == 0
    write(content / "articles/two.md", f"{HEADER}[year]({{filename}}/catalogue/yaer/2010/)\n")
    capsys.readouterr()
    assert main(["check", "content"]) == 1
    assert "did you mean `{filename}/catalogue/year/2010/`?" in capsys.readouterr().out


def test_links_between_posts_are_checked(content, capsys):
    write(content / "a.md", HEADER + "[b]({filename}b.md) [c]({filename}/x/c.md)")
    write(content / "b.md", f"{HEADER}Text.")
    assert main(["check", "content", "--format", "concise"]) == 1
    assert [line.split(" ")[1] for line in capsys.readouterr().out.splitlines()] == ["error[post-broken-link]:"]


def test_settings_that_nobody_can_read_are_told_in_one_sentence(content, capsys):
    Path("conf.py").write_bytes(b"A = '\xe9'\n")
    assert main(["check", "content", "--settings", "conf.py"]) == 1
    told = "casetree: conf.py, line 1: these settings are not written in UTF-8; save the file as UTF-8\n"
    assert capsys.readouterr() == ("", told)


@pytest.mark.parametrize("settings", ["nowhere.py", "content", "content/trees/steps/2000-01-01.yaml"])
def test_settings_that_are_none_are_told(content, capsys, settings):
    assert main(["check", "content", "--settings", settings]) == 2
    assert capsys.readouterr().err == f"casetree: `{settings}` is no file of Pelican's settings\n"


def test_the_default_language_can_be_chosen(content):
    write(content / "trees/steps/2000-01-01.yaml", TREE.replace("title: Steps", "title: {ja: 段階}"))
    assert main(["check", "content", "--lang", "ja"]) == 0


def test_a_path_that_is_not_there_is_not_called_right(content, capsys):
    assert main(["check", "content", "nowhere"]) == 2
    assert capsys.readouterr().err == "casetree: there is no `nowhere`\n"


@pytest.mark.parametrize(
    "arguments", [[], ["chekc"], ["check"], ["check", "--format", "xml", "content"], ["draw", "x"]]
)
def test_a_command_that_is_not_called_right_exits_2(content, capsys, arguments):
    with pytest.raises(SystemExit) as exit:
        main(arguments)
    assert exit.value.code == 2
    assert "usage: casetree" in capsys.readouterr().err


def test_the_module_can_be_run(content):
    write(content / "a.md", HEADER + FAULTY)
    command = [sys.executable, "-m", "casetree", "check", "content", "--format", "concise"]
    done = subprocess.run(
        command, capture_output=True, text=True, check=False, env={"PYTHONPATH": str(ROOT / "plugins")}
    )
    assert (done.returncode, done.stderr) == (1, "1 error\n")
    assert done.stdout.startswith("content/a.md:7:19: error[case-unknown-answer]: ")


# new ---------------------------------------------------------------------------------------------


def the_new_post(content: Path) -> Path:
    [path] = content.rglob("*.md")
    return path


def test_a_new_post_is_a_draft_that_passes_the_check(content, capsys):
    assert main(["new", "A man's case: what is known"]) == 0
    path = the_new_post(content)
    assert re.fullmatch(r"articles/\d{4}/a-mans-case-what-is-known\.md", path.relative_to(content).as_posix())
    assert "Status: draft\n" in path.read_text(encoding="utf-8")
    assert path.relative_to(content.parent).as_posix() in capsys.readouterr().out
    assert main(["check", "content"]) == 0


def test_a_block_is_printed_with_every_question_in_the_language_that_is_asked_for(content, capsys, monkeypatch):
    monkeypatch.delenv("CASETREE_LANG", raising=False)
    monkeypatch.setenv("LC_ALL", "ja_JP.UTF-8")
    assert main(["block", "--lang", "en", ""]) == 0
    printed = capsys.readouterr().out
    assert printed.startswith("```case\ntree: ")
    assert "Lines that begin with #" in printed
    assert main(["block", ""]) == 0
    assert "メモで" in capsys.readouterr().out
    assert main(["block", "no-such-tree"]) == 1
    assert "no-such-tree" in capsys.readouterr().err


def test_a_new_post_is_never_written_over_another(content, capsys):
    assert main(["new", "One"]) == 0
    path = write(the_new_post(content), "mine")
    assert main(["new", "One"]) == 1
    assert path.read_text(encoding="utf-8") == "mine"
    assert "exists already" in capsys.readouterr().err


def test_a_japanese_title_makes_a_japanese_post_with_an_address_of_its_day(content, capsys):
    assert main(["new", "在留許可"]) == 0
    path = the_new_post(content)
    assert re.fullmatch(r"articles/\d{4}/case-\d{4}-\d\d-\d\d\.ja\.md", path.relative_to(content).as_posix())
    assert "Title: 在留許可\n" in path.read_text(encoding="utf-8")
    assert path.name.partition(".")[0] in capsys.readouterr().out.splitlines()[1]
    assert main(["check", "content"]) == 0
    assert main(["new", "難民認定"]) == 0
    assert sorted(each.name.partition(".")[0].count("-") for each in path.parent.iterdir()) == [3, 4]


def test_a_japanese_post_can_have_a_slug_of_its_own(content, capsys):
    assert main(["new", "在留許可", "--slug", "zairyu"]) == 0
    assert the_new_post(content).name == "zairyu.ja.md"
    assert main(["check", "content"]) == 0


def test_a_title_in_other_letters_needs_a_slug(content, capsys):
    assert main(["new", "Беженцы"]) == 1
    assert "SLUG=" in capsys.readouterr().err


def test_a_new_post_needs_a_title(content, capsys):
    assert main(["new", " "]) == 2
    assert "make new TITLE=" in capsys.readouterr().err


@pytest.mark.parametrize("slug", ["../../../evil", "../evil", "two words", "con", "x.md", "a" * 300])
def test_a_new_post_has_an_address_that_can_be_one(content, capsys, slug):
    assert main(["new", "One", "--slug", slug]) == 1
    assert "no address can be made of" in capsys.readouterr().err
    assert [*content.parent.rglob("*.md")] == []


@pytest.mark.parametrize("title", ["Con", "long " * 100])
def test_a_title_of_which_no_address_can_be_made_asks_for_one(content, capsys, title):
    assert main(["new", title]) == 1
    assert "add SLUG=" in capsys.readouterr().err


def test_the_title_of_a_new_post_is_one_line(content):
    assert main(["new", "Two\n  lines"]) == 0
    assert the_new_post(content).read_text(encoding="utf-8").startswith("Title: Two lines\nDate:")


def test_a_new_post_takes_the_tree_that_is_named(content, capsys):
    write(content / "trees/another/2000-01-01.yaml", TREE)
    assert main(["new", "One", "--tree", "steps"]) == 0
    assert "tree: steps\n" in the_new_post(content).read_text(encoding="utf-8")
    assert main(["new", "Two", "--tree", "stepz"]) == 1
    assert "did you mean `steps`" in capsys.readouterr().err


def test_without_a_tree_a_new_post_is_not_written_and_the_trees_faults_are_said(content, capsys):
    write(content / "trees/steps/2000-01-01.yaml", "title: x\n")
    assert main(["new", "One"]) == 1
    err = capsys.readouterr().err
    assert "content/trees/steps/2000-01-01.yaml" in err
    assert list(content.rglob("*.md")) == []


# draw --------------------------------------------------------------------------------------------


def test_a_block_is_drawn_as_an_svg_file_that_stands_alone(content, tmp_path):
    block = write(tmp_path / "block.yaml", "\n".join(BLOCK.split("\n")[1:-1]))
    assert main(["draw", str(block), "-o", "case.svg"]) == 0
    svg = ElementTree.parse(tmp_path / "case.svg").getroot()
    assert svg.tag == "{http://www.w3.org/2000/svg}svg"
    assert "Allowed to stay" in "".join(svg.itertext())


def test_a_drawing_speaks_the_language_asked_for(content, tmp_path):
    block = write(tmp_path / "block.yaml", "\n".join(BLOCK.split("\n")[1:-1]))
    assert main(["draw", str(block), "-o", "case.svg", "--lang", "ja"]) == 0
    assert "在留許可" in (tmp_path / "case.svg").read_text(encoding="utf-8")


@pytest.mark.parametrize("arguments", [["nowhere.yaml", "-o", "case.svg"], ["block.yaml", "-o", "nowhere/case.svg"]])
def test_without_a_block_or_a_folder_to_draw_into_it_is_not_called_right(content, tmp_path, capsys, arguments):
    write(tmp_path / "block.yaml", "\n".join(BLOCK.split("\n")[1:-1]))
    assert main(["draw", *arguments]) == 2
    assert "there must be a file" in capsys.readouterr().err


def test_a_faulty_block_is_not_drawn_and_its_faults_are_said(content, tmp_path, capsys):
    block = write(tmp_path / "block.yaml", "\n".join(FAULTY.split("\n")[1:-1]))
    assert main(["draw", str(block), "-o", "case.svg"]) == 1
    assert " --> block.yaml:3:19\n" in capsys.readouterr().err
    assert not (tmp_path / "case.svg").exists()


# Trees for people and for programs -----------------------------------------------------------------


def test_paths_are_printed_and_faults_then_go_to_the_other_stream(content, capsys):
    write(content / "trees/steps/2000-01-01.yaml", TREE)
    write(content / "a.md", HEADER + BLOCK.replace("tie: no", "tye: no") + "\n")
    assert main(["check", "content", "--paths"]) == 1
    printed = capsys.readouterr()
    assert printed.out.splitlines()[:2] == ["steps 2000-01-01: 3 paths", "  danger=yes tie=yes → recognised"]
    assert "case-unknown-question" in printed.err


@pytest.mark.parametrize(("format", "begins"), [("json", "{"), ("mermaid", "%% steps"), ("dot", "digraph")])
def test_a_tree_is_exported_to_standard_output(content, capsys, format, begins):
    write(content / "trees/steps/2000-01-01.yaml", TREE)
    assert main(["export", "steps", "--as", format]) == 0
    assert capsys.readouterr().out.startswith(begins)


def test_the_version_to_export_can_be_named(content, capsys):
    write(content / "trees/steps/2000-01-01.yaml", TREE)
    write(content / "trees/steps/2010-01-01.yaml", TREE.replace("Steps", "Later steps"))
    assert main(["export", "steps", "--law", "2000-01-01", "--as", "json"]) == 0
    assert '"in-force-until": "2009-12-31"' in capsys.readouterr().out
    assert main(["export", "steps", "--as", "json"]) == 0
    assert "Later steps" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["stepps"], "there is no tree `stepps`; did you mean `steps`?"),
        (["steps", "--law", "1999-01-01"], "there is no version of `steps` of 1999-01-01; versions: `2000-01-01`"),
        (["later"], "there is no version of `later` in force; versions: `2030-01-01`"),
        (["broken"], "there is no version of `broken` in force; versions: none that can be read"),
    ],
)
def test_a_tree_that_is_not_there_is_not_exported(content, capsys, arguments, said):
    write(content / "trees/steps/2000-01-01.yaml", TREE)
    write(content / "trees/later/2030-01-01.yaml", "status: expected\n" + TREE)
    write(content / "trees/broken/2000-01-01.yaml", TREE.replace("no: refused", "no: refuse"))
    assert main(["export", *arguments, "--as", "dot"]) == 1
    printed = capsys.readouterr()
    assert printed.out == ""
    assert said in printed.err
    assert "error[tree-missing-target]" in printed.err


def test_without_what_writes_schemas_it_is_said_what_to_install(capsys, monkeypatch):
    monkeypatch.setattr(module, "schemas", dict)
    assert main(["schema", "tree"]) == 1
    printed = capsys.readouterr()
    assert (printed.out, printed.err) == ("", "casetree: type `pip install 'pelican-casetree[more]'`\n")


@pytest.mark.parametrize("kind", ["tree", "sources", "case"])
def test_a_schema_is_printed(capsys, kind):
    assert main(["schema", kind]) == 0
    assert json.loads(capsys.readouterr().out)["$schema"].startswith("http://json-schema.org/draft-07")


# what ends a command -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("end", "status", "said"),
    [
        (KeyboardInterrupt(), 130, "casetree: stopped\n"),
        (
            OSError(28, "No space left on device", "a.svg"),
            1,
            "casetree: a.svg: No space left on device; make room on the disk, then run it again\n",
        ),
    ],
)
def test_what_ends_a_command_is_told_in_one_sentence(monkeypatch, capsys, end, status, said):
    def ending(_: object) -> int:
        raise end

    monkeypatch.setitem(module._COMMANDS, "schema", ending)
    assert main(["schema", "case"]) == status
    assert capsys.readouterr() == ("", said)


def test_a_folder_that_cannot_be_listed_is_a_fault_with_its_place(tmp_path, monkeypatch, capsys):
    def refuses(folder):
        if str(folder).endswith("closed"):
            raise PermissionError(13, "Permission denied", str(folder))
        return scandir(folder)

    scandir = os.scandir
    content = tmp_path / "content"
    for name in ("closed/one.md", "two.md"):
        write(content / name, HEADER)
    monkeypatch.setattr(os, "scandir", refuses)
    for asked in (content, content / "two.md"):
        assert main(["check", str(asked), "--format", "json"]) == 1
        [told] = json.loads(capsys.readouterr().out)
        assert (told["code"], told["file"]) == ("system-refused", str(content / "closed"))
