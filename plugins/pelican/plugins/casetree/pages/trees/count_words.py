"""Counts of what decisions answered at each question of a tree (design 4.2, rule 13), in the words of one language."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from casetree.nouns.model import Answer, DecisionTree, Question
from casetree.nouns.trace import Authority, Certainty, Gap
from casetree.telling.speech import say
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, text
from casetree.walking.counts import Coming, Tally, tallies
from handover.html import Html
from handover.trees import Count, CountedAnswer, CountedQuestion

from .tree_words import answer_words

_GAPS = {Certainty.UNDISCLOSED: Gap.UNDISCLOSED, Certainty.LEFT_OPEN: Gap.LEFT_OPEN}


@dataclass(frozen=True)  # without slots, so that what is counted can be kept
class Counts:
    """The decisions of all cases, as they came to the questions of one tree."""

    comings: Sequence[Coming]
    versions: Sequence[DecisionTree]
    """All versions of the tree, in order of date."""

    whole: Mapping[str, str]
    """Case or part to the case."""

    def of(self, shown: DecisionTree, is_dated: bool, words: Words) -> tuple[CountedQuestion, ...]:
        """Return the counts for the page of a version, or, where it is not dated, for the tree's own page."""
        here = tallies(self.comings, [shown] if is_dated else self.versions)
        everywhere = self.everywhere
        asked = {**shown.questions, **({} if is_dated else self._questions())}
        return tuple(
            CountedQuestion(
                question=say(question.ask, words),
                answers=tuple(self._answers(question, here[id], everywhere[id], words)),
            )
            for id, question in {**asked, **shown.questions}.items()
        )

    def at(self, question: Question, words: Words) -> tuple[tuple[Html, int], ...]:
        """Return what was answered to one question under all versions, with how many decisions; nothing where none."""
        tally = self.everywhere[question.id]
        counted = self._answers(question, tally, tally, words) if tally.total else ()
        return tuple((each.answer, each.everywhere.total) for each in counted)

    @cached_property
    def everywhere(self) -> dict[str, Tally]:
        """The tally of each question under all versions."""
        return tallies(self.comings, self.versions)

    def _questions(self) -> dict[str, Question]:
        """Return the questions of all versions, each as the newest that asks it words it."""
        return {id: question for tree in self.versions for id, question in tree.questions.items()}

    def _answers(self, question: Question, here: Tally, everywhere: Tally, words: Words) -> Iterator[CountedAnswer]:
        for answer in self._offered(question):
            yield self._counted(answer_words(answer, words), here.of(answer=answer.id), everywhere.of(answer=answer.id))
        for how, gap in _GAPS.items():
            if everywhere.of(how=how).total:
                yield self._counted(text(words.gap_answers[gap]), here.of(how=how), everywhere.of(how=how))

    def _offered(self, question: Question) -> Iterable[Answer]:
        """Return the answers of a question in all versions, in the words of the one that is shown if it offers them."""
        every = [each.questions.get(question.id) for each in self.versions]
        offered = {answer.id: answer for asked in every if asked for answer in asked.answers}
        own = {answer.id: answer for answer in question.answers}
        taken = {coming.answer for coming in self.comings if coming.question == question.id}
        return [*own.values(), *(answer for id, answer in offered.items() if id not in own and id in taken)]

    def _counted(self, answer: Markup, here: Tally, everywhere: Tally) -> CountedAnswer:
        return CountedAnswer(
            answer=answer,
            by_authority=tuple(_count(here.of(by=authority)) for authority in Authority),
            here=_count(here),
            everywhere=_count(everywhere),
            cases=tuple(dict.fromkeys(self.whole[coming.decision.part] for coming in here.comings)),
        )


def cases_in(counted: Iterable[CountedQuestion]) -> list[str]:
    """Return the ids of all cases that are counted, in the order in which they are met."""
    return list(dict.fromkeys(id for question in counted for answer in question.answers for id in answer.cases))


def _count(tally: Tally) -> Count:
    inferred, assumed = (tally.of(how=how).total for how in (Certainty.INFERRED, Certainty.ASSUMED))
    return Count(total=tally.total, inferred=inferred, assumed=assumed)
