"""A walk through a tree, answer by answer: a page for each state of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import partial

from casetree.drawing.svg import draw
from casetree.figures.citations import Numbering, SourceList
from casetree.figures.figure import planned
from casetree.figures.foot import standing
from casetree.nouns.model import DecisionTree, Question, Reference, Text
from casetree.nouns.trace import Certainty
from casetree.telling.laws import law_in_words
from casetree.telling.speech import Speech
from casetree.telling.steps.questions import details
from casetree.text.markup import NOTHING, Markup, attribute, element, text
from casetree.text.words import words_for
from casetree.walking.marks import Marks, Rail
from handover.cases import CaseWords
from handover.html import Html
from handover.pages import WalkPage
from handover.trees import NextAnswer, StepWords

from ...site.addresses import alternates_of, current, newest_walk, trees_of, walk_address
from ...site.site import Site, Whole
from ...site.walk_states import State, states
from ..cases.case_words import CasesInWords, end_outcomes
from ..data_page import DataPage
from ..inputs import Inputs
from .tree_words import alone, answer_words, list_sources, outcome_words, version_words

MAX_DRAWN = 80
"""So many questions and outcomes a tree may have for each page of its walk to draw all of them.

Every page has the whole drawing, so what a walk weighs grows with the square of the tree.
"""


def walk_pages(site: Site, told: CasesInWords) -> list[DataPage]:
    """Return the pages of the walks through every version of each tree; `trees/<tree>/walk/` begins that of the newest.

    That has a dated address too, the one to send on; search engines are led there.
    """
    default, ended, of = site.library.default_language, _by_end(site), Inputs(site)
    pages = []
    for versions in trees_of(site.library):
        newest = alternates_of(walk_address(current(versions)), default)
        for tree in versions:
            for language, root in alternates_of(walk_address(tree), default).items():
                walk = _Walk(tree, language, root=root, site=site, told=told, ended=ended, of=of)
                if tree is current(versions):
                    pages.append(walk.first())
                pages += walk.pages("" if tree is current(versions) else newest[language])
    return pages


def _by_end(site: Site) -> dict[tuple[str, str], list[Whole]]:
    """Return the cases by the outcomes that they ended at, each the id of its tree and its own."""
    found: dict[tuple[str, str], list[Whole]] = {}
    for whole in site.wholes():
        for tree, outcome in end_outcomes(whole.own):
            found.setdefault((tree.id, outcome.id), []).append(whole)
    return found


class _Walk:
    """Tells the steps of one walk in one language."""

    def __init__(
        self,
        tree: DecisionTree,
        language: str,
        *,
        root: str,
        site: Site,
        told: CasesInWords,
        ended: Mapping[tuple[str, str], Sequence[Whole]],
        of: Inputs,
    ) -> None:
        self.tree = tree
        self.id = f"case-walk-{tree.id}"
        self.root = root
        self.default = site.library.default_language
        self.told = told
        self.ended = ended
        self.of = of
        self.words = words_for(language)
        self.trace = alone(tree)
        self.sources = {**site.library.sources, **tree.sources}

    def first(self) -> DataPage:
        """Return the first page at the address that shows the newest version, whichever that is."""
        alternates = alternates_of(newest_walk(self.tree.id), self.default)
        return DataPage(
            address=alternates[self.words.code],
            language=self.words.code,
            template="walk",
            alternates=alternates,
            make=partial(self._values, states(self.tree)[0], "", is_dated=False),
            inputs=partial(self._inputs, states(self.tree)[0], "first"),
            canonical=self.root,
        )

    def pages(self, newest: str) -> Iterator[DataPage]:
        """Yield a page for each state; `newest` is the address of the walk through the newest version, if another."""
        for state in states(self.tree):
            yield DataPage(
                address=self.root + state.address,
                language=self.words.code,
                template="walk",
                alternates=alternates_of(walk_address(self.tree) + state.address, self.default),
                make=partial(self._values, state, newest),
                inputs=partial(self._inputs, state, newest),
            )

    def _values(self, state: State, newest: str, is_dated: bool = True) -> WalkPage:
        shown = version_words(self.tree, self.words.code, self.default)
        return WalkPage(tree=shown, is_dated=is_dated, step=self.step(state), start=self.root, newest=newest)

    def _inputs(self, state: State, newest: str) -> dict[str, str]:
        ended = self.of.wholes(self.ended.get((self.tree.id, state.node), ()))
        place = self.of.words(state.address, state.number, self.root, newest)
        return {"tree": self.of.tree(self.tree.id), "sources": self.of.sources, "cases": ended, "step": place}

    def step(self, state: State) -> StepWords:
        """Tell one state."""
        listed = SourceList(self.id, self.words, Numbering())

        def cite(references: tuple[Reference, ...]) -> Markup:
            return listed.cite(references, self.sources)

        speech = Speech(self.words, cite)
        question = self.tree.questions.get(state.node)
        if question:
            cited = NOTHING if question.confidence else cite(question.cite)  # else told with how sure the rule is
            said = details(speech, question)
            more: Html = said + element("p", ' class="help"', text(self.words.sources), cited) if cited else said
            following: tuple[Html, ...] = ()
        else:
            told = outcome_words(self.tree.outcomes[state.node], speech)
            more, following = told.details, told.following
        answers = tuple(
            NextAnswer(answer=answer_words(answer, self.words), address=self.root + state.onward[answer.id])
            for answer in (question.answers if question else ())
        )
        figure = self._figure(state, speech)
        sources = list_sources(listed)
        return StepWords(
            heading=self._node(speech, state.node),
            details=more,
            answers=answers,
            following=following,
            cases=() if question else tuple(self._ended(state.node)),
            figure=figure + sources,
            number=state.number,
            is_start=not state.address,
        )

    def _node(self, speech: Speech, id: str) -> Markup:
        """Write a question or an outcome in words."""
        question = self.tree.questions.get(id)
        return speech.say(_asked(question) if question else self.tree.outcomes[id].label)

    def _ended(self, outcome: str) -> Iterator[CaseWords]:
        """Yield the cases that ended at an outcome of this tree; ids keep their meaning in all versions."""
        for whole in self.ended.get((self.tree.id, outcome), ()):
            yield self.told.of(whole.own, whole.parts, self.words.code)

    def _figure(self, state: State, speech: Speech) -> Markup:
        """Compose the way so far: in red in the drawing, and as a list that leads back."""
        title = speech.say(self.tree.title)
        law = element("span", ' class="case-law"', text(law_in_words(self.tree, self.words.code)))
        size, drawing = self._drawing(state)
        return element(
            "figure",
            f' class="case{size}" id="{self.id}"'
            + attribute("data-tree", self.tree.id)
            + attribute("data-law", self.tree.law),
            element("figcaption", "", element("span", ' class="case-title"', title), law),
            drawing,
            element("ol", ' class="case-steps"', *self._way(state, speech), self._here(state, speech)),
            element("div", ' class="case-foot"', element("p", "", self._standing(state))),
        )

    def _standing(self, state: State) -> Markup:
        """Say by which version the walk goes, with a link to its page, which stands above the walk."""
        return standing(self.tree, self.words.code, "../" * (state.address.count("/") + 1))

    def _drawing(self, state: State) -> tuple[str, Markup]:
        """Draw the tree with the way so far; return the classes of its size too. A large tree is not drawn."""
        if len(self.tree.questions) + len(self.tree.outcomes) > MAX_DRAWN:
            return "", NOTHING
        ground = planned(self.tree, self.words.code, "")
        is_end = state.node in self.tree.outcomes
        asked = [question for question, _ in state.way]
        if not is_end and (asked or not state.address):  # where ways share a page its number is not known
            asked.append(state.node)
        outcome = state.node if is_end and state.way else ""
        reader = Rail(
            by="reader",
            is_focus=True,
            is_argued=False,
            sure=tuple([(connector, Certainty.STATED) for connector in state.way]),
            fits=(),
            outcome=outcome,
            outcome_certainty=Certainty.STATED,
            is_decided=True,
        )
        marks = Marks(rails=(reader,), steps=tuple(asked), outcome=outcome, is_expected=self.tree.is_expected)
        drawing = draw(ground, marks, self.tree.title.in_language(self.words.code)[0], f"{self.id}.title")
        scroller = f' tabindex="0" role="region" aria-labelledby="{self.id}.title"' if ground.overflows else ""
        size = f" case-{ground.size}{' case-wide' if ground.overflows else ''}"
        return size, element("div", f' class="case-scroll"{scroller}', drawing)

    def _way(self, state: State, speech: Speech) -> list[Markup]:
        """Write an answered question for each step, with a link back to it."""
        items = []
        for number, (id, given) in enumerate(state.way):
            question = self.tree.questions[id]
            answer = question.answer(given)
            assert answer is not None, "the way is of answers that the question offers"
            # Each answer is a folder below the one before; the figure knows nothing of the site's address.
            back = attribute("href", "../" * (len(state.way) - number))
            asked = element("p", ' class="ask"', element("a", back, speech.say(_asked(question))))
            said = element("p", ' class="said stated"', element("b", ' class="answer"', speech.answer(answer)))
            hooks = attribute("data-question", id) + attribute("data-answer", given)
            items.append(element("li", ' class="on-path stated"' + hooks, asked, said))
        return items

    def _here(self, state: State, speech: Speech) -> Markup:
        """Write where the reader stands."""
        kind = "case-end on-path stated" if state.node in self.tree.outcomes else "case-end open"
        return element(
            "li", f' class="{kind}" aria-current="step"', element("p", ' class="ask"', self._node(speech, state.node))
        )


def _asked(question: Question) -> Text:
    """Return a question as the walk puts it to a reader."""
    return question.ask_you or question.ask
