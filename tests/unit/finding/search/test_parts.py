"""Which part of an index a page is in: the same one as long as there are as many parts, and about as many in each."""

from collections import Counter
from pathlib import Path

from building import write
from finding.search.parts import give_all_words, part_of, parts_in


def test_parts_have_about_as_many_pages() -> None:
    counted = Counter(part_of(f"posts/post-{number}/index.html", 4) for number in range(4000))
    assert sorted(counted) == ["1", "2", "3", "4"]
    assert min(counted.values()) > 900


def test_words_that_are_not_there_any_more_are_looked_for_again(tmp_path: Path) -> None:
    write(tmp_path, {f"{part}/{part}.html": f"<body><p>word{part}</p></body>" for part in (1, 2)})
    assert give_all_words(tmp_path, ["1", "2"]) == ["1", "2"]
    assert give_all_words(tmp_path, ["1"]) == ["1"]
    (tmp_path / "2.words").unlink()
    assert give_all_words(tmp_path, ["1"]) == ["1"]
    assert (tmp_path / "2.words").read_text(encoding="utf-8") == "word2"
    write(tmp_path, {"1/1.html": "<body><p>another</p></body>"})
    assert give_all_words(tmp_path, ["1"]) == ["1", "2"]


def test_parts_are_read_in_their_order(tmp_path: Path) -> None:
    write(tmp_path, {f"{number}/x": "" for number in (10, 9, 1)} | {"1.words": ""})
    assert parts_in(tmp_path) == ["1", "9", "10"]
    assert parts_in(tmp_path / "none") == []
