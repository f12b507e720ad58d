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
    fits: dict[tuple[str, str], str] = field(default_factory=dict)
    """Each connector that is open, and why."""

    fit_questions: set[str] = field(default_factory=set)
    fit_count: int = 1
    routes: set[tuple[tuple[str, str], ...]] = field(default_factory=set)
    ends: set[str] = field(default_factory=set)
    stops_at: str | None = None
    off_path: set[str] = field(default_factory=set)
    unsaid: set[str] = field(default_factory=set)


@dataclass
class Walked:
    """What is known about a case: its paths in written order, or only faults."""

    paths: list[Found]
    codes: list[str]
    focus: int
    partings: list[tuple[set[str], set[str]]]
    """For each pair of paths: the questions at which they part, and those that cannot be compared."""

    course: list[int] = field(default_factory=list)
    """The decisions in order of time, by their place in the block."""


def walk(tree: Data, case: Data, is_again: bool = False) -> Walked:
    """Walk every path; `is_again` under a law that the decisions did not apply."""
    paths = case["paths"]
    found: list[Found] = []
    codes: list[str] = []
    for path in paths:
        result, more = walk_path(tree, path, None if is_again else path.get("outcome"), is_again)
        codes += more
        if result:
            found.append(result)
    partings = [part(*pair) for pair in combinations(found, 2)]
    return Walked(found, sorted(codes), focus_of(case), partings, course(paths))


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
        found.unsaid = {q for way in ways_from(tree, node) if not contradicts(way, given) for q in way.answers}
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
    awaited = {q for q, a in written.items() if a["answer"] == "pending"}
    # a question that is written to be open is open, whatever the fits agree on
    found.on_path = {each for each in used if each[0] not in awaited and all(each in way.connectors for way in fits)}
    found.fits = {each: why_open(path, each[0], fits) for each in used - found.on_path}
    shared = [q for q in fits[0].answers if all(way.passes(q) for way in fits)]
    found.fit_questions = {q for way in fits for q in way.answers} - set(shared)
    found.off_path = {q for q in {*given, *awaited} if not any(way.passes(q) for way in fits)}
    if 2 <= len(fits) <= 20:
        found.routes = {way.connectors for way in fits}
    for question in shared:
        answers = {way.answers[question] for way in fits}
        if len(answers) > 1 or question in awaited:
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


def why_open(path: Data, question: str, fits: list[Way]) -> str:
    """Say why it is open what a path answers to a question, or whether it comes to it (rules 4 and 10)."""
    written = written_answers(path)
    pending = "pending" if path["decided"] == "pending" else "left-open"
    value = written.get(question, {}).get("answer")
    if value in OPEN:
        return pending if value == "pending" else "undisclosed"
    if pending == "pending":
        return pending
    if all(way.passes(question) for way in fits):
        return "undisclosed"
    open_before = [q for way in fits if way.passes(question) for q in before_in(way, question)]
    return pending if any(written.get(q, {}).get("answer") == "pending" for q in open_before) else "undisclosed"


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
    # rule 8: only of answers that were given, stated or inferred, and not of a weighing
    is_told = question in given and basis != "assumed" and "weigh" not in tree["questions"][question]
    if len(ends) == 1 and is_told:
        for other in tree["questions"][question]["answers"]:
            if other != answer:
                others[other] = other_answer(tree, given, question, other, *ends)
    return {"question": question, "value": answer, "basis": basis, "follows": follows, "others": others}


# Rule 8: other answers ---------------------------------------------------------------------------


def other_answer(tree: Data, given: dict[str, str], question: str, answer: str, current: str) -> str:
    """Change one answer, keep the party's others but for a weighing, and say what follows."""
    given = {q: a for q, a in given.items() if "weigh" not in tree["questions"][q]}
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


def days(path: Data) -> tuple[str, str] | None:
    """Return the first and the last day that a date can mean; None for `by`, unknown and pending."""
    decided = path["decided"]
    if not decided[0].isdigit():
        return None
    return decided + "2000-01-01"[len(decided) :], decided + "2000-12-31"[len(decided) :]


def is_stage(path: Data) -> bool:
    """Tell whether a path is a decision of its own."""
    return "decided" in path and "reads" not in path


def made_in_order(paths: list[Data]) -> list[int]:
    """Rules 5 and 9: the decisions that were made, each from the first day not before the one written above it."""
    keys: list[tuple[str, int]] = []
    above = ""
    for number, path in enumerate(paths):
        if is_stage(path) and path["decided"] != "pending":
            possible = days(path)
            if possible:
                first, last = possible
                above = max(first, above) if last >= above else first
            keys.append((above, number))
    return [number for _, number in sorted(keys)]


def course(paths: list[Data]) -> list[int]:
    """Put what is to come after what was made."""
    return [
        *made_in_order(paths),
        *(n for n, path in enumerate(paths) if is_stage(path) and path["decided"] == "pending"),
    ]


def focus_of(case: Data) -> int:
    """Rule 5: the named path, else the last decision that was made, else the last to come, else the first path."""
    paths = case["paths"]
    if "focus" in case:
        return next(n for n, path in enumerate(paths) if path.get("id") == case["focus"])
    return [0, *(n for n in course(paths) if paths[n]["decided"] == "pending"), *made_in_order(paths)][-1]


def part(one: Found, other: Found) -> tuple[set[str], set[str]]:
    """Rule 7: where both come with different answers, and where one of them has none, or only assumes another one."""

    def reached(found: Found) -> dict[str, tuple[str, bool]]:
        asked = {each["question"]: (each["value"], each["basis"] == "assumed") for each in found.steps}
        return {**asked, found.stops_at: ("missing", False)} if found.stops_at else asked

    first, second = reached(one), reached(other)
    both = first.keys() & second.keys()
    unknown = {q for q in both if {first[q][0], second[q][0]} & {*OPEN, "missing"}}
    apart = {q for q in both - unknown if first[q][0] != second[q][0]}
    assumed = {q for q in apart if first[q][1] or second[q][1]}
    return apart - assumed, unknown | assumed
