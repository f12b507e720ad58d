"""Slips outside case blocks: each gets its answer, none loses text, and nothing is published by accident."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import unicodedata
from pathlib import Path

import pytest

from building import ROOT, Built, run_python, write

HEADER = "Title: T\nDate: 2026-11-01\nCategory: Cases\nTags: x\nSummary: S.\n"
TEXT = "\nA paragraph.\n"


def post(*changes: str, text: str = TEXT) -> str:
    """Return a sound post, with lines changed or added: `Tags: 🎉` takes the place of its `Tags:`."""
    lines = HEADER.splitlines()
    for change in changes:
        key = change.partition(":")[0]
        lines = [line for line in lines if line.partition(":")[0] != key] + change.splitlines()
    return "\n".join(lines) + "\n" + text


def case(*lines: str) -> str:
    """Return a sound post with a case block, whose lines follow its tree."""
    return post(text="\n```case\ntree: steps\n" + "\n".join([lines[0], "outcome: allowed", *lines[1:]]) + "\n```\n")


SLIPS = {
    "A1 a key of another tool": (post("draft: true"), "post-unknown-key", 6),
    "A1 a key below the header": (post(text="\nStatus: draft\n\nText.\n"), "post-key-below-header", 7),
    "A1 a space before the colon": (post("Status : draft"), "post-header-ends-early", 6),
    "A1 an indented key": (HEADER + "\tStatus: draft\n" + TEXT, "post-header-ends-early", 6),
    "A1 after a list of YAML": (
        f"---\n{HEADER}Aliases:\n  - one\nStatus: draft\n---\n{TEXT}",
        "post-header-ends-early",
        8,
    ),
    "A1 in a second header": (post(text="\n---\nStatus: draft\n---\n\nText.\n"), "post-key-below-header", 8),
    "A1 in the text": (post(text="\n## Heading\n\n**Status:** draft\n"), "post-key-below-header", 9),
    "A2 no empty line": (HEADER + "Note: the court sat twice.\n\nText.\n", "post-unknown-key", 6),
    "A3 a key twice": (HEADER + "Status: draft\nStatus: published\n" + TEXT, "post-repeated-key", 7),
    "A4 a tag without an address": (post("Tags: 🎉"), "post-bad-tag", 5),
    "A4 the address of another tag": (post("Tags: C, C++"), "post-bad-tag", 5),
    "A12 a language that the site has not": (post("Lang: de"), "post-other-language", 6),
    "A4 a slug without an address": (post("Slug: 🎉"), "post-bad-address", 6),
    "A6 a year of two digits": (post("Date: 0026-11-01"), "post-bad-date", 5),
    "A6 a change before there were posts": (post("Modified: 1926-11-01"), "post-bad-date", 6),
    "B1 a citation for the words of a link": (post(text="\n[@act](https://example.org/)\n"), "post-unread-citation", 7),
    "B1 a citation without brackets": (post(text="\nSo @act says.\n"), "post-unread-citation", 7),
    "A5 a tag that is too long": (post("Tags: " + "難" * 90), "post-bad-tag", 5),
    "A6 a date with dots": (post("Date: 04.03.2026"), "post-bad-date", 5),
    "A6 a date with slashes": (post("Date: 03/04/2026"), "post-bad-date", 5),
    "A6 a year": (post("Date: 2026"), "post-bad-date", 5),
    "A6 a Japanese date": (post("Date: 令和8年3月4日"), "post-bad-date", 5),
    "A8 changed before it was written": (post("Modified: 2026-10-31"), "post-modified-before-date", 6),
    "A8 a law that is no date": (post("Law: 令和6年6月10日"), "post-bad-date", 6),
    "A9 a list of YAML": (post("Tags: [a, b]"), "post-yaml-value", 5),
    "A10 two categories": (post("Category: Cases, News"), "post-bad-category", 5),
    "A10 nearly a category": (post("Category: Csaes"), "post-category-near-miss", 5),
    "A10 no category": (HEADER.replace("Category: Cases\n", "") + TEXT, "post-missing-category", 1),
    "A17 a file outside": (post(text="\n[a]({attach}../secret.txt)\n"), "post-link-outside", 7),
    "A17 another file outside": (post(text="\n[a]({static}../secret.txt)\n"), "post-link-outside", 7),
    "A22 two titles": (HEADER + "Title: Another\n" + TEXT, "post-repeated-key", 6),
    "B1 a citation that is not closed": (post(text="\nSo [@act; @b it says.\n"), "post-unread-citation", 7),
    "B1 in a heading": (post(text="\n## So [@act p. 3]\n"), "post-unread-citation", 7),
    "B1 in a list": (post(text="\n- so [@act; b]\n"), "post-unread-citation", 7),
    "B1 in a table": (post(text="\n| a | b |\n|---|---|\n| [@] | c |\n"), "post-unread-citation", 9),
    "B1 in the words of a link": (post(text="\n[so [@act b] x](https://example.org)\n"), "post-unread-citation", 7),
    "B1 in a summary": (post("Summary: So [@act; it says."), "post-unread-citation", 5),
    "B1 in a title": (post("Title: So [@act]"), "post-marks-in-title", 5),
    "B1 words before it": (post(text="\nSo [see @act].\n"), "post-unread-citation", 7),
    "B1 in raw HTML": (post(text="\n<p>So [@act; it says.</p>\n"), "case-reference-in-html", 7),
    "B1 as an address": (post(text="\n[@act]: so\n\nText.\n"), "post-unread-citation", 7),
    "B2 a file without its mark": (post(text="\n[x](x.md)\n"), "post-dead-link", 7),
    "B2 no such address": (post(text="\n[x](/posts/nope/)\n"), "post-dead-link", 7),
    "B2 no such address from here": (post(text="\n[x](../nope/)\n"), "post-dead-link", 7),
    "B2 no such place": (post(text="\n[x](#nothing)\n"), "post-unknown-place", 7),
    "B2 no such place in another post": (post(text="\n[x]({filename}x.md#nowhere)\n"), "post-unknown-place", 7),
    "B2 no such place at an address": (post(text="\n[x](/posts/x/#nowhere)\n"), "post-unknown-place", 7),
    "B2 no such place on a page that is made": (post(text="\n[x](/trees/steps/#nowhere)\n"), "post-unknown-place", 7),
    "B2 nor by its file": (post(text="\n[x]({filename}/trees/steps/#nowhere)\n"), "post-unknown-place", 7),
    "B2 nor on a list": (post(text="\n[x](/tags/#nowhere)\n"), "post-unknown-place", 7),
    "B2 a list that is not that long": (post(text="\n[x](/archives/page/99/)\n"), "post-dead-link", 7),
    "B2 no such feed": (post(text="\n[x](/feeds/nope.xml)\n"), "post-dead-link", 7),
    "B2 no such data": (post(text="\n[x](/data/nope.json)\n"), "post-dead-link", 7),
    "B2 no such file for machines": (post(text="\n[x](../../nope.txt)\n"), "post-dead-link", 7),
    "B2 no such manifest": (post(text="\n[x](/nope.webmanifest)\n"), "post-dead-link", 7),
    "B2 a slash after a file": (post(text="\n[x](/feeds/en.atom.xml/)\n"), "post-dead-link", 7),
    "B2 what the search alone reads": (post(text="\n[x](/pagefind/nope.js)\n"), "post-dead-link", 7),
    "B2 the folder of the search": (post(text="\n[x](/pagefind/)\n"), "post-dead-link", 7),
    "B2 the feed of a tag that no post has": (post(text="\n[x](/feeds/en/tags/nope.atom.xml)\n"), "post-dead-link", 7),
    "B2 no image": (
        post(text="\n![x](images/x.png){width=1 height=1}\n"),
        "post-dead-link",
        7,
    ),
    "B2 in raw HTML": (post(text='\n<p>So <a href="/posts/nope/">x</a></p>\n'), "post-dead-link", 7),
    "B2 a tag that no post has": (post(text="\n[x]({tag}nope)\n"), "post-unknown-page", 7),
    "B2 a category that no post has": (post(text="\n[x]({category}Nope)\n"), "post-unknown-page", 7),
    "B2 an author": (post("Author: A", text="\n[x]({author}A)\n"), "post-unknown-page", 8),
    "B2 in a footnote": (post(text="\nSo[^1].\n\n[^1]: [x](/posts/nope/)\n"), "post-dead-link", 9),
    "B2 by a label": (post(text="\n[x][nope]\n\n[nope]: /posts/nope/\n"), "post-dead-link", 9),
    "B2 by a label without an address": (post(text="\n[x][nope]\n"), "post-unread-link", 7),
    "B2 brackets the other way round": (post(text="\n(x)[https://example.org]\n"), "post-unread-link", 7),
    "B2 in a summary": (post("Summary: [x](/posts/nope/)"), "post-dead-link", 5),
    "B3 a link to a draft": (post(text="\n[a]({filename}draft.md)\n"), "post-link-to-draft", 7),
    "B3 the address of a draft": (post(text="\n[a](/drafts/draft/)\n"), "post-link-to-draft", 7),
    "B3 where a draft will stand": (post(text="\n[a](/posts/draft/)\n"), "post-link-to-draft", 7),
    "B2 of this computer": (post(text="\n[x](http://localhost:8000/posts/x/)\n"), "post-dead-link", 7),
    "B2 a slip in the scheme": (post(text="\n[x](htps://example.org)\n"), "post-dead-link", 7),
    "B2 no address": (post(text="\n[x]()\n"), "post-dead-link", 7),
    "B4 two notes of one name": (post(text="\nSo[^1].\n\n[^1]: A.\n[^1]: B.\n"), "post-repeated-note", 10),
    "B2 a post as a file": (post(text="\n[x]({static}x.md)\n"), "post-broken-link", 7),
    "B2 a file as a post": (post(text="\n[x]({filename}/glossary.yaml)\n"), "post-broken-link", 7),
    "B2 a folder of files": (post(text="\n[x]({static}/images/)\n"), "post-broken-link", 7),
    "B2 two slashes": (post(text="\n[x]({filename}//x.md)\n"), "post-broken-link", 7),
    "B2 a title that is not closed": (post(text='\n[x](https://example.org/ "A title)\n'), "post-dead-link", 7),
    "B2 two addresses of one name": (
        post(text="\n[x][y]\n\n[y]: https://example.org/1\n[y]: https://example.org/2\n"),
        "post-repeated-note",
        10,
    ),
    "B4 a note of no words": (post(text="\nSo[^1].\n\n[^1]:\n\nMore.\n"), "post-missing-note", 9),
    "B5 an image": (post(text="\n！[法廷]({static}/images/a.svg)\n"), "post-full-width-sign", 7),
    "B5 a tag of HTML": (post(text="\n＜b＞太字＜／b＞\n"), "post-full-width-sign", 7),
    "a heading of no words": (post(text="\n##\n\nText.\n"), "post-heading-level", 7),
    "a heading of seven signs": (post(text="\n####### So\n\nText.\n"), "post-heading-level", 7),
    "a summary of no words": (post("Summary:"), "post-no-summary", 5),
    "B4 no note": (post(text="\nSo[^1].\n"), "post-missing-note", 7),
    "B4 a note within the line": (post(text="\nSo^[A note, [x](https://example.org/)].\n"), "post-missing-note", 7),
    "B13 a comment that never ends": (post(text="\nText.\n\n<!-- a note\n\nMore.\n"), "post-open-html", 9),
    "B13 a script": (post(text="\n<script>alert(1)</script>\n"), "post-refused-content", 7),
    "B13 a style": (post(text='\n<p style="color:red">x</p>\n'), "post-refused-content", 7),
    "B15 what turns words": (post(text="\nThe court \u202eallowed\u202c it.\n"), "post-control-character", 7),
    "B4 a note too many": (post(text="\nSo.\n\n[^1]: A note.\n"), "post-unused-note", 9),
    "B5 a citation": (post(text="\n判決［＠act］による。\n"), "post-full-width-sign", 7),
    "B5 half of a citation": (post(text="\n判決[＠act]による。\n"), "post-full-width-sign", 7),
    "B5 a reference": (post(text="\n｛case:outcome｝\n"), "post-full-width-sign", 7),
    "B5 the colon of a reference": (post(text="\n{case：outcome}\n"), "post-full-width-sign", 7),
    "B5 a heading": (post(text="\n＃＃ 見出し\n\n文。\n"), "post-full-width-sign", 7),
    "B5 a link": (post(text="\n［判決］（https://example.org/）\n"), "post-full-width-sign", 7),
    "B5 half of a link": (post(text="\n[判決]（{filename}x.md）\n"), "post-full-width-sign", 7),
    "B5 a list": (post(text="\n－ 一つ\n－ 二つ\n"), "post-full-width-sign", 7),
    "B5 a note": (post(text="\n判決［＾1］\n"), "post-full-width-sign", 7),
    "B10 a block as code": (
        post(text="\n```\ntree: steps\nanswers: {a: b}\n```\n"),
        "case-other-fence",
        7,
    ),
    "B10 a block as YAML": (
        post(text="\n```yaml\ndecided: 2024\npaths:\n- by: x\n```\n"),
        "case-other-fence",
        7,
    ),
    "B10 a block without a fence": (post(text="\ntree: steps\nby: agency\n"), "case-other-fence", 7),
    "B6 a list within a list": (post(text="\n- a\n  - b\n"), "post-unread-list", 8),
    "B6 a list after a tab": (post(text="\nText:\n\n\t- a\n\t- b\n\nMore.\n"), "post-unread-list", 9),
    "B6 a list after spaces below a heading": (post(text="\n## Heading\n    1. a\n    2. b\n"), "post-unread-list", 8),
    "B6 a list within a list after a tab too many": (
        post(text="\nText:\n\n\t* a & b\n\t\t* c\n"),
        "post-unread-list",
        9,
    ),
    "B6 entries after dashes": (post(text="\n— a\n— b\n"), "post-unread-list", 7),
    "B6 a space that does not break": (post(text="\n-\u00a0a\n-\u00a0b\n"), "post-unread-list", 7),
    "B1 in braces": (post(text="\nSo {@act}.\n"), "post-unread-citation", 7),
    "B1 after what has no width": (post(text="\nSo [\u200b@act].\n"), "post-control-character", 7),
    "B2 a mail with a space": (post(text="\n[x](mailto: a@example.org)\n"), "post-dead-link", 7),
    "B2 an address over two lines": (post(text="\n[x](/posts/\nnope/)\n"), "post-dead-link", 7),
    "B7 code that does not end": (post(text="\nWrite `code so.\n"), "post-other-markup", 7),
    "A9 a tag with a sign": (post("Tags: #x"), "post-yaml-value", 5),
    "B10 a chart in capitals": (post(text="\n```Chart\ndata: x\n```\n"), "case-bad-fence", 7),
    "B10 letters of a quotation mixed up": (post(text="\n```qoute\nwords: x\n```\n"), "case-bad-fence", 7),
    "B2 an id twice": (post(text="\n## One {#one}\n\n## Two {#one}\n"), "post-repeated-id", 9),
    "B2 an address in the text": (post(text="\nSee https://example.org/a.\n"), "post-bare-address", 7),
    "B10 a block in full-width letters": (post(text="\n```ｃａｓｅ\ntree: steps\n```\n"), "case-bad-fence", 7),
    "B16 lists within each other": (post(text="\n" + "- " * 3000 + "x\n"), "post-too-deep", 7),
    "a conflict that was not resolved": (
        post(text="\n<<<<<<< HEAD\nOne.\n=======\nTwo.\n>>>>>>> other\n"),
        "file-conflict-mark",
        7,
    ),
    "B15 what no feed can hold": (post(text="\nA\ufffe paragraph.\n"), "post-control-character", 7),
    "B15 a sign of another encoding": (post(text="\nIt\x92s so.\n"), "post-control-character", 7),
    "B15 a line end that nobody sees": (post(text="\nSo\u2028so.\n"), "post-control-character", 7),
    "B1 in brackets of Japanese": (post(text="\n判決による【@act】。\n"), "post-unread-citation", 7),
    "B1 in others": (post(text="\n判決による〔＠act〕。\n"), "post-unread-citation", 7),
    "B5 the letters of a reference": (post(text="\n{ｃａｓｅ:outcome}\n"), "post-full-width-sign", 7),
    "B2 an address without a site": (post(text="\n[x](https://)\n"), "post-dead-link", 7),
    "B2 a site with a space": (post(text="\n[x](https://example .org/)\n"), "post-dead-link", 7),
    "B10 a known case as code": (post(text="\n```\ncase: x\nlaw: 2024-06-10\n```\n"), "case-other-fence", 7),
    "B10 a comparison as code": (post(text="\n```yaml\ncompare: [a, b]\n```\n"), "case-other-fence", 7),
    "A23 tags that go on after two spaces": (HEADER + "Aliases: one,\n  two\n" + TEXT, "post-header-ends-early", 7),
    "A23 a summary that goes on after a space": (post("Summary: So\n and so."), "post-header-ends-early", 6),
    "A9 a list of YAML at the end": (post("Tags:\n- a\n- b"), "post-header-ends-early", 6),
    "A9 an indented list of YAML at the end": (post("Tags:\n  - a\n  - b"), "post-header-ends-early", 6),
    "A8 a correction years later": (post("Corrected: 2062-11-02: A name."), "post-bad-date", 6),
    "C14 a decision after its post": (case("decided: 2062-03"), "case-bad-decided", 9),
    "B2 an image that is not there": (post(text="\n![A court]({static}/images/none.png)\n"), "post-broken-link", 7),
    "A16 the address of a file": (post("Url: /sitemap.xml"), "post-bad-address", 6),
    "A16 an address of no page": (post("Url: elsewhere"), "post-bad-address", 6),
    "A25 a fault in a block whose id another has": (
        case("id: twice\ndecided: 2024")
        + case("id: twice\ndecided: 2024").partition("\n\n")[2].replace("allowed", "alowed"),
        "case-unknown-outcome",
        17,
    ),
    "C14 a status years later": (case("decided: 2024", "now: {is: allowed, date: 2062-03}"), "case-bad-decided", 11),
    "a Japanese key": (HEADER + "概要：まとめ\n" + TEXT, "post-japanese-key", 6),
    "a long title": (post("Title: " + "long " * 300), "post-long-title", 5),
}
SOUND = {
    "A9 Japanese commas": post("Tags: ドイツ、就労"),
    "A12 a language in capitals": post("Lang: JA"),
    "A19 a link with a space": post(text="\n[ab](<{filename}a b.md>)\n"),
    "A20 another Unicode form": post(text="\n[c]({filename}" + unicodedata.normalize("NFC", "がcase") + ".md)\n"),
    "B1 a colon after a citation": post(text="\nAccording to the Act [@act]:\n\n> So.\n"),
    "B1 one after the other": post(text="\nSo [@act][@act].\n"),
    "B1 as it stands": post(text="\nWrite `[@id; ` or \\[@id].\n\n    [@code\n"),
    "A16 an address and its place": post("Url: plain", "Save_as: plain.html"),
    "B1 a name elsewhere": post(text="\n[@unhcr](https://example.org/), a@act, @actor and @act-.\n"),
    "B2 other sites": post(text="\n[a](https://example.org/#x) [b](mailto:a@b.org) [c](tel:+81) <a@b.org>\n"),
    "B2 what is made": post(
        text="\n[a](/cases/) [b](/trees/steps/) [c](/tags/x/) [d](/categories/cases/) [e](/ja/trees/) "
        "[f](/trees/steps/walk/) [g](/) [h](/archives/) [i](../x/) [j](/posts/x) [k](/feeds/en.atom.xml)\n"
    ),
    "B2 what only the build for the public writes": post(
        text="\n[a](/feeds/all.atom.xml) [b](/feeds/ja/decisions.atom.xml) [c](/feeds/en/tags/x.atom.xml) "
        "[d](/sitemap.xml) [e](/robots.txt)\n"
    ),
    "B2 places": post(
        text='\n## One {#one}\n\n## Two words\n\n[a](#one) [b](#s-two-words) [c](#top) [d](#) <a id="e"></a> [e](#e)\n'
    ),
    "B2 what is made of data": post(
        text="\n[a](/data/datapackage.json) [b](/data/cases.csv) [c](/trees/steps/1982-01-01.yaml)\n"
    ),
    "B2 places elsewhere": post(text="\n[a]({filename}places.md#one) [b](/posts/places/#one)\n"),
    "B2 places of the frame": post(text="\n[a](#text) [b](/posts/places/#text) [c](/trees/steps/#text) [e](/#text)\n"),
    "B4 a note below its name, and an address twice": post(
        text="\nSo[^1] [x][y].\n\n[^1]:\n\n    A note.\n\n[y]: https://example.org/\n[Y]: https://example.org/\n"
    ),
    "B5 what Japanese exclaims, and puts in brackets": post(
        text="\n驚いた！[判決](https://example.org/a.html) ＜参考＞\n"
    ),
    "B4 notes": post(text="\nSo[^1] and[^b].\n\n[^1]: A note.\n[^b]: Another.\n"),
    "B5 what Japanese is": post(text="\n原告［男性］（当時三〇歳）は「＃１」と－述べた＊。\n\n１．初\n\n`［＠id］`\n"),
    "B10 other code": post(text="\n```yaml\ntree: oak\n```\n\n```text\ntree: x\nanswers: {a: b}\n```\n"),
    "B6 lists within what takes them up": post(
        text="\n- a\n\n\t- b\n\nSo[^1].\n\n[^1]: Note.\n\n\t- c\n\n!!! note\n\n\t- d\n\nText\n\t- e\n"
    ),
    "B6 code that is indented": post(
        text="\nCode:\n\n    - old\n    + new\n\nMore:\n\n    answers:\n    - a\n\n"
        "Last:\n\n    -x\n\n```\n- a\n- b\n```\n"
    ),
    "a heading with a line below": post(text="\nHeading\n-------\n\nText.\n"),
    "B2 an address in words of a link, and in code": post(
        text="\n[https://example.org/](https://example.org/) <https://example.org/> `https://example.org/`\n"
    ),
    "A22 a title that goes on": "Title: A long title that\n    goes on here\n" + HEADER.partition("\n")[2] + TEXT,
    "A2 text at once": HEADER + "The court sat twice.\n",
    "A2 a paragraph of Japanese at once": HEADER + "　裁判所は二度開かれた。\n",
    "A23 tags that go on": post("Tags: one,\n    two"),
}


@pytest.fixture(scope="module")
def content(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with every slip, each in a post of its own."""
    root = tmp_path_factory.mktemp("slips") / "content"
    files = {f"slip-{number}.md": text for number, (text, _, _) in enumerate(SLIPS.values())}
    files |= {f"sound-{number}.md": text for number, text in enumerate(SOUND.values())}
    files |= {
        "draft.md": post("Status: draft"),
        "places.md": post(text="\n## One {#one}\n"),
        "future.md": post("Date: 2199-01-01"),
        "hidden.md": post("Status: hidden"),
        "pages/future-page.md": "Title: P\nSummary: S.\nDate: 2199-01-01\n\nText.\n",
        "x-ja.md": post("Title: 判決について", text="\n裁判所は、国の主張を退けた。これで確定する。\n"),
        "a b.md": post("Slug: a-b"),
        unicodedata.normalize("NFD", "がcase") + ".md": post("Slug: ga-case"),
        "x.md": post(),
        "x.ja.md": post("Title: 題"),
        "z.ja.md": post("Lang: en"),
        "y.md.txt": post(),
        "y.txt": "text",
        "y.html": "<html><head><title>T</title><meta name='date' content='2026-11-01'></head><body>x</body></html>",
        "y.rst": "T\n=\n\n:date: 2026-11-01\n\nText.\n",
        ".hidden.md": "not read",
        "._x.md": b"\x00\xff",
        "x.md~": "not read",
        "#x.md#": "not read",
        "~$x.docx": "not read",
        "images/Thumbs.db": "not published",
        "Desktop.ini": "not read",
        "Foo.md": post(),
        "🎉.md": post(),
        "foo/foo.md": post("Slug: foo"),
        "glossary.yaml": "refugee: {term: {en: refugee, ja: 難民}, definition: {en: D., ja: 定義。}, cite: act}\n",
        "sources.yaml": "act: {title: Act, url: 'https://example.org/', publisher: Diet, date: 2024-01-01, lang: en}\n",
        "../secret.txt": "secret",
    }
    write(root, files)
    shutil.copytree(ROOT / "tests/fixtures/diagnostics/content/trees/steps", root / "trees" / "steps")
    (root / ".#x.md").symlink_to("nobody@nowhere")
    (root / "circle").symlink_to(root)
    (root / "again.md").symlink_to("x.md")
    (root / "secret.md").symlink_to(root / "../secret.txt")
    return root


