"""The SVG that the library writes to the one that a page holds: no ids, no classes, rounded numbers."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, fromstring

from casetree.text.markup import Markup, attribute, element, join, text

_KEPT = frozenset({
    "d", "fill", "fill-opacity", "font-size", "font-weight", "height", "opacity", "stroke", "stroke-dasharray",
    "stroke-width", "text-anchor", "transform", "viewBox", "width", "x", "x2", "y", "y2",
})  # fmt: skip
"""What says how a drawing looks; all else is for programs that run it."""

_DRAWN = frozenset({"g", "line", "path", "rect", "text"})
_NUMBER = re.compile(r"-?\d+\.\d+")
_NOWHERE = ("translate(0,0)", "")


def cleaned(written: str) -> Markup:
    """Return what a drawing holds, as markup to stand in an `<svg>`; raises `ParseError` for what is no XML."""
    root = fromstring(written)
    return join(_parts(root))


def size_of(written: str) -> tuple[str, str]:
    """Return width and height of a drawing, as it gives them.

    >>> size_of('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="20"/>')
    ('10', '20')
    """
    root = fromstring(written)
    return root.get("width", ""), root.get("height", "")


def _parts(parent: Element) -> list[Markup]:
    return [made for child in parent if (made := _element(child))]


def _element(node: Element) -> Markup | None:
    name = node.tag.rpartition("}")[2]
    if name not in _DRAWN or node.get("display") == "none" or node.get("class") in ("background", "foreground"):
        return None
    held = _parts(node)
    words = node.text or ""
    if name == "g" and not held:
        return None
    kept = [(key, _rounded(value)) for key, value in node.items() if key in _KEPT and (key, value) != ("opacity", "1")]
    kept = [(key, value) for key, value in kept if not (key == "transform" and value in _NOWHERE)]
    if name == "g" and not kept:
        return join(held)
    attributes = "".join(attribute(key, value) for key, value in kept)
    return element(name, attributes, *([text(words)] if name == "text" else held))


def _rounded(value: str) -> str:
    """Round the numbers of a value.

    >>> _rounded("translate(102.857142,17)"), _rounded("M1.0004,2.5")
    ('translate(102.86,17)', 'M1,2.5')
    """
    return _NUMBER.sub(lambda found: f"{float(found[0]):.2f}".rstrip("0").rstrip("."), value)
