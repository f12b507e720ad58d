"""Everything a case block offers is read, and every fault of a block is told at its place."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.model import Basis, Block, Case, Comparison, GivenAnswer, Path, ShownCase, Text
from casetree.nouns.passage import Passage
from casetree.reading.case_schema import read_block
from casetree.reading.grammar.cases import CASE, COMPARISON, SHOWING
from casetree.reading.values.entry import Entry
from casetree.text.punctuation import printed
from key_tables import declared, keys_of
from reading import node_of
from strategies import Data, cases, read_case_data, trees

EVERYTHING = """\
tree: refugee-steps
title: {en: How the agency may have decided, ja: 入管庁の判断}
id: allowed-2024
law: 2023-12-01
focus: court-2
turned-on: persecution
now: {is: He left Japan., date: 2025, cite: leaflet}
facts: {nationality: Russia, ground: political opinion, people: 4, applied: [2014, 2018-03]}
layout: ladder
explain: full
sources:
  leaflet:
    title: A leaflet
    publisher: The agency
    date: 2024
    url: "https://example.org/leaflet"
    lang: ja
    archived: "https://example.org/old"
    read: 2026-11-28
    kind: official
    helps: Advice
    allow: {source-incomplete: A test.}
corrected:
  2024-06-01: {en: The date was wrong., ja: 日付の誤り。}
  2024-05-01: A name was misspelt.
paths:
  - by: agency
    decided: 2024-03
    outcome: {is: allowed, basis: inferred, told: by him, note: Nobody said so., cite: leaflet}
    final: no
    basis: inferred
    cite: [leaflet, sankei-2024]
    note: It took four years.
    answers:
      persecution: {answer: undisclosed, assume: no}
      state-involved: no
      hardship:
        answer: yes
        basis: stated
        note: War.
        cite: leaflet
        if-asked: yes
        explain: short
        for: [{factor: family, note: A son., cite: leaflet}, years]
        against: record
  - by: court
    decided: by 2027
    as-of: 2018
    number: Heisei 28 Gyo-U 1
    official: "https://example.org/judgment"
    effect: [sent-back, {effect: quashed, of: agency, as-to: quashed, brought-by: state,
      cite: {id: leaflet, at: p. 1, quote: Quashed.}}]
    turned-on: {question: state-involved, basis: inferred, note: Mostly., cite: leaflet}
  - by: court
    name: {en: Nagoya High Court, ja: 名古屋高裁}
    decided: pending
    answers:
      persecution: pending
  - by: Amnesty
    id: opinion
    reads: agency
    answers: {persecution: {answer: yes}}
"""


def read(text: str, slug: str = "the-slug") -> tuple[Block | None, list[Diagnostic]]:
    return read_block(Passage(Source.of("post.md", text), text), slug, "en")


def told(faults: list[Diagnostic]) -> list[tuple[str, str]]:
    """Return each fault's code and the words under its caret, in order of place."""
    spans = [(fault.code, fault.span) for fault in sorted(faults, key=lambda fault: fault.sort_key)]
    return [(code, span.text[span.column - 1 : span.column - 1 + span.length]) for code, span in spans]


def read_case(text: str, slug: str = "the-slug") -> Case:
    block, faults = read(text, slug)
    assert isinstance(block, Case)
    assert not faults
    return block


def ids(references: tuple) -> list[str]:
    return [reference.id for reference in references]


@pytest.fixture(scope="module")
def case() -> Case:
    return read_case(EVERYTHING)


def test_a_case_says_what_it_is(case):
    assert (case.tree, case.id, case.law, case.focus) == ("refugee-steps", "allowed-2024", date(2023, 12, 1), "court-2")
    assert case.title == Text({"en": "How the agency may have decided", "ja": "入管庁の判断"})
    assert (case.layout, case.explain, list(case.sources)) == ("ladder", "full", ["leaflet"])


def test_the_examples_have_every_key_that_is_declared():
    names = {key.name for shape in (CASE, SHOWING, COMPARISON) for lines in declared(shape) for key in lines.keys}
    assert names - keys_of(node_of(EVERYTHING)) == {"part-of", "aliases", "withdrawn", "why", "text", "case", "compare"}


