"""Everything the tree format offers is read, and every fault of a file is told at its place."""

import pytest
from hypothesis import given, settings

from casetree.nouns.diagnostics import Diagnostic, Source
from casetree.nouns.model import FIELDS, DecisionTree, Kind, Outcome, Question, Text, Tone
from casetree.nouns.passage import Passage
from casetree.reading.grammar.trees import TREE
from casetree.reading.tree_schema import read_tree
from casetree.text.punctuation import printed
from key_tables import declared, keys_of
from reading import node_of, tree_of
from strategies import Data, read_tree_data, trees

EVERYTHING = """\
title: {en: Refugee recognition, ja: 難民認定}
kind: reading
lang: en
reading: An example, not the law
start: persecution
questions:
  persecution:
    ask:
      en: Is persecution likely if the person returns?
      ja: 帰国すれば迫害を受けるおそれがあるか
    ask-you: Are you likely to be persecuted?
    short: {en: Persecution likely, ja: 迫害のおそれ}
    help: What was filed is judged, not what could have been.
    cite: act
    confidence: confirmed
    answers: {yes: tie, no: hardship}
  tie:
    ask: |
      Which tie
      to Japan?
    ordered: best-first
    answers:
      spouse: {label: {en: Spouse, ja: 配偶者}, to: recognised}
      child: {label: Child, to: recognised}
      yes: {label: A tie of another kind, to: hardship}
      no: {to: hardship}
  hardship:
    ask: Do the circumstances call for letting the person stay?
    weigh:
      family: {label: Family in Japan, side: for}
      record: {label: {en: Criminal record}, side: against, cite: [act, site-source]}
      years: {label: Years in Japan, confidence: reported, cite: {id: act, at: Art. 50, quote: {ja: 年数, en: years}}}
    answers: {yes: allowed, no: refused}
outcomes:
  recognised: {en: Recognised as a refugee, ja: 難民認定}
  allowed: Allowed to stay
  refused:
    label: {en: Not recognised, ja: 難民不認定}
    short: Refused
    tone: bad
    confidence: interpretation
    help: The refusal is given in writing.
    cite: act
    next:
      - {label: {en: Request for review, ja: 審査請求}, within: 7 days, cite: act}
      - A lawsuit
      - {en: A new application, ja: 再申請}
  in-part:
    label: Not recognised, and no more is known
    either: [allowed, refused]
official:
  - {label: 3 of 7 decisions, cite: act}
sources:
  act:
    title: The Act
    publisher: e-Gov
    date: 2024
    url: "https://example.org/act"
    lang: ja
    archived: "https://example.org/old"
    read: 2026-11-28
    kind: official
    helps: Advice
    allow: {source-incomplete: A test.}
status: expected
allow: {missing-language: The rest is in English only.}
"""

SITE_SOURCES = read_tree_data(
    {
        "title": "t",
        "start": "q",
        "questions": {"q": {"ask": "?", "cite": "site-source", "answers": {"yes": "a", "no": "a"}}},
        "outcomes": {"a": "A"},
        "sources": {"site-source": {"title": "A source of the site"}},
    }
).sources


def read(text: str) -> tuple[DecisionTree | None, list[Diagnostic]]:
    place = Passage(Source.of("2000-01-01.yaml", text), text)
    return read_tree(place, "steps", "2000-01-01", SITE_SOURCES, "en")


def told(faults: list[Diagnostic]) -> list[tuple[str, str]]:
    """Return each fault's code and the words under its caret, in order of place."""
    spans = [(fault.code, fault.span) for fault in sorted(faults, key=lambda fault: fault.sort_key)]
    return [(code, span.text[span.column - 1 : span.column - 1 + span.length]) for code, span in spans]


@pytest.fixture(scope="module")
def tree() -> DecisionTree:
    found, faults = read(EVERYTHING)
    assert found is not None
    assert not faults
    return found


def test_a_tree_says_what_it_is(tree):
    assert (tree.id, tree.law, tree.start, tree.is_expected) == ("steps", "2000-01-01", "persecution", True)
    assert tree.title == Text({"en": "Refugee recognition", "ja": "難民認定"})
    assert tree.reading == Text({"en": "An example, not the law"})
    assert [(a.code, a.node, a.reason) for a in tree.allow] == [
        ("missing-language", "", "The rest is in English only.")
    ]
    assert list(tree.sources) == ["act"]
    assert [(f.label, [r.id for r in f.cite]) for f in tree.official] == [(Text({"en": "3 of 7 decisions"}), ["act"])]


