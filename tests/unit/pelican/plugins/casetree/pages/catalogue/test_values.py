"""What a case is found under: its end and never its focus, what was decided, what it turned on."""

import pytest

from casetree.telling.speech import Speech
from casetree.text.words import words_for
from pages import BLOCK, HEADER, PART, pages_of
from pelican.plugins.casetree.pages.catalogue.values import values_of

PATHS = """\
```case
tree: steps
{more}paths:
{paths}```"""
AGENCY = "  - {by: agency, decided: 2010, basis: inferred, answers: {danger: no}}\n"
QUASHED = (
    "  - {by: court, number: 1, decided: 2012, effect: quashed, basis: inferred, answers: {danger: yes, tie: yes}}\n"
)


def found(*blocks: str) -> dict[str, list[str]]:
    """Return by facet the keys that the case `one` is found under."""
    pages = pages_of({f"{name}.md": HEADER + block for name, block in zip(("one", "two"), blocks, strict=False)})
    [whole] = pages.site.wholes()
    values = values_of(whole.own, whole.parts, "en")
    return {facet: [value.key for value in each] for facet, each in values.items()}


def paths(*each: str, more: str = "") -> str:
    """Write a case of some paths."""
    return PATHS.format(paths="".join(each), more=more)


def test_the_end_is_an_outcome_with_its_tree() -> None:
    assert found(BLOCK)["end"] == ["steps--allowed"]


def test_the_end_is_that_of_the_case_and_not_of_the_focus() -> None:
    assert found(paths(AGENCY, QUASHED, more="focus: agency\n"))["end"] == ["quashed"]


def test_every_proceeding_that_stands_is_an_end() -> None:
    assert found(BLOCK, PART)["end"] == ["steps--recognised", "steps--allowed"]
    assert found(BLOCK, PART)["law"] == ["steps--2000-01-01", "steps--2020-01-01"]


@pytest.mark.parametrize(
    ("block", "end"),
    [
        (paths("  - {by: agency, decided: pending}\n"), ["awaited"]),
        (paths("  - {by: author, answers: {danger: yes, tie: yes}}\n"), ["argued"]),
        (paths("  - {by: agency, decided: 2010, answers: {danger: undisclosed}}\n"), ["open"]),
        (paths(AGENCY, more="now: {is: {en: Has left Japan}}\n"), ["told"]),
        (paths(AGENCY, more="now: {is: allowed}\n"), ["steps--allowed"]),
        (paths(AGENCY, QUASHED.replace("quashed", "dismissed")), ["steps--refused"]),
        (paths(AGENCY, QUASHED.replace("quashed", "{effect: upheld, of: unknown}")), ["upheld"]),
        (paths(AGENCY, QUASHED.replace("quashed", "sent to mediation")), ["other"]),
    ],
)
def test_an_end_that_is_no_outcome_has_a_word_of_the_frame(block: str, end: list[str]) -> None:
    assert found(block)["end"] == end


def test_what_is_not_told_is_a_value_of_its_own() -> None:
    values = found(paths("  - {by: author, answers: {danger: yes, tie: yes}}\n"))
    assert {facet: values[facet] for facet in ("nationality", "ground", "authority", "year", "turned")} == {
        "nationality": [""],
        "ground": [""],
        "authority": ["none"],
        "year": ["none"],
        "turned": [""],
    }


def test_every_decision_that_was_made_tells_who_made_it_and_in_which_year() -> None:
    pending = "  - {by: review, decided: pending}\n"
    values = found(paths(AGENCY, QUASHED, pending))
    assert (values["authority"], values["year"]) == (["agency", "court"], ["2010", "2012"])


@pytest.mark.parametrize(
    ("decided", "year", "said"),
    [
        ("2010-03", "2010", ("2010", "2010年")),
        ("by 2010-03", "by-2010", ("by 2010", "2010年以前")),
        ("unknown\nlaw: 2000-01-01", "", ("", "")),
    ],
)
def test_a_date_that_is_no_year_is_not_taken_for_one(decided: str, year: str, said: tuple[str, str]) -> None:
    pages = pages_of({"one.md": HEADER + BLOCK.replace("2010", decided)})
    [whole] = pages.site.wholes()
    [value] = values_of(whole.own, whole.parts, "en")["year"]
    assert value.key == year
    assert tuple(str(value.label(Speech(words_for(code)))) for code in ("en", "ja")) == said


def test_what_it_turned_on_is_what_somebody_says_and_never_where_parties_part() -> None:
    assert found(paths(AGENCY, QUASHED))["turned"] == [""]
    turned = QUASHED.replace("effect:", "turned-on: [danger, The new report], effect:")
    assert found(paths(AGENCY, turned))["turned"] == ["steps--danger", "told"]


def test_a_country_is_told_apart_in_the_language_of_the_site() -> None:
    block = BLOCK.replace(
        "decided:", "facts: {nationality: {ja: シリア, en: Syria}, ground: Faith, people: 2}\ndecided:"
    )
    assert (found(block)["nationality"], found(block)["ground"]) == (["Syria"], ["Faith"])
