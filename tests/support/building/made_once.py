"""Lets the builds of a run of tests make once what many have: templates, style sheets, pictures, charts, indexes.

Each is made by the code that a build uses, and kept for this run under the digest of all that it is made from. Tests of
the modules themselves make everything themselves, and so does a build with a seed, which imports nothing ahead.
"""

from __future__ import annotations

import gc
import marshal
import os
import shutil
from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from dataclasses import astuple
from functools import lru_cache, partial
from hashlib import sha256
from pathlib import Path
from runpy import run_path
from types import CodeType
from typing import Any

from jinja2 import Environment
from markdown import Markdown
from rich.highlighter import ReprHighlighter

import stylesheet.plugin
from building import MADE_ONCE, ROOT, STARTS_BUILDS
from charts.drawing import drawings
from charts.drawing.library import drawn
from finding.search import pagefind, putting
from pelican.plugins.casetree.building.made import pictures
from pelican.plugins.casetree.building.writing import templates
from pelican.plugins.casetree.files import png
from stylesheet.bundle import Bundle


def _place(kind: str, *parts: object) -> Path:
    """Return where something is kept that is made from these."""
    return Path(os.environ[MADE_ONCE]) / f"{kind}-{sha256(repr(parts).encode('utf-8', 'surrogatepass')).hexdigest()}"


def _kept(place: Path, make: Callable[[], bytes]) -> bytes:
    """Return what is kept in a file; make it if nothing is."""
    if not place.exists():
        unfinished = place.with_suffix(f".{os.getpid()}")
        unfinished.write_bytes(make())
        unfinished.rename(place)
    return place.read_bytes()


def _each_once(kind: str, make: Callable[[Sequence[str]], Sequence[bytes]], texts: Sequence[str]) -> list[bytes]:
    """Make something of each text; what is missing is made together."""
    places = [_place(kind, str(text)) for text in texts]
    missing = {place: text for place, text in zip(places, texts, strict=True) if not place.exists()}
    for place, made in zip(missing, make([*missing.values()]), strict=True):
        _kept(place, partial(bytes, made))
    return [place.read_bytes() for place in places]


def drawn_once(specs: Sequence[str]) -> list[str]:
    """Draw charts: it takes the library half a second to begin."""
    made = _each_once("chart", lambda missing: [svg.encode() for svg in drawn(missing)], specs)
    return [svg.decode() for svg in made]


def _pictures_once(svgs: Sequence[str]) -> Iterator[tuple[str, bytes]]:
    def make(missing: Sequence[str]) -> list[bytes]:
        made = dict(png.drawn(missing))
        return [made[svg] for svg in missing]

    return zip(svgs, _each_once("picture", make, svgs), strict=True)


_index = pagefind.index


def _index_once(read: Path, folder: Path, changed: Collection[str] = ()) -> list[str]:
    """Index pages, all of them: Pagefind starts as a process of its own, with a thread for each core."""
    files = [path for path in sorted(read.rglob("*")) if path.is_file()]
    place = _place("index", *((path.relative_to(read).as_posix(), path.read_bytes()) for path in files))
    if not place.exists():
        unfinished = place.with_suffix(f".{os.getpid()}")
        _index(read, unfinished)
        try:
            unfinished.rename(place)
        except OSError:  # another build was as quick
            shutil.rmtree(unfinished)
    new = folder.with_name(f".{folder.name}-new")
    shutil.copytree(place, new)
    try:
        return putting.put(new, folder, putting.files_differing(new, folder))
    finally:
        shutil.rmtree(new)


_bundle = stylesheet.plugin.bundle


def bundle_once(sheets: Iterable[str], word: str = "site") -> Bundle:
    """Join style sheets: those of the theme take 17 ms in each build."""
    made_of = [*sheets]
    place = _place("sheet", word, made_of)
    return Bundle(*marshal.loads(_kept(place, lambda: marshal.dumps(astuple(_bundle(made_of, word))))))


_compile = Environment.compile


def compiled_once(
    env: Environment,
    source: Any,
    name: str | None = None,
    filename: str | None = None,
    raw: bool = False,
    defer_init: bool = False,
) -> Any:
    """Compile a template: those of the theme take half a second in each process that lays pages out."""
    if raw or not isinstance(source, str):
        return _compile(env, source, name, filename, raw, defer_init)

    def make() -> bytes:
        code = _compile(env, source, name, filename, raw, defer_init)
        assert isinstance(code, CodeType)
        return marshal.dumps(code)

    return _from(marshal.loads(_kept(_place("template", source, name, defer_init, _reading(env)), make)), filename)


def _from(code: CodeType, file: str | None) -> CodeType:
    """Return a template with the file it is from: many sites have the same theme, some in a folder of their own."""
    if code.co_filename == (file or "<template>"):
        return code
    inner = (_from(each, file) if isinstance(each, CodeType) else each for each in code.co_consts)
    return code.replace(co_filename=file or "<template>", co_consts=tuple(inner))


_needs = templates.Templates._kept


def _needs_once(whole: templates.Templates, key: bytes, text: str) -> Any:
    """Find out what a template asks for and names, which where things are kept is done before it is compiled."""
    return marshal.loads(_kept(_place("needs", key), lambda: marshal.dumps(_needs(whole, key, text))))


@lru_cache(maxsize=8)  # asked for with every template
def _reading(env: Environment) -> str:
    """Return what decides, besides its text, what a template is compiled to."""
    signs = {name: value for name, value in vars(env).items() if isinstance(value, (str, bool, int, type(None)))}
    functions = (*env.filters.items(), *env.tests.items())
    named = [(name, each.__module__, getattr(each, "__qualname__", "")) for name, each in functions]
    all_of_it = type(env), signs, getattr(env.autoescape, "__qualname__", ""), sorted(env.extensions), sorted(named)
    return sha256(repr(all_of_it).encode()).hexdigest()


MARKDOWN = run_path(str(ROOT / "pelicanconf.py"))["MARKDOWN"]


def make_once() -> None:
    """Let all builds of this process and of its forks take from here what was made already."""
    drawings.drawn = drawn_once
    pictures.drawn = _pictures_once
    pagefind.index = _index_once
    stylesheet.plugin.bundle = bundle_once
    templates.Templates._kept = _needs_once  # type: ignore[method-assign]  # in tests alone
    Environment.compile = compiled_once  # type: ignore[method-assign]  # in tests alone
    Markdown(extensions=MARKDOWN["extensions"])  # its patterns are compiled, and stay so in all forks
    ReprHighlighter()("")  # so are those of what Pelican prints with
    gc.collect()
    gc.freeze()  # all of it stays: a fork that looks through it for garbage copies it


if STARTS_BUILDS in os.environ:
    make_once()
