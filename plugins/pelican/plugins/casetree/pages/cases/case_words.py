"""What pages and posts tell of a case besides its figure, in each language."""

from __future__ import annotations

from dataclasses import dataclass

from casetree.nouns.library import Library
from casetree.nouns.model import Text
from casetree.nouns.trace import PathTrace, Trace
from casetree.telling.ends.conclusions import conclusion, result
from casetree.telling.laws import law_in_words
from casetree.telling.references import titled
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, text
from casetree.text.words import words_for

from ...site.addresses import address_in, case_address


@dataclass(frozen=True, slots=True)
class Stage:
    """One decision of a case."""

    who: Markup
    """The party, the date, and whether it is final."""

    what: Markup
    """Its effect, and where it ended."""


@dataclass(frozen=True, slots=True)
class CaseWords:
    """A case in the words of one language, for the templates `case.html` and `cases.html`."""

    id: str
    address: str
    post: str
    """The file of the post that defines it."""

    title: Markup
    """The author's title of the figure; empty where there is none."""

    outcome: Markup
    """Where the focus ended, or what it argues for."""

    who: Markup
    """Whose decision the focus is, and its date; empty for an argument, whose outcome names the party."""

    stages: tuple[Stage, ...]
    """The decisions, in the order they were made."""

    tree: Markup
    law: Markup
    """The version of the tree, in words."""

    nationality: Markup
    ground: Markup
    """Facts, empty where they are not told."""

    people: int


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
        trace.case.id,
        address_in(case_address(trace.case.id), language, library.default_language),
        library.cases[trace.case.id].path,
        titled(trace, voice) if trace.case.title else NOTHING,
        conclusion(voice, focus),
        voice.byline(focus),
        tuple(Stage(voice.dated(path), _made(path, voice)) for path in trace.procedure),
        say(trace.tree.title),
        text(law_in_words(trace.tree, words.code)),
        say(facts.nationality),
        say(facts.ground),
        facts.people,
    )


def _made(path: PathTrace, voice: Voice) -> Markup:
    """Say what a stage came to; of one to come its date says already that it has not been made."""
    return NOTHING if path.path.is_awaited else result(voice, path)
