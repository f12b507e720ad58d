"""Python-Markdown: swaps case blocks and references for their words; the only module that imports markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from typing import Any
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE, HtmlInlineProcessor, InlineProcessor
from markdown.preprocessors import Preprocessor
from markdown.treeprocessors import Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER, HTML_PLACEHOLDER_RE, STX, AtomicString

from casetree.figures.citations import CITATION
from casetree.nouns.diagnostics import Diagnostic, Source, error, say
from casetree.text.html_reader import read
from casetree.text.markup import Markup, plain
from casetree.text.words import words_for

from ..posts.blocks import Fence, find_in_tables
from .citing import Citing
from .code import at_the_margin, indentation
from .found import found_in
from .host import Composer, Host, Said, faulty
from .outward import archive_note, by_address, normal
from .raw_html import Balance

# Where our preprocessors stand among Python-Markdown's: whitespace is normalised at 30 (tabs become
# spaces, so the author's own lines are kept before), its own reading of a header at 27, fenced code at 25.
_KEEP_LINES, _HEADER, _SWAP_BLOCKS = 35, 27, 26
_REFERENCE = 185  # after backticks (190), before everything that could take the braces
_FOUND = 6.5  # after headings have their ids (7), before quotes and dashes are set (6) and escaped signs are back (0)
_CITATION = 175  # after a backslash has taken a bracket's meaning (180), before links (170) and footnotes
_HTML_BLOCKS, _TAGS = 20, 90  # where those of Markdown stand


class CaseExtension(Extension):
    """Shows the case blocks of one post, in the page that the post becomes."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.state = _Pass(host)

    def reset(self) -> None:
        """Begin with a value of the header: Pelican resets Markdown before each of them."""
        self.state.is_value = True

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors, which share one `_Pass`."""
        state = self.state
        md.registerExtension(self)
        md.preprocessors.register(_KeepLines(md, state), "case_lines", _KEEP_LINES)
        md.preprocessors.register(_SwapBlocks(md, state), "case_blocks", _SWAP_BLOCKS)
        md.inlinePatterns.register(_References(md, state), "case_reference", _REFERENCE)
        md.inlinePatterns.register(_Citations(CITATION, md, state), "case_citation", _CITATION)
        md.treeprocessors.register(_Finds(md, state), "case_found", _FOUND)
        md.preprocessors.register(_HtmlBlocks(md, state), "html_block", _HTML_BLOCKS)  # in place of Markdown's
        md.inlinePatterns.register(_Tags(HTML_RE, md, state), "html", _TAGS)
        # After everything else that shapes the tree, so that code is final.
        md.treeprocessors.register(_RestoreCode(md, state), "case_code", -10)
        md.treeprocessors.register(_PlainAttributes(md, state), "case_attributes", -11)
        md.treeprocessors.register(_LeftOver(md, state), "case_left_over", -12)
        md.treeprocessors.register(_LeftOpen(md, state), "case_left_open", -12.5)
        md.treeprocessors.register(_Compose(md, state), "case_compose", -13)
        md.treeprocessors.register(_OutwardLinks(md, state), "case_outward", -14)


def markdown_for(options: Mapping[str, Any], host: Host) -> Markdown:
    """Make the Markdown object that converts a post, from Pelican's `MARKDOWN` setting."""
    md = Markdown(**{**options, "extensions": [*options["extensions"], CaseExtension(host)]})
    md.preprocessors.register(_NoHeader(md), "meta", _HEADER)  # takes the place of one of that name
    return md


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
    md.Meta = {"lang": [state.host.language]}  # type: ignore[attr-defined]  # where other extensions look for it
    return md.convert("\n".join(state.host.source.lines[state.host.header :]))


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
    """Write the text that was converted last without its figures."""
    compose = _compose_of(md)
    root = compose.state.copied()
    if root is None:
        return ""
    for parent in list(root.iter()):
        for block in [child for child in parent if child.text in compose.state.shown]:
            parent.remove(block)
    compose.compose(root, Citing(compose.state.host, is_again=True))
    return _serialised(md, root)


def _compose_of(md: Markdown) -> _Compose:
    compose = md.treeprocessors["case_compose"]
    assert isinstance(compose, _Compose)
    return compose


def _serialised(md: Markdown, root: Element) -> str:
    """Write a text as Python-Markdown does at the end of `Markdown.convert`."""
    md.treeprocessors["case_outward"].run(root)
    html = md.serializer(root).strip().removeprefix(f"<{md.doc_tag}>").removesuffix(f"</{md.doc_tag}>")
    for postprocessor in md.postprocessors:
        html = postprocessor.run(html)
    return html.strip()


