"""Content of a size or a shape that no hand would type, by name: each ends in diagnostics or in pages, promptly."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TypeAlias

from building import write
from pages import TREE
from reading import SCHEMA, TERMS

HEADER = "Title: A post\nDate: 2026-11-01\nCategory: Cases\nSummary: S.\n\n"
SOURCES = """\
annex: {title: An annex, publisher: An authority, date: 2024-03, url: "https://example.org/annex"}
press: {title: A report, publisher: A paper, date: 2024-03, url: "https://example.org/report"}
"""
TREE_FILE = "trees/steps/2000-01-01.yaml"
COLUMNS = "series,key,value,source,confidence,note\n"
ROW = "recognised,2020,47,annex,confirmed,\n"
DECIDED = "tree: steps\ndecided: 2010\nanswers: {danger: yes, tie: no}\nbasis: inferred\n"
LONG = "x" * 97_000
SIGNS = "[](){}<>*_`|~^$&!#\"'-.=:;,@%\\/+? \t"
"""Signs that mean something to Markdown, YAML, CSV or HTML."""

PIECES = (
    *("{case:", "[@", "[^", "![", "](", "<!--", "-->", "<b>", "</b>", "&#", "**", "__", "~~", "``", "$$", "{{", "{%"),
    *("{data:", "{#", "{: ", "==", "\\[", "*a", "_a", "[a](", "[a]: b", "a: b ", "- ", "1. ", "> ", "# ", "|a", "^a^"),
    *(
        "https://",
        "www.",
        "a@b.c ",
        "{filename}",
        "<a ",
        '<a b="',
        "難民",
        "🏳️‍🌈",
        "é",
        "[x][y]",
        "*[a]: b",
        "http://a ",
    ),
)
"""What begins a piece of markup, and rarely comes again and again."""

Files: TypeAlias = dict[str, str | bytes]


def case(id: str, more: str = "") -> str:
    """Write a case block that has no fault."""
    return f"```case\nid: {id}\n{DECIDED}{more}```\n"


def site(**files: str | bytes) -> Files:
    """Return the files of a small site; names without a dot are posts, by their texts below a header."""
    own = {name: text for name, text in files.items() if "." in name}
    posts = {f"{name}.md": f"{HEADER}{text!s}" for name, text in files.items() if "." not in name}
    return {TREE_FILE: TREE, "sources.yaml": SOURCES, **posts, **own}


def with_file(name: str, text: str | bytes) -> Files:
    """Return a small site with one file as given."""
    return {**site(post=case("one")), name: text}


def with_table(rows: str, schema: str = SCHEMA) -> Files:
    """Return a small site with a table of figures, and a chart of it."""
    chart = "```chart\ndata: figures\ntitle: A headline\nform: line\n```\n"
    return {**site(post=chart), "data/figures.csv": COLUMNS + rows, "data/figures.schema.json": schema}


def with_header(line: str) -> Files:
    """Return a small site whose post has one more line in its header, or another one."""
    key = line.partition(":")[0]
    kept = [each for each in HEADER.strip().splitlines() if not each.startswith(f"{key}:")]
    return {**site(other=case("one")), "post.md": "\n".join([*kept, line]) + "\n\nText.\n"}


# Trees --------------------------------------------------------------------------------------------


def tree(questions: str, start: str = "q0", outcomes: str = "{good: Good, bad: Bad}") -> str:
    """Write a tree."""
    return f"title: T\nstart: {start}\nquestions:\n{questions}outcomes: {outcomes}\n"


def chain(number: int, end: str = "good", exits: str = "bad") -> str:
    """Ask questions one after the other, each with an exit."""
    asked = (f"  q{n}: {{ask: Question {n}?, answers: {{yes: q{n + 1}, no: {exits}}}}}\n" for n in range(number - 1))
    return "".join(asked) + f"  q{number - 1}: {{ask: The last?, answers: {{yes: {end}, no: bad}}}}\n"


def binary(number: int) -> str:
    """Ask two other questions after each."""

    def to(n: int, answer: str) -> str:
        return f"q{n}" if n < number else {"yes": "good", "no": "bad"}[answer]

    lines = (
        f"  q{n}: {{ask: Question {n}?, answers: {{yes: {to(2 * n + 1, 'yes')}, no: {to(2 * n + 2, 'no')}}}}}\n"
        for n in range(number)
    )
    return "".join(lines)


def shared(number: int) -> str:
    """Ask each question after the two before: as many ways as Fibonacci's numbers."""

    def to(n: int) -> str:
        return f"q{n}" if n < number else "good"

    lines = (
        f"  q{n}: {{ask: Question {n}?, answers: {{yes: {to(n + 1)}, no: {to(n + 2)}}}}}\n" for n in range(number - 1)
    )
    return "".join(lines) + f"  q{number - 1}: {{ask: The last?, answers: {{yes: good, no: bad}}}}\n"


