"""What all drawings have in common: room in numbers of ours, and places within it."""

from charts.drawing.ground import Box, Plane, extent, ground

BOX = Box(width=200, height=120, left=20, right=30, top=10, bottom=10)


def test_the_figures_have_the_room_that_is_left_by_the_words_around_them():
    spec = ground(BOX, [])
    assert (BOX.inner_width, BOX.inner_height) == (spec["width"], spec["height"]) == (150, 100)
    assert spec["padding"] == {"left": 20, "right": 30, "top": 10, "bottom": 10}
    assert spec["autosize"] == "none"


def test_a_plane_knows_where_years_and_values_stand():
    plane = Plane(box=BOX, first=2000, last=2010, highest=50, places={})
    assert [plane.across(year) for year in (2000, 2005, 2010)] == [0, 75, 150]
    assert [plane.down(value) for value in (0, 25, 50)] == [100, 50, 0]


def test_words_have_more_room_than_they_were_measured_to_need():
    assert extent("") == 1
    assert extent("12,345") < extent("12,345 people")