def test_every_key_of_a_case_is_read(monkeypatch):
    asked, init = set(), Entry.__init__

    class Noting(dict):
        def get(self, key):
            asked.add((self.what, key))
            return super().get(key)

    def noting(entry, fields, declared, body, values):
        init(entry, fields, declared, body, Noting(values))
        entry.values.what = declared.what

    monkeypatch.setattr(Entry, "__init__", noting)
    read_case(EVERYTHING)
    dated = "corrected: [{date: 2024-05-01, text: A name.}]\nwithdrawn: {date: 2024-06-01, why: Asked for.}\n"
    read_case("tree: t\nby: author\n" + dated)
    assert {(lines.what, key.name) for lines in declared(CASE) for key in lines.keys} - asked == set()


def test_a_case_says_how_the_person_stands_today(case):
    assert (case.now.text, case.now.date.text) == (Text({"en": "He left Japan"}), "2025")


def test_a_decision_says_what_it_did_and_what_it_turned_on(case):
    court = case.paths[1]
    assert [(effect.effect, [str(name) for name in effect.of]) for effect in court.effects] == [
        ("sent-back", []),
        ("quashed", ["agency"]),
    ]
    assert court.effect == "sent-back"
    assert [point.question for point in court.turned_on] == ["state-involved"]
    assert [point.question for point in case.turned_on] == ["persecution"]


def test_a_judgment_can_be_found_again(case):
    assert (case.paths[1].number, case.paths[1].official) == ("Heisei 28 Gyo-U 1", "https://example.org/judgment")


def test_a_path_may_be_a_reading_of_a_decision(case):
    assert str(case.paths[3].reads) == "agency"
    assert case.paths[0].reads is None


def test_a_party_of_the_authors_own_has_its_words_in_the_language_of_the_post():
    text = "tree: t\nby: 弁護士\nanswers: {a: yes}\n"
    block, _ = read_block(Passage(Source.of("post.ja.md", text), text), "slug", "ja")
    assert block.paths[0].by_text == Text({"ja": "弁護士"})
    assert read_case("tree: t\nby: court\n").paths[0].by_text is None


def test_a_case_may_be_a_part_of_another():
    case = read_case("tree: t\nid: second\npart-of: first\ndecided: 2024\n")
    assert (case.id, case.part_of) == ("second", "first")


def test_a_case_is_withdrawn_even_where_nothing_else_is_left_of_it():
    case = read_case("tree: t\nwithdrawn: {date: 2026-02-01, why: It was another person.}\n")
    assert (case.id, case.withdrawn.date, case.is_tree_alone) == ("the-slug", date(2026, 2, 1), False)


@pytest.mark.parametrize(
    ("text", "has_none"),
    [
        ("effect: inadmissible", True),
        ("effect: [inadmissible, dismissed]", False),
        ("effect: inadmissible\nanswers: {a: yes}", False),
        ("effect: inadmissible\noutcome: b", False),
        ("effect: inadmissible\nturned-on: a", False),
        ("effect: inadmissible\nturned-on: The term had run out.", True),
        ("effect: dismissed", False),
        ("outcome: b\nanswers: none", True),
        ("outcome: b", False),
    ],
)
def test_a_decision_that_was_inadmissible_and_nothing_else_answered_no_question(text, has_none):
    assert read_case(f"tree: t\ndecided: 2024\n{text}\n").paths[0].has_no_answers is has_none


def test_two_paths_of_one_id_are_both_read_so_that_the_faults_of_both_are_told():
    block, faults = read("tree: t\npaths: [{id: a, decided: 2024, outcome: x}, {id: a, decided: 2025, outcome: y}]\n")
    assert [(path.id, path.outcome.id) for path in block.paths] == [("a", "x"), ("agency", "y")]
    assert told(faults) == [("case-duplicate-path", "a")]


def test_a_case_says_what_the_catalogue_lists(case):
    assert case.facts.nationality == Text({"en": "Russia"})
    assert case.facts.ground == Text({"en": "political opinion"})
    assert case.facts.people == 4
    assert [moment.text for moment in case.facts.applied] == ["2014", "2018-03"]


def test_corrections_stand_in_order_of_date(case):
    assert [(r.date, r.text.by_language["en"]) for r in case.corrected] == [
        (date(2024, 5, 1), "A name was misspelt."),
        (date(2024, 6, 1), "The date was wrong."),
    ]


def test_a_decision_says_where_it_ended_and_what_that_rests_on(case):
    agency = case.paths[0]
    assert agency.is_decision
    assert (agency.final, ids(agency.cite), agency.note) == (
        "no",
        ["leaflet", "sankei-2024"],
        Text({"en": "It took four years."}),
    )
    assert agency.outcome is not None
    assert (agency.outcome.id, agency.outcome.basis, agency.outcome.note) == (
        "allowed",
        Basis.INFERRED,
        Text({"en": "Nobody said so."}),
    )
    assert ids(agency.outcome.cite) == ["leaflet"]


