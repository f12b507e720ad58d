"""What a decision did to earlier ones, named, over any number of instances."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import Case, Effect, Outcome, PathName, Text
from casetree.nouns.trace import Trace
from casetree.reading.own_words import speak
from casetree.telling.ends.decisions import certain, decision_end
from casetree.telling.speech import Speech
from casetree.text.markup import plain
from casetree.text.words import words_for
from casetree.walking.walk import walk
from reading import case_of, tree_of
from told import block, traced

TREE = tree_of(
    """\
title: Example
start: danger
questions:
  danger: {ask: In danger?, answers: {yes: good, no: stay}}
  stay: {ask: Other grounds?, answers: {yes: allowed, no: bad}}
outcomes:
  good: {label: {en: Recognised, ja: 難民認定}}
  allowed: {en: "Not recognised, but allowed to stay", ja: 難民不認定、在留許可}
  bad: {label: {en: Not recognised, ja: 難民不認定}, tone: bad}
"""
)
SPAN = Source.of("post.md", "x").span(1)
REFUSAL = "by: agency, decided: 2010, answers: {danger: no, stay: no}"
DISTRICT = "by: court, name: {en: Nagoya District Court, ja: 名古屋地裁}, decided: 2012, effect: "
HIGH = "by: court, id: high, name: {en: Nagoya High Court, ja: 名古屋高裁}, decided: 2013, effect: "
SUPREME = "by: court, id: supreme, name: {en: Supreme Court, ja: 最高裁}, decided: 2014, effect: "


def case(*paths: str) -> Case:
    return case_of("tree: example\npaths:\n" + "".join(f"  - {{{path}}}\n" for path in paths))


def with_effects(own: Case, id: str, *effects: Effect) -> Case:
    """Give a path effects that name what they were done to."""
    return replace(own, paths=tuple(replace(p, effects=effects) if p.id == id else p for p in own.paths))


def effect(what: str, *of: str, is_of_unknown: bool = False) -> Effect:
    named = tuple(PathName(path=id, span=SPAN) for id in of)
    return Effect(effect=what, of=named, is_of_unknown=is_of_unknown, span=SPAN)


def ends(own: Case, language: str = "en") -> list[str]:
    """Say how each decision of a case ended."""
    trace, faults = walk(TREE, own)
    assert isinstance(trace, Trace), faults
    speech = Speech(words_for(language))
    return [plain(decision_end(speech, decision, trace.course)) for decision in trace.course]


@pytest.mark.parametrize(
    ("effects", "english", "japanese"),
    [
        (["quashed"], "Refusal quashed", "不認定処分の取消し"),
        (["dismissed"], "Claim dismissed: the refusal stands", "請求棄却（不認定処分を維持）"),
        (
            ["inadmissible"],
            "Refusal not examined (claim inadmissible)",
            "不認定処分の当否は判断されず（訴え却下）",
        ),
        (["recognition-ordered"], "Recognition ordered", "認定の義務付け"),
        (["sent-back"], "Sent back to the agency for a new decision", "入国管理局が改めて判断すべきものとした"),
        (["quashed", "upheld"], "Appeal dismissed: the refusal stays quashed", "控訴棄却（不認定処分の取消しを維持）"),
        (["dismissed", "upheld"], "Appeal dismissed: the refusal stands", "控訴棄却（不認定処分を維持）"),
        (
            ["recognition-ordered", "upheld"],
            "Appeal dismissed: recognition stays ordered",
            "控訴棄却（認定の義務付けを維持）",
        ),
        (
            ["quashed", "upheld", "upheld"],
            "Further appeal dismissed: the refusal stays quashed",
            "上告棄却（不認定処分の取消しを維持）",
        ),
        (["quashed", "reversed"], "Judgment of Nagoya District Court set aside", "名古屋地裁の判決の取消し"),
        (
            ["dismissed", "upheld", "reversed"],
            "Judgment of Nagoya High Court set aside",
            "名古屋高裁の判決の破棄",
        ),
        (
            ["dismissed", "reversed", "upheld"],
            "Further appeal dismissed: the judgment of Nagoya District Court stays set aside",
            "上告棄却（名古屋地裁の判決を取り消した判断を維持）",
        ),
    ],
)
def test_an_effect_names_what_it_was_done_to_over_three_instances(effects, english, japanese):
    courts = [court + what for court, what in zip((DISTRICT, HIGH, SUPREME), effects, strict=False)]
    assert ends(case(REFUSAL, *courts))[-1] == english
    assert ends(case(REFUSAL, *courts), "ja")[-1] == japanese
    assert "原判断" not in "".join(ends(case(REFUSAL, *courts), "ja"))


IN_PARTS = "[{effect: upheld, of: court, as-to: quashed}, {effect: reversed, of: court, as-to: recognition-ordered}]"


def test_an_appeal_that_takes_a_judgment_apart_says_which_part_fell():
    own = case(REFUSAL, DISTRICT + "[quashed, recognition-ordered]", HIGH + IN_PARTS)
    assert ends(own)[-1] == "The refusal stays quashed; order to recognise reversed"
    assert ends(own, "ja")[-1] == "不認定処分の取消しを維持、認定の義務付けを取消し"
    trace, _ = walk(TREE, own)
    assert [(stands.decision.id[1], stands.effect.effect) for stands in trace.course[-1].stands] == [
        ("agency", "quashed")
    ]


ORDER = "{effect: reversed, of: court, as-to: recognition-ordered}"


def test_a_refusal_stays_quashed_where_the_order_alone_was_reversed_also_after_a_further_appeal():
    own = case(REFUSAL, DISTRICT + "[quashed, recognition-ordered]", HIGH + ORDER, SUPREME + "upheld")
    assert ends(own)[-2:] == [
        "Order to recognise reversed: the refusal stays quashed",
        "Further appeal dismissed: the refusal stays quashed",
    ]
    assert ends(own, "ja")[-2:] == [
        "認定の義務付けを取消し（不認定処分の取消しを維持）",
        "上告棄却（不認定処分の取消しを維持）",
    ]


@pytest.mark.parametrize(
    ("below", "effects", "english"),
    [
        ("recognition-ordered", ORDER, "Order to recognise reversed"),
        (
            "[quashed, recognition-ordered]",
            f"[{ORDER}, {{effect: sent-back, of: court}}]",
            "Order to recognise reversed; sent back to Nagoya District Court",
        ),
        (
            "[quashed, recognition-ordered]",
            "{effect: reversed, of: court, as-to: quashed}",
            "Quashing of the refusal reversed",
        ),
    ],
)
def test_nothing_stays_quashed_where_nothing_was_or_more_was_done(below, effects, english):
    assert ends(case(REFUSAL, DISTRICT + below, HIGH + effects))[-1] == english


def test_an_appeal_says_whose_it_was_where_that_is_written():
    own = case(REFUSAL, DISTRICT + "quashed", HIGH + "{effect: upheld, brought-by: state}")
    assert ends(own)[-1] == "The State’s appeal dismissed: the refusal stays quashed"
    assert ends(own, "ja")[-1] == "国側の控訴棄却（不認定処分の取消しを維持）"


def test_a_judgment_that_was_not_final_has_been_appealed_where_a_higher_court_has_decided():
    last = "final: no"
    own = case(REFUSAL, DISTRICT + f"quashed, {last}", HIGH + f"upheld, {last}", SUPREME + f"upheld, {last}")
    for language, expected in (
        ("en", ["", "appealed", "appealed further", "not final"]),
        ("ja", ["", "控訴された", "上告された", "未確定"]),
    ):
        speech = Speech(words_for(language))
        assert [speech.finality(path, own.paths) for path in own.paths] == expected


def test_an_outcome_that_one_side_alone_tells_of_says_by_whose_account():
    own = case("by: agency, decided: 2010, outcome: {is: allowed, told: {en: by his account, ja: 本人による}}")
    assert ends(own) == ["Not recognised, but allowed to stay (by his account)"]
    assert ends(own, "ja") == ["難民不認定、在留許可（本人による）"]


def test_sending_back_is_remanding_only_to_a_court_below():
    own = case(REFUSAL, DISTRICT + "dismissed", HIGH + "reversed")
    both = with_effects(own, "high", effect("reversed"), effect("sent-back", "court"))
    assert ends(both)[-1] == "Judgment of Nagoya District Court set aside; sent back to Nagoya District Court"
    assert ends(both, "ja")[-1] == "名古屋地裁の判決の取消し、名古屋地裁への差戻し"
    assert "差戻し" not in ends(case(REFUSAL, DISTRICT + "sent-back"), "ja")[-1]


def test_of_several_refusals_the_one_that_was_quashed_has_its_date():
    second = REFUSAL.replace("2010", "2011").replace("by: agency", "by: agency, id: second")
    own = with_effects(case(REFUSAL, second, DISTRICT + "quashed"), "court", effect("quashed", "agency"))
    assert ends(own)[-1] == "Refusal of 2010 quashed"
    assert ends(own, "ja")[-1] == "2010年の不認定処分の取消し"
    both = with_effects(own, "court", effect("quashed", "agency", "second"))
    assert ends(both)[-1] == "Refusal of 2010 and refusal of 2011 quashed"
    apart = with_effects(own, "court", effect("quashed", "agency"), effect("dismissed", "second"))
    assert ends(apart)[-1] == "Refusal of 2010 quashed; claim dismissed: the refusal of 2011 stands"


def test_where_nobody_told_which_decision_it_was_none_is_named():
    own = with_effects(case(REFUSAL, DISTRICT + "quashed"), "court", effect("quashed", is_of_unknown=True))
    assert ends(own)[-1] == "A refusal quashed (which decision this concerned is not known)"
    assert ends(own, "ja")[-1] == "いずれかの不認定処分の取消し（どの処分についてのものかは未確認）"


def test_what_was_kept_in_one_part_and_quashed_in_another_is_said_of_each():
    own = with_effects(
        case(REFUSAL, DISTRICT + "quashed"), "court", effect("quashed", "agency"), effect("dismissed", "agency")
    )
    assert ends(own)[-1] == "Refusal quashed in part; claim dismissed in part"
    assert ends(own, "ja")[-1] == "不認定処分の取消し（一部）、請求棄却（一部）"


@pytest.mark.parametrize(
    ("what", "english", "japanese"),
    [
        ("dismissed", "Request for review dismissed: the refusal stands", "審査請求棄却（不認定処分を維持）"),
        (
            "inadmissible",
            "Refusal not examined (request for review inadmissible)",
            "不認定処分の当否は判断されず（審査請求却下）",
        ),
        ("quashed", "Refusal quashed", "不認定処分の取消し"),
    ],
)
def test_a_review_is_no_action_in_court(what, english, japanese):
    own = case(REFUSAL, f"by: review, decided: 2011, effect: {what}")
    assert ends(own)[-1] == english
    assert ends(own, "ja")[-1] == japanese


def test_a_review_that_a_court_quashed_is_called_one():
    own = case(REFUSAL, "by: review, decided: 2011, effect: dismissed", DISTRICT + "quashed")
    own = with_effects(own, "court", effect("quashed", "review"))
    assert ends(own)[-1] == "Ruling on review quashed"
    assert ends(own, "ja")[-1] == "裁決の取消し"


def test_what_was_quashed_stays_so_where_it_is_sent_back_besides():
    own = with_effects(
        case(REFUSAL, DISTRICT + "quashed", HIGH + "upheld"), "high", effect("upheld"), effect("sent-back")
    )
    assert ends(own)[-1] == "Appeal dismissed: the refusal stays quashed; sent back to the agency for a new decision"
    assert ends(own, "ja")[-1] == "控訴棄却（不認定処分の取消しを維持）、入国管理局が改めて判断すべきものとした"


def test_what_one_effect_set_aside_does_not_stand_by_another():
    own = case(REFUSAL, "by: review, decided: 2011, effect: dismissed", DISTRICT + "quashed")
    own = with_effects(own, "court", effect("quashed", "agency"), effect("inadmissible", "review"))
    assert ends(own)[-1] == "Refusal quashed; claim against the ruling on review inadmissible"
    assert ends(own, "ja")[-1] == "不認定処分の取消し、裁決につき訴え却下"


def test_a_decision_that_its_own_words_do_not_call_a_refusal_is_called_a_decision():
    allowed = "by: agency, decided: 2010, outcome: good, answers: {danger: yes}"
    assert ends(case(allowed, DISTRICT + "quashed"))[-1] == "Decision of the agency quashed"
    assert ends(case(allowed, DISTRICT + "quashed"), "ja")[-1] == "入国管理局の判断の取消し"
    untold = "by: agency, decided: 2010, answers: {danger: undisclosed}"
    assert ends(case(untold, DISTRICT + "dismissed"))[-1] == "Claim dismissed: the decision of the agency stands"


def test_without_a_decision_before_it_the_object_is_the_challenged_one():
    assert ends(case(DISTRICT + "quashed")) == ["Challenged decision quashed"]
    assert ends(case(DISTRICT + "quashed"), "ja") == ["争われた処分の取消し"]
    assert ends(case(DISTRICT + "dismissed")) == ["Claim dismissed"]


def test_a_courts_outcome_is_no_end_of_its_decision():
    own = case(REFUSAL, DISTRICT + "quashed, outcome: good")
    assert ends(own)[-1] == "Refusal quashed"
    review = case(REFUSAL, "by: review, decided: 2011, effect: dismissed, outcome: bad")
    assert ends(review)[-1] == "Request for review dismissed: the refusal stands; the outcome is “Not recognised”"


def test_an_effect_in_the_authors_words_is_said_as_written():
    own = case(REFUSAL, DISTRICT + "Withdrawn by consent", HIGH + "upheld")
    assert ends(own)[1] == "Withdrawn by consent"
    assert ends(own)[2] == "Appeal against the judgment of Nagoya District Court dismissed"


def test_what_is_not_known_or_not_made_is_said_to_be():
    silent = "by: agency, decided: 2010, answers: {danger: undisclosed}"
    assert ends(case(silent))[0].startswith("Outcome not known, possibly “Recognised”")
    assert ends(case(silent, "by: court, decided: pending"))[-1] == "Not decided yet"
    assert ends(case(silent.replace("undisclosed", "pending")))[0].startswith("Outcome left open, possibly")


def test_what_stands_is_said_with_what_it_decided_where_it_is_more_than_a_refusal() -> None:
    allowed = "by: agency, decided: 2010, answers: {danger: no, stay: yes}"
    dismissed = DISTRICT + "dismissed"
    assert ends(case(allowed, dismissed))[-1] == (
        "Claim dismissed: the refusal stands (“Not recognised, but allowed to stay”)"
    )
    assert ends(case(allowed, dismissed), "ja")[-1] == "請求棄却（不認定処分を維持、「難民不認定、在留許可」のまま）"
    recognised = "by: agency, decided: 2010, answers: {danger: yes}"
    assert ends(case(recognised, dismissed))[-1] == "Claim dismissed: the decision of the agency stands (“Recognised”)"


@pytest.mark.parametrize(
    ("path", "english"),
    [
        ("decided: 2020, outcome: refused", "Spouse"),
        ("decided: 2020, outcome: {is: refused, basis: inferred}", "Spouse (in our reading)"),
        ("decided: 2020, outcome: {is: refused, basis: assumed}", "Spouse (assumed, nobody said so)"),
        ("decided: 2020, answers: {danger: no, stay: {answer: no, basis: inferred}}", "Spouse (in our reading)"),
        (
            "decided: 2020, answers: {danger: {answer: no, basis: assumed}, stay: no}",
            "Spouse (some of the answers are assumed)",
        ),
        ("by: author, id: b, reads: agency, decided: 2020, answers: {danger: no, stay: no}", "Spouse"),
        (
            "by: UNHCR, id: b, reads: agency, decided: 2020, answers: {danger: no, stay: no}",
            "Spouse (a reading, not a finding)",
        ),
    ],
)
def test_an_outcome_that_nobody_found_is_never_told_as_found(path: str, english: str) -> None:
    """A reading of ours is named so; one by somebody else is never called ours."""
    outcome = Outcome(id="a", label=Text({"en": "Spouse"}), rank=0, span=SPAN)
    trace = traced(block("  - {by: agency, id: agency, decided: 2020, outcome: refused}\n", f"  - {{{path}}}\n"))
    assert certain(Speech(words_for("en")), outcome, trace.paths[-1]) == english


def test_whether_a_claim_or_an_appeal_failed_is_not_said_where_nobody_told_what_was_upheld() -> None:
    own = with_effects(
        case(REFUSAL, DISTRICT + "dismissed", HIGH + "upheld"), "high", effect("upheld", is_of_unknown=True)
    )
    assert ends(own)[-1] == "Request dismissed (which decision this concerned is not known)"
    assert ends(own, "ja")[-1] == "申立て棄却（どの処分についてのものかは未確認）"


def test_a_decision_of_a_day_that_is_only_the_latest_possible_is_named_by_it() -> None:
    first = "by: agency, id: one, decided: by 2009, answers: {danger: no, stay: no}"
    own = with_effects(case(first, REFUSAL, DISTRICT + "quashed"), "court", effect("quashed", "one"))
    assert ends(own)[-1] == "Refusal (by 2009) quashed"
    assert ends(own, "ja")[-1] == "2009年以前の不認定処分の取消し"


@pytest.fixture
def withdrawn() -> Iterator[None]:
    """Let a site name an effect of its own, as a sentence begins."""
    speak(effects={"withdrawn": {"en": "Advice withdrawn", "ja": "助言の撤回"}, "left": {"de": "Hinfällig"}})
    yield
    speak()


@pytest.mark.usefixtures("withdrawn")
@pytest.mark.parametrize(
    ("effects", "english", "japanese"),
    [
        ("[withdrawn, quashed]", "Advice withdrawn; refusal quashed", "助言の撤回、不認定処分の取消し"),
        ("[quashed, withdrawn]", "Refusal quashed; advice withdrawn", "不認定処分の取消し、助言の撤回"),
        ("[quashed, new hearing]", "Refusal quashed; new hearing", "不認定処分の取消し、new hearing"),
        ("[new hearing, withdrawn]", "New hearing; advice withdrawn", "new hearing、助言の撤回"),
        ("[quashed, left]", "Refusal quashed; Hinfällig", "不認定処分の取消し、Hinfällig"),
    ],
)
def test_an_effect_of_the_site_begins_as_its_place_in_the_sentence_asks(effects: str, english: str, japanese: str):
    own = case(REFUSAL, DISTRICT + effects)
    assert ends(own)[-1] == english
    assert ends(own, "ja")[-1] == japanese
