"""Pictures that stand alone: whole without their style, right in the dark, and with what has to be known."""

from __future__ import annotations

import re
from itertools import product
from xml.etree.ElementTree import Element, fromstring

from casetree.drawing.colours import COLOURS
from casetree.figures.picture import STYLE, Imprint
from casetree.text.markup import plain
from drawings import of_each
from pictures import IMPRINT, painted, picture_of, traces
from reading import library_of, trace_of

SVG = "{http://www.w3.org/2000/svg}"

every_picture = of_each(product(traces(), ("en", "ja")))


def read(name: str, language: str = "en") -> Element:
    return fromstring(picture_of(name, language).svg)


def lines(picture: Element) -> list[str]:
    """Return the words of each text, its lines joined."""
    return [" ".join(text.itertext()) for text in picture.iter(f"{SVG}text")]


@every_picture
def test_a_picture_is_whole_and_names_itself(name, language):
    picture = read(name, language)
    assert picture.tag == f"{SVG}svg"
    assert picture[0].tag == f"{SVG}title"
    assert picture[0].text
    assert (picture.attrib["role"], picture.attrib["aria-labelledby"]) == ("img", picture[0].attrib["id"])
    ids = [element.attrib["id"] for element in picture.iter() if "id" in element.attrib]
    assert len(ids) == len(set(ids))
    width, height = picture.attrib["width"], picture.attrib["height"]
    assert picture.attrib["viewBox"] == f"0 0 {width} {height}"


@every_picture
def test_a_picture_holds_no_script_asks_for_nothing_and_has_one_style(name, language):
    picture = read(name, language)
    kinds = {element.tag.removeprefix(SVG) for element in picture.iter()}
    assert kinds <= {"svg", "title", "style", "g", "rect", "path", "circle", "text", "tspan"}
    assert [style.text for style in picture.iter(f"{SVG}style")] == [STYLE]
    names = {name for element in picture.iter() for name in element.attrib}
    assert not {name for name in names if name.startswith("on") or name in ("style", "href")}
    assert "url(" not in picture_of(name, language).svg


@every_picture
def test_every_colour_of_a_picture_is_of_the_table(name, language):
    used = {element.get(kind, "none") for element in read(name, language).iter() for kind in ("fill", "stroke")}
    assert used - {"none"} <= {colour.light for colour in COLOURS.values()}


def test_a_dark_display_gives_every_colour_of_the_table_its_dark_value():
    for name, colour in COLOURS.items():
        assert f"--{name}:{colour.dark};" in STYLE
    assert not re.findall(r"\[(?:fill|stroke)", STYLE)


@every_picture
def test_every_part_around_the_drawing_says_by_class_which_colour_it_has(name, language):
    picture = read(name, language)
    for part in picture:
        kind = part.tag.removeprefix(SVG)
        if kind in ("rect", "text"):
            colour = part.attrib["class"].removeprefix("in-")
            assert part.attrib["fill"] == COLOURS[colour].light
            assert f".in-{colour}{{" in STYLE
        elif kind in ("svg", "g"):
            assert part.attrib["class"] == "case-drawing"


@every_picture
def test_every_shape_has_a_colour_given_and_none_is_black_by_chance(name, language):
    def check(element: Element, fill: str) -> None:
        fill = element.get("fill", fill)
        assert fill or element.tag.removeprefix(SVG) not in ("rect", "path", "circle", "text"), element.attrib
        for child in element:
            check(child, fill)

    check(read(name, language), "")


@every_picture
def test_no_letter_is_smaller_than_13_px(name, language):
    sizes = {float(element.get("font-size", "14")) for element in read(name, language).iter()}
    assert min(sizes) >= 13


@every_picture
def test_a_picture_says_what_happened_under_which_law_and_where_it_comes_from(name, language):
    trace = traces()[name]
    said = " ".join(lines(read(name, language)))
    for outcome in trace.focus.ends:
        assert outcome.label.in_language(language)[0] in re.sub(r"(?<=[\u3000-\u9fff]) ", "", said)
    assert trace.tree.law[:4] in said
    assert IMPRINT.site in said
    assert IMPRINT.address in said


@every_picture
def test_everything_stands_inside_the_picture(name, language):
    picture = picture_of(name, language)
    whole = fromstring(picture.svg)
    [drawing] = whole.findall(f"{SVG}svg")
    left, top, across, down = map(int, drawing.attrib["viewBox"].split())
    assert int(drawing.attrib["y"]) + down < picture.height
    within = list(drawing.iter(f"{SVG}tspan"))
    for element in within:
        assert left < int(element.attrib["x"]) < left + across
        assert top < int(element.attrib["y"]) < top + down
    for element in set(whole.iter(f"{SVG}tspan")) - {*within}:
        assert 0 < int(element.attrib["y"]) < picture.height
        assert 0 < int(element.attrib["x"]) < picture.width


def test_a_picture_names_every_party_in_its_drawing_and_has_no_key():
    picture = lines(read("inferred-and-argued"))
    assert {"The agency (2024)", "The author"} <= set(picture)
    assert "our reading" not in picture


def test_a_picture_says_what_a_decision_turned_on_and_what_the_sign_of_a_way_that_fits_means():
    said = " ".join(lines(read("genital-cutting-by-2017")))
    assert "the decisive question was “State protection out of reach?” (our reading)" in said
    both = " ".join(lines(read("gay-man-refusal-quashed")))
    assert (
        "questions were “Realistic danger to this person?” and “State protection out of reach?” (our reading)" in both
    )
    assert "“Yes ?”: fits what is known." in said
    assert "?”" not in " ".join(lines(read("inferred-and-argued")))
    assert "“Yes …”: fits what is known." in " ".join(lines(read("pending"))), "as the drawing has it"
    undisclosed = " ".join(lines(read("russian-critic-allowed-to-stay")))
    assert "decisive" not in undisclosed, "nobody told what it turned on"


TREE = "title: Steps\nstart: q\nquestions: {q: {ask: Why?, answers: {yes: a, no: b}}}\noutcomes: {a: Good, b: Bad}\n"


def test_what_looks_like_a_tag_is_shown_as_text():
    block = 'tree: example\ndecided: 2010\ntitle: "</text><script>x & y</script> {case:outcome}"\nanswers: {q: yes}\n'
    trace = trace_of(block, library_of({"2000-01-01": TREE}))
    picture = fromstring(painted(trace, "en", Imprint(site="<b>Site</b> & more", address="https://example.org/")).svg)
    assert "</text><script>x & y</script> Good" in lines(picture)
    assert any(line.startswith("<b>Site</b> & more") for line in lines(picture))


def test_a_title_without_the_pictures_language_is_marked():
    trace = trace_of(
        "tree: example\ndecided: 2010\ntitle: A title\nanswers: {q: yes}\n", library_of({"2000-01-01": TREE})
    )
    texts = list(fromstring(painted(trace, "ja").svg).iter(f"{SVG}text"))
    assert texts[0].get("lang") == "en"


def test_an_argument_is_called_one():
    trace = trace_of("tree: example\nby: author\nanswers: {q: yes}\n", library_of({"2000-01-01": TREE}))
    assert "The author argues for “Good”" in lines(fromstring(painted(trace, "en").svg))


def test_the_same_case_gives_the_same_picture():
    assert painted(traces()["undisclosed"], "en").svg == picture_of("undisclosed").svg
    assert plain(picture_of("undisclosed").svg) != plain(picture_of("undisclosed", "ja").svg)
