"""Laws of the figure: drawing and list say the same, and whatever an author writes is shown as text."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator
from xml.etree.ElementTree import Element, fromstring, tostring

import pytest
from bs4 import BeautifulSoup
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.svg import draw_parts
from casetree.figures.figure import Stand, compose, planned
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import Trace
from casetree.telling.phrases import phrases, route
from casetree.telling.references import IN_TITLE
from casetree.telling.steps.said import sureness
from casetree.text.punctuation import printed
from casetree.text.words import words_for
from casetree.walking.marks import mark
from casetree.walking.walk import walk
from casetree.walking.ways import find
from reading import case_of
from strategies import AWKWARD_TEXTS, Data, cases, read_case_data, read_tree_data, trees
from told import sentences

Law = Callable[[Trace, Element], None]

LANGUAGES = st.sampled_from(["en", "ja"])
OPEN = ("undisclosed", "pending")


@st.composite
def trees_with_cases(draw: st.DrawFn, max_questions: int, is_plain: bool) -> tuple[Data, Data]:
    """Any tree and a case for it; plain, or with whatever words an author may write."""
    tree = draw(trees(max_questions, max_answers=3, is_plain=is_plain))
    return tree, draw(cases(tree, max_paths=3, is_plain=is_plain, is_sound=True))


def traced(tree: Data, case: Data) -> Trace:
    trace, _ = walk(read_tree_data(tree), read_case_data(case))
    assume(trace is not None)
    assert trace is not None
    return trace


def alone(tree: DecisionTree) -> Trace:
    trace, _ = walk(tree, case_of("tree: tree", ""))
    assert trace is not None
    return trace


# Reading a figure ------------------------------------------------------------------------------------


def figure_of(trace: Trace, language: str = "en") -> Element:
    return fromstring(compose(trace, {}, Stand(language=language)))


def all_of(figure: Element, tag: str, *classes: str) -> list[Element]:
    """Return the elements below that have all the classes."""
    return [e for e in figure.iter(tag) if set(classes) <= set(e.get("class", "").split())]


def asked(li: Element) -> list[Element]:
    """Return where questions are asked, those with more folded under them too."""
    return [*all_of(li, "p", "ask"), *all_of(li, "summary", "ask")]


def connectors(figure: Element, *kinds: str) -> set[tuple[str, str]]:
    return {
        (path.attrib["data-from"], path.attrib["data-answer"]) for path in all_of(figure, "path", "connector", *kinds)
    }


def items(figure: Element) -> list[Element]:
    """Return the items of the list of steps, without those of lists inside."""
    [steps] = all_of(figure, "ol", "case-steps")
    return list(steps)


def steps_of(figure: Element) -> list[tuple[str, str]]:
    return [
        (li.attrib["data-question"], li.attrib["data-answer"]) for li in items(figure) if "data-question" in li.attrib
    ]


def words_of(element: Element) -> str:
    """Return the words of an element as a browser spaces them, without the links to its sources."""
    if "cite" in element.get("class", "").split():
        return ""
    parts = [element.text or "", *(words_of(child) + (child.tail or "") for child in element)]
    return "".join(parts)


def spaced(words: str) -> str:
    return " ".join(words.split())


# Drawing and list ------------------------------------------------------------------------------------


def the_red_connectors_are_the_answered_steps_of_the_list(trace: Trace, figure: Element) -> None:
    steps = [step for step in steps_of(figure) if step[1] not in OPEN]
    assert len(set(steps)) == len(steps)
    if trace.focus.is_argued:
        assert connectors(figure, "on-path") == set()
        assert connectors(figure, "argued") >= set(steps)
    else:
        assert connectors(figure, "on-path") == set(steps)


def the_dashed_connectors_leave_open_steps_and_fitting_questions(trace: Trace, figure: Element) -> None:
    fitting = [li.attrib["data-node"] for li in all_of(figure, "li", "fits")]
    assert len(set(fitting)) == len(fitting)
    undecided = {question for question, answer in steps_of(figure) if answer in OPEN}
    dashed = [question for question, _ in connectors(figure, "fits")]
    if trace.focus.is_result_unwalked:  # the list leaves the ways out, of which not every one ends as it did
        assert len(set(dashed)) == len(dashed), "one of several ways is drawn"
        assert set(dashed) <= undecided
        assert not fitting
    else:
        assert set(dashed) == undecided | set(fitting)


def steps_have_the_same_numbers_in_drawing_and_list(trace: Trace, figure: Element) -> None:
    drawn = {
        (group.attrib["data-node"], int(words_of(number)))
        for group in figure.iter("g")
        for number in all_of(group, "g", "number")
        if "data-node" in group.attrib
    }
    told = {(question, number) for number, (question, _) in enumerate(steps_of(figure), 1)}
    end = {(trace.focus.outcome.id, len(told) + 1)} if trace.focus.outcome else set()
    assert drawn == told | end


def the_outcome_is_the_same_in_data_drawing_and_list(trace: Trace, figure: Element) -> None:
    focus, outcome = trace.focus, trace.focus.outcome
    drawn = {group.attrib["data-node"] for group in all_of(figure, "g", "outcome", "on-path")}
    assert drawn == ({outcome.id} if outcome and not focus.is_argued else set())
    if outcome:
        assert items(figure)[-1].attrib["id"].endswith(f"--{outcome.id}")
    is_told = focus.path.outcome is not None or not focus.path.effect
    assert figure.get("data-outcome") == (outcome.id if outcome and is_told else None)
    assert figure.get("data-effect") == (focus.path.effect or None)


def answering(trace: Trace, li: Element) -> Iterator[str]:
    """Yield the parties beside the focus that answer at a step of it, each as often as it is told."""
    for line in li:
        if line.tag == "p" and "data-by" in line.attrib:
            yield from (by for by in line.attrib["data-by"].split() if by != trace.focus.path.id)


def a_line_that_parties_share_is_the_answer_of_each(trace: Trace, figure: Element) -> None:
    """Whoever shares a line answers the same and is equally sure of it; whoever does so shares it."""
    for li in items(figure)[:-1]:
        said = [line for line in li if line.tag == "p" and all_of(line, "b", "answer")]
        looks = []
        for line in said:
            by = line.get("data-by", trace.focus.path.id).split()
            sharing = [(path, path.step(li.attrib["data-question"])) for path in trace.paths if path.path.id in by]
            assert len({(step.value, step.follows, sureness(step, path)) for path, step in sharing}) == 1
            words = [words_of(part) for part in line if part.get("class") in ("answer", "basis")]
            looks.append((sharing[0][1].value, line.attrib["class"].split()[-1], *map(spaced, words)))
        assert len(set(looks)) == len(looks)


def every_step_of_another_party_is_told_once(trace: Trace, figure: Element) -> None:
    told = Counter((li.attrib["data-by"], li.attrib["data-node"]) for li in figure.iter("li") if "data-by" in li.attrib)
    for li in items(figure):
        told.update((by, li.attrib["data-question"]) for by in answering(trace, li))
    others = [path for path in trace.paths if path is not trace.focus]
    assert told == Counter((path.path.id, step.question.id) for path in others for step in path.steps)


def another_party_goes_on_where_it_left_the_focus(trace: Trace, figure: Element) -> None:
    for li in items(figure):
        for nested in li.iter("li"):
            if "data-by" in nested.attrib:
                [path] = [path for path in trace.paths if path.path.id == nested.attrib["data-by"]]
                shared = [step.question.id for step in path.steps if trace.focus.step(step.question.id)]
                assert li.get("data-question") == (shared[-1] if shared else None)


def everything_is_drawn_whatever_the_case(trace: Trace, figure: Element) -> None:
    drawn = Counter(
        (path.attrib["data-from"], path.attrib["data-answer"], path.attrib["data-to"])
        for path in all_of(figure, "path", "connector")
    )
    answers = [
        (question.id, answer.id, answer.to) for question in trace.tree.questions.values() for answer in question.answers
    ]
    assert drawn == Counter(answers)
    assert len(all_of(figure, "g", "answer")) == len(answers)
    assert Counter(g.attrib["data-node"] for g in all_of(figure, "g", "question")) == Counter(
        list(trace.tree.questions)
    )
    assert {g.attrib["data-node"] for g in all_of(figure, "g", "outcome")} == set(trace.tree.outcomes)


def the_course_has_every_decision_once(trace: Trace, figure: Element) -> None:
    told = [li.attrib["data-stage"] for li in all_of(figure, "li", "case-stage") if "data-stage" in li.attrib]
    decisions = [decision.trace.path.id for decision in trace.course]
    assert told == (decisions if len(decisions) > 1 else [])


def a_turning_point_is_only_what_somebody_says_a_decision_turned_on(trace: Trace, figure: Element) -> None:
    marked = [li.attrib["data-question"] for li in all_of(figure, "li", "turning") if "data-question" in li.attrib]
    said = {point.question.id for point in trace.focus.turned_on if point.question}
    assert marked == [step.question.id for step in trace.focus.steps if step.question.id in said]


STUMBLES = re.compile(r"\?\.|\.\.|。。|, ,|、、|\(\)|（）|: [^.;]*: |：[^。；「]*：|\{|\b(\w+) \1\b")
"""A question or a sentence that ends twice, an empty bracket, two colons in one sentence, a word said twice."""


def no_sentence_stumbles(trace: Trace, figure: Element) -> None:
    """Read every line but the ways that fit, each of whose steps has a colon in Japanese."""
    ways = {id(li) for ul in all_of(figure, "ul", "case-ways", "fits") for li in ul}
    tags = ("figcaption", "h2", "p", "summary", "li", "title")
    lines = [e for tag in tags for e in figure.iter(tag) if id(e) not in ways]
    for line in lines:
        within = [child for child in line if child.tag in ("h2", "p", "details", "ol", "ul", "li")]
        said = spaced(words_of(line)) if not within else ""
        assert not STUMBLES.search(said), said


def what_stands_beside_a_path_is_told_once_with_its_party(trace: Trace, figure: Element) -> None:
    beside = sum(len(path.off_path) for path in trace.paths)
    ends = {id(p) for li in all_of(figure, "li", "case-end") for p in all_of(li, "p", "also")}
    on_some = sum(len(path.on_some_fits) for path in trace.paths if path is not trace.focus and path.fit_count > 1)
    told = len(all_of(figure, "p", "also"))
    assert told == beside + on_some
    if trace.focus.steps:
        assert len(ends) == on_some


def each_step_says_once_that_paths_part(trace: Trace, figure: Element) -> None:
    apart = {step.question.id for parting in trace.partings for step in parting.steps}
    assert len(all_of(figure, "p", "parting")) == len(apart)
    said = all_of(figure, "p", "case-sentence")
    assert len(said) <= 1
    assert said or not apart


def the_list_shows_how_an_outcome_is_as_the_drawing_does(trace: Trace, figure: Element) -> None:
    drawn = {
        (group.attrib["data-node"], path.attrib["class"])
        for group in all_of(figure, "g", "outcome")
        for path in group.iter("path")
        if path.get("class") in ("good", "middle", "bad")
    }
    signs = {"good": "✓", "middle": "~", "bad": "✕"}
    ended = trace.focus.outcome
    told = [part for part in items(figure)[-1] if part.tag == "span"]
    assert len(told) == (1 if ended and ended.tone else 0)
    for sign in told:
        kind = sign.attrib["class"].split()[1]
        assert (ended.id, kind) in drawn
        assert sign.text == signs[kind]


def each_answer_looks_as_sure_as_its_own_party_is(trace: Trace, figure: Element) -> None:
    paths = {path.path.id: path for path in trace.paths}
    for li in figure.iter("li"):
        question = trace.tree.questions.get(li.get("data-question") or li.get("data-node", ""))
        for line in [p for p in li if {"said", "other", "argued"} & set(p.get("class", "").split())]:
            by = line.get("data-by") or li.get("data-by") or trace.focus.path.id
            for path in map(paths.__getitem__, by.split()):
                if question is None or path.is_argued or "fits" in li.attrib["class"].split():
                    continue
                cell = path.at(question)
                assert ("stated" in line.attrib["class"].split()) == (cell.certainty == "stated")
                assert (cell.certainty or cell.reach) in line.attrib["class"].split()


def no_sentence_stands_twice(trace: Trace, figure: Element) -> None:
    said = Counter(sentences(BeautifulSoup(tostring(figure, encoding="unicode"), "html.parser")))
    assert not [sentence for sentence, times in said.items() if times > 1]


LAWS: tuple[Law, ...] = (
    no_sentence_stumbles,
    what_stands_beside_a_path_is_told_once_with_its_party,
    each_step_says_once_that_paths_part,
    the_list_shows_how_an_outcome_is_as_the_drawing_does,
    each_answer_looks_as_sure_as_its_own_party_is,
    no_sentence_stands_twice,
    the_course_has_every_decision_once,
    a_turning_point_is_only_what_somebody_says_a_decision_turned_on,
    the_red_connectors_are_the_answered_steps_of_the_list,
    the_dashed_connectors_leave_open_steps_and_fitting_questions,
    steps_have_the_same_numbers_in_drawing_and_list,
    the_outcome_is_the_same_in_data_drawing_and_list,
    a_line_that_parties_share_is_the_answer_of_each,
    every_step_of_another_party_is_told_once,
    another_party_goes_on_where_it_left_the_focus,
    everything_is_drawn_whatever_the_case,
)


@settings(max_examples=60)
@given(trees_with_cases(max_questions=7, is_plain=True), LANGUAGES)
def test_drawing_and_list_say_the_same(both, language):
    trace = traced(*both)
    figure = figure_of(trace, language)
    for law in LAWS:
        law(trace, figure)


@settings(max_examples=30)
@given(trees(max_questions=7, is_plain=True), LANGUAGES)
def test_a_tree_alone_has_every_question_once_and_nothing_on_a_path(data, language):
    trace = alone(read_tree_data(data))
    figure = figure_of(trace, language)
    everything_is_drawn_whatever_the_case(trace, figure)
    assert figure.attrib["class"].split()[:2] == ["case", "case-tree"]
    told = {li.attrib["data-node"]: [spaced(words_of(e)) for e in asked(li)] for li in items(figure)}
    assert told == {id: [question["ask"]] for id, question in data["questions"].items()}
    assert len(items(figure)) == len(told)
    marked = {"on-path", "fits", "argued", "other", "number", "begin", "rail"}
    assert not any(marked & set(e.get("class", "").split()) for e in figure.iter())
    assert not {"data-case", "data-outcome", "data-effect"} & set(figure.attrib)


# Whatever an author writes -----------------------------------------------------------------------------

TAGS = re.compile(
    "figure|figcaption|h2|span|div|svg|title|g|path|rect|circle|text|tspan|ul|ol|li|p|a|b|i|em|small|time"
    "|details|summary|table|thead|tbody|tr|th|td"
)
ATTRIBUTES = re.compile(
    "class|id|lang|dir|scope|aria-hidden|href|hreflang|datetime|value|role|tabindex|aria-label(ledby)?"
    "|data-(case|tree|law|outcome|effect|node|question|answer|by|stage|from|to)"
    "|viewbox|width|height|x|y|rx|cx|cy|r|d|fill|stroke(-width|-dasharray|-linejoin|-linecap)?"
    "|font-(size|family|weight)|text-anchor|direction"
)


def assert_harmless(markup: str) -> None:
    """Check a figure against what a page, a feed and Pelican can take."""
    fromstring(markup)
    page = BeautifulSoup(markup, "html.parser")
    tags = page.find_all(True)
    assert all(TAGS.fullmatch(tag.name) for tag in tags)
    assert all(ATTRIBUTES.fullmatch(name) for tag in tags for name in tag.attrs)
    assert not re.search(r"[{|\r]|\n\s*\n", markup)
    ids = [tag["id"] for tag in tags if "id" in tag.attrs]
    assert len(set(ids)) == len(ids)
    for link in page.find_all("a"):
        assert link["href"].startswith(("https://", "http://")) or link["href"].removeprefix("#") in ids


def asked_and_drawn(trace: Trace, figure: Element, language: str) -> None:
    """Find every question, its help and every label again, word for word."""
    for li in items(figure):
        question = trace.tree.questions.get(li.get("data-question", ""))
        texts = {"ask": question and question.ask, "help": question and question.help}
        for name, text in texts.items():
            if text:
                told = next(e for e in li.iter() if e.get("class") == name)  # others are of the steps within it
                assert spaced(words_of(told)) == spaced(text.in_language(language)[0])
    for group in [*all_of(figure, "g", "question"), *all_of(figure, "g", "outcome")]:
        node = trace.tree.questions.get(group.attrib["data-node"]) or trace.tree.outcomes[group.attrib["data-node"]]
        [label, *_] = group.iter("text")
        words, spoken = (node.short or node.label).in_language(language)
        if node.id in mark(trace).only_led and spoken == words_for(language).code:
            words = words_for(language).undecided.format(outcome=words)
        assert "".join(words_of(label).split()) == "".join(words.split())


@settings(max_examples=20)
@given(trees_with_cases(max_questions=3, is_plain=False), LANGUAGES)
def test_any_words_stay_words_and_come_back_as_they_were_written(both, language):
    trace = traced(*both)
    markup = compose(trace, {}, Stand(language=language))
    assert_harmless(markup)
    figure = fromstring(markup)
    asked_and_drawn(trace, figure, language)
    [title] = all_of(figure, "h2", "case-title")
    written = trace.case.title.in_language(language)[0]
    assert IN_TITLE.search(written) or spaced(words_of(title)) == spaced(written)
    given_notes = [step.given.note for step in trace.focus.steps if step.given and step.given.note]
    told = [spaced(words_of(note)) for note in all_of(figure, "span", "case-note")]
    for note in given_notes:  # after the name of its party, where several answered alike
        assert any(spaced(note.in_language(language)[0]) in each for each in told)


def quoted(words: str) -> str:
    """Write words as a double-quoted YAML text, every character escaped."""
    return '"' + "".join(f"\\U{ord(character):08x}" for character in words) + '"'


@pytest.mark.parametrize(
    "words",
    [*AWKWARD_TEXTS, "a\rb\r\rc", "{static}/x |filename|y", "</svg><!--", "&amp;lt;"],
)
def test_awkward_words_are_shown_as_text_wherever_they_stand(words):
    answer = {"label": words, "to": "end"}
    tree = {
        "title": words,
        "reading": words,
        "start": "q",
        "questions": {"q": {"ask": words, "help": words, "answers": {"a": answer, "b": answer}}},
        "outcomes": {"end": {"label": words, "help": words, "next": [{"label": words, "within": words}]}},
    }
    said = quoted(words)
    case = case_of(
        f"tree: tree\nid: x\nby: {said}\ndecided: 2024\neffect: {said}\n"
        f"outcome: {{is: end, note: {said}}}\nnote: {said}\n"
        f"corrected: {{2024-05-01: {said}}}\nanswers: {{q: {{answer: a, note: {said}}}}}\n"
    )
    trace, _ = walk(read_tree_data(tree), case)
    assert trace is not None
    markup = compose(trace, {}, Stand(language="en"))
    assert_harmless(markup)
    page = "".join(BeautifulSoup(markup, "html.parser").get_text().split())
    assert page.count("".join(printed(words, "en").split())) >= 15


@pytest.mark.parametrize("language", ["en", "ja", "fr"])
def test_words_in_another_language_than_the_page_say_so(language):
    data = {
        "title": {"ja": "難民認定"},
        "start": "q",
        "questions": {"q": {"ask": {"en": "Is it so?"}, "answers": {"yes": "end", "no": "end"}}},
        "outcomes": {"end": {"en": "End", "ja": "終わり"}},
    }
    page = BeautifulSoup(compose(alone(read_tree_data(data)), {}, Stand(language=language)), "html.parser")
    for words, own in (("難民認定", "ja"), ("Is it so?", "en")):
        found = page.find_all(string=words)
        assert found
        for each in found:
            marked = each.find_parent(lang=True)
            assert (marked["lang"] if marked else language) == own


def test_figures_that_share_a_page_share_no_id():
    tree = read_tree_data(
        {
            "title": "t",
            "start": "q",
            "questions": {"q": {"ask": "?", "cite": "act", "answers": {"yes": "end", "no": "end"}}},
            "outcomes": {"end": "End"},
            "sources": {"act": {"title": "The Act"}},
        }
    )
    walked = [
        walk(tree, case_of(f"tree: tree\nid: {id}\ndecided: 2024\nanswers: {{q: yes}}\n"))[0]
        for id in ("a", "a-b", "b")
    ]
    shown = [
        compose(trace, {}, Stand(language="en", number=number))
        for trace in [*walked, alone(tree)]
        if trace
        for number in (1, 2, 3)
    ]
    assert len(shown) == 12
    assert_harmless("<div>" + "".join(shown) + "</div>")


@settings(max_examples=5)
@given(trees_with_cases(max_questions=3, is_plain=False), LANGUAGES)
def test_equal_input_gives_equal_bytes(both, language):
    once = compose(traced(*both), {}, Stand(language=language))
    for kept in (planned, arrange, find, draw_parts, phrases, route):
        kept.cache_clear()
    assert compose(traced(*both), {}, Stand(language=language)) == once
