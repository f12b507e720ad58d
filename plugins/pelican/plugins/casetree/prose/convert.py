"""Texts to HTML by Python-Markdown with our extension: as a page, for a feed, and without figures."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any
from xml.etree.ElementTree import Element

from markdown import Markdown
from markdown.inlinepatterns import BacktickInlineProcessor

from casetree.text.markup import Markup

from .citing import Citing
from .extension.compose import Compose
from .extension.extension import CaseExtension
from .extension.lines import NoHeader
from .host import Host, faulty

_HEADER = 27  # where Markdown reads a header itself


def markdown_for(options: Mapping[str, Any], host: Host, used: Markdown | None = None) -> Markdown:
    """Make the Markdown object that converts a post, from Pelican's `MARKDOWN` setting.

    To make one takes as long as to convert a short post, so one that was `used` for another post, made by the same
    setting, goes on with this one. Where extensions are configured it does not: with `UNIQUE_IDS` those for
    footnotes count the texts that an object has converted.
    """
    if used is None or options.get("extension_configs"):
        md = Markdown(**{**options, "extensions": [*options["extensions"], CaseExtension(host)]})
        _hasten(md)
    else:
        _compose_of(used).state.begin(host)
        md = used.reset()
    md.preprocessors.register(NoHeader(md), "meta", _HEADER)  # takes the place of one of that name
    return md


def _hasten(md: Markdown) -> None:
    """Let Markdown find the same in each text in less time.

    It asks for each pattern at each text, which a list answers faster than its registry. And that of code, which
    looks back at every character, is tried only at the signs that it begins with.
    """
    md.treeprocessors["inline"].inlinePatterns = [*md.inlinePatterns]  # type: ignore[attr-defined]  # a registry has no types
    code = md.inlinePatterns["backtick"]
    if type(code) is BacktickInlineProcessor:
        own = code.getCompiledRegExp()
        code.compiled_re = re.compile(rf"(?=[`\\])(?:{own.pattern})", own.flags)


def convert(md: Markdown) -> str:
    """Turn the text of a post below its header into HTML; what the object converts later are values of the header.

    Of a post that is too much for Markdown nothing is converted, and the fault stands there.
    """
    state = _compose_of(md).state
    state.refusal = state.host.refusal
    if state.refusal:
        state.host.report(state.refusal)
        return str(faulty([state.refusal]))
    state.is_value = False
    return _without_comments(md.convert("\n".join(state.host.source.lines[state.host.header :])))


def convert_whole(host: Host, extensions: Sequence[str]) -> str:
    """Turn a post into HTML without Pelican, as `casetree check` does; its summary is looked at too."""
    md = markdown_for({"extensions": extensions, "output_format": "html"}, host)
    html = convert(md)
    if host.summary:  # Pelican converts it by the same object, after the text
        md.reset().convert(host.summary)
    return html


def in_feed(md: Markdown, page: Markup) -> str:
    """Write the text that was converted last as a feed carries it; `page` is the address of its page.

    A picture stands where a drawing stood, and links within the page lead to it.
    """
    compose = _compose_of(md)
    root = compose.state.copied()
    if root is None:
        return ""
    compose.compose(root, Citing(compose.state.host, page, is_again=True))
    for link in root.iter("a"):
        if link.get("href", "").startswith("#"):
            link.set("href", f"{page}{link.get('href')}")
    return _serialised(md, root)


def without_figures(md: Markdown) -> str:
    """Write the text that was converted last for a list of posts: without figures, and without links to parts of it."""
    compose = _compose_of(md)
    root = compose.state.copied()
    if root is None:
        return ""
    for parent in list(root.iter()):
        for block in [child for child in parent if child.text in compose.state.shown]:
            parent.remove(block)
    compose.compose(root, Citing(compose.state.host, is_again=True, is_elsewhere=True))
    for link in root.iter("a"):
        if link.get("href", "").startswith("#"):
            del link.attrib["href"]
    return _serialised(md, root)


def cites(md: Markdown) -> bool:
    """True where the text that was converted last cites a source."""
    return bool(_compose_of(md).state.cited)


def _compose_of(md: Markdown) -> Compose:
    compose = md.treeprocessors["case_compose"]
    assert isinstance(compose, Compose)
    return compose


def _serialised(md: Markdown, root: Element) -> str:
    """Write a text as Python-Markdown does at the end of `Markdown.convert`."""
    md.treeprocessors["case_outward"].run(root)
    html = md.serializer(root).strip().removeprefix(f"<{md.doc_tag}>").removesuffix(f"</{md.doc_tag}>")
    for postprocessor in md.postprocessors:
        html = postprocessor.run(html)
    return _without_comments(html.strip())


def _without_comments(html: str) -> str:
    """Leave out what an author has written to nobody: a comment would be in the page for all to read.

    >>> _without_comments("<p>a <!-- why? -->b</p> <!-- never ended")
    '<p>a b</p> <!-- never ended'
    """
    end = html.rfind("-->") + len("-->")
    return re.sub("<!--.*?-->", "", html[:end], flags=re.DOTALL) + html[end:] if "<!--" in html else html
