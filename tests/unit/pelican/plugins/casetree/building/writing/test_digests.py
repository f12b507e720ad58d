"""What a page may show has a digest that tells it from anything else, and is the same in each build."""

import datetime
import sys
from dataclasses import dataclass
from functools import lru_cache, partial
from types import ModuleType, SimpleNamespace

import pytest
from jinja2 import Undefined
from markupsafe import Markup
from pelican.contents import Article
from pelican.urlwrappers import Tag

from casetree.text.markup import text
from handover.editions import Edition
from pelican.plugins.casetree.building.writing.digests import MISSING, Digests, UnknownError, name_of

URLS = {"TAG_URL": "tags/{slug}/"}


@dataclass(frozen=True)
class One:
    """A value."""

    words: str = ""
    more: tuple[str, ...] = ()


@dataclass(frozen=True)
class Other:
    """Another one with the same fields."""

    words: str = ""
    more: tuple[str, ...] = ()


def edition(language: str) -> Edition:
    """Return an edition without posts."""
    return Edition(language=language, prefix="", posts=(), tags={}, categories={}, own=())


def article(path: str) -> Article:
    """Return a post of which nothing is known but its file."""
    made = object.__new__(Article)
    made.source_path = path
    return made


def function() -> None:
    """Do nothing."""


def holding(value: object) -> object:
    """Return a function that knows a value."""
    return lambda: value


DIFFERENT = [
    None,
    "".join,
    ", ".join,
    MISSING,
    True,
    1,
    1.5,
    "",
    "1",
    Markup("1"),
    text("1"),
    b"1",
    (),
    [],
    ("1",),
    ["1"],
    ("1", ""),
    {"1": ""},
    {"1": "", "2": ""},
    {"2": "", "1": ""},
    {"1", "2"},
    datetime.date(2026, 1, 1),
    datetime.datetime(2026, 1, 1),
    datetime.datetime(2026, 1, 1, tzinfo=datetime.UTC),
    One(),
    One("1"),
    One("1", ("1",)),
    Other(),
    SimpleNamespace(__html__=lambda: "1"),
    edition("en"),
    edition("ja"),
    article("one.md"),
    article("other.md"),
    Tag("one", URLS),
    Tag("other", URLS),
    function,
    holding,
    holding(1),
    holding(2),
    partial(holding, 1),
    partial(holding, 2),
    edition,
    One,
    len,
]


def test_no_two_different_values_have_one_digest():
    digests = Digests()
    found = [digests.of(value) for value in DIFFERENT]
    assert len(set(found)) == len(DIFFERENT)


def test_equal_values_have_one_digest_whoever_asks():
    equal = [
        (("one", One("1")), ("one", One("1"))),
        ({"a": [1]}, {"a": [1]}),
        ({"b", "a", "c"}, {"c", "b", "a"}),
        (edition("en"), Edition(language="en", prefix="x", posts=(), tags={}, categories={}, own=())),
        (Tag("One", URLS), Tag("One", {**URLS, "unused": 1})),
        (holding("a"), holding("a")),
        (MISSING, Undefined()),
    ]
    for one, other in equal:
        assert Digests().of(one) == Digests().of(other)


def test_what_is_told_of_by_name_is_named_by_its_file_or_its_language():
    assert name_of(article("content/one.md")) == "content/one.md"
    assert name_of(edition("ja")) == "edition ja"
    assert name_of("content/one.md") == ""


@pytest.mark.parametrize("value", [object(), ["x", object()], {"x": iter(())}, holding(object())])
def test_what_is_of_no_known_kind_has_no_digest(value):
    with pytest.raises(UnknownError):
        Digests().of(value)


def of_settings(text, monkeypatch, tmp_path):
    """Return the digest of what settings with a text call `shout`."""
    path = tmp_path / "conf.py"
    path.write_text(text, encoding="utf-8")
    settings = ModuleType("conf")
    settings.__file__ = str(path)
    monkeypatch.setitem(sys.modules, "conf", settings)
    exec(compile(text, str(path), "exec"), vars(settings))
    return Digests().of(settings.shout)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("shout = lambda words: words.upper()", "shout = lambda words: words.lower()"),
        ("END = '!'\nshout = lambda words: words + END", "END = '?'\nshout = lambda words: words + END"),
        ("class shout: end = '!'", "class shout: end = '?'"),
    ],
)
def test_a_function_of_the_settings_is_known_by_what_it_does(monkeypatch, tmp_path, one, other):
    first, again, changed = (of_settings(text, monkeypatch, tmp_path) for text in (one, one, other))
    assert first == again != changed


def test_a_function_is_known_by_what_it_takes_where_nothing_is_given():
    def made(end):
        def shout(words, end=end):
            return words + end

        return shout

    assert Digests().of(made("!")) == Digests().of(made("!")) != Digests().of(made("?"))


def test_a_function_that_keeps_its_answers_is_known_by_what_it_does():
    assert Digests().of(lru_cache(maxsize=8)(name_of)) == Digests().of(name_of)


def test_a_function_of_which_there_is_no_text_has_no_digest():
    function = eval("lambda: None", {"__name__": "nowhere"})
    with pytest.raises(UnknownError):
        Digests().of(function)
