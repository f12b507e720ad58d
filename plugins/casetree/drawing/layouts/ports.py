"""Where connectors leave the lower edge of a question."""

from __future__ import annotations

from collections.abc import Sequence

from casetree.drawing.layouts.geometry import Lettered


def spread(low: int, high: int, targets: Sequence[int], labels: Sequence[Lettered]) -> list[int]:
    """Return where connectors leave an edge from `low` to `high`: above their targets as far as labels allow."""
    ports: list[int] = []
    edge = low
    for target, label in zip(targets, labels, strict=True):
        half = label.width // 2
        port = max(min(target, high - half), edge + half)
        ports.append(port)
        edge = port + half + 8
    edge = high
    for index in range(len(ports) - 1, -1, -1):
        half = labels[index].width // 2
        ports[index] = min(ports[index], edge - half)
        edge = ports[index] - half - 8
    return ports
