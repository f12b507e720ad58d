"""The caption of a figure: title, where it ended in words, whose tree, and the law."""

from __future__ import annotations

from casetree.nouns.trace import PathTrace
from casetree.telling.ends.conclusions import conclusion, result
from casetree.telling.laws import law_in_words
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, element, fill, join, text

_DOT = element("span", ' class="case-dot"', text(" · "))
"""Between the parts of a caption; the style sheet may put them on lines of their own."""


def caption(voice: Voice, title: Markup) -> Markup:
    """Write title · outcome in words · whose tree, law as of."""
    parts = [element("span", ' class="case-title"', title)]
    focus = voice.trace.focus
    if voice.trace.is_comparison:
        parts.extend(element("span", ' class="case-outcome"', _compared(voice, path)) for path in voice.trace.paths)
    elif focus:
        parts.extend(_focus(voice, focus))
    parts.append(element("span", ' class="case-law"', _law(voice)))
    return element("figcaption", "", join(parts, _DOT))


def _focus(voice: Voice, focus: PathTrace) -> list[Markup]:
    """Write where the focus ended, and who decided when."""
    told = conclusion(voice, focus)
    if focus.is_argued:
        return [element("span", ' class="case-argued"', element("b", "", told))]
    byline = element("span", ' class="case-party"', voice.byline(focus))
    return [element("span", ' class="case-outcome"', told), byline]


def _compared(voice: Voice, path: PathTrace) -> Markup:
    if path.is_argued:
        return conclusion(voice, path)
    return fill(voice.words.remark, party=voice.party(path), note=result(voice, path))


def _law(voice: Voice) -> Markup:
    law, reading = text(law_in_words(voice.tree, voice.words.code)), voice.tree.reading
    if not reading:
        return law
    return element("span", ' class="case-reading"', voice.say(reading)) + text(" · ") + law
