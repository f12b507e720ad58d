"""`{case:FIELD}` in the prose: computed words that cannot drift from the figure."""

from __future__ import annotations

from casetree.diagnostics import Diagnostic, Span, error
from casetree.markup import Markup, element, fill, text
from casetree.prose import Teller
from casetree.suggest import did_you_mean
from casetree.trace import PathTrace, Trace
from casetree.words import words_for

FIELDS = ("outcome", "effect", "decided", "law", "by", "parting")


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
        did_you_mean(name, [*FIELDS, *trace.tree.questions]),
    )


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
    if name == "parting":
        parting = teller.trace.first_parting
        return teller.say(parting.question.ask) if parting else None
    return None


def _outcome(focus: PathTrace, teller: Teller) -> Markup | None:
    """Say where a path ends; what a court's answers lead to is never said without the court's own word."""
    if focus.path.effect and not focus.is_outcome_known:
        return teller.result(focus)
    if focus.outcome:
        return teller.say(focus.outcome.label)
    ends = Markup(teller.words.either(teller.say(end.label) for end in focus.ends))
    return fill(teller.words.open_end, outcomes=ends) if focus.ends else None
