"""What changed in the data, and when: computed from the dates that posts and corrections state, so it cannot lag."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date

from casetree.exporting.dataset.columns import Row, words_of
from casetree.exporting.dataset.story import Story
from casetree.nouns.model import Text


def change_rows(stories: Iterable[Story]) -> list[Row]:
    """Return the changes of all cases, the newest first."""
    found = [(day, story.id, place, row) for story in stories for place, (day, row) in enumerate(_changes(story), 1)]
    found.sort(key=lambda each: (-each[0].toordinal(), each[1], each[2]))
    return [{"date": day.isoformat(), "case": id, "place": place, **row} for day, id, place, row in found]


def _changes(story: Story) -> Iterator[tuple[date, Row]]:
    if story.posted:
        yield story.posted, _change("added")
    if story.modified:
        yield story.modified, _change("changed")
    for block in story.blocks:
        yield from ((remark.date, _change("corrected", remark.text)) for remark in block.case.corrected)


def _change(change: str, text: Text | None = None) -> Row:
    return {"change": change, **words_of("text", text)}
