"""What stands over a figure: title, where it ended, who decided when, whose tree, and the law."""

from __future__ import annotations

from reading import library_of
from told import AGENCY, COURT, TREE, all_told, block, figure

ARGUED = "  - {by: author, answers: {danger: yes, protection: no, reason: yes}}\n"


def parts(text: str, **more: object) -> list[str]:
    return all_told(figure(text, **more), "figcaption > *")


def test_a_decision_is_named_by_party_and_date() -> None:
    assert parts(block(AGENCY)) == [
        "Example",
        "Not recognised",
        "The agency, 2020",
        "Law in force since 1 January 2000",
    ]


def test_that_a_tree_is_a_reading_is_said_at_once_and_whose_it_is_at_the_end() -> None:
    library = library_of({"2000-01-01": TREE.replace("start: danger", "reading: Ours\nstart: danger")})
    assert parts(block(AGENCY), library=library)[-1] == "Reading of the law since 1 January 2000"
    last = all_told(figure(block(AGENCY), library=library), ".case-foot p")[-1]
    assert last == "Ours. Based on the reading of the law since 1 January 2000. This is not legal advice."


def test_an_argument_in_a_comparison_is_never_told_as_a_decision() -> None:
    cases = {"a": block(AGENCY, ARGUED), "b": block(COURT).replace("id: a", "id: b")}
    found = figure("compare: [a/author, b]", library=library_of({"2000-01-01": TREE}, cases))
    assert all_told(found, ".case-outcome") == [
        "a: The author argues for “Recognised”; how the case ended – Not recognised",
        "b, the court (2021) – Challenged decision quashed; on the tree its answers lead to “Recognised”, "
        "which is not a court’s to decide",
    ]
    assert not found.select("a[href*=cases]")


def test_a_compared_case_that_waits_or_is_walked_under_another_law_is_told_with_its_end():
    awaited = "  - {by: court, decided: pending, number: unknown, cite: press}\n"
    cases = {"a": block(AGENCY, awaited), "b": block(AGENCY).replace("id: a", "id: b")}
    newer = TREE.replace("yes: allowed, no: refused", "yes: refused, no: allowed")
    library = library_of({"2000-01-01": TREE, "2030-01-01": newer}, cases)
    told_of = all_told(figure("compare: [a/agency, b]", library=library), ".case-outcome")
    assert told_of == [
        "a, the agency (2020); how the case ended – Not recognised; a decision of the court is still to come",
        "b, the agency (2020) – Not recognised",
    ]
    again = all_told(figure("compare: [a/agency, b]\nlaw: 2030-01-01", library=library), ".case-outcome")
    assert again == [
        "a, the agency (2020) – Under this law the answers would lead to “Allowed to stay”; how the case ended – "
        "Not recognised; a decision of the court is still to come",
        "b, the agency (2020) – Under this law the answers would lead to “Allowed to stay”; how the case ended – "
        "Not recognised",
    ]
