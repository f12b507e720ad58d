"""Edits that an author, a designer or a maintainer makes to a small site, drawn at random; each is a word with numbers.

A site is a mapping of names to bytes: what stands in `content/` and `theme/`, and `pelicanconf.py`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from hypothesis import strategies as st

from building import ROOT, SAMPLE

Site = dict[str, bytes]
POSTS = "content/articles/2024/"


@dataclass(frozen=True)
class Edit:
    """One edit: what is done, to which of the files that it can be done to, and in which of its ways."""

    kind: str
    file: int
    way: int

    def apply(self, site: Site) -> None:
        """Change a site; where there is no file for it, nothing happens."""
        names = [name for name in sorted(site) if re.fullmatch(_FILES[self.kind], name)]
        if names:
            name = names[self.file % len(names)]
            EDITS[self.kind](site, name, self.way)


def edits(most: int, first: Sequence[str]) -> st.SearchStrategy[list[Edit]]:
    """Return sequences of one edit to so many, the first of which is of one of some kinds."""
    rest = st.lists(_edit(KINDS), max_size=most - 1)
    return st.builds(lambda one, others: [one, *others], _edit(first), rest)


def _edit(kinds: Sequence[str]) -> st.SearchStrategy[Edit]:
    of_a_kind = st.sampled_from([kind for kind in kinds for _ in range(_OFTEN.get(kind, 1))])
    return st.builds(Edit, of_a_kind, st.integers(0, 20), st.integers(0, 20))


def small_site() -> Site:
    """Return the sample site with the theme and the settings of this one."""
    settings = (ROOT / "pelicanconf.py").read_bytes() + b"\nCASETREE_CATEGORY_REQUIRED = False\n"
    return {**_files(SAMPLE, "content"), **TERMS, **_files(ROOT / "theme", "theme"), "pelicanconf.py": settings}


def _files(folder, prefix: str) -> Site:
    return {
        f"{prefix}/{path.relative_to(folder).as_posix()}": path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


_HEAD = "Date: 2024-03-02\nCategory: Showings\nTags: family\nSummary: In short.\n\n"
TERMS: Site = {
    "content/glossary.yaml": """\
permission:
  term: {en: permission to stay, ja: 在留の許可}
  definition: {en: It lets somebody stay., ja: 在留を認めること。}
  cite: act
tie:
  term: {en: tie to Japan, ja: 日本との結び付き}
  definition: {en: What binds somebody to Japan., ja: 日本との関係。}
  cite: report
