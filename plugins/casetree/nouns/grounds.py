"""What claims rest on: the weightiest kind of their sources, the author's own reading, or nothing that was told."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from casetree.nouns.model import Basis, Case, CitedSource, GivenAnswer, Path, Reference, SourceKind

UNSORTED, UNTOLD = "unsorted", "untold"
GROUNDS = (*(kind.value for kind in SourceKind), UNSORTED, Basis.INFERRED.value, Basis.ASSUMED.value, UNTOLD)
"""All that a claim can rest on, in the order in which readers are told; unsorted are sources of no stated kind."""


def ground_of(sources: Iterable[CitedSource]) -> str:
    """Return what a claim rests on that cites these sources: the weightiest of their kinds."""
    kinds = {source.kind for source in sources}
    return next((kind.value for kind in SourceKind if kind in kinds), UNSORTED)


def grounds_of(case: Case, sources: Mapping[str, CitedSource]) -> Counter[str]:
    """Count what the answers and results of a case rest on, those of its arguments included."""
    return Counter(ground for path in case.paths for ground in _of_path(path, sources))


def _of_path(path: Path, sources: Mapping[str, CitedSource]) -> Iterator[str]:
    def stated(own: tuple[Reference, ...]) -> str:
        return ground_of(sources[each.id] for each in own or path.cite if each.id in sources)

    for answer in path.answers.values():
        yield _of_answer(answer, stated(answer.cite))
    for effect in path.effects:
        yield stated(effect.cite)
    if path.outcome:
        yield stated(path.outcome.cite) if path.outcome.basis is Basis.STATED else path.outcome.basis.value


def _of_answer(answer: GivenAnswer, stated: str) -> str:
    if not answer.is_offered:
        return UNTOLD
    return stated if answer.basis is Basis.STATED else answer.basis.value
