"""Words of a site's own: what is kept for as long as they stay the same, and what no line ends in."""

from casetree.text.measure import phrases
from casetree.text.own_words import forget, kept_while_worded, set_unbreakable, unbreakable


def test_what_was_kept_is_made_again_when_words_may_have_changed():
    made: list[int] = []

    @kept_while_worded(maxsize=4)
    def doubled(number: int) -> int:
        made.append(number)
        return 2 * number

    assert [doubled(1), doubled(1)] == [2, 2]
    assert made == [1]
    forget()
    assert doubled(1) == 2
    assert made == [1, 1]


def test_the_longest_of_the_terms_is_looked_for_first_and_none_is_no_term():
    set_unbreakable([])
    forget()
    assert unbreakable() == ()
    assert "".join(phrases("これは特別な許可の申請である", "ja")) == "これは特別な許可の申請である"
    set_unbreakable(["許可", "特別な許可"])
    forget()
    assert unbreakable() == ("特別な許可", "許可")
    assert any("特別な許可" in piece for piece in phrases("これは特別な許可の申請である", "ja"))
