"""What a preview asks for; tests/publishing holds that the blog's preview gets it, and another site's too."""

import json

from pelican.plugins.casetree.commands import preview


def test_a_preview_asks_for_what_is_not_public_for_a_report_and_for_no_picture():
    told = preview.settings_of("/a/report.json", ["one/index.html"])
    assert {name: json.loads(value) for name, value in told.items()} == {
        "CASETREE_SHOW_UNPUBLISHED": True,
        "CASETREE_DRAWS_WHEN_ASKED": True,
        "CASETREE_REPORT": "/a/report.json",
        "CASETREE_ASKED": ["one/index.html"],
    }
