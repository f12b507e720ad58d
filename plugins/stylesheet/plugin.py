"""Pelican: offers templates the address of the style sheet as `STYLESHEET`, and writes it.

`STYLESHEETS` in the settings names the files in their order, from the theme's folder on.
"""

from __future__ import annotations

from pathlib import Path

from pelican import Pelican, signals
from pelican.generators import Generator
from pelican.writers import Writer

from stylesheet.bundle import Bundle, bundle


def register() -> None:
    """Connect to the signals of a build."""
    signals.get_generators.connect(_generator)


class _StyleSheet(Generator):  # type: ignore[misc]  # Pelican comes without types
    """Joins the sheets anew in each build, so that a watcher sees changes."""

    bundle: Bundle

    def generate_context(self) -> None:
        """Read the sheets and tell templates where the one made of them will stand."""
        theme = Path(self.settings["THEME"])
        self.bundle = bundle((theme / name).read_text(encoding="utf-8") for name in self.settings["STYLESHEETS"])
        self.context["STYLESHEET"] = f"{self.settings['THEME_STATIC_DIR']}/css/{self.bundle.name}"

    def generate_output(self, writer: Writer) -> None:
        """Write the sheet, and take away those of earlier builds into the same folder."""
        folder = Path(self.output_path) / self.settings["THEME_STATIC_DIR"] / "css"
        folder.mkdir(parents=True, exist_ok=True)
        for old in folder.glob("*.css"):
            old.unlink()
        (folder / self.bundle.name).write_text(self.bundle.css, encoding="utf-8")


def _generator(pelican: Pelican) -> type[_StyleSheet]:
    return _StyleSheet
