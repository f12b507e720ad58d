"""What a build hands a preview: every fault with the address of its page, what is not public, what to watch besides."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from pelican.readers import parse_path_metadata

from casetree.nouns.diagnostics import Diagnostic, Messages, in_words
from casetree.nouns.printing import full
from keeping.sources import FOLDERS

from ...posts.post import Post
from ..contents import slugified

REPORT = "CASETREE_REPORT"
"""The setting that names the file for it."""


def handed_over(
    faults: Iterable[Diagnostic],
    left_out: Iterable[tuple[str, str]],
    urls: Mapping[str, str],
    elsewhere: list[str],
    messages: Messages,
) -> str:
    """Return it as JSON, in the words of a language.

    `urls` are the addresses of posts by their files, `elsewhere` folders out of the project from which pages are made.
    """
    told = [
        {
            "file": fault.span.source.path,
            "line": fault.span.line,
            "is_error": fault.is_error,
            "address": urls.get(fault.span.source.path, ""),
            "text": full(fault, messages),
        }
        for fault in faults
    ]
    unpublished = [
        {"file": name, "address": urls.get(name, ""), "reason": in_words(reason, messages)} for name, reason in left_out
    ]
    return json.dumps({"faults": told, "unpublished": unpublished, "elsewhere": elsewhere}, ensure_ascii=False)


def folders_elsewhere(settings: Mapping[str, Any]) -> list[str]:
    """Return the folders that settings name and the next build does not look through, as absolute paths."""
    named = settings["THEME"], *settings["THEME_TEMPLATES_OVERRIDES"], *settings["PLUGIN_PATHS"]
    seen = [Path(folder).resolve() for folder in FOLDERS]
    paths = [Path(each).resolve() for each in named]
    return [str(path) for path in paths if not any(path.is_relative_to(folder) for folder in seen)]


def expected_url(path: Path, root: Path, post: Post | None, settings: Mapping[str, Any]) -> str:
    """Return where a file would stand if it could be read; empty where that cannot be told.

    Pelican names a file that it has read; one that it drops has to be looked for by what is known of it.
    """
    inside = path.resolve().relative_to(root.resolve())
    named = parse_path_metadata(inside.as_posix(), settings)
    language = post.language if post else str(named.get("lang", ""))
    slug = (post.slug if post else "") or slugified(path.name.partition(".")[0], dict(settings))
    kind = "PAGE" if inside.parts[0] in settings["PAGE_PATHS"] else "ARTICLE"
    if post and not post.is_public:
        kind = {"PAGE": "DRAFT_PAGE", "ARTICLE": "DRAFT"}[kind]
    is_foreign = language not in ("", settings["DEFAULT_LANG"])
    pattern = settings[f"{kind}_LANG_URL" if is_foreign else f"{kind}_URL"]
    try:
        return str(pattern.format(slug=slug, lang=language or settings["DEFAULT_LANG"]))
    except (KeyError, IndexError):  # an address with a date or a category, which nobody could read
        return ""
