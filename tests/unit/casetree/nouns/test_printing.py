"""One diagnostic, four renderings: each safe to print, each pointing at the very word."""

import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Diagnostic, Source, error, say, warning
from casetree.nouns.printing import as_json, cells, concise, full, github, summary

PLAIN = st.characters(
    exclude_categories=["Cc", "Cs", "Zl", "Zp"],
    exclude_characters="\ufeff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069",
    include_characters="\r\n",
)
"""Characters that are printed as they are, and line ends."""


def fault(line: str, column: int, length: int = 1, **more: str) -> Diagnostic:
    """Return an error in the second of three lines."""
    return error("a-code", Source.of("a.md", f"first\n{line}\nthird").span(2, column, length), "it is wrong", **more)


def caret_line(found: Diagnostic) -> str:
    """Return the line of the full rendering that holds the caret, without the gutter."""
    return full(found).splitlines()[4].removeprefix("  | ")


def test_a_place_past_the_end_has_an_empty_line():
    source = Source.of("a.md", "one")
    assert source.whole_line(9).text == ""
    assert full(error("a-code", source.span(9), "it is missing")).splitlines()[-2:] == ["9 |", "  | ^"]


def test_the_full_rendering_shows_line_caret_and_way_out():
    found = fault("danger: maybe", 9, 5, help="write `yes`", label="expected yes or no")
    assert full(found) == (
        "error[a-code]: it is wrong\n"
        " --> a.md:2:9\n"
        "  |\n"
        "2 | danger: maybe\n"
        "  |         ^^^^^ expected yes or no\n"
        "  = help: write `yes`"
    )


def test_the_gutter_is_as_wide_as_the_line_number():
    found = error("a-code", Source.of("a.md", "\n" * 99 + "x").span(100), "it is wrong")
    assert full(found).splitlines()[1:] == ["   --> a.md:100:1", "    |", "100 | x", "    | ^"]


def test_the_concise_rendering_is_one_line_that_editors_can_jump_to():
    assert concise(fault("danger: maybe", 9, 5)) == "a.md:2:9: error[a-code]: it is wrong"


def test_the_github_rendering_escapes_what_its_runner_reads():
    source = Source.of("a,b:c%.md", "x")
    found = warning("a-code", source.span(1), "100% wrong\n::error::", "write\r`y`")
    assert github(found) == (
        "::warning file=a%2Cb%3Ac%25.md,line=1,col=1,title=a-code::100%25 wrong%0A::error:: (write%0D`y`)"
    )


def read_by_the_runner(line: str) -> tuple[str, dict[str, str], str]:
    """Read a workflow command as GitHub's runner does: the level, its properties, the message.

    https://github.com/actions/runner/blob/main/src/Runner.Common/ActionCommand.cs
    """
    head, end, message = line.removeprefix("::").partition("::")
    assert line.startswith("::")
    assert end
    command, _, written = head.partition(" ")
    properties = dict(pair.split("=", 1) for pair in written.split(","))

    def read(text: str, signs: dict[str, str]) -> str:
        for escaped, sign in signs.items():
            text = text.replace(escaped, sign)
        return text

    data = {"%0D": "\r", "%0A": "\n", "%25": "%"}
    values = {key: read(value, {"%3A": ":", "%2C": ",", **data}) for key, value in properties.items()}
    return command, values, read(message, data)


@given(st.text(PLAIN), st.text(PLAIN, min_size=1), st.text(PLAIN), st.integers(1, 9), st.integers(1, 9))
def test_githubs_runner_reads_back_what_was_written(message, path, help, line, column):
    found = warning("a-code", Source(path, ()).span(line, column), message, help)
    written = github(found)
    assert len(written.splitlines()) == 1
    level, properties, words = read_by_the_runner(written)
    assert (level, properties["title"]) == ("warning", "a-code")
    assert (properties["file"], properties["line"], properties["col"]) == (path, str(line), str(column))
    assert words == message + (f" ({help})" if help else "")


@given(st.text(max_size=50))
def test_the_github_rendering_is_one_line_that_can_be_encoded(text):
    written = github(error("a-code", Source(text, ()).span(1), text, text))
    assert len(written.encode().splitlines()) == 1


@given(st.lists(st.tuples(st.text(), st.text(), st.text()), max_size=4))
def test_json_gives_back_any_text_in_plain_ascii(rows):
    written = as_json([error("a-code", Source(path, ()).span(1), message, help) for path, message, help in rows])
    assert written.isascii()
    assert [(row["file"], row["message"], row["help"]) for row in json.loads(written)] == rows


def test_a_fault_of_a_files_name_shows_no_line():
    found = error("a-code", Source("a.md", ()).span(1), "it is wrong", "rename it")
    assert full(found).splitlines() == ["error[a-code]: it is wrong", " --> a.md:1:1", "  = help: rename it"]