@pytest.fixture(scope="module")
def found(content: Path) -> list[dict[str, str]]:
    """What a check says of them."""
    how = ("--settings", "pelicanconf.py", "--format", "json")
    done = run_python("-m", "casetree", "check", str(content), *how)
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    found: list[dict[str, str]] = json.loads(done.stdout)
    return found


@pytest.fixture(scope="module")
def built(content: Path, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """The same folder as `make html` builds it."""
    output = tmp_path_factory.mktemp("built")
    return Built(output, run_python("-m", "pelican", str(content), "-s", "pelicanconf.py", "-o", str(output)))


def told(found: list[dict[str, str]], name: str) -> list[tuple[str, str]]:
    return [(fault["code"], fault["line"]) for fault in found if Path(fault["file"]).name == name]


@pytest.mark.parametrize("number", range(len(SLIPS)), ids=list(SLIPS))
def test_a_slip_is_told_where_it_is(found, number):
    _, code, line = [*SLIPS.values()][number]
    assert (code, line) in told(found, f"slip-{number}.md")


@pytest.mark.parametrize("number", range(len(SOUND)), ids=list(SOUND))
def test_what_is_no_fault_is_none(found, number):
    assert told(found, f"sound-{number}.md") == []


def test_an_image_that_is_not_there_is_told_once_where_it_is_named(found):
    assert [(fault["code"], Path(fault["file"]).suffix) for fault in found if "none.png" in fault["message"]] == [
        ("post-broken-link", ".md")
    ]


def test_names_of_files_say_slug_and_language(found, built):
    assert ("post-other-language", 6) in told(found, "z.ja.md")
    assert ("post-other-language", 5) in told(found, "x-ja.md")
    assert "ja/posts/x/index.html" in built.bytes()
    assert built.pages["posts/x/"].select_one('a[hreflang="ja"], link[hreflang="ja"]')


def test_stray_files_links_in_circles_and_addresses_in_capitals_are_told(found):
    assert told(found, "y.md.txt") == [("file-stray", 1)]
    for name in ("y.txt", "y.html", "y.rst"):
        assert told(found, name) == [("file-stray", 1)]
    assert told(found, "🎉.md") == [("post-bad-address", 1)]
    for name in ("circle", "again.md", "secret.md"):
        assert told(found, name) == [("file-link-astray", 1)]
    assert "post-same-address" in {code for name in ("Foo.md", "foo.md") for code, _ in told(found, name)}
    assert not [fault for fault in found if Path(fault["file"]).name.startswith(".")]


def test_nothing_is_published_that_should_not_be(built):
    files = built.bytes()
    assert built.done.returncode == 1
    assert "Traceback" not in built.done.stderr
    assert "internal-error" not in built.done.stderr
    assert not [name for name in files if re.search("draft|future|secret|/hidden/|posts/y/", name)]
    assert not [name for name, data in files.items() if data == b"secret"]


def test_every_post_that_is_left_out_is_named_with_the_reason(built):
    to_come = "its date, 2199-01-01, is to come"
    reasons = {"draft": "a draft", "hidden": "hidden", "future": to_come, "future-page": to_come}
    for name, reason in reasons.items():
        assert f"{name}.md ({reason})" in built.done.stderr


def test_what_a_japanese_keyboard_gives_is_read(built):
    sound = [*SOUND]
    tags = built.pages[f"posts/sound-{sound.index('A9 Japanese commas')}/"].select(".tags a, a[rel=tag]")
    assert {tag.text.strip() for tag in tags} >= {"ドイツ", "就労"}
    assert f"ja/posts/sound-{sound.index('A12 a language in capitals')}/index.html" in built.bytes()


def test_lines_that_go_on_are_joined(built):
    sound = [*SOUND]
    page = built.pages[f"posts/sound-{sound.index('A22 a title that goes on')}/"]
    assert page.h1 is not None
    assert page.h1.get_text(" ", strip=True) == "A long title that goes on here"
    tags = built.pages[f"posts/sound-{sound.index('A23 tags that go on')}/"].select(".tags a, a[rel=tag]")
    assert {tag.text.strip() for tag in tags} >= {"one", "two"}


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such permission")
def test_a_crash_while_pages_are_written_hides_no_fault(content, tmp_path):
    theme = tmp_path / "theme"
    subprocess.run(["cp", "-r", ROOT / "theme", theme], check=True)
    (theme / "templates" / "article.html").write_text("{{ article.title.no.such }}{{ 1 / 0 }}", encoding="utf-8")
    where = (str(content), "-s", "pelicanconf.py", "-t", str(theme), "-o", str(tmp_path / "out"))
    done = run_python("-m", "pelican", *where)
    assert done.returncode == 1
    assert "error[internal-error]: the build stopped here" in done.stderr
    assert "error[post-bad-tag]" in done.stderr
