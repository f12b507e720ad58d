"""Laws of where a figure leads: following the answers of its address comes to where the figure says."""

from __future__ import annotations

from bs4 import BeautifulSoup, Tag
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from casetree.figures.figure import Stand, compose
from casetree.figures.leads import TreePages
from casetree.nouns.model import DecisionTree
from casetree.nouns.trace import PathTrace, Trace
from casetree.text.words import words_for
from casetree.walking.walk import walk
from pelican.plugins.casetree.site.walk_states import MAX_PAGES, address_of, states
from strategies import Data, cases, read_case_data, read_tree_data, trees
from thorough import amount

LANGUAGES = st.sampled_from(["en", "ja"])


@st.composite
def trees_with_cases(draw: st.DrawFn) -> tuple[Data, Data]:
    tree = draw(trees(7, max_answers=3, is_plain=True))
    return tree, draw(cases(tree, max_paths=3, is_plain=True, is_sound=True))


def traced(tree: Data, case: Data) -> Trace:
    trace, _ = walk(read_tree_data(tree), read_case_data(case))
    assume(trace is not None)
    assert trace is not None
    return trace


def followed(tree: DecisionTree, address: str) -> str:
    """Go from the first question to each answer that an address names, as a reader would, and return the node."""
    at = tree.start
    for named in address.split("/")[:-1]:
        asked, _, given = named.partition("_")
        assert asked == at
        answer = tree.questions[at].answer(given)
        assert answer is not None
        at = answer.to
    return at


def said(focus: PathTrace | None, tree: DecisionTree) -> str:
    """Return the node at which the way of a focus ends, or is open first."""
    if focus is None or (not focus.steps and focus.stops_at is None):
        return tree.start
    unanswered = [step.question.id for step in focus.steps if step.answer is None]
    if focus.stops_at or unanswered:
        return focus.stops_at.id if focus.stops_at else unanswered[0]
    assert focus.outcome is not None
    return focus.outcome.id


def link(trace: Trace, address: str, language: str) -> Tag:
    pages = TreePages(tree="trees/{tree}/", version="trees/{tree}/{law}/", walk=f"walk/{address}")
    stand = Stand(language=language, trees=pages)
    found = BeautifulSoup(compose(trace, {}, stand), "html.parser").select_one("a.case-walk")
    assert found
    return found


@settings(max_examples=amount(100, 300))
@given(trees_with_cases(), LANGUAGES)
def test_following_the_answers_of_a_link_comes_to_where_the_figure_says(both: tuple[Data, Data], language: str) -> None:
    trace = traced(*both)
    tree, focus = trace.tree, trace.focus
    address = address_of(tree, focus.known_way if focus else ())
    shown = {state.address: state for state in states(tree)}
    node = followed(tree, address) if any(state.way for state in shown.values()) else shown[address].node
    assert node == shown[address].node == said(focus, tree)
    led = link(trace, address, language)
    assert led["href"].endswith(f"walk/{address}")
    if focus and (focus.steps or focus.stops_at):
        label = (tree.questions.get(node) or tree.outcomes[node]).label
        assert words_for(language).within(label.in_language(language)[0]) in led.text


@given(trees(9, max_answers=3, is_plain=True))
def test_each_address_of_a_walk_names_its_answers_and_nothing_else_has_it(data: Data) -> None:
    tree = read_tree_data(data)
    found = states(tree)
    addresses = [state.address for state in found]
    assert len(set(addresses)) == len(addresses) <= max(MAX_PAGES, len(tree.questions) + len(tree.outcomes))
    for state in found:
        assert set(state.onward.values()) <= set(addresses)
        if len(found) > 1 and any(each.way for each in found):
            assert (followed(tree, state.address), address_of(tree, state.way)) == (state.node, state.address)
