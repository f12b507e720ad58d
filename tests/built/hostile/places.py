"""Puts texts in every place of a site where an author, a translator or a file of data can put text."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

_MARK = re.compile(r"<<(?P<place>[A-Za-z -]+)>>")
_SURROGATE = re.compile("[\ud800-\udfff]")


def one_line(text: str) -> str:
    """Write a text on a line of a post; a line end becomes a space, and half a surrogate cannot be in a file."""
    return _SURROGATE.sub("\ufffd", " ".join(re.split(r"[\r\n]", text)))


def in_yaml(text: str) -> str:
    """Write a text in YAML's double quotes, with the escapes that JSON has."""
    return _SURROGATE.sub(lambda found: f"\\u{ord(found[0]):04x}", json.dumps(text, ensure_ascii=False))


def in_csv(text: str) -> str:
    """Write a cell."""
    return '"' + one_line(text).replace('"', '""') + '"'


POST = """\
Title: <<title>>
Date: 2026-11-01
Category: <<category>>
Tags: <<tag>>
Author: <<author>>
Summary: <<summary>>
Aliases: <<alias>>
Corrected: 2026-11-02: <<correction of a post>>

```case
tree: tN
id: cN
title: <<title of a block>>
facts:
  nationality: <<nationality>>
  ground: <<ground>>
now:
  is: <<now>>
  date: 2025
  cite: sN
corrected:
  2026-11-02: <<correction>>
sources:
  ownN:
    title: <<title of an own source>>
paths:
- by: agency
  name: <<name of a party>>
  decided: 2010
  cite:
    id: sN
    at: <<place in a source>>
    quote: <<quote from a source>>
  note: <<note of a path>>
  outcome:
    is: allowed
    told: <<by whose account>>
    note: <<note of an outcome>>
  answers:
    danger:
      answer: yes
      note: <<note of an answer>>
    tie: no
- by: court
  name: <<name of a court>>
  decided: 2012-07-04
  number: <<docket number>>
  official: <<official address>>
  cite: ownN
  effect:
    effect: <<effect>>
    note: <<note of an effect>>
  turned-on:
    question: <<turning point>>
    note: <<note of a turning point>>
- by: <<party>>
  answers:
    danger: no
```

```quote
words: <<quotation>>
lang: en
cite: {id: sN}
```

```chart
data: dN
title: <<title of a chart>>
form: line
of: <<denominator>>
note: <<note of a chart>>
marks:
- at: 2021-03-01
  label: <<mark of a chart>>
```

```term
term: gN
```

In prose `code` {case:cN:outcome}, {data:dN:one:2020}.

~~~~~~~~text
<<code>>
~~~~~~~~
"""

PROSE = """\
Title: Prose N
Date: 2026-11-01
Category: Cases
Summary: S.

<<prose>>

## <<heading>>

| One | Two |
|-----|-----|
| <<cell>> | Two |

- <<item>>
"""

WITHDRAWN = """\
Title: Withdrawn N
Date: 2026-11-01
Category: Cases
Summary: S.

```case
tree: tN
id: wN
withdrawn:
  date: 2026-11-02
  why: <<why withdrawn>>
```
"""

TREE = """\
title: <<title of a tree>>
reading: <<reading>>
start: danger
questions:
  danger:
    ask: <<question>>
    ask-you: <<question to a reader>>
    short: <<short question>>
    help: <<help>>
    cite: sN
    weigh:
      factor:
        label: <<factor>>
    answers:
      yes:
        to: tie
        label: <<answer>>
      no: refused
  tie:
    ask: {en: "Is there a tie?", ja: 結び付きがあるか}
    answers: {yes: recognised, no: allowed}
outcomes:
  recognised:
    label: <<outcome>>
    short: <<short outcome>>
    help: <<help of an outcome>>
    next:
    - label: <<what may follow>>
      within: <<deadline>>
  allowed:
    en: <<outcome in English>>
    ja: <<outcome in Japanese>>
  refused: Not recognised
official:
- label: <<official figure>>
  cite: sN
allow:
  missing-language: A test.
  label-too-long: A test.
"""

SOURCES = """\
sN:
  title: <<title of a source>>
  publisher: <<publisher>>
  date: 2024
  url: <<address of a source>>
  archived: <<address of a copy>>
  helps: <<what helps>>
"""

GLOSSARY = """\
gN:
  term:
    en: <<term>>
    ja: 用語N
  reading: <<kana>>
  also:
    en: <<other form>>
  definition:
    en: <<definition>>
    ja: <<definition in Japanese>>
  cite: sN
"""