def wide(number: int) -> str:
    """Ask one question with many answers."""
    answers = ", ".join(f"a{n}: {{label: Answer {n}, to: {'bad' if n % 2 else 'good'}}}" for n in range(number))
    return f"  q0: {{ask: Which?, answers: {{{answers}}}}}\n"


def drawn(text: str) -> Files:
    """Return a site with a tree and a case that knows nothing but its outcome."""
    block = "```case\ntree: large\nid: one\ndecided: 2010\noutcome: good\nbasis: inferred\n```\n"
    return {**site(post=block), "trees/large/2000-01-01.yaml": text}


BOMB = "a: &a [x, x, x, x, x, x, x, x, x]\n" + "".join(
    f"{after}: &{after} [{', '.join([f'*{before}'] * 9)}]\n"
    for before, after in zip("abcdefgh", "bcdefghi", strict=True)
)


def many(text: Callable[[int], str], number: int) -> str:
    """Write a text again and again."""
    return "".join(text(n) for n in range(number))


def _bombs() -> Iterator[tuple[str, Callable[[], Files]]]:
    kinds = ("case", "chart", "quote", "term", "passage")
    yield from (
        (f"an alias bomb in a block: {kind}", lambda kind=kind: site(post=f"```{kind}\n{BOMB}```\n")) for kind in kinds
    )
    for name in ("sources.yaml", "glossary.yaml", "trees/large/2000-01-01.yaml"):
        yield f"an alias bomb in a file: {name}", lambda name=name: with_file(name, BOMB)
    yield "an alias bomb in a schema", lambda: with_table(ROW, BOMB)


