"""What plugins hand to templates: each kind of page is rendered strictly, and every shared field is read by name."""

from __future__ import annotations

import ast
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import MISSING, dataclass, field, fields, is_dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest
from blinker import Signal
from jinja2 import Environment, StrictUndefined, Template, nodes
from pelican.settings import read_settings

import handover
from building import PUBLIC, ROOT, SAMPLE
from pelican import Pelican, signals

PLUGINS, TEMPLATES = ROOT / "plugins", ROOT / "theme" / "templates"
MODULES = [import_module(f"handover.{path.stem}") for path in sorted(Path(handover.__path__[0]).glob("[a-z]*.py"))]
KINDS = [
    kind
    for module in MODULES
    for kind in vars(module).values()
    if isinstance(kind, type) and is_dataclass(kind) and kind.__module__ == module.__name__
]
ON_CONTENTS = {"PostHeader", "Cited", "Carded", "Described", "Moved", "Cases", "Surroundings"}
"""What is put on posts and pages, whose attributes templates then ask for."""


@dataclass
class Rendering:
    """What was seen while a site was rendered."""

    templates: set[str] = field(default_factory=set)
    asked: set[tuple[str, str]] = field(default_factory=set)
    """Name of a class, and an attribute that a template asked of it."""


@pytest.fixture(scope="module")
def rendering(tmp_path_factory: pytest.TempPathFactory) -> Rendering:
    """Publish the sample site in this process, and watch."""
    seen = Rendering()
    with pytest.MonkeyPatch.context() as patch:
        for name in ("getattr", "getitem"):
            patch.setattr(Environment, name, noting(getattr(Environment, name), seen))
        render = Template.render
        patch.setattr(Template, "render", lambda self, *a, **o: seen.templates.add(self.name) or render(self, *a, **o))
        patch.setattr(os, "cpu_count", lambda: 1)  # what is rendered in children is not seen here
        patch.setenv("SITEURL", PUBLIC)
        changes = {
            "PATH": str(SAMPLE),
            "OUTPUT_PATH": str(tmp_path_factory.mktemp("border")),
            "CASETREE_PUBLISHING": False,
        }
        settings = read_settings(str(ROOT / "publishconf.py"), override=changes)
        assert settings["JINJA_ENVIRONMENT"]["undefined"] is StrictUndefined
        with only_for_now():
            Pelican(settings).run()
    return seen


@contextmanager
def only_for_now() -> Iterator[None]:
    """Disconnect afterwards what plugins connect: other tests of this process build sites with fewer."""
    every = [each for each in vars(signals).values() if isinstance(each, Signal)]
    before = {each: [*each.receivers] for each in every}
    yield
    for each in every:
        for key in [key for key in each.receivers if key not in before[each]]:
            each.disconnect(each.receivers[key]())


def noting(found: Callable[..., Any], seen: Rendering) -> Callable[..., Any]:
    """Return one of the environment's ways to an attribute that notes what is asked of whom."""

    def note(self: Environment, thing: object, name: str) -> Any:
        if isinstance(name, str):
            seen.asked.add((type(thing).__name__, name))
        return found(self, thing, name)

    return note


def test_each_kind_of_page_is_rendered_and_asks_for_nothing_that_is_not_there(rendering: Rendering) -> None:
    kinds = {path.name for path in TEMPLATES.glob("*.html")} - {"base.html"}
    assert kinds <= rendering.templates


@cache
def parsed() -> tuple[nodes.Template, ...]:
    """Return the syntax of each template."""
    return tuple(Environment().parse(path.read_text(encoding="utf-8")) for path in TEMPLATES.rglob("*.html"))


def variables() -> set[str]:
    """Return the names of variables that templates use."""
    return {name.name for each in parsed() for name in each.find_all(nodes.Name) if name.ctx == "load"}


@cache
def attributes_in_templates() -> frozenset[tuple[str, str]]:
    """Return each attribute that a template asks of a variable, with the variable's name."""
    asked = (each for template in parsed() for each in template.find_all(nodes.Getattr))
    return frozenset((each.node.name, each.attr) for each in asked if isinstance(each.node, nodes.Name))


def asked_in_templates(*variables: str) -> set[str]:
    """Return what templates ask of some variables, also where the sample site has no cause to show it."""
    return {attribute for variable, attribute in attributes_in_templates() if variable in variables}


def attributes_in_code() -> set[str]:
    """Return the names of attributes that plugins read; a type checker knows whose they are."""
    files = [path for path in PLUGINS.rglob("*.py") if PLUGINS / "handover" not in path.parents]
    trees = [ast.parse(path.read_text(encoding="utf-8")) for path in files if PLUGINS / "casetree" not in path.parents]
    return {node.attr for tree in trees for node in ast.walk(tree) if isinstance(node, ast.Attribute)}


UNSHOWN = {"FrameWords": ("words", "there"), "DataWords": ("said",), "TermEntry": ("term",), "StepWords": ("words",)}
"""Of what the sample site shows not all, and by which names templates ask for it."""

IN_CODE = {"Address", "CaseNames", "Citation", "CitedDecision", "CitedLaw", "EndOutcome", "Grounds"}
"""What no template reads: plugins do."""


def test_templates_are_given_something_of_every_kind(rendering: Rendering) -> None:
    contexts = {kind.__name__ for kind in KINDS if kind.__name__.endswith(("Page", "Context")) or is_offered(kind)}
    asked = {kind for kind, _ in rendering.asked}
    assert {kind.__name__ for kind in KINDS} - contexts - ON_CONTENTS - IN_CODE - {*UNSHOWN} - asked == set()


def is_offered(kind: Any) -> bool:
    """True for what becomes variables of templates: all of it has a default."""
    return all(each.default is not MISSING or each.default_factory is not MISSING for each in fields(kind))


def test_every_shared_field_is_read_in_a_template_or_in_code_that_is_type_checked(rendering: Rendering) -> None:
    names, code = variables(), attributes_in_code()
    asked_of_contents = {name for kind, name in rendering.asked if kind in ("Article", "Page")}
    unread = []
    for kind in KINDS:
        in_templates = {name for asked, name in rendering.asked if asked == kind.__name__}
        in_templates |= asked_of_contents if kind.__name__ in ON_CONTENTS else names
        in_templates |= asked_in_templates(*UNSHOWN.get(kind.__name__, ()))
        unread += [f"{kind.__name__}.{each.name}" for each in fields(kind) if each.name not in in_templates | code]
    assert unread == []
