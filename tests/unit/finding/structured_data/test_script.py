"""JSON-LD in a page: a browser runs none of it, and no text in it ends it."""

import json

from finding.structured_data.script import script


def test_no_text_can_leave_the_element():
    written = script([{"a": "</script><script>alert(1)</script>", "b": "<!--", "c": "難民"}])
    inside = written.removeprefix('<script type="application/ld+json">').removesuffix("</script>")
    assert "<" not in inside
    assert json.loads(inside)[0]["b"] == "<!--"
    assert "難民" in inside