def test_an_answer_is_a_word_or_says_more(case):
    undisclosed, short, long = case.paths[0].answers.values()
    assert (undisclosed.value, undisclosed.is_offered) == ("undisclosed", False)
    assert (short.value, short.basis, short.is_offered) == ("no", Basis.INFERRED, True)
    assert (long.value, long.basis, long.note, long.is_if_asked) == ("yes", Basis.STATED, Text({"en": "War."}), True)
    assert long.explain == "short"
    assert (ids(long.cite), ids(long.counted_for), ids(long.counted_against)) == (
        ["leaflet"],
        ["family", "years"],
        ["record"],
    )


def test_an_answer_holds_if_asked_only_where_that_is_said():
    path = read_case("tree: t\nby: court\nanswers: {a: {answer: yes, if-asked: no}, b: {answer: no}}\n").paths[0]
    assert [answer.is_if_asked for answer in path.answers.values()] == [False, False]


def test_paths_go_by_their_party_and_are_numbered_in_written_order(case):
    assert [path.id for path in case.paths] == ["agency", "court", "court-2", "opinion"]
    assert case.paths[2].name == Text({"en": "Nagoya High Court", "ja": "名古屋高裁"})


def test_a_written_path_id_is_never_given_to_another():
    case = read_case(
        "tree: t\npaths: [{by: court}, {by: court, id: court-2}, {by: court}, {by: 支援団体}, {by: The 2nd Court}]\n"
    )
    assert [path.id for path in case.paths] == ["court", "court-2", "court-3", "party", "the-2nd-court"]


def test_decisions_are_told_from_arguments_by_their_date(case):
    assert [path.is_decision for path in case.paths] == [True, True, True, False]
    assert [path.is_awaited for path in case.paths] == [False, False, True, False]


@pytest.mark.parametrize(
    ("decided", "first", "last"),
    [
        ("2024", date(2024, 1, 1), date(2024, 12, 31)),
        ("2024-03", date(2024, 3, 1), date(2024, 3, 31)),
        ("2024-03-15", date(2024, 3, 15), date(2024, 3, 15)),
        ("by 2017", None, date(2017, 12, 31)),
        ("by 2017-06", None, date(2017, 6, 30)),
        ("unknown", None, None),
        ("pending", None, None),
    ],
)
def test_a_date_is_read_as_exactly_as_it_is_known(decided, first, last):
    moment = read_case(f"tree: t\ndecided: {decided}\n").paths[0].decided
    assert moment is not None
    assert (moment.text, moment.first, moment.last) == (decided, first, last)


@pytest.mark.parametrize(
    "decided",
    ["2024-3", "2024-13", "2023-02-29", "24", "by", "after 2017", "2024-03-15T00:00", "２０２４", "March 2024", "0000"],
)
def test_any_other_date_is_a_fault(decided):
    _, faults = read(f"tree: t\ndecided: {decided}\noutcome: a\n")
    assert told(faults) == [("case-bad-decided", decided)]


def test_with_one_party_the_keys_stand_at_the_top():
    case = read_case("tree: t\nid: own\nby: court\ndecided: 2024\noutcome: allowed\nanswers: {a: yes}\n")
    assert (case.id, [path.id for path in case.paths]) == ("own", ["court"])
    assert case.paths[0].answers["a"].value == "yes"


@pytest.mark.parametrize(("text", "by"), [("decided: 2024", "agency"), ("answers: {a: yes}", "author")])
def test_a_path_without_a_party_is_the_agencys_decision_or_the_authors_argument(text, by):
    assert read_case(f"tree: t\n{text}\n").paths[0].by == by


def test_a_case_without_an_id_goes_by_the_posts_slug():
    assert read_case("tree: t\nby: court\n", "the-slug").id == "the-slug"


def test_a_tree_alone_has_no_path_and_no_id():
    case = read_case("tree: t\nlaw: 2023-12-01\ntitle: The steps\n")
    assert (case.paths, case.id, case.law) == ((), "", date(2023, 12, 1))


def test_words_that_yaml_reads_as_something_else_stay_words():
    case = read_case("tree: t\nby: court\nanswers: {no: no, yes: 012, on: 1:30}\n")
    assert {a.question: a.value for a in case.paths[0].answers.values()} == {"no": "no", "yes": "012", "on": "1:30"}


