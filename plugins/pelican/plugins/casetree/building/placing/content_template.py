"""Which templates of a theme show a post or a page: `Template:` names one of them, or the page would be another."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from jinja2 import Environment, meta, nodes
from pelican.contents import Content
from pelican.generators import Generator, PelicanTemplateNotFound

from casetree.nouns.diagnostics import Diagnostic, Source, error, say
from casetree.nouns.suggest import did_you_mean

from ...files.names import shown_name
from ...posts.post import Post
from ..writing.templates import can_show_own

_FRAME = "base.html"
"""What all templates extend: it names posts and pages, and shows neither."""


def unshown(generator: Generator) -> Iterator[Diagnostic]:
    """Yield a fault for a theme that has neither a template for cases nor a place for that of the plugin."""
    if generator.get_template("case").is_own and not can_show_own(generator.env):
        message = say("the theme's `base.html` has no block `content`, so pages of cases and trees cannot be shown")
        help = say("add `{{% block content %}}{{% endblock %}}` to it, or a `case.html` and the like to the theme")
        yield error("theme-without-block", Source("base.html", ()).span(1), message, help)


def use_known_template(content: Content, generator: Generator, post: Post | None) -> Iterator[Diagnostic]:
    """Let a content whose `Template:` cannot show it have the usual one: Pelican would stop, or lose its text."""
    if content.template == content.default_template:
        return
    theme = _theme(generator.env)
    try:
        file = generator.get_template(content.template).name
    except PelicanTemplateNotFound:
        message = say("the theme has no template `{template}`", template=content.template)
    else:
        if theme.shows(file, content.default_template):
            return
        message = say("the template `{template}` does not show the text of a post or a page", template=content.template)
        if content.default_template == "article" and theme.shows(file, "page"):
            message = say("the template `{template}` is for pages, and this is a post", template=content.template)
        elif content.default_template == "page" and theme.shows(file, "article"):
            message = say("the template `{template}` is for posts, and this is a page", template=content.template)
    written = post.header.values.get("template") if post else None
    span = written.span if written else Source(shown_name(Path(content.source_path)), ()).span(1)
    others = [name for name in theme.that_show(content.default_template) if name != content.default_template]
    help = did_you_mean(content.template, others, say("remove `Template:`, or write one that can be used here"))
    yield error("post-unknown-template", span, message, help or say("remove `Template:`"))
    content.template = content.default_template


class _Theme:
    """What the templates of a theme show; each is read once in a build, however many texts ask for one."""

    def __init__(self, env: Environment) -> None:
        self.env = env.overlay()
        self.env.globals = {}  # what any page can ask for is not looked for by a page of its kind alone
        self._read: dict[str, nodes.Template] = {}
        self._found: dict[tuple[str, str], bool] = {}

    def shows(self, file: str, what: str) -> bool:
        """True for a template that speaks of a post or a page by itself, or by one that it extends or includes."""
        if (file, what) not in self._found:
            self._found[file, what] = file != _FRAME and self._speaks(self._syntax(file), what)
        return self._found[file, what]

    def that_show(self, what: str) -> list[str]:
        """Return the templates of a theme that show a post or a page, by the names that authors give them."""
        own = [name for name in self.env.list_templates() if "/" not in name and name.endswith(".html")]
        whole = [name for name in own if any(self._syntax(name).find_all(nodes.Extends))]
        return [name.removesuffix(".html") for name in whole if self.shows(name, what)]

    def _speaks(self, syntax: nodes.Template, what: str) -> bool:
        if what in meta.find_undeclared_variables(syntax):
            return True
        asked = syntax
        if any(name.name == what and name.ctx == "store" for name in syntax.find_all(nodes.Name)):
            extended: list[nodes.Node] = [*syntax.find_all(nodes.Extends)]
            asked = nodes.Template(extended)  # a list: what it includes speaks of one post after another
        others = [*meta.find_referenced_templates(asked)]
        return any(other is None or self.shows(other, what) for other in others)  # None is named while it is laid out

    def _syntax(self, file: str) -> nodes.Template:
        if file not in self._read:
            text = self.env.loader.get_source(self.env, file)[0] if self.env.loader else ""
            self._read[file] = self.env.parse(text)
        return self._read[file]


@lru_cache(maxsize=1)  # of the build that is under way
def _theme(env: Environment) -> _Theme:
    return _Theme(env)
