"""What became of the person: over all proceedings, whatever path a figure looks at."""

from __future__ import annotations

from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.library import KnownCase
from casetree.nouns.model import Case, Now, Text
from casetree.nouns.moments import read_moment
from casetree.nouns.trace import Trace
from casetree.telling.ends.case_end import case_end, standing
from casetree.telling.speech import Speech
from casetree.text.markup import plain
from casetree.text.words import words_for
from casetree.walking.pipeline import trace_case
from reading import case_of, library_of
from told import AGENCY, COURT, LIBRARY, TREE, block

SPAN = Source.of("post.md", "x").span(1)
RECOGNISED = "  - {by: agency, id: again, decided: 2022, outcome: recognised, answers: {danger: undisclosed}}\n"


def traced(own: Case, *parts: Case) -> Trace:
    known = {each.id: KnownCase(case=each, path=f"{each.id}.md", is_public=True) for each in (own, *parts)}
    trace, faults = trace_case(own, replace(LIBRARY, cases=known))
    assert trace is not None, faults
    return trace


def end(own: Case, *parts: Case, language: str = "en") -> str:
    return plain(case_end(Speech(words_for(language)), traced(own, *parts)))


def test_the_end_is_that_of_the_last_decision_whatever_is_in_focus():
    for focus in ("agency", "court", "again"):
        own = case_of(block(AGENCY, COURT, RECOGNISED, more=f"focus: {focus}\n"))
        assert end(own) == "Recognised"
        assert end(own, language="ja") == "認定"


def test_who_tells_of_several_cases_takes_none_for_another_of_the_same_names():
    speech, told = Speech(words_for("en")), []
    for outcome in ("recognised", "refused"):
        own = case_of(
            block(f"  - {{by: agency, decided: 2022, outcome: {outcome}, answers: {{danger: undisclosed}}}}\n")
        )
        told.append(plain(case_end(speech, traced(own))))
    assert told == ["Recognised", "Not recognised"]


def test_a_court_ends_with_what_it_did_and_says_whether_that_is_final():
    upheld = "  - {by: court, id: high, name: High Court, decided: 2022, effect: upheld, final: yes}\n"
    own = case_of(block(AGENCY, COURT, upheld))
    assert end(own) == "Appeal dismissed: the refusal stays quashed (this decision: final)"
    assert end(own, language="ja") == "控訴棄却（不認定処分の取消しを維持）、確定"


def test_what_stands_is_said_alone_under_the_title_of_a_figure():
    upheld = "  - {by: court, id: high, name: High Court, decided: 2022, effect: upheld}\n"
    trace = traced(case_of(block(AGENCY, COURT, upheld)))
    assert [plain(part) for part in standing(Speech(words_for("en")), trace)] == ["The refusal stays quashed"]
    assert [plain(part) for part in standing(Speech(words_for("ja")), trace)] == ["不認定処分の取消しを維持"]


def test_whether_a_decision_comes_is_open_as_long_as_the_judgment_before_it_may_not_be_final():
    awaited = "  - {by: agency, id: again, decided: pending}\n"
    court = "  - {by: court, name: District Court, decided: 2021, effect: quashed, final: unknown}\n"
    again = "if the last judgment is final, the agency decides again"
    assert (
        end(case_of(block(AGENCY, court, awaited)))
        == f"Refusal quashed (this decision: not known whether final); {again}"
    )
    dated = court.replace("unknown", "unknown, as-of: 2026-01-11")
    assert end(case_of(block(AGENCY, dated, awaited))) == (
        f"Refusal quashed (this decision: as of 11 January 2026 not known whether final); {again}"
    )


@pytest.mark.parametrize(
    ("effect", "by", "come"),
    [
        ("quashed", "court, name: High Court", "a decision of High Court is still to come"),
        ("dismissed", "agency", "a decision of the agency is still to come"),
        ("quashed", "review", "the ruling on review is still to come"),
        ("sent-back", "agency", "if the last judgment is final, the agency decides again"),
    ],
)
def test_only_who_has_to_decide_anew_decides_again(effect, by, come):
    court = f"  - {{by: court, name: District Court, decided: 2021, effect: {effect}, final: no}}\n"
    awaited = f"  - {{by: {by}, id: next, decided: pending}}\n"
    assert end(case_of(block(AGENCY, court, awaited))).split("; ")[-1] == come


def test_of_several_people_what_stands_is_said_and_not_what_was_decided_on_one_of_them():
    upheld = "  - {by: court, id: high, name: High Court on one man, decided: 2022, effect: upheld, final: unknown}\n"
    refused = COURT.replace("quashed", "dismissed")
    assert (
        end(case_of(block(AGENCY, refused, upheld, more="facts: {people: 4}\n")))
        == "The refusal stands (“Not recognised”)"
    )


def test_a_decision_that_is_awaited_is_no_end_and_is_said_after_it():
    awaited = "  - {by: court, name: High Court, decided: pending}\n"
    assert end(case_of(block(AGENCY, awaited))) == "Not recognised; a decision of High Court is still to come"
    assert end(case_of(block(awaited))) == "A decision of High Court is still to come"
    assert end(case_of(block(awaited)), language="ja") == "High Courtの判断はまだ出ていない"


def test_an_argument_makes_no_end():
    assert end(case_of("tree: example\nid: a\nby: author\nlaw: 2000-01-01\nanswers: {danger: no, stay: yes}")) == (
        "No decision is told"
    )