class _Pass:
    """What the processors of one Markdown object tell each other about the text at hand."""

    def __init__(self, host: Host) -> None:
        self.host = host
        self.source = Source.of("", "")
        self.stashed: dict[str, Fence] = {}
        self.said: dict[str, Said] = {}
        self.cited: dict[str, str] = {}
        """Placeholder to what stands between the brackets of a citation."""

        self.written: dict[str, str] = {}
        """Placeholder of a reference or a citation to what its author wrote."""

        self.shown: dict[str, Composer] = {}
        """Placeholder to the figure that is to stand there."""

        self.draft: Element | None = None
        """The text before its figures and numbers stand in it; None for an empty one."""

        self.refusal: Diagnostic | None = None
        """What forbids to convert the text."""

        self.tags: list[str] = []
        """Raw tags of a value of the header, which are shown as text."""

        self.is_value = True
        """True while Pelican converts a value of the header."""

    @property
    def header(self) -> int:
        """How many lines of the source stand above the text at hand."""
        return 0 if self.is_value else self.host.header

    def copied(self) -> Element | None:
        """Return the text before its figures and numbers stand in it, to write it once more."""
        return deepcopy(self.draft)


class _NoHeader(Preprocessor):
    """Leaves the text as it is: its header has been read, and a first line that looks like another is prose."""

    def run(self, lines: list[str]) -> list[str]:
        return lines


class _KeepLines(Preprocessor):
    """Keeps the author's own lines, tabs and all."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, lines: list[str]) -> list[str]:
        own = self.state.host.source
        self.state.source = Source.of(own.path, "\n".join(lines)) if self.state.is_value else own
        self.state.stashed, self.state.said, self.state.cited, self.state.shown = {}, {}, {}, {}
        self.state.written, self.state.tags = {}, []
        return [] if self.state.refusal else lines


class _SwapBlocks(Preprocessor):
    """Puts a stashed figure where a case block stands, and code where Markdown would not see that it is code."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, lines: list[str]) -> list[str]:
        state, header = self.state, self.state.header
        fences = tuple(state.host.fences(state.source))
        result: list[str] = []
        done = 0
        for fence in fences:
            first, last = fence.first - header, fence.last - header
            before = fence.keeps if fence.is_case else indentation(fence, lines[:first])
            if before is None or first < done:
                continue
            placeholder = self._case(fence) if fence.is_case else self._code(fence)
            if placeholder is None:
                continue
            result.extend(lines[done:first])
            _surround(result, fence, before + placeholder, lines[last + 1 : last + 2])
            done = last + 1
        for row, column, length in find_in_tables(state.source, header, fences):
            state.host.report(_in_table(state.source, row, column, length))
        return [*result, *lines[done:]]

    def _case(self, fence: Fence) -> str:
        """Return the placeholder of a figure."""
        placeholder = self.md.htmlStash.store("")
        self.state.shown[placeholder] = self.state.host.block(fence)
        self.state.stashed[placeholder] = fence
        return placeholder

    def _code(self, fence: Fence) -> str | None:
        """Return the placeholder of a block of code, written by what writes those at the margin, if that takes it."""
        if "fenced_code_block" not in self.md.preprocessors:
            return None
        written = "".join(self.md.preprocessors["fenced_code_block"].run(at_the_margin(fence)))
        return written if _PLACEHOLDER.fullmatch(written) else None


def _surround(result: list[str], fence: Fence, line: str, following: list[str]) -> None:
    """Add a line with a blank one on either side, only where its neighbour is not blank."""
    lead = line[: len(line) - len(line.lstrip(" >"))].rstrip()
    if result and result[-1].strip(" >") and not fence.begins_item:
        result.append(lead)
    result.append(line)
    if following and following[0].strip(" >"):
        result.append(lead)


def _in_table(source: Source, row: int, column: int, length: int) -> Diagnostic:
    return error(
        "case-in-table",
        source.span(row + 1, column + 1, length),
        say("a case block cannot stand in a table"),
        say("move it above or below the table"),
    )


