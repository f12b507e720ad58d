"""A post as the picture that stands beside a link to it: site, title, where its case ended, the way there."""

from __future__ import annotations

from casetree.drawing.colours import fill, stroke
from casetree.nouns.model import Basis
from casetree.nouns.trace import Certainty, PathTrace, Step, Trace
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, attribute, element, empty, plain, text
from casetree.text.measure import width, wrap
from casetree.text.words import words_for

WIDTH, HEIGHT = 600, 315
"""In px; the PNG has twice as many pixels each way, 1200 × 630, which is what networks ask for."""

_MARGIN = 32
_ACROSS = WIDTH - 2 * _MARGIN
_TITLE_SIZES = (36, 32, 28, 24, 20)
_MOST_LINES = 3
_BOLD = 1.1
"""The table of widths is of regular letters; bold ones are up to a tenth wider."""

_BOX = 26
_PITCH = 104
"""The most from one box of the row to the next, in px."""

_EMBLEM = 88
"""How wide and high the site's sign is, in px."""

_LABEL = 14
_ROW = HEIGHT - 44
"""How far down the middle of the row of boxes is."""


def card(title: str, language: str, site: str, end: str = "", trace: Trace | None = None) -> Markup:
    """Draw a post's card as SVG; with a `trace` it has the way of its focus and, as words, its `end`.

    Without one it has the site's sign. Words that do not fit in the smallest letters are cut, with an ellipsis.
    """
    focus = trace.focus if trace else None
    lowest = _ROW - 52 if focus else HEIGHT - _MARGIN - _EMBLEM
    parts = [
        empty("rect", f' width="{WIDTH}" height="{HEIGHT}"{fill("paper")}'),
        empty("rect", f' width="{WIDTH}" height="8"{fill("path")}'),
        _line(site, 44, 16, f"{fill('muted')}"),
        _title(title, language, lowest - (34 if end else 0)),
    ]
    if end:
        cut = _cut(end, language, 21, 1)[0]
        parts.append(_line(cut, lowest - 8, 21, f'{fill("path")} font-weight="700"'))
    if trace and focus:
        parts.extend(_way(focus, Voice(trace, words_for(language))))
    else:
        parts.append(_emblem())
    frame = (
        f' xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}" width="{WIDTH}" height="{HEIGHT}"'
        f' font-family="sans-serif"{attribute("lang", language)}'
    )
    return element("svg", frame, *parts)


def _emblem() -> Markup:
    """Draw the site's sign, a tree with one way taken, in the corner below the title: that of the masthead, larger."""
    scale = _EMBLEM / 28
    place = f' transform="translate({WIDTH - _MARGIN - _EMBLEM} {HEIGHT - _MARGIN - _EMBLEM}) scale({scale:.3f})"'
    grey, red = f' fill="none"{stroke("muted")} stroke-width="2"', f' fill="none"{stroke("path")} stroke-width="3"'
    return element(
        "g",
        place,
        empty("path", f' d="M15 11v3q0 2 2 2h4q2 0 2 2v2"{grey}'),
        empty("path", f' d="M13 11v3q0 2-2 2H9q-2 0-2 2v2"{red}'),
        empty("rect", f' x="7" y="2" width="14" height="9" rx="2.5"{fill("ink")}'),
        empty("circle", f' cx="23" cy="23" r="3"{fill("ink")}'),
        empty("circle", f' cx="7" cy="23" r="4.5"{fill("path")}'),
    )


def _line(words: str, down: int, size: int, look: str) -> Markup:
    return element("text", f' x="{_MARGIN}" y="{down}" font-size="{size}"{look}', text(words))


