"""What templates read of posts, pages and editions while they are laid out.

A page shows of them what its template has read. So whether it would be the same again is known by looking up the
same things again, whatever the theme is.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from jinja2 import Environment
from pelican.contents import Content

from handover.editions import Edition
from keeping.digests import digest

from .digests import MISSING, Digests, UnknownError, name_of

Read = list[str]
"""The name of what was read, the attributes, one a line, and the digest of their values."""

Noted = list[tuple[object, set[str]]]
"""Objects, and which attributes of each were read."""

_WITH_LINKS = ("content", "standfirst", "summary")
"""What has links that lead from the page on that shows it."""


class Reads:
    """Takes note of what templates of one environment read."""

    def __init__(self, env: Environment) -> None:
        """Let the environment tell of everything that a template asks an object for."""
        self._noted: dict[int, tuple[object, set[str]]] = {}
        self._kinds: dict[type, bool] = {}
        is_noted = self._kinds.get
        attribute_of, item_of = env.getattr, env.getitem

        def attribute(obj: Any, name: str) -> Any:
            if is_noted(obj.__class__, True):
                self._note(obj, name)
            try:
                return getattr(obj, name)  # what Jinja tries first: most have it, and templates ask a million times
            except AttributeError:
                return attribute_of(obj, name)

        def item(obj: Any, name: Any) -> Any:
            if is_noted(obj.__class__, True) and isinstance(name, str):
                self._note(obj, name)
            return item_of(obj, name)

        env.getattr, env.getitem = attribute, item  # type: ignore[method-assign, assignment]  # of this one

    def begin(self) -> None:
        """Forget what was read for the page before."""
        self._noted = {}

    def noted(self) -> Noted:
        """Return what was read since then."""
        return [*self._noted.values()]

    def _note(self, obj: object, name: str) -> None:
        kind = obj.__class__
        if kind not in self._kinds:
            self._kinds[kind] = issubclass(kind, Content | Edition)
        if self._kinds[kind]:
            noted = self._noted.get(id(obj))
            if noted is None:
                noted = self._noted[id(obj)] = obj, set()
            noted[1].add(name)


class Looking:
    """Looks things up that a page has shown; each only once."""

    def __init__(self, named: Mapping[str, object], digests: Digests) -> None:
        """`named` are posts, pages and editions by their names."""
        self.named, self.digests = named, digests
        self._names = {id(obj): name for name, obj in named.items()}
        self._values: dict[tuple[int, str, str], bytes] = {}
        self._reads: dict[tuple[str, str, str], str] = {}

    def told(self, noted: Noted, root: str) -> list[Read]:
        """Return what was read, with digests, to be kept; raises `UnknownError` for what nobody could look up again.

        `root` is the way from the page to the site's root.
        """
        found = []
        told = ((self._names.get(id(obj)) or name_of(obj), "\n".join(sorted(names))) for obj, names in noted)
        for name, attributes in sorted(told):
            if not (value := self.look(name, attributes, root)):
                raise UnknownError(name)
            found.append([name, attributes, value])
        return found

    def look(self, name: str, attributes: str, root: str) -> str:
        """Return the digest of the values of some attributes; empty where there is nothing of that name."""
        key = name, attributes, root if any(each in attributes for each in _WITH_LINKS) else ""
        if key not in self._reads:
            obj = self.named.get(name)
            values = b"".join([self._value(obj, each, root) for each in attributes.split("\n")]) if obj else b""
            self._reads[key] = digest(values).hex() if obj else ""
        return self._reads[key]

    def _value(self, obj: object, attribute: str, root: str) -> bytes:
        key = id(obj), attribute, root if attribute in _WITH_LINKS else ""
        if key not in self._values:
            self._values[key] = self._read(obj, attribute)
        return self._values[key]

    def _read(self, obj: Any, attribute: str) -> bytes:
        if attribute == "content" and isinstance(obj, Content) and not hasattr(obj, "_get_content"):
            text: str = obj._content or ""
            if "{" not in text and "|" not in text:  # no link that Pelican would resolve: it is shown as it is
                return digest(text.encode("utf-8", "surrogatepass"))
        value = getattr(obj, attribute, MISSING)
        if attribute in _WITH_LINKS and hasattr(value, "__html__"):
            return digest(value.__html__().encode("utf-8", "surrogatepass"))
        return self.digests.of(value)
