"""Text, names and headers that nobody would type: each ends in a fault or a page, never in a crash or a hang."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from building import build, write
from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.suggest import MAX_SUGGESTED, did_you_mean, nearest
from casetree.reading.case_schema import read_block
from casetree.reading.tree_schema import read_tree
from pages import BLOCK, HEADER, TREE, pages_of
from pelican.plugins.casetree.commands.cli import main
from pelican.plugins.casetree.files.files import leads_to_file, place_in_content, posts_below, read_library, read_posts
from pelican.plugins.casetree.posts.blocks import find, find_in_tables
from pelican.plugins.casetree.posts.body.link_check import Link, check_links
from pelican.plugins.casetree.posts.headers.header import read_header
from pelican.plugins.casetree.posts.post_check import PostRules, check_post, unusable_addresses
from pelican.plugins.casetree.posts.post_reader import read_post
from reading import passage

# Each of these once took time that grew with the square of its length, or its cube.
MACHINE_MADE = {
    "brackets that never close": "[[]" * 20_000,
    "quotes in a bracket": "[" + '"a" ' * 20_000,
    "colons in a bracket": "{" + "a: b: " * 10_000,
    "a text of commas": "a: {b: x" + ", y" * 20_000 + "}",
    "entries before a stray colon": "a: {" + "b: c, " * 10_000 + "d: e: f}",
    "arrows": "a => b\n" * 5_000,
    "commas on every line": "a: {b: x, y}\n" * 5_000,
    "opening brackets": "a: " + "[a " * 20_000,
    "spaces in a text": "a: b" + " " * 100_000 + ": c",
    "spaces in brackets": "{a: b" + " " * 100_000 + "c: d}",
    "quotes that never close": 'a: "b\n' * 10_000,
    "texts that need quotes": "a: @b\n" * 10_000,
    "lines indented by tabs": "\ta: b\n" * 10_000,
    "brackets on every line": "a: [b\n" * 10_000,
    "unknown keys": "tree: t\n" + "".join(f"outcme{n}: x\n" for n in range(2_000)),
    "paths": "tree: t\nid: x\npaths:\n" + "  - {by: agency, decided: 2024}\n" * 3_000,
}


def codes(faults: list[Diagnostic]) -> set[str]:
    return {fault.code for fault in faults}


@pytest.mark.parametrize("text", MACHINE_MADE.values(), ids=MACHINE_MADE)
def test_a_block_that_no_hand_typed_is_refused(text: str) -> None:
    _, faults = read_block(passage(text), "a-case", "en")
    assert any(fault.is_error for fault in faults)


def test_only_so_many_paths_are_compared() -> None:
    _, faults = read_block(passage(MACHINE_MADE["paths"]), "a-case", "en")
    assert codes(faults) == {"case-too-many-paths"}


def test_reading_ends_after_two_hundred_slips() -> None:
    block, faults = read_block(passage(MACHINE_MADE["entries before a stray colon"]), "a-case", "en")
    assert block is None
    assert len(faults) <= 200


def test_words_are_no_longer_guessed_after_many_faults() -> None:
    words = ["yes", "no"]
    assert did_you_mean("ys", words, told=MAX_SUGGESTED - 1).startswith("did you mean")
    assert did_you_mean("ys", words, told=MAX_SUGGESTED) == "possible here: `yes`, `no`"


def test_the_nearest_of_thousands_of_words_is_still_found() -> None:
    words = [f"question-{number}-of-many" for number in range(5_000)]
    assert nearest("question-4321-of-mny", words) == "question-4321-of-many"


def test_a_tree_whose_answers_all_lead_nowhere() -> None:
    lines = "".join(f"  q{n}: {{ask: Q?, answers: {{yes: qq{n}-x, no: qr{n}-y}}}}\n" for n in range(298))
    text = f"title: T\nstart: q0\nquestions:\n{lines}outcomes: {{good: Good}}\n"
    tree, faults = read_tree(passage(text), "t", "2000-01-01", {}, "en")
    assert tree is None
    assert sum(fault.code == "tree-missing-target" for fault in faults) == 596


def test_a_question_with_more_answers_than_can_be_drawn() -> None:
    answers = ", ".join(f"a{n}: {{label: L, to: good}}" for n in range(400))
    text = f"title: T\nstart: q\nquestions:\n  q: {{ask: Q?, answers: {{{answers}}}}}\noutcomes: {{good: Good}}\n"
    _, faults = read_tree(passage(text), "t", "2000-01-01", {}, "en")
    assert [fault.code for fault in faults] == ["tree-too-large"]


LINES = {
    "spaces after a fence": "```" + " " * 20_000 + "`",
    "backticks in a table": "|" + "`" * 20_000,
    "comments that never end": "<!--\n" * 10_000,
}


@pytest.mark.parametrize("text", LINES.values(), ids=LINES)
def test_lines_that_only_look_like_a_block(text: str) -> None:
    source = Source.of("post.md", text)
    assert find(source) == ()
    assert find_in_tables(source, 0, ()) == []


def test_a_block_after_a_comment_that_never_ends_is_found() -> None:
    fences = find(Source.of("post.md", "<!-- one -->\n<!-- two\n\n" + BLOCK))
    assert [fence.is_case for fence in fences] == [True]


def test_each_of_many_wrong_references_is_placed() -> None:
    pages = pages_of({"post.md": HEADER + f"{BLOCK}\n\n" + "{case:nope} `{case:nope}` " * 300})
    assert pages.codes == ["case-unknown-reference"] * 300
    assert len({fault.span.column for fault in pages.faults}) == 300


def test_a_figure_shows_the_first_of_many_faults() -> None:
    answers = "".join(f"  q{number}: yes\n" for number in range(100))
    block = f"```case\ntree: steps\ndecided: 2010\noutcome: allowed\nanswers:\n{answers}```\n"
    pages = pages_of({"post.md": HEADER + block})
    assert len(pages.faults) == 100
    assert len(pages.soup("post.md").select("pre.case-fault")) == 20


def test_lists_nested_beyond_what_markdown_takes(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    deep = HEADER + "1. " * 2_000 + "end"
    write(tmp_path, {"trees/steps/2000-01-01.yaml": TREE, "deep.md": deep, "good.md": HEADER + BLOCK})
    assert main(["check", str(tmp_path), "--format", "concise"]) == 1
    out = capsys.readouterr().out
    assert "post-too-deep" in out
    assert len(out.splitlines()) == 1


def test_a_link_longer_than_any_file_name(tmp_path: Path) -> None:
    post = tmp_path / "post.md"
    targets = (f"{{filename}}{'x' * 5_000}", f"{{static}}{'../' * 3_000}x")
    links = [Link(target, False, Source.of("post.md", target).span(1, 1, len(target))) for target in targets]
    faults = check_links(links, True, leads_to_file(post, tmp_path), place_in_content(post, tmp_path))
    assert [fault.code for fault in faults] == ["post-broken-link", "post-link-outside"]


def test_what_is_no_file_where_a_file_should_be(tmp_path: Path) -> None:
    tree = tmp_path / "trees" / "t"
    tree.mkdir(parents=True)
    (tree / "2000-01-01.yaml").mkdir()
    (tree / "2001-01-01.yaml").symlink_to("2001-01-01.yaml")
    os.mkfifo(tree / "2002-01-01.yaml")
    (tmp_path / "sources.yaml").mkdir()
    library, faults = read_library(tmp_path, "en")
    assert [fault.code for fault in faults] == ["file-unreadable"] * 4
    assert library.trees == {"t": ()}


def test_a_file_where_the_folder_of_trees_should_be(tmp_path: Path) -> None:
    _, faults = read_library(write(tmp_path, {"trees": "x"}), "en")
    assert codes(faults) == {"file-unreadable"}


def test_a_post_that_pelican_would_pass_over_for_its_name(tmp_path: Path) -> None:
    write(tmp_path, {"LOUD.MD": HEADER, "quiet.md": HEADER})
    posts, faults = read_posts(posts_below(tmp_path))
    assert [path.name for path, _ in posts] == ["quiet.md"]
    assert [(fault.code, fault.help) for fault in faults] == [("post-bad-file-name", "rename it to `LOUD.md`")]


@pytest.mark.parametrize(
    "line",
    [
        "Slug: ../../x",
        "Slug: ..",
        "Slug: /etc/x",
        *("Slug: what?", "Slug: a#b", "Slug: 100%", "Slug: foo.", "Slug: foo./b", "Slug: a:b", "Slug: a|b"),
        "Slug: a\x00b",
        f"Slug: {'x' * 300}",
        "Lang: ../../x",
        f"Lang: {'x' * 300}",
        'Lang: "><script>',
        "Save_as: ../../x.html",
        "Save_as: posts/",
        "Save_as: theme/favicon.svg",
        "Save_as: posts/good.html/x.html",
        "Save_as: " + "x/" * 3_000 + "y.html",
        "Url: javascript:alert(1)",
        'Url: "><script>',
    ],
)
def test_an_address_that_leads_out_of_the_site_or_nowhere(line: str) -> None:
    assert list(unusable_addresses(read_header(Source.of("post.md", f"{line}\nTitle: A\n")))) == [
        line.partition(":")[0].lower()
    ]


@pytest.mark.parametrize(
    "line",
    [
        "Slug: a-post",
        "Slug: 難民",
        "Slug: 2024/a",
        "Slug: v1.2",
        "Lang: ja",
        "Lang: JA",
        "Lang: zh-Hant",
        "Save_as: a/b.html",
        "Url: a/b/",
    ],
)
def test_an_ordinary_address_is_left_alone(line: str) -> None:
    assert not unusable_addresses(read_header(Source.of("post.md", f"{line}\nTitle: A\n")))


def test_a_date_with_a_time_zone_that_is_none() -> None:
    post = read_post(Source.of("post.md", "Title: A\nDate: 2024-01-01 10:00+99:99\n\nText.\n"), "post")
    faults = check_post(post, PostRules())
    assert [fault.code for fault in faults] == ["post-bad-date"]


def test_hostile_headers_take_no_other_post_with_them(tmp_path: Path) -> None:
    lines = {
        "dots": "Slug: ..",
        "null": "Slug: a\x00b",
        "long": f"Slug: {'x' * 300}",
        "folder": "Save_as: posts/",
        "language": f"Lang: {'x' * 300}",
        "template": "Template: ../../x",
        "empty": "Template:",
    }
    posts = {f"{name}.md": f"{line}\n{HEADER}Text.\n" for name, line in lines.items()}
    zone = "Title: A post\nDate: 2024-01-01 10:00+99:99\n\nText.\n"
    content = write(tmp_path / "content", {**posts, "zone.md": zone, "good.md": HEADER + "Text.\n"})
    os.mkfifo(content / "pipe.md")
    built = build(content, tmp_path / "output")
    assert built.done.returncode == 1
    assert "Traceback" not in built.done.stderr + built.done.stdout
    assert {f"posts/{name}/" for name in (*lines, "good")} <= set(built.html)
    assert "posts/zone/" not in built.html
    for code in ("post-bad-address", "post-bad-date", "post-unknown-template"):
        assert f"error[{code}]" in built.done.stderr
