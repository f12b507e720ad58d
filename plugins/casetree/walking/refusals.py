"""Why a block is not walked: what it names is not there, or is nobody else's."""

from __future__ import annotations

from casetree.nouns.diagnostics import Diagnostic, Span, error, say
from casetree.nouns.library import MOST_PARTS, KnownCase, Library
from casetree.nouns.model import Case, Withdrawn
from casetree.nouns.suggest import did_you_mean


def unknown_case(id: str, library: Library, span: Span) -> Diagnostic:
    """Say that no public post defines a case of that id."""
    public = [name for name, known in library.cases.items() if known.is_public]
    now = library.aliases.get(id)
    if now in public:
        return error(
            "case-unknown-case",
            span,
            say("there is no case `{id}` any more", id=id),
            say("write `{now}`, as it is called now", now=now),
        )
    help = did_you_mean(id, public, say("cases")) or say("no post defines a case yet")
    return error("case-unknown-case", span, say("there is no case `{id}`", id=id), help)


def not_public(id: str, known: KnownCase, span: Span) -> Diagnostic:
    """Say that a case is of a post that is not published."""
    return error(
        "case-not-public",
        span,
        say("the case `{id}` belongs to a draft or hidden post ({path})", id=id, path=known.path),
        say("publish that post first, or give the case a post of its own"),
    )


def is_withdrawn(id: str, withdrawn: Withdrawn, span: Span) -> Diagnostic:
    """Say that nothing is computed from a case any more."""
    message = say("the case `{id}` was withdrawn on {date}, so nothing is computed from it", id=id, date=withdrawn.date)
    return error("case-withdrawn", span, message, say("remove it here, or write in your own words what is still true"))


def faulty_case(case: Case, span: Span) -> Diagnostic:
    """Say that a case that is shown again has errors of its own."""
    message = say("the case `{case}` has errors where it is defined ({path})", case=case.id, path=case.span.source.path)
    return error("case-faulty-case", span, message, say("fix it there"))


def faulty_tree(tree: str, span: Span, version: str = "") -> Diagnostic:
    """Say that a tree, or a version of it, has errors of its own."""
    message = say("the tree `{tree}` has errors of its own", tree=tree)
    if version:
        message = say("the tree `{tree}`, in force from {version}, has errors of its own", tree=tree, version=version)
    return error("case-faulty-tree", span, message, say("fix the tree first; this block is checked then"))


def missing_id(case: Case) -> list[Diagnostic]:
    """Say that a case has no id, where it has none."""
    if case.id or case.is_tree_alone:
        return []
    return [
        error(
            "case-missing-id",
            case.span,
            say("this case has no `id`, and the post's own name is taken by another case or cannot be an id"),
            say("add `id: …` to the block; one case of a post may go by the post's slug"),
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
        message = say(
            "`{part_of}` is itself a part, of the case `{case}`",
            part_of=case.part_of,
            case=whole.case.part_of,
        )
        return [
            error("case-part-of-part", span, message, say("write `part-of: {part_of}`", part_of=whole.case.part_of))
        ]
    if here and here.is_public and not whole.is_public:
        return [not_public(case.part_of, whole, span)]
    if here and all(here is not each for each in library.parts.get(case.part_of, ())):
        message = say(
            "`{part_of}` has {most} parts already, and no course tells of more", part_of=case.part_of, most=MOST_PARTS
        )
        return [error("case-too-many-parts", span, message, say("tell several decisions in one block, as its `paths`"))]
    return []
