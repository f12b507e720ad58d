"""What only shows when all posts are known: categories that nearly agree, addresses that differ in case alone."""

import unicodedata

from casetree.nouns.diagnostics import Source
from pages import BLOCK, HEADER
from pelican.plugins.casetree.posts.post_reader import read_post
from pelican.plugins.casetree.posts.together import check_together, folded


def told(*posts: tuple[str, str], slug_of=None) -> list[tuple[str, str]]:
    read = [
        read_post(Source.of(f"{number}.md", f"Title: T\nDate: 2026-11-01\n{lines}\n\nText.\n"), slug)
        for number, (slug, lines) in enumerate(posts)
    ]
    return [(fault.code, fault.span.source.path) for fault in check_together(read, slug_of)]


def test_a_category_that_one_post_alone_has_is_checked_against_the_others():
    posts = [("a", "Category: Cases"), ("b", "Category: Cases"), ("c", "Category: Csaes"), ("d", "Category: Figures")]
    assert told(*posts) == [("post-category-near-miss", "2.md")]


def test_of_two_that_are_alone_the_later_one_is_named():
    assert told(("a", "Category: Cases"), ("b", "Category: Csaes")) == [("post-category-near-miss", "1.md")]


def test_slugs_that_differ_in_case_or_unicode_form_are_one_address():
    assert told(("Foo", ""), ("foo", "")) == [("post-same-address", "1.md")]
    composed, apart = (unicodedata.normalize(form, "が") for form in ("NFC", "NFD"))
    assert told((composed, ""), (apart, "")) == [("post-same-address", "1.md")]
    assert told(("Foo", ""), ("foo", "Lang: ja")) == []
    assert folded(composed) == folded(apart)


def test_tags_and_categories_that_would_share_an_address_are_told_at_the_second():
    posts = [("a", "Tags: C, News, 難民"), ("b", "Tags: news, ＮＥＷＳ, C++"), ("c", "Category: C\nTags: C#")]
    assert told(*posts, slug_of=lambda name: name.lower().strip("+#")) == [
        ("post-bad-tag", "1.md"),
        ("post-bad-tag", "2.md"),
    ]
    assert told(("a", "Category: Cases"), ("b", "Category: Law"), slug_of=lambda name: "one") == [
        ("post-bad-category", "1.md")
    ]
    assert told(("a", "Tags: 🎉"), ("b", "Tags: 🎈"), slug_of=lambda name: "") == []


def test_a_tag_in_two_spellings_in_one_post_is_told_and_in_two_posts_is_none():
    posts = [("a", "Tags: X, y, x"), ("b", "Tags: x, x"), ("c", "Tags: ＤＮＡ、DNA")]
    assert told(*posts, slug_of=lambda name: unicodedata.normalize("NFKC", name).lower()) == [
        ("post-bad-tag", "0.md"),
        ("post-bad-tag", "2.md"),
    ]


def test_a_country_in_other_letters_is_told_where_it_is_written():
    def post(name, nationality):
        block = BLOCK.replace("decided:", f"id: {name}\nfacts: {{nationality: {nationality}}}\ndecided:")
        return read_post(Source.of(f"{name}.md", HEADER + block), name)

    posts = [post("a", "{en: Syria, ja: シリア}"), post("b", "SYRIA"), post("c", "Syria"), post("d", "Iran")]
    [fault] = check_together(posts)
    assert (fault.code, fault.span.source.path) == ("case-same-address", "b.md")
    assert fault.span.text[fault.span.column - 1 :].startswith("SYRIA")


def test_a_file_named_as_a_translation_has_the_slug_of_its_original():
    def told_of(own: str, original: str, path: str = "q.ja.md") -> list[tuple[str, str]]:
        files = {path: f"Title: 題\nLang: ja\n{own}\n", "q.md": f"Title: T\n{original}\n"}
        read = [read_post(Source.of(path, f"{header}\nText.\n"), "q") for path, header in files.items()]
        return [(fault.code, fault.span.source.path) for fault in check_together(read)]

    assert told_of("", "Slug: q1") == [("post-other-slug", "q.ja.md")]
    assert told_of("Slug: q1", "") == told_of("Slug: q1", "Slug: q2") == [("post-other-slug", "q.ja.md")]
    assert told_of("", "") == told_of("Slug: q1", "Slug: q1") == told_of("", "Slug: q1", "other/q.ja.md") == []
    assert told_of("", "Slug: q1", "r.md") == []
