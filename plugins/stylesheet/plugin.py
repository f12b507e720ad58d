"""Pelican: offers templates the addresses of the style sheets as `STYLESHEET`, by their names, and writes them.

`STYLESHEETS` in the settings says of which files each is made, in their order, from the theme's folder on. Rules that
another plugin makes from data (`StyleRules`) are added at the end.
"""

from __future__ import annotations

from pathlib import Path

from pelican.writers import Writer

from handover.addresses import Address, Generating
from handover.border import offer, offered
from handover.pages import StyleRules, StyleSheets
from pelican import Pelican, signals  # type: ignore[attr-defined]  # Pelican comes without types
from stylesheet.bundle import Bundle, bundle


def register() -> None:
    """Connect to the signals of a build."""
    signals.get_generators.connect(_generator)


class _StyleSheet(Generating):
    """Joins the sheets anew in each build, so that a watcher sees changes."""

    bundles: dict[str, Bundle]

    def generate_context(self) -> None:
        """Read the sheets and tell templates where those made of them will stand."""
        theme = Path(self.settings["THEME"])
        made_of: dict[str, list[str]] = self.settings["STYLESHEETS"]
        files = {name for names in made_of.values() for name in names}
        sheets = {name: (theme / name).read_text(encoding="utf-8") for name in files}
        rules = offered(self.context, StyleRules).STYLE_RULES
        self.bundles = {
            word: bundle([*map(sheets.__getitem__, names), rules.get(word, "")], word)
            for word, names in made_of.items()
        }
        folder = f"{self.settings['THEME_STATIC_DIR']}/css"
        places = {word: f"{folder}/{made.name}" for word, made in self.bundles.items()}
        of_data = {word: place for word, place in places.items() if word in rules}
        others = {word: place for word, place in places.items() if word not in rules}
        offer(self.context, StyleSheets(STYLESHEET=others, STYLESHEET_OF_DATA=of_data))

    @property
    def addresses(self) -> list[Address]:
        """The files of the sheets."""
        sheets = offered(self.context, StyleSheets)
        files = [*sheets.STYLESHEET.values(), *sheets.STYLESHEET_OF_DATA.values()]
        return [Address(file=file, kind="theme") for file in files]

    def generate_output(self, writer: Writer) -> None:
        """Write the sheets, and take away those of earlier builds into the same folder."""
        folder = Path(self.output_path) / self.settings["THEME_STATIC_DIR"] / "css"
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.css"):
            old.unlink()
        for made in self.bundles.values():
            (folder / made.name).write_text(made.css, encoding="utf-8")


def _generator(pelican: Pelican) -> type[_StyleSheet]:
    return _StyleSheet
