"""Joins caption, drawing, list, sources and foot into one <figure>."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import partial

from casetree.drawing.layouts.geometry import SIZES
from casetree.drawing.layouts.layout import arrange
from casetree.drawing.layouts.lettering import Named
from casetree.drawing.parts.plan import Plan, plan
from casetree.drawing.svg import draw
from casetree.figures.caption import caption
from casetree.figures.citations import Numbering, SourceList, known_sources
from casetree.figures.foot import foot
from casetree.figures.ids import anchors, figure_id
from casetree.figures.leads import TreePages, leads
from casetree.figures.line_names import line_names, names_in_boxes
from casetree.figures.strip import strip
from casetree.figures.withdrawn import withdrawn_figure
from casetree.nouns.model import CitedSource, DecisionTree
from casetree.nouns.trace import Trace
from casetree.telling.ends.sentence import sentence
from casetree.telling.procedure import course
from casetree.telling.prose import tell
from casetree.telling.references import titled
from casetree.telling.summary import summarise
from casetree.telling.voice import Voice
from casetree.text.markup import (
    NOTHING,
    Markup,
    attribute,
    element,
    empty,
    join,
    link_to,
    place_link,
    site_link,
    spoken,
    text,
)
from casetree.text.own_words import kept_while_worded
from casetree.text.words import words_for
from casetree.walking.marks import Marks, mark


@dataclass(frozen=True, slots=True, kw_only=True)
class CaseFiles:
    """Where a case's page and pictures are to be had."""

    page: str
    """The address of the page from the site's root, with the figure's place on it where others stand above it; empty on
    that page itself, or the place alone."""

    folder: str
    """Where the files are, ending in a slash: from the site's root, or from this page on where it begins with a dot;
    empty where they stand beside this page."""

    id: str
    width: int
    height: int
    """The size of the picture in px."""

    has_png: bool = True
    """False where the picture is there as SVG alone."""

    def link(self, name: str = "") -> str:
        """Write the `href` of the page, or of one of the files."""
        if name:
            return link_to(self.folder + name) if self.folder else attribute("href", name)
        return link_to(self.page) if self.page else attribute("href", "./")


@dataclass(frozen=True, slots=True, kw_only=True)
class Stand:
    """Where and how a figure stands on a page."""

    language: str
    """The page's language; sentences are in it, or in English where it is not spoken."""

    number: int = 1
    """Which showing of this case on the page it is, from 1: later ones get ids of their own."""

    files: CaseFiles | None = None
    """None where what is shown has no page of its own."""

    trees: TreePages | None = None
    """None where trees have no pages."""

    page: Markup = NOTHING
    """Where a feed carries the figure: the address of its page, which links within the page lead to. A picture
    then stands in place of the drawing."""

    case_address: str = ""
    """Where the page of a case is, with `{case}`: from the root of the site; empty where cases have no pages."""


def compose(
    trace: Trace, sources: Mapping[str, CitedSource], showing: Stand, numbering: Numbering | None = None
) -> Markup:
    """Compose the figure of a walked case, or of a tree alone; of a case that was withdrawn, why it is not shown.

    `sources` is everything that may be cited; what is cited is listed under the figure. With the
    `numbering` of a page a source has the same number in all of the page.
    """
    if trace.case.withdrawn:
        return withdrawn_figure(trace.case.withdrawn, showing.language, trace.case.id, showing.number)
    return _Figure(trace, sources, showing, numbering or Numbering()).markup()


@kept_while_worded(maxsize=512)
def planned(tree: DecisionTree, language: str, wanted: str, parties: int = 1, ended: Named = ()) -> Plan:
    """Return the drawing of a tree without a case, with room for so many parties (`layout.arrange`)."""
    return plan(arrange(tree, language, wanted, parties, ended), tree, language, ended)


def ground_of(voice: Voice, marks: Marks) -> Plan:
    """Return the drawing of a case's tree, with room for its parties."""
    parties = len(marks.drawn) | 1  # an even one has as much room as the next odd one, on either side
    return planned(voice.tree, voice.words.code, voice.trace.case.layout, parties, names_in_boxes(voice, marks))


def _opening(ground: Plan) -> Markup:
    """Mark where a drawing that scrolls is to open: with its first question in the middle of the widest class."""
    before = max(0, ground.start[0] - ground.left - SIZES[-1] * 8)
    place = empty("svg", f' width="{before}" height="1"')
    return element("span", ' class="case-opening" aria-hidden="true"', place, element("i", ""))


