"""What each connector and box of a drawing is to the case: on the path, fitting, argued, another's.

The list uses the same marks, so drawing and words cannot tell different stories.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from casetree.model import Basis
from casetree.trace import Connector, Gap, PathTrace, Trace


@dataclass(frozen=True, slots=True)
class Marks:
    """The marks of one figure, by connector and by node."""

    on_path: dict[Connector, Basis] = field(default_factory=dict)
    """The focus, where it is a decision: drawn in red."""

    fits: frozenset[Connector] = frozenset()
    """Connectors of some fits of the focus."""

    is_pending: bool = False
    """True where the open fits wait for a decision rather than for its publication."""

    argued: frozenset[Connector] = frozenset()
    """Connectors of arguments."""

    other: frozenset[Connector] = frozenset()
    """Connectors of decisions that are not the focus."""

    numbers: dict[str, int] = field(default_factory=dict)
    """Question to the number of its step on the focus."""

    parting: frozenset[str] = frozenset()
    """Questions where a path leaves the focus, first ones only."""

    outcome: str = ""
    """Where the focus ends; empty while that is open."""

    outcome_basis: Basis = Basis.STATED
    """What the end of the focus rests on."""

    focus_is_argued: bool = False

    @property
    def outcome_number(self) -> int:
        """The number of the end, which follows those of the steps."""
        return len(self.numbers) + 1

    def reaches(self, connector: Connector) -> bool:
        """True for a connector that the focus passes or may have passed."""
        return connector in self.on_path or connector in self.fits

    @property
    def legend(self) -> tuple[str, ...]:
        """The keys of what is present, in the order of the drawing's weight."""
        bases = {*self.on_path.values(), *([self.outcome_basis] if self.outcome and not self.focus_is_argued else [])}
        present = {
            "on-path": Basis.STATED in bases,
            "inferred": Basis.INFERRED in bases,
            "assumed": Basis.ASSUMED in bases,
            "fits": bool(self.fits) and not self.is_pending,
            "pending": bool(self.fits) and self.is_pending,
            "argued": bool(self.argued),
            "other": bool(self.other),
            "parting": bool(self.parting),
        }
        return tuple(key for key, is_present in present.items() if is_present)


def mark(trace: Trace) -> Marks:
    """Read the marks of a figure off its trace."""
    focus = trace.focus
    if focus is None:
        return Marks()
    argued = {c for path in trace.paths if path.is_argued for c in path.on_path}
    other = {c for path in trace.paths if not path.is_argued and path is not focus for c in path.on_path}
    return Marks(
        on_path={} if focus.is_argued else focus.on_path,
        fits=focus.fits,
        is_pending=_waits(focus),
        argued=frozenset(argued),
        other=frozenset(other),
        numbers={step.question.id: number for number, step in enumerate(focus.steps, 1)},
        parting=frozenset(_partings(trace)),
        outcome=focus.outcome.id if focus.outcome else "",
        outcome_basis=focus.outcome_basis,
        focus_is_argued=focus.is_argued,
    )


def _waits(path: PathTrace) -> bool:
    return path.path.is_awaited or any(step.gap is Gap.PENDING for step in path.steps)


def _partings(trace: Trace) -> set[str]:
    return {
        parting.steps[0].question.id
        for parting in trace.partings
        if parting.steps and trace.focus in (parting.first, parting.second)
    }
