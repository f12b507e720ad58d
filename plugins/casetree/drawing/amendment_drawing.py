"""The difference of two versions as one drawing: added parts green with “+”, removed parts struck with “−”.

Both versions are merged into one tree, which any layout can arrange. The signs stand in the words
of that tree, so that boxes and labels have room for them and a greyscale print keeps them. A
rerouted answer is drawn both ways: struck to where it led, green to where it leads.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import chain

from casetree.drawing.layouts.layout import arrange
from casetree.drawing.svg import REMOVED, Plan, PlannedWire, drawn_wire, headed, hooks_of, label_of, plan
from casetree.law.versions import Difference
from casetree.nouns.model import Answer, DecisionTree, Outcome, Question, Text
from casetree.reading.topology import topological_order
from casetree.text.markup import Markup, attribute, element, empty, text
from casetree.text.words import LANGUAGES, words_for

_BEFORE = "--before"
"""Behind the id of an answer that is drawn as it led before; no id of an author has two hyphens."""

_SIGNS = {"added": "+ ", "removed": REMOVED}
_GREEN, _GREY = "#1b6e3c", "#76736c"
_COLORS = {"added": _GREEN, "removed": _GREY}
_LOOKS = {
    "added": f' stroke="{_GREEN}" stroke-width="3"',
    "removed": f' stroke="{_GREY}" stroke-width="2" stroke-dasharray="3 5"',
}


@dataclass(frozen=True, slots=True)
class Merged:
    """Two versions in one tree, with what is only in one of them."""

    tree: DecisionTree
    nodes: dict[str, str]
    """Ids of questions and outcomes that are `added` or `removed`."""

    answers: dict[tuple[str, str], str]
    """Question and answer, as they are called in the merged tree, that are `added` or `removed`."""


def merge(difference: Difference) -> Merged | None:
    """Put two versions into one tree; None where their ways together would run in a circle."""
    before, after = difference.before, difference.after
    nodes = dict.fromkeys(difference.added, "added") | dict.fromkeys(difference.removed, "removed")
    answers: dict[tuple[str, str], str] = {}
    questions = {id: _merged(id, difference, nodes, answers) for id in {**after.questions, **before.questions}}
    order, loops = topological_order(after.start, questions)
    if loops:
        return None
    outcomes = {
        id: replace(outcome, rank=rank, label=_signed(outcome, nodes.get(id)), short=None, next=())
        for rank, (id, outcome) in enumerate(_ranked(difference).items())
    }
    reached = {answer.to for id in order for answer in questions[id].answers}
    tree = replace(
        after,
        questions={id: questions[id] for id in order},
        outcomes={id: outcome for id, outcome in outcomes.items() if id in reached},
    )
    return Merged(tree, nodes, answers)


def draw_difference(merged: Merged, language: str, title: str, title_id: str) -> Markup:
    """Draw both versions on one tree; `title` is one sentence that names the drawing under `title_id`."""
    struck = {id for id, kind in merged.nodes.items() if kind == "removed"}
    ground = plan(arrange(merged.tree, language, ""), merged.tree, language, struck)
    return element(
        "svg",
        f' class="case-drawing case-amendment" role="img" aria-labelledby="{text(title_id)}"' + ground.frame,
        element("title", attribute("id", title_id), text(title)),
        *_parts(ground, merged),
    )


def _parts(ground: Plan, merged: Merged) -> list[Markup]:
    wires: dict[str, list[Markup]] = {"": [], "removed": [], "added": []}  # what is new is painted last
    labels, boxes = [], []
    for wire in ground.wires:
        kind = merged.answers.get(wire.connector, "")
        line, label = (
            (_wire(wire, kind), label_of(wire, kind, _COLORS[kind], kind == "removed")) if kind else drawn_wire(wire)
        )
        wires[kind].append(line)
        labels.append(label)
    for box in ground.boxes:
        kind = merged.nodes.get(box.node, "")
        node = f' data-node="{box.node}"'
        shape = empty("rect", box.shape + _LOOKS.get(kind, ""))
        name = "outcome" if box.is_outcome else "question"
        boxes.append(element("g", f' class="{name}{" " + kind if kind else ""}"{node}', shape, box.content))
    wiring = f' fill="none" stroke="{_GREY}" stroke-width="1.5"'
    return [
        element("g", wiring, *chain(*wires.values())),
        element("g", ' fill="#fff" stroke-width="1" font-size="13"', *labels),
        element("g", ground.group_boxes, *boxes),
    ]


def _changed(wire: PlannedWire, kind: str) -> tuple[Markup, Markup]:
    """Return a connector that is `added` or `removed`, and its label."""
    return _wire(wire, kind), label_of(wire, kind, _COLORS[kind], is_struck=kind == "removed")


def _wire(wire: PlannedWire, kind: str) -> Markup:
    way, head = headed(wire.wire.points)
    hooks = hooks_of(wire.wire, wire.wire.answer.removesuffix(_BEFORE))
    line = empty("path", f' class="connector {kind}"{hooks} d="{way}"{_LOOKS[kind]}')
    return line + empty("path", f' class="head" d="{head}" fill="{_COLORS[kind]}" stroke="none"')


# Merging -------------------------------------------------------------------------------------------


def _ranked(difference: Difference) -> dict[str, Outcome]:
    """Return the outcomes of both versions, best first; one that is gone stands behind what it stood behind."""
    before, after = difference.before.outcomes, difference.after.outcomes
    ranked = list(after)
    place = 0
    for id in before:
        if id in after:
            place = ranked.index(id) + 1
        else:
            ranked.insert(place, id)
            place += 1
    known = {**before, **after}
    return {id: known[id] for id in ranked}


def _merged(id: str, difference: Difference, nodes: dict[str, str], kinds: dict[tuple[str, str], str]) -> Question:
    """Return a question with the answers of both versions; note which are in one of them only."""
    old, new = difference.before.questions.get(id), difference.after.questions.get(id)
    question = new or old
    assert question is not None, "the id is of a question of one of the versions"
    answers = [_kept(answer, old, new, id, kinds) for answer in (new.answers if new else ())]
    for answer in old.answers if old else ():
        now = new.answer(answer.id) if new else None
        if now is None or now.to != answer.to:
            called = answer.id + _BEFORE
            kinds[id, called] = "removed"
            answers.append(replace(answer, id=called, label=_worded(answer, "removed")))
    return replace(question, ask=_signed(question, nodes.get(id)), short=None, answers=tuple(answers), factors=())


def _kept(
    answer: Answer, old: Question | None, new: Question | None, id: str, kinds: dict[tuple[str, str], str]
) -> Answer:
    before = old.answer(answer.id) if old else None
    if before is not None and before.to == answer.to:
        return answer
    kinds[id, answer.id] = "added"
    return replace(answer, label=_worded(answer, "added"))


def _worded(answer: Answer, kind: str) -> Text:
    """Return an answer's words behind the sign of its kind, in every language."""
    own = answer.label.by_language if answer.label else {c: words_for(c).built_in(answer.id) for c in LANGUAGES}
    return Text({code: _SIGNS[kind] + words for code, words in own.items()})


def _signed(node: Question | Outcome, kind: str | None) -> Text:
    """Return a node's words for a drawing, behind the sign of its kind."""
    words = (node.short or (node.ask if isinstance(node, Question) else node.label)).by_language
    return Text({code: (_SIGNS[kind] if kind else "") + text for code, text in words.items()})