def test_a_known_case_can_be_shown_again():
    block, faults = read("case: other\ntitle: Again\nlaw: 2024-06-10\nfocus: court\nlayout: tree\nexplain: none\n")
    assert isinstance(block, ShownCase)
    assert not faults
    assert (block.case, block.title, block.focus) == ("other", Text({"en": "Again"}), "court")
    assert block.law == date(2024, 6, 10)
    assert (block.layout, block.explain) == ("tree", "none")


def test_two_known_cases_can_be_compared():
    block, faults = read("compare: [one, other]\n")
    assert isinstance(block, Comparison)
    assert not faults
    assert [path.case for path in block.paths] == ["one", "other"]


def test_two_to_four_paths_can_be_compared_each_by_its_case_and_its_name():
    block, faults = read("compare: [one/agency, one/court, other, fourth/court-2]\ntitle: Four\n")
    assert not faults
    assert [str(path) for path in block.paths] == ["one/agency", "one/court", "other", "fourth/court-2"]
    assert block.title == Text({"en": "Four"})


# Faults ----------------------------------------------------------------------------------------------

NOW = "{is: He left Japan., date: 2025, cite: leaflet}"
FACTS = "{nationality: Russia, ground: political opinion, people: 4, applied: [2014, 2018-03]}"
FAULTS = [
    # What is written, what is written instead, then each fault's code and the words under its caret.
    ("layout:", "layuot:", [("unknown-key", "layuot")]),
    ("    final:", "    finall:", [("unknown-key", "finall")]),
    ("note: War.", "notes: War.", [("unknown-key", "notes")]),
    ("note: Nobody", "notes: Nobody", [("unknown-key", "notes")]),
    ("people: 4", "persons: 4", [("unknown-key", "persons")]),
    ("tree: refugee-steps\n", "", [("missing-key", "t")]),
    ("tree: refugee-steps", "tree:", [("empty-value", "")]),
    ("tree: refugee-steps", "tree: [a]", [("wrong-shape", "[a]")]),
    ("id: allowed-2024", "id: allowed_2024", [("bad-id", "allowed_2024")]),
    ("id: allowed-2024", "id: [a]", [("wrong-shape", "[a]")]),
    ("id: opinion", "id: my opinion", [("bad-id", "my opinion")]),
    ("id: opinion", "id: [a]", [("wrong-shape", "[a]")]),
    ("id: opinion", "id: ''", [("empty-value", "''")]),
    ("id: opinion", "id: opinion\n  - by: author\n    id: opinion", [("case-duplicate-path", "opinion")]),
    ("law: 2023-12-01", "law: 2023-12", [("bad-date", "2023-12")]),
    ("focus: court-2", "focus: court-3", [("case-unknown-path", "court-3")]),
    ("layout: ladder", "layout: circle", [("unknown-value", "circle")]),
    ("explain: full", "explain: more", [("unknown-value", "more")]),
    ("people: 4", "people: some", [("unknown-value", "some")]),
    ("people: 4", "people: 0", [("unknown-value", "0")]),
    (
        "{nationality: Russia, ground: political opinion, people: 4, applied: [2014, 2018-03]}",
        "Russian",
        [("wrong-shape", "Russian")],
    ),
    ("2024-05-01: A name", "May 2024: A name", [("bad-date", "May 2024")]),
    ("A name was misspelt.", "[A name]", [("wrong-shape", "[A name]")]),
    ("by: agency", "by: agancy", [("case-party-near-miss", "agancy")]),
    ("by: Amnesty", "by: Author", [("case-party-near-miss", "Author")]),
    ("effect: [sent-back", "effect: [sent back", [("case-effect-near-miss", "sent back")]),
    ("of: agency", "of: the agency", [("case-bad-path-name", "the agency")]),
    ("reads: agency", "reads: [agency]", [("wrong-shape", "[agency]")]),
    ("https://example.org/judgment", "judgment", [("bad-address", '"judgment"')]),
    ("turned-on: persecution", "turned-on: [undisclosed, a]", [("case-turned-on-undisclosed-beside", "undisclosed")]),
    ("focus: court-2", "focus: court", [("case-turned-on-twice", "persecution")]),
    ("focus: court-2", "part-of: other\nfocus: court-2", [("case-key-in-part", NOW), ("case-key-in-part", FACTS)]),
    ("applied: [2014, 2018-03]}", "applied: [2014, 2018-3]}", [("case-bad-decided", "2018-3")]),
    ("by: agency", "by:", [("empty-value", "")]),
    ("decided: 2024-03", "decided: March", [("case-bad-decided", "March")]),
    ("decided: 2024-03", "decided:", [("empty-value", "")]),
    ("{is: allowed, ", "{", [("missing-key", "{basis: inferred, told: by him, note: Nobody said so., cite: leaflet}")]),
    ("basis: inferred, told", "basis: infered, told", [("unknown-value", "infered")]),
    ("    basis: inferred\n", "    basis: guessed\n", [("unknown-value", "guessed")]),
    ("final: no", "final: perhaps", [("unknown-value", "perhaps")]),
    ("if-asked: yes", "if-asked: maybe", [("unknown-value", "maybe")]),
    ("cite: [leaflet, sankei-2024]", "cite: {a: b}", [("missing-key", "{a: b}"), ("unknown-key", "a")]),
    ("against: record", "against: ''", [("empty-value", "''")]),
    ("        answer: yes\n        basis: stated\n", "", [("missing-key", "n")]),
    ("state-involved: no", "state-involved:", [("empty-value", "")]),
    ("state-involved: no", "state-involved: [no]", [("wrong-shape", "[no]")]),
    ("answers: {persecution: {answer: yes}}", "answers: yes", [("wrong-shape", "yes")]),
    ("answers: {persecution: {answer: yes}}", "answers:", [("empty-value", "")]),
    ("answers: {persecution: {answer: yes}}", "answers: {persecution：yes}", [("yaml-full-width-colon", "：")]),
    ("{persecution: {answer: yes}}", "{persecution: undisclosed}", [("case-open-answer-in-argument", "undisclosed")]),
    ("{answer: yes}", "{answer: pending}", [("case-open-answer-in-argument", "pending")]),
    ("id: opinion", "id: opinion\n    outcome: allowed", [("case-argument-with-outcome", "allowed")]),
    ("id: opinion", "id: opinion\n    effect: upheld", [("case-argument-with-effect", "upheld")]),
    ("    reads: agency\n", "    turned-on: a\n", [("case-argument-with-turned-on", "a")]),
    ("answers: {persecution: {answer: yes}}", "answers: none", [("case-argument-without-answers", "none")]),
    (
        "decided: 2024-03",
        "decided: pending",
        [("case-pending-with-outcome", "pending"), ("case-pending-with-answer", "yes")],
    ),
    ("    title: A leaflet\n", "", [("missing-key", "leaflet")]),
    ("  - by: Amnesty\n", "  - Amnesty\n  - by: Amnesty\n", [("wrong-shape", "Amnesty")]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "instead", "expected"), FAULTS, ids=[repr(row[1])[:40] for row in FAULTS])
