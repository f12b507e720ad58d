"""Collects what posts, and the figures of their cases, say was corrected: by day, the latest first."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import PurePath

from handover.border import told
from handover.cases import Cases, CaseWords, Correction, ShownCase
from handover.editions import CorrectedDay, CorrectedPost
from handover.html import Html
from handover.posts import Post, PostHeader


def corrections_of(posts: Sequence[Post]) -> tuple[CorrectedDay, ...]:
    """Return the corrections of these posts; those of one day keep their order."""
    days: dict[date, list[CorrectedPost]] = {}
    for post in posts:
        remarks: dict[date, list[Html]] = {}
        for correction in _corrections(post):
            remarks.setdefault(correction.date, []).append(correction.text)
        for day, said in remarks.items():
            days.setdefault(day, []).append(CorrectedPost(post=post, remarks=tuple(said)))
    return tuple(CorrectedDay(day=day, posts=tuple(days[day])) for day in sorted(days, reverse=True))


def _corrections(post: Post) -> Iterator[Correction]:
    """Yield those of its text and of the cases that it has itself; a case that it shows again is told elsewhere."""
    yield from told(post, PostHeader).corrected
    for case in own_cases(post):
        yield from case.corrections


def own_cases(post: Post) -> Iterator[ShownCase]:
    """Yield the cases whose blocks a post has, or the original that it translates: none that is only shown again."""
    for case in told(post, Cases).cases:
        if any(_is_in(case.words, version) for version in (post, *post.translations)):
            yield case


def _is_in(case: CaseWords, post: Post) -> bool:
    """True for the post that has the block of a case; the names of files may be told from different folders."""
    return f"/{PurePath(post.source_path).as_posix()}".endswith(f"/{case.post.lstrip('/')}")
