"""Notes stand beside the paragraph that refers to them."""

import pytest

NOTED = "First.[^a]\n\nSecond.[^b]\n\nThird, again.[^a]\n\n[^a]: Note *one*.\n\n    More of it.\n[^b]: Note two.\n"


def test_a_note_stands_after_the_paragraph_that_first_refers_to_it(typeset):
    blocks = typeset(NOTED).find_all(recursive=False)
    assert [block.get("class", [""])[0] for block in blocks] == ["noted", "noted", ""]
    note = blocks[0].select_one(".note")
    assert note["role"] == "doc-footnote"
    assert [p.text for p in note.select("p")] == ["1 Note one.", "More of it."]


def test_links_lead_from_the_text_to_the_note_and_back(typeset):
    main = typeset(NOTED)
    for link in main.select("a.footnote-ref, a.footnote-backref"):
        assert main.find(id=link["href"].removeprefix("#")), link
    [back] = main.select("#fn\\:b a.footnote-backref")
    assert (back.text, back["href"]) == ("2", "#fnref:b")


def test_nothing_is_said_in_english_in_a_japanese_note(typeset):
    assert "Jump" not in str(typeset(NOTED, "ja"))


def test_notes_of_a_list_stand_after_the_whole_list(typeset):
    [block] = typeset("- one[^a]\n- two[^b]\n\n[^a]: A.\n[^b]: B.\n").find_all(recursive=False)
    assert [child.name for child in block.find_all(recursive=False)] == ["ul", "div", "div"]


@pytest.mark.parametrize("text", ["Text.[^a]\n\n[^a]: See the other.[^b]\n[^b]: Other.\n", "Text.\n\n[^a]: Unused.\n"])
def test_notes_that_no_paragraph_refers_to_stay_in_a_list_at_the_end(typeset, text):
    main = typeset(text)
    assert main.select(".note") == []
    assert main.select("div.footnote li")
