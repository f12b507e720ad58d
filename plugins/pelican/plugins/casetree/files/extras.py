"""What a site can have besides: its settings that begin with CASETREE_, and what is to be installed for them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from casetree.nouns.diagnostics import Diagnostic, Message, Source, error, say
from casetree.text.words import LANGUAGES, words_for
from charts.drawing import library as charts

from . import png

LANGUAGES_OF_SITE = "CASETREE_LANGUAGES"
"""The setting that names the languages of pages made from data, such as `["en", "ja"]`, or is `"all"` for all that
figures speak; without it they are those of the posts."""

PNG = "CASETREE_PNG"
"""The setting that is false where pictures are to be SVG alone, and true where one that cannot be drawn is a fault;
without it they are drawn where the extra is installed."""

CLEAN = "CASETREE_CLEAN"
"""The setting by which a build removes from the output what an earlier one has written and no source makes any more."""

POLICY = "CASETREE_POLICY"
"""The setting that is true where pages are served under a Content-Security-Policy without inline code."""

DATA_SAYS = "CASETREE_DATA_SAYS"
"""The setting that says what the data set is of."""

DATA_KEYWORDS = "CASETREE_DATA_KEYWORDS"
"""The setting that names the keywords by which the data set is found."""

DECISIONS_FEED = "CASETREE_DECISIONS_FEED"
"""The setting that names the feeds of new decisions."""

STYLE = "CASETREE_STYLE"
"""The setting that is false where the theme has rules of its own for figures."""

FIGURE_SHEET = Path(__file__).parents[1] / "theme" / "casetree.css"
"""The rules for figures on any site: in an installed package, where they are made of those of the blog."""

_DARK = re.compile(r"prefers-color-scheme:\s*dark")
_IN_THE_DARK = b"figure.case, .case-strip, .case-sources, .case-faulty, figure.chart { color-scheme: light dark; }\n"

HAS_MORE = find_spec("casetree.exporting.dataset.tables") is not None
"""True where what few sites need is installed, such as what makes the data set: others install it apart."""

MORE = "more"
"""The extra with what few sites need: what makes the data set and cards, and what writes schemas for editors."""

_SETTINGS = "pelicanconf.py"


def languages(settings: Mapping[str, Any], spoken: Iterable[str]) -> tuple[str, ...]:
    """Return the languages of pages made from data, the site's own first; `spoken` are those of its posts.

    They are ones that figures speak: of a site in another language, that which they speak in its place.
    """
    own, named = words_for(settings["DEFAULT_LANG"]).code, settings.get(LANGUAGES_OF_SITE)
    if named == "all":
        return (own, *(code for code in LANGUAGES if code != own))
    found = named or {words_for(language).code for language in (own, *spoken)}
    return (own, *sorted({*found} - {own}))


def draws_png(settings: Mapping[str, Any]) -> bool:
    """True where pictures are drawn as PNG too."""
    return bool(settings.get(PNG, True)) and png.is_installed()


def sheet_address(settings: Mapping[str, Any]) -> str:
    """Return where the style sheet for figures stands; empty where the theme has rules for them."""
    has_one = settings.get(STYLE, True) and FIGURE_SHEET.is_file()
    return f"{settings['THEME_STATIC_DIR'].strip('/')}/{FIGURE_SHEET.name}" if has_one else ""


def figure_sheet(theme: Iterable[Path]) -> bytes:
    """Return the rules for figures; `theme` are the files of the theme.

    They are dark in the dark also in a theme that is, without a `color-scheme` that says so.
    """
    sheets = sorted(path for path in theme if path.suffix == ".css")
    is_dark = any(_DARK.search(each.read_text(encoding="utf-8", errors="replace")) for each in sheets)
    return FIGURE_SHEET.read_bytes() + (_IN_THE_DARK if is_dark else b"")


def tables_of_data() -> list[str]:
    """Return the names of the tables of the data set; none where nothing makes it."""
    if not HAS_MORE:
        return []
    from casetree.exporting.dataset.tables import TABLES
    from charts.rows import STATISTICS

    return [table.name for table in (*TABLES, STATISTICS)]


def missing(settings: Mapping[str, Any], has_charts: bool) -> Iterator[Diagnostic]:
    """Yield a fault for each extra that the site asks for and that is not installed."""
    if settings.get(PNG) and not png.is_installed():
        yield _missing(
            say("`{setting}` asks for pictures as PNG, and what draws them is not installed", setting=PNG), png.EXTRA
        )
    if has_charts and not charts.is_installed():
        yield no_charts()
    asked = next((name for name in (DATA_SAYS, DATA_KEYWORDS, DECISIONS_FEED) if settings.get(name)), "")
    if asked and not HAS_MORE:
        message = say("`{setting}` asks for what is not installed", setting=asked)
        yield _missing(message, MORE)


def no_charts() -> Diagnostic:
    """Return the fault of a site whose posts show charts while nothing draws them."""
    return _missing(say("posts show charts, and what draws them is not installed"), charts.EXTRA)


def _missing(message: Message, extra: str) -> Diagnostic:
    return error("extra-missing", Source(_SETTINGS, ()).span(1), message, to_install(extra))


def to_install(extra: str) -> Message:
    """Say how an extra is installed."""
    return say("type `pip install 'pelican-casetree[{extra}]'`", extra=extra)
