"""Somebody else's content, built with our settings: every post is published, and nothing is said.

One is another: the blog reads Markdown alone, and others read what Pelican does.
"""

from base64 import b64decode
from urllib.parse import urlsplit

import pytest
from bs4 import Tag

from building import Built, build, said, target, write

PNG = b64decode("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mNkYAAAAAYAAjCB0C8AAAAASUVORK5CYII=")
"""One transparent pixel."""

HTML = """<html>
<head><title>From HTML</title><meta name="date" content="2021-04-05"><meta name="tags" content="a, b"></head>
<body><p>Written as <b>HTML</b>: {case:outcome} is none of ours here.</p></body></html>
"""

REST = """From reST
#########

:date: 2021-02-03
:tags: a
:summary: A *short* one

Words and `a link <{filename}plain.md>`_.

.. code-block:: python

   print({})
"""

ODD = """Title: R&D, "quotes" {braces} | pipes
Date: 2021-05-03
Favourite: 7

<details><summary>More</summary>Raw</details>

|a|b|
|--:|:-:|
|1|2|
"""

FOLDERS = "Title: In a folder\nDate: 2021-01-04\nAuthors: Ann Other; Bo Third\nTags: R&D, 日本, c++\n\nWords.\n"
NESTED = "title: Nested\ndate: 2021-01-05\ncategory: Ünusual & odd\nauthor: Ann\n\n[up]({filename}../../category.md)\n"
PICTURES = "Title: Pictures\nDate: 2021-02-01\n\n![mine]({attach}mine.png) ![photo]({static}/images/photo.png)\n"

FILES: dict[str, str | bytes] = {
    "plain.md": "Title: Plain\nDate: 2021-01-01\n\nWords and `{case:code}`.\n",
    "no summary.md": "Title: Without a summary\nDate: 2021-01-02 10:20\n\n# A heading\n\n" + "Many words. " * 80,
    "2021-01-03-dated.md": "Title: Dated by its name\n\nWords.\n",
    "news/category.md": FOLDERS,
    "news/deep/er/nested.markdown": NESTED,
    "news/deep/index.md": "Title: An index\nDate: 2021-01-06\n\nWords.\n",
    "news/other/index.md": "Title: Another index\nDate: 2021-01-07\nSlug: another-index\n\nWords.\n",
    "rest.rst": REST,
    "html.html": HTML,
    "images/photo.png": PNG,
    "images/a text.md": "Title: A text among pictures\nDate: 2021-01-08\n\nWords.\n",
    "extra/notes.md": "Title: A text among extras\nDate: 2021-01-09\n\nWords.\n",
    "trees/oak.md": "Title: About trees\nDate: 2021-01-10\n\nOak.\n",
    "trees/leaf.jpg": PNG,
    "gallery/mine.png": PNG,
    "gallery/post.md": PICTURES,
    "files/paper.pdf": b"%PDF-1.4",
    "files.md": "Title: Files\nDate: 2021-02-02\n\n[paper]({static}/files/paper.pdf)\n",
    "draft.md": "Title: A draft\nDate: 2021-03-01\nStatus: draft\n\nWords.\n",
    "hidden.md": "Title: A hidden one\nDate: 2021-03-02\nStatus: hidden\n\nWords.\n",
    "skipped.md": "Title: Skipped\nDate: 2021-03-03\nStatus: skip\n\nWords.\n",
    "future.md": "Title: The future\nDate: 2121-03-04\n\nWords.\n",
    "french.md": "Title: Bonjour\nDate: 2021-04-01\nSlug: hello\nLang: fr\n\nDes mots.\n",
    "english.md": "Title: Hello\nDate: 2021-04-01\nSlug: hello\nLang: en\n\nWords.\n",
    "only-german.md": "Title: Nur auf Deutsch\nDate: 2021-04-02\nLang: de\n\nWörter.\n",
    "日本語.md": "Title: 日本語の題名\nDate: 2021-04-03\nLang: ja\n\n本文。\n",
    "windows.md": b"\xef\xbb\xbfTitle: From Windows\r\nDate: 2021-05-01\r\n\r\nOne\r\ntwo.\r\n",
    "yaml-like.md": "---\nTitle: Between lines\nDate: 2021-05-02\nTags: [a, b]\n---\n\nWords.\n",
    "odd.md": ODD,
    "pages/about.md": "Title: About me\n\nWords.\n",
    "pages/contact.rst": "Contact\n#######\n\nWords.\n",
    "pages/draft.md": "Title: A page to be\nStatus: draft\n\nWords.\n",
    "README.txt": "no post",
    "theme.yaml": "a: [1\n",
}

PUBLISHED = {
    "about/": "About me",
    "contact/": "Contact",
    "de/posts/only-german/": "Nur auf Deutsch",
    "fr/posts/hello/": "Bonjour",
    "ja/posts/日本語/": "日本語の題名",
    "posts/2021-01-03-dated/": "Dated by its name",
    "posts/a-text/": "A text among pictures",
    "posts/another-index/": "Another index",
    "posts/category/": "In a folder",
    "posts/files/": "Files",
    "posts/hello/": "Hello",
    "posts/html/": "From HTML",
    "posts/index/": "An index",
    "posts/nested/": "Nested",
    "posts/no-summary/": "Without a summary",
    "posts/notes/": "A text among extras",
    "posts/oak/": "About trees",
    "posts/odd/": 'R&D, "quotes" {braces} | pipes',
    "posts/plain/": "Plain",
    "posts/post/": "Pictures",
    "posts/rest/": "From reST",
    "posts/windows/": "From Windows",
    "posts/yaml-like/": "Between lines",
}
"""Address and heading of everything but lists."""

