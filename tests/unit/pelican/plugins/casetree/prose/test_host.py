"""What a page shows in place of a faulty block, and how words of a reference lead to their step."""

from bs4 import BeautifulSoup

from casetree.nouns.diagnostics import Source, error
from casetree.text.markup import NOTHING, post_address, text
from pelican.plugins.casetree.prose.host import Said, faulty

SPAN = Source.of("post.md", "Words & <b>.").span(1)


def test_a_fault_is_shown_whole_and_what_the_author_typed_stays_text():
    shown = BeautifulSoup(faulty([error("a-code", SPAN, "there is no `<tree>`", "write &amp;")]), "html.parser")
    lines = shown.select_one("figure.case-faulty > pre.case-fault > code").text
    assert "error[a-code]: there is no `<tree>`" in lines
    assert "Words & <b>." in lines
    assert "write &amp;" in lines


def test_of_very_many_faults_the_first_are_shown():
    faults = [error("a-code", SPAN, f"fault {number}", "help") for number in range(30)]
    shown = BeautifulSoup(faulty(faults), "html.parser").select("pre")
    assert len(shown) == 20
    assert "fault 0" in shown[0].text


def test_words_lead_to_their_step_where_the_post_shows_it():
    said = Said(text("allowed"), "one--tie")
    assert str(said.linked()) == '<a class="case-ref" href="#one--tie">allowed</a>'
    assert 'href="{filename}/one.md#one--tie"' in said.linked(post_address("one.md"))


def test_words_of_no_step_are_words_alone():
    assert Said(text("allowed")).linked(NOTHING) == text("allowed")
