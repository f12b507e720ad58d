"""Lines that all figures of a tree share."""

from __future__ import annotations

from casetree.telling.phrases import phrases, route
from told import LIBRARY

[TREE] = LIBRARY.trees["example"]


def test_each_answer_says_where_it_leads() -> None:
    assert phrases(TREE, "en").ways["danger", "yes"] == "Yes → Is there protection?"
    assert phrases(TREE, "ja").ways["reason", "yes"] == "はい → 認定"


def test_a_way_is_told_from_answer_to_answer_to_its_outcome() -> None:
    way = (("danger", "no"), ("stay", "yes"))
    assert route(TREE, "en", way) == "Is there a danger? No; Is there a tie? Yes → Allowed to stay"
    assert route(TREE, "ja", way) == "危険があるか：いいえ、つながりがあるか：はい → 在留許可"
