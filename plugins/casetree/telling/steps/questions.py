"""A question or an outcome of the law in words: what is asked, what helps to answer it, what is weighed."""

from __future__ import annotations

from casetree.nouns.model import Confidence, Factor, Outcome, Question, Reference
from casetree.telling.speech import Speech, in_aside
from casetree.text.markup import NOTHING, Markup, element, fill, join, text, worded


def ask(speech: Speech, question: Question, is_beside_case: bool = False, more: Markup = NOTHING) -> Markup:
    """Ask a question; what helps to answer it, its sources and `more` are folded under it."""
    return folded(speech, speech.say(question.ask), details(speech, question, is_beside_case) + more)


def folded(speech: Speech, asked: Markup, more: Markup) -> Markup:
    """Fold under a question what not everybody needs; a feed, which may not know how to, shows it."""
    if not more or speech.page:
        return element("p", ' class="ask"', asked) + more
    return element("details", "", worded("summary", ' class="ask"', asked), more)


def details(speech: Speech, question: Question, is_beside_case: bool = False) -> Markup:
    """Tell what helps to answer a question: its help and sources, how sure the law is, and what is weighed.

    Sources that are not told with how sure the law is are named as the question's: alone they would seem the case's.
    """
    sure = _confidence(speech, question, is_beside_case)
    told = _help(speech, question, () if sure else question.cite) + sure
    return told + factors(speech, question) if question.factors else told


def _help(speech: Speech, question: Question, cited: tuple[Reference, ...]) -> Markup:
    if question.help and not cited:
        return worded("p", ' class="help"', speech.say(question.help))
    if question.help:
        return element("p", ' class="help"', speech.say(question.help), speech.cite(cited))
    numbers = speech.numbers(cited)
    return element("p", ' class="help"', fill(speech.words.rule_sources, sources=numbers)) if numbers else NOTHING


def outcome_help(speech: Speech, outcome: Outcome, is_beside_case: bool = False) -> Markup:
    """Tell what an outcome means, with its sources and how sure it is.

    The law's sources never stand alone: without other words they would seem to be the case's. Nor does its certainty,
    beside a case: that an outcome is a reading of the law is not how sure it is that the case ended there.
    """
    is_alone = outcome.help is None and outcome.confidence is not None
    sure = NOTHING if is_alone and is_beside_case else _confidence(speech, outcome, is_beside_case)
    cite = NOTHING if is_alone or sure else speech.cite(outcome.cite)
    help = speech.say(outcome.help) if outcome.help else NOTHING
    told = element("p", ' class="help"', help, cite) if help or cite else NOTHING
    return told + sure


def _confidence(speech: Speech, node: Question | Outcome, is_beside_case: bool) -> Markup:
    """Tell how sure it is that the law is so, in one breath with its sources: apart they might contradict.

    Beside a case that is said only where it is a reading.
    """
    if node.confidence is None or (is_beside_case and node.confidence is not Confidence.INTERPRETATION):
        return NOTHING
    told = _sure(speech, node.confidence, speech.numbers(node.cite))
    return element("p", ' class="confidence"', told)


def _sure(speech: Speech, confidence: Confidence, sources: Markup) -> Markup:
    words = speech.words
    if not sources:
        return text(words.confidence[confidence])
    return fill(words.confidence_cited[confidence], sources=sources)


def factors(speech: Speech, question: Question) -> Markup:
    """Tell all that a question weighs, by the side on which it counts and by how sure that is."""
    groups: dict[tuple[str, Confidence | None], list[Factor]] = {}
    for factor in sorted(question.factors, key=lambda factor: ("for", "against", "").index(factor.side)):
        groups.setdefault((factor.side or "either", factor.confidence), []).append(factor)
    lines = [
        _side(speech, side, counted, sure if sure != question.confidence else None)
        for (side, sure), counted in groups.items()
    ]
    words = speech.words.weighing if speech.is_new("weighing") else speech.words.weighing_again
    lead = element("p", ' class="weighing"', text(words))
    return lead + element("ul", ' class="case-weigh"', *lines)


def _side(speech: Speech, side: str, factors: list[Factor], sure: Confidence | None) -> Markup:
    """Tell the factors that count on one side and are equally sure."""
    labels = join((speech.say(factor.label) for factor in factors), speech.words.between_items)
    cited = speech.cite(tuple({reference.id: reference for factor in factors for reference in factor.cite}.values()))
    told = in_aside(_sure(speech, sure, cited), speech.words) if sure else cited
    return element("li", f' class="{side}"', fill(speech.words.sides[side], factors=labels), told)
