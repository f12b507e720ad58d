"""All decisions on one tree, counted at each of its questions (design 4.2, rule 13), in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from casetree.nouns.library import Library
from casetree.nouns.model import Answer, DecisionTree, Outcome, Question
from casetree.nouns.trace import Authority, Certainty, Decision, Gap, Trace
from casetree.telling.ends.stops import stops, unmarked
from casetree.telling.speech import Speech, say
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, text
from casetree.walking.counts import Coming, Tally, comings, refusals, tallies
from handover.html import Html
from handover.trees import Count, CountedAnswer, CountedQuestion

from ...site.addresses import address_in, case_address, trees_of
from .marks import Marks
from .tree_words import answer_words

_NONE = Count(total=0)
_GAPS = {Certainty.UNDISCLOSED: Gap.UNDISCLOSED, Certainty.LEFT_OPEN: Gap.LEFT_OPEN}


@dataclass(frozen=True)  # without slots, so that what is counted can be kept
class Counts:
    """The decisions of all cases, as they came to the questions of one tree."""

    comings: Sequence[Coming]
    versions: Sequence[DecisionTree]
    """All versions of the tree, in order of date."""

    whole: Mapping[str, str]
    """Case or part to the case."""

    blocks: Mapping[str, Trace]
    """By the ids of cases and parts."""

    default: str
    """The language of the site."""

    def of(self, shown: DecisionTree, is_dated: bool, words: Words) -> tuple[CountedQuestion, ...]:
        """Return the counts for the page of a version, or, where it is not dated, for the tree's own page."""
        counted = self.under(shown, is_dated)
        if len(counted) < len(self.versions):
            return self._of(shown, counted, words)
        if (shown.law, words.code) not in self._of_all:
            self._of_all[shown.law, words.code] = self._of(shown, counted, words)
        return self._of_all[shown.law, words.code]

    @cached_property
    def _of_all(self) -> dict[tuple[str, str], tuple[CountedQuestion, ...]]:
        """What was counted under all versions, by the one that is shown and the language: up to three pages say it."""
        return {}

    def _of(self, shown: DecisionTree, counted: Sequence[DecisionTree], words: Words) -> tuple[CountedQuestion, ...]:
        here, everywhere, marks = tallies(self.comings, counted), self.everywhere, self.marks(words)
        asked = {id: question for tree in (shown, *counted) for id, question in tree.questions.items()}
        return tuple(
            CountedQuestion(
                question=say(question.ask, words),
                label=say(question.label, words),
                answers=tuple(
                    _counted(found, marks, self.whole, self._onward(question, found.answer, counted), words)
                    for found in self._found(question, here[id], everywhere[id], words)
                ),
            )
            for id, question in {**asked, **shown.questions}.items()
        )

    def under(self, shown: DecisionTree, is_dated: bool) -> Sequence[DecisionTree]:
        """Return the versions whose decisions a page shows."""
        return [shown] if is_dated else self.versions

    def at(self, question: Question, words: Words) -> tuple[tuple[Html, int], ...]:
        """Return what was answered to one question under all versions, with how many decisions; nothing where none."""
        tally = self.everywhere[question.id]
        counted = self._found(question, tally, tally, words) if tally.total else ()
        return tuple((each.words, each.everywhere.total) for each in counted)

    def ended_at(self, outcome: str) -> int:
        """Return how many decisions had an outcome, under any version; ids keep their meaning in all of them."""
        tree = self.versions[0].id
        made = {each.id: each for block in self.blocks.values() for each in block.real.course if each.is_made}
        ends = [each.outcome.id for each in made.values() if each.outcome and each.tree.id == tree]
        return ends.count(outcome)

    def decisions(self, versions: Iterable[DecisionTree]) -> list[Decision]:
        """Return the decisions that are counted under some versions, each once, in the order of their cases."""
        laws = {tree.law for tree in versions}
        return [*{each.decision.id: each.decision for each in self.comings if each.decision.tree.law in laws}.values()]

    def sentence(self, versions: Sequence[DecisionTree], words: Words) -> Markup:
        """Say where refusals stopped; nothing where nobody can say."""
        found = refusals(self.comings, versions)
        return stops(Speech(words), found) if found else NOTHING

    def unmarked(self, versions: Sequence[DecisionTree], words: Words) -> Markup:
        """Say how many of these have no mark where they stopped; nothing where all have one."""
        found = refusals(self.comings, versions)
        return unmarked(Speech(words), found) if found else NOTHING

    def marks(self, words: Words) -> Marks:
        """Return what names the decisions and says where they stand."""
        places = {id: self._place(id, words) for id in self.blocks}
        return Marks(words, self.blocks, places)

    def _place(self, id: str, words: Words) -> str:
        page = address_in(case_address(self.whole[id]), words.code, self.default)
        return page if id == self.whole[id] else f"{page}#case-{id}"

    @cached_property
    def everywhere(self) -> dict[str, Tally]:
        """The tally of each question under all versions."""
        return tallies(self.comings, self.versions)

    @cached_property
    def _answers(self) -> dict[str, dict[str, Answer]]:
        """The answers of each question in all versions, each as the newest that offers it words it, by their ids."""
        offered: dict[str, dict[str, Answer]] = {}
        for tree in self.versions:
            for id, question in tree.questions.items():
                offered.setdefault(id, {}).update({answer.id: answer for answer in question.answers})
        return offered

    def _found(self, question: Question, here: Tally, everywhere: Tally, words: Words) -> Iterator[_Found]:
        for answer in self._offered(question):
            told = answer_words(answer, words)
            yield _Found(told, here.of(answer=answer.id), everywhere.of(answer=answer.id), answer)
        for how, gap in _GAPS.items():
            if everywhere.of(how=how).total:
                yield _Found(text(words.gap_answers[gap]), here.of(how=how), everywhere.of(how=how))

    def _offered(self, question: Question) -> Iterable[Answer]:
        """Return the answers of a question in all versions, in the words of the one that is shown if it offers them."""
        offered = self._answers[question.id]
        own = {answer.id: answer for answer in question.answers}
        taken = {coming.answer for coming in self.everywhere[question.id].comings}
        return [*own.values(), *(answer for id, answer in offered.items() if id not in own and id in taken)]

    def _onward(
        self, question: Question, answer: Answer | None, versions: Iterable[DecisionTree]
    ) -> Question | Outcome | None:
        """Return where an answer leads; None where the versions differ in that."""
        if answer is None:
            return None
        asked = [(tree, each) for tree in versions if (each := tree.questions.get(question.id))]
        offered = [(tree, given.to) for tree, each in asked if (given := each.answer(answer.id))]
        if len({to for _, to in offered}) != 1:
            return None
        tree, to = offered[-1]
        return tree.questions.get(to) or tree.outcomes[to]


