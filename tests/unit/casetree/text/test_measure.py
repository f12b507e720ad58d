"""How wide a text is and where it breaks, in English and in Japanese."""

from itertools import accumulate, combinations, pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from casetree.text.measure import clusters, fitted, longest_piece, width, wrap
from casetree.text.own_words import unbreakable

LATIN = st.text("abcdefghijklmnopqrstuvwxyz AEIMW.,-'", max_size=80)
JAPANESE = st.text("難民認定在留特別許可をすべきかの事情がある、。「」（）ーっ審査請求 Act19", max_size=60)
ANY = LATIN | JAPANESE | st.text(max_size=40)
LANGUAGES = st.sampled_from(["en", "ja"])
LIMITS = st.floats(20, 400)


def no_space(text: str) -> str:
    return "".join(text.split())


# Width -----------------------------------------------------------------------------------------------


@given(ANY, ANY)
def test_width_is_the_sum_of_the_characters(one, other):
    assert width(one + other, 14) == pytest.approx(width(one, 14) + width(other, 14))


@given(ANY, st.floats(1, 50))
def test_width_grows_with_the_size_of_the_letters(text, size):
    assert width(text, 2 * size) == pytest.approx(2 * width(text, size))
    assert width(text, size) >= 0


def test_every_printable_latin_character_is_measured():
    measured = [width(chr(code), 1000) for code in range(0x20, 0x7F)]
    assert all(200 < advance < 1100 for advance in measured)
    assert width("W", 14) > width("m", 14) > width("o", 14) > width("i", 14)


def test_a_full_width_character_is_as_wide_as_high():
    assert [width(character, 14) for character in "難あア（：Ａ　"] == [14] * 7


@pytest.mark.parametrize("text", ["\u0301", "\u200d", "\ufe0e", "\u200b"])
def test_a_mark_without_width_adds_none(text):
    assert width(f"e{text}", 14) == width("e", 14)


def test_what_no_table_knows_is_not_taken_for_narrow():
    assert width("🇯", 10) >= 7
    assert width("👩", 10) >= 10
    assert width("Ա", 10) >= 6
    assert width("က", 10) > width("ก", 10) > 5


def test_a_keycap_is_as_wide_as_a_picture():
    assert width("1️⃣", 10) >= 12.5
    assert width("☎️", 10) >= 12.5


# Lines -----------------------------------------------------------------------------------------------


@given(ANY, LANGUAGES, LIMITS)
def test_no_line_is_wider_than_the_limit_unless_it_is_one_character(text, language, limit):
    for line in wrap(text, language, 14, limit):
        assert width(line, 14) <= limit or len(line.rstrip("\u0301\u200d")) == 1 or width(line[1:], 14) == 0


@given(ANY, LANGUAGES, LIMITS)
def test_lines_keep_every_word_and_carry_no_space_at_their_ends(text, language, limit):
    lines = wrap(text, language, 14, limit)
    assert no_space("".join(lines)) == no_space(text)
    assert all(line == line.strip() for line in lines)
    assert lines == ("",) or all(lines)


@given(st.lists(st.text("abcdefgh", min_size=1, max_size=8), min_size=1, max_size=15), st.floats(80, 300))
def test_words_stay_whole_and_take_as_few_lines_as_they_can(words, limit):
    lines = wrap(" ".join(words), "en", 14, limit)
    assert " ".join(lines).split() == words
    needed = [""]
    for word in words:
        longer = f"{needed[-1]} {word}".strip()
        if width(longer, 14) > limit:
            needed.append(word)
        else:
            needed[-1] = longer
    assert len(lines) == len(needed)


def test_lines_are_of_about_equal_length():
    lines = wrap("Do the circumstances, weighed together, call for letting the person stay?", "en", 14, 260)
    assert (
        lines == ("Do the circumstances, weighed", "together, call for letting", "the person stay?") or len(lines) == 3
    )
    widths = [width(line, 14) for line in lines]
    assert min(widths) > 0.5 * max(widths)


def test_line_ends_that_the_author_wrote_are_kept():
    assert wrap("Which tie\nto Japan?\n\n", "en", 14, 400) == ("Which tie", "to Japan?")


