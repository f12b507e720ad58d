"""The colours of drawings and pictures, and which part takes which: the one table of both.

A drawing is written with the light ones as presentation attributes, so that it can be seen without any style sheet. It
says by class what each part means, and where there is a style sheet `RULES` give each part its colour by that class:
in the theme, whose tokens have the values of this table, and in pictures that stand alone.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple


class Colour(NamedTuple):
    """One colour as `#rrggbb`."""

    light: str
    """On a light display, and where nothing is known of the display."""

    dark: str


COLOURS: Mapping[str, Colour] = MappingProxyType(
    {
        "paper": Colour("#fdfcf8", "#161719"),
        "ink": Colour("#1a1a1c", "#ecebe6"),
        "muted": Colour("#5a574f", "#b3afa5"),
        "line-strong": Colour("#837f75", "#8b8a85"),
        "path": Colour("#ad1f18", "#ff9187"),
        "argued": Colour("#1b5899", "#92bff3"),
        "good": Colour("#1a6838", "#7fd19b"),
        "middle": Colour("#755000", "#e0b65c"),
        "bad": Colour("#6b2a7b", "#d9a5e8"),
    }
)
"""By name, which is that of the theme's token: ground, words, quiet words, lines that no path takes, the focus,
arguments, and what an outcome is to the applicant."""


RULES = """\
.case-drawing {
  --tone: var(--line-strong);
  .other, .added { --tone: var(--ink); }
  .argued { --tone: var(--argued); }
  .on-path, .fits { --tone: var(--path); }
  .labels, .boxes { fill: var(--paper); }
  .connector, .rail, .begin path, rect { stroke: var(--tone); }
  .head, .number circle, .answer.on-path.stated > rect { fill: var(--tone); }
  .halo { stroke: var(--paper); }
  text { fill: var(--ink); }
  .labels :is(.on-path, .fits, .argued) > text, :is(.begin, .unknown) text { fill: var(--tone); }
  .unknown path { stroke: var(--tone); }
  .answer.on-path.stated > text, .number text { fill: var(--paper); }
  .balance { stroke: var(--ink); }
  .good { stroke: var(--good); }
  .middle { stroke: var(--middle); }
  .bad { stroke: var(--bad); }
}
"""
"""A style sheet that colours a drawing by its classes; the tokens are set by whoever uses it."""


def fill(name: str) -> str:
    """Write the attribute that fills a shape with a light colour.

    >>> fill("ink")
    ' fill="#1a1a1c"'
    """
    return f' fill="{COLOURS[name].light}"'


def stroke(name: str) -> str:
    """Write the attribute that draws a line in a light colour.

    >>> stroke("ink")
    ' stroke="#1a1a1c"'
    """
    return f' stroke="{COLOURS[name].light}"'