class _References(InlineProcessor):
    """Resolves `{case:FIELD}`; code never gets here."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(rf"\{{case:(?:([^{{}}\n{STX}]*)\}})?", md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # Markdown's own InlineProcessor overrides Pattern like this
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        placeholder = self.md.htmlStash.store("")
        self.state.written[placeholder] = m[0]
        self.state.said[placeholder] = self.state.host.reference(m[1], data[: m.start(0)])
        return placeholder, m.start(0), m.end(0)


class _Citations(InlineProcessor):
    """Finds `[@id]`; which number it has is known when all of the page is."""

    def __init__(self, pattern: str, md: Markdown, state: _Pass) -> None:
        super().__init__(pattern, md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # Markdown's own InlineProcessor overrides Pattern like this
        self, m: re.Match[str], data: str
    ) -> tuple[str, int, int]:
        placeholder = self.md.htmlStash.store("")
        self.state.written[placeholder] = m[0]
        self.state.cited[placeholder] = m[1]
        return placeholder, m.start(0), m.end(0)


class _Compose(Treeprocessor):
    """Numbers citations and composes figures, in the order in which readers meet them."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        citing = Citing(self.state.host)
        if not self.state.is_value:
            self.state.draft = deepcopy(root)
        self.compose(root, citing)
        if not self.state.is_value:
            self.state.host.cites(citing.numbering.sources)

    def compose(self, root: Element, citing: Citing) -> None:
        """Put everything in its place."""
        state = self.state
        figures = dict(state.shown)
        for placeholder, is_in_link in _placeholders(root, state.is_value):
            if placeholder in figures:
                self._put(placeholder, citing.figure(figures.pop(placeholder)))
            elif placeholder in state.cited and not state.is_value:
                self._put(placeholder, citing.cite(state.cited[placeholder], is_in_link))
            elif said := state.said.get(placeholder):
                self._put(placeholder, said.words if is_in_link else said.linked(citing.page))
        for placeholder, composer in figures.items():  # within raw HTML
            self._put(placeholder, citing.figure(composer))
        sources = citing.sources()
        if sources:
            paragraph = SubElement(root, "p")
            paragraph.text = self.md.htmlStash.store(str(sources))

    def _put(self, placeholder: str, markup: Markup) -> None:
        number = int(re.sub(r"\D", "", placeholder))
        self.md.htmlStash.rawHtmlBlocks[number] = str(markup)


class _OutwardLinks(Treeprocessor):
    """Marks a link to a source with the language of what it leads to, and puts its archived copy behind it."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        host = self.state.host
        sources = by_address(host.known_sources())
        words = words_for(host.language)
        for parent in list(root.iter()):
            for link in [child for child in parent if child.tag == "a"]:
                source = sources.get(normal(link.get("href", "")))
                if source is None:
                    continue
                if source.language and not link.get("hreflang"):
                    link.set("hreflang", source.language)
                if source.archived and not (self.state.is_value or re.fullmatch("h[1-6]", parent.tag)):
                    note = self.md.htmlStash.store(str(archive_note(source, words)))
                    link.tail = f"{note}{link.tail or ''}"


def _placeholders(element: Element, is_in_link: bool) -> Iterator[tuple[str, bool]]:
    """Yield the placeholders of a tree in reading order, and whether each stands in a link."""
    is_in_link = is_in_link or element.tag == "a"
    for found in _PLACEHOLDER.findall(element.text or ""):
        yield found, is_in_link
    for child in element:
        yield from _placeholders(child, is_in_link)
        for found in _PLACEHOLDER.findall(child.tail or ""):
            yield found, is_in_link


_PLACEHOLDER = re.compile(HTML_PLACEHOLDER % r"\d+")


class _PlainAttributes(Treeprocessor):
    """Puts the plain words of a reference into an attribute, such as an image's text; one without a value gets one."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        for element in root.iter():
            for name, value in element.items():
                if not value or STX in value:
                    element.set(name, re.sub(f"{STX}[^{ETX}]*{ETX}", self._plain, value or ""))

    def _plain(self, placeholder: re.Match[str]) -> str:
        if placeholder[0] in self.state.cited:
            return ""
        said = self.state.said.get(placeholder[0])
        return plain(said.words) if said else placeholder[0]