def test_every_fault_is_told_at_its_place(written, instead, expected):
    assert EVERYTHING.count(written) == 1
    _, faults = read(EVERYTHING.replace(written, instead))
    assert told(faults) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", [("case-empty", "")]),
        ("# only a remark\n", [("case-empty", "#")]),
        ("{}", [("case-empty", "{")]),
        ("refugee-steps", [("wrong-shape", "refugee-steps")]),
        ("tree：refugee-steps", [("yaml-full-width-colon", "：")]),
        ("tree:refugee-steps", [("yaml-missing-space", "tree:refugee-steps")]),
        ("- tree: t\n", [("wrong-shape", "-")]),
        ("id: a\n", [("missing-key", "i")]),
        ("tree: t\npaths:\n", [("empty-value", "")]),
        ("tree: t\npaths: []\n", [("empty-value", "[]")]),
        ("tree: t\npaths: {by: court}\n", [("wrong-shape", "{by: court}")]),
        ("tree: t\nby: court\npaths: [{by: court}]\n", [("case-key-beside-paths", "by")]),
        ("case: a\ntree: t\n", [("case-mixed-block", "tree")]),
        ("case:\n", [("empty-value", "")]),
        ("case: a\nlaw: soon\nlayout: x\n", [("bad-date", "soon"), ("unknown-value", "x")]),
        ("compare: [one]\n", [("case-compare-count", "[one]")]),
        ("compare: [one, one]\n", [("case-compare-count", "[one, one]")]),
        ("compare: [a, b, c, d, e]\n", [("case-compare-count", "[a, b, c, d, e]")]),
        ("compare: [one, two]\npaths: []\n", [("case-mixed-block", "paths")]),
        ("compare: [one, two]\npart-of: three\n", [("case-mixed-block", "part-of")]),
        ("case: one\npart-of: two\n", [("case-mixed-block", "part-of")]),
        ("compare: [one/a, one/a]\n", [("case-compare-count", "[one/a, one/a]")]),
        ("compare: [one, the second]\n", [("case-bad-path-name", "the second")]),
        ("tree: t\npart-of: a\n", [("case-part-without-path", "a")]),
        ("tree: t\nid: a\npart-of: a\ndecided: 2024\n", [("case-part-of-itself", "a")]),
        ("tree: t\npart-of: ''\ndecided: 2024\n", [("empty-value", "''")]),
        (
            "tree: t\nwithdrawn: {date: 2026-02-01}\n",
            [
                ("missing-key", "{date: 2026-02-01}"),
            ],
        ),
    ],
)
def test_a_block_that_shows_no_case_says_why(text, expected):
    _, faults = read(text)
    assert told(faults) == expected