def _large() -> Iterator[tuple[str, Callable[[], Files]]]:
    ten = 10 * 1024 * 1024
    line = "a: b\n"
    lines = line * (ten // len(line))
    for kind in ("case", "chart", "quote", "term", "passage", "text"):
        yield f"10 MB in a block: {kind}", lambda kind=kind: site(post=f"```{kind}\n{lines}```\n")
    yield "10 MB in one line of a block", lambda: site(post=f"```case\ntree: {'x' * ten}\n```\n")
    for name in ("sources.yaml", "glossary.yaml", "trees/large/2000-01-01.yaml", "moved.txt"):
        yield f"10 MB in a file: {name}", lambda name=name: with_file(name, lines)
    yield "10 MB of rows", lambda: with_table(many(lambda n: f"recognised,{n},47,annex,confirmed,\n", ten // 36))
    yield "10 MB in one cell", lambda: with_table(f"recognised,2020,47,annex,confirmed,{'x' * ten}\n")
    yield "10 MB in a schema", lambda: with_table(ROW, SCHEMA.replace("people", "x" * ten, 1))
    yield "10 MB of prose in one line", lambda: site(post="word " * (ten // 5))
    yield "10 MB of prose in paragraphs", lambda: site(post="Some words.\n\n" * (ten // 13))
    yield "10 MB without a space", lambda: site(post="x" * ten)
    yield "1 MB of prose in one line", lambda: site(post="word " * (ten // 50))
    yield "1 MB of prose in paragraphs", lambda: site(post="Some words.\n\n" * (ten // 130))
    yield "10 MB that is no text", lambda: with_file("post.md", bytes(range(256)) * (ten // 256))
    yield "10 MB of empty lines", lambda: site(post="\n" * ten)
    yield (
        "10 MB of a header",
        lambda: with_file("post.md", HEADER.strip() + "\n" + "    more\n" * (ten // 9) + "\nText.\n"),
    )


def _signs() -> Iterator[tuple[str, Callable[[], Files]]]:
    most = 100_000
    for sign in (*SIGNS, *PIECES):
        yield f"100,000 {sign!r} in prose", lambda sign=sign: site(post=f"a {sign * most} b\n")
        yield f"100,000 lines {sign!r} in prose", lambda sign=sign: site(post=f"{sign}\n" * most)
        yield f"100,000 words {sign!r} in prose", lambda sign=sign: site(post=f"a {sign} b " * most)
    for sign in SIGNS.strip():
        yield f"100,000 {sign!r} in a block", lambda sign=sign: site(post=f"```case\n{sign * most}\n```\n")
        yield f"100,000 {sign!r} after a key", lambda sign=sign: site(post=f"```case\ntree: {sign * most}\n```\n")
        yield (
            f"100,000 {sign!r} in a tree",
            lambda sign=sign: with_file("trees/large/2000-01-01.yaml", f"title: {sign * most}\n"),
        )
    for sign in "[]{}\"'|":
        yield f"100,000 {sign!r} in a summary", lambda sign=sign: with_header(f"Summary: {sign * most}")
        yield f"100,000 {sign!r} in a glossary", lambda sign=sign: with_file("glossary.yaml", f"a: {sign * most}\n")
        yield (
            f"100,000 {sign!r} in a cell",
            lambda sign=sign: with_table(f"recognised,2020,47,annex,confirmed,{sign * most}\n"),
        )
        yield f"100,000 {sign!r} in moved.txt", lambda sign=sign: with_file("moved.txt", f"{sign * most}\n")


FLOODS = {
    "short paragraphs": "a\n\n",
    "links without an address in paragraphs": "[x]\n\n",
    "rows of a table": "|b|\n",
    "tables": "|a|\n|-|\n\n",
    "images": "![a](b.png) ",
    "places that lead to a note": "a[^1] ",
    "citations": "[@annex] ",
    "words of a case": "{case:outcome} ",
    "words of data": "{data:a:b:c} ",
    "lines that break": "a  \n",
    "references of HTML": "&amp; ",
    "blocks of HTML": "<p>a</p>\n\n",
    "blocks of code": "```\na\n```\n\n",
    "headings without words between": "# a\n\n",
    "rules": "---\n\n",
    "addresses": "http://a.b ",
}


def _floods() -> Iterator[tuple[str, Callable[[], Files]]]:
    for name, piece in FLOODS.items():
        yield f"1 MB of {name}", lambda piece=piece: site(post=piece * (1_000_000 // len(piece)))


def _trees() -> Iterator[tuple[str, Callable[[], Files]]]:
    for number in (10_000, 3_900, 1_000, 255):
        for shape in (chain, binary, shared):
            yield f"a tree of {number:,} questions: {shape.__name__}", lambda n=number, s=shape: drawn(tree(s(n)))
    for number in (10_000, 299, 100):
        yield f"a question with {number:,} answers", lambda n=number: drawn(tree(wide(n)))
    yield (
        "a tree of 10,000 outcomes",
        lambda: drawn(
            tree(chain(3), outcomes="{good: Good, " + ", ".join(f"o{n}: O" for n in range(10_000)) + ", bad: Bad}")
        ),
    )
    yield "a loop of 3,900 questions", lambda: drawn(tree(chain(3_900, end="q0")))
    yield "3,900 loops", lambda: drawn(tree(chain(3_900, exits="q0")))
    yield "3,900 questions that nothing leads to", lambda: drawn(tree(chain(3_900), start="q3899"))
    yield "a question that leads to itself", lambda: drawn(tree("  q0: {ask: A?, answers: {yes: q0, no: q0}}\n"))
    yield (
        "3,900 answers that lead nowhere",
        lambda: drawn(tree(many(lambda n: f"  q{n}: {{ask: A?, answers: {{yes: z{n}, no: y{n}}}}}\n", 3_900))),
    )
    yield (
        "300 versions of a tree",
        lambda: {
            **site(post=case("one", "law: 2000-01-01\n")),
            **{f"trees/steps/{2000 + n // 12}-{n % 12 + 1:02}-01.yaml": TREE for n in range(300)},
        },
    )
    yield (
        "1,000 trees",
        lambda: {
            **site(post=case("one")),
            **{f"trees/tree-{n}/2000-01-01.yaml": TREE for n in range(1_000)},
        },
    )


def _many() -> Iterator[tuple[str, Callable[[], Files]]]:
    yield "5,000 case blocks in a post", lambda: site(post=many(lambda n: case(f"c{n}") + "\n", 5_000))
    yield "5,000 case blocks with one id", lambda: site(post=many(lambda n: case("one") + "\n", 5_000))
    yield (
        "5,000 showings of a case",
        lambda: site(post=case("one") + many(lambda n: "\n```case\ncase: one\n```\n", 5_000)),
    )
    yield "5,000 faulty case blocks", lambda: site(post=many(lambda n: "```case\ntree: stpes\n```\n\n", 5_000))
    yield "5,000 quotations", lambda: site(post=many(lambda n: f"```quote\nwords: W{n}\ncite: annex\n```\n\n", 5_000))
    yield (
        "5,000 charts",
        lambda: {
            **with_table(ROW + ROW.replace("2020", "2021")),
            **site(post=many(lambda n: "```chart\ndata: figures\ntitle: T\nform: line\n```\n\n", 5_000)),
        },
    )
    yield (
        "5,000 passages",
        lambda: {
            **site(post=many(lambda n: "```passage\nfrom: other\ncase: one\n```\n\n", 5_000), other=case("one")),
        },
    )
    yield (
        "5,000 shown terms",
        lambda: {
            **site(post=many(lambda n: "```term\nterm: refugee\n```\n\n", 5_000)),
            "glossary.yaml": TERMS,
        },
    )
    yield (
        "5,000 comparisons",
        lambda: site(
            post=case("one") + "\n" + case("two") + many(lambda n: "\n```case\ncompare: [one, two]\n```\n", 5_000)
        ),
    )
    yield "5,000 tags", lambda: with_header("Tags: " + ", ".join(f"tag {n}" for n in range(5_000)))
    yield "5,000 tags that are one", lambda: with_header("Tags: " + ", ".join(["tag"] * 5_000))
    yield "5,000 authors", lambda: with_header("Authors: " + "; ".join(f"Author {n}" for n in range(5_000)))
    yield "5,000 aliases", lambda: with_header("Aliases: " + ", ".join(f"old-{n}" for n in range(5_000)))
    yield "5,000 corrections", lambda: with_header(many(lambda n: "Corrected: 2026-12-01: Wrong.\n", 5_000).strip())
    yield "5,000 former addresses", lambda: with_file("moved.txt", many(lambda n: f"posts/a{n}/ posts/post/\n", 5_000))
    yield "5,000 headings", lambda: site(post=many(lambda n: "## Heading\n\nText.\n\n", 5_000))
    yield "5,000 headings without a line between", lambda: site(post="## Heading\n" * 5_000)
    yield "5,000 notes", lambda: site(post=many(lambda n: f"Word[^{n}].\n\n[^{n}]: Note.\n\n", 5_000))
    yield "5,000 citations", lambda: site(post="Word [@annex]. " * 5_000)
    yield "5,000 links to posts", lambda: site(post="[a]({filename}other.md) " * 5_000, other="Text.")
    yield "5,000 broken links", lambda: site(post=many(lambda n: f"[a]({{filename}}other{n}.md) ", 5_000))
    yield (
        "5,000 broken links in paragraphs",
        lambda: site(post=many(lambda n: f"[a]({{filename}}other{n}.md)\n\n", 5_000)),
    )
    yield (
        "5,000 link definitions",
        lambda: site(post=many(lambda n: f"[x{n}]: https://example.org/{n}\n", 5_000) + "\n[a][x7]"),
    )
    yield "5,000 abbreviations", lambda: site(post=many(lambda n: f"*[A{n}]: Word\n", 5_000) + "\nA7 " * 100)
    yield "a table of 5,000 rows", lambda: site(post="| a | b |\n|---|---|\n" + "| 1 | 2 |\n" * 5_000)
    yield "a table of 5,000 columns", lambda: site(post=f"{'| a ' * 5_000}|\n{'|---' * 5_000}|\n{'| 1 ' * 5_000}|\n")
    yield "5,000 items of a list", lambda: site(post="- item\n" * 5_000)
    yield "5,000 definitions", lambda: site(post="Term\n:   Words.\n\n" * 5_000)
    yield (
        "5,000 terms of a glossary",
        lambda: {
            **site(post="A word of many words 77 and so on. " * 1_000),
            "glossary.yaml": many(
                lambda n: f"t{n}: {{term: {{en: word {n}, ja: 語{n}}}, definition: {{en: D, ja: 定}}, cite: annex}}\n",
                5_000,
            ),
        },
    )
    yield (
        "5,000 sources",
        lambda: with_file(
            "sources.yaml",
            SOURCES
            + many(lambda n: f"s{n}: {{title: T, publisher: P, date: 2024, url: 'https://example.org/{n}'}}\n", 5_000),
        ),
    )
    yield (
        "5,000 sources in a block",
        lambda: site(post=case("one", "sources:\n" + many(lambda n: f"  s{n}: {{title: T}}\n", 5_000))),
    )
    yield (
        "5,000 rows of a table of figures",
        lambda: with_table(many(lambda n: f"recognised,k{n},47,annex,confirmed,\n", 5_000)),
    )
    yield (
        "5,000 series",
        lambda: with_table(ROW, SCHEMA.replace('"labels": {', '"labels": {' + many(lambda n: f'"s{n}": "S", ', 5_000))),
    )
    yield (
        "5,000 words of data in a sentence",
        lambda: {
            **with_table(ROW),
            **site(post="{data:figures:recognised:2020} " * 5_000),
        },
    )
    yield "5,000 words of a case in a sentence", lambda: site(post=case("one") + "\n" + "{case:outcome}\n\n" * 5_000)
    yield "5,000 pages of no text", lambda: {**site(), **{f"p{n}.md": "" for n in range(5_000)}}
    yield (
        "2,000 posts with a case each",
        lambda: {
            **site(),
            **{f"{n // 100}/p{n}.md": HEADER.replace("A post", f"Post {n}") + case(f"c{n}") for n in range(2_000)},
        },
    )


def _faults() -> Iterator[tuple[str, Callable[[], Files]]]:
    yield "10,000 unknown sources", lambda: site(post=many(lambda n: f"Word [@nix-{n}].\n\n", 10_000))
    yield "10,000 unknown sources in a line", lambda: site(post=many(lambda n: f"Word [@nix-{n}]. ", 10_000))
    yield "10,000 unknown references", lambda: site(post=many(lambda n: f"Word {{case:nix-{n}}}.\n\n", 10_000))
    yield "10,000 notes without a note", lambda: site(post=many(lambda n: f"Word[^{n}].\n\n", 10_000))
    yield "10,000 scripts in prose", lambda: site(post="<script>alert(1)</script>\n\n" * 10_000)
    yield "10,000 open tags", lambda: site(post="<b>word\n\n" * 10_000)
    yield "10,000 invisible characters", lambda: site(post="a\u200bb\n" * 10_000)
    yield "10,000 conflict marks", lambda: site(post="<<<<<<< ours\n" * 10_000)
    yield "10,000 keys of a header", lambda: with_header(many(lambda n: f"Key{n}: x\n", 10_000).strip())
    yield "10,000 titles", lambda: with_header("Title: A\n" * 9_999 + "Title: B")
    yield "10,000 keys of a block", lambda: site(post=case("one", many(lambda n: f"kez{n}: x\n", 10_000)))
    yield (
        "10,000 keys of a tree",
        lambda: with_file("trees/large/2000-01-01.yaml", TREE + many(lambda n: f"kez{n}: x\n", 10_000)),
    )
    yield (
        "10,000 slips in a tree",
        lambda: with_file("trees/large/2000-01-01.yaml", TREE + many(lambda n: f"kez{n}： x\n", 10_000)),
    )
    yield "10,000 bad rows", lambda: with_table(many(lambda n: f"nix{n},x,y,z{n},w,\n", 10_000))
    yield "10,000 rows with one cell", lambda: with_table("x\n" * 10_000)
    yield "10,000 bad terms", lambda: with_file("glossary.yaml", many(lambda n: f"t{n}: {{trem: x}}\n", 10_000))
    yield "10,000 bad sources", lambda: with_file("sources.yaml", many(lambda n: f"s{n}: {{titel: x}}\n", 10_000))
    yield "10,000 bad former addresses", lambda: with_file("moved.txt", many(lambda n: f"nowhere/{n}/\n", 10_000))
    yield "10,000 files of no kind", lambda: {**site(post=case("one")), **{f"x{n}.docx": b"" for n in range(10_000)}}
    yield (
        "10,000 mistyped answers",
        lambda: site(
            post="```case\ntree: steps\nid: one\ndecided: 2010\nanswers:\n"
            + many(lambda n: f"  dnager{n}: yes\n", 10_000)
            + "```\n"
        ),
    )


def _long() -> Iterator[tuple[str, Callable[[], Files]]]:
    for key in (
        "Title",
        "Summary",
        "Tags",
        "Category",
        "Author",
        "Slug",
        "Aliases",
        "Lang",
        "Date",
        "Status",
        "Template",
        "Unlinked",
    ):
        yield f"97 kB in a header: {key}", lambda key=key: with_header(f"{key}: {LONG}")
        yield f"97 kB of words in a header: {key}", lambda key=key: with_header(f"{key}: {'words ' * 16_000}")
    yield "97 kB for a key of a header", lambda: with_header(f"{LONG}: x")
    yield "97 kB of Japanese in a title", lambda: with_header(f"Title: {'難民認定' * 8_000}")
    for key in (
        "title",
        "by",
        "note",
        "decided",
        "outcome",
        "effect",
        "number",
        "official",
        "turned-on",
        "cite",
        "id",
        "law",
    ):
        for kind, text in (("", LONG), (" of words", "words " * 16_000), (" of Japanese", "難民認定" * 8_000)):
            yield (
                f"97 kB{kind} in a block: {key}",
                lambda key=key, text=text: site(
                    post=f"```case\n{DECIDED}{key}: {text}\n```\n"
                    if key not in ("decided",)
                    else f"```case\ntree: steps\ndecided: {text}\n```\n"
                ),
            )
    for kind, text in (("", LONG), (" of words", "words " * 16_000), (" of Japanese", "難民認定" * 8_000)):
        for place in ("Steps", "Is there a danger?", "Allowed to stay", "認定"):
            yield (
                f"97 kB{kind} in a tree: {place}",
                lambda text=text, place=place: {
                    **site(post=case("one")),
                    TREE_FILE: TREE.replace(place, text),
                },
            )
        yield (
            f"97 kB{kind} in a source",
            lambda text=text: {
                **site(post=case("one", "cite: annex\n")),
                "sources.yaml": SOURCES.replace("An annex", text),
            },
        )
        yield f"97 kB{kind} in a cell", lambda text=text: with_table(f"recognised,2020,47,annex,confirmed,{text}\n")
        yield (
            f"97 kB{kind} in a schema",
            lambda text=text: with_table(ROW, SCHEMA.replace("Applications and results", text)),
        )
        yield (
            f"97 kB{kind} in a glossary",
            lambda text=text: {
                **site(post="A refugee."),
                "glossary.yaml": TERMS.replace("Somebody who fits the definition.", text),
            },
        )
        yield (
            f"97 kB{kind} in a term",
            lambda text=text: {
                **site(post="A refugee."),
                "glossary.yaml": TERMS.replace("en: refugee,", f"en: {text},"),
            },
        )
        yield f"97 kB{kind} in a quotation", lambda text=text: site(post=f"```quote\nwords: {text}\ncite: annex\n```\n")
        yield f"97 kB{kind} in a heading", lambda text=text: site(post=f"## {text}\n\nText.\n")
        yield f"97 kB{kind} in a link", lambda text=text: site(post=f"[{text}]({{filename}}{text}.md)\n")
        yield f"97 kB{kind} in a note", lambda text=text: site(post=f"Word[^1].\n\n[^1]: {text}\n")
        yield f"97 kB{kind} in a cell of prose", lambda text=text: site(post=f"| a | b |\n|---|---|\n| {text} | 2 |\n")
        yield f"97 kB{kind} in code", lambda text=text: site(post=f"`{text}`\n\n```text\n{text}\n```\n")
    for name, kept, id in (("glossary.yaml", TERMS, "refugee"), ("sources.yaml", SOURCES, "press")):
        yield (
            f"an id of 300 letters in a file: {name}",
            lambda name=name, kept=kept, id=id: with_file(name, kept.replace(f"{id}:", f"{'x' * 300}:", 1)),
        )
    yield (
        "a line of 1 MB in a tree",
        lambda: with_file(TREE_FILE, TREE.replace("Is there a danger?", "word " * 200_000)),
    )


def _nested() -> Iterator[tuple[str, Callable[[], Files]]]:
    for name, opening in {
        "quotes": "> ",
        "lists": "- ",
        "numbers": "1. ",
        "divs": "<div>",
        "spans": "<span>",
        "bold": "**a *b ",
        "links": "[a](",
        "details": "<details>",
        "svg": "<svg>",
        "tables": "<table><tr><td>",
    }.items():
        yield f"1,900 {name} within each other", lambda opening=opening: site(post=opening * 1_900 + "end\n")
        yield f"100,000 {name} within each other", lambda opening=opening: site(post=opening * 100_000 + "end\n")
    yield "lists indented ever deeper", lambda: site(post=many(lambda n: "    " * n + "- item\n", 300))
    yield "lists indented ever deeper, 2,000 of them", lambda: site(post=many(lambda n: "    " * n + "- item\n", 2_000))
    yield "folders within each other", lambda: {**site(), "/".join(["a"] * 300) + "/post.md": HEADER + "Text.\n"}
    yield "99 lists in each of 500 lines", lambda: site(post=("- " * 99 + "a\n") * 500)


def _circles() -> Iterator[tuple[str, Callable[[], Files]]]:
    def block(lines: str) -> str:
        return f"```case\n{lines}```\n"

    single = "tree: steps\ndecided: 2010\nanswers: {danger: yes, tie: no}\nbasis: inferred\n"
    yield (
        "parts of each other",
        lambda: site(a=block(f"{single}id: one\npart-of: two\n"), b=block(f"{single}id: two\npart-of: one\n")),
    )
    yield "a part of itself", lambda: site(a=block(f"{single}id: one\npart-of: one\n"))
    yield (
        "1,000 parts, each of the next",
        lambda: site(**{f"p{n}": block(f"{single}id: c{n}\npart-of: c{(n + 1) % 1_000}\n") for n in range(1_000)}),
    )
    yield (
        "1,000 parts of one case",
        lambda: site(one=case("one"), **{f"p{n}": block(f"{single}id: c{n}\npart-of: one\n") for n in range(1_000)}),
    )
    path = "- {{id: {id}, by: court, decided: 2010, reads: {of}, basis: inferred, answers: {{danger: yes, tie: no}}}}\n"
    yield (
        "readings of each other",
        lambda: site(
            a=block("tree: steps\nid: one\npaths:\n" + path.format(id="a", of="b") + path.format(id="b", of="a"))
        ),
    )
    effect = "- {{id: {id}, by: court, decided: 2010, effect: {{effect: upheld, of: {of}}}, number: unknown}}\n"
    yield (
        "effects on each other",
        lambda: site(
            a=block("tree: steps\nid: one\npaths:\n" + effect.format(id="a", of="b") + effect.format(id="b", of="a"))
        ),
    )
    yield (
        "50 effects in a circle",
        lambda: site(
            a=block(
                "tree: steps\nid: one\npaths:\n" + many(lambda n: effect.format(id=f"a{n}", of=f"a{(n + 1) % 50}"), 50)
            )
        ),
    )
    yield (
        "passages of each other",
        lambda: site(a="```passage\nfrom: b\ncase: x\n```\n", b="```passage\nfrom: a\ncase: x\n```\n"),
    )
    yield (
        "passages of figures that are passages",
        lambda: site(a="```passage\nfrom: b\nquote: x\n```\n", b="```passage\nfrom: a\nquote: x\n```\n"),
    )
    yield "a case shown in its own post", lambda: site(a=block("case: a\n"))
    yield (
        "1,000 posts that link in a circle",
        lambda: site(**{f"p{n}": f"[next]({{filename}}p{(n + 1) % 1_000}.md)\n" for n in range(1_000)}),
    )
    yield (
        "aliases in a circle",
        lambda: {
            "a.md": HEADER.replace("Title: A post", "Title: A\nAliases: b") + "Text.\n",
            "b.md": HEADER.replace("Title: A post", "Title: B\nAliases: a") + "Text.\n",
        },
    )
    yield "former addresses in a circle", lambda: with_file("moved.txt", "x/ y/\ny/ x/\n")
    yield (
        "1,000 former addresses in a chain",
        lambda: with_file("moved.txt", many(lambda n: f"x{n}/ x{n + 1}/\n", 1_000)),
    )
    yield "links in prose in a circle", lambda: site(post="[a]: b\n[b]: a\n\n[a] [b] [a][b]\n")
    yield "notes that note themselves", lambda: site(post="Word[^1].\n\n[^1]: A note[^2].\n\n[^2]: A note[^1].\n")
    yield "abbreviations of each other", lambda: site(post="*[AB]: CD\n*[CD]: AB\n\nAB and CD.\n")
    yield "a compared case compared", lambda: site(a=block("id: x\ncompare: [x, x]\n"))
    yield (
        "terms defined by each other",
        lambda: {
            **site(post="A word one."),
            "glossary.yaml": "a: {term: {en: word one, ja: 一}, definition: {en: See word two., ja: 二}, cite: annex}\n"
            "b: {term: {en: word two, ja: 二}, definition: {en: See word one., ja: 一}, cite: annex}\n",
        },
    )


@dataclass(frozen=True)
class Links:
    """Files and links between them."""

    links: dict[str, str]


LINKS: dict[str, dict[str, str]] = {
    "a folder that links to its own": {"a/b": "."},
    "a folder that links to the one above": {"a/b": ".."},
    "two folders that link to each other": {"a/x": "../b", "b/x": "../a"},
    "a link to itself": {"a/x.md": "x.md"},
    "a chain of links": {f"a/x{n}.md": f"x{n + 1}.md" for n in range(100)},
    "a link that leads nowhere": {"a/x.md": "nowhere.md"},
    "a link out of the content folder": {"a/x.md": "/etc/hostname"},
    "a folder of the machine": {"a/x": "/etc"},
    "the trees link to themselves": {"trees/other": "../trees"},
    "a tree that links to itself": {"trees/other/2001-01-01.yaml": "2001-01-01.yaml"},
    "images that link to themselves": {"images/x": "."},
    "an image out of the content folder": {"images/x.png": "/etc/hostname"},
    "data that links to itself": {"data/x.csv": "x.csv", "data/x.schema.json": "x.csv"},
    "the glossary links to itself": {"glossary.yaml": "glossary.yaml"},
    "the former addresses link to themselves": {"moved.txt": "moved.txt"},
}
"""Symbolic links by where they stand, and where they lead to."""

STRUCTURES: dict[str, Callable[[], Files]] = {
    name: files
    for group in (_bombs, _large, _signs, _trees, _many, _faults, _long, _nested, _circles, _floods)
    for name, files in group()
} | {name: lambda: site(post=case("one")) for name in LINKS}


def make(name: str, folder: Path) -> Path:
    """Write the content of a name into a folder."""
    write(folder, STRUCTURES[name]())
    for place, target in LINKS.get(name, {}).items():
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.symlink_to(target)
    return folder
