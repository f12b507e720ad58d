"""What stands under a figure: notes, other law, and what may follow only where the case has not gone on."""

from __future__ import annotations

from bs4 import BeautifulSoup

from casetree.figures.figure import Stand, compose
from casetree.text.markup import Markup
from reading import library_of
from told import AGENCY, COURT, LIBRARY, REVIEW, TREE, all_told, block, figure, told, traced

NEWER = TREE.replace("yes: allowed", "yes: refused").replace("yes: stay, no: reason", "yes: allowed, no: reason")
NOTED = AGENCY.replace("cite: press", "cite: press, note: No reasons were given.")


def foot(text: str, **more: object) -> list[str]:
    return all_told(figure(text, **more), ".case-foot p")


def test_what_may_follow_has_one_colon_also_where_several_outcomes_are_possible() -> None:
    silent = "  - {by: agency, decided: 2020, cite: press, answers: {danger: no, stay: undisclosed}}\n"
    english = foot(block(silent))
    assert "What may follow “Not recognised”: Review, within 7 days." in english
    assert "What may follow “Not recognised”: Action in court." in english
    assert "次にありうる手続：審査請求（7日以内）。" in foot(block(AGENCY), language="ja")


def test_what_may_follow_is_not_told_where_the_case_has_gone_on() -> None:
    for more in ("focus: agency\n", ""):
        for later in (REVIEW, COURT):
            assert not [line for line in foot(block(AGENCY, later, more=more)) if line.startswith("What may follow")]


def test_a_note_on_a_decision_names_its_party() -> None:
    assert foot(block(NOTED))[0] == "The agency: No reasons were given."


def test_a_walk_under_another_law_is_said_to_be_one_and_nothing_follows_it() -> None:
    known = {"a": block(AGENCY.replace("2020", "2005"))}
    library = library_of({"2000-01-01": TREE, "2010-01-01": NEWER}, known)
    lines = foot("case: a\nlaw: 2010-01-01", library=library)
    assert lines[-2:] == [
        "The same answers under the law in force since 1 January 2010.",
        "Based on the law in force since 1 January 2010. This is not legal advice.",
    ]


def test_of_an_argument_that_stops_under_another_law_no_outcomes_are_said_to_be_possible() -> None:
    argued = block("  - {by: author, answers: {danger: yes}}\n", more="law: 2000-01-01\n")
    library = library_of({"2000-01-01": TREE, "2010-01-01": NEWER}, {"a": argued})
    lines = foot("case: a\nlaw: 2010-01-01", library=library)
    assert lines[0] == "The same answers under the law in force since 1 January 2010."
    assert not [line for line in lines if "is possible" in line]


def test_each_path_of_a_comparison_under_another_law_is_said_to_be_one() -> None:
    old = block(AGENCY.replace("2020", "2005"))
    known = {"a": old, "b": block(COURT.replace("2021", "2006")).replace("id: a", "id: b")}
    library = library_of({"2000-01-01": TREE, "2010-01-01": NEWER}, known)
    lines = foot("compare: [a, b]\nlaw: 2010-01-01", library=library)
    under = "The same answers under the law in force since 1 January 2010."
    assert [line for line in lines if "same answers" in line] == [
        f"The agency (2005): {under}",
        f"The court (2006): {under}",
    ]


def test_a_comparison_under_another_law_leaves_out_only_what_its_own_paths_answered() -> None:
    newer = TREE.replace("  stay: ", "  tied: ").replace(": stay}", ": tied}").replace(": stay,", ": tied,")
    both = block(AGENCY.replace("2020", "2005"), COURT.replace("2021", "2006"))
    library = library_of({"2000-01-01": TREE, "2010-01-01": newer}, {"a": both})
    lines = foot("compare: [a/agency, a/court]\nlaw: 2010-01-01", library=library)
    assert [line.split(":")[0] for line in lines if "is left out" in line] == ["The agency (2005)"]


def test_what_was_corrected_is_told_with_the_figure_and_in_a_comparison_with_whose_case_it_was() -> None:
    remark = 'corrected: {2026-03-01: "Until this day the address named his country."}\n'
    day, said = "Corrected on 1 March 2026", "Until this day the address named his country."
    [fold] = figure(block(AGENCY, more=remark)).select(".case-foot details")
    assert [told(part) for part in fold.find_all(recursive=False)] == [day, said]
    known = {"a": block(AGENCY, more=remark), "b": block(COURT).replace("id: a", "id: b")}
    compared = figure("compare: [a, b]", library=library_of({"2000-01-01": TREE}, known))
    assert all_told(compared, ".case-foot summary") == [f"The agency (2020): {day}"]


def test_in_a_feed_which_may_not_fold_a_correction_is_told_in_full() -> None:
    text = block(AGENCY, more='corrected: {2026-03-01: "The address named his country."}\n')
    stand = Stand(language="en", page=Markup("posts/one/"))
    made = BeautifulSoup(compose(traced(text), LIBRARY.sources, stand), "html.parser")
    assert not made.select("details")
    assert "Corrected on 1 March 2026: The address named his country." in [told(line) for line in made.select("p")]
