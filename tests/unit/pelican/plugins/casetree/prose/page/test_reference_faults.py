"""References that cannot be computed: each is pointed at, shown as it stands, and has a way out."""

import pytest

from pages import BLOCK, HEADER, case, fault_in, pages_of, pointed_at, post, status


@pytest.mark.parametrize(
    ("written", "code"),
    [
        ("{case:nope}", "case-unknown-reference"),
        ("{case:Outcome}", "case-unknown-reference"),
        ("{case:post:nope}", "case-unknown-reference"),
        ("{case:}", "case-unknown-reference"),
        ("{case:post:}", "case-unknown-reference"),
        ("{case::outcome}", "case-unknown-reference"),
        ("{case: nope }", "case-unknown-reference"),
        ("{case:parting}", "case-empty-reference"),
        ("{case:a:b:outcome}", "case-unknown-case"),
        ("{case:other:outcome}", "case-unknown-case"),
    ],
)
def test_a_reference_that_says_nothing_is_pointed_at_and_shown_as_it_stands(written, code):
    pages = pages_of({"post.md": f"{HEADER}Words.\n\nIt was {written}, he said.\n\n{BLOCK}"})
    [fault] = pages.faults
    assert (fault.code, fault.span.line, pointed_at(fault)) == (code, 6, written)
    assert pages.soup("post.md").select_one("strong.case-fault").text == written


@pytest.mark.parametrize("written", ["{case:outcome", "{case:out\ncome}", "{case:`outcome`}", "{case:a{b}}"])
def test_a_reference_that_is_not_closed_is_pointed_at(written):
    pages = pages_of({"post.md": f"{HEADER}It was {written}\n\n{BLOCK}"})
    [fault] = pages.faults
    assert (fault.code, fault.span.line, fault.span.column) == ("case-unknown-reference", 4, 8)
    assert pages.soup("post.md").select_one("strong.case-fault").text == "{case:"


# Of which case, and under which law --------------------------------------------------------------


@pytest.mark.parametrize(("blocks", "count"), [((), "no case"), ((case("one"), case("two")), "2 cases")])
def test_a_reference_without_an_id_needs_exactly_one_case(blocks, count):
    fault = fault_in("\n\n".join(["{case:outcome}", *blocks]))
    assert (fault.code, pointed_at(fault)) == ("case-ambiguous-reference", "{case:outcome}")
    assert count in fault.message


def test_the_help_for_an_ambiguous_reference_can_be_typed():
    pages = pages_of({"a.md": post("{case:outcome}", case("one"), case("two"))})
    assert "`{case:one:outcome}`" in pages.faults[0].help
    assert pages_of({"a.md": post("{case:one:outcome}", case("one"), case("two"))}).faults == []


def test_a_reference_to_an_unknown_or_hidden_case_is_an_error():
    pages = pages_of(
        {"a.md": post(case("one"), header=status("hidden")), "b.md": post("{case:one:outcome} {case:three:outcome}")}
    )
    assert pages.codes == ["case-unknown-case", "case-unknown-case"]
    assert [pointed_at(fault) for fault in pages.faults] == ["{case:one:outcome}", "{case:three:outcome}"]


def test_a_reference_to_a_faulty_case_is_an_error():
    pages = pages_of(
        {"a.md": post(case("one").replace("danger: yes", "danger: maybe")), "b.md": post("{case:one:outcome}")}
    )
    assert [(fault.code, fault.span.source.path) for fault in pages.faults][1] == ("case-faulty-case", "b.md")


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ("{case:one:would-be}", "case-ambiguous-reference", "under no other law"),
        ("{case:one@2021-05-05:outcome}", "case-unknown-reference", "does not change with it"),
        ("{case:one@2010-01-01:would-be}", "case-empty-reference", "nothing to say"),
        ("{case:one@2010:would-be}", "case-unknown-reference", "`2010` in"),
        ("{case:one@2023-02-29:would-be}", "case-unknown-reference", "no day of the calendar"),
        ("{case:one@1999-01-01:would-be}", "case-no-law", "no version"),
        ("{case:one@:would-be}", "case-unknown-reference", "names no field"),
        ("{case:one:would-have}", "case-unknown-reference", "neither a field"),
    ],
)
def test_what_cannot_be_said_of_another_law_is_an_error(text, code, said):
    fault = fault_in(f"{text}\n\n{case('one')}")
    assert fault.code == code
    assert said in fault.message
    assert pointed_at(fault) == text


@pytest.mark.parametrize("written", ["[@q]", "{case:outcome}", "[@q; "])
def test_what_stands_in_a_raw_tag_is_told(written):
    pages = pages_of({"one.md": f'{HEADER}So <span title="{written}">it</span> says.\n\n{BLOCK}'})
    assert pages.codes == ["case-reference-in-html"]
    assert pages.faults[0].span.column == 17
