"""Leads connectors from one layer to the next: where they enter a place, and on which track they turn."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from casetree.drawing.layouts.layers.places import Place

_BESIDE = (0, 5, -5, 8, -8)
"""Where connectors may enter a place, from its middle; the first that is free is taken."""


class Net:
    """All connectors between two layers that end at one place."""

    def __init__(self, to: int, ports: list[int]) -> None:
        self.to = to
        """The x of their end."""

        self.ports = ports
        self.low, self.high = min(to, *ports), max(to, *ports)
        self.track = 0

    @property
    def is_straight(self) -> bool:
        """True where none of them turns."""
        return self.low == self.high


def nets_below(layer: Sequence[Place], ports: dict[tuple[str, str], int]) -> list[Net]:
    """Gather the connectors that leave a layer by the places where they end, and settle where they enter these."""
    leaving: dict[int, tuple[Place, list[int]]] = {}
    for place in layer:
        exits = [(below, ports[place.node, answer]) for answer, below in place.exits.items()]
        if not place.words:
            exits = [(below, place.entry) for below in place.below]
        for below, port in exits:
            leaving.setdefault(id(below), (below, []))[1].append(port)
    starts = sorted([(port, number) for number, (_, mine) in enumerate(leaving.values()) for port in mine])
    nets = []
    for number, (below, mine) in enumerate(leaving.values()):
        below.entry = below.middle + next((o for o in _BESIDE if _is_free(below.middle + o, number, starts)), 0)
        nets.append(Net(below.entry, mine))
    return nets


def _is_free(x: int, net: int, starts: Sequence[tuple[int, int]]) -> bool:
    """True where no connector of another net starts: two lanes that change places would run one upon the other."""
    near = starts[bisect_left(starts, (x - 2, -1)) : bisect_left(starts, (x + 3, -1))]
    return all(other == net for _, other in near)


def give_tracks(nets: Sequence[Net], apart: int) -> int:
    """Give each net that turns a track, `apart` px from the next, so that few cross; return how many there are."""
    order: list[Net] = []
    for net in sorted((net for net in nets if not net.is_straight), key=lambda net: net.low):
        costs = [0]  # of standing at the top, below the first, and so on
        for other in order:
            is_far = other.high < net.low - 4
            costs.append(costs[-1] + (0 if is_far else _cost(other, net) - _cost(net, other)))
        order.insert(costs.index(min(costs)), net)
    for number, net in enumerate(order):
        meets = [o.track for o in order[:number] if o.low - apart < net.high and net.low - apart < o.high]
        net.track = max(meets, default=-1) + 1
    return max((net.track for net in order), default=-1) + 1


def _cost(upper: Net, lower: Net) -> int:
    """Count what two nets cross in this order; a line upon another is worse than any crossing."""
    crossings = sum(upper.low < port < upper.high for port in lower.ports)
    crossings += lower.low < upper.to < lower.high
    return crossings + 100 * sum(abs(port - upper.to) < 4 for port in lower.ports)
