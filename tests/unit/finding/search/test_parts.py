"""Which part of an index a page is in: the same one as long as there are as many parts, and about as many in each."""

from collections import Counter
from pathlib import Path

from building import write
from finding.search.parts import part_of, parts_in


def test_parts_have_about_as_many_pages() -> None:
    counted = Counter(part_of(f"posts/post-{number}/index.html", 4) for number in range(4000))
    assert sorted(counted) == ["1", "2", "3", "4"]
    assert min(counted.values()) > 900


def test_parts_are_read_in_their_order(tmp_path: Path) -> None:
    write(tmp_path, {f"{number}/x": "" for number in (10, 9, 1)} | {"1.words": ""})
    assert parts_in(tmp_path) == ["1", "9", "10"]
    assert parts_in(tmp_path / "none") == []
