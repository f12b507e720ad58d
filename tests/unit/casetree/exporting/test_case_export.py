"""What is written of cases for other programs says what their traces say, and no more."""

from __future__ import annotations

import json
from typing import Any

from jsonschema import Draft202012Validator

from casetree.exporting import case_export
from casetree.exporting.case_data_schema import schema
from casetree.exporting.case_export import as_data, as_json
from drawings import gallery_drawings, of_each
from pages import BLOCK, CITING, COURT, HEADER, PART, pages_of

CHECK = Draft202012Validator(json.loads(schema()))


def written(*blocks: str) -> list[dict[str, Any]]:
    """Write the case `one` of the posts `one.md` and `other.md`."""
    names = ("one", "other")
    pages = pages_of({f"{name}.md": HEADER + block for name, block in zip(names, blocks, strict=False)})
    [whole] = [whole for whole in pages.site.wholes() if whole.id == "one"]
    return json.loads(as_json(whole.own, whole.parts, pages.site.library.sources))


CASES = {each.name: each for each in gallery_drawings() if each.trace.case.id and each.trace.course}


@of_each(CASES)
def test_whatever_can_be_drawn_of_a_case_has_the_form_that_the_schema_tells(name):
    drawing = CASES[name]
    CHECK.validate(as_data(drawing.trace, (), drawing.library.sources))


def test_every_key_that_can_be_written_stands_in_the_schema(monkeypatch):
    monkeypatch.setattr(case_export, "without_blanks", lambda value: value)
    written = [block for each in CASES.values() for block in as_data(each.trace, (), each.library.sources)]
    faults = {fault.message for fault in CHECK.iter_errors(written) if fault.validator == "additionalProperties"}
    assert faults == set()


def test_the_schema_is_one_itself():
    Draft202012Validator.check_schema(json.loads(schema()))


def test_an_answer_stands_with_its_certainty_and_a_gap_with_its_reason():
    open_block = BLOCK.replace("{danger: yes, tie: no}", "{danger: yes, tie: undisclosed}")
    [block] = written(open_block)
    first, second = block["paths"][0]["steps"]
    assert (first["question"], first["answer"], first["certainty"]) == ("danger", "yes", "inferred")
    assert (second["question"], second["open"]) == ("tie", "undisclosed")
    assert not {"answer", "certainty"} & second.keys()
    assert block["paths"][0]["answers-lead-to"] == ["recognised", "allowed"]
    assert "outcome" not in block["paths"][0]


def test_a_court_has_no_outcome_of_its_own_but_where_its_answers_lead():
    court = BLOCK.replace("decided: 2010\n", "paths:\n- decided: 2010\n  by: court\n  effect: quashed\n  of: unknown\n")
    court = court.replace("answers:", "  answers:").replace("basis: inferred", "  basis: inferred")
    [block] = written(court.replace("  of: unknown\n", ""))
    [path] = block["paths"]
    assert "outcome" not in path
    assert path["answers-lead-to"] == ["allowed"]
    assert [done["effect"] for done in path["effects"]] == ["quashed"]


def test_parts_follow_and_the_end_is_the_whole_case():
    own, part = written(BLOCK, PART)
    assert (own["case"], part["case"], part["part-of"]) == ("one", "second", "one")
    assert (own["law"], part["law"]) == ("2000-01-01", "2020-01-01")
    assert own["end"] == part["end"]
    assert [(each["decision"], each["outcome"]["id"]) for each in own["end"]["decisions"]] == [
        ("one/agency", "allowed"),
        ("second/agency", "recognised"),
    ]


def test_what_is_cited_is_told_once_and_nothing_else():
    [block] = written(CITING)
    assert [*block["sources"]] == ["report"]
    assert block["sources"]["report"]["title"] == {"en": "A report"}
    assert "sources" not in written(BLOCK)[0]


def test_texts_stand_in_every_language_that_they_have():
    [block] = written(BLOCK)
    assert block["end"]["decisions"][0]["outcome"]["label"] == {"en": "Allowed to stay", "ja": "在留許可"}


def test_what_a_decision_turned_on_and_what_stands_at_the_end_are_told():
    [block] = written(COURT.replace("paths:", "id: one\npaths:").replace("  effect:", "  turned-on: tie\n  effect:"))
    turned = next(path["turned-on"] for path in block["paths"] if path.get("turned-on"))
    assert turned == [{"question": "tie", "basis": "stated"}]
    [decided] = [each for each in block["end"]["decisions"] if each["decision"] == "one/court"]
    assert decided["effects"] == ["quashed"]
