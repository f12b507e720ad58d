"""Every line of a header says something that is read here, or gets an answer with its place."""

import pytest

from casetree.nouns.diagnostics import ENGLISH, Source, in_words
from pelican.plugins.casetree.posts.headers.header import read_header
from pelican.plugins.casetree.posts.headers.header_check import PostRules, check_header, moment

SOUND = "Title: T\nDate: 2026-11-01\n"


def told(text: str, **rules) -> list[tuple[str, int]]:
    source = Source.of("post.md", text)
    return [(fault.code, fault.span.line) for fault in check_header(source, read_header(source), PostRules(**rules))]


def test_a_sound_header_has_no_fault():
    assert told(SOUND + "\nText.\n") == []


@pytest.mark.parametrize(
    "key", ["draft: true", "published: false", "categories: x", "description: x", "Sumary: x", "x: y"]
)
def test_a_key_that_nothing_reads_is_an_error(key):
    assert told(f"{SOUND}{key}\n\nText.\n") == [("post-unknown-key", 3)]


def test_a_key_of_the_sites_own_is_let_in():
    assert told(f"{SOUND}Image: x.png\n\nText.\n", more_keys=frozenset({"image"})) == []


def test_a_key_that_comes_twice_is_an_error_but_for_corrections():
    assert told("Title: T\nTitle: U\nDate: 2026-11-01\n\nText.\n") == [("post-repeated-key", 2)]
    assert told(f"{SOUND}Corrected: 2026-11-02: One.\nCorrected: 2026-11-03：二。\n\nText.\n") == []


@pytest.mark.parametrize(
    "remark", ["The year was wrong.", "2 December: The year.", "2026-13-01: The year.", "2026-12-01:", ""]
)
def test_a_correction_begins_with_its_day(remark):
    assert told(f"{SOUND}Corrected: {remark}\nCorrected: 2026-12-01: The year.\n\nText.\n") == [
        ("post-bad-correction", 3)
    ]


def test_only_the_first_lines_under_the_header_are_taken_for_lines_of_it():
    assert told(f"{SOUND}\n\nStatus: draft\nTags: x\nText.\n") == [
        ("post-key-below-header", 5),
        ("post-key-below-header", 6),
    ]
    assert told(f"{SOUND}\nText.\n\nTags: x\n") == []
    assert told(f"{SOUND}\nNote: the court sat twice.\n") == []


@pytest.mark.parametrize("line", ["タグ：x", "タグ: x", "概要：x", "日付：2026-11-01", "\u3000著者: x"])
def test_a_japanese_key_ends_the_header_and_says_so(line):
    assert told(f"{SOUND}{line}\n\nText.\n") == [("post-japanese-key", 3)]


def test_a_full_width_space_before_a_key_ends_the_header_and_says_so():
    assert told(f"{SOUND}\u3000Tags: x\n\nText.\n") == [("post-full-width-sign", 3)]
    assert told(f"{SOUND}\n\u3000日付: 本文の段落。\n") == []


@pytest.mark.parametrize(
    "date", ["04.03.2026", "03/04/2026", "2026", "2026-3-4", "2026-02-30", "2026-03-04 25:00", "令和8年3月4日", "today"]
)
def test_only_dates_that_can_be_read_in_one_way_are_read(date):
    assert told(f"Title: T\nDate: {date}\n\nText.\n") == [("post-bad-date", 2)]
    assert moment(date) is None


@pytest.mark.parametrize(
    "date", ["2026-03-04", "2026-03-04 09:30", "2026-03-04T09:30:15", "2026-03-04 09:30+09:00", "2026-03-04T00:30Z"]
)
def test_iso_dates_are_read(date):
    assert told(f"Title: T\nDate: {date}\n\nText.\n") == []
    assert str(moment(date)).startswith("2026-03-04")


def test_a_day_in_the_files_name_is_one_of_the_calendar():
    assert told("Title: T\n\nText.\n", needs_date=False, named_date="2026-02-30") == [("post-bad-date", 1)]
    assert told("Title: T\n\nText.\n", needs_date=False, named_date="2026-02-28") == []


def test_a_change_is_not_before_the_post():
    assert told(f"{SOUND}Modified: 2026-10-31\n\nText.\n") == [("post-modified-before-date", 3)]
    assert told(f"{SOUND}Modified: 2026-11-01\n\nText.\n") == []
    assert told(f"{SOUND}Corrected: 2026-10-31: The year.\n\nText.\n") == [("post-modified-before-date", 3)]
    assert told(f"{SOUND}Corrected: 2026-11-01: The year.\n\nText.\n") == []


