"""Puts each footnote after the paragraph that refers to it; where there is room it stands beside the text.

At the end of a page a note is far from its sentence, and on a phone it costs two jumps. Here paragraph and
notes share a `<div class="noted">`, and the style sheet decides.
"""

from __future__ import annotations

from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.extensions.footnotes import NBSP_PLACEHOLDER
from markdown.treeprocessors import Treeprocessor

_AFTER_FOOTNOTES = 3
"""`footnotes` adds its last links at 15."""


def register(md: Markdown) -> None:
    """Register the processor."""
    md.treeprocessors.register(_Notes(md), "notes_beside", _AFTER_FOOTNOTES)


class _Notes(Treeprocessor):
    def run(self, root: Element) -> None:
        """Move the notes of a text from the list at its end to where they are first referred to."""
        end = next((child for child in root if child.get("class") == "footnote"), None)
        if end is None:
            return
        notes = {f"#{item.get('id')}": item for item in end.iter("li")}
        places: dict[str, int] = {}
        for place, block in enumerate(list(root)):
            for id in _referred(block, notes):
                places.setdefault(id, place)
        if places.keys() != notes.keys() or list(root)[max(places.values())] is end:
            return  # a note that refers to another, or that nothing refers to: leave the list as it is
        root.remove(end)
        pairs: dict[int, Element] = {}
        for number, (id, note) in enumerate(notes.items(), 1):
            place = places[id]
            if place not in pairs:
                pairs[place] = Element("div", {"class": "noted"})
                pairs[place].append(root[place])
                root[place] = pairs[place]
            pairs[place].append(_note(note, number))


def _referred(block: Element, notes: dict[str, Element]) -> list[str]:
    """Return the notes that a block refers to, in order."""
    links = [link.get("href", "") for link in block.iter("a") if link.get("class") == "footnote-ref"]
    return [link for link in dict.fromkeys(links) if link in notes]


def _note(item: Element, number: int) -> Element:
    """Return a note; its number leads back to the text, in place of an arrow with English words."""
    note = Element("div", {"class": "note", "role": "doc-footnote", "id": item.get("id", "")})
    note.extend(list(item))
    back = _without_arrows(note)
    first = next((child for child in note if child.tag == "p"), note)
    mark = Element("a", {"class": "footnote-backref", "href": back})
    mark.text, mark.tail = str(number), f" {first.text or ''}"
    first.text = None
    first.insert(0, mark)
    return note


def _without_arrows(note: Element) -> str:
    """Take the links back to the text out of a note; return where the first of them leads."""
    back = ""
    for parent in list(note.iter()):
        for link in [child for child in parent if child.get("class") == "footnote-backref"]:
            back = back or link.get("href", "")
            parent.remove(link)
        if len(parent) and parent[-1].tail:
            parent[-1].tail = parent[-1].tail.replace(NBSP_PLACEHOLDER, "")
        parent.text = parent.text and parent.text.replace(NBSP_PLACEHOLDER, "")
    return back
