"""A block that Markdown took for code is told in its place, and the code around it stays."""

from pages import BLOCK, HEADER, indented, pages_of, pointed_at


def test_a_block_that_markdown_takes_for_code_is_reported_in_its_place():
    pages = pages_of({"post.md": f"{HEADER}Words.\n\n{indented(BLOCK, '    ')}\n\nThe end."})
    [fault] = pages.faults
    assert (fault.code, fault.span.line, pointed_at(fault)) == ("case-indented-into-code", 6, "```case")
    page = pages.soup("post.md")
    assert "case-indented-into-code" in page.select_one("figure.case-faulty").text
    assert [p.text for p in page.select("p")][-1] == "The end."
    assert page.select(":not(figure) > pre") == []


def test_code_around_a_block_that_is_taken_for_code_is_kept():
    pages = pages_of({"post.md": f"{HEADER}Words.\n\n    print()\n\n{indented(BLOCK, '    ')}\n"})
    assert pages.codes == ["case-indented-into-code"]
    page = pages.soup("post.md")
    assert page.select_one("pre > code").text.strip() == "print()"
    assert page.select_one("figure.case-faulty")
