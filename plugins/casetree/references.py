"""`{case:FIELD}` in prose and titles: computed words that cannot drift from the figure."""

from __future__ import annotations

import re

from casetree.diagnostics import Diagnostic, Span, error
from casetree.markup import Markup, attribute, element, fill, text
from casetree.prose import Teller
from casetree.suggest import did_you_mean, nearest
from casetree.trace import PathTrace, Trace
from casetree.words import words_for

FIELDS = (
    "outcome",
    "effect",
    "decided",
    "final",
    "law",
    "by",
    "parting",
    "parting-step",
    "turning",
    "steps",
    "fits",
)
IN_TITLE = re.compile(r"\{case:([^{}\n]*)\}")
"""A reference in a title: always to the case at hand."""


def refer(trace: Trace, name: str, language: str, span: Span) -> Markup | Diagnostic:
    """Return the words for a field or a question of a case, or a fault at `span`."""
    words = words_for(language)
    teller = Teller(trace, words, lambda _: Markup(""), lambda _: "")
    focus = trace.focus
    assert focus is not None, "a tree alone is never referred to"
    found = _question(name, focus, teller) if name in trace.tree.questions else _field(name, focus, teller)
    if found:
        return Markup(found)
    if name in FIELDS or name in trace.tree.questions:
        return error(
            "case-empty-reference",
            span,
            f"the case `{trace.case.id}` has nothing to say for `{name}`",
            "say it in your own words, or add it to the case block",
        )
    return error(
        "case-unknown-reference",
        span,
        f"`{name}` is neither a field nor a question of the case `{trace.case.id}`",
        _possible(name, trace),
    )


def _possible(name: str, trace: Trace) -> str:
    """Write the help for a word that is no field: the fields, and as many questions as a line takes."""
    near = nearest(name, [*FIELDS, *trace.tree.questions])
    meant = f"did you mean `{near}`? " if near else ""
    fields = ", ".join(f"`{field}`" for field in FIELDS)
    return f"{meant}fields: {fields}; " + did_you_mean("", trace.tree.questions, "questions")


def place_of(trace: Trace, name: str) -> str:
    """Return the node whose place in the list a field or a question speaks of; empty where it is none."""
    focus = trace.focus
    if focus is None:
        return ""
    if name in trace.tree.questions:
        return name if focus.step(name) else ""
    if name in ("parting", "parting-step"):
        return trace.first_parting.question.id if trace.first_parting else ""
    return focus.outcome.id if name == "outcome" and focus.outcome else ""


def titled(trace: Trace, teller: Teller) -> Markup:
    """Write a figure's title, with computed words in place of its references; without a title, the tree's."""
    title = trace.case.title
    if title is None:
        return teller.say(trace.tree.title)
    written, language = title.in_language(teller.words.code)
    pieces = IN_TITLE.split(written)
    if len(pieces) == 1:
        return teller.say(title)
    told = [_in_title(trace, piece, teller) if n % 2 else text(piece) for n, piece in enumerate(pieces)]
    attributes = attribute("lang", language if language != teller.words.code else "")
    return element("span", attributes, *told) if attributes else Markup("".join(told))


def _in_title(trace: Trace, name: str, teller: Teller) -> Markup:
    focus = trace.focus
    found = None
    if focus is not None and not trace.is_comparison:
        found = _question(name, focus, teller) if name in trace.tree.questions else _field(name, focus, teller)
    return found or text(f"{{case:{name}}}")


def _question(name: str, focus: PathTrace, teller: Teller) -> Markup | None:
    step = focus.step(name)
    return teller.value(step) if step else None


def _field(name: str, focus: PathTrace, teller: Teller) -> Markup | None:
    words, path = teller.words, focus.path
    if name == "outcome":
        return _outcome(focus, teller)
    if name == "effect" and path.effect:
        return text(words.effects.get(path.effect, path.effect))
    if name == "decided" and path.decided:
        return text(words.moment(path.decided.text))
    if name == "law":
        return element("time", f' datetime="{teller.tree.law}"', text(words.day(teller.tree.law)))
    if name == "by":
        return teller.party(focus)
    if name == "final" and path.final:
        return text(words.finals[path.final])
    if name == "steps":
        return text(str(len(focus.steps)))
    if name == "fits":
        return text(f"{focus.fit_count:,}")
    if name == "turning":
        turning = [teller.say(step.question.label) for step in focus.steps if step.is_turning_point]
        return Markup(words.list(turning))
    return _parting(name, teller)


def _parting(name: str, teller: Teller) -> Markup | None:
    parting = teller.trace.first_parting
    if parting is None or name not in ("parting", "parting-step"):
        return None
    return teller.say(parting.question.ask) if name == "parting" else teller.step_number(parting.question)


def _outcome(focus: PathTrace, teller: Teller) -> Markup | None:
    """Say where a path ends; what a court's answers lead to is never said without the court's own word."""
    if focus.path.effect and not focus.is_outcome_known:
        return teller.result(focus)
    if focus.outcome:
        return teller.say(focus.outcome.label)
    return fill(teller.words.open_end, outcomes=teller.ends(focus)) if focus.ends else None
