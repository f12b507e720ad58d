"""Makes what a wheel holds that stands otherwise in the source: names that are nobody else's, and the style sheet.

In this repository `handover`, `keeping`, `charts` and `terms` stand beside the plugin, since the blog's other plugins
use them too. Names as common as these are nobody's in a place where others install: there they are below
`pelican.plugins.casetree.inside`, and every import says so.

What explains the code to who works on it stays in the repository and in the sdist: a wheel has its modules without
comments, without the docstrings of all that is not public, without the types that private functions name, and without
an `__init__` in which there was nothing else.
Each line stays where it is, so that a traceback of an installed package names the line of the source. What authors are
told in other languages has the sentences that these modules say, and not those of what the blog alone runs.

What few sites need is a wheel of its own, `pelican-casetree-more`, whose files go into the same folders: drawings of
charts, cards of posts, the data set, feeds of decisions, schemas for editors, and what authors are told in other
languages than English.
Both are packed by libdeflate, which writes the same bytes in fewer than Python does.

The rules for figures and charts are the blog's own, without what only holds on its pages.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Iterable, Iterator
from io import StringIO
from pathlib import Path
from struct import pack as pack_struct
from tempfile import TemporaryDirectory
from textwrap import indent
from tokenize import COMMENT, generate_tokens
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile

from deflate import deflate_compress
from hatchling.builders.hooks.plugin.interface import BuildHookInterface

LIBRARY, PLUGIN = Path("casetree"), Path("pelican/plugins/casetree")
INSIDE = "pelican.plugins.casetree.inside"
RULES, OF_CHARTS = "theme/static/css/case.css", "theme/static/css/charts.css"
TOLD = '"""What the plugin is made with besides the library; none of it is for others to import."""\n'

OF_THE_BLOG = (
    "keeping/ending.py",
    "keeping/home/",
    f"{PLUGIN}/building/reporting/for_next.py",
    f"{PLUGIN}/building/texts/edited/",
    f"{PLUGIN}/commands/explain.py",
    f"{PLUGIN}/pages/found_pages.py",
)
"""What `make html`, the preview, the publication and the search of the blog alone run."""

MORE = (
    "casetree/text/messages/japanese.py",
    "casetree/exporting/schema_export.py",
    *(f"casetree/exporting/dataset/{name}.py" for name in ("case_rows", "change_rows", "database")),
    *(f"casetree/exporting/dataset/{name}.py" for name in ("dataset", "package", "tables")),
    *(f"charts/{name}.py" for name in ("chart_grammar", "chart_reader", "figure", "rows", "words")),
    *(f"charts/drawing/{name}.py" for name in ("bars", "ground", "labels", "scales", "shown", "svg", "vega", "years")),
    *(f"{PLUGIN}/building/made/{name}.py" for name in ("cards", "dataset_pages", "decisions_feed", "kept_files")),
    f"{PLUGIN}/pages/cases/card.py",
    f"{PLUGIN}/pages/charts_page.py",
    f"{PLUGIN}/pages/dataset/",
    f"{PLUGIN}/prose/page/charts.py",
)
"""What is in the wheel of what few sites need, and not in the other."""

TOLD_IN = "casetree/text/messages/"
"""Where the sentences for authors stand in other languages than English."""

PUBLIC = ("casetree/__init__.py", "casetree/exporting/face.py", "casetree/reading/own_words.py", "casetree/markdown.py")
"""The modules that keep their docstrings, for whoever imports the library."""


class Wheel(BuildHookInterface):  # type: ignore[type-arg,misc]
    """Writes what a wheel holds to a folder of its own, and tells the builder of it."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        """Called before a wheel is built."""
        root = Path(__file__).parents[2]
        is_more = self.config.get("more", False)
        files = packages(root / "plugins", tuple(self.config["inside"]), is_more=is_more)
        if not is_more:
            files[f"{PLUGIN}/theme/casetree.css"] = sheet(*_read(root, RULES, OF_CHARTS)).encode()
        self._made = TemporaryDirectory()
        for name, data in files.items():
            path = Path(self._made.name, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
            build_data["force_include"][str(path)] = name

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:
        """Called when the wheel is there."""
        self._made.cleanup()
        pack(Path(artifact_path))


def pack(wheel: Path) -> None:
    """Write a wheel anew: the same files with the same times and rights, each packed as small as libdeflate can."""
    with ZipFile(wheel) as zipped:
        files = [(member, zipped.read(member)) for member in zipped.infolist()]
    local, central = b"", b""
    for member, data in files:
        name, packed = member.filename.encode(), deflate_compress(data, 12)
        year, month, day, hour, minute, second = member.date_time
        time = hour << 11 | minute << 5 | second // 2, year - 1980 << 9 | month << 5 | day
        told = pack_struct("<5H3L2H", 20, 0x800, ZIP_DEFLATED, *time, member.CRC, len(packed), len(data), len(name), 0)
        rights = pack_struct("<3H2L", 0, 0, 0, member.external_attr, len(local))
        central += b"PK\1\2" + pack_struct("<H", 3 << 8 | 20) + told + rights + name
        local += b"PK\3\4" + told + name + packed
    count = len(files)
    end = b"PK\5\6" + pack_struct("<4H2LH", 0, 0, count, count, len(central), len(local), 0)
    wheel.write_bytes(local + central + end)


def _read(root: Path, *names: str) -> list[str]:
    return [(root / name).read_text(encoding="utf-8") for name in names]


def packages(source: Path, names: tuple[str, ...], *, is_more: bool = False) -> dict[str, bytes]:
    """Return the files of the library and of the plugin, with these packages inside it, by their place in the wheel.

    They are those of the one wheel, or those of the other with what few sites need.
    """
    found = {f"{PLUGIN}/inside/__init__.py": TOLD.encode()}
    more = set()
    inside = ((source / name, PLUGIN / "inside" / name) for name in names)
    for folder, place in [(source / LIBRARY, LIBRARY), (source / PLUGIN, PLUGIN), *inside]:
        for path in sorted(folder.rglob("*")):
            inner = path.relative_to(source).as_posix()
            if path.is_file() and "__pycache__" not in path.parts and not inner.startswith(OF_THE_BLOG):
                name = (place / path.relative_to(folder)).as_posix()
                found[name] = _in_wheel(path, names)
                more |= {name} if inner.startswith(MORE) else set()
    modules = {name: data.decode() for name, data in found.items() if name.endswith(".py")}
    said = texts_in(text for name, text in modules.items() if not name.startswith(TOLD_IN))
    translated = {name: only(text, said).encode() for name, text in modules.items() if name.startswith(TOLD_IN)}
    found |= translated
    return {name: data for name, data in found.items() if (name in more) is is_more and not _is_void(name, data)}


def _is_void(name: str, data: bytes) -> bool:
    """True for an `__init__` that says nothing: Python needs none; that of the languages is asked what is beside it."""
    return name.endswith("/__init__.py") and not data.strip() and not name.startswith(TOLD_IN)


def _in_wheel(path: Path, names: tuple[str, ...]) -> bytes:
    data = path.read_bytes()
    if path.suffix != ".py":
        return data
    text = of_inside(data.decode(), names)
    return (text if path.as_posix().endswith(PUBLIC) else bare(text)).encode()


def of_inside(text: str, names: tuple[str, ...]) -> str:
    r"""Return a module with its imports of these packages by their name in a wheel.

    >>> of_inside("from keeping.store import Store\nimport keeping.code\n", ("keeping",)).splitlines()[0]
    'from pelican.plugins.casetree.inside.keeping.store import Store'
    """
    return re.sub(rf"^(\s*(?:from|import) )({'|'.join(names)})(?=[. ])", rf"\1{INSIDE}.\2", text, flags=re.MULTILINE)


def bare(text: str) -> str:
    r"""Return a module without comments, docstrings and the types of private functions, each line where it was.

    >>> bare("'One.'\n\ndef two():  # three\n    'Four.'\n    return 2\n")
    '\n\ndef two():\n\n    return 2\n'
    >>> bare("class One(Exception):\n    'Two.'\n")
    'class One(Exception):\n    ...\n'
    """
    lines = text.split("\n")
    for token in generate_tokens(StringIO(text).readline):
        if token.type == COMMENT:
            row, column = token.start
            lines[row - 1] = lines[row - 1][:column].rstrip()
    module = ast.parse(text)
    for row, first, last in sorted(_types(module, text.split("\n")), reverse=True):
        data = lines[row - 1].encode()  # columns are counted in bytes
        lines[row - 1] = (data[:first] + data[last:]).decode()
    for told, instead in _explanations(module):
        first, last = told.lineno - 1, (told.end_lineno or told.lineno) - 1
        lines[first : last + 1] = [(" " * told.col_offset + instead).rstrip(), *[""] * (last - first)]
    return "\n".join(lines)


def texts_in(modules: Iterable[str]) -> set[str]:
    """Return every text that stands in some modules as a value."""
    nodes = (node for text in modules for node in ast.walk(ast.parse(text)) if isinstance(node, ast.Constant))
    return {node.value for node in nodes if isinstance(node.value, str)}


def only(text: str, keys: set[str]) -> str:
    r"""Return a module whose tables have these keys alone, each line where it was; an entry has lines of its own.

    >>> only("A = {\n    'one':\n        'eins',\n    'two':\n        'zwei',\n}\n", {"two"})
    "A = {\n\n\n    'two':\n        'zwei',\n}\n"
    """
    lines = text.split("\n")
    for table in ast.walk(ast.parse(text)):
        if isinstance(table, ast.Dict):
            for key, value in zip(table.keys, table.values, strict=True):
                if isinstance(key, ast.Constant) and key.value not in keys:
                    last = value.end_lineno or value.lineno
                    lines[key.lineno - 1 : last] = [""] * (last - key.lineno + 1)
    return "\n".join(lines)


def _types(module: ast.Module, lines: list[str]) -> Iterator[tuple[int, int, int]]:
    """Yield the row, the first and the last column of each type that a private function names, with its sign."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef) and node.name[0] == "_" and not node.name.startswith("__"):
            arguments = node.args
            for each in (*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs):
                told = each.annotation
                if told and told.end_lineno == each.lineno:
                    yield each.lineno, each.col_offset + len(each.arg.encode()), told.end_col_offset or 0
            told = node.returns
            if told and told.end_lineno == told.lineno:
                before = lines[told.lineno - 1].encode()[: told.col_offset]
                yield told.lineno, before.rindex(b" ->"), told.end_col_offset or 0


