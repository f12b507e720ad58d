"""One case block in, one figure or its diagnostics out: the whole flow on one screen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from casetree.law.law import also_possible, at, faulty_law, newest, pick
from casetree.nouns.diagnostics import Diagnostic, Span, error, has_error, say
from casetree.nouns.library import Library
from casetree.nouns.model import Block, Case, Comparison, DecisionTree, ShownCase
from casetree.nouns.suggest import SURELY_MEANT, did_you_mean, nearest
from casetree.nouns.trace import Elsewhere, Trace
from casetree.walking.binding import (
    bind,
    bind_path,
    bind_to_any,
    bind_top,
    check_sources,
    left_out,
    under_other_law,
)
from casetree.walking.comparing import compare, named_path
from casetree.walking.course import course_of
from casetree.walking.end import end_of
from casetree.walking.naming import check_names
from casetree.walking.refusals import (
    faulty_case,
    faulty_tree,
    is_withdrawn,
    missing_id,
    not_public,
    part_faults,
    unknown_case,
)
from casetree.walking.walk import agreed, seen_as, walk

Result = tuple[Trace | None, list[Diagnostic]]


@dataclass(frozen=True, slots=True)
class Place:
    """The post that a block stands in."""

    path: str
    is_public: bool = True
    """False for a draft or a hidden post."""


def trace(block: Block, library: Library, place: Place) -> Result:
    """Bind and walk one block by itself.

    Returns the trace, or None and at least one error; warnings come with a trace.
    """
    return Walks(library).block(block, place)


def trace_case(case: Case, library: Library) -> Result:
    """Walk one case by itself, and say from all of its parts what its course was and how it ended."""
    return Walks(library).case(case)


class Walks:
    """The walks of one build: each case of the library is walked once under each law."""

    def __init__(self, library: Library) -> None:
        self.library = library
        self._blocks: dict[str, Result] = {}
        """By id, the own block of each case, or of each part."""

        self._cases: dict[str, Result] = {}
        """By id, each of them with course and end of the whole."""

        self._again: dict[tuple[str, str], Result] = {}
        """By id and law, those that were walked under another law."""

    def block(self, block: Block, place: Place) -> Result:
        """Bind and walk a block that has been read.

        Returns the trace, or None and at least one error; warnings come with a trace.
        """
        if isinstance(block, ShownCase):
            trace, faults = self._show_again(block, place)
        elif isinstance(block, Comparison):
            trace, faults = self._compare(block, place)
        else:
            trace, faults = self.case(block)
            faults += missing_id(block)
        return (None if has_error(faults) else trace), faults

    def case(self, case: Case) -> Result:
        """Walk a case, and say from all of its parts what its course was and how it ended."""
        if not self._is_known(case):
            return self._whole(case)
        if case.id not in self._cases:
            self._cases[case.id] = self._whole(case)
        trace, faults = self._cases[case.id]
        return trace, [*faults]

    def _is_known(self, case: Case) -> bool:
        """True for a case of the library, whose id is its own."""
        known = self.library.cases.get(case.id)
        return known is not None and known.case.span is case.span

    def _whole(self, case: Case) -> Result:
        own, faults = self._own_block(case)
        if own is None or not own.paths:
            return own, [*faults, *part_faults(case, self.library), *check_names(case, (), self.library.cases)]
        blocks = self._parts(own)
        course = own.course if len(blocks) == 1 and blocks[0] is own else course_of(blocks)
        faults = [*faults, *part_faults(case, self.library), *check_names(case, course, self.library.cases)]
        return (own if course is own.course else replace(own, course=course, end=end_of(blocks[0], course))), faults

    def _parts(self, own: Trace) -> list[Trace]:
        """Return a case's own block and its parts, walked, with this one among them; no parts of hidden posts.

        What cannot be walked is left out too: its faults are told where it is written.
        """
        case, library = own.case, self.library
        root = case.part_of or case.id
        here = library.cases.get(case.id)
        known = [each for each in (library.cases.get(root), *library.parts.get(root, ())) if each]
        if not known:
            return [own]
        shown = [each for each in known if each.is_public or (here and each.path == here.path)]
        cases = [each.case for each in shown if not each.case.withdrawn]
        walked = {each.id: own if each.id == case.id else self._own_block(each)[0] for each in cases}
        blocks = [trace for trace in walked.values() if trace]
        return blocks if case.id in walked else [*blocks, own]

    def _own_block(self, case: Case) -> Result:
        """Walk one block of a case, as part of no whole."""
        if not self._is_known(case):
            return self._under_own_law(case)
        if case.id not in self._blocks:
            self._blocks[case.id] = self._under_own_law(case)
        return self._blocks[case.id]

    def _under_own_law(self, case: Case) -> Result:
        """Choose the law for one block of a case and walk it.

        What could not be read of a path would mislead the walk, so such a path is only checked against
        the tree; the others are walked, and one run tells the faults of all.
        """
        library = self.library
        versions, faults = _versions(case.tree, case.span, library)
        if not versions:
            return None, faults + _check_sources(case, None, library)
        faulty = faulty_law(case, versions, library.faulty.get(case.tree, ()))
        if faulty:
            return None, [faulty_tree(case.tree, case.span, str(faulty))]
        is_whole = all(path.is_whole for path in case.paths)
        whole = case if is_whole else replace(case, paths=tuple(path for path in case.paths if path.is_whole))
        under = _Versions(whole)
        tree, more = pick(whole, versions, lambda version: under.walk(version)[0])
        faults += more
        faults += _check_sources(case, tree or versions[-1], library)
        if tree is None:
            return None, faults + bind_to_any(case, versions)
        trace, more = under.walk(tree)
        if is_whole:
            if trace is None or has_error(faults):
                return None, faults + more
            also = [under.walk(version)[0] for version in also_possible(whole, tree, versions)]
            trace = agreed(trace, [other for other in also if other])
            elsewhere = self._elsewhere(trace)
            return replace(trace, elsewhere=elsewhere) if elsewhere else trace, faults + more
        others = tuple(path for path in case.paths if not path.is_whole)
        rest = replace(case, paths=others, now=None, turned_on=())  # of the top it was told above
        is_certain = bool(case.law or any(path.is_decision for path in whole.paths))
        return None, faults + more + (bind(rest, tree) if is_certain else bind_to_any(rest, versions))

    # Under another law ---------------------------------------------------------------------

    def _elsewhere(self, own: Trace) -> Elsewhere | None:
        """Walk a case under the newest law in force; None where it would, or could, end where it did."""
        latest = newest(self.library.trees[own.tree.id])
        if own.focus is None or own.focus.outcome is None or latest is None or latest.since <= own.tree.since:
            return None
        again = self._rewalked(own, latest)[0]
        if again is None or again.focus is None or not again.focus.ends:
            return None
        if own.focus.outcome.id in {outcome.id for outcome in again.focus.ends}:
            return None
        left = left_out([own.focus], own.tree, latest)
        return Elsewhere(tree=latest, ends=again.focus.ends, deciding=again.deciding(again.focus), left_out=left)

    def under(self, own: Trace, law: date, span: Span) -> Result:
        """Walk a case again under the law of a day; the case itself where that is the law that it was walked under."""
        tree, faults = at(law, span, self.library.trees[own.tree.id])
        if tree is None or tree is own.tree:
            return (own if tree else None), faults
        return self._rewalked(own, tree)

    def _rewalked(self, own: Trace, tree: DecisionTree) -> Result:
        """Walk a case again; what is shown of it, and its course and end, are those of `own`."""
        key = own.case.id, tree.law
        again, faults = self._again.get(key) or _walk_again(own, tree)
        if self._is_known(own.case):
            self._again[key] = again, faults
        if again is None or again.rewalk is None:
            return again, faults
        again = replace(again, rewalk=replace(again.rewalk, real=own), course=own.course, end=own.end)
        return seen_as(again, own.case), faults

    # Of other posts ------------------------------------------------------------------------

    def _known(self, id: str, span: Span, place: Place) -> tuple[Case | None, list[Diagnostic]]:
        """Look up a case that a block shows again; a draft's case is nobody else's."""
        known = self.library.cases.get(id)
        if known is None:
            return None, [unknown_case(id, self.library, span)]
        if known.is_public or not place.is_public or known.path == place.path:
            withdrawn = self.library.withdrawn(id)
            return (None, [is_withdrawn(id, withdrawn, span)]) if withdrawn else (known.case, [])
        return None, [not_public(id, known, span)]

    def _known_trace(self, case: Case, span: Span) -> Result:
        """Walk a known case; its own faults are reported where it is defined."""
        trace, _ = self.case(case)
        return trace, [] if trace else [faulty_case(case, span)]

    def _show_again(self, block: ShownCase, place: Place) -> Result:
        """Walk a known case for another showing."""
        known, faults = self._known(block.case, block.span, place)
        if known is None:
            return None, faults
        ids = [path.id for path in known.paths]
        if block.focus and block.focus_span and block.focus not in ids:
            message = say("no path of this case is called `{focus}`", focus=block.focus)
            return None, [error("case-unknown-path", block.focus_span, message, did_you_mean(block.focus, ids))]
        own, faults = self._known_trace(known, block.span)
        if own is None:
            return None, faults
        case = replace(
            own.case,
            title=block.title or known.title,
            focus=block.focus or known.focus,
            layout=block.layout or known.layout,
            explain=block.explain or known.explain,
        )
        shown = seen_as(own, case)
        if shown.focus is not own.focus:
            shown = replace(shown, elsewhere=self._elsewhere(shown))
        return self.under(shown, block.law, block.law_span) if block.law and block.law_span else (shown, [])

    def _compare(self, block: Comparison, place: Place) -> Result:
        """Put paths of several cases on one tree, under one version of it."""
        named = []
        for name in block.paths:
            known, faults = self._known(name.case, name.span, place)
            if known is None:
                return None, faults
            trace, faults = self._known_trace(known, name.span)
            if trace and block.law and block.law_span:
                trace, faults = self.under(trace, block.law, block.law_span)
            if trace is None:
                return None, faults
            path = named_path(name, trace)
            if isinstance(path, Diagnostic):
                return None, [path]
            named.append((name, trace, path))
        return compare(named, block)


class _Versions:
    """One block of a case under several versions of its tree, walked once through each that is asked for."""

    def __init__(self, case: Case) -> None:
        self.case = case
        self.walked: dict[str, Result] = {}

    def walk(self, tree: DecisionTree) -> Result:
        """Walk the paths that the tree knows; where it does not know all, their faults are all there is."""
        if tree.law not in self.walked:
            self.walked[tree.law] = _walk_bound(self.case, tree)
        return self.walked[tree.law]


def _walk_again(own: Trace, tree: DecisionTree) -> Result:
    adapted, rewalk = under_other_law(own, tree)
    again, faults = walk(tree, adapted, rewalk)
    # What is beside the path under another law is no slip of the author's.
    return again, [fault for fault in faults if fault.is_error]


def _walk_bound(case: Case, tree: DecisionTree) -> Result:
    """Walk the paths that the tree knows; where it does not know all, their faults are all there is."""
    faults = {path.id: bind_path(path, tree) for path in case.paths}
    told = [fault for path in faults.values() for fault in path] + bind_top(case, tree)
    if not has_error(told):
        trace, more = walk(tree, case)
        return trace, told + more
    bound = [path for path in case.paths if not has_error(faults[path.id])]
    return None, told + walk(tree, replace(case, paths=tuple(bound), focus=""))[1]


def _versions(tree: str, span: Span, library: Library) -> tuple[Sequence[DecisionTree], list[Diagnostic]]:
    """Return a tree's versions; those of the tree that a mistyped name surely means come with the fault."""
    versions = library.trees.get(tree)
    if versions:
        return versions, []
    if versions is not None:
        return (), [faulty_tree(tree, span)]
    titles = {title: id for id, known in library.trees.items() for title in _titles(known)}
    help = did_you_mean(tree, library.trees, say("trees"), labels=titles) or say(
        "put it at content/trees/<tree>/<date>.yaml"
    )
    near = nearest(tree, library.trees, SURELY_MEANT)
    return (library.trees[near] if near else ()), [
        error("case-unknown-tree", span, say("there is no tree `{tree}`", tree=tree), help)
    ]


def _titles(versions: Iterable[DecisionTree]) -> Iterator[str]:
    """Yield what a tree is called, in every language and version."""
    for version in versions:
        yield from version.title.by_language.values()


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
