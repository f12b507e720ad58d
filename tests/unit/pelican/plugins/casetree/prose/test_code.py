"""Code in lists and quotes is code, and nothing that looks like a fence is text."""

import pytest

from pages import page_of

CODE = ['a = "x" -- y', "", "    b"]


def block(indent: str, first: str | None = None, info: str = "python") -> str:
    """Return a block of code after some indentation; `first` stands before its fence instead."""
    head = (indent if first is None else first) + "```" + info
    return "\n".join([head, *(f"{indent}{line}".rstrip() for line in CODE), f"{indent}```"])


@pytest.mark.parametrize(
    ("text", "within"),
    [
        ("- one\n\n" + block("    ") + "\n\n- two", "ul > li"),
        ("- one\n" + block("    ") + "\n- two", "ul > li"),
        ("- one\n\n" + block("  ") + "\n\n- two", "ul > li"),
        ("- one\n" + block("  ") + "\n- two", "ul > li"),
        ("1. one\n\n" + block("   ") + "\n\n2. two", "ol > li"),
        ("- one\n    - inner\n\n" + block("        ") + "\n- two", "ul > li > ul > li"),
        ("- one\n    - inner\n      more\n\n" + block("      ") + "\n- two", "ul > li > ul > li"),
        (block("  ", "- ") + "\n- two", "ul > li"),
        ("> words\n>\n" + block("> "), "blockquote"),
        ("!!! note\n    Words.\n\n" + block("    "), ".admonition"),
        ("Words.\n\n" + block("  "), "main"),
        (block(""), "main"),
    ],
)
def test_a_fence_holds_code_wherever_it_stands(text, within):
    page = page_of(text + "\n\nAfter.\n")
    [code] = page.parent.select(f"{within} > pre > code") if within != "main" else page.select("pre > code")
    assert code.text.split("\n") == [*CODE, ""]
    assert code["class"] == ["language-python"]
    assert "```" not in page.text
    assert page.select("p pre, pre pre") == []
    if "two" in text:
        items = page.find(["ul", "ol"]).find_all("li", recursive=False)
        assert [li.get_text(strip=True)[:3] for li in items][-1] == "two"
        assert len(page.select(within.split(" > ")[0])) == 1 + within.count(" > ul >")


@pytest.mark.parametrize(
    "text",
    ["Words.\n\n    ```\n    code\n    ```", "- one\n\nWords.\n\n    ```\n    code\n    ```"],
)
def test_indented_code_keeps_its_fences(text):
    assert page_of(text).select_one("pre > code").text == "```\ncode\n```\n"


def test_code_that_holds_fences_is_whole():
    text = "- one\n\n    ~~~\n    ```\n    `````\n    ~~~\n"
    assert page_of(text).select_one("li pre > code").text == "```\n`````\n"


def test_a_fence_that_markdown_does_not_know_stays_as_it_is_written():
    assert "{x} y" in page_of("- one\n\n    ```{x} y\n    code\n    ```\n").text


def test_a_case_block_shown_as_code_in_a_list_is_code():
    page = page_of("- one\n\n    ````markdown\n    ```case\n    tree: steps\n    ```\n    ````\n")
    assert page.select("figure") == []
    assert page.select_one("li pre > code").text == "```case\ntree: steps\n```\n"


def test_a_note_beside_its_paragraph_can_hold_code(monkeypatch):
    monkeypatch.setattr("pages.EXTENSIONS", ["extra", "meta", "typesetting"])
    page = page_of("Words.[^a]\n\n[^a]: A note.\n\n" + block("    "))
    assert page.select_one(".note > pre > code").text.split("\n") == [*CODE, ""]