class _Figure:
    """Composes one figure."""

    def __init__(self, trace: Trace, sources: Mapping[str, CitedSource], showing: Stand, numbering: Numbering) -> None:
        self.trace = trace
        self.sources = known_sources(trace, sources)
        self.showing = showing
        self.id = figure_id(trace, showing.number)
        self.words = words_for(showing.language)
        self.list = SourceList(self.id, self.words, numbering, showing.page)
        cite = partial(self.list.cite, known=self.sources)
        # No method of the figure's own: that would keep all of it until somebody looks for garbage.
        self.voice = Voice(trace, self.words, cite, anchors(trace, showing.number), showing.page)
        self.marks: Marks = mark(trace)
        self.ground = ground_of(self.voice, self.marks)

    def markup(self) -> Markup:
        """Write the figure, in the order in which its sources are numbered."""
        voice = self.voice
        told = caption(voice, titled(self.trace, voice), self.showing.case_address)
        said = sentence(voice, has_caption=True)
        table = strip(voice)
        stages = course(voice, self.id)
        items = tell(voice)
        trees = self.showing.trees
        below = foot(voice, trees.version if trees else "", has_course=bool(stages), end=self._after())
        return element(
            "figure",
            self._attributes(),
            told,
            self._skip(),
            self._sentence(said),
            table,
            self._folded(stages) if table else stages,
            *((self._picture(),) if self.showing.page else (self._drawing(), self._switch())),
            element("ol", f' class="case-steps" id="{text(self.id)}.steps"', *items),
            self._source_list(),
            self._about(self._links() + leads(voice, trees)),
            below,
        )

    def _skip(self) -> Markup:
        """Write the link past the figure, which is seen when it has the focus; a feed has nothing to skip by."""
        if self.showing.page:
            return NOTHING
        return element("a", f' class="case-skip" href="#{text(self.id)}.after"', text(self.words.skip_figure))

    def _after(self) -> Markup:
        return NOTHING if self.showing.page else element("span", f' id="{text(self.id)}.after" tabindex="-1"')

    def _about(self, links: Markup) -> Markup:
        """Fold where the figure leads, and what can be saved of it."""
        if self.showing.page or not (self.showing.files or self.showing.trees):
            return links
        return element("details", ' class="case-about"', element("summary", "", text(self.words.about_figure)), links)

    def _sentence(self, said: Markup) -> Markup:
        """Write the sentence under the title; what the caption begins with is not said again in the same words."""
        return element("p", ' class="case-sentence"', said) if said else NOTHING

    def _folded(self, stages: Markup) -> Markup:
        """Fold the time line where the strip says who decided what and when; a feed may not know how to."""
        if not stages or self.showing.page:
            return stages
        return element("details", ' class="case-folded"', element("summary", "", text(self.words.course)), stages)

    def _attributes(self) -> str:
        kind = "case" if self.trace.paths else "case case-tree"
        if self.ground.overflows:
            kind += " case-wide"
        language = spoken(self.words.code, self.showing.language)
        return f' class="{kind} case-{self.ground.size}" id="{text(self.id)}"' + self._data() + language

    def _data(self) -> str:
        """Write what the figure shows for programs; under another law outcome and effect are the real ones."""
        trace = self.trace
        data = attribute("data-case", trace.case.id if trace.paths else "")
        data += attribute("data-tree", trace.tree.id) + attribute("data-law", trace.tree.law)
        focus = trace.real.focus
        if focus is None or trace.is_comparison:
            return data
        shown = focus.outcome if focus.path.outcome or not focus.path.effects else None
        data += attribute("data-outcome", shown.id if shown else "")
        return data + attribute("data-effect", " ".join(effect.effect for effect in focus.path.effects))

    def _drawing(self) -> Markup:
        drawing = draw(
            self.ground, self.marks, summarise(self.voice), f"{self.id}.title", line_names(self.voice, self.marks)
        )
        scroller = ' class="case-scroll"'
        if self.ground.overflows:
            scroller += f' tabindex="0" role="region" aria-labelledby="{text(self.id)}.title"'
        return element("div", scroller, drawing, _opening(self.ground) if self.ground.overflows else NOTHING)

    def _picture(self) -> Markup:
        """Show the picture of a case in place of its drawing: most readers of feeds strip that badly."""
        files = self.showing.files
        if files is None:
            return NOTHING  # a tree, a comparison, a case under another law: the list says the same
        kind = "png" if files.has_png else "svg"
        size = f' width="{files.width}" height="{files.height}"' + attribute("alt", summarise(self.voice))
        return element("p", "", empty("img", site_link(f"{files.folder}case.{kind}", "src") + size))

    def _switch(self) -> Markup:
        """Write the links that switch between drawing and list."""
        to_list = element("a", f' href="#{text(self.id)}.steps"', text(self.words.as_list))
        to_drawing = element("a", f' href="#{text(self.id)}"', text(self.words.as_drawing))
        return element("p", ' class="case-switch"', to_list, text(" "), to_drawing)

    def _links(self) -> Markup:
        """Write a lasting link, and what can be saved; a figure that is no case's own leads to itself."""
        files, words = self.showing.files, self.words
        is_in_feed = bool(self.showing.page)
        to = place_link(self.id, self.showing.page) if files is None else files.link()
        page = element("a", ' class="case-link"' + to, text(words.link_to_case if files else words.link_to_figure))
        if files is None or is_in_feed:
            return element("p", "" if is_in_feed else ' class="case-links"', page)
        svg = ' class="case-svg"' + files.link("case.svg") + attribute("download", f"{files.id}.svg")
        png = ' class="case-png"' + files.link("case.png") + attribute("download", f"{files.id}.png")
        saved = [element("a", svg, text(words.save_svg))]
        if files.has_png:
            saved.append(element("a", png, text(words.save_png)))
        return element("p", ' class="case-links"', join([page, *saved], " "))

    def _source_list(self) -> Markup:
        items = self.list.items()
        if not items:
            return NOTHING
        heading = element("p", ' class="case-sources-heading"', text(self.words.sources))
        return heading + element("ol", ' class="case-sources"', *items)