@pytest.mark.parametrize("text", ["", " ", "\n\n"])
def test_no_text_is_one_empty_line(text):
    assert wrap(text, "en", 14, 100) == ("",)


def test_a_word_that_is_too_wide_is_broken_between_characters():
    lines = wrap("Donaudampfschifffahrtsgesellschaft", "en", 14, 100)
    assert len(lines) > 1
    assert "".join(lines) == "Donaudampfschifffahrtsgesellschaft"


def test_a_letter_is_not_parted_from_its_accent():
    assert all(not line.startswith("\u0301") for line in wrap("e\u0301" * 40, "en", 14, 50))


CLUSTERS = (
    "a",
    "e\u0301",
    "e\u0323\u0302",
    "👨‍👩‍👧‍👦",
    "👩🏽‍⚕️",
    "🇯🇵",
    "🇺🇦",
    "1️⃣",
    "🏴\U000e0067\U000e0062\U000e0065\U000e006e\U000e0067\U000e007f",
    "ש\u05c1",
    "م\u064e",
    "က္က",
    "நி",
    "क्षि",
    "難",
    "葛\U000e0100",
    "か\u3099",
    "\u1112\u1161\u11ab",
    "လား",
    "นำ",
    "ក្ក",
)
"""What a reader takes for one character each."""


@given(st.lists(st.sampled_from(CLUSTERS), max_size=20), LANGUAGES, st.floats(10, 200))
def test_no_line_ends_inside_what_a_reader_takes_for_one_character(parts, language, limit):
    text = "".join(parts)
    assert clusters(text) == parts
    ends = set(accumulate(map(len, parts)))
    assert set(accumulate(map(len, wrap(text, language, 14, limit)))) - {0} <= ends


def most_balanced(words, count):
    """Try all ways to set words in so many lines; return the least width of the widest line."""
    return min(
        max(width(" ".join(words[start:end]), 14) for start, end in pairwise((0, *cuts, len(words))))
        for cuts in combinations(range(1, len(words)), count - 1)
    )


@given(st.lists(st.text("abcWi", min_size=1, max_size=8), min_size=1, max_size=9), st.floats(80, 300))
def test_no_way_to_set_as_many_lines_is_narrower(words, limit):
    lines = wrap(" ".join(words), "en", 14, limit)
    assert max(width(line, 14) for line in lines) <= most_balanced(words, len(lines)) + 0.001


@given(st.lists(st.lists(st.sampled_from(["one", "two", "難民"]), min_size=1), min_size=1, max_size=4), LANGUAGES)
def test_a_line_end_of_the_author_is_never_lost(parts, language):
    text = "\n".join(" ".join(part) for part in parts)
    ends = list(accumulate(len("".join(part)) for part in parts))
    for limit in (40, 1000):
        assert set(ends) <= set(accumulate(len(no_space(line)) for line in wrap(text, language, 14, limit)))


# Japanese --------------------------------------------------------------------------------------------


def test_japanese_breaks_between_phrases():
    lines = wrap("帰国すれば迫害を受けるおそれがあるか", "ja", 14, 14 * 9)
    assert lines == ("帰国すれば", "迫害を受ける", "おそれがあるか") or len(lines) in (2, 3)
    assert all(line[0] not in "をがるれば" for line in lines)


@example("帰国すれば 、迫害を受ける", 80.0)
@example("帰国すれば（ 迫害を受ける", 90.0)
@given(JAPANESE, st.floats(60, 300))
def test_no_line_begins_or_ends_with_a_mark_that_is_forbidden_there(text, limit):
    lines = wrap(text, "ja", 14, limit)
    for before, after in pairwise(lines):
        forbidden = after[0] in "、。」）ーっ" or before[-1] in "「（"
        assert not forbidden or is_unbreakable_run(before, after)


@pytest.mark.parametrize("mark", "、。」）】ーっ々！？：；%℃°…–”’».؟॥။")
def test_no_line_begins_with_a_mark_that_closes_or_goes_on(mark):
    for limit in range(42, 140, 7):
        assert not any(line.startswith(mark) for line in wrap(f"難民の認定{mark}難民の認定", "ja", 14, limit))