def test_the_json_rendering_is_one_array_of_plain_values():
    assert json.loads(as_json([fault("danger: maybe", 9, 5, help="write `yes`")])) == [
        {
            "code": "a-code",
            "severity": "error",
            "file": "a.md",
            "line": 2,
            "column": 9,
            "length": 5,
            "message": "it is wrong",
            "help": "write `yes`",
        }
    ]
    assert json.loads(as_json([])) == []


@pytest.mark.parametrize(
    ("line", "column", "length", "carets"),
    [
        ("難民: かも", 5, 2, "      ^^^^"),
        ("ｱ: x", 4, 1, "   ^"),
        ("e\u0301e\u0301: x", 7, 1, "    ^"),
        ("👩\u200d👧: 🇯🇵", 6, 1, "      ^"),
        ("\ta: x", 5, 1, "\t   ^"),
        ("a: ", 4, 1, "   ^"),
        ("a:　x", 3, 1, "  ^"),
    ],
)
def test_the_caret_stands_under_the_word_on_a_screen(line, column, length, carets):
    assert caret_line(fault(line, column, length)) == carets


def test_cells_count_what_a_screen_shows():
    assert [cells(character) for character in "aé難ｱ\u0301\u200d\ufe0f"] == [1, 1, 2, 1, 0, 0, 0]


@pytest.mark.parametrize("column", [1, 81, 5_000, 9_998])
def test_a_long_line_is_clipped_around_the_caret(column):
    line = "".join(chr(ord("a") + number % 26) for number in range(10_000))
    shown, carets = full(fault(line, column, 3)).splitlines()[3:5]
    assert len(shown) < 170
    start = carets.index("^")
    assert shown[start : start + 3] == line[column - 1 : column + 2]
    assert shown.endswith("…") == (column < 9_000)


def test_a_word_as_long_as_its_line_gets_no_more_carets_than_fit():
    assert len(caret_line(fault("x" * 100_000, 1, 100_000))) < 170


def test_an_authors_endless_word_does_not_fill_the_message():
    found = error("a-code", Source.of("a.md", "x").span(1), f"`{'x' * 10**6}` is wrong", "y" * 10**6)
    assert len(full(found)) < 1_500


@pytest.mark.parametrize(
    "bad", ["\x00", "\x1b", "\x07", "\x9b", "\u2028", "\u202e", "\u2066", "\ud800", "\ufeff", "\r"]
)
def test_what_would_move_the_cursor_or_reverse_the_line_is_replaced(bad):
    source = Source(f"a{bad}.md", (f"a{bad}: b",))
    found = error("a-code", source.span(1, 5), f"`{bad}` is wrong", f"not {bad}", f"here {bad}")
    for shown in (full(found), concise(found)):
        assert bad not in shown
        assert "\ufffd" in shown
    assert json.loads(as_json([found]))[0]["message"] == f"`{bad}` is wrong"


@given(st.text(max_size=300), st.integers(1, 400), st.integers(1, 400))
def test_any_line_is_shown_on_one_line_that_can_be_encoded(line, column, length):
    found = error("a-code", Source("a.md", (line,)).span(1, column, length), line, line, line)
    assert len(full(found).encode().split(b"\n")) == (6 if line else 5)
    assert len(concise(found).encode().splitlines()) == 1


@pytest.mark.parametrize(
    ("errors", "warnings", "words"),
    [(0, 0, "no faults found"), (1, 0, "1 error"), (0, 2, "2 warnings"), (3, 1, "3 errors, 1 warning")],
)
def test_the_summary_counts_errors_and_warnings(errors, warnings, words):
    place = Source.of("a.md", "x").span(1)
    found = [error("a-code", place, "it is wrong")] * errors + [warning("b-code", place, "it is odd")] * warnings
    assert summary(found) == words


JAPANESE = {
    "error": "エラー",
    "help": "対処",
    "`{word}` is wrong": "`{word}`は誤りです。",
    "write `{word}`": "`{word}`と書いてください。",
    "{count} errors": "エラー{count}件",
}


def test_another_language_changes_the_words_and_neither_place_nor_caret():
    place = Source.of("a.md", "難民: かも").span(1, 5, 2)
    found = error("a-code", place, say("`{word}` is wrong", word="かも"), say("write `{word}`", word="yes"))
    assert full(found, JAPANESE).splitlines() == [
        "エラー[a-code]: `かも`は誤りです。",
        *full(found).splitlines()[1:-1],
        "  = 対処: `yes`と書いてください。",
    ]
    assert concise(found, JAPANESE) == "a.md:1:5: error[a-code]: `かも`は誤りです。"
    assert summary([found, found], JAPANESE) == "エラー2件"


def test_json_keeps_its_fields_in_another_language():
    found = error("a-code", Source.of("a.md", "x").span(1), say("`{word}` is wrong", word="x"))
    (row,), (english,) = (json.loads(as_json([found], messages)) for messages in (JAPANESE, {}))
    assert row == {**english, "message": "`x`は誤りです。"}
