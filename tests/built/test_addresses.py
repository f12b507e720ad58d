"""Where everything stands: one table holds all that a build writes, and what clashes is told before it is lost."""

import pytest

from building import Built, build, build_well, said, write
from pages import BLOCK, TREE

HEADER = "Title: T\nDate: 2026-11-01\nCategory: Cases\nTags: x\nSummary: S.\n"
TEXT = "\nA paragraph.\n"


@pytest.mark.parametrize("name", ["public_site", "public_sample", "sample_site"])
def test_the_table_holds_every_file_that_is_written_and_no_other(name: str, request: pytest.FixtureRequest) -> None:
    built: Built = request.getfixturevalue(name)
    folders = tuple(address for address in built.table if address.endswith("/"))
    written = built.bytes()
    files = {name for name in written if not name.startswith((*folders, "."))}
    assert files == {address for address in built.table if not address.endswith("/")}
    assert all(any(name.startswith(folder) for name in written) for folder in folders)


CLASHES = {
    "a page at the folder of the search": ({"pages/p.md": HEADER + "Slug: pagefind\n" + TEXT}, ("pages/p.md", 6)),
    "a page at the map of the site": ({"pages/p.md": HEADER + "Slug: Archives\n" + TEXT}, ("pages/p.md", 6)),
    "a page below the page that is missing": ({"pages/p.md": HEADER + "Slug: 404.html\n" + TEXT}, ("pages/p.md", 6)),
    "a post at the theme's icon": ({"p.md": HEADER + "Save_as: Theme/favicon.svg/a.html\n" + TEXT}, ("p.md", 6)),
    "a post below the picture of a case": (
        {"p.md": HEADER + "Save_as: cases/one/case.svg/a.html\n" + TEXT},
        ("p.md", 6),
    ),
    "a post that would be a folder of others": (
        {"a.html.md": HEADER + "Save_as: b.html\n" + TEXT, "b.md": HEADER + "Slug: x\nSave_as: B.HTML/c.html\n" + TEXT},
        None,
    ),
    "two images but for capital letters": ({"images/a.svg": "<svg/>", "images/A.svg": "<svg/>"}, ("images/a.svg", 1)),
    "a file attached where a post has its folder": (
        {
            "pages/p.md": HEADER + "Slug: posts\n" + TEXT + "\n[a]({attach}a.svg)\n",
            "pages/a.svg": "<svg/>",
            "a.md": HEADER + "Slug: A.svg\n" + TEXT,
        },
        ("pages/a.svg", 1),
    ),
    "a page at what is told to hosts": ({"pages/p.md": HEADER + "Slug: _headers\n" + TEXT}, ("pages/p.md", 6)),
    "a page at what is told to robots": ({"pages/p.md": HEADER + "Slug: Robots.txt\n" + TEXT}, ("pages/p.md", 6)),
    "a page at the map for robots": ({"pages/p.md": HEADER + "Slug: sitemap.xml\n" + TEXT}, ("pages/p.md", 6)),
    "a post in a feed": ({"p.md": HEADER + "Save_as: feeds/all.atom.xml/p.html\n" + TEXT}, ("p.md", 6)),
    "a post in the feed of a language": ({"p.md": HEADER + "Url: feeds/en.atom.xml/\n" + TEXT}, ("p.md", 6)),
    "a page at the card of the site": ({"pages/p.md": HEADER + "Slug: card.png\n" + TEXT}, ("pages/p.md", 6)),
    "a post in the card of another": ({"p.md": HEADER + "Save_as: posts/one/card.png/p.html\n" + TEXT}, None),
    "a picture attached where the card is": (
        {"card.png": "x", "p.md": HEADER + "\n[a]({attach}card.png)\n"},
        ("card.png", 1),
    ),
    "a file where the search's folder is": ({"pagefind": "x", "p.md": HEADER + "\n[a]({static}/pagefind)\n"}, None),
    "an alias in other letters": (
        {"p.md": HEADER + "Aliases: Other\n" + TEXT, "other.md": HEADER + TEXT},
        ("p.md", 6),
    ),
    "a tag that computers take for another": (
        {
            "a.md": HEADER.replace("Tags: x", "Tags: Strasse") + TEXT,
            "b.md": HEADER.replace("Tags: x", "Tags: x, Straße") + TEXT,
        },
        ("b.md", 4),
    ),
    "an id of a case that no disk takes": (
        {"two.md": HEADER + "\n" + BLOCK.replace("tree:", f"id: {'a' * 240}\ntree:")},
        ("two.md", 8),
    ),
    "an id of a case of which no folder can be made, not even for the search": (
        {"two.md": HEADER + "\n" + BLOCK.replace("tree:", f"id: {'a' * 300}\ntree:")},
        ("two.md", 8),
    ),
    "a link to an image in other letters": (
        {"p.md": HEADER + "Aliases: one\n\n![x]({static}/images/A.svg)\n", "images/a.svg": "<svg/>"},
        ("p.md", 6),
    ),
    "an answer of a walk in other letters": (
        {
            "trees/other/2000-01-01.yaml": TREE.replace(
                "{yes: recognised, no: allowed}", "{one: {label: One, to: recognised}, One: {label: Two, to: allowed}}"
            )
        },
        ("trees/other/2000-01-01.yaml", 5),
    ),
}


@pytest.mark.parametrize("what", CLASHES)
def test_a_clash_is_told_at_the_authors_line(what, tmp_path):
    files, place = CLASHES[what]
    sound = {"trees/steps/2000-01-01.yaml": TREE, "one.md": HEADER + "\n" + BLOCK}
    content = write(tmp_path / "content", sound | files)
    built = build(content, tmp_path / "out", cwd=tmp_path)
    found = [(path, line, code) for path, line, _, code in said(built) if "address" in code or "alias" in code]
    assert built.done.returncode == 1
    assert "internal-error" not in built.done.stderr, built.done.stderr
    assert "Traceback" not in built.done.stderr, built.done.stderr
    assert len(found) == 1, built.done.stderr
    assert place is None or found[0][:2] == place, built.done.stderr


def test_the_feed_of_decisions_is_an_address_where_one_was_made(tmp_path):
    made, link = HEADER + "\n" + BLOCK, HEADER + "\n[a](/feeds/en/decisions.atom.xml)\n"
    argued = made.replace("decided: 2010\n", "by: author\n").replace("basis: inferred\n", "")
    undated = {"pages/page.md": f"Title: A page\nSummary: S.\n\n{BLOCK}", "one.md": HEADER + TEXT}
    cases = {"made": {"one.md": made}, "argued": {"one.md": argued}, "undated": undated}
    for name, posts in cases.items():
        is_dead = name != "made"
        sound = write(tmp_path / name, {"trees/steps/2000-01-01.yaml": TREE, **posts})
        built = build_well(sound, tmp_path / f"{name}-out", settings="publishconf.py")
        assert ("feeds/en/decisions.atom.xml" in built.html["cases/"]) != is_dead
        assert (built.root / "feeds/en/decisions.atom.xml").exists() != is_dead
        linked = build(write(sound, {"two.md": link}), tmp_path / "out", cwd=tmp_path)
        assert ("post-dead-link" in {code for _, _, _, code in said(linked, name)}) == is_dead, linked.done.stderr
