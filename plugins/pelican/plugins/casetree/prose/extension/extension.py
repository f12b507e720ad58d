"""The extension of Python-Markdown: which processors of ours stand where among its own."""

from __future__ import annotations

from markdown import Markdown
from markdown.extensions import Extension
from markdown.inlinepatterns import HTML_RE
from markdown.postprocessors import RawHtmlPostprocessor

from casetree.figures.citations import CITATION

from ..host import Host
from .blocks import SwapBlocks
from .compose import Compose
from .images import ImageSizes
from .indented import RestoreCode
from .left_over import LeftOver
from .lines import KeepLines
from .links import Finds, OutwardLinks
from .raw_tags import HtmlBlocks, LeftOpen, PutBack, Tags
from .references import Citations, PlainAttributes, References
from .state import Pass

# Where our preprocessors stand among Python-Markdown's: whitespace is normalised at 30 (tabs become
# spaces, so the author's own lines are kept before), fenced code at 25.
_KEEP_LINES, _SWAP_BLOCKS = 35, 26
_REFERENCE = 185  # after backticks (190), before everything that could take the braces
_FOUND = 6.5  # after headings have their ids (7), before quotes and dashes are set (6) and escaped signs are back (0)
_IMAGES = 7.5  # after attribute lists are read (8)
_CITATION = 175  # after a backslash has taken a bracket's meaning (180), before links (170) and footnotes
_HTML_BLOCKS, _TAGS, _PUT_BACK = 20, 90, 30  # where those of Markdown stand


class CaseExtension(Extension):
    """Shows the case blocks of one post, in the page that the post becomes."""

    def __init__(self, host: Host) -> None:
        super().__init__()
        self.state = Pass(host)

    def reset(self) -> None:
        """Begin with a value of the header, in the post's language: Pelican resets Markdown before each of them."""
        self.state.is_value = True
        self.md.Meta = {"lang": [self.state.host.language]}  # type: ignore[attr-defined]  # where others look for it

    def extendMarkdown(self, md: Markdown) -> None:
        """Register the processors, which share one `Pass`."""
        self.md, state = md, self.state
        md.registerExtension(self)
        md.preprocessors.register(KeepLines(md, state), "case_lines", _KEEP_LINES)
        md.preprocessors.register(SwapBlocks(md, state), "case_blocks", _SWAP_BLOCKS)
        md.inlinePatterns.register(References(md, state), "case_reference", _REFERENCE)
        md.inlinePatterns.register(Citations(CITATION, md, state), "case_citation", _CITATION)
        md.treeprocessors.register(ImageSizes(md, state), "case_images", _IMAGES)
        md.treeprocessors.register(Finds(md, state), "case_found", _FOUND)
        md.preprocessors.register(HtmlBlocks(md, state), "html_block", _HTML_BLOCKS)  # in place of Markdown's
        md.inlinePatterns.register(Tags(HTML_RE, md, state), "html", _TAGS)
        own = md.postprocessors["raw_html"]
        if isinstance(own, RawHtmlPostprocessor) and type(own).run is RawHtmlPostprocessor.run:
            md.postprocessors.register(PutBack(md, own), "raw_html", _PUT_BACK)
        # After everything else that shapes the tree, so that code is final.
        md.treeprocessors.register(RestoreCode(md, state), "case_code", -10)
        md.treeprocessors.register(PlainAttributes(md, state), "case_attributes", -11)
        md.treeprocessors.register(LeftOver(md, state), "case_left_over", -12)
        md.treeprocessors.register(LeftOpen(md, state), "case_left_open", -12.5)
        md.treeprocessors.register(Compose(md, state), "case_compose", -13)
        md.treeprocessors.register(OutwardLinks(md, state), "case_outward", -14)
