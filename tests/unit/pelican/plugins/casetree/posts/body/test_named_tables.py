"""The tables of a post are known by the words of their first cell."""

from casetree.nouns.diagnostics import Source
from pelican.plugins.casetree.posts.body.named_tables import led_from, named_tables
from pelican.plugins.casetree.posts.post_reader import read_post

TEXT = """\
Title: A post

| **2023** [@annex] | People |
|---|---:|
| Applied | 5 |
After.

```
| Code | x |
|---|---|
```

| 2023 | Again |
|---|---|

|  | No name |
|---|---|

One|Two
---|---
1|2"""


def test_a_table_ends_with_its_last_row_and_the_first_of_a_name_counts():
    found = named_tables(read_post(Source.of("post.md", TEXT), "post"))
    assert found == {
        "2023": ("| **2023** [@annex] | People |", "|---|---:|", "| Applied | 5 |"),
        "One": ("One|Two", "---|---", "1|2"),
    }


def test_links_lead_where_they_led():
    there, here = (read_post(Source.of(name, "Title: A post\n\nText."), "x") for name in ("a/1/one.md", "a/2/two.md"))
    lines = ["| [x]({filename}three.md#s) | [y]({filename}/pages/z.md) | [w](https://example.org) |"]
    assert led_from(lines, there, here) == [lines[0].replace("three.md", "../1/three.md")]
