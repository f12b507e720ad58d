"""Parts of a build that overlap are counted once."""

from bench.measuring.parts import covered, read


def test_time_in_which_two_parts_ran_at_once_counts_once():
    assert covered([(0.0, 2.0), (1.0, 3.0), (1.5, 1.75), (5.0, 6.0)]) == 4.0
    assert covered([]) == 0.0


def test_a_log_is_read_by_part_and_one_that_is_not_there_is_empty(tmp_path):
    log = tmp_path / "parts.log"
    assert read(log) == {}
    log.write_text('["sync", 1.0, 2.0]\n["Pagefind", 1.0, 3.0]\n["sync", 4.0, 5.0]\n', encoding="utf-8")
    assert read(log) == {"sync": [(1.0, 2.0), (4.0, 5.0)], "Pagefind": [(1.0, 3.0)]}
