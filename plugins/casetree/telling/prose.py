"""Trace to words: the steps as a real list, which is also the figure on a phone."""

from __future__ import annotations

from collections.abc import Callable

from casetree.nouns.model import (
    AUTHOR,
    Basis,
    Confidence,
    Factor,
    GivenAnswer,
    Outcome,
    Question,
    Reference,
)
from casetree.nouns.trace import Connector, Follows, Other, PathTrace, Step, Trace
from casetree.telling.partings import Partings
from casetree.telling.phrases import phrases
from casetree.telling.phrases import route as route_in_words
from casetree.telling.voice import Voice
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, fill, join, plain, text
from casetree.walking.marks import tone_of

Cite = Callable[[tuple[Reference, ...]], Markup]
"""Turns cited sources into numbered links."""

Anchor = Callable[[str], str]
"""Turns a node's id into the HTML id of its place in the list."""


_TONES = {"good": "✓", "mixed": "~", "bad": "✕"}
"""The sign of an outcome by its tone, as the drawing has it."""

_CLOSED = ("?", "？", "!", "！", ".", "。")
"""What ends a sentence."""

_FEW = 4
"""So many ways are listed that fit a decision beside the focus; more are only counted."""


class Teller(Voice):
    """Tells one trace in one language, step by step."""

    def __init__(self, trace: Trace, words: Words, cite: Cite, anchor: Anchor) -> None:
        super().__init__(trace, words)
        self.cite = cite
        self.anchor = anchor
        self.explain = trace.case.explain or "full"
        self.phrases = phrases(trace.tree, words.code)
        self._of_focus = frozenset(step.question.id for step in trace.focus.steps) if trace.focus else frozenset()
        """The questions that the focus passes for certain."""

        self._beside = trace.beside
        self.partings = Partings(self, anchor)

    def end_anchor(self, trace: PathTrace) -> str:
        """Return the HTML id of the place in the list that tells where a path ends."""
        focus = self.trace.focus
        if focus and trace is not focus and not self._has_branch(trace, focus):
            trace = focus
        if trace is focus and trace.outcome:
            return self.anchor(trace.outcome.id)
        return self.anchor(f"{trace.path.id}.end")  # no node has a dot in its id

    # The list ------------------------------------------------------------------------

    def tell(self) -> list[Markup]:
        """Return the items of `<ol class="case-steps">`."""
        focus = self.trace.focus
        if focus is None:
            return [self._plain(question) for question in self.tree.questions.values()]
        items = [self._step(step, focus) for step in focus.steps]
        return [*items, self._end(focus)]

    def _plain(self, question: Question) -> Markup:
        """Tell a question of a tree that is shown alone."""
        return element(
            "li",
            attribute("data-node", question.id) + attribute("id", self.anchor(question.id)),
            self._ask(question),
            self._ways(question, None, None),
        )

    def _ask(self, question: Question, is_passed: bool = True) -> Markup:
        asked = element("p", ' class="ask"', self.say(question.ask), self.cite(question.cite))
        return Markup(asked + self.details(question, is_passed))

    def details(self, question: Question, is_passed: bool = True) -> Markup:
        """Tell what helps to answer a question: its help, how sure the law is, and what is weighed."""
        help = element("p", ' class="help"', self.say(question.help)) if question.help else NOTHING
        return Markup(help + (self._confidence(question) if is_passed else NOTHING) + self._factors(question))

    def _confidence(self, node: Question | Outcome, cite: tuple[Reference, ...] = ()) -> Markup:
        """Tell how sure it is that the law is so, where the tree says it.

        Beside a case only that it is a reading: the rest is told where the tree itself is shown.
        """
        is_beside_case = self.trace.focus is not None
        if node.confidence is None or (is_beside_case and node.confidence is not Confidence.INTERPRETATION):
            return NOTHING
        told = text(self.words.confidence[node.confidence])
        return element("p", f' class="confidence {node.confidence}"', told, self.cite(cite))

    def _sureness(self, confidence: Confidence | None) -> Markup:
        """Tell in brackets how sure it is that factors count on a side."""
        before, after = self.words.aside
        return text(before + self.words.confidence[confidence] + after) if confidence else NOTHING

    def _step(self, step: Step, focus: PathTrace) -> Markup:
        kind = "argued" if focus.is_argued else "on-path"
        question = step.question
        others = [(other, found) for other in self._beside if (found := other.step(question.id))]
        is_turning = step.is_turning_point and self.explain != "none"
        kinds = f"{kind} {step.gap or step.basis}" + " turning" * is_turning + " several" * bool(others)
        return element(
            "li",
            f' class="{kinds}" data-question="{question.id}" data-answer="{step.value}"'
            + attribute("id", self.anchor(question.id)),
            self._ask(question),
            *self._answers(step, focus, others),
            self._weighed(step.given, question),
            *self.partings.here(question),
            *self._beside_here(question),
            element("p", ' class="turning-point"', text(self.words.turning)) if is_turning else NOTHING,
            self._ways(question, step, focus),
            self._fits_after(step, focus),
            *(self._beside_after(focus) if step is focus.steps[-1] else ()),
            *(self._branch(other, question.id, focus) for other in self._beside),
        )

    def _answers(self, step: Step, focus: PathTrace, others: list[tuple[PathTrace, Step]]) -> list[Markup]:
        """Tell what was answered at a step; of several parties each by its name, to stand side by side."""
        if not others:
            kind = f' class="said {step.gap or step.basis}"'
            return [element("p", kind, self._value(step), self._ground(step, focus))]
        told = [self._answer_of(focus, step, "said")]
        for other, found in others:
            kind = "argued" if other.is_argued else "other"
            told.append(self._answer_of(other, found, kind, attribute("data-by", other.path.id)))
        return told

    def _answer_of(self, trace: PathTrace, step: Step, kind: str, by: str = "") -> Markup:
        """Tell one party's answer at a step, with the party's name."""
        template = self.words.argues_answer if trace.is_argued else self.words.says
        return element(
            "p",
            f' class="{kind} {step.gap or step.basis}"' + by,
            fill(template, party=self.party(trace), answer=self._value(step)),
            self._ground(step, trace),
        )

    def _value(self, step: Step) -> Markup:
        return element("b", ' class="answer"', self.value(step))

    def _ground(self, step: Step, trace: PathTrace) -> Markup:
        """Tell what an answer rests on, the author's note and the sources."""
        if step.answer and step.follows:
            reason = self.words.follows_outcome if step.follows is Follows.OUTCOME else self.words.follows_later
            return Markup(self._in_brackets(reason) + self._note(step.given))
        return self._ground_given(step.given, trace)

    def _ground_given(self, given: GivenAnswer | None, trace: PathTrace) -> Markup:
        """Tell the same of an answer that was written.

        What a source states without one of its own has the sources of the whole path.
        """
        if given is None or not given.is_offered:
            return self._note(given)
        is_covered = given.basis is Basis.STATED and not given.cite
        cite = self.cite(trace.path.cite) if is_covered else NOTHING
        return Markup(self._in_brackets(self._reason(given, trace)) + cite + self._note(given))

    def _reason(self, given: GivenAnswer, trace: PathTrace) -> str:
        words = self.words
        if given.basis is not Basis.STATED:
            return words.inferred if given.basis is Basis.INFERRED else words.assumed
        has_source = bool(trace.path.cite or given.cite)
        if not trace.is_argued:
            return words.stated if has_source else words.unsourced
        if trace.path.by == AUTHOR:
            return words.argued
        return words.argued_reported if has_source else words.argued_unsourced

    def _in_brackets(self, reason: str) -> Markup:
        before, after = self.words.aside
        return Markup(text(before) + element("span", ' class="basis"', text(reason)) + text(after))

    def _note(self, given: GivenAnswer | None) -> Markup:
        if given is None:
            return NOTHING
        cite = self.cite(given.cite)
        if given.note is None:
            return cite
        return Markup(" " + element("span", ' class="case-note"', self.say(given.note), cite))

    def _weighed(self, given: GivenAnswer | None, question: Question) -> Markup:
        """Tell which factors of a weighing question counted on either side."""
        if given is None or not question.factors:
            return NOTHING
        labels = {factor.id: factor.label for factor in question.factors}
        told = []
        for template, counted in (
            (self.words.counted_for, given.counted_for),
            (self.words.counted_against, given.counted_against),
        ):
            named = [self.say(labels[reference.id]) for reference in counted if reference.id in labels]
            if named:
                told.append(element("p", ' class="weighed"', fill(template, factors=self._listed(named))))
        return Markup("".join(told))

    def _factors(self, question: Question) -> Markup:
        """Tell all that a question weighs, by the side on which it counts and by how sure that is."""
        if not question.factors:
            return NOTHING
        groups: dict[tuple[str, Confidence | None], list[Factor]] = {}
        for factor in sorted(question.factors, key=lambda factor: ("for", "against", "").index(factor.side)):
            groups.setdefault((factor.side or "either", factor.confidence), []).append(factor)
        lines = [
            element(
                "li",
                f' class="{side}"',
                fill(self.words.sides[side], factors=self._listed([self.say(factor.label) for factor in factors])),
                self._sureness(confidence) if confidence not in (None, question.confidence) else NOTHING,
                self.cite(tuple({reference.id: reference for f in factors for reference in f.cite}.values())),
            )
            for (side, confidence), factors in groups.items()
        ]
        lead = element("p", ' class="weighing"', text(self.words.weighing))
        return Markup(lead + element("ul", ' class="case-weigh"', *lines))

    def _listed(self, parts: list[Markup]) -> Markup:
        return Markup(self.words.list(parts))

    def _ways(self, question: Question, step: Step | None, trace: PathTrace | None) -> Markup:
        """Tell in one line each the answers not taken, and where they lead."""
        if step and step.answer is None:
            return NOTHING
        consequence = {other.answer.id: other for other in step.others} if step else {}
        lines = []
        for answer in question.answers:
            if step and answer is step.answer:
                continue
            way, told = self.phrases.ways[question.id, answer.id], self._consequence(consequence.get(answer.id), trace)
            lines.append(element("li", "", self._closed(way), told) if told else element("li", "", way))
        return element("ul", ' class="case-ways"', *lines) if lines else NOTHING

    def _closed(self, line: Markup) -> Markup:
        """Put a full stop to a line that a sentence follows, where it does not end in such a sign itself."""
        return line if plain(line).endswith(_CLOSED) else fill(self.words.sentence, words=line)

    def _consequence(self, other: Other | None, trace: PathTrace | None) -> Markup:
        """Say what an answer not given would have changed (design 4.2, rule 8)."""
        if other is None or trace is None or self.explain == "none":
            return NOTHING
        changed = other.changes_to
        if changed and changed.id == other.answer.to:
            sentence = text(self.words.turns)
        elif changed:
            sentence = fill(self.words.changes_to, outcome=self.within(changed.label))
        elif self.explain == "short":
            return NOTHING
        elif other.makes_no_difference:
            sentence = text(self.words.no_difference)
        elif other.depends_on:
            if other.depends_on.id == other.answer.to:
                template = self.words.depends_here if other.keeps_current else self.words.depends_here_never
            else:
                template = self.words.depends if other.keeps_current else self.words.depends_never
            is_met = trace.asks(other.depends_on) or other.depends_on in trace.fit_questions
            sentence = fill(
                template,
                why=text(self.words.not_told if is_met else self.words.never_reached),
                question=self.within(other.depends_on.ask),
                outcome=self.bare_result(trace),
            )
        else:
            return NOTHING
        return Markup(text(self.words.between_sentences) + element("span", ' class="consequence"', sentence))

    def _fits_after(self, step: Step, focus: PathTrace) -> Markup:
        """Tell the ways that fit, after the last step before they divide."""
        if step.answer is not None or focus.fit_count < 2:
            return NOTHING
        open_steps = [s for s in focus.steps if s.answer is None]
        lead = element("p", ' class="fits-lead"', self._fit_count(focus)) if step is open_steps[0] else NOTHING
        if step is open_steps[0] and focus.routes:
            ways = [element("li", "", self._route(route, focus)) for route in focus.routes]
        else:
            ways = self._fitting(step.question, focus)
        following = self._between(step, focus)
        items = [self._fit(question, focus) for question in following]
        nested = element("ol", ' class="case-fits"', *items) if items else NOTHING
        return Markup(lead + element("ul", ' class="case-ways fits"', *ways) + nested)

    def _route(self, route: tuple[Connector, ...], trace: PathTrace) -> Markup:
        """Tell one of the ways that fit, from where they first divide to the outcome."""
        first = next(place for place, connector in enumerate(route) if connector in trace.fits)
        return route_in_words(self.tree, self.words.code, route[first:])

    def _between(self, step: Step, focus: PathTrace) -> list[Question]:
        """Return the questions of some fits that come after a step and before the next."""
        order = {id: number for number, id in enumerate(self.tree.questions)}
        later = [order[s.question.id] for s in focus.steps if order[s.question.id] > order[step.question.id]]
        limit = min(later, default=len(order))
        return [q for q in focus.fit_questions if order[step.question.id] < order[q.id] < limit]

    def _fit(self, question: Question, focus: PathTrace) -> Markup:
        """Tell a question that only some fits pass."""
        return element(
            "li",
            f' class="fits" data-node="{question.id}"' + attribute("id", self.anchor(question.id)),
            self._ask(question, is_passed=False),
            *(self._behind(given, focus) for given in focus.behind if given.question == question.id),
            element("ul", ' class="case-ways fits"', *self._fitting(question, focus)),
        )

    def _behind(self, given: GivenAnswer, focus: PathTrace) -> Markup:
        """Tell what was written for a question that only some fits pass, less loudly than an answer that was given."""
        kind = given.basis if given.is_offered else given.value
        told = element("b", "", self.given(given))
        return element("p", f' class="said {kind}"', told, self._ground_given(given, focus))

    def _fit_count(self, trace: PathTrace) -> Markup:
        """Say what is missing, and how many ways there are."""
        return fill(
            self.words.open_fits if trace.waits else self.words.fits,
            gap=text(self.words.gaps[trace.missing] if trace.missing else ""),
            count=text(f"{trace.fit_count:,}"),
        )

    def _fitting(self, question: Question, focus: PathTrace) -> list[Markup]:
        """Tell in one line each the answers to a question that some fits give, and where they lead."""
        connectors = [(question.id, answer.id) for answer in question.answers]
        return [element("li", "", self.phrases.ways[each]) for each in connectors if each in focus.fits]

    def _fits_of(self, other: PathTrace) -> Markup:
        """Tell how many ways fit a decision that is not in focus, and which, where they are few."""
        if other.is_argued or other.fit_count < 2:
            return NOTHING
        lead = element("p", ' class="fits-lead"', self._fit_count(other))
        routes = other.routes if len(other.routes) <= _FEW else ()
        ways = [element("li", "", self._route(route, other)) for route in routes]
        written = (self._behind_of(given, other) for given in other.behind)
        return Markup(lead + (element("ul", ' class="case-ways fits"', *ways) if ways else NOTHING) + join([*written]))

    def _behind_of(self, given: GivenAnswer, other: PathTrace) -> Markup:
        told = fill(
            self.words.behind,
            question=self.within(self.tree.questions[given.question].ask),
            answer=element("b", "", self.given(given)),
        )
        return element("p", ' class="also"', told, self._ground_given(given, other))

    def _branch(self, other: PathTrace, question: str, focus: PathTrace) -> Markup:
        """Tell the steps of another party that the focus does not share, where it left the focus."""
        own = [step for step in other.steps if step.question.id not in self._of_focus]
        shared = [step.question.id for step in other.steps if step.question.id in self._of_focus]
        start = focus.steps[0].question.id if focus.steps else ""
        if (shared[-1] if shared else start) != question:
            return NOTHING
        beside = self._beside_after(other)
        if not self._has_branch(other, focus):
            return join(beside)
        items = [self._other_step(step, other, beside if step is own[-1] else []) for step in own]
        items.append(self._other_end(other))
        return Markup(("" if own else join(beside)) + element("ol", ' class="case-branch"', *items))

    def _has_branch(self, other: PathTrace, focus: PathTrace) -> bool:
        """True where another party's path has steps or an end of its own."""
        is_apart = any(step.question.id not in self._of_focus for step in other.steps)
        return is_apart or other.outcome is not focus.outcome or bool(other.path.effect) or other.fit_count > 1

    def _other_step(self, step: Step, other: PathTrace, beside: list[Markup]) -> Markup:
        kind = "argued" if other.is_argued else "other"
        is_turning = step.is_turning_point and not other.is_argued and self.explain != "none"
        return element(
            "li",
            f' class="{kind} {step.gap or step.basis}{" turning" if is_turning else ""}"'
            f' data-node="{step.question.id}"' + attribute("data-by", other.path.id),
            self._ask(step.question),
            self._answer_of(other, step, "said"),
            *self.partings.here(step.question, other),
            element("p", ' class="turning-point"', text(self.words.turning)) if is_turning else NOTHING,
            self._ways(step.question, step, other),
            *beside,
        )

    def _other_end(self, other: PathTrace) -> Markup:
        """Tell where another party's path ends, or which ways fit it."""
        kind = "argued" if other.is_argued else "other"
        place = attribute("id", self.anchor(f"{other.path.id}.end"))
        told = element("p", "", self._end_sentence(other))
        tone = self._tone(other.outcome) if other.outcome else NOTHING
        basis = self._outcome_basis(other) if other.path.outcome else NOTHING
        return element("li", f' class="case-end {kind}"' + place, told, tone, basis, self._fits_of(other))

    def _end_sentence(self, other: PathTrace) -> Markup:
        if other.is_argued and other.stops_at:
            return self.conclusion(other)
        if other.is_argued:
            outcome = element("b", "", self.bare_result(other))
            return fill(self.words.argued_outcome, party=self.party(other), outcome=outcome)
        if other.path.is_awaited and not other.outcome and not other.path.effect:
            return element("b", "", self.dated(other))
        return fill(self.words.remark, party=self.dated(other), note=element("b", "", self.result(other)))

    def _end(self, focus: PathTrace) -> Markup:
        """Tell where the focus ends, or what is still open."""
        if focus.outcome:
            return self._ended(focus.outcome, focus)
        if focus.stops_at:
            sentence = fill(self.words.stops, question=self.within(focus.stops_at.ask))
        else:
            sentence = self.open_end(focus)
        nowhere = () if focus.steps else (self._branch(other, "", focus) for other in self._beside)
        return element(
            "li",
            ' class="case-end open"' + attribute("id", self.end_anchor(focus)),
            element("p", ' class="ask"', sentence),
            *(() if focus.steps else self._beside_after(focus)),
            *nowhere,
        )

    def _ended(self, outcome: Outcome, focus: PathTrace) -> Markup:
        """Tell the outcome, and what it rests on."""
        is_decided = focus.is_outcome_known or (focus.path.is_decision and not focus.path.effect)
        is_reached = is_decided and not self.trace.rewalk
        kind = "argued" if focus.is_argued else f"on-path {focus.outcome_basis}"
        return element(
            "li",
            f' class="case-end {kind}"' + attribute("id", self.anchor(outcome.id)),
            element("p", ' class="heading"', text(self.words.ended if is_reached else self.words.would_end)),
            element("p", ' class="ask"', self.say(outcome.label)),
            self._tone(outcome),
            self._outcome_basis(focus),
            self.outcome_help(outcome),
        )

    def _tone(self, outcome: Outcome) -> Markup:
        """Show how an outcome is for the applicant by the sign that the drawing has; its words say it themselves."""
        tone = tone_of(outcome.id, self.tree)
        return element("span", f' class="tone {tone}" aria-hidden="true"', text(_TONES[tone]))

    def _outcome_basis(self, focus: PathTrace) -> Markup:
        """Tell what an outcome rests on, the author's note on it and its sources."""
        given = focus.path.outcome
        parts = []
        if not focus.is_argued and focus.outcome_basis is not Basis.STATED:
            reason = self.words.inferred if focus.outcome_basis is Basis.INFERRED else self.words.assumed
            parts.append(element("span", ' class="basis"', text(reason)))
        if given and given.note:
            parts.append(element("span", ' class="case-note"', self.say(given.note)))
        cite = self.cite(given.cite) if given else NOTHING
        return element("p", "", Markup(" ".join(parts) + cite)) if parts or cite else NOTHING

    def outcome_help(self, outcome: Outcome) -> Markup:
        """Tell what an outcome means, with its sources and how sure it is.

        Without a help the sources stand behind that: by themselves they would seem to be the case's.
        """
        if outcome.help is None and outcome.confidence:
            return self._confidence(outcome, outcome.cite)
        cite = self.cite(outcome.cite)
        help = self.say(outcome.help) if outcome.help else NOTHING
        told = element("p", ' class="help"', help, cite) if help or cite else NOTHING
        return Markup(told + self._confidence(outcome))

    def _beside_here(self, question: Question) -> list[Markup]:
        """Tell what others found at a question of the focus that their own paths do not pass."""
        return [
            self._also(given, trace, self.words.if_asked if given.is_if_asked else self.words.also_found)
            for trace in self._beside
            for given in trace.off_path
            if given.question == question.id
        ]

    def _beside_after(self, trace: PathTrace) -> list[Markup]:
        """Tell what a party found beside its path, away from the questions of the focus; after its last step."""
        focus = self.trace.focus
        return [
            self._also(given, trace, self.words.if_asked_at if given.is_if_asked else self.words.also_found_at)
            for given in trace.off_path
            if trace is focus or given.question not in self._of_focus
        ]

    def _also(self, given: GivenAnswer, trace: PathTrace, template: str) -> Markup:
        """Tell an answer beside a path: whose it is, and what it rests on."""
        told = fill(
            template,
            party=self.party(trace),
            question=self.within(self.tree.questions[given.question].ask),
            answer=element("b", "", self.given(given)),
        )
        return element("p", ' class="also"', told, self._ground_given(given, trace))
