"""Pages before axe, wide and narrow, light, dark and in forced colours: no violation, and nothing open but known.

What takes long is contrast, of which each look asks anew. So a page of each shape is looked at in one way here, one
after the other of all five; `make site-check` looks at a page of each kind in each language in one way.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from browser.tabs import NARROW, WIDE, Tab
from browser.test_pages import OF_EACH_SHAPE, PAGES

Look = tuple[int, str, str]
"""Width, colours, and whether they are forced."""

LOOKS: list[Look] = [*product((WIDE, NARROW), ("light", "dark"), ("none",)), (WIDE, "dark", "active")]

REVIEWED = {
    ("color-contrast", "bgOverlap"),
    ("color-contrast", "imgNode"),
    ("color-contrast", "shortTextContent"),
    ("color-contrast", "pseudoContent"),
    ("color-contrast", "elmPartiallyObscured"),
    ("color-contrast", "elmPartiallyObscuring"),
    ("color-contrast", "nonBmp"),
}
"""What axe cannot decide by itself, looked at and written down in docs/accessibility.md: all of it contrast."""

FOUND = """async () => {
    const found = await axe.run({resultTypes: ['violations', 'incomplete']})
    const open = node => [...node.any, ...node.all, ...node.none][0].data?.messageKey ?? ''
    return {
        passes: found.passes.length,
        violations: found.violations.map(rule => [rule.id, rule.nodes.map(node => node.target)]),
        open: found.incomplete.flatMap(rule => rule.nodes.map(node => [rule.id, open(node)])),
    }
}"""


def look_at(tab: Tab, address: str, looks: Iterable[Look]) -> None:
    """Let axe look at a page; fail where it finds anything, or leaves anything open that was not reviewed."""
    page = tab.open(address)
    page.evaluate(AXE_SCRIPT)
    for width, scheme, forced in looks:
        tab.look(width, scheme, forced)
        found = page.evaluate(FOUND)
        assert found["passes"], "axe has looked"
        assert found["violations"] == [], (address, width, scheme, forced)
        assert {tuple(each) for each in found["open"]} <= REVIEWED, (address, width, scheme, forced)


@pytest.mark.parametrize("number", range(len(OF_EACH_SHAPE)), ids=OF_EACH_SHAPE)
def test_axe_finds_no_violation_and_leaves_nothing_open_that_was_not_reviewed(whole: Tab, number: int) -> None:
    look_at(whole, PAGES[OF_EACH_SHAPE[number]], [LOOKS[number % len(LOOKS)]])