def test_an_empty_block_in_a_post_is_told_at_its_fence():
    file = Source.of("post.md", "Title: A\n\n```case\n```\n")
    _, faults = read_block(Passage(file, "", 4, fence=file.whole_line(3)), "slug", "en")
    assert told(faults) == [("case-empty", "```case")]


def test_all_faults_of_a_block_are_told_in_one_run():
    _, faults = read(
        "tree: t\nlaw: soon\ncolour: red\nfocus: judge\npaths:\n"
        "  - {by: cuort, decided: never, basis: guess}\n"
        "  - {by: author, outcome: a, effect: upheld, answers: {a: pending, a: no, b: {basis: stated}}}\n"
    )
    assert [code for code, _ in told(faults)] == [
        "bad-date",
        "unknown-key",
        "case-unknown-path",
        "case-party-near-miss",
        "case-bad-decided",
        "unknown-value",
        "case-argument-with-outcome",
        "case-argument-with-effect",
        "case-open-answer-in-argument",
        "yaml-duplicate-key",
        "missing-key",
    ]


def test_a_near_miss_is_only_a_warning():
    block, faults = read("tree: t\nby: cuort\ndecided: 2024\n")
    assert isinstance(block, Case)
    assert not faults[0].is_error


@pytest.mark.parametrize("by", ["Nagoya High Court", "UNHCR", "a lawyer", "法務省"])
def test_a_party_of_the_authors_own_is_no_near_miss(by):
    assert read_case(f"tree: t\nby: {by}\ndecided: 2024\n").paths[0].by == by


# Round trip --------------------------------------------------------------------------------------------


def answer_data(answer: GivenAnswer) -> Data:
    return {
        "answer": answer.value,
        "basis": str(answer.basis),
        "note": answer.note and dict(answer.note.by_language),
        "cite": ids(answer.cite),
        "if-asked": "yes" if answer.is_if_asked else "no",
    }


def path_data(path: Path) -> Data:
    return {
        "by": path.by,
        "name": path.name and dict(path.name.by_language),
        "decided": path.decided and path.decided.text,
        "outcome": path.outcome and path.outcome.id,
        "effect": path.effect,
        "cite": ids(path.cite),
        "answers": {id: answer_data(answer) for id, answer in path.answers.items()},
    }


def full_text(data: Data | str | None) -> Data | None:
    """Write words by language out in full, as a printer sets them."""
    if data is None:
        return None
    by_language = data if isinstance(data, dict) else {"en": data}
    return {language: printed(words.strip(), language) for language, words in by_language.items()}


def full_list(data: str | list[str]) -> list[str]:
    return [data] if isinstance(data, str) else data


def full_answer(data: Data | str) -> Data:
    given = data if isinstance(data, dict) else {"answer": data}
    short = {"basis": "stated", "if-asked": "no", **given}
    return {**short, "note": full_text(given.get("note")), "cite": full_list(given.get("cite", []))}


def full_path(data: Data) -> Data:
    absent: Data = {"decided": None, "outcome": None, "effect": "", **data}
    absent.pop("id", None)
    return {
        **absent,
        "name": full_text(data.get("name")),
        "cite": full_list(data.get("cite", [])),
        "answers": {id: full_answer(answer) for id, answer in data.get("answers", {}).items()},
    }


@settings(max_examples=25)
@given(st.data())
def test_what_is_written_is_what_is_read(data):
    written = data.draw(cases(data.draw(trees(max_questions=4, is_plain=True))))
    case = read_case_data(written)
    assert (case.tree, case.id, case.explain) == (written["tree"], written["id"], written["explain"])
    assert dict(case.title.by_language) == full_text(written["title"])
    assert [path_data(path) for path in case.paths] == [full_path(path) for path in written["paths"]]