def test_what_stands_of_another_proceeding_is_said_together_with_the_last():
    own = case_of(block(AGENCY), "whole")
    stays = "tree: example\npaths:\n  - {by: agency, decided: 2021, outcome: allowed, answers: {danger: undisclosed}}\n"
    part = replace(case_of(stays, "part"), part_of="whole")
    own = replace(own, id="whole")
    assert end(own, part) == "2021 – Allowed to stay; 2020 – Not recognised"
    assert end(own, part, language="ja") == "2021年：在留許可。2020年：不認定"
    told = standing(Speech(words_for("en")), traced(own, part))
    assert [plain(each) for each in told] == ["2021 – Allowed to stay", "2020 – Not recognised"]


def test_how_the_person_stands_now_comes_first():
    now = Now(text=Text({"en": "Naturalised", "ja": "帰化"}), date=read_moment("2024-05"), span=SPAN)
    own = replace(case_of(block(AGENCY)), now=now)
    assert end(own) == "Naturalised as of May 2024; Not recognised"
    assert end(own, language="ja") == "帰化（2024年5月現在）。不認定"
    assert end(replace(own, now=Now(outcome="allowed", span=SPAN))) == "Allowed to stay; Not recognised"


def test_by_when_the_person_stood_so_is_said_too():
    own = replace(case_of(block(AGENCY)), now=Now(outcome="allowed", date=read_moment("by 2019"), span=SPAN))
    assert end(own) == "Allowed to stay (by 2019); Not recognised"
    assert end(own, language="ja") == "在留許可（2019年以前）。不認定"


def test_of_procedures_on_several_trees_each_end_is_said_with_its_own():
    other = TREE.replace("title: {en: Example, ja: 例}", "title: {en: Permission, ja: 許可}")
    other = other.replace("label: {en: Not recognised, ja: 不認定}", "label: {en: Refused, ja: 不許可}")
    trees = {**LIBRARY.trees, **library_of({"2000-01-01": other}, id="permission").trees}
    own = case_of(block(AGENCY))
    part = block(AGENCY.replace("2020", "2021"), "  - {by: agency, id: next, decided: pending}\n")
    part = part.replace("tree: example\nid: a\n", "tree: permission\nid: b\npart-of: a\n")
    known = {each.id: KnownCase(case=each, path="x.md", is_public=True) for each in (own, case_of(part))}
    trace, faults = trace_case(own, replace(LIBRARY, trees=trees, cases=known))
    assert trace is not None, faults
    assert plain(case_end(Speech(words_for("en")), trace)) == (
        "Permission – Refused; Example – Not recognised; Permission – A decision of the agency is still to come"
    )
    assert (
        plain(case_end(Speech(words_for("ja")), trace))
        == "許可：不許可。例：不認定。許可：入管庁の判断はまだ出ていない"
    )


def test_of_several_procedures_on_one_of_several_trees_each_has_its_date_too():
    other = TREE.replace("title: {en: Example, ja: 例}", "title: {en: Permission, ja: 許可}")
    trees = {**LIBRARY.trees, **library_of({"2000-01-01": other}, id="permission").trees}
    own = case_of(block(AGENCY))
    again = case_of(block(RECOGNISED, more="part-of: a\n").replace("id: a\n", "id: b\n"))
    permit = block(AGENCY.replace("2020", "2021"), more="part-of: a\n").replace("id: a\n", "id: c\n")
    permit = case_of(permit.replace("tree: example\n", "tree: permission\n"))
    known = {each.id: KnownCase(case=each, path="x.md", is_public=True) for each in (own, again, permit)}
    trace, faults = trace_case(own, replace(LIBRARY, trees=trees, cases=known))
    assert trace is not None, faults
    told = {language: plain(case_end(Speech(words_for(language)), trace)) for language in ("en", "ja")}
    assert told == {
        "en": "Example, 2022 – Recognised; Permission – Not recognised; Example, 2020 – Not recognised",
        "ja": "例、2022年：認定。許可：不認定。例、2020年：不認定",
    }


def test_an_inferred_end_is_not_told_as_found():
    inferred = (
        "  - {by: agency, decided: 2020, outcome: {is: refused, basis: inferred}, answers: {danger: undisclosed}}\n"
    )
    assert end(case_of(block(inferred))) == "Not recognised (in our reading)"
    assert end(case_of(block(inferred)), language="ja") == "不認定（本ブログの解釈）"


def test_what_two_proceedings_or_two_awaited_decisions_have_in_common_is_said_once():
    awaited = "  - {by: review, decided: pending}\n  - {by: review, id: later, decided: pending}\n"
    own = case_of(block(AGENCY, awaited))
    assert end(own) == "Not recognised; the ruling on review is still to come"
    assert end(own, language="ja") == "不認定。審査請求の裁決はまだ出ていない"
    part = case_of(block(AGENCY.replace("2020", "2019"), more="part-of: a\n").replace("id: a\n", "id: b\n"))
    assert end(case_of(block(AGENCY)), part) == "Not recognised"
    told = standing(Speech(words_for("en")), traced(own))
    assert [plain(each) for each in told] == ["Not recognised", "The ruling on review is still to come"]


def test_an_end_that_is_not_told_goes_by_its_date_where_another_was_said_before():
    silent = "  - {by: UNHCR, decided: 2022, answers: none}\n"
    part = case_of(block(silent, more="part-of: a\n").replace("id: a\n", "id: b\n"))
    assert (
        end(case_of(block(AGENCY.replace("2020", "2023"))), part)
        == "2023 – Not recognised; 2022 – How it ended is not told"
    )


def test_a_text_that_ends_with_a_full_stop_brings_no_second_one():
    dated = case_of(block(AGENCY, more="now: {is: {en: He left Japan., ja: 出国した。}, date: 2024, cite: press}\n"))
    assert end(dated) == "He left Japan as of 2024; Not recognised"
    assert end(dated, language="ja") == "出国した（2024年現在）。不認定"
