"""What a walk means, by listing every way through a tree: slow on purpose, and apart from `casetree.walking.walk`.

Each function is one rule of the design, section 4.2, in its own words. Trees and cases are plain
data as in `strategies`; what is found is plain data too, to be compared with a trace.
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
    if path.get("answers") == "none" or ("answers" not in path and only_inadmissible(path)):
        return Found(fit_count=0, ends={outcome} if outcome else set()), []
    if "decided" not in path:
        return argument(tree, path)
    given, written = given_answers(path), written_answers(path)
    if_asked = {q for q in given if written[q].get("if-asked") == "yes"}
    # 3a: all paths through the tree that contradict no given answer
    possible = [way for way in ways_from(tree, tree["start"]) if not contradicts(way, given)]
    # 3b: an answer that none of them passes is off the path
    off = {q for q in given if not any(way.passes(q) for way in possible)}
    codes = ["case-answer-off-path" for q in off - if_asked]
    # 3c: those that pass every remaining answer, except if-asked ones and those after a pending question
    pending = {q for q, a in written.items() if a["answer"] == "pending"}
    after_pending = {q for way in possible for q in way.answers if pending & set(before_in(way, q))}
    binding = set(given) - off - if_asked - after_pending
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


def only_inadmissible(path: Data) -> bool:
    """Tell whether a claim was inadmissible and nothing else is told: then no question was answered."""
    return [effect for effect, _ in written_effects(path)] == ["inadmissible"] and "outcome" not in path


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


def dated(paths: list[Data]) -> list[tuple[str, int]]:
    """Rules 5 and 9: each decision that was made, by the first day its date allows not before the one written above."""
    found: list[tuple[str, int]] = []
    above = ""
    for number, path in enumerate(paths):
        if is_stage(path) and path["decided"] != "pending":
            possible = days(path)
            if possible:
                first, last = possible
                above = max(first, above) if last >= above else first
            found.append((above, number))
    return found


def made_in_order(paths: list[Data]) -> list[int]:
    """Return the decisions that were made in order of time."""
    return [number for _, number in sorted(dated(paths))]


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


# Rules 6, 9 and 13: what decisions did, what became of the person, what is counted ------------------

Stage = tuple[str, str]
"""The ids of a block and of a decision in it."""

Stands = tuple[Stage, str, Stage | None]
"""A decision, what was done to it (empty where it stands as it was made), and who did that."""


@dataclass
class Whole:
    """A case and its parts, as plain data, with the outcome that each decision's own answers lead to."""

    blocks: list[Data]
    """The case's own block, then its parts by date of post and place; every path has an id."""

    outcomes: dict[Stage, str | None]

    def path(self, stage: Stage) -> Data:
        """Return what was written for a decision."""
        block = next(block for block in self.blocks if block["id"] == stage[0])
        return next(path for path in block["paths"] if path["id"] == stage[1])

    @property
    def course(self) -> list[Stage]:
        """The decisions of all blocks in order of time, those to come last."""
        return [*(stage for _, stage in sorted(self._made())), *self.awaited]

    @property
    def made(self) -> list[Stage]:
        """Those that were made."""
        return [stage for stage in self.course if self.path(stage)["decided"] != "pending"]

    @property
    def awaited(self) -> list[Stage]:
        """Those that are to come, as written."""
        return [
            (block["id"], path["id"])
            for block in self.blocks
            for path in block["paths"]
            if is_stage(path) and path["decided"] == "pending"
        ]

    def _made(self) -> Iterator[tuple[tuple[str, int, int], Stage]]:
        own = [day for day, _ in dated(self.blocks[0]["paths"])]
        for place, block in enumerate(self.blocks):
            found = dated(block["paths"])
            # a part that begins without a day begins with its first one, or without any follows the case's own block
            known = [day for day, _ in found if day]
            begin = "" if place == 0 else known[0] if known else max(own, default="")
            for day, number in found:
                yield (day or begin, place, number), (block["id"], block["paths"][number]["id"])

    def effects(self, stage: Stage) -> list[tuple[str, list[Stage]]]:
        """Return what a decision did, each effect with the earlier decisions that it was done to."""
        before = self.course[: self.course.index(stage)]
        return [(effect, self._objects(stage, effect, of, before)) for effect, of in written_effects(self.path(stage))]

    def _objects(self, stage: Stage, effect: str, of: list[str] | None, before: list[Stage]) -> list[Stage]:
        if of is not None:
            names = [tuple(name.split("/")) if "/" in name else (stage[0], name) for name in of]
            return [each for each in before if each in names]
        if effect not in KNOWN_EFFECTS:
            return []
        own = [each for each in before if each[0] == stage[0]]
        agency = [each for each in own if self.path(each)["by"] == "agency"]
        return (own if effect in ("upheld", "reversed") else agency)[-1:]

    def misplaced(self, stage: Stage) -> int:
        """Count the decisions that an effect names and that were not made before."""
        written = written_effects(self.path(stage))
        named = sum(len(of or []) for _, of in written)
        met = sum(len(of) for (_, of), (_, names) in zip(self.effects(stage), written, strict=True) if names)
        return named - met

    def outcome(self, stage: Stage) -> str | None:
        """Return the outcome that a decision ends at: never where a court's answers lead."""
        path = self.path(stage)
        if path["by"] == "court" or path["decided"] == "pending":
            return None
        if "effect" in path and not (path["by"] in ("agency", "review") and "outcome" in path):
            return None
        return self.outcomes[stage]

    def standing(self, stage: Stage) -> set[Stands]:
        """Return what stands after a decision, over any number of instances."""
        effects = self.effects(stage)
        if not effects or self.outcome(stage):
            return {(stage, "", None)}
        kept = {each for effect, of in effects if effect in KEEPING for each in of}
        undone = {each for effect, of in effects if effect in SETTING_ASIDE for each in of}
        left: set[Stands] = set()
        for effect, of in effects:
            for each in of:
                if each in kept & undone:
                    continue
                standing = self.standing(each) if effect in KEEPING else {(each, effect, stage)}
                # what was quashed before stays so, also where the decision sends it back besides
                left |= {one for one in standing if effect not in KEEPING or one[1] or one[0] not in undone}
        return left

    def stands(self, stage: Stage) -> bool:
        """Tell whether nothing that itself stands has set a decision aside since, nor all that it let stand."""
        later = self.made[self.made.index(stage) + 1 :]
        undone = {each for other in later if self.is_left(other) for each in self._undone_by(other)}
        if stage in undone:
            return False
        effects = self.effects(stage)
        roots = {root for root, _, _ in self.standing(stage)}
        return not (any(effect in KEEPING for effect, _ in effects) and roots and roots <= undone)

    def is_left(self, stage: Stage) -> bool:
        """Tell whether no later decision that is itself left has set this one aside."""
        later = self.made[self.made.index(stage) + 1 :]
        return not any(stage in self._undone_by(other) and self.is_left(other) for other in later)

    def _undone_by(self, stage: Stage) -> set[Stage]:
        return {each for effect, of in self.effects(stage) if effect in SETTING_ASIDE for each in of}

    @property
    def end(self) -> list[Stage]:
        """Rule 9: the latest of each other proceeding that still stands, then the latest of all."""
        made = self.made
        latest = {stage[0]: stage for stage in made}
        others = [stage for stage in made if stage in latest.values() and stage != made[-1]]
        return [*(stage for stage in others if self.stands(stage)), *made[-1:]]


