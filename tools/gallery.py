"""Writes gallery/index.html: every shape, language, mode and oddity of a figure on one page.

    make gallery

Each figure stands there three times: light, dark, and as a narrow screen shows it. The style sheets
are the site's own, linked where they are, so that a change shows after a reload. Forced colours and
paper are up to the browser: tools/screenshots.py asks for them.
"""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Iterable
from html import escape
from itertools import groupby
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT / "tests"), str(ROOT / "tests" / "support")]

from casetree.figures.figure import Stand, compose
from drawings import Drawing, content_drawings, gallery_drawings
from reading import speak_as_the_blog

CSS = ROOT / "theme" / "static" / "css"
SHEETS = ("tokens", "base", "layout", "components", "case", "along", "print")

COLOR = re.compile(r"--[a-z-]+: #[0-9a-f]{6};")
"""A token that is a colour, with its value."""

PANELS = ("light", "dark", "narrow")

STYLE = """
body { padding: 1rem; }
section > h3 { margin-block: 3rem 0.5rem; font-family: var(--sans); }
.panels { display: flex; flex-wrap: wrap; gap: 1rem; align-items: flex-start; }
.panel { background: var(--paper); color: var(--ink); border: 1px solid var(--line); padding: 0 1rem; inline-size: 46rem; box-sizing: content-box; }
.panel:has(.case-45) { inline-size: 48rem; }
.panel:has(.case-60) { inline-size: 62rem; }
.panel.narrow { inline-size: 20.5rem; }
.index { columns: 18rem; font-family: var(--sans); font-size: 0.9rem; }
.index ul { list-style: none; padding: 0; margin: 0 0 1rem; break-inside: avoid-column; }
"""  # noqa: E501 - a style sheet reads best with a rule on a line


def scheme_rules(tokens: str) -> str:
    """Give each panel the colours of its scheme, whatever the reader's system says."""
    light, _, dark = tokens.partition("prefers-color-scheme: dark")
    rules = {".panel": light, ".panel.dark": dark}
    return "".join(f"{panel} {{ {' '.join(COLOR.findall(part))} }}\n" for panel, part in rules.items())


def page(drawings: Iterable[Drawing], css: str) -> str:
    """Write the page; `css` is the way from it to the style sheets."""
    sections = [(title, list(group)) for title, group in groupby(drawings, lambda drawing: drawing.section)]
    links = "".join(f'<link rel="stylesheet" href="{css}/{sheet}.css">\n' for sheet in SHEETS)
    index = "".join(_index(title, group) for title, group in sections)
    schemes = scheme_rules((CSS / "tokens.css").read_text(encoding="utf-8"))
    numbers = iter(range(2, sys.maxsize))
    body = "".join(
        f"<h2>{escape(title)}</h2>\n" + "".join(_section(drawing, numbers) for drawing in group)
        for title, group in sections
    )
    return (
        '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n<title>Gallery of figures</title>\n'
        f"{links}<style>{schemes}{STYLE}</style>\n</head>\n<body>\n<h1>Gallery of figures</h1>\n"
        f'<nav class="index">{index}</nav>\n{body}</body>\n</html>\n'
    )


def _index(title: str, drawings: list[Drawing]) -> str:
    items = "".join(f'<li><a href="#{escape(d.name)}">{escape(d.title)}, {d.language}</a></li>' for d in drawings)
    return f"<ul><li><b>{escape(title)}</b></li>{items}</ul>\n"


def _section(drawing: Drawing, numbers: Iterable[int]) -> str:
    """Show one figure in each panel; `numbers` keep their ids apart."""
    panels = "".join(
        f'<div class="panel {panel}" lang="{drawing.language}">'
        f"{compose(drawing.trace, drawing.library.sources, Stand(language=drawing.language, number=number))}</div>\n"
        for panel, number in zip(PANELS, numbers, strict=False)
    )
    return (
        f'<section id="{escape(drawing.name)}">\n<h3>{escape(drawing.title)} ({drawing.language})</h3>\n'
        f'<div class="panels">\n{panels}</div>\n</section>\n'
    )


def main() -> None:
    """Write the gallery and say where."""
    speak_as_the_blog()
    target = ROOT / "gallery" / "index.html"
    target.parent.mkdir(exist_ok=True)
    css = Path(os.path.relpath(CSS, target.parent)).as_posix()
    target.write_text(page([*content_drawings(), *gallery_drawings()], css), encoding="utf-8", newline="\n")
    print(f"gallery: open {target.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