@dataclass(frozen=True, slots=True)
class _Found:
    """An answer, or a lack of one, with the decisions that gave it."""

    words: Markup
    here: Tally
    everywhere: Tally
    answer: Answer | None = None


def counts_of(cases: Mapping[str, Sequence[Trace]], library: Library) -> dict[str, Counts]:
    """Return the counts of each tree, by id, from the blocks of cases by their ids."""
    whole = {block.case.id: id for id, blocks in cases.items() for block in blocks}
    blocks = {block.case.id: block for each in cases.values() for block in each}
    found: dict[str, list[Coming]] = {}
    for coming in comings(blocks.values()):
        found.setdefault(coming.decision.tree.id, []).append(coming)
    every = {versions[0].id: versions for versions in trees_of(library)}
    return {
        id: Counts(found.get(id, ()), versions, whole, blocks, library.default_language)
        for id, versions in every.items()
    }


def cases_in(counted: Iterable[CountedQuestion]) -> list[str]:
    """Return the ids of all cases that are counted, in the order in which they are met."""
    return list(dict.fromkeys(id for question in counted for answer in question.answers for id in answer.cases))


def by_authority(decisions: Iterable[Decision]) -> tuple[int, ...]:
    """Return how many decisions each authority made."""
    made = [decision.authority for decision in decisions]
    return tuple(made.count(authority) for authority in Authority)


def _counted(
    found: _Found, marks: Marks, whole: Mapping[str, str], onward: Question | Outcome | None, words: Words
) -> CountedAnswer:
    here = [found.here.of(by=authority) for authority in Authority]
    return CountedAnswer(
        answer=found.words,
        by_authority=tuple(map(_count, here)),
        here=_count(found.here),
        everywhere=_count(found.everywhere),
        cases=tuple(dict.fromkeys(whole[coming.decision.part] for coming in found.here.comings)),
        marks=tuple(marks.of(tally.comings) for tally in here),
        onward=say(onward.label, words) if onward else NOTHING,
        is_end=isinstance(onward, Outcome),
    )


def _count(tally: Tally) -> Count:
    if not tally.comings:
        return _NONE
    inferred, assumed = (tally.of(how=how).total for how in (Certainty.INFERRED, Certainty.ASSUMED))
    return Count(total=tally.total, inferred=inferred, assumed=assumed)