def test_what_is_missing_is_asked_for_where_the_site_asks():
    assert told("Title: T\n\nText.\n") == [("post-missing-date", 1)]
    assert told("Title: T\n\nText.\n", needs_date=False) == []
    assert told(f"{SOUND}\nText.\n", needs_category=True) == [("post-missing-category", 1)]


def test_the_name_of_the_file_and_the_header_agree_on_the_language():
    assert told(f"{SOUND}Lang: en\n\nText.\n", named_language="ja") == [("post-other-language", 3)]
    assert told(f"{SOUND}Lang: JA\n\nText.\n", named_language="ja") == []


def test_tags_and_categories_need_an_address():
    rules = {"slug_of": lambda text: text.strip("🎉")}
    assert told(f"{SOUND}Tags: news, 🎉\n\nText.\n", **rules) == [("post-bad-tag", 3)]
    assert told(f"{SOUND}Category: 🎉\n\nText.\n", **rules) == [("post-bad-category", 3)]
    assert told(f"{SOUND}Tags: {'難' * 90}\n\nText.\n") == [("post-bad-tag", 3)]


def faults(text):
    source = Source.of("post.md", text)
    return [*check_header(source, read_header(source), PostRules(needs_category=True))]


def test_every_line_of_a_header_typed_on_a_japanese_keyboard_is_answered_and_nothing_that_follows_from_it():
    text = "タイトル：題\n公開日：令和8年3月4日\nＣａｔｅｇｏｒｙ：Cases\nTags：シリア、裁判\n言語: ja\n\n本文。\n"
    assert [(fault.code, fault.span.line, fault.help) for fault in faults(text)] == [
        ("post-japanese-key", 1, "write `Title: ` with an ordinary colon and a space"),
        ("post-japanese-key", 2, "write `Date: ` with an ordinary colon and a space"),
        ("post-japanese-key", 3, "write `Category: ` with an ordinary colon and a space"),
        ("post-full-width-colon", 4, "type `Tags: ` with an ordinary colon and a space"),
        ("post-japanese-key", 5, "write `Lang: ` with an ordinary colon and a space"),
    ]


def test_what_a_slip_moves_out_of_the_header_is_not_missed_in_it():
    text = "Title: 題\n日付：2026-03-04\nCategory: Cases\nStatus: draft\n\n本文。\n"
    assert [(fault.code, fault.span.line) for fault in faults(text)] == [("post-japanese-key", 2)]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("令和8年3月4日", "2026-03-04"),
        ("２０２６－０３－０４", "2026-03-04"),
        ("2026年3月4日（水）", "2026-03-04"),
        ("２０２６／３／４　９：３０", "2026-03-04 09:30"),
        ("2026年3月4日 9時5分", "2026-03-04 09:05"),
        ("2026-03-04 25:00", "2026-03-04"),
    ],
)
def test_a_date_as_a_japanese_keyboard_gives_it_is_answered_with_the_form_to_type(typed, meant):
    (fault,) = faults(f"Title: T\nDate: {typed}\nCategory: Cases\n\nText.\n")
    assert (fault.code, fault.help.partition("?")[0]) == ("post-bad-date", f"did you mean `{meant}`")


@pytest.mark.parametrize(("typed", "meant"), [("下書き", "draft"), ("公開", "published"), ("非公開", "hidden")])
def test_a_state_in_japanese_is_answered_with_the_word_to_type(typed, meant):
    (fault,) = faults(f"Title: T\nDate: 2026-03-04\nCategory: Cases\nStatus: {typed}\n\nText.\n")
    assert fault.help.startswith(f"did you mean `{meant}`?")


@pytest.mark.parametrize("value", ["[a, b]", '"a", "b"', "#a #b", "'a'"])
def test_tags_as_in_yaml_are_an_error(value):
    assert told(f"{SOUND}Tags: {value}\n\nText.\n") == [("post-yaml-value", 3)]


def test_lists_and_texts_of_yaml_that_go_on_are_errors():
    assert told(f"{SOUND}Tags:\n    - a\n    - b\n\nText.\n") == [("post-yaml-value", 3)]
    assert told(f"{SOUND}Summary: >\n    So it was.\n\nText.\n") == [("post-yaml-value", 3)]
    assert told(f"{SOUND}Summary: > 5 years, it says\n    here.\n\nText.\n") == []
    assert told(f"{SOUND}Category: Cases, News\n\nText.\n") == [("post-bad-category", 3)]


def test_a_key_that_is_indented_is_an_error():
    for indent in ("    ", "\t"):
        assert told(f"{SOUND}Tags: x\n{indent}Status: draft\n\nText.\n") == [("post-header-ends-early", 4)]
    assert told(f"{SOUND}Summary: It says:\n    so it was.\n\nText.\n") == []