def test_a_question_has_its_words_sources_and_answers(tree):
    question = tree.questions["persecution"]
    assert question.ask.by_language["ja"] == "帰国すれば迫害を受けるおそれがあるか"
    assert question.label == Text({"en": "Persecution likely", "ja": "迫害のおそれ"})
    assert question.help == Text({"en": "What was filed is judged, not what could have been."})
    assert [reference.id for reference in question.cite] == ["act"]
    assert [(a.id, a.label, a.to) for a in question.answers] == [("yes", None, "tie"), ("no", None, "hardship")]


def test_a_question_without_a_short_form_goes_by_its_words_with_their_lines(tree):
    assert tree.questions["tie"].label == Text({"en": "Which tie\nto Japan?"})


def test_answers_may_have_the_authors_words_even_yes_and_no(tree):
    assert [(a.id, a.label, a.to) for a in tree.questions["tie"].answers] == [
        ("spouse", Text({"en": "Spouse", "ja": "配偶者"}), "recognised"),
        ("child", Text({"en": "Child"}), "recognised"),
        ("yes", Text({"en": "A tie of another kind"}), "hardship"),
        ("no", None, "hardship"),
    ]


def test_a_weighing_question_has_factors_with_or_without_a_side(tree):
    factors = tree.questions["hardship"].factors
    assert [(f.id, f.side, [r.id for r in f.cite]) for f in factors] == [
        ("family", "for", []),
        ("record", "against", ["act", "site-source"]),
        ("years", "", ["act"]),
    ]
    [place] = factors[2].cite
    assert (place.at, place.quote) == (Text({"en": "Art. 50"}), Text({"ja": "年数", "en": "years"}))


@pytest.mark.parametrize("id", FIELDS)
def test_no_question_has_the_id_of_what_else_a_case_can_be_asked_for(id):
    found, faults = read(EVERYTHING.replace("hardship", id))
    assert found is None
    assert told(faults) == [("bad-id", id)]
    assert f"`{{case:{id}}}`" in faults[0].help


@pytest.mark.parametrize(
    ("written", "label"),
    [("Family", Text({"en": "Family"})), ("{en: Family, ja: 家族}", Text({"en": "Family", "ja": "家族"}))],
)
def test_a_factor_of_which_nothing_else_is_said_may_be_a_text(written, label):
    found, faults = read(EVERYTHING.replace("{label: Family in Japan, side: for}", written))
    assert found
    assert not faults
    factor = found.questions["hardship"].factors[0]
    assert (factor.id, factor.label, factor.side) == ("family", label, "")


def test_outcomes_keep_their_order_and_say_what_may_follow(tree):
    assert [(o.id, o.rank) for o in tree.outcomes.values()] == [("recognised", 0), ("allowed", 1), ("refused", 2)]
    refused = tree.outcomes["refused"]
    assert (refused.short, refused.help) == (Text({"en": "Refused"}), Text({"en": "The refusal is given in writing."}))
    assert [(n.label.by_language["en"], n.within, [r.id for r in n.cite]) for n in refused.next] == [
        ("Request for review", Text({"en": "7 days"}), ["act"]),
        ("A lawsuit", None, []),
        ("A new application", None, []),
    ]


def test_the_example_has_every_key_that_is_declared():
    declared_names = {key.name for lines in declared(TREE) for key in lines.keys}
    assert declared_names - keys_of(node_of(EVERYTHING)) == set()


def test_an_outcome_that_stands_for_several_is_none_that_answers_lead_to(tree):
    assert list(tree.outcomes) == ["recognised", "allowed", "refused"]
    assert [(id, outcome.either) for id, outcome in tree.either.items()] == [("in-part", ("allowed", "refused"))]


def test_a_tree_of_law_is_told_from_a_reading_of_practice(tree):
    assert tree.kind is Kind.READING
    assert (
        tree_of("title: t\nstart: q\nquestions: {q: {ask: Q, answers: {yes: a, no: a}}}\noutcomes: {a: A}").kind
        is Kind.LAW
    )


def test_a_question_may_be_put_to_a_reader_in_other_words(tree):
    assert tree.questions["persecution"].ask_you == Text({"en": "Are you likely to be persecuted?"})
    assert tree.questions["tie"].ask_you is None


def test_an_outcome_has_a_tone_only_where_the_tree_gives_it_one(tree):
    assert [outcome.tone for outcome in tree.outcomes.values()] == [None, None, Tone.BAD]


