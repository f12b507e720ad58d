"""One style sheet made of many."""

from stylesheet.bundle import bundle


def test_sheets_keep_their_order_and_lose_what_only_people_read():
    css = bundle(["@layer a { p { color: red; } }  /* why */", "@layer b { p { margin: calc(1px + 2vw); } }"]).css
    assert css == "@layer a{p{color:red}}@layer b{p{margin:calc(1px + 2vw)}}"


def test_what_is_new_in_css_is_left_as_it_is():
    for rule in (
        "p{color:light-dark(#000,#fff)}",
        "@container case (inline-size>=36rem){p{display:none}}",
        ".a{&:is(.b,.c)>p{margin:0}}",
        "p{inline-size:clamp(1rem,1rem + 2vw,3rem)}",
        '.a:before{content:"! ";content:"! " / ""}',
    ):
        assert bundle([rule]).css == rule


def test_a_selector_of_descendants_stays_one_inside_a_layer():
    assert bundle(["@layer a { .list :is(ol, ul) { margin: 0; } }"]).css == "@layer a{.list :is(ol,ul){margin:0}}"


def test_the_name_changes_with_the_text_and_only_with_it():
    assert bundle(["a{b:c}"]).name == bundle(["a { b: c }"]).name != bundle(["a{b:d}"]).name


def test_what_stands_inside_is_not_taken_for_the_thing_itself():
    assert bundle(["@layer a { li :is(a, b) { color: red; } }"]).css == "@layer a{li :is(a,b){color:red}}"
    assert bundle(["@layer a { .x :lang(ja) p { margin: 0; } }"]).css == "@layer a{.x :lang(ja) p{margin:0}}"