def test_a_post_is_not_reviewed_before_it_was_written():
    assert told(f"{SOUND}Reviewed: 2026-10-31\n\nText.\n") == [("post-modified-before-date", 3)]
    assert told(f"{SOUND}Reviewed: 2026-11-01\n\nText.\n") == []


@pytest.mark.parametrize("title", ["So [@act]", "So ［＠act］", "{case:outcome}", "The **Act**", "[a](/b/)"])
def test_marks_in_a_title_are_an_error(title):
    assert told(f"Title: {title}\nDate: 2026-11-01\n\nText.\n") == [("post-marks-in-title", 1)]
    assert told("Title: A [sic] * b * (c) {d} @e\nDate: 2026-11-01\n\nText.\n") == []


@pytest.mark.parametrize(
    ("line", "meant"),
    [
        ("published: false", "draft"),
        ("published: true", "published"),
        ("draft: true", "draft"),
        ("draft: false", "published"),
        ("Published: 'No'", "draft"),
    ],
)
def test_nobody_is_told_to_publish_what_was_not_to_be_published(line, meant):
    source = Source.of("post.md", f"{SOUND}{line}\n\nText.\n")
    (fault,) = check_header(source, read_header(source), PostRules())
    assert str(fault.help) == f"write `Status: {meant}`"


@pytest.mark.parametrize("tags", ["one; two", "一；二", "one | two", "難民\u3000認定"])
def test_names_between_other_signs_than_commas_are_one_tag(tags):
    assert told(f"{SOUND}Tags: {tags}\n\nText.\n") == [("post-bad-tag", 3)]


@pytest.mark.parametrize("tags", ["one, two", "アジア・太平洋", "C/C++", "two words"])
def test_other_signs_stand_in_a_tag(tags):
    assert told(f"{SOUND}Tags: {tags}\n\nText.\n") == []


def test_of_two_keys_for_authors_one_would_be_lost():
    assert told(f"{SOUND}Author: A\nAuthors: B, C\n\nText.\n") == [("post-repeated-key", 3)]
    assert told(f"{SOUND}Authors: B, C\n\nText.\n") == []


@pytest.mark.parametrize(
    ("title", "is_told"),
    [
        ("The *Act*", True),
        ("A <!-- why --> b", True),
        ("`yes`", True),
        ("_Act_", True),
        ("2 * 3 * 4", False),
        ("a_b_c", False),
    ],
)
def test_slanting_words_and_code_are_marks_in_a_title(title, is_told):
    assert told(f"Title: {title}\nDate: 2026-11-01\n\nText.\n") == [("post-marks-in-title", 1)] * is_told


@pytest.mark.parametrize("folder", ["drafts", "_drafts", "Draft", "下書き", "private"])
def test_a_post_in_a_folder_of_drafts_says_itself_what_it_is(folder):
    folders = ("articles", folder)
    assert told(f"{SOUND}\nText.\n", folders=folders) == [("post-in-draft-folder", 1)]
    assert told(f"{SOUND}Status: draft\n\nText.\n", folders=folders) == []
    assert told(f"{SOUND}Status: published\n\nText.\n", folders=folders) == []
    assert told(f"{SOUND}\nText.\n", folders=("articles", "2026")) == []


def test_a_comment_in_a_summary_would_be_shown():
    assert told(f"{SOUND}Summary: So <!-- why --> it was.\n\nText.\n") == [("post-other-markup", 3)]


@pytest.mark.parametrize("key", ["Tags", "Authors", "Aliases"])
def test_a_line_lists_a_hundred_names(key):
    names = [f"name-{n}" for n in range(5000)]
    assert told(f"{SOUND}{key}: {', '.join(names[:100])}\n\nText.\n") == []
    text = f"{SOUND}{key}: {', '.join(names)}\n\nText.\n"
    [fault] = check_header(Source.of("post.md", text), read_header(Source.of("post.md", text)), PostRules())
    assert fault.code == "post-too-much"
    assert text.splitlines()[fault.span.line - 1][fault.span.column - 1 :].startswith("name-100,")


def test_of_thousands_of_unknown_keys_only_the_first_are_asked_what_they_were_meant_for():
    text = SOUND + "".join(f"Sumary-{n}: x\n" for n in range(200)).replace("-", "") + "\nText.\n"
    faults = [*check_header(Source.of("post.md", text), read_header(Source.of("post.md", text)), PostRules())]
    assert len(faults) == 200
    assert sum("did you mean" in in_words(fault.help, ENGLISH) for fault in faults) == 50
