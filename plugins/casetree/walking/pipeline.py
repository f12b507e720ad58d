"""One case block in, one figure or its diagnostics out: the whole flow on one screen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date

from casetree.law.law import also_possible, at, faulty_law, newest, pick
from casetree.nouns.diagnostics import Diagnostic, Span, error
from casetree.nouns.library import KnownCase, Library
from casetree.nouns.model import Block, Case, Comparison, DecisionTree, ShownCase
from casetree.nouns.trace import Elsewhere, Trace
from casetree.text.suggest import SURELY_MEANT, did_you_mean, nearest
from casetree.walking.binding import (
    bind,
    bind_path,
    bind_to_any,
    check_sources,
    left_out,
    under_other_law,
)
from casetree.walking.comparing import compare, named_path
from casetree.walking.course import course_of
from casetree.walking.end import end_of
from casetree.walking.naming import check_names
from casetree.walking.walk import settled, walk

Result = tuple[Trace | None, list[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Place:
    """The post that a block stands in."""

    path: str
    default_id: str
    """The id of a case that gives none: the post's slug."""

    is_public: bool = True
    """False for a draft or a hidden post."""

    language: str = ""
    """The language of the post, which its plain texts are in; empty for the site's."""


def trace(block: Block, library: Library, place: Place) -> Result:
    """Bind and walk a block that was read.

    Returns the trace, or None and at least one error; warnings come with a trace.
    """
    if isinstance(block, ShownCase):
        found, faults = _show_again(block, library, place)
    elif isinstance(block, Comparison):
        found, faults = _compare(block, library, place)
    else:
        found, faults = trace_case(block, library)
        faults = [*_missing_id(block), *faults]
    return (None if any(fault.is_error for fault in faults) else found), faults


def trace_case(case: Case, library: Library) -> Result:
    """Walk a case, and say from all of its parts what its course was and how it ended."""
    own, faults = _trace_block_of(case, library)
    if own is None or not own.paths:
        return own, faults
    blocks = _blocks(own, library)
    course = course_of(blocks)
    faults += _part_faults(case, library) + check_names(case, course, library.cases)
    return replace(own, course=course, end=end_of(blocks[0], course)), faults


def _blocks(own: Trace, library: Library) -> list[Trace]:
    """Return a case's own block and its parts, walked, with this one among them; those of hidden posts are left out.

    What cannot be walked is left out too: its faults are told where it is written.
    """
    case = own.case
    root = case.part_of or case.id
    here = library.cases.get(case.id)
    known = [each for each in (library.cases.get(root), *library.parts.get(root, ())) if each]
    shown = [each for each in known if each.is_public or (here and each.path == here.path)]
    cases = [each.case for each in shown if not each.case.withdrawn]
    walked = {each.id: own if each.id == case.id else _trace_block_of(each, library)[0] for each in cases}
    blocks = [trace for trace in walked.values() if trace]
    return blocks if case.id in walked else [*blocks, own]


def _part_faults(case: Case, library: Library) -> list[Diagnostic]:
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
        return [_not_public(case.part_of, whole, span)]
    return []


def _trace_block_of(case: Case, library: Library) -> Result:
    """Choose the law for one block of a case and walk it.

    What could not be read of a path would mislead the walk, so such a path is only held against
    the tree; the others are walked, and one run tells the faults of all.
    """
    versions, faults = _versions(case.tree, case.span, library)
    if not versions:
        return None, faults + _check_sources(case, None, library)
    faulty = faulty_law(case, versions, library.faulty.get(case.tree, ()))
    if faulty:
        return None, [_faulty_tree(case.tree, case.span, f", in force from {faulty},")]
    is_whole = all(path.is_whole for path in case.paths)
    whole = case if is_whole else replace(case, paths=tuple(path for path in case.paths if path.is_whole))
    tree, more = pick(whole, versions, lambda version: _walk_bound(whole, version)[0])
    faults += more
    faults += _check_sources(case, tree or versions[-1], library)
    if tree is None:
        return None, faults + bind_to_any(case, versions)
    also = [_walk_bound(whole, version)[0] for version in also_possible(whole, tree, versions)]
    trace, more = _walk_bound(whole, tree, [other for other in also if other])
    if is_whole:
        if trace is None or any(fault.is_error for fault in faults):
            return None, faults + more
        elsewhere = _elsewhere(trace, versions)
        return replace(trace, elsewhere=elsewhere) if elsewhere else trace, faults + more
    rest = replace(case, paths=tuple(path for path in case.paths if not path.is_whole))
    is_certain = bool(case.law or any(path.is_decision for path in whole.paths))
    return None, faults + more + (bind(rest, tree) if is_certain else bind_to_any(rest, versions))


def _elsewhere(own: Trace, versions: Sequence[DecisionTree]) -> Elsewhere | None:
    """Walk a case under the newest law in force; None where it would, or could, end where it did."""
    latest = newest(versions)
    if own.focus is None or own.focus.outcome is None or latest is None or latest.since <= own.tree.since:
        return None
    again = _rewalked(own, latest)[0]
    if again is None or again.focus is None or not again.focus.ends:
        return None
    if own.focus.outcome.id in {outcome.id for outcome in again.focus.ends}:
        return None
    return Elsewhere(latest, again.focus.ends, again.deciding(again.focus), left_out([own.focus], own.tree, latest))


