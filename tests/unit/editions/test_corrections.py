"""What was corrected, by day: each remark once, under the post that it is about."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any

from editions.corrections import corrections_of
from handover.cases import Correction

FIRST, SECOND = date(2026, 2, 1), date(2026, 12, 1)


def remark(day: date, text: str) -> Correction:
    return Correction(date=day, text=text)


def post(file: str, *corrected: Correction, cases: tuple[Any, ...] = (), translations: tuple[Any, ...] = ()) -> Any:
    return SimpleNamespace(
        source_path=f"/home/one/site/content/{file}", corrected=corrected, cases=cases, translations=translations
    )


def case(file: str, *corrections: Correction) -> Any:
    return SimpleNamespace(words=SimpleNamespace(post=f"content/{file}"), corrections=corrections)


def told(*posts: Any) -> list[tuple[date, list[tuple[str, tuple[Any, ...]]]]]:
    return [
        (each.day, [(one.post.source_path[23:], one.remarks) for one in each.posts]) for each in corrections_of(posts)
    ]


def test_corrections_stand_under_their_day_the_latest_first_and_under_their_post() -> None:
    one = post("one.md", remark(FIRST, "a"), remark(SECOND, "b"), remark(FIRST, "c"))
    two = post("two.md", remark(FIRST, "d"))
    assert told(one, two) == [(SECOND, [("one.md", ("b",))]), (FIRST, [("one.md", ("a", "c")), ("two.md", ("d",))])]


def test_those_of_a_figure_stand_beside_those_of_the_text() -> None:
    assert told(post("one.md", remark(FIRST, "text"), cases=(case("one.md", remark(FIRST, "figure")),))) == [
        (FIRST, [("one.md", ("text", "figure"))])
    ]


def test_a_case_that_another_post_shows_again_is_not_told_twice() -> None:
    shown = case("one.md", remark(FIRST, "figure"))
    assert told(post("phone.md", cases=(shown,)), post("one.md", cases=(shown,))) == [
        (FIRST, [("one.md", ("figure",))])
    ]


def test_a_translation_tells_the_corrections_of_its_original() -> None:
    original = post("one.md")
    assert told(post("one.ja.md", cases=(case("one.md", remark(FIRST, "図")),), translations=(original,))) == [
        (FIRST, [("one.ja.md", ("図",))])
    ]


def test_a_site_without_corrections_has_no_day() -> None:
    assert told(post("one.md")) == []
