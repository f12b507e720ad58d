"""What pages tell of trees, in each language: versions, answers, outcomes and what is cited."""

from __future__ import annotations

from casetree.figures.citations import SourceList
from casetree.nouns.model import Answer, Case, DecisionTree, Outcome
from casetree.nouns.trace import Trace
from casetree.telling.laws import law_in_words
from casetree.telling.speech import Speech, say
from casetree.telling.steps.questions import outcome_help
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, element, fill, text
from casetree.text.own_words import kept_while_worded
from casetree.text.words import words_for
from casetree.walking.walk import walk
from handover.trees import OutcomeWords, VersionWords

from ...site.addresses import address_in, version_address


def alone(tree: DecisionTree) -> Trace:
    """Walk a version without a case: nothing is on a path."""
    case = Case(id="", tree=tree.id, law=tree.since, law_span=tree.span, span=tree.span)
    trace, _ = walk(tree, case)
    assert trace is not None, "a checked tree can be shown alone"
    return trace


def outcome_words(outcome: Outcome, speech: Speech) -> OutcomeWords:
    """Tell an outcome, and what may follow it with its deadline."""
    words, following = speech.words, []
    for each in outcome.next:
        template = words.next_within if each.within else words.next
        parts = {"step": speech.say(each.label)} | ({"within": speech.say(each.within)} if each.within else {})
        following.append(fill(template, **parts) + speech.cite(each.cite))
    return OutcomeWords(
        label=speech.say(outcome.label), details=outcome_help(speech, outcome), following=tuple(following)
    )


def list_sources(listed: SourceList) -> Markup:
    """Write what is cited beside a figure, under a heading; nothing where nothing is."""
    items = listed.items()
    heading = element("p", ' class="case-sources-heading"', text(listed.words.sources))
    return heading + element("ol", ' class="case-sources"', *items) if items else NOTHING


@kept_while_worded(maxsize=4096)  # each page of a tree lists all its versions
def version_words(tree: DecisionTree, language: str, default_language: str, is_here: bool = False) -> VersionWords:
    """Say which version it is, and where its page is."""
    words = words_for(language)
    return VersionWords(
        address=address_in(version_address(tree), language, default_language),
        title=say(tree.title, words),
        reading=say(tree.reading, words) if tree.reading else NOTHING,
        law=text(law_in_words(tree, words.code)),
        date=tree.law,
        is_here=is_here,
    )


def answer_words(answer: Answer, words: Words) -> Markup:
    """Write an answer in words."""
    return say(answer.label, words) if answer.label else text(words.built_in(answer.id))
