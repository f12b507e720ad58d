"""The states of a walk through a tree, and their addresses."""

from pelican.plugins.casetree.site.walk_states import MAX_LENGTH, MAX_PAGES, address_of, count_states, states
from reading import SHARED, diamonds, library_of


def tree_of(text: str):
    """Read a tree of one version."""
    return library_of({"2000-01-01": text}, id="steps").trees["steps"][0]


def ladder(number: int, name: str) -> str:
    """Write a line of questions with an exit at each: as many ways as connectors."""
    asked = "".join(f"  {name}{n}: {{ask: Q{n}?, answers: {{yes: {name}{n + 1}, no: bad}}}}\n" for n in range(number))
    last = f"  {name}{number}: {{ask: Last?, answers: {{yes: good, no: bad}}}}\n"
    return f"title: Line\nstart: {name}0\nquestions:\n{asked}{last}outcomes: {{good: Good, bad: Bad}}\n"


def test_the_address_of_a_state_names_each_answer_so_far():
    found = states(tree_of(SHARED))
    assert [state.address for state in found] == [
        "",
        "one_yes/",
        "one_yes/two_yes/",
        "one_yes/two_no/",
        "one_no/",
        "one_no/two_yes/",
        "one_no/two_no/",
    ]
    assert found[4].way == (("one", "no"),)
    assert found[4].onward == {"yes": "one_no/two_yes/", "no": "one_no/two_no/"}
    assert [state.number for state in found] == ["", "1", "1", "1", "2", "2", "2"]
    assert count_states(tree_of(SHARED)) == len(found)


def test_a_question_that_is_added_elsewhere_changes_no_other_address():
    more = SHARED.replace("no: two}}", "no: three}}").replace(
        "outcomes:", "  three: {ask: Three?, answers: {yes: two, no: bad}}\noutcomes:"
    )
    before, after = ({state.address: state.way for state in states(tree_of(text))} for text in (SHARED, more))
    kept = {address: way for address, way in before.items() if not address.startswith("one_no/two")}
    assert kept == {address: way for address, way in after.items() if address in before}


def test_a_walk_with_more_ways_than_pages_has_one_page_for_each_node():
    tree = tree_of(diamonds(60))
    assert count_states(tree) > 2**60
    found = states(tree)
    assert len(found) == 63 <= MAX_PAGES
    assert found[0].onward == {"yes": "q1/", "no": "q1/"}
    assert not any(state.way or state.number for state in found)
    assert address_of(tree, (("q0", "yes"), ("q1", "no"))) == "q2/"


def test_an_address_that_no_system_could_take_names_the_node_alone():
    short, long = (tree_of(ladder(40, name)) for name in ("q", "a-question-with-a-long-name-"))
    assert max(len(state.address) for state in states(short)) < 400
    assert max(len(state.address) for state in states(long)) < 40
    assert len(states(long)) < len(states(short)) < MAX_PAGES
    way = tuple((f"a-question-with-a-long-name-{n}", "yes") for n in range(40))
    assert sum(len(f"{question}_{answer}/") for question, answer in way) > MAX_LENGTH
    assert address_of(long, way) == "a-question-with-a-long-name-40/"
