"""One decision as a mark: who decided what, where its case stands, and what its result looks like."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from casetree.nouns.model import Outcome
from casetree.nouns.trace import Certainty, Decision, Trace
from casetree.telling.ends.decisions import decision_end
from casetree.telling.speech import Speech, in_aside
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import Markup, fill, join, plain, text
from casetree.walking.counts import Coming
from handover.trees import Mark

RESULTS = ("good", "middle", "bad", "plain", "kept", "undone", "ordered", "partly", "other", "open")
"""The results of decisions, in the order in which marks stand: the ends of persons, then what was done to decisions."""

_UNDONE = {"quashed", "reversed", "sent-back"}

_HOW = (Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED, Certainty.UNDISCLOSED, Certainty.LEFT_OPEN)


def result_of(decision: Decision) -> str:
    """Return the key of a decision's result: its outcome, or else its effect (design 4.2, rule 9)."""
    if decision.outcome:
        return str(decision.outcome.tone or "plain")
    if not decision.effects:
        return "open"
    if any(done.sets_aside and (done.effect.as_to or decision.is_partial(done)) for done in decision.effects):
        return "partly"
    done = {standing.effect.effect if standing.effect else "kept" for standing in decision.stands}
    done = done or {"kept" if each.keeps else each.effect.effect for each in decision.effects}  # of it nothing is known
    if "recognition-ordered" in done:
        return "ordered"
    return "undone" if done & _UNDONE else "kept" if "kept" in done else "other"


class Marks:
    """The marks of decisions in one language; each decision is named once."""

    def __init__(self, words: Words, blocks: Mapping[str, Trace], places: Mapping[str, str]) -> None:
        """`blocks` are the traces, and `places` the addresses of the figures, both by the ids of cases and parts."""
        self.words, self.blocks, self.places = words, blocks, places
        self._names: dict[tuple[str, str], Markup] = {}

    def of(self, comings: Iterable[Coming]) -> tuple[Mark, ...]:
        """Return the marks of decisions at one question: by result, then by how sure they are, then as they came."""
        marks = [self._mark(each) for each in comings]
        return tuple(sorted(marks, key=lambda mark: (RESULTS.index(mark.result), _HOW.index(Certainty(mark.how)))))

    def legend(self, decisions: Iterable[Decision]) -> tuple[tuple[str, Markup], ...]:
        """Return the results that decisions have, and what each means: of outcomes their words."""
        met: dict[str, dict[str, Outcome]] = {}
        for decision in decisions:
            met.setdefault(result_of(decision), {}).update(
                {decision.outcome.id: decision.outcome} if decision.outcome else {}
            )
        return tuple((result, self._meaning(result, met[result].values())) for result in RESULTS if result in met)

    def _meaning(self, result: str, outcomes: Iterable[Outcome]) -> Markup:
        said = [Speech(self.words).say(outcome.label) for outcome in outcomes]
        return join(said, self.words.separator) if said else text(self.words.results[result])

    def _mark(self, coming: Coming) -> Mark:
        decision = coming.decision
        return Mark(
            address=self.places[decision.part],
            name=self._name(decision),
            result=result_of(decision),
            how=str(coming.how),
        )

    def _name(self, decision: Decision) -> Markup:
        if decision.id not in self._names:
            self._names[decision.id] = self._named(decision, self.blocks[decision.part])
        return self._names[decision.id]

    def _named(self, decision: Decision, block: Trace) -> Markup:
        voice = Voice(block, self.words)
        end = decision_end(voice, decision, block.course)
        told = fill(self.words.mark, who=voice.dated(decision.trace), end=end)
        title = block.case.title
        return text(plain(told + in_aside(voice.say(title), self.words) if title else told))
