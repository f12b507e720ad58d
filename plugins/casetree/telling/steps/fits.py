"""The ways through the tree that fit what is known of a decision, in words."""

from __future__ import annotations

from casetree.nouns.model import Answer, GivenAnswer, Question
from casetree.nouns.trace import Authority, Connector, Missing, PathTrace, Step
from casetree.telling.phrases import phrases, route
from casetree.telling.steps.answers import ground_given, weighed
from casetree.telling.steps.questions import ask
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, text, worded

_UNTOLD = (Missing.UNDISCLOSED, Missing.PARTLY)

_FEW = 4
"""So many ways are listed that fit a decision beside the focus; more are only counted."""


def fits_after(voice: Voice, step: Step, focus: PathTrace) -> Markup:
    """Tell the ways that fit the focus, after the last step before they divide."""
    if step.answer is not None or focus.fit_count < 2:
        return NOTHING
    is_first = step is next(each for each in focus.steps if each.answer is None)
    lead = _lead(voice, focus) if is_first else NOTHING
    if focus.is_result_unwalked:
        return lead
    ways = _routes(voice, focus) if is_first and focus.routes else _fitting(voice, step.question, focus)
    items = [_fit(voice, question, focus) for question in _between(voice, step, focus)]
    nested = element("ol", ' class="case-fits"', *items) if items else NOTHING
    return lead + element("ul", ' class="case-ways fits"', *ways) + nested


def fits_beside(voice: Voice, other: PathTrace) -> Markup:
    """Tell how many ways fit a decision that is not in focus, and which, where they are few."""
    if other.fit_count < 2:
        return NOTHING
    is_listed = len(other.routes) <= _FEW and not other.is_result_unwalked
    ways = _routes(voice, other) if is_listed else []
    listed = element("ul", ' class="case-ways fits"', *ways) if ways else NOTHING
    return join([_lead(voice, other), listed, *[_on_some_beside(voice, given, other) for given in other.on_some_fits]])


def _lead(voice: Voice, trace: PathTrace) -> Markup:
    return element("p", ' class="fits-lead"', fits_in_words(voice, trace))


def fits_in_words(voice: Voice, trace: PathTrace) -> Markup:
    """Say what is missing, and how many ways there are; of a path beside the focus, whose it is."""
    words, gap = voice.words, text(voice.words.gaps[_missing(trace)])
    is_beside = trace is not voice.trace.focus
    if trace.is_result_unwalked or (is_beside and trace.path.is_awaited):
        alone = fill(words.remark, party=voice.party(trace), note=gap) if is_beside else gap
        return fill(words.sentence, words=alone)
    told, party = (words.fits_beside, voice.party(trace)) if is_beside else (words.fits, NOTHING)
    return fill(told, party=party, gap=gap, count=text(f"{trace.fit_count:,}"))


def sign_of_fits(voice: Voice, answer: Answer, sign: str) -> Markup:
    """Say what the sign after an answer of the drawing means, which only fits."""
    return fill(voice.words.fits_sign, answer=voice.answer(answer) + text(sign))


def _missing(trace: PathTrace) -> str:
    """Say what is missing: what a court answered may be published, and only not known to whoever wrote the case."""
    missing = trace.missing or Missing.UNDISCLOSED
    is_unknown = trace.is_rewalked or (trace.path.by == Authority.COURT and missing in _UNTOLD)
    return "unanswered" if is_unknown else str(missing)


def _routes(voice: Voice, trace: PathTrace) -> list[Markup]:
    return [worded("li", "", _route(voice, route, trace)) for route in trace.routes]


def _route(voice: Voice, connectors: tuple[Connector, ...], trace: PathTrace) -> Markup:
    """Tell one of the ways that fit, from where they first divide to the outcome."""
    first = next(place for place, connector in enumerate(connectors) if connector in trace.fits)
    return route(voice.tree, voice.words.code, connectors[first:])


def _between(voice: Voice, step: Step, focus: PathTrace) -> list[Question]:
    """Return the questions of some fits that come after a step and before the next."""
    order = {id: number for number, id in enumerate(voice.tree.questions)}
    here = order[step.question.id]
    later = [order[each.question.id] for each in focus.steps if order[each.question.id] > here]
    limit = min(later, default=len(order))
    return [question for question in focus.fit_questions if here < order[question.id] < limit]


def _fit(voice: Voice, question: Question, focus: PathTrace) -> Markup:
    """Tell a question that only some fits pass, and the answers that they give where no way was told whole."""
    is_new = voice.is_new(f"question {question.id}")
    return element(
        "li",
        f' class="fits" data-node="{question.id}"' + attribute("id", voice.anchor(question.id)),
        ask(voice, question) if is_new else element("p", ' class="ask"', voice.say(question.ask)),
        *[_on_some(voice, given, focus) for given in focus.on_some_fits if given.question == question.id],
        *(() if focus.routes else (element("ul", ' class="case-ways fits"', *_fitting(voice, question, focus)),)),
    )


def _fitting(voice: Voice, question: Question, focus: PathTrace) -> list[Markup]:
    """Tell in one line each the answers to a question that some fits give, and where they lead."""
    lines = phrases(voice.tree, voice.words.code).ways
    connectors = [(question.id, answer.id) for answer in question.answers]
    return [worded("li", "", lines[each]) for each in connectors if each in focus.fits]


def _on_some(voice: Voice, given: GivenAnswer, focus: PathTrace) -> Markup:
    """Tell what was written for a question that only some fits pass, less loudly than an answer that was given."""
    kind = given.basis if given.is_offered else given.value
    told = element("b", "", voice.given(given, focus))
    said = element("p", f' class="said {kind}"', told, ground_given(voice, given, focus))
    factors = weighed(voice, given, voice.tree.questions[given.question])
    return join([said, *(element("p", ' class="weighed"', line) for line in factors)])


def _on_some_beside(voice: Voice, given: GivenAnswer, other: PathTrace) -> Markup:
    told = fill(
        voice.words.on_some_fits,
        question=voice.within(voice.tree.questions[given.question].ask),
        answer=element("b", "", voice.given(given, other)),
    )
    return element("p", ' class="also"', told, ground_given(voice, given, other))
