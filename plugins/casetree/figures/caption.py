"""The caption of a figure: title, where it ended in words, and the law, or that it is a reading.

Whose reading it is stands in the foot, with what else is said of the tree: no sentence stands twice.
"""

from __future__ import annotations

from collections.abc import Iterable

from casetree.nouns.trace import Compared, PathTrace
from casetree.telling.ends.case_end import case_end
from casetree.telling.ends.results import conclusion, result
from casetree.telling.laws import law_in_words
from casetree.telling.speech import in_aside
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, element, fill, join, link_to, text, worded


def caption(voice: Voice, title: Markup, case_address: str) -> Markup:
    """Write title · outcome in words · law as of; of a comparison one outcome a path. Only a feed has the dots.

    `case_address` is where the page of a case is, as `Stand.case_address` has it.
    """
    parts = [element("h2", ' class="case-title"', title)]
    focus = voice.trace.focus
    if voice.trace.is_comparison:
        told = (_compared(voice, each, case_address) for each in voice.trace.compared)
        parts.extend(element("span", ' class="case-outcome compared"', line) for line in told)
    elif focus:
        parts.extend(_focus(voice, focus))
    law = worded("span", ' class="case-law"', text(law_in_words(voice.tree, voice.words.code)))
    return element("figcaption", "", join([*parts, law], " · " if voice.page else " "))


def _focus(voice: Voice, focus: PathTrace) -> list[Markup]:
    """Write where the focus ended, and who decided when."""
    told = conclusion(voice, focus)
    if focus.is_argued:
        return [element("span", ' class="case-argued"', told)]
    byline = element("span", ' class="case-party"', voice.byline(focus))
    return [element("span", ' class="case-outcome"', told), byline]


def _compared(voice: Voice, compared: Compared, case_address: str) -> Markup:
    """Name a path by its case, its party and its year, with a link to the case, and say how that ended."""
    words, own, path = voice.words, compared.own.real, compared.path
    title = own.case.title
    name = voice.say(title) if title and not _is_computed(title.by_language.values()) else text(own.case.id)
    case = element("a", link_to(case_address.format(case=own.case.id)), name) if case_address else name
    party, year = voice.name(path.path, is_inside=True), voice.year(path.path)
    dated = party + in_aside(text(year), words) if year else party
    if path.is_argued:
        told = fill(words.remark, party=case, note=conclusion(voice, path))
    else:
        told = fill(words.compared, case=case, party=dated, result=result(voice, path))
    more = own.end.now or own.end.awaited or compared.own.rewalk
    if not own.course or (own.end.latest and own.end.latest is voice.decision(path) and not more):
        return told
    if not (compared.own.rewalk or path.is_argued):  # the strip has what was decided
        told = join([case, dated], words.separator)
    return fill(words.compared_end, told=told, end=case_end(voice, own))


def _is_computed(titles: Iterable[str]) -> bool:
    return any("{case:" in title for title in titles)
