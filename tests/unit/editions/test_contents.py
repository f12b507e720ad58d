"""The table of contents of a post."""

from editions.contents import contents_of


def test_contents_leave_out_what_stands_in_figures_and_lesser_headings():
    html = (
        '<h2 id="a">A</h2><figure><h2 id="x">X</h2></figure><h3 id="b">B</h3><h2 id="c">C &amp; D</h2><h2 id="e">E</h2>'
    )
    assert contents_of(html) == [("a", "A"), ("c", "C & D"), ("e", "E")]