@pytest.mark.parametrize("mark", "「（【〝“‘«([{￥$£№第＃")
def test_no_line_ends_with_a_mark_that_opens(mark):
    for limit in range(42, 140, 7):
        assert not any(line.endswith(mark) for line in wrap(f"難民の認定{mark}難民の認定", "ja", 14, limit))


def is_unbreakable_run(before: str, after: str) -> bool:
    """True where so many forbidden marks follow each other that no break is allowed for a whole line."""
    run = before[1:] + after[0]
    return all(b in "、。」）ーっ" or a in "「（" for a, b in zip(before, run, strict=False))


@pytest.mark.parametrize("term", unbreakable())
def test_a_term_of_the_field_is_never_broken(term):
    text = f"これは{term}という言葉を含む文であり、{term}は分けられない"
    for limit in range(len(term) * 14, 300, 7):
        assert "".join(wrap(text, "ja", 14, limit)).count(term) == 2
        assert sum(line.count(term) for line in wrap(text, "ja", 14, limit)) == 2


@given(JAPANESE, st.sampled_from(unbreakable()), JAPANESE, st.floats(20, 300))
def test_a_term_is_broken_only_where_it_is_wider_than_the_line(before, term, after, limit):
    lines = wrap(before + term + after, "ja", 14, limit)
    if width(term, 14) <= limit and not set("、。」）ーっ「（") & set(before[-1:] + after[:1]):
        assert "".join(lines).count(term) == sum(line.count(term) for line in lines)


@pytest.mark.parametrize(
    "unit", ["7日以内", "6か月", "第24条", "第61条の2の9", "２０２４年", "1,000人", "10,000円", "12.5％", "UNHCR"]
)
def test_a_number_keeps_what_belongs_to_it(unit):
    for text in (f"結果の通知から{unit}に請求する", f"そのうち{unit}だけである"):
        for limit in range(round(width(unit + "だけである", 14)), 260, 5):
            assert sum(line.count(unit) for line in wrap(text, "ja", 14, limit)) == 1


def test_japanese_in_an_english_label_breaks_as_japanese():
    assert len(wrap("帰国すれば迫害を受けるおそれがあるか", "en", 14, 14 * 9)) > 1


@given(ANY, LANGUAGES, st.floats(20, 400))
def test_a_text_as_wide_as_its_longest_piece_is_never_broken_inside_one(text, language, limit):
    longest = longest_piece(text, language, 14)
    wide, wider = (wrap(text, language, 14, max(limit, longest) + extra) for extra in (0.001, 0.002))
    assert len(wider) <= len(wide)
    assert all(width(line, 14) <= max(limit, longest) + 0.001 for line in wide)


def test_the_longest_piece_is_the_widest_word():
    assert longest_piece("a longer word", "en", 14) == width("longer", 14)
    assert longest_piece("", "en", 14) == 0


@pytest.mark.parametrize(
    "text", ["One line", "a longer word", "帰国すれば迫害を受けるおそれがあるか", "two\nlines", ""]
)
def test_a_fitted_text_is_a_wrapped_one_with_its_width(text):
    lines, widest = fitted(text, "ja", 14, 60, 90)
    assert lines == wrap(text, "ja", 14, max(60, min(longest_piece(text, "ja", 14), 90)))
    assert widest == max(width(line, 14) for line in lines)


@pytest.mark.parametrize("word", ["r" * 20_000, "難" * 5_000, "e\u0301" * 5_000])
def test_a_word_that_fills_hundreds_of_lines_is_broken_as_one_that_fills_a_few(word):
    lines = wrap(word, "en", 14, 300)
    assert "".join(lines) == word
    assert max(width(line, 14) for line in lines) <= 300
    few = wrap(word[:400], "en", 14, 300)
    assert list(lines[: len(few) - 2]) == list(few[:-2])


def test_a_line_takes_more_of_a_word_than_is_looked_at_first_where_it_is_wide_enough():
    word = "i" * 3_000
    limit = width(word[:1_400], 14)
    assert wrap(word, "en", 14, limit) == (word[:1_400], word[1_400:2_800], word[2_800:])
