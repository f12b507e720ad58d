"""A walk through a tree, answer by answer: a page for each state of it.

The pages list the way so far and leave the drawing to the page of the tree: drawn again on each, it was more than half
of all that the site weighed.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import cached_property, partial

from casetree.figures.citations import Numbering, SourceList
from casetree.nouns.model import Answer, DecisionTree, Outcome, Question, Reference, Text
from casetree.telling.speech import Speech
from casetree.telling.steps.questions import details, outcome_help
from casetree.text.markup import NOTHING, Markup, element, text
from casetree.text.words import words_for
from handover.cases import CaseWords
from handover.pages import WalkPage
from handover.trees import GivenAnswer, NextAnswer, NextStep, Place, StepWords

from ...site.addresses import alternates_of, current, newest_walk, trees_of, walk_address
from ...site.site import Site, Whole
from ...site.walk_states import State, states
from ..cases.case_words import CasesInWords, end_outcomes
from ..data_page import DataPage
from ..inputs import Inputs
from .count_words import Counts
from .helpers import helpers
from .tree_words import answer_words, list_sources, version_words
from .walk_ahead import look_ahead


def walk_pages(site: Site, told: CasesInWords, counts: Mapping[str, Counts]) -> list[DataPage]:
    """Return the pages of the walks through every version of each tree; `trees/<tree>/walk/` begins that of the newest.

    That has a dated address too, the one to send on; search engines are led there.
    """
    library, ended, of = site.library, _by_end(site), Inputs(site)
    pages = []
    for versions in trees_of(site.library):
        newest, counted = alternates_of(walk_address(current(versions)), library), counts[versions[0].id]
        for tree in versions:
            for language, root in alternates_of(walk_address(tree), library).items():
                walk = _Walk(tree, language, root=root, site=site, told=told, ended=ended, counts=counted, of=of)
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
        counts: Counts,
        of: Inputs,
    ) -> None:
        self.tree = tree
        self.root = root
        self.site = site
        self.library = site.library
        self.told = told
        self.ended = ended
        self.counts = counts
        self.of = of
        self.words = words_for(language)
        self.ahead = look_ahead(tree)
        self.sources = {**site.library.sources, **tree.sources}

    def first(self) -> DataPage:
        """Return the first page at the address that shows the newest version, whichever that is."""
        alternates = alternates_of(newest_walk(self.tree.id), self.library)
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
                alternates=alternates_of(walk_address(self.tree) + state.address, self.library),
                make=partial(self._values, state, newest),
                inputs=partial(self._inputs, state, newest),
            )

    def _values(self, state: State, newest: str, is_dated: bool = True) -> WalkPage:
        is_end = state.node in self.tree.outcomes
        return WalkPage(
            tree=version_words(self.tree, self.words.code, self.library.default_language),
            is_dated=is_dated,
            step=self.step(state),
            start=self.root,
            newest=newest,
            helpers=helpers(self.sources.values(), self.words) if is_end else (),
        )

    def _inputs(self, state: State, newest: str) -> dict[str, str]:
        is_end = state.node in self.tree.outcomes
        ended = self.ended.get((self.tree.id, state.node), ())
        decided = str(self.counts.ended_at(state.node)) if is_end else ""
        place = self.of.words(state.address, state.number, self.root, newest, decided)
        return {
            "tree": self.of.tree(self.tree.id),
            "sources": self.of.sources,
            "cases": self.of.wholes(ended) if is_end else self._counted,
            "step": place,
        }

    @cached_property
    def _counted(self) -> str:
        """The cases whose decisions may be counted at a question, as a digest."""
        wholes = self.site.wholes()
        return self.of.wholes(w for w in wholes if any(block.tree.id == self.tree.id for block in w.blocks))

    def step(self, state: State) -> StepWords:
        """Tell one state."""
        listed = SourceList("walk", self.words, Numbering())

        def cite(references: tuple[Reference, ...]) -> Markup:
            return listed.cite(references, self.sources)

        speech = Speech(self.words, cite)
        question, outcome = self.tree.questions.get(state.node), self.tree.outcomes.get(state.node)
        told = StepWords(
            heading=self._node(speech, state.node),
            place=self._place(state) if question else None,
            tone=str(outcome.tone or "") if outcome else "",
            following=tuple(_following(outcome, speech)) if outcome else (),
            help=_helped(question, speech) if question else outcome_help(speech, outcome) if outcome else NOTHING,
            decides=_decides(question, speech) if question else NOTHING,
            answers=tuple(self._answer(answer, state, speech) for answer in question.answers) if question else (),
            counted=self.counts.at(question, self.words) if question else (),
            cases=tuple(self._ended(state.node)) if outcome else (),
            decided_so=self.counts.ended_at(state.node) if outcome else 0,
            way=tuple(self._way(state, speech)),
            sources=NOTHING,
            number=state.number,
            is_start=not state.address,
        )
        return replace(told, sources=list_sources(listed))

    def _place(self, state: State) -> Place | None:
        """Say which question it is; where ways share a page nobody knows how a reader came there."""
        if state.address and not state.way:
            return None
        before, ahead = len(state.way), self.ahead[state.node]
        return Place(number=before + 1, most=before + ahead.most, is_certain=ahead.least == ahead.most)

    def _answer(self, answer: Answer, state: State, speech: Speech) -> NextAnswer:
        """Tell an answer, and what it leads to."""
        ahead, is_end = self.ahead[answer.to], answer.to in self.tree.outcomes
        ends = ahead.outcomes if ahead.is_told and not is_end else ()
        return NextAnswer(
            answer=answer_words(answer, self.words),
            address=self.root + state.onward[answer.id],
            onward=self._node(speech, answer.to),
            is_end=is_end,
            ends=tuple(speech.say(self.tree.outcomes[id].label) for id in ends),
        )

    def _node(self, speech: Speech, id: str) -> Markup:
        """Write a question or an outcome in words."""
        question = self.tree.questions.get(id)
        return speech.say(_asked(question) if question else self.tree.outcomes[id].label)

    def _ended(self, outcome: str) -> Iterator[CaseWords]:
        """Yield the cases that ended at an outcome of this tree; ids keep their meaning in all versions."""
        for whole in self.ended.get((self.tree.id, outcome), ()):
            yield self.told.of(whole.own, whole.parts, self.words.code)

    def _way(self, state: State, speech: Speech) -> Iterator[GivenAnswer]:
        """Tell each answer so far, and where it was given: every answer is a folder below the one before."""
        for number, (id, given) in enumerate(state.way):
            question = self.tree.questions[id]
            answer = question.answer(given)
            assert answer is not None, "the way is of answers that the question offers"
            yield GivenAnswer(
                question=speech.say(_asked(question)),
                question_id=id,
                answer=speech.answer(answer),
                answer_id=given,
                up="../" * (len(state.way) - number),
            )


def _asked(question: Question) -> Text:
    """Return a question as the walk puts it to a reader."""
    return question.ask_you or question.ask


def _helped(question: Question, speech: Speech) -> Markup:
    """Tell what helps to answer a question."""
    return element("p", ' class="help"', speech.say(question.help)) if question.help else NOTHING


def _decides(question: Question, speech: Speech) -> Markup:
    """Tell what a question weighs, how sure the rule is, and by which sources."""
    cited = NOTHING if question.confidence else speech.cite(question.cite)  # else told with how sure the rule is
    said = details(speech, replace(question, help=None))
    return said + element("p", "", text(speech.words.sources), cited) if cited else said


def _following(outcome: Outcome, speech: Speech) -> Iterator[NextStep]:
    """Tell what a person can do after an outcome; what has a time comes first, in the order of the tree."""
    for each in sorted(outcome.next, key=lambda each: each.within is None):
        within = speech.say(each.within) if each.within else NOTHING
        yield NextStep(label=speech.say(each.label), within=within, cited=speech.cite(each.cite))
