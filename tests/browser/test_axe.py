"""Pages before axe, wide and narrow, light, dark and in forced colours: no violation, and nothing open but known."""

from __future__ import annotations

from itertools import product

from axe_playwright_python.base import AXE_SCRIPT

from browser.tabs import NARROW, WIDE
from browser.test_pages import every_page

LOOKS = [*product((WIDE, NARROW), ("light", "dark"), ("none",)), (WIDE, "dark", "active")]
"""Width, colours, and whether they are forced."""

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


@every_page
def test_axe_finds_no_violation_and_leaves_nothing_open_that_was_not_reviewed(tab, address):
    page = tab.open(address)
    page.evaluate(AXE_SCRIPT)
    for width, scheme, forced in LOOKS:
        tab.look(width, scheme, forced)
        found = page.evaluate(FOUND)
        assert found["passes"], "axe has looked"
        assert found["violations"] == [], (width, scheme, forced)
        assert {tuple(each) for each in found["open"]} <= REVIEWED, (width, scheme, forced)
