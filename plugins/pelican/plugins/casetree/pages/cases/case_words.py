"""What pages and posts tell of a case besides its figure, in each language."""

from __future__ import annotations

from casetree.nouns.library import Library
from casetree.nouns.model import Text
from casetree.nouns.trace import PathTrace, Trace
from casetree.telling.ends.results import conclusion, result
from casetree.telling.laws import law_in_words
from casetree.telling.references import titled
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, text
from casetree.text.words import words_for
from handover.cases import CaseWords, Stage

from ...site.addresses import address_in, case_address


def in_words(trace: Trace, library: Library, language: str) -> CaseWords:
    """Say what the pages tell of a case besides its figure."""
    words = words_for(language)
    voice = Voice(trace, words)

    def say(what: Text | None) -> Markup:
        return voice.say(what) if what else NOTHING

    focus = trace.focus
    assert focus is not None, "a case has a path"
    facts = trace.case.facts
    return CaseWords(
        id=trace.case.id,
        address=address_in(case_address(trace.case.id), language, library.default_language),
        post=library.cases[trace.case.id].path,
        title=titled(trace, voice) if trace.case.title else NOTHING,
        outcome=conclusion(voice, focus),
        who=voice.byline(focus),
        stages=tuple(Stage(who=voice.dated(path), what=_made(path, voice)) for path in _decisions(trace)),
        tree=say(trace.tree.title),
        law=text(law_in_words(trace.tree, words.code)),
        nationality=say(facts.nationality),
        ground=say(facts.ground),
        people=facts.people,
    )


def _decisions(trace: Trace) -> list[PathTrace]:
    """Return the decisions of a block in order of time."""
    return [decision.trace for decision in trace.course if decision.part == trace.case.id]


def _made(path: PathTrace, voice: Voice) -> Markup:
    """Say what a stage came to; of one to come its date says already that it has not been made."""
    return NOTHING if path.path.is_awaited else result(voice, path)
