"""Values on contents and in contexts, by the names of their fields."""

from dataclasses import fields, is_dataclass
from importlib import import_module
from pathlib import Path
from types import SimpleNamespace

import handover
from handover.border import complete, given, named, offer, offered, tell, told
from handover.pages import PageContext, StyleSheets
from handover.posts import Carded, Citation, Cited

MODULES = [import_module(f"handover.{path.stem}") for path in sorted(Path(handover.__path__[0]).glob("[a-z]*.py"))]


def test_what_is_told_of_a_post_stands_there_by_name_and_can_be_taken_back():
    post = SimpleNamespace()
    tell(post, Carded(card="posts/one/card.png"))
    assert post.card == "posts/one/card.png"
    assert told(post, Carded) == Carded(card="posts/one/card.png")


def test_what_nobody_has_told_is_the_default():
    assert told(SimpleNamespace(), Carded) == Carded()
    assert offered({}, StyleSheets) == StyleSheets()
    assert offered({}, StyleSheets).STYLESHEET == {}


def test_a_post_is_completed_and_keeps_what_it_has():
    post = SimpleNamespace(card="x.png")
    complete(post, Carded)
    complete(post, Cited)
    assert vars(post) == {"card": "x.png", "cited": (), "grounds": (), "sheets": ()}


def test_a_context_gets_values_as_they_are():
    context = {}
    offer(context, Cited(cited=(Citation(title="A", publisher="", date="", url="", language=""),)))
    assert context["cited"][0].title == "A"
    assert offered(context, Cited).cited == context["cited"]


def test_only_what_a_page_has_is_given():
    assert given(PageContext(lang="ja", canonical="")) == {"lang": "ja"}
    assert set(named(PageContext())) == {field.name for field in fields(PageContext)}


def test_everything_that_is_handed_over_is_frozen_and_named_by_keyword():
    held = [value for module in MODULES for value in vars(module).values()]
    kinds = [kind for kind in held if isinstance(kind, type) and is_dataclass(kind)]
    assert len(kinds) > 20
    for kind in kinds:
        assert kind.__dataclass_params__.frozen, kind
        assert all(field.kw_only for field in fields(kind)), kind
