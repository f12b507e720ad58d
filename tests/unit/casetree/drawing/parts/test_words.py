"""Words in a drawing: lines, languages, directions, and what is struck through."""

from casetree.drawing.parts.words import is_right_to_left, language_of, lines_of_text


def test_one_line_needs_no_spans_and_several_stand_one_below_the_other():
    assert lines_of_text(' class="x"', ["One"], (10, 20), 19) == '<text class="x" x="10" y="20">One</text>'
    assert lines_of_text("", ["One", "two"], (10, 20), 19) == (
        '<text><tspan x="10" y="20">One</tspan><tspan x="10" y="39">two</tspan></text>'
    )


def test_words_are_escaped():
    assert "&lt;b&gt;" in lines_of_text("", ["<b>"], (0, 0), 19)


def test_a_language_is_told_where_it_is_not_the_drawings_own():
    assert language_of("ja", "en") == ' lang="ja"'
    assert language_of("en", "en") == ""


def test_words_that_run_to_the_left_say_so():
    assert is_right_to_left("האדם 1")
    assert not is_right_to_left("The person")
    assert not is_right_to_left("難民")
    assert ' direction="rtl"' in lines_of_text("", ["האדם"], (0, 0), 19)


def test_what_is_gone_is_struck_after_its_sign():
    assert lines_of_text("", ["− No"], (0, 0), 19, "− ") == (
        '<text x="0" y="0">− <tspan text-decoration="line-through">No</tspan></text>'
    )
    second = lines_of_text("", ["− Not", "allowed"], (0, 0), 19, "− ")
    assert second.count("line-through") == 2
    assert second.count("−") == 1