def _walk_bound(case: Case, tree: DecisionTree, also: Sequence[Trace] = ()) -> Result:
    """Walk the paths that the tree knows; where it does not know all, their faults are all there is."""
    faults = {path.id: bind_path(path, tree) for path in case.paths}
    told = [fault for path in faults.values() for fault in path]
    if not any(fault.is_error for fault in told):
        trace, more = walk(tree, case, also=also)
        return trace, told + more
    bound = [path for path in case.paths if not any(fault.is_error for fault in faults[path.id])]
    return None, told + walk(tree, replace(case, paths=tuple(bound), focus=""))[1]


def _versions(tree: str, span: Span, library: Library) -> tuple[Sequence[DecisionTree], list[Diagnostic]]:
    """Return a tree's versions; those of the tree that a mistyped name surely means come with the fault."""
    versions = library.trees.get(tree)
    if versions:
        return versions, []
    if versions is not None:
        return (), [_faulty_tree(tree, span)]
    help = did_you_mean(tree, library.trees, "trees") or "put it at content/trees/<tree>/<date>.yaml"
    near = nearest(tree, library.trees, SURELY_MEANT)
    return (library.trees[near] if near else ()), [error("case-unknown-tree", span, f"there is no tree `{tree}`", help)]


def _faulty_tree(tree: str, span: Span, version: str = "") -> Diagnostic:
    message = f"the tree `{tree}`{version} has errors of its own"
    return error("case-faulty-tree", span, message, "mend the tree first; this block is checked then")


def _check_sources(case: Case, tree: DecisionTree | None, library: Library) -> list[Diagnostic]:
    """Check the sources of a case; where the tree is not known, any tree may declare them."""
    known = library.sources
    if tree is None:
        versions = (version for versions in library.trees.values() for version in versions)
        known = {**known, **{id: source for version in versions for id, source in version.sources.items()}}
    faults = check_sources(case, tree, known)
    # What a tree with errors declares is not known either.
    is_certain = library.has_sources and (tree is not None or case.tree not in library.trees)
    return [fault for fault in faults if is_certain or fault.code != "unknown-source"]


def _missing_id(case: Case) -> list[Diagnostic]:
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


def _known(id: str, span: Span, library: Library, place: Place) -> tuple[Case | None, list[Diagnostic]]:
    """Look up a case that a block shows again; a draft's case is nobody else's."""
    known = library.cases.get(id)
    if known is None:
        return None, [unknown_case(id, library, span)]
    if known.is_public or not place.is_public or known.path == place.path:
        return known.case, []
    return None, [_not_public(id, known, span)]


def _not_public(id: str, known: KnownCase, span: Span) -> Diagnostic:
    return error(
        "case-not-public",
        span,
        f"the case `{id}` belongs to a draft or hidden post ({known.path})",
        "publish that post first, or give the case a post of its own",
    )


def _known_trace(case: Case, span: Span, library: Library) -> Result:
    """Walk a known case; its own faults are reported where it is defined."""
    trace, _ = trace_case(case, library)
    if trace is not None:
        return trace, []
    message = f"the case `{case.id}` has errors where it is defined ({case.span.source.path})"
    return None, [error("case-faulty-case", span, message, "mend it there")]


def _show_again(block: ShownCase, library: Library, place: Place) -> Result:
    """Walk a known case for another showing."""
    known, faults = _known(block.case, block.span, library, place)
    if known is None:
        return None, faults
    ids = [path.id for path in known.paths]
    if block.focus and block.focus_span and block.focus not in ids:
        message = f"no path of this case is called `{block.focus}`"
        return None, [error("case-unknown-path", block.focus_span, message, did_you_mean(block.focus, ids))]
    case = replace(
        settled(known),
        title=block.title or known.title,
        focus=block.focus or known.focus,
        layout=block.layout or known.layout,
        explain=block.explain or known.explain,
    )
    own, faults = _known_trace(case, block.span, library)
    if own is None or not (block.law and block.law_span):
        return own, faults
    return under(own, block.law, block.law_span, library)


def under(own: Trace, law: date, span: Span, library: Library) -> Result:
    """Walk a case again under the law of a day; the case itself where that is the law that it was walked under."""
    tree, faults = at(law, span, library.trees[own.tree.id])
    if tree is None or tree is own.tree:
        return (own if tree else None), faults
    return _rewalked(own, tree)


def _rewalked(own: Trace, tree: DecisionTree) -> Result:
    adapted, rewalk = under_other_law(own, tree)
    again, faults = walk(tree, adapted, rewalk)
    # What is beside the path under another law is no slip of the author's.
    return again, [fault for fault in faults if fault.is_error]


def _compare(block: Comparison, library: Library, place: Place) -> Result:
    """Put paths of several cases on one tree, under one version of it."""
    named = []
    for name in block.paths:
        known, faults = _known(name.case, name.span, library, place)
        if known is None:
            return None, faults
        trace, faults = _known_trace(known, name.span, library)
        if trace and block.law and block.law_span:
            trace, faults = under(trace, block.law, block.law_span, library)
        if trace is None:
            return None, faults
        path = named_path(name, trace)
        if isinstance(path, Diagnostic):
            return None, [path]
        named.append((name, trace, path))
    return compare(named, block)


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
