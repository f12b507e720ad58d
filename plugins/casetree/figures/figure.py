"""Joins caption, drawing, list, sources and foot into one <figure>."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from casetree.drawing.layout import arrange
from casetree.drawing.svg import Plan, draw, plan
from casetree.figures.citations import Numbering, SourceList
from casetree.nouns.model import CitedSource, DecisionTree, Question, Reference
from casetree.nouns.trace import PathTrace, Rewalk, Trace
from casetree.telling.procedure import Procedure
from casetree.telling.prose import Teller
from casetree.telling.references import titled
from casetree.telling.summary import summarise
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, site_link, text
from casetree.text.words import words_for
from casetree.walking.marks import Beside, Marks, mark


@dataclass(frozen=True, slots=True)
class CaseFiles:
    """Where a case's page and pictures are to be had."""

    page: str
    """Their address from the site's root, ending in a slash; empty on that page itself."""

    id: str
    width: int
    height: int
    """The size of the picture in px."""

    def link(self, name: str = "") -> str:
        """Write the `href` of the page, or of a file beside it."""
        return site_link(self.page + name) if self.page else attribute("href", name or "./")


@dataclass(frozen=True, slots=True)
class Stand:
    """Where and how a figure stands on a page."""

    language: str
    """The page's language; sentences are in it, or in English where it is not spoken."""

    number: int = 1
    """The how-many-eth showing of this case on the page: later ones get ids of their own."""

    files: CaseFiles | None = None
    """None where what is shown has no page of its own."""

    tree_address: str = ""
    """Where the page of a version is, with `{tree}` and `{law}`: from the root of the site, or from this page on where
    it begins with a dot; empty where versions have no pages."""


def compose(
    trace: Trace, sources: Mapping[str, CitedSource], showing: Stand, numbering: Numbering | None = None
) -> Markup:
    """Compose the figure of a walked case, or of a tree alone.

    `sources` is everything that may be cited; what is cited is listed under the figure. With the
    `numbering` of a page a source has the same number in all of the page.
    """
    return _Figure(trace, sources, showing, numbering or Numbering()).markup()


@lru_cache(maxsize=512)
def planned(tree: DecisionTree, language: str, wanted: str) -> Plan:
    """Return the drawing of a tree without a case, which is the same in every post."""
    return plan(arrange(tree, language, wanted), tree, language)


def known_sources(trace: Trace, sources: Mapping[str, CitedSource]) -> dict[str, CitedSource]:
    """Return what a figure may cite, by id: the block's own sources go before the tree's, those before the site's."""
    return {**sources, **trace.tree.sources, **trace.case.sources}


def figure_id(trace: Trace, number: int) -> str:
    """Return the HTML id of a figure: `case-<id>`, with `--n` from the second showing on."""
    return f"case-{name_of(trace)}{_suffix(number)}"


def anchor_of(trace: Trace, node: str, number: int) -> str:
    """Return the HTML id of a node's place in the list."""
    return f"{name_of(trace)}--{node}{_suffix(number)}"


def name_of(trace: Trace) -> str:
    """Return the case's id; a tree alone goes by the tree's name, a comparison by both cases'."""
    if trace.is_comparison:
        return "-and-".join(path.path.id for path in trace.paths)
    return trace.case.id or f"tree-{trace.tree.id}"


def _suffix(number: int) -> str:
    return f"--{number}" if number > 1 else ""


def law_in_words(trace: Trace, words: Words) -> str:
    """Say from when to when the law was in force, and when it was applied, if the decision's date says so."""
    law = _law_span(trace.tree, words.code)
    decided = trace.focus.path.decided if trace.focus else None
    if trace.case.law or trace.is_comparison or trace.rewalk or not decided or not decided.is_dated:
        return law
    return words.law_applied.format(law=law, when=words.when(decided.text))


@lru_cache(maxsize=512)
def _law_span(tree: DecisionTree, language: str) -> str:
    words = words_for(language)
    if tree.is_expected:
        return words.law_expected.format(date=words.day(tree.law))
    template = words.law_until if tree.until else words.law
    return template.format(date=words.day(tree.law), until=words.day(tree.until) if tree.until else "")


_DOT = element("span", ' class="case-dot"', text(" · "))
"""Between the parts of a caption; the style sheet may put them on lines of their own."""


