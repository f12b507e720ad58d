"""Where a path ends in the list: only what was decided and stated looks found, and no sign is guessed."""

from __future__ import annotations

from reading import library_of
from told import AGENCY, COURT, TREE, all_told, block, figure, told


def test_an_inferred_outcome_is_not_told_as_found():
    outcome = "{is: refused, basis: inferred, note: Nothing says that he stayed.}"
    found = figure(
        block(f"  - {{by: agency, decided: 2020, outcome: {outcome}, cite: press, answers: {{danger: undisclosed}}}}\n")
    )
    end = found.select_one("li.case-end")
    assert end
    assert "inferred" in end["class"]
    assert "stated" not in end["class"]
    assert all_told(end, "p:not(.ask, .heading)") == ["our reading Nothing says that he stayed."]
    assert told(found.select_one(".case-outcome")) == "Not recognised (in our reading)"
    assert "Not recognised (in our reading)" in told(found.select_one("title"))


def test_an_outcome_that_only_inferred_answers_lead_to_is_not_told_as_found_either():
    found = figure(block(AGENCY.replace("danger: no", "danger: {answer: no, basis: inferred}")))
    assert told(found.select_one(".case-outcome")) == "Not recognised (in our reading)"
    assert "inferred" in found.select_one("li.case-end")["class"]


def test_what_the_outcome_of_another_party_rests_on_is_told_with_its_note():
    outcome = "{is: refused, basis: inferred, note: Nothing says that he stayed.}"
    other = f"  - {{by: agency, decided: 2020, outcome: {outcome}, cite: press, answers: {{danger: undisclosed}}}}\n"
    end = figure(block(other, COURT)).select_one(".case-end.other")
    assert end
    assert all_told(end, ":scope > p")[1] == "our reading Nothing says that he stayed."


def test_an_outcome_has_a_sign_only_where_the_tree_gives_it_a_tone():
    assert not figure(block(AGENCY)).select(".tone")
    toned = TREE.replace("    label: {en: Not recognised", "    tone: bad\n    label: {en: Not recognised")
    [sign] = figure(block(AGENCY), library=library_of({"2000-01-01": toned})).select("li .tone")
    assert sign["class"] == ["tone", "bad"]
    assert sign.get_text() == "✕"


def test_the_note_on_what_a_decision_did_stands_where_it_ended():
    noted = COURT.replace("effect: quashed", "effect: {effect: quashed, note: Only as to status., cite: press}")
    assert "Refusal quashed: Only as to status." in all_told(figure(block(AGENCY, noted)), "li.case-end > p")
    beside = figure(block(AGENCY, noted, more="focus: agency\n"))
    assert "Only as to status." in all_told(beside, "li.case-end.other .case-note")


def test_beside_a_case_an_outcome_of_the_tree_is_called_a_reading_only_with_words_that_are_one():
    def end(*lines: str) -> list[str]:
        keys = "".join(f"    {line}\n" for line in lines)
        tree = TREE.replace("    label: {en: Not recognised", f"{keys}    label: {{en: Not recognised")
        found = figure(block(AGENCY), library=library_of({"2000-01-01": tree}))
        return all_told(found, "li.case-end > p:not(.ask, .heading)")

    plain = end()
    assert end("confidence: interpretation") == end("confidence: interpretation", "cite: press") == plain
    with_help = end("confidence: interpretation", "help: He must leave.")
    assert with_help == [*plain, "He must leave.", "A reading; no source says so"]
