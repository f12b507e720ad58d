"""Checks that the answers of a tree lead somewhere, and never back: targets, loops, orphans."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace

from casetree.nouns.diagnostics import say, series
from casetree.nouns.model import Answer, Outcome, Question
from casetree.nouns.suggest import MAX_SUGGESTED, did_you_mean, nearest
from casetree.reading.topology import topological_order
from casetree.reading.values.fields import Fields
from casetree.reading.yaml_text.nodes import Node


@dataclass(frozen=True, slots=True, kw_only=True)
class Graph:
    """The questions and outcomes of a tree file, as far as they could be read."""

    fields: Fields
    questions: Mapping[str, Question]
    outcomes: Mapping[str, Outcome]
    named: Collection[str]
    """Ids that were written, even where what stands under them could not be read."""

    lost: int
    """How many branches are missing or could not be read: so many nodes may only seem to be orphans."""

    either: Collection[str] = ()
    """Outcomes that stand for several: no answer may lead to one."""

    def start(self, node: Node | None) -> str | None:
        """Expect the id of the first question; of a mistyped one the question that it is near to."""
        word = self.fields.word(node, "`start`") if node else None
        if word is None or node is None or word in self.questions:
            return word
        if word in self.outcomes:
            self.fields.error(
                "tree-missing-target",
                node.span,
                say("the tree starts at the outcome `{word}`, so it asks nothing", word=word),
                say(
                    "write the id of the first question: {questions}",
                    questions=series(f"`{id}`" for id in self.questions),
                )
                if self.questions
                else say("write the id of the first question: there is none yet"),
            )
        elif self.questions and word not in self.named:
            message = say("there is no question `{word}` to start at", word=word)
            self.fields.error("tree-missing-target", node.span, message, did_you_mean(word, self.questions))
            return nearest(word, self.questions)
        return None

    def check_targets(self) -> None:
        """Refuse answers that lead to what is not there."""
        for question in self.questions.values():
            for answer in question.answers:
                if answer.to not in self.named or answer.to in self.either:
                    self.fields.error(
                        "tree-missing-target",
                        answer.span,
                        say(
                            "`{answer}` of `{question}` leads to `{to}`, which is no question and no outcome",
                            answer=answer.id,
                            question=question.id,
                            to=answer.to,
                        ),
                        did_you_mean(answer.to, [*self.questions, *self.outcomes], told=len(self.fields.faults)),
                    )

    def check_order(self, start: str) -> list[str]:
        """Refuse loops, orphans and dead outcomes; return the reached questions in topological order."""
        meant = self._as_meant()
        order, loops = topological_order(start, meant)
        for question, answer in loops:
            self.fields.error(
                "tree-loop",
                answer.span,
                say(
                    "`{answer}` of `{question}` leads back to `{to}`, so a case would never end",
                    answer=answer.id,
                    question=question.id,
                    to=answer.to,
                ),
                say("lead it to a question that was not asked before, or to an outcome"),
            )
        reached = {start} | {answer.to for name in order for answer in meant[name].answers}
        self._check_reached(reached, meant)
        return order

    def _check_reached(self, reached: set[str], questions: Mapping[str, Question]) -> None:
        """Refuse what no answer leads to, unless it may well be what missing branches would have led to."""
        led_to = {answer.to for question in questions.values() for answer in question.answers}
        orphans = [question for question in questions.values() if question.id not in reached]
        dead = [outcome for outcome in self.outcomes.values() if outcome.id not in led_to]
        if self.lost and sum(orphan.id not in led_to for orphan in orphans) + len(dead) <= self.lost:
            return
        for question in orphans:
            self.fields.error(
                "tree-orphan",
                question.span,
                say("no answer that can be reached leads to the question `{question}`", question=question.id),
                say(
                    "write `{question}` after the answer that leads to it, or remove the question", question=question.id
                ),
            )
        for outcome in dead:
            self.fields.error(
                "tree-dead-outcome",
                outcome.span,
                say("no answer leads to the outcome `{outcome}`", outcome=outcome.id),
                say("write `{outcome}` after the answer that leads to it, or remove the outcome", outcome=outcome.id),
            )

    def _as_meant(self) -> dict[str, Question]:
        """Return the questions with mistyped targets put right, so that one slip is not told twice."""
        known = [*self.questions, *self.outcomes]
        targets = dict.fromkeys(answer.to for question in self.questions.values() for answer in question.answers)
        mistyped = [target for target in targets if target not in self.named][:MAX_SUGGESTED]
        near = {target: nearest(target, known) for target in mistyped}

        def meant(answer: Answer) -> Answer:
            return replace(answer, to=near.get(answer.to) or answer.to)

        return {id: replace(q, answers=tuple(map(meant, q.answers))) for id, q in self.questions.items()}