""".encode(),
    f"{POSTS}terms.md": f"Title: Terms\n{_HEAD}A tie to Japan.\n\n```term\nterm: permission\n```\n\n"
    "| Year | People |\n|---|---:|\n| 2023 | 5 |\n\nThe end.\n".encode(),
    f"{POSTS}passages.md": f"Title: Passages\n{_HEAD}Without a tie to Japan.\n\n"
    "```passage\nfrom: terms\nterm: permission\n```\n\n```passage\nfrom: terms\ntable: Year\n```\n".encode(),
}
"""A glossary, a post with a term and a table, and one that shows both."""


# What is written into texts and headers ------------------------------------------------------------

SENTENCES = (
    "One more sentence.",
    "## A new heading\n\nAnd what stands below it.",
    "See [the figures]({filename}showings.md#again).",
    "See [the tree]({filename}/trees/stay/) and [a case]({filename}/cases/silent/).",
    "It ended so: {case:silent:outcome}; the two part at {case:parties:parting}.",
    "![A dot]({static}/images/dot.png)",
    "As was reported [@report], and as the act says [@act].",
    "A note.[^note]\n\n[^note]: What it says.",
    "```case\ncase: silent\n```",
    "```case\nid: added\ntree: stay\ndecided: 2021-02\nanswers: {tie: {answer: spouse, basis: inferred}}\n```",
    "日本語の文。「引用」と、https://example.org/。",
    "A permission to stay, and a tie to Japan.",
    "```passage\nfrom: terms\ntable: Year\n```",
    "It names {case:nobody:outcome}, which there is not.",
    "See [nothing]({filename}nowhere.md).",
    "```case\ntree: stay\nanswers: {tie: nowhere}\n```",
)
"""The last three are faults."""

HEADERS = (
    "Title: Another title",
    "Summary: Another summary, with {case:silent:outcome}.",
    "Date: 2024-05-20",
    "Modified: 2024-06-20",
    "Tags: weighing, something new",
    "Category: Showings",
    "Status: draft",
    "Status: hidden",
    "Status: published",
    "Slug: another-slug",
    "Aliases: former-slug",
    "Lang: ja",
    "Corrected: 2024-06-01: A date was wrong.",
    "Date: no day at all",
)


def _write(site: Site, name: str, way: int) -> None:
    sentence = SENTENCES[way % len(SENTENCES)]
    site[name] = site[name].rstrip() + f"\n\n{sentence}\n".encode()


def _rewrite(site: Site, name: str, way: int) -> None:
    """Replace the last paragraph, and so take back what an earlier edit has written."""
    start, _, last = site[name].rstrip().rpartition(b"\n\n")
    if start and b"```" not in last and b"~~~" not in last:
        site[name] = start + f"\n\nAnother last sentence, number {way}.\n".encode()


def _head(site: Site, name: str, way: int) -> None:
    line = HEADERS[way % len(HEADERS)]
    key = line.partition(":")[0]
    text = site[name].decode()
    found, count = re.subn(rf"(?m)^{key}: .*$", lambda _: line, text, count=1)
    site[name] = (
        found if count else re.sub(r"(?m)^Title: .*$", lambda title: f"{title[0]}\n{line}", text, count=1)
    ).encode()


def _remove(site: Site, name: str, way: int) -> None:
    del site[name]


def _copy(site: Site, name: str, way: int) -> None:
    """Add a post, or a translation, which shows what another one shows."""
    slug = f"new-{way}"
    end = (".md", ".ja.md")[way % 2]
    site[f"{POSTS}{slug}{end}"] = (
        f"Title: A new post, number {way}\nDate: 2024-04-{way + 1:02}\nTags: family\nCategory: Cases\n"
        f"Summary: What is new.\n\nIt ended so: {{case:silent:outcome}}.\n\n```case\ncase: parties\n```\n"
    ).encode()


def _translate(site: Site, name: str, way: int) -> None:
    site[name.removesuffix(".md").removesuffix(".ja") + ".ja.md"] = (
        f"Title: 翻訳{way}\nDate: 2024-06-02\nCategory: Showings\nTags: family\nSummary: 要約。\n\n本文。\n"
    ).encode()


def _amend(site: Site, name: str, way: int) -> None:
    changes = (
        (b"Which tie to Japan", b"Which bond with Japan"),
        (b"Allowed to stay", b"May stay"),
        (b"to: weighed}", b"to: refused}"),
        (b"6 months", b"3 months"),
        (b"title: {en: A permission", b"title: {en: Some permission"),
        (b"start: tie", b"start: nowhere"),
        (b"start: nowhere", b"start: tie"),
    )
    old, new = changes[way % len(changes)]
    site[name] = site[name].replace(old, new)


def _enact(site: Site, name: str, way: int) -> None:
    site[f"content/trees/stay/{2021 + way % 8}-10-01.yaml"] = site[name].replace(b"Not allowed", b"Refused")


def _cite(site: Site, name: str, way: int) -> None:
    changes = (
        (b"A report", b"Another report"),
        (b"2024-04-25", b"2024-04-26"),
        (b"example.org/act", b"example.org/law"),
    )
    old, new = changes[way % len(changes)]
    site[name] = site[name].replace(old, new) + b"another: {title: Another, date: 2024, lang: en}\n" * (way % 5 == 4)


def _answer(site: Site, name: str, way: int) -> None:
    """Change an answer in a case."""
    changes = ((b"tie: child", b"tie: spouse"), (b"tie: spouse", b"tie: child"), (b"weighed: yes", b"weighed: no"))
    old, new = changes[way % len(changes)]
    site[name] = site[name].replace(old, new, 1)


def _define(site: Site, name: str, way: int) -> None:
    """Change what a term means, how it is written, or where that comes from."""
    changes = (
        (b"It lets somebody stay", b"It allows a person to stay"),
        (b"What binds somebody", b"What ties somebody"),
        (b"tie to Japan", b"tie to this country"),
        (b"cite: act", b"cite: report"),
    )
    old, new = changes[way % len(changes)]
    site[name] = site[name].replace(old, new)


def _tabulate(site: Site, name: str, way: int) -> None:
    """Change a table that another post shows."""
    site[name] = re.sub(rb"\| 2023 \| \d+ \|", b"| 2023 | %d |" % way, site[name])


def _recount(site: Site, name: str, way: int) -> None:
    """Change a number of a table."""
    site[name] = re.sub(rb"(?m)^(applications,2024),\d+", rb"\1,%d" % (19_500 + way), site[name])


def _list(site: Site, name: str, way: int) -> None:
    """Change what the catalogue lists the cases of a post under."""
    country = (b"nationality: {en: Elsewhere, ja: \xe4\xbb\x96}", b"nationality: Nowhere")[way % 2]
    site[name] = re.sub(rb"nationality: (\{[^}]*\}|\w+)", lambda _: country, site[name])
    site[name] = re.sub(rb"people: \d", b"people: %d" % (way % 4 + 1), site[name])


def _lay_out(site: Site, name: str, way: int) -> None:
    """Change a template."""
    site[name] += f"\n{{# {way} #}}".encode() if way % 2 else b""
    site[name] = site[name].replace(b"</footer>", f"<p>{way}</p></footer>".encode()).replace(b"<h1>", b'<h1 class="h">')


def _style(site: Site, name: str, way: int) -> None:
    site[name] += f"\n.kept-{way} {{ margin: {way}px; }}\n".encode()


def _set(site: Site, name: str, way: int) -> None:
    lines = (
        'SITENAME = "Another name"',
        "DEFAULT_PAGINATION = 2",
        'SITESUBTITLE = "Other words"',
        "CASETREE_SUMMARY_REQUIRED = False",
        'CASETREE_PARTIES = {"agency": {"en": "The ministry"}}',
    )
    site[name] += f"\n{lines[way % len(lines)]}\n".encode()


def _picture(site: Site, name: str, way: int) -> None:
    site[name] = (ROOT / "theme" / "static" / "icons" / "favicon.png").read_bytes()


def _move(site: Site, name: str, way: int) -> None:
    site[name] += f"once/{way}/ posts/parties/\n".encode()


def _save_again(site: Site, name: str, way: int) -> None:
    """Save a file as it is: it is written anew, with another time."""
    site[name] = bytes(site[name])


_POST = rf"{POSTS}.+\.md"
_FILES: Mapping[str, str] = {
    "write": rf"{_POST}|content/pages/.+\.md",
    "rewrite": _POST,
    "head": _POST,
    "remove": rf"{_POST}|content/trees/.+|content/moved.txt",
    "copy": _POST,
    "translate": _POST,
    "amend": r"content/trees/.+\.yaml",
    "enact": r"content/trees/.+\.yaml",
    "cite": "content/sources.yaml",
    "answer": _POST,
    "list": _POST,
    "define": "content/glossary.yaml",
    "tabulate": f"{POSTS}terms.md",
    "recount": r"content/data/.+\.csv",
    "lay out": r"theme/templates/(article|base|index|case|walk|components/(footer|masthead|card|case_link|decisions))"
    r".html",
    "style": r"theme/static/css/.+\.css",
    "set": "pelicanconf.py",
    "picture": "content/images/.+",
    "move": "content/moved.txt",
    "save again": ".+",
}
EDITS: Mapping[str, Callable[[Site, str, int], None]] = {
    "write": _write,
    "rewrite": _rewrite,
    "head": _head,
    "remove": _remove,
    "copy": _copy,
    "translate": _translate,
    "amend": _amend,
    "enact": _enact,
    "cite": _cite,
    "answer": _answer,
    "list": _list,
    "define": _define,
    "tabulate": _tabulate,
    "recount": _recount,
    "lay out": _lay_out,
    "style": _style,
    "set": _set,
    "picture": _picture,
    "move": _move,
    "save again": _save_again,
}
_OFTEN = {"write": 5, "head": 4, "rewrite": 3, "amend": 2}

KINDS = tuple(EDITS)
