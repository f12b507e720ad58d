"""The one table of colours, and the rules that give each part of a drawing its colour by class."""

import re

from casetree.drawing.colours import COLOURS, RULES, fill, stroke


def test_every_colour_is_written_in_full_for_light_and_dark_displays():
    for name, colour in COLOURS.items():
        assert all(re.fullmatch("#[0-9a-f]{6}", value) for value in colour), name
        assert colour.light != colour.dark, name


def test_attributes_have_the_light_colour():
    assert fill("path") == f' fill="{COLOURS["path"].light}"'
    assert stroke("ink") == f' stroke="{COLOURS["ink"].light}"'


def test_rules_name_colours_of_the_table_alone_and_never_their_value():
    named = set(re.findall(r"var\(--([a-z-]+)\)", RULES)) - {"tone"}
    assert named <= set(COLOURS)
    assert "#" not in RULES
    assert "[fill" not in RULES
    assert "[stroke" not in RULES


def test_every_rule_speaks_of_drawings_alone():
    first, *inside, last = RULES.splitlines()
    assert (first, last) == (".case-drawing {", "}")
    assert all(re.fullmatch(r"  (--tone: .+;|[^{}]+ \{ [^{}]+ \})", line) for line in inside)