LISTS = tuple(
    prefix + name
    for prefix in ("", "ja/")
    for name in (
        "404.html",
        "archives/",
        "cases/",
        "trees/",
        "categories/",
        "search/",
        "tags/",
        "page/",
        "check/",
        "figures/",
        "catalogue/",
        "data/",
        "glossary/",
    )
)

ANOTHER_FENCE = """\
Title: A court report
Date: 2021-06-01

Before.

```case
Smith v. Jones [2021] 3 All ER 1: "the duty of care" & <costs>
```

Between.

```case study
- first
- second
```

After.
"""


@pytest.fixture(scope="module")
def foreign(tmp_path_factory: pytest.TempPathFactory) -> Built:
    folder = tmp_path_factory.mktemp("foreign")
    return build(write(folder / "blog", FILES), folder / "output", cwd=folder, more="READERS={}")


def test_it_builds_and_nothing_is_said_but_what_readers_miss(foreign):
    assert foreign.done.returncode == 1, "what would be lost or cannot be found is an error"
    assert {code for *_, code in said(foreign, "blog")} == {
        "file-stray",
        "post-heading-level",
        "post-no-summary",
        "post-other-language",
        "post-straight-quotes",
        "post-unknown-key",
        "post-yaml-value",
    }


def test_an_attached_picture_is_moved_beside_its_post_without_a_word(foreign):
    assert "WARNING" not in foreign.done.stdout
    assert foreign.pages["posts/post/"].select_one("main img[src='../../posts/post/mine.png']")
    assert (foreign.root / "posts/post/mine.png").is_file()


def test_every_post_and_page_is_published_under_its_heading(foreign):
    found = {
        address: page.h1.text
        for address, page in foreign.pages.items()
        if address not in ("", "ja/") and not address.startswith(LISTS)
    }
    assert found == PUBLISHED


def test_a_post_in_neither_language_of_the_site_says_in_both_that_it_was_not_translated(foreign):
    said = foreign.pages["de/posts/only-german/"].select(".translations")
    assert [p.text for p in said] == [
        "In Deutsch only, not translated into English.",
        "Deutschのみ（日本語訳はまだありません）。",
    ]
    [english, japanese] = foreign.pages["fr/posts/hello/"].select(".translations")
    assert english.a["hreflang"] == "en"
    assert japanese.text == "Françaisのみ（日本語訳はまだありません）。"


def test_every_public_post_is_in_the_archives_of_each_language(foreign):
    for archives in ("archives/", "ja/archives/"):
        links = {
            target(archives, a["href"])[0].removesuffix("index.html") for a in foreign.pages[archives].select("main a")
        }
        posts = {address for address in PUBLISHED if "posts/" in address}
        assert links == posts - {"fr/posts/hello/"}, "French is named by the post itself"


def test_every_link_and_picture_is_there(foreign):
    for address, page in foreign.pages.items():
        for element in page.select("a[href], link[href], img[src]"):
            link = str(element.get("href") or element.get("src"))
            if not urlsplit(link).netloc:
                assert (foreign.root / target(address, link)[0]).is_file(), (address, link)


def test_a_post_without_a_summary_is_listed_by_its_title_alone(foreign):
    [card] = [card for card in cards(foreign) if card.h2.text == "Without a summary"]
    assert card.select_one(".card-summary") is None
    assert "Many words" not in card.text


def cards(built: Built) -> list[Tag]:
    """Return the posts of the front pages."""
    return [card for address in ("", "page/2/") for card in built.pages[address].select("article.card")]


def test_other_formats_are_left_to_pelican(foreign):
    assert "{case:outcome} is none of ours here." in foreign.pages["posts/html/"].main.text
    assert foreign.pages["posts/rest/"].select_one("main a[href='../../posts/plain/']")
    assert foreign.pages["posts/rest/"].select_one(".standfirst em").text == "short"


def test_translations_lead_to_each_other(foreign):
    assert foreign.pages["posts/hello/"].select_one("main a[hreflang=fr]")["href"] == "../../fr/posts/hello/"
    assert foreign.pages["fr/posts/hello/"].html["lang"] == "fr"


def test_a_page_keeps_to_our_rules_whatever_was_written(foreign):
    for address, page in foreign.pages.items():
        assert len(page.select("main > h1, main > article > header > h1")) == 1, address
        assert page.select("[style], style") == [], address
        assert "search/" in address or page.select("script") == [], address


def test_a_case_fence_of_another_meaning_is_a_diagnostic_and_the_post_is_published(tmp_path):
    built = build(write(tmp_path / "blog", {"report.md": ANOTHER_FENCE}), tmp_path / "output", cwd=tmp_path)
    assert built.done.returncode == 1
    assert {(path, line) for path, line, _, code in said(built, "blog") if code != "post-no-summary"} == {
        ("report.md", 7),
        ("report.md", 13),
    }
    page = built.pages["posts/report/"]
    assert [p.text for p in page.select(".prose > p")] == ["Before.", "Between.", "After."]
    assert len(page.select("figure.case-faulty")) == 2
    assert "Traceback" not in built.done.stderr
