"""What is found in a converted text."""

from xml.etree.ElementTree import fromstring

from pelican.plugins.casetree.prose.found import found_in


def test_links_anchors_and_words_are_found_in_order():
    root = fromstring(
        '<div><h2 id="a">One</h2><p>so <a href="x?1&amp;2">two</a> on <img src="y.png" alt="three"/></p>'
        "<pre><code>four</code></pre><p><code>five</code> six</p></div>"
    )
    found = found_in(root, [])
    assert found.links == [("x?1&2", False), ("y.png", True)]
    assert found.anchors == {"a"}
    assert found.words == ["\nOne", "\nso ", "\ntwo", "\x00 on ", "three", "\x00 six"]
    assert found.unlinked == ["\nOne", "\nso ", "\x00 on ", "\x00 six"]


def test_an_id_that_stands_twice_is_found_in_raw_html_too():
    root = fromstring('<div><h2 id="a">One</h2><p id="b"/><p id="a"/></div>')
    assert found_in(root, ['<p id="b">', '<p id="c">', '<p id="d"><p id="d">']).repeated == ["a", "b", "d"]


def test_raw_html_has_links_and_anchors():
    found = found_in(fromstring("<div/>"), ['<a id="b" href="z">', "<pre><code>&lt;a href='no'&gt;</code></pre>", ""])
    assert (found.links, found.anchors) == ([("z", False)], {"b"})


def test_notes_and_what_refers_to_them_are_no_links():
    root = fromstring(
        '<div><a class="footnote-ref" href="#fn:1">1</a><ol><li id="fn:1">n '
        '<a class="footnote-backref" href="#fnref:1">b</a></li><li id="fn:x">m</li></ol></div>'
    )
    found = found_in(root, [])
    assert (found.notes, found.referred, found.links) == (["1", "x"], ["1"], [])
