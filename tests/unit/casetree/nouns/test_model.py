"""What a tree and a case are as values: never changed, equal by what they mean, asked by what they say."""

import pickle
from copy import copy, deepcopy
from dataclasses import FrozenInstanceError, dataclass, field, fields, is_dataclass, replace

import pytest

from casetree.nouns import model
from casetree.nouns.diagnostics import Source
from casetree.nouns.model import GivenAnswer, PathName, Text, soon_made
from reading import EXAMPLE, case_of, tree_of

NOUNS = [each for each in vars(model).values() if is_dataclass(each) and each.__module__ == model.__name__]
SPAN = Source.of("post.md", "x").span(1)
ELSEWHERE = Source.of("other.md", "x\ny").span(2)


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_every_noun_is_frozen_and_made_by_keyword(noun):
    assert noun.__dataclass_params__.frozen
    assert noun is Text or all(field.kw_only for field in fields(noun)), "a text is its words alone"


@pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: noun.__name__)
def test_where_something_was_written_makes_no_difference(noun):
    spans = [field for field in fields(noun) if field.name.endswith("span")]
    assert not any(field.repr for field in spans)
    assert noun is model.DecisionTree or not any(field.compare for field in spans), "a tree is compared by itself"


def test_a_value_cannot_be_changed():
    with pytest.raises(FrozenInstanceError):
        case_of("{tree: example, decided: 2024}").paths[0].id = "other"


@soon_made
@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """A value with a field of each kind."""

    needed: str
    names: list[str] = field(default_factory=list)
    number: int = 1
    twice: int = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "twice", 2 * self.number)


def test_a_value_that_is_soon_made_is_what_a_dataclass_makes():
    made = Made(needed="x", number=2)
    assert (made, repr(made)) == (replace(made, number=2), "Made(needed='x', names=[], number=2, twice=4)")
    assert (type(made), Made(needed="x").number, Made(needed="x", names=["a"]).names) == (Made, 1, ["a"])
    assert made.names is not Made(needed="x").names
    for again in (copy(made), deepcopy(made), pickle.loads(pickle.dumps(made)), replace(made)):
        assert (again, type(again)) == (made, Made)


@pytest.mark.parametrize("given", [{}, {"needed": "x", "other": 1}, {"needed": "x", "twice": 1}], ids=str)
def test_a_value_that_is_soon_made_takes_its_fields_and_needs_those_without_a_default(given):
    with pytest.raises(TypeError):
        Made(**given)


def test_a_value_that_is_soon_made_is_frozen_as_soon_as_it_is_there():
    made = Made(needed="x")
    with pytest.raises(FrozenInstanceError):
        made.number = 2
    with pytest.raises(FrozenInstanceError):
        del made.number


def test_equal_answers_of_two_places_are_equal():
    given = GivenAnswer(question="a", value="yes", key_span=SPAN, span=SPAN)
    assert replace(given, span=ELSEWHERE, key_span=ELSEWHERE) == given
    assert replace(given, value="no") != given


def test_a_text_is_given_in_the_language_asked_for_or_else_as_it_was_first_written():
    both = Text({"ja": "難民", "en": "Refugee"})
    assert [both.in_language(code) for code in ("en", "ja", "fr")] == [
        ("Refugee", "en"),
        ("難民", "ja"),
        ("難民", "ja"),
    ]


def test_a_question_is_drawn_with_its_short_words_where_it_has_them():
    short = EXAMPLE.replace("{ask: Hardship?,", "{ask: Hardship?, short: Hard?,")
    labels = [tree_of(text).questions["hardship"].label.by_language["en"] for text in (EXAMPLE, short)]
    assert labels == ["Hardship?", "Hard?"]


def test_a_question_knows_the_answers_that_it_offers_and_no_others():
    tie = tree_of(EXAMPLE).questions["tie"]
    assert tie.answer("child").to == "recognised"
    assert tie.answer("cousin") is None


@pytest.mark.parametrize(("value", "is_offered"), [("yes", True), ("undisclosed", False), ("pending", False)])
def test_what_is_not_told_or_not_decided_is_no_answer_of_the_question(value, is_offered):
    assert GivenAnswer(question="a", value=value, key_span=SPAN, span=SPAN).is_offered == is_offered


@pytest.mark.parametrize(
    ("date", "is_decision", "is_awaited"),
    [
        ("decided: 2024", True, False),
        ("decided: unknown", True, False),
        ("decided: pending", True, True),
        ("by: author", False, False),
    ],
)
def test_a_path_with_a_date_is_a_decision_and_one_that_is_pending_is_awaited(date, is_decision, is_awaited):
    path = case_of(f"{{tree: example, {date}}}").paths[0]
    assert (path.is_decision, path.is_awaited) == (is_decision, is_awaited)


def test_a_path_is_named_as_an_author_writes_it():
    named = {"one/court": ("one", "court"), "court": ("", "court"), "one": ("one", "")}
    assert [str(PathName(case=case, path=path, span=SPAN)) for case, path in named.values()] == [*named]


def test_a_block_without_a_path_is_a_tree_alone_unless_the_case_was_withdrawn():
    withdrawn = "{tree: example, id: one, withdrawn: {date: 2024-01-01, why: A mistake}}"
    assert case_of("tree: example").is_tree_alone
    assert not case_of(withdrawn).is_tree_alone
    assert not case_of("{tree: example, decided: 2024}").is_tree_alone


def test_a_version_holds_from_the_day_that_names_it():
    assert tree_of(EXAMPLE, law="2016-07-01").since.isoformat() == "2016-07-01"