class _Finds(Treeprocessor):
    """Tells the host what stands in the text, once Markdown has read all of it."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        found = found_in(root, self.md.htmlStash.rawHtmlBlocks)
        self.state.host.found(found, [name for name in self.md.references if not self.state.is_value])


class _LeftOver(Treeprocessor):
    """Reports the references that stand in raw HTML or in attributes, where they are not replaced."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        for element in root.iter():
            for value in element.attrib.values():
                self._report(value)
        for raw in self.md.htmlStash.rawHtmlBlocks:  # ours have a place there, and are still empty
            html = str(raw)
            for found in _PLACEHOLDER.findall(html):  # within a tag, which Markdown reads later than ours
                if found in self.state.written:
                    self.state.host.left_over(self.state.written[found])
            for words in read(html, _Prose).found if "{case:" in html or "[@" in html else ():
                self._report(words)

    def _report(self, words: str) -> None:
        host = self.state.host
        for written in re.findall(r"\{case:[^{}\n]*\}?", words):
            host.left_over(written)
        for written in re.findall(r"\[@[^\s\[\],;]*", words):
            host.left_over(written)


class _HtmlBlocks(Preprocessor):
    """Puts raw HTML aside, which a summary has none of: there a tag is text."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state
        self.own = md.preprocessors["html_block"]

    def run(self, lines: list[str]) -> list[str]:
        return lines if self.state.is_value else self.own.run(lines)


class _Tags(HtmlInlineProcessor):
    """Puts a raw tag within a line aside; in a summary it is text."""

    def __init__(self, pattern: str, md: Markdown, state: _Pass) -> None:
        super().__init__(pattern, md)
        self.state = state

    def handleMatch(  # type: ignore[override]  # Markdown's own InlineProcessor overrides Pattern like this
        self, m: re.Match[str], data: str
    ) -> tuple[Element | str, int, int]:
        if not self.state.is_value:
            return super().handleMatch(m, data)  # type: ignore[return-value]  # the same
        self.state.tags.append(m[1])
        return m[1], m.start(0), m.end(0)


class _LeftOpen(Treeprocessor):
    """Reports raw tags that have no other to go with them, and tags that were begun and do not end."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        balance = Balance()
        balance.begin()
        for tag in self.state.tags:
            balance.raw(tag)
        self._read(root, balance)
        balance.end()
        for loose in balance.loose:
            self.state.host.loose(loose, self.state.is_value)

    def _read(self, element: Element, balance: Balance) -> None:
        """Read an element in the order of its text."""
        balance.begin()
        self._words(element.text, balance)
        for child in element:
            self._read(child, balance)
            self._words(child.tail, balance)
        balance.end()

    def _words(self, text: str | None, balance: Balance) -> None:
        """Read a stretch of text, and the raw HTML that stands in it; what is code is neither."""
        if not text or isinstance(text, AtomicString):
            return
        for number, piece in enumerate(HTML_PLACEHOLDER_RE.split(text)):
            if number % 2:
                balance.raw(str(self.md.htmlStash.rawHtmlBlocks[int(piece)]))
            elif not self.state.is_value:
                balance.words(piece)


class _Prose:
    """Gathers the words of a text and of its attributes, without code."""

    def __init__(self) -> None:
        self.found = [""]
        self.code = 0

    def start(self, tag: str, attributes: Mapping[str, str]) -> None:
        self.code += tag in _CODE
        self.found.extend(attributes.values())
        self.found.append("")

    def end(self, tag: str) -> None:
        self.code -= tag in _CODE
        self.found.append("")

    def data(self, words: str) -> None:
        if not self.code:
            self.found[-1] += words


_CODE = frozenset({"code", "pre", "script", "style"})


class _RestoreCode(Treeprocessor):
    """Gives back its text to a block that was indented so far that Markdown takes it for code."""

    def __init__(self, md: Markdown, state: _Pass) -> None:
        super().__init__(md)
        self.state = state

    def run(self, root: Element) -> None:
        for parent in list(root.iter()):
            for index, pre in reversed(list(enumerate(parent))):
                code = pre.find("code") if pre.tag == "pre" else None
                if code is not None and code.text:
                    self._restore(parent, index, code)

    def _restore(self, parent: Element, index: int, code: Element) -> None:
        for placeholder, fence in self.state.stashed.items():
            if placeholder not in (code.text or ""):
                continue
            fault = _indented_code(fence)
            self.state.host.report(fault)
            code.text = AtomicString((code.text or "").replace(placeholder, ""))
            paragraph = Element("p")
            paragraph.text = self.md.htmlStash.store(str(faulty([fault])))
            if code.text.strip():
                parent.insert(index + 1, paragraph)
            else:
                parent[index] = paragraph


def _indented_code(fence: Fence) -> Diagnostic:
    return error(
        "case-indented-into-code",
        fence.passage.start,
        say("this block is indented so far that Markdown takes it for code"),
        say("remove the spaces before it, or indent it exactly as the list item it belongs to"),
    )