ROWS = """\
series,key,value,source,confidence,note
one,2020,47,sN,confirmed,<<note of a cell>>
one,2021,48,sN,confirmed,
one,2022,48,sN,confirmed,
"""

SCHEMA = """\
{
  "title": <<title of a table>>,
  "unit": <<unit>>,
  "labels": {"one":
    <<label of a series>>
  },
  "fields": [
    {"name": "series"}, {"name": "key"}, {"name": "value"}, {"name": "source"}, {"name": "confidence"}, {"name": "note"}
  ]
}
"""

_GROUP: dict[str, str] = {
    "pN.md": POST,
    "xN.md": PROSE,
    "wN.md": WITHDRAWN,
    "trees/tN/2000-01-01.yaml": TREE,
    "data/dN.csv": ROWS,
    "data/dN.schema.json": SCHEMA,
}
"""The files of one group of texts, by their names."""

_SHARED = {"sources.yaml": SOURCES, "glossary.yaml": GLOSSARY}
"""The files that all groups have a part of."""

_MARKS_IN = {name: [found["place"] for found in _MARK.finditer(text)] for name, text in (_GROUP | _SHARED).items()}
PLACES: tuple[str, ...] = tuple(place for places in _MARKS_IN.values() for place in places)

_HEADER = ("title", "category", "tag", "author", "summary", "alias", "correction of a post")
_PROSE = ("code", "prose", "heading", "cell", "item")
MARKDOWN = ("prose", "heading", "cell", "item", "summary")
"""Where signs of Markdown are read as such."""

ADDRESSES = ("official address", "address of a source", "address of a copy")
IN_DATA = ("place in a source", "quote from a source", "title of a table")
"""What is told to machines alone."""

UNSEEN = ("alias", "author", "kana", "other form", "short outcome", "note of a cell", *ADDRESSES)
"""What is no text of a page: it stands in an address, or is shown where something else asks for it."""


def _written(place: str, text: str) -> str:
    if place in _HEADER or place in _PROSE:
        return one_line(text)
    return in_csv(text) if place == "note of a cell" else in_yaml(text)


@dataclass(frozen=True)
class Put:
    """A text in its place."""

    group: int
    place: str
    text: str

    @property
    def written(self) -> str:
        """The text as its kind of file can hold it."""
        return one_line(self.text) if self.place in (*_HEADER, *_PROSE, "note of a cell") else self.text


@dataclass
class Content:
    """The content of a site, and which text stands where in it."""

    files: dict[str, str] = field(default_factory=dict)
    places: dict[tuple[str, int], Put] = field(default_factory=dict)
    """By the file and the line."""

    def bytes(self) -> Mapping[str, bytes]:
        """Return the files as they are written."""
        return {name: text.encode() for name, text in self.files.items()}


def content_of(groups: int, text_in: Callable[[int, str], str]) -> Content:
    """Fill all places of so many groups; `text_in` says what stands in a place of a group."""
    content = Content()
    for group in range(groups):
        for name, template in _GROUP.items():
            _add(content, name.replace("N", str(group)), template, group, text_in)
        for name, template in _SHARED.items():
            _add(content, name, template, group, text_in)
    return content


def _add(content: Content, name: str, template: str, group: int, text_in: Callable[[int, str], str]) -> None:
    before = content.files.get(name, "")
    lines = []
    for number, line in enumerate(template.splitlines(), before.count("\n") + 1):
        found = _MARK.search(line)
        numbered = re.sub(r"(?<=[a-z])N\b|(?<=語)N\b|(?<=Withdrawn )N\b|(?<=Prose )N\b", str(group), line)
        if found:
            text = text_in(group, found["place"])
            content.places[name, number] = Put(group, found["place"], text)
            numbered = numbered.replace(found[0], _written(found["place"], text))
        lines.append(numbered)
    content.files[name] = before + "".join(f"{line}\n" for line in lines)


def spread(texts: Sequence[str]) -> Callable[[int, str], str]:
    """Put one text after the other into the places of one group after the other."""
    order = {place: number for number, place in enumerate(PLACES)}
    return lambda group, place: texts[(group * len(PLACES) + order[place]) % len(texts)]


def plain(group: int, place: str) -> str:
    """Return words without any meaning, of their own for each place."""
    if place in ADDRESSES:
        return f"https://example.org/{place.replace(' ', '-')}/{group}"
    if place == "category":
        return "Cases"
    if place == "alias":
        return f"alias-{group}"
    return f"かな{group}" if place == "kana" else f"plain {place} {group}"