def test_a_tree_may_be_in_another_language_than_the_site():
    found, faults = read(
        EVERYTHING.replace("lang: en\n", "lang: ja\n").replace(
            "  act:\n    title: The Act\n", "  act:\n    title: 入管法\n"
        )
    )
    assert not faults
    assert (found.lang, found.outcomes["allowed"].label) == ("ja", Text({"ja": "Allowed to stay"}))
    assert found.sources["act"].title == Text({"ja": "入管法"})


def test_a_plain_string_is_the_sites_default_language():
    text = EVERYTHING.replace("allowed: Allowed to stay", "allowed: 在留許可").replace("lang: en\n", "")
    found, _ = read_tree(Passage(Source.of("x", text), text), "steps", "2000-01-01", SITE_SOURCES, "ja")
    assert found is not None
    assert found.outcomes["allowed"].label == Text({"ja": "在留許可"})


def test_questions_stand_in_the_order_in_which_they_can_be_asked():
    shuffled = EVERYTHING.replace("start: persecution", "start: later").replace("  persecution:\n", "  later:\n")
    found, _ = read(shuffled)
    assert found is not None
    assert list(found.questions) == ["later", "tie", "hardship"]
    place = {id: number for number, id in enumerate(found.questions)}
    assert all(place[q.id] < place.get(a.to, 99) for q in found.questions.values() for a in q.answers)


def test_every_place_is_kept(tree):
    assert tree.questions["tie"].span.line == 17
    answer = tree.questions["tie"].answers[0]
    assert answer.span.text[answer.span.column - 1 :].startswith("recognised}")


# Faults ----------------------------------------------------------------------------------------------

REFERENCE = "{in: act, at: Art. 50, quote: {ja: 年数, en: years}}"
FAULTS = [
    # What is written, what is written instead, then each fault's code and the words under its caret.
    ("reading:", "raeding:", [("unknown-key", "raeding")]),
    ("    short: {", "    shrot: {", [("unknown-key", "shrot")]),
    ("side: for", "sides: for", [("unknown-key", "sides")]),
    ("within: 7", "withn: 7", [("unknown-key", "withn")]),
    ("label: Child, to", "label: Child, goto: x, to", [("unknown-key", "goto")]),
    ("title: {en: Refugee recognition, ja: 難民認定}\n", "", [("missing-key", "k")]),
    ("title: {en: Refugee recognition, ja: 難民認定}", "title:", [("empty-value", "")]),
    ("start: persecution\n", "", [("missing-key", "t")]),
    ("start: persecution", "start: persecuton", [("tree-missing-target", "persecuton")]),
    ("start: persecution", "start: refused", [("tree-missing-target", "refused")]),
    ("    ask: Do the circumstances call for letting the person stay?\n", "", [("missing-key", "hardship")]),
    ("yes: tie, no: hardship", "yes: tie", [("tree-missing-branch", "{yes: tie}")]),
    ("yes: tie, no: hardship", "no: tie", [("tree-missing-branch", "{no: tie}")]),
    ("    answers: {yes: allowed, no: refused}\n", "", [("tree-missing-branch", "hardship")]),
    ("yes: allowed, no: refused", "stay: {label: Stay, to: allowed}", [("tree-missing-branch", "hardship")]),
    ("no: {to: hardship}", "no: {label: x}", [("tree-missing-branch", "no")]),
    ("no: {to: hardship}", "no:", [("empty-value", "")]),
    ("label: Child, to: recognised", "to: recognised", [("tree-missing-label", "child")]),
    ("child: {label: Child, to: recognised}", "child: recognised", [("tree-missing-label", "child")]),
    ("yes: allowed", "yes: alowed", [("tree-missing-target", "alowed")]),
    ("yes: tie,", "yes: weather,", [("tree-missing-target", "weather"), ("tree-orphan", "tie")]),
    ("no: {to: hardship}", "no: {to: tie}", [("tree-loop", "tie")]),
    ("no: refused}", "no: persecution}", [("tree-loop", "persecution"), ("tree-dead-outcome", "refused")]),
    ("yes: tie,", "yes: hardship,", [("tree-orphan", "tie")]),
    ("yes: allowed", "yes: refused", [("tree-dead-outcome", "allowed")]),
    ("      spouse:", "      undisclosed:", [("tree-reserved-answer", "undisclosed")]),
    ("      spouse:", "      pending:", [("tree-reserved-answer", "pending")]),
    ("      spouse:", "      a spouse:", [("bad-id", "a spouse")]),
    ("{label: Family in Japan, side: for}", "''", [("empty-value", "''")]),
    ("      record:", "      re_cord:", [("bad-id", "re_cord")]),
    ("  allowed: Allowed", "  tie: Allowed", [("tree-missing-target", "allowed"), ("tree-shared-id", "tie")]),
    ("side: for", "side: four", [("unknown-value", "four")]),
    ("status: expected", "status: planned", [("unknown-value", "planned")]),
    ("label: Family in Japan, ", "", [("missing-key", "family")]),
    ("    label: {en: Not recognised, ja: 難民不認定}\n", "", [("missing-key", "refused")]),
    ("label: {en: Request for review, ja: 審査請求}, ", "", [("missing-key", "{within: 7 days, cite: act}")]),
    ("      - A lawsuit", "      - [A lawsuit]", [("wrong-shape", "[A lawsuit]")]),
    ("act\n    confidence: confirmed", "atc\n    confidence: confirmed", [("unknown-source", "atc")]),
    ("cite: {id: act,", "cite: {id: atc,", [("unknown-source", "atc")]),
    ("cite: {id: act, at", "cite: {in: act, at", [("missing-key", REFERENCE), ("unknown-key", "in")]),
    ("kind: reading", "kind: practice", [("unknown-value", "practice")]),
    ("kind: reading", "kind: READING", [("unknown-value", "READING")]),
    ("lang: en\n", "lang: English\n", [("not-a-language", "English")]),
    ("    ask-you:", "    ask_you:", [("unknown-key", "ask_you")]),
    ("tone: bad", "tone: awful", [("unknown-value", "awful")]),
    ("either: [allowed, refused]", "either: [allowed, refsued]", [("tree-missing-target", "in-part")]),
    ("either: [allowed, refused]", "either: [allowed]", [("tree-missing-target", "in-part")]),
    ("no: refused}", "no: in-part}", [("tree-missing-target", "in-part"), ("tree-dead-outcome", "refused")]),
    ("confidence: interpretation", "confidence: reading", [("unknown-value", "reading")]),
    ("sources:\n", "sources:\n  press: {title: A report}\n", [("unused-source", "press")]),
    ('"https://example.org/act"', "www.example.org", [("bad-address", "www.example.org")]),
    ("allow: {missing-language: The rest is in English only.}", "allow: {missing-language: }", [("empty-value", "}")]),
    ("family: {label: Family in Japan, side: for}", "family: [x]", [("wrong-shape", "[x]")]),
    ("  tie:\n    ask: |", "  tie:\n    ask: |\n      a\n    ask: |", [("yaml-duplicate-key", "ask")]),
    ("persecution:\n    ask:\n      en:", "persecution：\n    ask:\n      en:", [("yaml-full-width-colon", "：")]),
]  # fmt: skip


