"""What a case is found under in the catalogue: where it ended, of whom it is, who decided when, by what law."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import partial
from typing import NamedTuple

from casetree.nouns.model import EFFECTS, DecisionTree, Outcome, Text
from casetree.nouns.moments import Moment
from casetree.nouns.trace import Decision, Standing, Trace, TurningPoint
from casetree.telling.laws import law_in_words
from casetree.telling.speech import Speech
from casetree.text.markup import NOTHING, Markup, text

Say = Callable[[Speech], Markup]


def _nothing(speech: Speech) -> Markup:
    return NOTHING


class Value(NamedTuple):
    """One value of a facet."""

    key: str
    """What tells it from the others of its facet, in no language; its address is made of it."""

    word: str = ""
    """What the frame calls it, by the key of its words; empty where `label` says it."""

    label: Say = _nothing
    detail: Say = _nothing
    """What tells it from others of the same label: the tree of an outcome."""

    rank: tuple[int, str] = (0, "")
    """Its place among the values of its facet, where that is not told by how many cases it has: the least first."""


def values_of(own: Trace, parts: Iterable[Trace], default: str) -> Mapping[str, tuple[Value, ...]]:
    """Return by facet the values of a case, its own block and its parts: each once, and one of each facet at least.

    `default` is the language that names of countries and grounds are told apart in.
    """
    facts = own.case.facts
    made = [decision for decision in own.course if decision.is_made]
    trees = [block.tree for block in (own, *parts)]
    found: dict[str, Iterable[Value]] = {
        "end": _ends(own),
        "nationality": [_fact(facts.nationality, default)],
        "ground": [_fact(facts.ground, default)],
        "authority": _authorities(made),
        "year": _years(made),
        "tree": (Value(tree.id, label=partial(_title, tree)) for tree in trees),
        "law": map(_law, trees),
        "turned": _turned(own),
    }
    return {facet: tuple({value.key: value for value in values}.values()) for facet, values in found.items()}


# Where it ended -----------------------------------------------------------------------------------


def _ends(own: Trace) -> Iterator[Value]:
    """Yield what the end of a case comes to (design 4.2, rules 9 and 14): outcomes by tree, else what was done."""
    end = own.end
    if end.now:
        yield _outcome(own.tree, end.now_outcome) if end.now_outcome else Value("told", "told")
    elif end.decisions:
        for decision in reversed(end.decisions):
            yield from _end_of(decision)
    else:
        yield Value("awaited", "awaited") if end.awaited else Value("argued", "argued")


def _end_of(decision: Decision) -> Iterator[Value]:
    for standing in decision.stands:
        yield _standing(standing)
    if not decision.stands:  # of what it was done to nothing is known
        yield _effect(decision.effects[0].effect.effect)


def _standing(standing: Standing) -> Value:
    if standing.effect:
        return _effect(standing.effect.effect)
    decision = standing.decision
    return _outcome(decision.tree, decision.outcome) if decision.outcome else Value("open", "open")


def _effect(effect: str) -> Value:
    word = effect if effect in EFFECTS else "other"
    return Value(word, word)


def _outcome(tree: DecisionTree, outcome: Outcome) -> Value:
    label, title = partial(_say, outcome.label), partial(_title, tree)
    return Value(f"{tree.id}--{outcome.id}", label=label, detail=title)


# Of whom, by whom, when ---------------------------------------------------------------------------


def _fact(fact: Text | None, default: str) -> Value:
    if fact is None:
        return Value("", "untold", rank=(1, ""))
    return Value(fact.in_language(default)[0], label=partial(_say, fact))


def authority(decision: Decision) -> Value:
    """Return who made a decision."""
    return Value(decision.authority, decision.authority)


def _authorities(made: Iterable[Decision]) -> Iterator[Value]:
    found = [authority(decision) for decision in made]
    yield from found or [Value("none", "undecided")]


def _years(made: Iterable[Decision]) -> Iterator[Value]:
    moments = [decision.trace.path.decided for decision in made]
    found = [_year(moment) for moment in moments if moment]
    yield from found or [Value("none", "undecided", rank=(1, ""))]


def _year(moment: Moment) -> Value:
    """Return the year of a decision; a date that says only `no later than` is no year, and says so."""
    year = moment.parts[0]
    if not year:
        return Value("", "undated", rank=(1, ""))
    key = f"by-{year}" if moment.is_by else str(year)
    return Value(key, label=partial(_say_year, moment, year), rank=(-year, key))


def _say_year(moment: Moment, year: int, speech: Speech) -> Markup:
    said = speech.words.date(year, 0, 0)
    return text(speech.words.dates["by"].format(date=said) if moment.is_by else said)


# By what law, and what it turned on ---------------------------------------------------------------


def _law(tree: DecisionTree) -> Value:
    return Value(f"{tree.id}--{tree.law}", label=partial(_title, tree), detail=partial(_version, tree))


def _title(tree: DecisionTree, speech: Speech) -> Markup:
    return speech.say(tree.title)


def _version(tree: DecisionTree, speech: Speech) -> Markup:
    return text(law_in_words(tree, speech.words.code))


def _say(what: Text, speech: Speech) -> Markup:
    return speech.say(what)


def points_of(own: Trace) -> list[tuple[Decision, TurningPoint]]:
    """Return what the decisions of a case turned on, as sources or the author say, in order of time."""
    made = (decision for decision in own.course if decision.is_made)
    return [(decision, point) for decision in made for point in decision.trace.turned_on]


def _turned(own: Trace) -> Iterator[Value]:
    """Yield the questions that decisions turned on; never where they only part (rule 12)."""
    found = [_point(decision.tree, point) for decision, point in points_of(own)]
    yield from found or [Value("", "unsaid", rank=(1, ""))]


def _point(tree: DecisionTree, point: TurningPoint) -> Value:
    if point.question:
        label = partial(_say, point.question.label)
        return Value(f"{tree.id}--{point.question.id}", label=label, detail=partial(_title, tree))
    return Value("undisclosed", "undisclosed") if point.said.is_undisclosed else Value("told", "told")
