"""A case as a picture that stands alone: caption, drawing, and where it comes from, in one SVG file.

Presentation attributes draw the whole of it for light surroundings. A style of its own recolours it
where the reader's display is dark; where a policy refuses that style, nothing is lost.
"""

from __future__ import annotations

from dataclasses import dataclass

from casetree.drawing.colours import COLOURS, RULES, fill, stroke
from casetree.drawing.parts.plan import Plan
from casetree.drawing.stands import fits_mark
from casetree.drawing.svg import draw_parts
from casetree.figures.line_names import line_names
from casetree.nouns.trace import Trace
from casetree.telling.ends.results import conclusion
from casetree.telling.laws import law_in_words
from casetree.telling.references import titled
from casetree.telling.steps.fits import fits_in_words, sign_of_fits
from casetree.telling.steps.turning import turning_in_words
from casetree.telling.summary import summarise
from casetree.telling.voice import Voice
from casetree.text.markup import Markup, attribute, element, empty, plain, raw_text, text
from casetree.text.measure import wrap
from casetree.text.words import words_for
from casetree.walking.marks import mark

_INKS = ("paper", "ink", "muted", "path", "argued")
"""The colours that a picture has around its drawing."""

_DARK = "".join(f"--{name}:{colour.dark};" for name, colour in COLOURS.items())
_OWN = "".join(f".in-{name}{{fill:var(--{name})}}" for name in _INKS)
_LINES = ".rule{stroke:var(--ink)}.thin{stroke:var(--line-strong)}"
STYLE = f"@media (prefers-color-scheme:dark){{svg{{{_DARK}}}{_OWN}{_LINES}{' '.join(RULES.split())}}}"
"""What recolours a picture on a dark display: the same in every picture, so that a policy can allow it by its hash."""

_MARGIN = 24
_FAMILY = "Helvetica, Arial, 'Hiragino Sans', 'Noto Sans CJK JP', Meiryo, sans-serif"


@dataclass(frozen=True, slots=True, kw_only=True)
class Imprint:
    """Where a picture says that it comes from."""

    site: str
    """The site's name."""

    address: str
    """The address of the case's page."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Picture:
    """A picture and its size in px."""

    svg: Markup
    width: int
    height: int


def paint(trace: Trace, ground: Plan, language: str, imprint: Imprint) -> Picture:
    """Paint a case with everything that has to be known where only the picture is seen.

    `ground` is the drawing of its tree in that language without a case, as figures have it (`figure.ground_of`).
    Raises an AssertionError for a tree alone, which has no outcome to tell.
    """
    return _Painter(trace, ground, language, imprint).picture()


class _Painter:
    """Paints from top to bottom, and knows how far down it has come."""

    def __init__(self, trace: Trace, ground: Plan, language: str, imprint: Imprint) -> None:
        assert trace.focus is not None, "a tree alone has no picture"
        self.trace = trace
        self.focus = trace.focus
        self.words = words_for(language)
        self.imprint = imprint
        self.marks = mark(trace)
        self.plan = ground
        self.width = self.plan.width + 2 * _MARGIN
        self.down = _MARGIN
        self.voice = Voice(trace, self.words)

    def picture(self) -> Picture:
        """Paint the whole."""
        parts = [*self._caption(), self._drawing(), *self._imprint()]
        height = self.down + _MARGIN - 8
        name = summarise(self.voice)
        frame = (
            f' xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {self.width} {height}" width="{self.width}"'
            f' height="{height}" lang="{self.words.code}" role="img" aria-labelledby="title"'
            f' font-family="{text(_FAMILY)}" font-size="14"'
        )
        svg = element(
            "svg",
            frame,
            element("title", ' id="title"', text(f"{self._title()[0]}. {name}")),
            raw_text("style", "", STYLE),
            empty("rect", f' class="in-paper" width="{self.width}" height="{height}"{fill("paper")}'),
            *parts,
        )
        return Picture(svg=svg, width=self.width, height=height)

    def _title(self) -> tuple[str, str]:
        """Return the title, with the words that are computed in it, and its language."""
        _, language = (self.trace.case.title or self.trace.tree.title).in_language(self.words.code)
        return plain(titled(self.trace, self.voice)), language

    def _caption(self) -> list[Markup]:
        """Say the title, where it ended, who decided when, which ways fit, on what it turned, whose tree, the law."""
        tree = self.trace.tree
        title, language = self._title()
        law = law_in_words(self.trace.tree, self.words.code)
        reading = f"{tree.reading.in_language(self.words.code)[0]} · " if tree.reading else ""
        outcome = plain(conclusion(self.voice, self.focus))
        said = [self.voice.byline(self.focus), *self._fits(), *turning_in_words(self.voice, self.focus)]
        rule = self._rule("rule", f'{stroke("ink")} stroke-width="3"')
        self.down += 12
        end = "argued" if self.focus.is_argued else "path"
        return [
            rule,
            self._lines(title, 19, "ink", language=language, is_bold=True),
            self._lines(outcome, 16, end, is_bold=True),
            *[self._lines(plain(each), 14, "ink") for each in said if each],
            self._lines(reading + law, 13, "muted"),
        ]

    def _fits(self) -> list[Markup]:
        """Say how many ways fit, and what the sign means that answers have which only fit."""
        counted = [fits_in_words(self.voice, self.focus)] if self.focus.fit_count > 1 else []
        drawn = self.marks.focus.drawn_fits if self.marks.focus else ()
        signs = [
            sign_of_fits(self.voice, answer, fits_mark(certainty))
            for (node, chosen), certainty in drawn[:1]
            if (answer := self.trace.tree.questions[node].answer(chosen))
        ]
        return [*counted, *signs]

    def _rule(self, name: str, look: str) -> Markup:
        return empty("path", f' class="{name}" d="M{_MARGIN} {self.down}h{self.plan.width}" fill="none"{look}')

    def _lines(self, words: str, size: int, colour: str, *, language: str = "", is_bold: bool = False) -> Markup:
        """Write words below what there is, on as many lines as they take."""
        step = round(size * 1.4)
        spans = []
        # The table of widths is of regular letters; bold ones are up to a tenth wider.
        for line in wrap(words, language or self.words.code, size, self.plan.width / (1.1 if is_bold else 1)):
            self.down += step
            spans.append(element("tspan", f' x="{_MARGIN}" y="{self.down - round(size * 0.3)}"', text(line)))
        self.down += 2
        other = attribute("lang", language if language != self.words.code else "")
        bold = ' font-weight="700"' if is_bold else ""
        return element("text", f' class="in-{colour}"{fill(colour)} font-size="{size}"{bold}{other}', *spans)

    def _drawing(self) -> Markup:
        self.down += 12
        place = f' class="case-drawing" x="{_MARGIN}" y="{self.down}" overflow="visible"'
        found = draw_parts(self.plan, self.marks, line_names(self.voice, self.marks))
        self.down += self.plan.height + found.above + 12
        return element("svg", place + self.plan.frame(found.above), found.parts)

    def _imprint(self) -> list[Markup]:
        self.down += 8
        rule = self._rule("thin", stroke("line-strong"))
        self.down += 4
        return [
            rule,
            self._lines(f"{self.imprint.site} · {self.words.not_advice}", 13, "muted"),
            self._lines(self.imprint.address, 13, "muted"),
        ]