@pytest.mark.parametrize(("written", "instead", "expected"), FAULTS, ids=[repr(row[1])[:40] for row in FAULTS])
def test_every_fault_is_told_at_its_place(written, instead, expected):
    assert EVERYTHING.count(written) == 1
    found, faults = read(EVERYTHING.replace(written, instead))
    assert sorted(told(faults)) == sorted(expected)
    assert (found is None) == any(fault.is_error for fault in faults)


@pytest.mark.parametrize("id", ["bad_id", "bad id", "悪い"])
def test_a_bad_id_is_one_fault_however_often_the_tree_is_led_there(id):
    found, faults = read(EVERYTHING.replace("tie", id))
    assert found is None
    assert [fault.code for fault in faults] == ["bad-id"]


def test_the_help_of_a_mistyped_target_names_the_nearest():
    _, faults = read(EVERYTHING.replace("yes: allowed", "yes: alowed"))
    assert faults[0].help.startswith("did you mean `allowed`?")


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("", "tree-empty"),
        ("# nothing\n", "tree-empty"),
        ("words", "wrong-shape"),
        ("- a\n", "wrong-shape"),
        ("title: [", "yaml-unclosed-bracket"),
    ],
)
def test_a_file_that_holds_no_tree_is_one_fault(text, code):
    found, faults = read(text)
    assert found is None
    assert [fault.code for fault in faults] == [code]


