"""Makes what a wheel holds that stands otherwise in the source: names that are nobody else's, and the style sheet.

In this repository `handover`, `keeping`, `charts` and `terms` stand beside the plugin, since the blog's other plugins
use them too. Names as common as these are nobody's in a place where others install: there they are below
`pelican.plugins.casetree.inside`, and every import says so. Nothing else of a module differs.

The rules for figures are the blog's own, without what only holds on its pages.
"""

from __future__ import annotations

import re
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface

PLUGIN = Path("pelican/plugins/casetree")
INSIDE = "pelican.plugins.casetree.inside"
RULES = "theme/static/css/case.css"
TOLD = '"""What the plugin is made with besides the library; none of it is for others to import."""\n'


class Wheel(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Writes the plugin to a folder of its own, and tells the builder of it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is built."""
        root = Path(self.root)
        files = plugin(root / "plugins", tuple(self.config["inside"]))
        files[f"{PLUGIN}/theme/casetree.css"] = sheet((root / RULES).read_text(encoding="utf-8")).encode()
        self._made = TemporaryDirectory()
        for name, data in files.items():
            path = Path(self._made.name, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            build_data["force_include"][str(path)] = name

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is there."""
        self._made.cleanup()


def plugin(source: Path, names: tuple[str, ...]) -> dict[str, bytes]:
    """Return the files of the plugin, with these packages inside it, by their place in the wheel."""
    found = {f"{PLUGIN}/inside/__init__.py": TOLD.encode()}
    for folder, place in [(source / PLUGIN, PLUGIN), *((source / name, PLUGIN / "inside" / name) for name in names)]:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and "__pycache__" not in path.parts:
                found[(place / path.relative_to(folder)).as_posix()] = _in_wheel(path, names)
    return found


def _in_wheel(path: Path, names: tuple[str, ...]) -> bytes:
    data = path.read_bytes()
    return of_inside(data.decode(), names).encode() if path.suffix == ".py" else data


def of_inside(text: str, names: tuple[str, ...]) -> str:
    r"""Return a module with its imports of these packages by their name in a wheel.

    >>> of_inside("from keeping.store import Store\nimport keeping.code\n", ("keeping",)).splitlines()[0]
    'from pelican.plugins.casetree.inside.keeping.store import Store'
    """
    return re.sub(rf"^(\s*(?:from|import) )({'|'.join(names)})(?=[. ])", rf"\1{INSIDE}.\2", text, flags=re.MULTILINE)


TOKENS = """\
/* The figures of pelican-casetree, on any site. A theme sets `--case-ink` and the like on `:root`, or takes the whole
   sheet's place (CASETREE_STYLE = False). Colours follow the `color-scheme` of the page: a theme that says
   `:root { color-scheme: light dark }` has dark figures in the dark. */
figure.case, .case-strip, .case-sources, .case-faulty, figure.chart {
  --paper: var(--case-paper, light-dark(#ffffff, #161719)); --box: var(--case-box, light-dark(#ffffff, #1f2023));
  --ink: var(--case-ink, light-dark(#1a1a1c, #ecebe6)); --muted: var(--case-muted, light-dark(#5a574f, #b3afa5));
  --line: var(--case-line, light-dark(#dcd7cb, #3a3b3f));
  --line-strong: var(--case-line-strong, light-dark(#837f75, #8b8a85));
  --link: var(--case-link, light-dark(#124a8c, #9cc4f4)); --focus: var(--case-focus, #ffdd00);
  --path: var(--case-path, light-dark(#ad1f18, #ff9187));
  --path-soft: var(--case-path-soft, light-dark(#fbe9e6, #3b1b18));
  --argued: var(--case-argued, light-dark(#1b5899, #92bff3));
  --argued-soft: var(--case-argued-soft, light-dark(#e7eff9, #172a40));
  --tint: var(--case-tint, light-dark(#fff1c9, #3a3113));
  --good: var(--case-good, light-dark(#1a6838, #7fd19b)); --middle: var(--case-middle, light-dark(#755000, #e0b65c));
  --bad: var(--case-bad, light-dark(#6b2a7b, #d9a5e8));
  --serif: var(--case-serif, Georgia, serif); --sans: var(--case-sans, system-ui, "Noto Sans JP", sans-serif);
}
"""
"""Values of taste, where the theme has none."""

GROUND = """\
  figure.case { box-sizing: border-box; padding: 0 0.75rem 0.75rem; background: var(--paper); color: var(--ink); }
  figure.case * { box-sizing: border-box; }
  figure.case :is(p, li, th, td, b, small, i, em, summary, details, div, ol, ul) { float: none; }
  figure.case :is(table, thead, tbody, tr, th, td) { background: none; }
  figure.case :is(b, i, em, small) { letter-spacing: normal; text-transform: none; }
  figure.case a { color: var(--link); }
  figure.case :is(p, summary) { text-align: start; text-indent: 0; }
  figure.case svg { max-width: none; }
  figure.case details { padding: 0; border: 0; background: none; box-shadow: none; }
  figure.case tr > * { box-shadow: none; }
"""
"""What a theme may have set for all tables, lists and links of its pages."""


def sheet(rules: str) -> str:
    """Return the style sheet of other sites, made of the blog's rules for figures.

    There are no layers, since what a theme says outside of any goes before all that stands in one; and each rule has
    the weight of an id, since themes have rules such as `#content table`. Nothing breaks out of the column.
    """
    body = rules[rules.index("@layer case {") + len("@layer case {") : rules.rindex("}")]
    kept = [line for line in body.splitlines() if "--beside: grid" not in line]
    nested = "\n".join(kept).replace("  html:not(", "  &:not(")
    return f"{TOKENS}\n:is(html, #case-) {{\n{GROUND}{nested}\n}}\n"