def _explanations(module: ast.Module) -> Iterator[tuple[ast.Expr, str]]:
    """Yield the docstrings of a module, each with what takes its place: nothing but where there is nothing else."""
    for node in ast.walk(module):
        body = getattr(node, "body", None)
        if isinstance(body, list):
            told = [each for each in body if isinstance(each, ast.Expr) and _is_words(each.value)]
            is_all = len(told) == len(body) and not isinstance(node, ast.Module)
            yield from ((each, "..." if is_all and each is told[0] else "") for each in told)


def _is_words(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and isinstance(value.value, str)


NARROW = """\
  @container case (width < 20rem) { /* a theme may leave less than the blog does: each question above its answers */
    .case-strip.of-3 { grid-template-columns: repeat(3, minmax(0, 1fr)); }
    .case-strip.of-3 thead td { display: none; }
    .case-strip.of-3 [scope="row"] { grid-column: 1 / -1; padding-block: 0.2rem 0; }
    .case-strip.of-3 tr:not(.result) td { padding: 0.1rem 0 0.3rem; }
  }
  figure.chart svg:is(.chart-wide, .chart-narrow) { max-inline-size: 100%; block-size: auto; }
  figure.chart .chart-small svg { max-inline-size: 100%; block-size: auto; }
"""
"""What holds where there is less room than the blog ever leaves."""

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
  --path-soft: var(--case-path-soft, color-mix(in oklab, var(--path) 12%, var(--paper)));
  --argued: var(--case-argued, light-dark(#1b5899, #92bff3));
  --argued-soft: var(--case-argued-soft, color-mix(in oklab, var(--argued) 12%, var(--paper)));
  --tint: var(--case-tint, light-dark(#fff1c9, #3a3113));
  --good: var(--case-good, light-dark(#1a6838, #7fd19b)); --middle: var(--case-middle, light-dark(#755000, #e0b65c));
  --bad: var(--case-bad, light-dark(#6b2a7b, #d9a5e8));
  --serif: var(--case-serif, Georgia, serif); --sans: var(--case-sans, system-ui, "Noto Sans JP", sans-serif);
}
@media (forced-colors: active) { /* drawings have to take the system's colours themselves */
  figure.case, .case-strip, .case-sources, .case-faulty, figure.chart {
    --paper: Canvas; --box: Canvas; --tint: Canvas; --path-soft: Canvas; --argued-soft: Canvas;
    --ink: CanvasText; --muted: CanvasText; --line: GrayText; --line-strong: CanvasText; --link: LinkText;
    --path: CanvasText; --argued: LinkText; --good: CanvasText; --middle: CanvasText; --bad: CanvasText;
  }
}
"""
"""Values of taste, where the theme has none."""

GROUND = """\
  figure.case { box-sizing: border-box; float: none; inline-size: auto; padding: 0 0.75rem 0.75rem; border: 0; }
  figure.case { background: var(--paper); color: var(--ink); }
  /* Below what floats beside it, where there is less room than this: a drawing is shown only where it has room */
  figure.case { min-inline-size: min(100%, 22rem); }
  figure.case-36 { min-inline-size: min(100%, 37.5rem); }
  figure.case-45 { min-inline-size: min(100%, 46.5rem); }
  figure.case-60 { min-inline-size: min(100%, 61.5rem); }
  figure.case table { margin-inline: 0; }
  figure.case:not(.case-wide) svg.case-drawing { max-inline-size: 100%; }
  figure.chart { box-sizing: border-box; float: none; inline-size: auto; min-inline-size: min(100%, 22rem); }
  figure.chart { margin-inline: 0; padding-inline: 0.75rem; background: var(--paper); color: var(--ink); border: 0; }
  figure.chart { --space-xs: 0.25rem; --space-s: 0.5rem; --space-m: 1rem; --space-l: 2rem; }
  figure.chart { --step--1: 0.875rem; --step-1: 1.25rem; }
  figure.chart :is(p, summary) { text-align: start; text-indent: 0; }
  figure.chart a { color: var(--link); }
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


ROOM = {"36rem": "27rem", "45rem": "34rem", "60rem": "45rem"}
"""How wide a figure is at least to show a drawing of that width: in another theme's column it may shrink to 3/4."""


def sheet(rules: str, of_charts: str) -> str:
    """Return the style sheet of other sites, made of the blog's rules for figures and for charts.

    There are no layers, since what a theme says outside of any goes before all that stands in one; and each rule has
    the weight of an id, since themes have rules such as `#content table`. Nothing breaks out of the column. Comments
    stay in the source: whoever reads a page would fetch them.
    """
    body = rules[rules.index("@layer case {") + len("@layer case {") : rules.rindex("}")]
    kept = [line for line in body.splitlines() if "--beside: grid" not in line]
    nested = "\n".join(kept).replace("  html:not(", "  &:not(")
    nested = re.sub(r"(?<=[\s(])\.cite\b", "a.cite", nested)  # a name as common as this may be a theme's too
    for size, least in ROOM.items():
        nested = nested.replace(f"@container case (width >= {size})", f"@container case (width >= {least})")
    explained = f":is(html, #case-) {{\n{GROUND}{nested}\n{charts(of_charts)}{NARROW}}}\n"
    return f"{TOKENS}\n{re.sub(r' */[*].*?[*]/', '', explained, flags=re.DOTALL)}"


def charts(rules: str) -> str:
    """Return the rules for charts, each within its figure: names such as `.chart` may be a theme's too.

    Colours follow the `color-scheme` of the page, as those of other figures do.
    """
    layers = dict(re.findall(r"^@layer (\w+) \{\n(.*?)^\}", rules, re.MULTILINE | re.DOTALL))
    light, dark, forced = re.findall(r":root \{ (.*) \}", layers.pop("tokens"))
    of_dark = dict(_colours(dark))
    pairs = " ".join(f"{name}: light-dark({value}, {of_dark[name]});" for name, value in _colours(light))
    tokens = f"    & {{ {pairs} }}\n    @media (forced-colors: active) {{ & {{ {forced} }} }}\n"
    kept = "\n".join(line for body in layers.values() for line in body.splitlines() if ".prose" not in line)
    within = re.sub(r"(?<![\w-])\.chart(?![\w-])", "&", indent(kept, "  "))
    return f"  figure.chart {{\n{tokens}{within}\n  }}\n"


def _colours(rule: str) -> list[tuple[str, str]]:
    return re.findall(r"(--[\w-]+): ([^;]+);", rule)
