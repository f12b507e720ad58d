"""What pages and posts tell of a case besides its figures, in each language."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.nouns.library import Library
from casetree.nouns.model import DecisionTree, Outcome, Text
from casetree.nouns.trace import Decision, Trace
from casetree.telling.ends.case_end import case_end
from casetree.telling.ends.decisions import decision_end, in_procedure
from casetree.telling.ends.results import conclusion
from casetree.telling.laws import law_in_words
from casetree.telling.references import titled
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, fill, text
from casetree.text.words import words_for
from handover.cases import CaseNames, CaseWords, EndOutcome, LawWords, Stage

from ...site.addresses import address_in, case_address, tree_address, version_address


class CasesInWords:
    """Cases in words, each told once in each language of a build's pages."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._told: dict[tuple[str, str], CaseWords] = {}

    def of(self, own: Trace, parts: Iterable[Trace], language: str) -> CaseWords:
        """Return what pages tell of a case, its own block and its parts."""
        key = own.case.id, language
        if key not in self._told:
            self._told[key] = in_words(own, parts, self.library, language)
        return self._told[key]


def in_words(own: Trace, parts: Iterable[Trace], library: Library, language: str) -> CaseWords:
    """Say what the pages tell of a case, its own block and its parts, besides its figures."""
    voice = Voice(own, words_for(language))

    def say(what: Text | None) -> Markup:
        return voice.say(what) if what else NOTHING

    blocks = (own, *parts)
    facts = own.case.facts
    return CaseWords(
        id=own.case.id,
        address=address_in(case_address(own.case.id), language, library.default_language),
        post=library.cases[own.case.id].path,
        title=titled(own, voice) if own.case.title else NOTHING,
        end=case_end(voice, own),
        ends=tuple(_end(tree, outcome, voice) for tree, outcome in end_outcomes(own)),
        tone=_tone(outcome for _, outcome in end_outcomes(own)),
        decided=_dated(own.end.latest, voice) if own.end.latest else NOTHING,
        argued=conclusion(voice, own.focus) if own.focus and own.focus.is_argued else NOTHING,
        stages=tuple(_stage(decision, own, voice) for decision in own.course),
        trees=tuple(dict.fromkeys(block.tree.id for block in blocks)),
        laws=tuple(dict.fromkeys(_law(block.tree, voice, library) for block in blocks)),
        nationality=say(facts.nationality),
        ground=say(facts.ground),
        people=facts.people,
    )


def names_in(own: Trace, language: str) -> CaseNames:
    """Return what a case is found by, in a language."""
    voice, nationality = Voice(own, words_for(language)), own.case.facts.nationality
    return CaseNames(
        language=language,
        nationality=voice.say(nationality) if nationality else NOTHING,
        ends=tuple(_end(tree, outcome, voice) for tree, outcome in end_outcomes(own)),
    )


def end_outcomes(own: Trace) -> list[tuple[DecisionTree, Outcome]]:
    """Return the outcomes that a case ended at, each with the tree that it means something in (rules 9 and 14).

    How the person stands by a source of its own goes before what the decisions came to.
    """
    end = own.end
    if end.now:
        return [(own.tree, end.now_outcome)] if end.now_outcome else []
    decisions = reversed(end.decisions)
    return [(decision.tree, outcome) for decision in decisions if (outcome := decision.standing_outcome)]


def _end(tree: DecisionTree, outcome: Outcome, voice: Voice) -> EndOutcome:
    title, label = voice.say(tree.title), voice.say(outcome.label)
    return EndOutcome(tree=tree.id, outcome=outcome.id, label=label, tree_title=title)


def _tone(outcomes: Iterable[Outcome]) -> str:
    """Return the tone that all outcomes have."""
    tones = {str(outcome.tone or "") for outcome in outcomes}
    return tones.pop() if len(tones) == 1 else ""


def _law(tree: DecisionTree, voice: Voice, library: Library) -> LawWords:
    code, default = voice.words.code, library.default_language
    return LawWords(
        tree=voice.say(tree.title),
        tree_address=address_in(tree_address(tree), code, default),
        law=text(law_in_words(tree, code)),
        address=address_in(version_address(tree), code, default),
    )


def _dated(decision: Decision, voice: Voice) -> Markup:
    """Say who decided and when; that it is final is said with the end."""
    path = decision.trace.path
    assert path.decided is not None, "a decision has a date, or says that none is known"
    return fill(voice.words.decided, party=voice.name(path), date=text(voice.words.moment(path.decided)))


def _stage(decision: Decision, own: Trace, voice: Voice) -> Stage:
    """Say what a stage came to; of one to come its date says already that it has not been made."""
    if not decision.is_made:
        return Stage(who=voice.dated(decision.trace), what=NOTHING)
    made = in_procedure(voice, decision, own.course, decision_end(voice, decision, own.course))
    return Stage(who=voice.dated(decision.trace), what=made)
