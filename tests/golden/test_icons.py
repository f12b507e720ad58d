"""The icons in PNG are those that favicon.svg gives."""

import sys

import pytest

from pictures import size_of
from reading import ROOT

sys.path.insert(0, str(ROOT / "tools"))

from make_icons import ICONS, SIZES, icon  # tools is no package, so its folder comes first


@pytest.mark.parametrize("name", SIZES)
def test_an_icon_is_what_its_tool_makes_of_the_drawing(name):
    data = (ICONS / name).read_bytes()
    assert data == icon(SIZES[name])
    assert size_of(data) == (SIZES[name], SIZES[name])