class _Figure:
    """Composes one figure."""

    def __init__(self, trace: Trace, sources: Mapping[str, CitedSource], showing: Stand, numbering: Numbering) -> None:
        self.trace = trace
        self.sources = known_sources(trace, sources)
        self.words = words_for(showing.language)
        self.language = showing.language
        self.number = showing.number
        self.files = showing.files
        self.tree_address = showing.tree_address
        self.id = figure_id(trace, showing.number)
        self.list = SourceList(self.id, self.words, numbering)
        self.teller = Teller(trace, self.words, self._cite, self._anchor)
        self.marks: Marks = mark(trace)
        self.law = text(law_in_words(trace, self.words))

    def markup(self) -> Markup:
        """Write the figure, in the order in which its sources are numbered."""
        ground = planned(self.trace.tree, self.words.code, self.trace.case.layout)
        caption = self._caption()
        course = Procedure(self.teller, self._cite, self.teller.end_anchor).course(self.id)
        items = self.teller.tell()
        foot = self._foot(has_course=bool(course))
        drawing = draw(ground, self.marks, summarise(self.teller), f"{self.id}.title")
        scroller = (
            f' class="case-scroll" tabindex="0" role="region" aria-labelledby="{text(self.id)}.title"'
            if ground.overflows
            else ' class="case-scroll"'
        )
        body = [
            caption,
            course,
            *(element("p", ' class="case-parting"', line) for line in self.teller.partings.told()),
            element("div", scroller, drawing),
            self._below_drawing(),
            element("ol", f' class="case-steps" id="{text(self.id)}.steps"', *items),
            self._source_list(),
            self._links(),
            foot,
        ]
        kind = "case" if self.trace.focus else "case case-tree"
        if ground.overflows:
            kind += " case-wide"
        attributes = f' class="{kind} case-{ground.size}" id="{text(self.id)}"' + self._data()
        if self.words.code != self.language:
            attributes += attribute("lang", self.words.code)
        return element("figure", attributes, *body)

    def _anchor(self, node: str) -> str:
        return anchor_of(self.trace, node, self.number)

    def _data(self) -> str:
        focus = self.trace.focus
        data = attribute("data-case", self.trace.case.id if focus else "")
        data += attribute("data-tree", self.trace.tree.id) + attribute("data-law", self.trace.tree.law)
        if focus and not self.trace.is_comparison:
            shown = focus.outcome if focus.path.outcome or not focus.path.effect else None
            data += attribute("data-outcome", shown.id if shown else "")
            data += attribute("data-effect", focus.path.effect)
        return data

    # Caption and summary -------------------------------------------------------------

    def _caption(self) -> Markup:
        """Write title · outcome in words · whose tree, law as of."""
        parts = [element("span", ' class="case-title"', titled(self.trace, self.teller))]
        focus = self.trace.focus
        if self.trace.is_comparison:
            parts.extend(element("span", ' class="case-outcome"', self._compared(path)) for path in self.trace.paths)
        elif focus:
            conclusion = self.teller.conclusion(focus)
            if focus.is_argued:
                parts.append(element("span", ' class="case-argued"', element("b", "", conclusion)))
            else:
                parts.append(element("span", ' class="case-outcome"', conclusion))
            byline = self.teller.byline(focus)
            parts += [element("span", ' class="case-party"', byline)] if byline else []
        parts.append(element("span", ' class="case-law"', self._law()))
        return element("figcaption", "", Markup(str(_DOT).join(parts)))

    def _compared(self, path: PathTrace) -> Markup:
        if path.is_argued:
            return self.teller.conclusion(path)
        return fill(self.words.remark, party=self.teller.party(path), note=self.teller.result(path))

    def _law(self) -> Markup:
        reading = self.trace.tree.reading
        if not reading:
            return self.law
        return Markup(element("span", ' class="case-reading"', self.teller.say(reading)) + text(" · ") + self.law)

    # Between drawing and list ----------------------------------------------------------

    def _below_drawing(self) -> Markup:
        """Write the key of the drawing and the links that switch between drawing and list."""
        keys = [self._key(key) for key in self.marks.legend]
        legend = element("ul", ' class="case-legend"', *keys) if keys else NOTHING
        to_list = element("a", f' class="case-to-list" href="#{text(self.id)}.steps"', text(self.words.as_list))
        to_drawing = element("a", f' class="case-to-drawing" href="#{text(self.id)}"', text(self.words.as_drawing))
        return Markup(legend + element("p", ' class="case-switch"', to_list, Markup(" "), to_drawing))

    def _key(self, key: str | Beside) -> Markup:
        """Write one entry of the drawing's key; a path beside the focus goes by its party."""
        if isinstance(key, str):
            return element("li", f' class="key-{key}"', text(self.words.legend[key]))
        look = key.look if key.connectors else "end"
        return element(
            "li",
            f' class="key-{look}"',
            element("b", "", text(key.letter)),
            Markup(" "),
            self.teller.dated(self.trace.drawn_beside[key.place]),
        )

    def _links(self) -> Markup:
        """Write a lasting link, and what can be saved; a figure that is no case's own leads to itself."""
        if self.files is None:
            here = element("a", f' class="case-link" href="#{text(self.id)}"', text(self.words.link_to_figure))
            return element("p", ' class="case-links"', here)
        name, size = self.files.id, f' data-width="{self.files.width}" data-height="{self.files.height}"'
        page = element("a", ' class="case-link"' + self.files.link(), text(self.words.link_to_case))
        svg = ' class="case-svg"' + self.files.link("case.svg") + attribute("download", f"{name}.svg")
        png = ' class="case-png"' + self.files.link("case.png") + attribute("download", f"{name}.png") + size
        saved = [element("a", svg, text(self.words.save_svg)), element("a", png, text(self.words.save_png))]
        return element("p", ' class="case-links"', join([page, *saved], " "))

    # Sources and foot --------------------------------------------------------------------

    def _cite(self, references: tuple[Reference, ...]) -> Markup:
        return self.list.cite(references, self.sources)

    def _source_list(self) -> Markup:
        items = self.list.items()
        if not items:
            return NOTHING
        heading = element("p", ' class="case-sources-heading"', text(self.words.sources))
        return Markup(heading + element("ol", ' class="case-sources"', *items))

    def _foot(self, has_course: bool) -> Markup:
        """Write corrections, what may follow with its deadline, whose tree, law, and no advice."""
        lines = [
            fill(
                self.words.corrected,
                date=text(self.words.day(remark.date)),
                text=self.teller.say(remark.text),
            )
            for remark in self.trace.case.corrected
        ]
        lines.extend(self._notes(has_course))
        lines.extend(self._rewalked())
        lines.extend(self._elsewhere())
        lines.extend(self._following())
        lines.append(self._standing())
        return element("div", ' class="case-foot"', *(element("p", "", line) for line in lines))

    def _notes(self, has_course: bool) -> list[Markup]:
        """Tell what is noted about a party's whole path, with its sources; the time line has a decision's already."""
        lines = []
        for trace in self.trace.paths:
            cite = NOTHING if has_course and trace.path.is_decision else self._cite(trace.path.cite)
            if trace.path.note:
                line = fill(self.words.remark, party=self.teller.party(trace), note=self.teller.say(trace.path.note))
                lines.append(Markup(line + cite))
            elif cite:
                lines.append(Markup(self.teller.dated(trace) + cite))
        return lines

    def _rewalked(self) -> list[Markup]:
        """Say that a case was walked under a law that its decisions did not apply."""
        lines = []
        for rewalk, path in zip((self.trace.rewalk, self.trace.also_rewalked), self.trace.paths, strict=False):
            told = self._rewalk(rewalk) if rewalk else []
            if self.trace.is_comparison:
                told = [fill(self.words.remark, party=self.teller.party(path), note=line) for line in told]
            lines.extend(told)
        return lines

    def _rewalk(self, rewalk: Rewalk) -> list[Markup]:
        law = text(self.words.law_inside(_law_span(self.trace.tree, self.words.code)))
        if rewalk.real_outcome:
            lines = [fill(self.words.rewalk, law=law, outcome=self.teller.within(rewalk.real_outcome.label))]
        else:
            lines = [fill(self.words.rewalk_open, law=law)]
        focus = self.trace.focus
        deciding = self.trace.deciding(focus) if focus and focus.path.is_decision else ()
        if focus and deciding and not self.trace.is_comparison:
            outcomes, questions = self.teller.either(focus.ends), self.teller.deciding(deciding)
            lines.append(fill(self.words.deciding, outcomes=outcomes, questions=questions))
        return lines + self._left_out(rewalk.left_out)

    def _left_out(self, questions: tuple[Question, ...]) -> list[Markup]:
        """Say which answers of the case have no place in the law that was just named."""
        return [fill(self.words.left_out, questions=self.teller.listed(questions))] if questions else []

    def _elsewhere(self) -> list[Markup]:
        """Say where a newer law would lead the same answers, with a link to that version if it has a page."""
        found = self.trace.elsewhere
        if found is None or self.trace.is_comparison:
            return []
        law = text(self.words.law_inside(_law_span(found.tree, self.words.code)))
        address = self.tree_address.format(tree=found.tree.id, law=found.tree.law)
        link = attribute("href", address) if address.startswith((".", "https:")) else site_link(address)
        linked = element("a", link, law) if address else law
        ends = self.teller.either(found.ends)
        if found.deciding:
            questions = self.teller.deciding(found.deciding)
            told = fill(self.words.elsewhere_open, law=linked, outcomes=ends, questions=questions)
        else:
            told = fill(self.words.elsewhere, law=linked, outcomes=ends)
        return [join([told, *self._left_out(found.left_out)], self.words.between_sentences)]

    def _following(self) -> list[Markup]:
        """Tell what may follow where the focus ends, or after each outcome still possible.

        What a tree knows may follow is the next step after a first decision, not after one about that.
        """
        focus = self.trace.focus
        if focus and focus.path.effect:
            return []
        ends = focus.ends if focus else tuple(self.trace.tree.outcomes.values())
        words = self.words
        plain, within = (
            (words.next_after, words.next_after_within) if len(ends) > 1 else (words.next, words.next_within)
        )
        told = []
        for outcome in ends:
            for following in outcome.next:
                step, cite = self.teller.say(following.label), self._cite(following.cite)
                limit = self.teller.say(following.within) if following.within else NOTHING
                parts = {"step": step, "within": limit, "outcome": self.teller.within(outcome.label)}
                told.append(Markup(fill(within if limit else plain, **parts) + cite))
        return told

    def _standing(self) -> Markup:
        tree = self.trace.tree
        reading = (
            Markup(fill(self.words.reading, reading=self.teller.say(tree.reading)) + self.words.between_sentences)
            if tree.reading
            else NOTHING
        )
        return Markup(
            reading
            + fill(self.words.sentence, words=self.law)
            + self.words.between_sentences
            + text(self.words.not_advice)
        )
