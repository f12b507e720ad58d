"""What a walk means, by listing every way through a tree: slow on purpose, and apart from `casetree.walking.walk`.

Each function is one rule of the design, section 4.2, in its own words. Trees and cases are plain
data as in `strategies`; what is found is plain data too, to be held against a trace.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import combinations
from typing import Any

Data = dict[str, Any]
OPEN = ("undisclosed", "pending")


@dataclass(frozen=True)
class Way:
    """One way through a tree: an answer for each question passed, and the outcome."""

    answers: dict[str, str]
    end: str

    def passes(self, question: str) -> bool:
        """Tell whether the question is asked on this way."""
        return question in self.answers

    @property
    def connectors(self) -> tuple[tuple[str, str], ...]:
        """What a drawing would show of it."""
        return tuple(self.answers.items())


@dataclass
class Found:
    """What is known about one path."""

    steps: list[Data] = field(default_factory=list)
    on_path: set[tuple[str, str]] = field(default_factory=set)
    fits: set[tuple[str, str]] = field(default_factory=set)
    fit_questions: set[str] = field(default_factory=set)
    fit_count: int = 1
    routes: set[tuple[tuple[str, str], ...]] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    stops_at: str | None = None
    off_path: set[str] = field(default_factory=set)


@dataclass
class Walked:
    """What is known about a case: its paths in written order, or only faults."""

    paths: list[Found]
    codes: list[str]
    focus: int
    partings: list[tuple[set[str], set[str]]]
    """For each pair of paths: the questions at which they part, and those that cannot be compared."""


def walk(tree: Data, case: Data, is_again: bool = False) -> Walked:
    """Walk every path; `is_again` under a law that the decisions did not apply."""
    paths = case["paths"]
    found: dict[int, Found] = {}
    codes: list[str] = []
    for number in sequence(paths):
        outcome = None if is_again else known_outcome(paths, number, found)
        result, more = walk_path(tree, paths[number], outcome, is_again)
        codes += more
        if result:
            found[number] = result
    in_order = [found[number] for number in sorted(found)]
    return Walked(in_order, sorted(codes), focus_of(case), [part(*pair) for pair in combinations(in_order, 2)])


# The tree ----------------------------------------------------------------------------------------


def target(tree: Data, question: str, answer: str) -> str:
    """Return the node that an answer leads to."""
    to = tree["questions"][question]["answers"][answer]
    return str(to if isinstance(to, str) else to["to"])


def ways_from(tree: Data, node: str) -> Iterator[Way]:
    """List every way from a node to an outcome."""
    if node in tree["outcomes"]:
        yield Way({}, node)
        return
    for answer in tree["questions"][node]["answers"]:
        for rest in ways_from(tree, target(tree, node, answer)):
            yield Way({node: answer, **rest.answers}, rest.end)


def contradicts(way: Way, given: dict[str, str]) -> bool:
    """Tell whether a way takes another answer than the given one."""
    return any(question in given and given[question] != answer for question, answer in way.answers.items())


# What the author wrote ---------------------------------------------------------------------------


def written_answers(path: Data) -> dict[str, Data]:
    """Return the answers of a path in their long form."""
    return {q: a if isinstance(a, dict) else {"answer": a} for q, a in path.get("answers", {}).items()}


def given_answers(path: Data) -> dict[str, str]:
    """Return the answers that a question offers."""
    return {q: a["answer"] for q, a in written_answers(path).items() if a["answer"] not in OPEN}


# Rules 2 to 4: one path --------------------------------------------------------------------------


def walk_path(tree: Data, path: Data, outcome: str | None, is_again: bool) -> tuple[Found | None, list[str]]:
    """Walk one path; None with an error's code where it contradicts itself or stops short."""
    if "decided" not in path:
        return argument(tree, path)
    given, written = given_answers(path), written_answers(path)
    if_asked = {q for q in given if written[q].get("if-asked") == "yes"}
    # 3a: all paths through the tree that contradict no given answer
    possible = [way for way in ways_from(tree, tree["start"]) if not contradicts(way, given)]
    # 3b: an answer that none of them passes is off the path
    off = {q for q in given if not any(way.passes(q) for way in possible)}
    codes = ["case-answer-off-path" for q in off - if_asked]
    # 3c: those that pass every remaining answer, except if-asked ones and those behind a pending question
    pending = {q for q, a in written.items() if a["answer"] == "pending"}
    behind = {q for way in possible for q in way.answers if pending & set(before_in(way, q))}
    binding = set(given) - off - if_asked - behind
    known = [way for way in possible if all(way.passes(q) for q in binding)]
    if not known:
        return None, [*codes, "case-answers-exclude"]
    # 3d: those that end at the outcome
    fits = [way for way in known if outcome in (None, way.end)]
    if not fits:
        return None, [*codes, "case-outcome-contradicted"]
    says_it_is_open = path["decided"] == "pending" or any(a["answer"] in OPEN for a in written.values())
    if len(fits) > 1 and not (is_again or says_it_is_open or path.get("outcome") or path.get("effect")):
        return None, [*codes, "case-stops-short"]
    return decision(tree, path, fits, known), codes


def before_in(way: Way, question: str) -> list[str]:
    """Return the questions that a way asks before another."""
    asked = list(way.answers)
    return asked[: asked.index(question)]