def _title(title: str, language: str, lowest: int) -> Markup:
    """Write the title below the site's name, in the largest letters that leave what follows its place."""
    top = 60
    for size in _TITLE_SIZES:
        step = round(size * 1.3)
        lines = wrap(title, language, size, _ACROSS / _BOLD)
        if len(lines) <= _MOST_LINES and top + step * len(lines) <= lowest:
            break
    else:
        lines = _cut(title, language, size, min(_MOST_LINES, (lowest - top) // step))
    spans = [
        element("tspan", f' x="{_MARGIN}" y="{top + step * n - round(size * 0.2)}"', text(line))
        for n, line in enumerate(lines, 1)
    ]
    return element("text", f'{fill("ink")} font-size="{size}" font-weight="700"', *spans)


def _cut(words: str, language: str, size: int, most: int) -> tuple[str, ...]:
    """Return at most so many lines; an ellipsis stands for what is left out."""
    limit = _ACROSS / _BOLD
    lines = wrap(words, language, size, limit)
    if len(lines) <= most:
        return lines
    # Lines are balanced; fewer letters on the last one make room for the ellipsis.
    last = lines[most - 1]
    while last and width(f"{last}…", size) > limit:
        last = last[:-1]
    return (*lines[: most - 1], f"{last.rstrip(' ,.、。')}…")


def _way(focus: PathTrace, voice: Voice) -> list[Markup]:
    """Draw the questions of a path as boxes in a row, with the answers between them, and where it ends."""
    steps = focus.steps
    pitch = min(_PITCH, (_ACROSS - _BOX) / max(len(steps), 1))
    labels = [plain(voice.answer(step.answer)) if step.answer else "?" for step in steps]
    wrapped = [wrap(label, voice.words.code, _LABEL, pitch - 6) for label in labels]
    is_room = all(len(lines) <= 2 and width(line, _LABEL) <= pitch - 6 for lines in wrapped for line in lines)
    drawn: list[Markup] = []
    for number, step in enumerate(steps):
        x = _MARGIN + pitch * number
        drawn.append(_connector(step, x + _BOX, x + pitch, _tone(focus)))
        if is_room:
            drawn.append(_answer(wrapped[number], x + (_BOX + pitch) / 2))
        drawn.append(_box(number + 1, x))
    drawn.append(_end(focus, _MARGIN + pitch * len(steps)))
    return drawn


def _connector(step: Step, start: float, end: float, tone: str) -> Markup:
    is_sure = step.answer and step.basis is Basis.STATED and tone == "path"
    look = ' stroke-width="5"' if is_sure else ' stroke-width="4" stroke-dasharray="6 4"'
    return empty("path", f' d="M{start:.1f} {_ROW}H{end:.1f}"{stroke(tone)}{look}')


def _answer(lines: tuple[str, ...], middle: float) -> Markup:
    first = _ROW - _BOX // 2 - 7 - 17 * (len(lines) - 1)
    spans = [element("tspan", f' x="{middle:.1f}" y="{first + 17 * n}"', text(line)) for n, line in enumerate(lines)]
    return element("text", f'{fill("ink")} font-size="{_LABEL}" text-anchor="middle"', *spans)


def _box(number: int, x: float) -> Markup:
    shape = f' x="{x:.1f}" y="{_ROW - _BOX // 2}" width="{_BOX}" height="{_BOX}" rx="6"{fill("ink")}'
    return empty("rect", shape) + _sign(str(number), x, "paper")


def _end(focus: PathTrace, x: float) -> Markup:
    """Draw the outcome as a disc: full where it was found, else open; with a question mark where it is not known."""
    place, tone = f' cx="{x + _BOX / 2:.1f}" cy="{_ROW}" r="{_BOX // 2}"', _tone(focus)
    if focus.outcome and focus.outcome_certainty is Certainty.STATED:
        return empty("circle", f"{place}{fill(tone)}")
    ring = empty("circle", f'{place}{fill("paper")}{stroke(tone)} stroke-width="3" stroke-dasharray="5 3"')
    return ring if focus.outcome else ring + _sign("?", x, tone)


def _tone(focus: PathTrace) -> str:
    """Return the name of a path's colour: an argument is never drawn as a decision."""
    return "argued" if focus.is_argued else "path"


def _sign(sign: str, x: float, colour: str) -> Markup:
    look = f' x="{x + _BOX / 2:.1f}" y="{_ROW + 5}" font-size="15" font-weight="700" text-anchor="middle"'
    return element("text", look + fill(colour), text(sign))