KNOWN_EFFECTS = ("upheld", "dismissed", "inadmissible", "quashed", "reversed", "recognition-ordered", "sent-back")
KEEPING = ("upheld", "dismissed", "inadmissible")
SETTING_ASIDE = ("quashed", "reversed", "recognition-ordered", "sent-back")


def written_effects(path: Data) -> list[tuple[str, list[str] | None]]:
    """Return the effects of a path as written, with what each is `of`; None where the rule says it."""
    written = path.get("effect", [])
    found = []
    for each in written if isinstance(written, list) else [written]:
        of = each.get("of") if isinstance(each, dict) else None
        names = None if of is None else [] if of == "unknown" else of if isinstance(of, list) else [of]
        found.append((each["effect"] if isinstance(each, dict) else each, names))
    return found


def counted(case: Data, found: list[Found]) -> list[tuple[str, str, str, str]]:
    """Rule 13: once for each decision that was made and each question that it surely comes to."""
    listed = []
    for path, each in zip(case["paths"], found, strict=True):
        if not is_stage(path) or path["decided"] == "pending":
            continue
        for each_step in each.steps:
            is_open = each_step["basis"] is None
            gap = "left-open" if each_step["value"] == "pending" else each_step["value"]
            how = gap if is_open else each_step["basis"]
            by = path["by"] if path["by"] in ("agency", "review", "court") else "other"
            listed.append((each_step["question"], "" if is_open else each_step["value"], how, by))
    return sorted(listed)
