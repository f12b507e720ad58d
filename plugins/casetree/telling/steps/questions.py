"""A question or an outcome of the law in words: what is asked, what helps to answer it, what is weighed."""

from __future__ import annotations

from casetree.nouns.model import Confidence, Factor, Outcome, Question, Reference
from casetree.telling.speech import Speech, in_aside
from casetree.text.markup import NOTHING, Markup, element, fill, text


def ask(speech: Speech, question: Question) -> Markup:
    """Ask a question, with the sources of the law that asks it."""
    return element("p", ' class="ask"', speech.say(question.ask), speech.cite(question.cite))


def details(speech: Speech, question: Question, is_beside_case: bool = False, is_passed: bool = True) -> Markup:
    """Tell what helps to answer a question: its help, how sure the law is, and what is weighed.

    `is_passed` is false where only some of the ways that fit come to the question.
    """
    help = element("p", ' class="help"', speech.say(question.help)) if question.help else NOTHING
    sure = confidence(speech, question, is_beside_case) if is_passed else NOTHING
    return Markup(help + sure + _factors(speech, question))


def outcome_help(speech: Speech, outcome: Outcome, is_beside_case: bool = False) -> Markup:
    """Tell what an outcome means, with its sources and how sure it is.

    Without a help the sources stand after that: by themselves they would seem to be the case's.
    """
    if outcome.help is None and outcome.confidence:
        return confidence(speech, outcome, is_beside_case, outcome.cite)
    cite = speech.cite(outcome.cite)
    help = speech.say(outcome.help) if outcome.help else NOTHING
    told = element("p", ' class="help"', help, cite) if help or cite else NOTHING
    return Markup(told + confidence(speech, outcome, is_beside_case))


def confidence(
    speech: Speech, node: Question | Outcome, is_beside_case: bool, cite: tuple[Reference, ...] = ()
) -> Markup:
    """Tell how sure it is that the law is so, where the tree says it.

    Beside a case only that it is a reading: the rest is told where the tree itself is shown.
    """
    if node.confidence is None or (is_beside_case and node.confidence is not Confidence.INTERPRETATION):
        return NOTHING
    told = text(speech.words.confidence[node.confidence])
    return element("p", f' class="confidence {node.confidence}"', told, speech.cite(cite))


def _factors(speech: Speech, question: Question) -> Markup:
    """Tell all that a question weighs, by the side on which it counts and by how sure that is."""
    if not question.factors:
        return NOTHING
    groups: dict[tuple[str, Confidence | None], list[Factor]] = {}
    for factor in sorted(question.factors, key=lambda factor: ("for", "against", "").index(factor.side)):
        groups.setdefault((factor.side or "either", factor.confidence), []).append(factor)
    lines = [
        _side(speech, side, factors, sure if sure != question.confidence else None)
        for (side, sure), factors in groups.items()
    ]
    lead = element("p", ' class="weighing"', text(speech.words.weighing))
    return Markup(lead + element("ul", ' class="case-weigh"', *lines))


def _side(speech: Speech, side: str, factors: list[Factor], sure: Confidence | None) -> Markup:
    """Tell the factors that count on one side and are equally sure."""
    labels = speech.together(speech.say(factor.label) for factor in factors)
    cited = {reference.id: reference for factor in factors for reference in factor.cite}
    return element(
        "li",
        f' class="{side}"',
        fill(speech.words.sides[side], factors=labels),
        in_aside(text(speech.words.confidence[sure]), speech.words) if sure else NOTHING,
        speech.cite(tuple(cited.values())),
    )