def argument(tree: Data, path: Data) -> tuple[Found, list[str]]:
    """Rule 2: in an argument the walk stops at a question without an answer."""
    given = given_answers(path)
    found, node, taken = Found(), tree["start"], []
    while node in given:
        taken.append((node, given[node]))
        node = target(tree, node, given[node])
    if node in tree["outcomes"]:
        found.ends = {node}
    else:
        found.stops_at = node
    written = written_answers(path)
    for question, answer in taken:
        basis = written[question].get("basis", path.get("basis", "stated"))
        found.steps.append(step(tree, given, question, answer, basis, None, found.ends))
    found.on_path = set(taken)
    found.off_path = set(given) - {question for question, _ in taken}
    warned = [q for q in found.off_path if written[q].get("if-asked") != "yes"]
    return found, ["case-answer-off-path" for _ in warned]


def decision(tree: Data, path: Data, fits: list[Way], known: list[Way]) -> Found:
    """Rule 4: read the steps off the fits."""
    given, written = given_answers(path), written_answers(path)
    found = Found(fit_count=len(fits), ends={way.end for way in fits})
    used = {connector for way in fits for connector in way.connectors}
    found.on_path = {connector for connector in used if all(connector in way.connectors for way in fits)}
    found.fits = used - found.on_path
    shared = [q for q in fits[0].answers if all(way.passes(q) for way in fits)]
    found.fit_questions = {q for way in fits for q in way.answers} - set(shared)
    awaited = {q for q, a in written.items() if a["answer"] == "pending"}
    found.off_path = {q for q in {*given, *awaited} if not any(way.passes(q) for way in fits)}
    if 2 <= len(fits) <= 20:
        found.routes = {way.connectors for way in fits}
    for question in shared:
        answers = {way.answers[question] for way in fits}
        if len(answers) > 1:
            value = written.get(question, {}).get("answer") or (
                "pending" if path["decided"] == "pending" else "undisclosed"
            )
            found.steps.append({"question": question, "value": value, "basis": None, "follows": None, "others": {}})
            continue
        answer = answers.pop()
        basis, follows = "assumed", None
        if question in given:
            basis = written[question].get("basis", path.get("basis", "stated"))
        elif all(way.answers.get(question) == answer for way in known):
            follows = "later-answer"
        else:
            follows = "outcome"
        found.steps.append(step(tree, given, question, answer, basis, follows, found.ends))
    return found


def step(
    tree: Data,
    given: dict[str, str],
    question: str,
    answer: str,
    basis: str,
    follows: str | None,
    ends: set[str],
) -> Data:
    """Put together what is said of a step with an answer."""
    others = {}
    if len(ends) == 1:
        for other in tree["questions"][question]["answers"]:
            if other != answer:
                others[other] = other_answer(tree, given, question, other, *ends)
    return {"question": question, "value": answer, "basis": basis, "follows": follows, "others": others}


# Rule 8: other answers ---------------------------------------------------------------------------


def other_answer(tree: Data, given: dict[str, str], question: str, answer: str, current: str) -> str:
    """Change one answer, keep the party's others, and say what follows."""
    node = target(tree, question, answer)
    outcomes = {way.end for way in ways_from(tree, node) if not contradicts(way, given)}
    if outcomes == {current}:
        return "makes no difference"
    if len(outcomes) == 1:
        return f"changes it to {outcomes.pop()}"
    while node in given:
        node = target(tree, node, given[node])
    never = "" if current in outcomes else f", but never {current}"
    return f"depends on {node}{never}"


# Rules 5 to 7: several paths ---------------------------------------------------------------------


def first_day(path: Data) -> str | None:
    """Return the first day that a date can mean; None for `by`, unknown and pending."""
    decided = path["decided"]
    return decided + "2000-01-01"[len(decided) :] if decided[0].isdigit() else None


def focus_of(case: Data) -> int:
    """Rule 5: the named path, else the last decision, else the first path."""
    paths = case["paths"]
    if "focus" in case:
        return next(n for n, path in enumerate(paths) if path.get("id") == case["focus"])
    decisions = [n for n, path in enumerate(paths) if "decided" in path]
    dated = [n for n in decisions if first_day(paths[n])]
    if dated:
        return max(dated, key=lambda n: (first_day(paths[n]), n))
    return decisions[-1] if decisions else 0


def sequence(paths: list[Data]) -> list[int]:
    """Order decisions in time, those without a day right behind the one written before; then arguments."""
    keys: dict[int, list[tuple[str, int]]] = {}
    last: list[tuple[str, int]] = []
    for number, path in enumerate(paths):
        if "decided" in path:
            day = first_day(path)
            last = keys[number] = [(day, number)] if day else [*last, ("", number)]
    return sorted(keys, key=keys.__getitem__) + [n for n in range(len(paths)) if n not in keys]


def known_outcome(paths: list[Data], number: int, found: dict[int, Found]) -> str | None:
    """Rule 6: the written outcome; where a decision lets stand the one before it, that one's."""
    path = paths[number]
    if "outcome" in path:
        return str(path["outcome"])
    if path.get("effect") not in ("upheld", "dismissed"):
        return None
    order = sequence(paths)
    made = [n for n in order[: order.index(number)] if paths[n]["decided"] != "pending"]
    ends = found[made[-1]].ends if made and made[-1] in found else set()
    return next(iter(ends)) if len(ends) == 1 else None


def part(one: Found, other: Found) -> tuple[set[str], set[str]]:
    """Rule 7: where both come with different answers, and where one of them has none."""

    def reached(found: Found) -> dict[str, str]:
        asked = {each["question"]: each["value"] for each in found.steps}
        return {**asked, found.stops_at: "missing"} if found.stops_at else asked

    first, second = reached(one), reached(other)
    both = first.keys() & second.keys()
    unknown = {q for q in both if {first[q], second[q]} & {*OPEN, "missing"}}
    return {q for q in both - unknown if first[q] != second[q]}, unknown
