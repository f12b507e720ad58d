"""What nouns of trees and cases are in JSON: texts in each of their languages, what is cited, sources."""

from __future__ import annotations

from typing import Any

from casetree.nouns.model import CitedSource, Reference, Text


def text_of(text: Text | None) -> dict[str, str] | None:
    """Return a text by language."""
    return dict(text.by_language) if text else None


def cited_of(cite: tuple[Reference, ...]) -> list[str | dict[str, Any]]:
    """Return what is cited: an id, or more where a place or words of it are given."""
    return [_reference(each) if each.at or each.quote else each.id for each in cite]


def _reference(reference: Reference) -> dict[str, Any]:
    return {"id": reference.id, "at": text_of(reference.at), "quote": text_of(reference.quote)}


def source_of(source: CitedSource) -> dict[str, Any]:
    """Return all that is known of a source, with the keys of a file of sources."""
    return {
        "title": text_of(source.title),
        "publisher": text_of(source.publisher),
        "date": source.date.text if source.date else None,
        "url": source.url,
        "lang": source.language,
        "archived": source.archived,
        "read": source.read.text if source.read else None,
        "kind": source.kind,
        "helps": text_of(source.helps),
    }


def without_blanks(value: Any) -> Any:
    """Leave out what a file would leave out: keys without a value."""
    if not isinstance(value, dict):
        return [without_blanks(each) for each in value] if isinstance(value, list) else value
    return {key: without_blanks(each) for key, each in value.items() if each not in (None, "", [], {})}
