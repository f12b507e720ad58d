"""Writes `_headers` and `_redirects`, which Netlify, Cloudflare Pages and their like read in a site's root."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence

from hosting.headers import EVERYWHERE, RULES, TYPES, Rule

_LANGUAGE = re.compile(r"[a-z]{2}")

Path = tuple[str, ...]
"""An address, cut at its slashes."""


def headers_file(files: Iterable[str]) -> str:
    """Return the text of `_headers` for a site of these files, named from its root: `posts/one/index.html`.

    Where several patterns match, Cloudflare joins the values of one header with a comma and others take the last or
    the first. Two policies joined are one that allows less than either. So what a rule may change is said by patterns
    of which no two match the same file; only what never changes is said for `/*`.
    """
    paths = {tuple(name.split("/")) for name in files}
    rules = [*_in_languages(RULES, paths)]
    changing = {name for rule in RULES for name in rule.headers}
    usual = {name: value for name, value in EVERYWHERE.items() if name in changing}
    blocks: dict[str, dict[str, str]] = defaultdict(dict)
    blocks["/*"] = {name: value for name, value in EVERYWHERE.items() if name not in changing}
    for rule in rules:
        blocks[_pattern(rule.where)] |= {**usual, **rule.headers}
    for path in _others(paths, [rule.where for rule in rules]):
        blocks[_pattern(path)] |= usual
    for where, value in TYPES.items():
        blocks[_pattern(where)]["Content-Type"] = value
    return "\n".join(f"{pattern}\n{_lines(headers)}" for pattern, headers in blocks.items())


def redirects_file(moved: Mapping[str, str]) -> str:
    r"""Return the text of `_redirects`: old addresses to new ones, from the root and with their slashes.

    >>> redirects_file({"posts/old/": "posts/new/"})
    '/posts/old/ /posts/new/ 301\n'
    """
    return "".join(f"/{old} /{new} 301\n" for old, new in sorted(moved.items()))


def _pattern(where: Path) -> str:
    return "/" + "/".join(where)


def _lines(headers: Mapping[str, str]) -> str:
    return "".join(f"  {name}: {value}\n" for name, value in headers.items())


def _in_languages(rules: Iterable[Rule], paths: Iterable[Path]) -> Iterator[Rule]:
    """Yield the rules as they stand, and once more for each language that the site has a folder for."""
    languages = sorted({path[0] for path in paths if len(path) > 1 and _LANGUAGE.fullmatch(path[0])})
    for rule in rules:
        yield rule
        if rule.in_every_language:
            yield from (Rule((language, *rule.where), rule.headers) for language in languages)


def _others(paths: Iterable[Path], exceptions: Sequence[Path], before: Path = ()) -> Iterator[Path]:
    """Yield patterns for all files that no exception matches, each file matched once.

    A folder that no exception leads into is one pattern; in any other, files are named one by one.
    """
    below: dict[str, set[Path]] = defaultdict(set)
    is_any = any(where[0] == ":name" and len(where) > 1 for where in exceptions)
    for path in sorted(paths):
        if len(path) > 1:
            below[":name" if is_any else path[0]].add(path[1:])
        elif (path[0],) not in exceptions and (":name",) not in exceptions:
            yield (*before, path[0])
            if path[0] == "index.html":
                yield (*before, "")
    for folder, inside in below.items():
        deeper = [where[1:] for where in exceptions if where[0] == folder and len(where) > 1]
        if ("*",) in deeper:
            continue
        if deeper:
            yield from _others(inside, deeper, (*before, folder))
        else:
            yield (*before, folder, "*")
