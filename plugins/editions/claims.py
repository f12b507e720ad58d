"""Counts what the claims of the site rest on: answers and results of its cases, and places of its posts that cite."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from casetree.nouns.grounds import GROUNDS
from editions.corrections import own_cases
from handover.border import told
from handover.cases import Grounds
from handover.editions import ClaimsOn
from handover.posts import Cited, Post


def claims_of(posts: Sequence[Post]) -> tuple[ClaimsOn, ...]:
    """Return how many claims of these posts rest on what; a case counts once, with the post that has its block."""
    in_cases = _sum(each for post in posts for case in own_cases(post) for each in case.grounds)
    in_texts = _sum(each for post in posts for each in told(post, Cited).grounds)
    found = (ClaimsOn(on=on, in_cases=in_cases[on], in_texts=in_texts[on]) for on in GROUNDS)
    return tuple(each for each in found if each.in_cases or each.in_texts)


def _sum(grounds: Iterable[Grounds]) -> Counter[str]:
    counted: Counter[str] = Counter()
    for each in grounds:
        counted[each.on] += each.count
    return counted
