"""Why a block is not walked: what it names is not there, or is nobody else's."""

from __future__ import annotations

from casetree.nouns.diagnostics import Diagnostic, Span, error
from casetree.nouns.library import KnownCase, Library
from casetree.nouns.model import Case
from casetree.text.suggest import did_you_mean


def unknown_case(id: str, library: Library, span: Span) -> Diagnostic:
    """Say that no public post defines a case of that id."""
    public = [name for name, known in library.cases.items() if known.is_public]
    now = library.aliases.get(id)
    if now in public:
        return error(
            "case-unknown-case", span, f"there is no case `{id}` any more", f"write `{now}`, as it is called now"
        )
    help = did_you_mean(id, public, "cases") or "no post defines a case yet"
    return error("case-unknown-case", span, f"there is no case `{id}`", help)


def not_public(id: str, known: KnownCase, span: Span) -> Diagnostic:
    """Say that a case is of a post that is not published."""
    return error(
        "case-not-public",
        span,
        f"the case `{id}` belongs to a draft or hidden post ({known.path})",
        "publish that post first, or give the case a post of its own",
    )


def faulty_case(case: Case, span: Span) -> Diagnostic:
    """Say that a case that is shown again has errors of its own."""
    message = f"the case `{case.id}` has errors where it is defined ({case.span.source.path})"
    return error("case-faulty-case", span, message, "fix it there")


def faulty_tree(tree: str, span: Span, version: str = "") -> Diagnostic:
    """Say that a tree, or a version of it, has errors of its own."""
    message = f"the tree `{tree}`{version} has errors of its own"
    return error("case-faulty-tree", span, message, "fix the tree first; this block is checked then")


def missing_id(case: Case) -> list[Diagnostic]:
    """Say that a case has no id, where it has none."""
    if case.id or not case.paths:
        return []
    return [
        error(
            "case-missing-id",
            case.span,
            "this case has no `id`, and the post's own name is taken by another case or cannot be an id",
            "add `id: …` to the block; one case of a post may go by the post's slug",
        )
    ]


def part_faults(case: Case, library: Library) -> list[Diagnostic]:
    """Say what keeps a block from being a part of the case that it names."""
    if case.part_of in ("", case.id):
        return []
    span = case.part_of_span or case.span
    whole = library.cases.get(case.part_of)
    here = library.cases.get(case.id)
    if whole is None:
        return [unknown_case(case.part_of, library, span)]
    if whole.case.part_of:
        message = f"`{case.part_of}` is itself a part, of the case `{whole.case.part_of}`"
        return [error("case-part-of-part", span, message, f"write `part-of: {whole.case.part_of}`")]
    if here and here.is_public and not whole.is_public:
        return [not_public(case.part_of, whole, span)]
    return []
