"""What the claims of a site rest on: its cases once each, and every text."""

from __future__ import annotations

from types import SimpleNamespace
from typing import Any

from editions.claims import claims_of
from handover.cases import Grounds


def grounds(**counts: int) -> tuple[Grounds, ...]:
    return tuple(Grounds(on=on, count=count) for on, count in counts.items())


def post(file: str, *cases: Any, **counts: int) -> Any:
    return SimpleNamespace(source_path=f"/site/content/{file}", cases=cases, grounds=grounds(**counts), translations=())


def case(file: str, **counts: int) -> Any:
    return SimpleNamespace(words=SimpleNamespace(post=f"content/{file}"), grounds=grounds(**counts))


def told(*posts: Any) -> list[tuple[str, int, int]]:
    return [(each.on, each.in_cases, each.in_texts) for each in claims_of(posts)]


def test_claims_are_summed_over_posts_in_the_order_of_their_weight() -> None:
    one = post("one.md", case("one.md", inferred=2, court=1), press=3)
    assert told(one, post("two.md", press=1, court=5)) == [("court", 1, 5), ("press", 0, 4), ("inferred", 2, 0)]


def test_a_case_that_another_post_shows_again_counts_once() -> None:
    shown = case("one.md", court=1)
    assert told(post("one.md", shown), post("two.md", shown)) == [("court", 1, 0)]


def test_a_site_that_claims_nothing_has_no_rows() -> None:
    assert told(post("one.md")) == []