def test_all_faults_of_a_file_are_told_in_one_run():
    _, faults = read(
        "title: {English: x}\nstart: a\ncolour: red\nquestions:\n"
        "  a: {ask: A, answers: {yes: b, no: nowhere}}\n"
        "  b: {ask: B, cite: nothing, answers: {yes: a, no: c, no: end}}\n"
        "  c: {answers: {yes: end}}\n"
        "  d_: {ask: D, answers: {maybe: end, pending: end}}\n"
        "outcomes: {end: End, unused: {next: [{within: 1 day}]}}\n"
    )
    assert {fault.code for fault in faults} == {
        "not-a-language",
        "unknown-key",
        "tree-missing-target",
        "unknown-source",
        "tree-loop",
        "yaml-duplicate-key",
        "missing-key",
        "tree-missing-branch",
        "bad-id",
        "tree-missing-label",
        "tree-reserved-answer",
        "tree-orphan",
        "tree-dead-outcome",
    }


def test_every_loop_is_told():
    _, faults = read(
        EVERYTHING.replace("no: {to: hardship}", "no: {to: tie}").replace("no: refused}", "no: persecution}")
    )
    assert [fault.code for fault in faults].count("tree-loop") == 2


def ladder(questions: int) -> str:
    """Return a tree of one long row of questions."""
    rungs = "".join(f"  q{n}: {{ask: Q, answers: {{yes: q{n + 1}, no: end}}}}\n" for n in range(questions))
    return f"title: t\nstart: q0\nquestions:\n{rungs}outcomes: {{end: End, q{questions}: Other}}\n"


def test_a_deep_tree_needs_no_deep_stack():
    found, faults = read(ladder(298))
    assert faults == []
    assert found is not None
    assert list(found.questions) == [f"q{n}" for n in range(298)]


def test_a_tree_that_no_page_can_show_is_refused():
    found, faults = read(ladder(299))
    assert found is None
    assert [fault.code for fault in faults] == ["tree-too-large"]
    assert "301" in faults[0].message


# Round trip --------------------------------------------------------------------------------------------


def text_data(text: Text) -> Data:
    return dict(text.by_language)


def ids(references: tuple) -> list[str]:
    return [reference.id for reference in references]


def question_data(question: Question) -> Data:
    found = {
        "ask": text_data(question.ask),
        "short": question.short and text_data(question.short),
        "help": question.help and text_data(question.help),
        "cite": ids(question.cite),
        "weigh": {f.id: {"label": text_data(f.label), "side": f.side, "cite": ids(f.cite)} for f in question.factors},
        "answers": {a.id: {"label": a.label and text_data(a.label), "to": a.to} for a in question.answers},
    }
    return tidy(found)


def outcome_data(outcome: Outcome) -> Data:
    found = {
        "label": text_data(outcome.label),
        "short": outcome.short and text_data(outcome.short),
        "help": outcome.help and text_data(outcome.help),
        "cite": ids(outcome.cite),
        "next": [
            {"label": text_data(n.label), "within": n.within and text_data(n.within), "cite": ids(n.cite)}
            for n in outcome.next
        ],
    }
    return tidy(found)


def tidy(data: object) -> object:
    """Write short forms out in full, words as printed, and drop what is empty, so that equal content is equal data."""
    if isinstance(data, list):
        return [tidy(item) for item in data]
    if not isinstance(data, dict):
        return data.strip() if isinstance(data, str) else data
    full = {key: tidy(value) for key, value in data.items() if value}
    for key in ("title", "reading", "ask", "short", "help", "label", "within"):
        if isinstance(full.get(key), str):
            full[key] = {"en": full[key]}
        if key in full:
            full[key] = {language: printed(words, language) for language, words in full[key].items()}
    if isinstance(full.get("cite"), str):
        full["cite"] = [full["cite"]]
    if "answers" in full:
        full["answers"] = {id: to if isinstance(to, dict) else {"to": to} for id, to in full["answers"].items()}
    return full


def full_outcome(data: Data | str) -> object:
    """Write an outcome out in full: it may be a string or words by language."""
    is_object = isinstance(data, dict) and "label" in data
    return tidy(data if is_object else {"label": data})


@settings(max_examples=15)
@given(trees(max_questions=6))
def test_what_is_written_is_what_is_read(data):
    tree = read_tree_data(data)
    assert tidy({"title": text_data(tree.title), "reading": tree.reading and text_data(tree.reading)}) == tidy(
        {"title": data["title"], "reading": data.get("reading")}
    )
    assert tree.start == data["start"]
    assert {id: question_data(q) for id, q in tree.questions.items()} == {
        id: tidy(q) for id, q in data["questions"].items()
    }
    assert [(id, outcome_data(o)) for id, o in tree.outcomes.items()] == [
        (id, full_outcome(o)) for id, o in data["outcomes"].items()
    ]
    assert set(tree.sources) == set(data.get("sources", ()))
