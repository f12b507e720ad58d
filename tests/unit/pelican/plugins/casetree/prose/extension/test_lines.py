"""Places are counted in the author's own lines, and text that looks like a header is text."""

from pages import BLOCK, fault_in, page_of, pointed_at


def test_spaces_at_line_ends_move_no_place():
    fault = fault_in(BLOCK.replace("steps", "stepz").replace("\n", "  \n"))
    assert (fault.span.line, fault.span.column, pointed_at(fault)) == (5, 7, "stepz")


def test_lines_that_only_unicode_ends_are_not_counted():
    fault = fault_in(f"a\u2028b\x0cc\x85d\n\n{BLOCK.replace('steps', 'stepz')}")
    assert (fault.span.line, pointed_at(fault)) == (7, "stepz")


def test_a_tab_that_yaml_refuses_is_pointed_at_as_it_was_typed():
    fault = fault_in("```case\ntree: steps\nanswers:\n\tdanger: yes\n```")
    assert (fault.code, pointed_at(fault), fault.span.line) == ("yaml-tab", "\t", 7)


def test_a_first_line_that_looks_like_a_header_is_prose():
    assert page_of("Note: this stays.\n\nThe end.").p.text == "Note: this stays."
