"""Where a figure leads: to its tree, and to the way of its focus in the walk through the version it was drawn by."""

from __future__ import annotations

from dataclasses import dataclass

from casetree.nouns.model import Text
from casetree.nouns.trace import Gap, PathTrace
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice
from casetree.text.markup import NOTHING, Markup, element, fill, link_to, text


@dataclass(frozen=True, slots=True, kw_only=True)
class TreePages:
    """Where the pages of trees are: from the root of the site, or from this page on where that begins with a dot."""

    tree: str
    """With `{tree}`."""

    version: str
    """With `{tree}` and `{law}`."""

    walk: str
    """Where the walk through the figure's version shows the focus's `known_way`; its first page without a focus."""


def leads(voice: Voice, pages: TreePages | None) -> Markup:
    """Write the links to the tree and into the walk; nothing where trees have no pages."""
    if pages is None:
        return NOTHING
    tree, words = voice.tree, voice.words
    title = element("a", link_to(pages.tree.format(tree=tree.id)), voice.say(tree.title))
    walk = element("a", ' class="case-walk"' + link_to(pages.walk), _walked(voice))
    return element(
        "div", ' class="case-leads"', *(element("p", "", line) for line in (fill(words.tree, tree=title), walk))
    )


def _walked(voice: Voice) -> Markup:
    """Say at which question or outcome the walk opens, why it goes no further, and of several whose answers it has."""
    words, focus = voice.words, voice.trace.focus
    stop = _stop(focus) if focus else None
    if focus is None or stop is None:
        return text(words.walk["start"])
    led = fill(words.walk[stop[0]], place=voice.within(stop[1]))
    return led + in_aside(voice.party(focus, is_inside=True), words) if len(voice.trace.paths) > 1 else led


def _stop(focus: PathTrace) -> tuple[str, Text] | None:
    """Return why the known way of a path goes no further, and where; None where it answered no question."""
    if focus.stops_at:
        return "stops", focus.stops_at.label
    unanswered = next((step for step in focus.steps if step.answer is None), None)
    if unanswered:
        return unanswered.gap or Gap.UNDISCLOSED, unanswered.question.label
    return ("end", focus.outcome.label) if focus.steps and focus.outcome else None
