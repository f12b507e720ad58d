"""Headings have ids that say what they are about."""


def ids(main):
    return [heading["id"] for heading in main.select("h1, h2, h3, h4, h5, h6")]


def test_headings_go_by_their_words_in_every_script(typeset):
    assert ids(typeset("## What is *known*?\n\n### 三つの問い")) == ["s-what-is-known", "s-三つの問い"]


def test_equal_headings_are_told_apart_and_an_authors_id_is_kept(typeset):
    assert ids(typeset("## One\n\n## One\n\n## Two {#s-one-3}\n\n## One")) == ["s-one", "s-one-2", "s-one-3", "s-one-4"]


def test_a_heading_of_nothing_but_signs_has_an_id(typeset):
    assert ids(typeset("## ?!")) == ["s-"]
