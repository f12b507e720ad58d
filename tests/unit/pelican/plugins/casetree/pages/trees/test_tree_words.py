"""What pages tell of trees: which version it is, what may follow an outcome, what is cited."""

from casetree.figures.citations import Numbering, SourceList
from casetree.telling.speech import Speech
from casetree.text.words import words_for
from pages import LIBRARY
from pelican.plugins.casetree.pages.trees.tree_words import (
    alone,
    answer_words,
    list_sources,
    outcome_words,
    version_words,
)
from reading import EXAMPLE, tree_of

TREE = tree_of(
    EXAMPLE.replace(
        "refused: Refused",
        "refused: {label: Refused, help: It ends here., next: [{label: Review, within: 7 days}, {label: A lawsuit}]}",
    )
)
OLD, NEW = LIBRARY.trees["steps"]


def test_a_version_shown_alone_has_nobody_s_path():
    trace = alone(TREE)
    assert (trace.paths, trace.tree, trace.focus) == ((), TREE, None)


def test_an_outcome_is_told_with_what_may_follow_and_the_deadline_where_there_is_one():
    told = outcome_words(TREE.outcomes["refused"], Speech(words_for("en")))
    assert told.label == "Refused"
    assert "It ends here." in told.details
    assert told.following == ("What may follow: Review, within 7 days.", "What may follow: A lawsuit.")


def test_where_nothing_is_cited_there_is_no_list_and_no_heading():
    assert list_sources(SourceList("list", words_for("en"), Numbering())) == ""


def test_a_version_says_since_when_it_holds_and_where_its_page_is():
    english, japanese = (version_words(OLD, language, "en") for language in ("en", "ja"))
    assert (english.date, english.law, english.is_here) == ("2000-01-01", "Law in force since 1 January 2000", False)
    assert [each.address for each in (english, japanese)] == ["trees/steps/2000-01-01/", "ja/trees/steps/2000-01-01/"]


def test_the_page_at_hand_is_marked_among_the_versions():
    assert version_words(NEW, "en", "en", is_here=True).is_here


def test_an_answer_is_told_in_the_tree_s_words_or_else_by_yes_and_no():
    tie, hardship = TREE.questions["tie"].answers[1], TREE.questions["hardship"].answers[0]
    assert [answer_words(each, words_for("en")) for each in (tie, hardship)] == ["Child", "Yes"]
    assert answer_words(tie, words_for("ja")) == '<span lang="en">Child</span>'
    assert answer_words(hardship, words_for("ja")) == "はい"
