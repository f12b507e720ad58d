"""Which templates of a theme show a post or a page: `Template:` names one of them, or the page would be another."""

from __future__ import annotations

from collections.abc import Iterator
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
    env = generator.env.overlay()
    env.globals = {}  # what any page can ask for is not looked for by a page of its kind alone
    try:
        file = generator.get_template(content.template).name
    except PelicanTemplateNotFound:
        message = say("the theme has no template `{template}`", template=content.template)
    else:
        if _shows(file, content.default_template, env):
            return
        message = say("the template `{template}` does not show the text of a post or a page", template=content.template)
        if content.default_template == "article" and _shows(file, "page", env):
            message = say("the template `{template}` is for pages, and this is a post", template=content.template)
        elif content.default_template == "page" and _shows(file, "article", env):
            message = say("the template `{template}` is for posts, and this is a page", template=content.template)
    written = post.header.values.get("template") if post else None
    span = written.span if written else Source(shown_name(Path(content.source_path)), ()).span(1)
    others = [name for name in _that_show(content.default_template, env) if name != content.default_template]
    help = did_you_mean(content.template, others, say("remove `Template:`, or write one that can be used here"))
    yield error("post-unknown-template", span, message, help or say("remove `Template:`"))
    content.template = content.default_template


def _shows(file: str, what: str, env: Environment) -> bool:
    """True for a template that speaks of a post or a page by itself, or by one that it extends or includes."""
    if file == _FRAME:
        return False
    syntax = _syntax(file, env)
    if what in meta.find_undeclared_variables(syntax):
        return True
    if any(name.name == what and name.ctx == "store" for name in syntax.find_all(nodes.Name)):
        syntax.body = [*syntax.find_all(nodes.Extends)]  # a list: what it includes speaks of one post after another
    others = [*meta.find_referenced_templates(syntax)]
    return any(other is None or _shows(other, what, env) for other in others)  # None is named while it is laid out


def _syntax(file: str, env: Environment) -> nodes.Template:
    return env.parse(env.loader.get_source(env, file)[0] if env.loader else "")


def _that_show(what: str, env: Environment) -> list[str]:
    """Return the templates of a theme that show a post or a page, by the names that authors give them."""
    own = [name for name in env.list_templates() if "/" not in name and name.endswith(".html")]
    whole = [name for name in own if any(_syntax(name, env).find_all(nodes.Extends))]
    return [name.removesuffix(".html") for name in whole if _shows(name, what, env)]
