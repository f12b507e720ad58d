"""Many faults are listed so that each gets an answer and none buries the others."""

from casetree.nouns.diagnostics import Diagnostic, Source, error
from casetree.nouns.listing import listed


def fault(code: str, number: int, message: str = "") -> Diagnostic:
    return error(code, Source.of(f"{number:04}.md", "text").span(1), message or f"slip {number}")


def test_a_few_faults_are_told_in_full():
    said = listed([fault("a", 1), fault("b", 2)])
    assert said.count("-->") == 2
    assert listed([]) == ""


def test_two_hundred_different_slips_give_two_hundred_answers():
    said = listed([fault(f"code-{number % 20}", number) for number in range(200)])
    assert all(f"{number:04}.md" in said for number in range(200))


def test_many_of_a_code_do_not_bury_another():
    said = listed([*(fault("many", number) for number in range(1_000)), fault("rare", 1_000)])
    assert len(said.splitlines()) < 150
    assert "error[rare]: slip 1000" in said
    assert "940 more `many`" in said


def test_what_follows_from_one_cause_is_counted():
    said = listed([fault("faulty-tree", number, "the tree has errors") for number in range(32)])
    assert said.count("-->") == 3
    assert "29 more `faulty-tree` say the same (the tree has errors): 0003.md:1, 0004.md:1" in said
    assert "0031.md:1" in said


def test_no_name_of_a_file_moves_the_cursor_of_a_terminal():
    faults = [error("a", Source.of(f"{n}\x1b[2J\n\u202e\udcff.md", "text").span(1), "same") for n in range(100)]
    said = listed(faults)
    assert not {"\x1b", "\u202e", "\udcff"} & {*said}
    assert "99" not in said
    assert "4\ufffd[2J\ufffd\ufffd\ufffd.md:1" in said
