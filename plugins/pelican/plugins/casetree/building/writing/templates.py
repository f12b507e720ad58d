"""The templates of a build: shared by all generators, compiled when one is used, and known by what they say."""

from __future__ import annotations

import json
from collections.abc import Mapping
from contextlib import suppress
from functools import cached_property, lru_cache, partial
from pathlib import Path
from typing import Any

from jinja2 import BaseLoader, ChoiceLoader, Environment, FileSystemLoader, Template, TemplateNotFound, meta, nodes
from pelican.generators import Generator, PelicanTemplateNotFound

from keeping.digests import digest
from keeping.store import Store

_KEY = "CASETREE_TEMPLATES"
OWN = Path(__file__).parents[2] / "theme" / "templates"
"""Templates for a theme that has none of these pages: plain, within the theme's `base.html`."""

_KIND = "template"
"""What the store calls what a template asks for."""


class _EachOnce(BaseLoader):
    """Reads each template once in a build, however many ask for its text."""

    def __init__(self, loader: BaseLoader) -> None:
        self.loader = loader
        self._read: dict[str, tuple[str, str | None]] = {}

    def get_source(self, environment: Environment, template: str) -> tuple[str, str | None, None]:
        if template not in self._read:
            self._read[template] = self.loader.get_source(environment, template)[:2]
        return *self._read[template], None

    def list_templates(self) -> list[str]:
        return self.loader.list_templates()


class LateTemplate:
    """A template that is compiled when a page is laid out by it; most builds lay out few."""

    def __init__(self, env: Environment, name: str) -> None:
        self.environment, self.name = env, name

    @cached_property
    def is_own(self) -> bool:
        """True where the theme has none, so that the plugin's own is used."""
        file = self.compiled().filename
        return bool(file) and Path(str(file)).is_relative_to(OWN)

    def compiled(self) -> Template:
        """Return it; Jinja keeps what it has compiled."""
        return self.environment.get_template(self.name)

    def render(self, *told: Any, **more: Any) -> str:
        """Lay out a page."""
        return self.compiled().render(*told, **more)


def share_templates(generator: Generator) -> None:
    """Give a generator the templates of the first one of its run; each run begins with a context of its own."""
    if _KEY not in generator.context and generator.env.loader:
        generator.env.loader = _EachOnce(ChoiceLoader([generator.env.loader, FileSystemLoader(OWN)]))
    generator.env, _ = generator.context.setdefault(_KEY, (generator.env, {}))
    generator.get_template = partial(template_of, generator.context, generator.settings)


def template_of(context: Mapping[str, Any], settings: Mapping[str, Any], name: str) -> LateTemplate:
    """Find a template in the context of a run as Pelican does, but only compile it where it is used.

    It raises `PelicanTemplateNotFound`.
    """
    env: Environment
    late: dict[str, LateTemplate]
    env, late = context[_KEY]
    for file in (name + ending for ending in settings["TEMPLATE_EXTENSIONS"]):
        try:
            if file not in late:
                source(env, file)
                late[file] = LateTemplate(env, file)
            return late[file]
        except TemplateNotFound:
            continue
    folders = [*settings["THEME_TEMPLATES_OVERRIDES"], f"{settings['THEME']}/templates"]
    raise PelicanTemplateNotFound(f"[templates] unable to load {name} from {folders}")


@lru_cache(maxsize=8)  # asked for with every page
def can_show_own(env: Environment) -> bool:
    """True where the theme has a place for pages that are laid out by templates of the plugin's own."""
    return _has_block(env, "base.html")


def _has_block(env: Environment, file: str) -> bool:
    syntax = env.parse(source(env, file))
    if any(each.name == "content" for each in syntax.find_all(nodes.Block)):
        return True
    others = [each.template for each in syntax.find_all(nodes.Extends)]
    return any(not isinstance(name, nodes.Const) or _has_block(env, name.value) for name in others)


def source(env: Environment, file: str) -> str:
    """Return the text of a template; raises `TemplateNotFound`."""
    if env.loader is None:
        raise TemplateNotFound(file)
    return env.loader.get_source(env, file)[0]


class Templates:
    """What the templates of a build say, each with all that it extends, includes or imports."""

    def __init__(self, env: Environment, store: Store, frame: str) -> None:
        """`frame` is the digest of all that decides besides their texts how templates are read."""
        self.env, self.store, self.frame = env.overlay(), store, frame
        self.env.globals = {}  # a page may be told what it could else ask for: nothing goes without saying
        self._said: dict[str, tuple[bytes, frozenset[str], tuple[str, ...]]] = {}
        self._whole: dict[str, tuple[bytes, frozenset[str]] | None] = {}

    def whole(self, file: str) -> tuple[bytes, frozenset[str]] | None:
        """Return the digest of a template and of all that it needs, and the names that it may ask its context for.

        None where it needs one whose name is only known while it is laid out.
        """
        if file not in self._whole:
            self._whole[file] = self._gathered(file)
        return self._whole[file]

    def _gathered(self, file: str) -> tuple[bytes, frozenset[str]] | None:
        found: dict[str, None] = {file: None}
        for each in (names := [file]):
            for other in self._of(each)[2]:
                if not other:
                    return None
                if other not in found:
                    found[other] = None
                    names.append(other)
        parts = [self._of(each) for each in sorted(found)]
        return digest(b"".join(part[0] for part in parts)), frozenset[str]().union(*(part[1] for part in parts))

    def _of(self, file: str) -> tuple[bytes, frozenset[str], tuple[str, ...]]:
        """Return the digest of one template's text, the names it asks for, and the templates that it names."""
        if file not in self._said:
            try:
                text = source(self.env, file)
            except TemplateNotFound:  # it may be included only where it is there
                text = ""
            key = digest(f"{self.frame}\0{file}\0{text}".encode())
            names, others = self._kept(key, text)
            self._said[file] = key, frozenset(names), tuple(others)
        return self._said[file]

    def _kept(self, key: bytes, text: str) -> tuple[list[str], list[str]]:
        """Return what a template asks for and names, as an earlier build has read it, or else from its syntax."""
        with suppress(ValueError, TypeError):
            names, others = json.loads(self.store.get(_KIND, key) or b"")
            return names, others
        syntax = self.env.parse(text)
        names = sorted(meta.find_undeclared_variables(syntax))
        others = sorted({name or "" for name in meta.find_referenced_templates(syntax)})
        self.store.put(_KIND, key, json.dumps([names, others]).encode())
        return names, others
