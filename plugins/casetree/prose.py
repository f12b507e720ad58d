"""Trace to words: the steps as a real list, which is also the figure on a phone."""

from __future__ import annotations

import re
from collections.abc import Callable
from html import unescape

from casetree.languages.base import Summary, Words
from casetree.markup import NOTHING, Markup, attribute, element, fill, join, text
from casetree.model import Answer, Basis, Confidence, Factor, GivenAnswer, Outcome, Path, Question, Reference, Text
from casetree.moments import Moment
from casetree.phrases import answer_in_words, phrases
from casetree.speech import say
from casetree.trace import Connector, Follows, Gap, Other, Parting, PathTrace, Step, Trace

Cite = Callable[[tuple[Reference, ...]], Markup]
"""Turns cited sources into numbered links."""

Anchor = Callable[[str], str]
"""Turns a node's id into the HTML id of its place in the list."""


_FEW = 4
"""So many ways are listed that fit a decision beside the focus; more are only counted."""


class Teller:
    """Tells one trace in one language."""

    def __init__(self, trace: Trace, words: Words, cite: Cite, anchor: Anchor) -> None:
        self.trace = trace
        self.tree = trace.tree
        self.words = words
        self.cite = cite
        self.anchor = anchor
        self.explain = trace.case.explain or "full"
        self.phrases = phrases(trace.tree, words.code)

    # The words of nodes and answers ------------------------------------------------

    def say(self, what: Text) -> Markup:
        """Write an author's words, marked with their language where it is another."""
        return say(what, self.words)

    def answer(self, answer: Answer) -> Markup:
        """Write an answer in words."""
        return answer_in_words(answer, self.words.code)

    def node(self, id: str) -> Markup:
        """Write a question or an outcome in words."""
        question = self.tree.questions.get(id)
        return self.say(question.ask if question else self.tree.outcomes[id].label)

    def party(self, trace: PathTrace, is_inside: bool = False) -> Markup:
        """Write a party's name, at the start of a sentence or inside one.

        Where another party goes by the same name the date is added, and in a comparison always the
        year: its paths are those of two cases.
        """
        name = self._name(trace.path, is_inside)
        aside = self._aside(trace)
        before, after = self.words.aside
        return Markup(name + text(before) + aside + text(after)) if aside else name

    def _name(self, path: Path, is_inside: bool = False) -> Markup:
        known = self.words.parties_inside if is_inside else self.words.parties
        return self.say(path.name) if path.name else text(known.get(path.by, path.by))

    def _aside(self, trace: PathTrace) -> Markup:
        """Return what tells a party from another of its name."""
        path = trace.path
        if self.trace.is_comparison:
            one, other = ((self._name(each.path), _year(each.path, self.words)) for each in self.trace.paths)
            year = _year(path, self.words)
            return text(year if year and one != other else path.id)
        if path.name or not path.decided or not self._has_namesake(path):
            return NOTHING
        return text(self.words.moment(path.decided.text))

    def _has_namesake(self, path: Path) -> bool:
        """True where another path of the case would go by the same name."""
        return any(other is not path and other.by == path.by and not other.name for other in self.trace.case.paths)

    def result(self, trace: PathTrace) -> Markup:
        """Write where a path ended: its effect first, then where its answers lead (design 4.2, rule 6)."""
        ends = self.ends(trace)
        if trace.outcome and self.trace.rewalk:
            return fill(self.words.rewalk_outcome, outcome=self.say(trace.outcome.label))
        if trace.outcome:
            words = self.say(trace.outcome.label)
        elif trace.path.is_awaited:
            words = text(self.words.pending)
        elif trace.stops_at:
            words = fill(self.words.stops, question=self.say(trace.stops_at.label))
        else:
            words = fill(self.words.open_end, outcomes=ends)
        if not trace.path.effect:
            return words
        effect = text(self.words.effects.get(trace.path.effect, trace.path.effect))
        if trace.outcome is None:
            return fill(self.words.effect_open, effect=effect, outcomes=ends) if trace.path.answers else effect
        template = self.words.effect_stands if trace.is_outcome_known else self.words.effect_then
        return fill(template, effect=effect, outcome=words)

    def ends(self, trace: PathTrace) -> Markup:
        """Write the outcomes that are still possible, in quotation marks, since each may have commas."""
        before, after = map(text, self.words.quote)
        return Markup(self.words.either(before + self.say(outcome.label) + after for outcome in trace.ends))

    def dated(self, trace: PathTrace) -> Markup:
        """Write who decided when, and whether that is final; or who argues."""
        path = trace.path
        if path.decided is None:
            return fill(self.words.argues, party=self.party(trace))
        name = self.say(path.name) if path.name else text(self.words.parties.get(path.by, path.by))
        told = fill(self.words.decided, party=name, date=text(self.words.moment(path.decided.text)))
        final = self.words.finals.get(path.final)
        return Markup(told + text(self.words.separator + final)) if final else told

    def value(self, step: Step) -> Markup:
        """Write what was answered at a step, or that it is not known."""
        if step.answer:
            return self.answer(step.answer)
        return text(self.words.undisclosed if step.gap is Gap.UNDISCLOSED else self.words.pending)

    def given(self, given: GivenAnswer) -> Markup:
        """Write an answer that the author gave."""
        answer = self.tree.questions[given.question].answer(given.value)
        return self.answer(answer) if answer else text(self.words.built_in(given.value))

    # The procedure and the partings ---------------------------------------------------

    def course(self, id: str) -> Markup:
        """Tell the stages of the procedure as a list in order of time; nothing where there is only one.

        Each stage has an HTML id that begins with `id`, and links to itself.
        """
        stages = self._stages()
        if len(stages) < 2:
            return NOTHING
        return element(
            "ol",
            ' class="case-course"' + attribute("aria-label", self.words.course),
            *(self._stage(f"{id}.stage-{name}", moment, found) for name, moment, found in stages),
        )

    def _stages(self) -> list[tuple[str, Moment, PathTrace | None]]:
        """Return applications and decisions with their dates; an application goes behind what was surely before it."""
        stages: list[tuple[str, Moment, PathTrace | None]] = [
            (trace.path.id, trace.path.decided, trace) for trace in self.trace.procedure if trace.path.decided
        ]
        for number, moment in enumerate(self.trace.case.facts.applied if stages else (), 1):
            before = [place for place, (_, other, _) in enumerate(stages, 1) if _is_before(other, moment)]
            stages.insert(max(before, default=0), (f"application-{number}", moment, None))
        return stages

    def _stage(self, id: str, moment: Moment, trace: PathTrace | None) -> Markup:
        kind = "case-stage" + (" on-path" if trace is self.trace.focus else "")
        attributes = f' class="{kind}"{attribute("id", id)}' + attribute("data-stage", trace.path.id if trace else "")
        date = element("a", attribute("href", f"#{id}"), _time(moment, self.words))
        if trace is None:
            return element("li", attributes, date, Markup(" "), element("b", "", text(self.words.applied)))
        told = element("b", ' class="case-stage-party"', self._name(trace.path))
        if not trace.path.is_awaited:
            result = element("span", ' class="case-stage-result"', self._stage_result(trace))
            told = fill(self.words.remark, party=told, note=result)
        final = self.words.finals.get(trace.path.final)
        end = element("span", ' class="case-stage-final"', text(self.words.separator + final)) if final else NOTHING
        return element("li", attributes, date, Markup(" "), told, end, self.cite(trace.path.cite))

    def _stage_result(self, trace: PathTrace) -> Markup:
        """Say in a few words how a stage ended: its effect, or its outcome."""
        effect = text(self.words.effects.get(trace.path.effect, trace.path.effect))
        if trace.path.effect and not (trace.path.outcome and trace.outcome):
            return effect
        outcome = self.say(trace.outcome.label) if trace.outcome else text(self.words.open_stage)
        return fill(self.words.effect_stands, effect=effect, outcome=outcome) if effect else outcome

    def partings(self) -> list[Markup]:
        """Say where the focus and each other path part, or why that cannot be said."""
        told = []
        for parting in self.trace.partings:
            if self.trace.focus not in (parting.first, parting.second):
                continue
            one, other = self.party(parting.first), self.party(parting.second, not parting.steps)
            if parting.steps:
                first = parting.steps[0]
                answers = {"first": self.answer(first.first), "second": self.answer(first.second)}
                told.append(self._parted(self.words.parts, first.question, one=one, other=other, **answers))
            elif parting.incomparable and _is_told(parting):
                template = self.words.parts_nowhere
                told.append(self._parted(template, parting.incomparable[0], one=one, other=other))
        return told

    def _parted(self, template: str, question: Question, **parts: Markup) -> Markup:
        step = element("a", attribute("href", f"#{self.anchor(question.id)}"), self.step_number(question))
        return fill(template, step=step, question=self.say(question.ask), **parts)

    def step_number(self, question: Question) -> Markup:
        """Name a question by the number of its step on the path in focus."""
        steps = self.trace.focus.steps if self.trace.focus else ()
        place = next((n for n, step in enumerate(steps, 1) if step.question is question), len(steps) + 1)
        return fill(self.words.step, number=text(str(place)))

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
        others = [(other, found) for other in self.trace.beside if (found := other.step(question.id))]
        is_turning = step.is_turning_point and self.explain != "none"
        kinds = f"{kind} {step.gap or step.basis}" + " turning" * is_turning + " several" * bool(others)
        return element(
            "li",
            f' class="{kinds}" data-question="{question.id}" data-answer="{step.value}"'
            + attribute("id", self.anchor(question.id)),
            self._ask(question),
            *self._answers(step, focus, others),
            self._weighed(step.given, question),
            self._partings_here(question.id),
            element("p", ' class="turning-point"', text(self.words.turning)) if is_turning else NOTHING,
            self._ways(question, step, focus),
            self._fits_after(step, focus),
            *(self._branch(other, question.id, focus) for other in self.trace.beside),
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
        """Tell what an answer rests on, the author's note and the sources.

        What a source states without one of its own has the sources of the whole path.
        """
        given = step.given
        is_covered = given and given.is_offered and given.basis is Basis.STATED and not given.cite
        cite = self.cite(trace.path.cite) if is_covered else NOTHING
        return Markup(self._basis(step, trace) + cite + self._note(given))

    def _basis(self, step: Step, trace: PathTrace) -> Markup:
        if step.answer is None:
            return NOTHING
        if step.follows:
            reason = self.words.follows_outcome if step.follows is Follows.OUTCOME else self.words.follows_later
        elif step.basis is Basis.STATED and not (trace.path.cite or (step.given and step.given.cite)):
            reason = self.words.unsourced
        else:
            reason = {
                Basis.STATED: self.words.stated,
                Basis.INFERRED: self.words.inferred,
                Basis.ASSUMED: self.words.assumed,
            }[step.basis]
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

    def _partings_here(self, question: str, beside: PathTrace | None = None) -> Markup:
        """Say where paths part, and where that cannot be said.

        With `beside` the place is a step of that path alone: then it is told once, at the first of the two.
        """
        told = []
        for parting in self.trace.partings:
            if beside not in (None, parting.first):
                continue
            if any(step.question.id == question for step in parting.steps):
                told.append(element("p", ' class="parting"', self._pair(self.words.part_here, parting)))
            elif any(q.id == question for q in parting.incomparable) and _is_told(parting):
                told.append(element("p", ' class="incomparable"', self._pair(self.words.incomparable, parting)))
        return Markup("".join(told))

    def _pair(self, template: str, parting: Parting) -> Markup:
        first, second = self.party(parting.first, True), self.party(parting.second, True)
        return fill(template, one=first, other=second)

    def _ways(self, question: Question, step: Step | None, trace: PathTrace | None) -> Markup:
        """Tell in one line each the answers not taken, and where they lead."""
        if step and step.answer is None:
            return NOTHING
        consequence = {other.answer.id: other for other in step.others} if step else {}
        current = trace.outcome if trace else None
        lines = []
        for answer in question.answers:
            if step and answer is step.answer:
                continue
            way = self.phrases.ways[question.id, answer.id]
            lines.append(element("li", "", way, self._consequence(consequence.get(answer.id), current)))
        return element("ul", ' class="case-ways"', *lines) if lines else NOTHING

    def _consequence(self, other: Other | None, current: Outcome | None) -> Markup:
        """Say what an answer not given would have changed (design 4.2, rule 8)."""
        if other is None or self.explain == "none":
            return NOTHING
        changed = other.changes_to
        if changed and changed.id == other.answer.to:
            sentence = text(self.words.turns)
        elif changed:
            sentence = fill(self.words.changes_to, outcome=self.say(changed.label))
        elif self.explain == "short":
            return NOTHING
        elif other.makes_no_difference:
            sentence = text(self.words.no_difference)
        elif other.depends_on:
            if other.depends_on.id == other.answer.to:
                template = self.words.depends_here if other.keeps_current else self.words.depends_here_never
            else:
                template = self.words.depends if other.keeps_current else self.words.depends_never
            name = self.say(current.label) if current else NOTHING
            sentence = fill(template, question=self.say(other.depends_on.ask), outcome=name)
        else:
            return NOTHING
        return Markup(" " + element("span", ' class="consequence"', sentence))

    def _fits_after(self, step: Step, focus: PathTrace) -> Markup:
        """Tell the ways that fit, after the last step before they divide."""
        if step.answer is not None or focus.fit_count < 2:
            return NOTHING
        open_steps = [s for s in focus.steps if s.answer is None]
        template = self.words.pending_fits if step.gap is Gap.PENDING else self.words.fits
        lead = NOTHING
        if step is open_steps[0]:
            count = text(f"{focus.fit_count:,}")
            lead = element("p", ' class="fits-lead"', fill(template, count=count))
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
        first = next((place for place, connector in enumerate(route) if connector in trace.fits), len(route))
        steps = [self.phrases.choices[connector] for connector in route[first:]]
        last = self.tree.questions[route[-1][0]].answer(route[-1][1])
        target = self.node(last.to) if last else NOTHING
        return fill(self.words.leads_to, answer=join(steps, self.words.route_separator), target=target)

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
            element("ul", ' class="case-ways fits"', *self._fitting(question, focus)),
        )

    def _fitting(self, question: Question, focus: PathTrace) -> list[Markup]:
        """Tell in one line each the answers to a question that some fits give, and where they lead."""
        connectors = [(question.id, answer.id) for answer in question.answers]
        return [element("li", "", self.phrases.ways[each]) for each in connectors if each in focus.fits]

    def _fits_of(self, other: PathTrace) -> Markup:
        """Tell how many ways fit a decision that is not in focus, and which, where they are few."""
        if other.is_argued or other.fit_count < 2:
            return NOTHING
        is_pending = other.path.is_awaited or any(step.gap is Gap.PENDING for step in other.steps)
        template = self.words.pending_fits_of if is_pending else self.words.fits_of
        count = text(f"{other.fit_count:,}")
        lead = element("p", ' class="fits-lead"', fill(template, party=self.party(other), count=count))
        routes = other.routes if len(other.routes) <= _FEW else ()
        ways = [element("li", "", self._route(route, other)) for route in routes]
        return Markup(lead + (element("ul", ' class="case-ways fits"', *ways) if ways else NOTHING))

    def _branch(self, other: PathTrace, question: str, focus: PathTrace) -> Markup:
        """Tell the steps of another party that the focus does not share, where it left the focus."""
        own = [step for step in other.steps if focus.step(step.question.id) is None]
        shared = [step.question.id for step in other.steps if focus.step(step.question.id)]
        if (shared[-1] if shared else "") != question:
            return NOTHING
        items = [self._other_step(step, other) for step in own]
        if own or other.outcome is not focus.outcome or other.path.effect or other.fit_count > 1:
            items.append(self._other_end(other))
        return element("ol", ' class="case-branch"', *items) if items else NOTHING

    def _other_step(self, step: Step, other: PathTrace) -> Markup:
        kind = "argued" if other.is_argued else "other"
        is_turning = step.is_turning_point and not other.is_argued and self.explain != "none"
        return element(
            "li",
            f' class="{kind} {step.gap or step.basis}{" turning" if is_turning else ""}"'
            f' data-node="{step.question.id}"' + attribute("data-by", other.path.id),
            self._ask(step.question),
            self._answer_of(other, step, "said"),
            self._partings_here(step.question.id, other),
            element("p", ' class="turning-point"', text(self.words.turning)) if is_turning else NOTHING,
            self._ways(step.question, step, other),
        )

    def _other_end(self, other: PathTrace) -> Markup:
        """Tell where another party's path ends, or which ways fit it."""
        result = element("b", "", self.result(other))
        if other.is_argued and other.outcome:
            sentence = fill(self.words.argued_outcome, party=self.party(other), outcome=result)
        else:
            sentence = fill(self.words.remark, party=self.dated(other), note=result)
        kind = "argued" if other.is_argued else "other"
        return element("li", f' class="case-end {kind}"', element("p", "", sentence), self._fits_of(other))

    def _end(self, focus: PathTrace) -> Markup:
        """Tell where the focus ends, or what is still open."""
        if focus.outcome:
            return self._ended(focus.outcome, focus)
        if focus.stops_at:
            sentence = fill(self.words.stops, question=self.say(focus.stops_at.ask))
        else:
            sentence = fill(self.words.open_end, outcomes=self.ends(focus))
        elsewhere = () if focus.steps else (self._branch(other, "", focus) for other in self.trace.beside)
        return element(
            "li",
            ' class="case-end open"',
            element("p", ' class="ask"', sentence),
            *self._also(focus),
            *elsewhere,
        )

    def _ended(self, outcome: Outcome, focus: PathTrace) -> Markup:
        """Tell the outcome, what it rests on, and what was found beside the path."""
        is_decided = focus.is_outcome_known or (focus.path.is_decision and not focus.path.effect)
        is_reached = is_decided and not self.trace.rewalk
        kind = "argued" if focus.is_argued else f"on-path {focus.outcome_basis}"
        return element(
            "li",
            f' class="case-end {kind}"' + attribute("id", self.anchor(outcome.id)),
            element("p", ' class="heading"', text(self.words.ended if is_reached else self.words.would_end)),
            element("p", ' class="ask"', self.say(outcome.label)),
            self._outcome_basis(focus),
            self.outcome_help(outcome),
            *self._also(focus),
        )

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

    def _also(self, focus: PathTrace) -> list[Markup]:
        """Tell answers beside the paths, the focus's first."""
        told = []
        for trace in sorted(self.trace.paths, key=lambda trace: trace is not focus):
            for given in trace.off_path:
                template = self.words.if_asked if given.is_if_asked else self.words.also_found
                question = self.say(self.tree.questions[given.question].ask)
                sentence = fill(template, question=question, answer=element("b", "", self.given(given)))
                if trace is not focus:
                    sentence = fill(self.words.remark, party=self.party(trace), note=sentence)
                told.append(element("p", ' class="also"', sentence, self._note(given)))
        return told


def summarise(trace: Trace, words: Words) -> str:
    """Say in one sentence what a drawing shows."""
    focus, tree = trace.focus, trace.tree
    if focus is None:
        return words.tree_summary.format(questions=len(tree.questions), outcomes=len(tree.outcomes))
    if trace.is_comparison:
        teller = Teller(trace, words, lambda _: NOTHING, lambda _: "")
        one, other = (plain(teller.party(path)) for path in trace.paths)
        return words.summary_compared.format(one=one, other=other)
    bases = [step.basis for step in focus.steps if step.answer]
    return words.summary(
        Summary(
            bases.count(Basis.STATED),
            bases.count(Basis.INFERRED),
            bases.count(Basis.ASSUMED),
            focus.outcome.label.in_language(words.code)[0] if focus.outcome else "",
            _end_of(trace, focus),
            focus.fit_count,
            focus.path.is_awaited or any(step.gap is Gap.PENDING for step in focus.steps),
        )
    )


def _end_of(trace: Trace, focus: PathTrace) -> str:
    """Say what ends at the outcome of the focus: see `Summary.end`."""
    if focus.is_argued:
        return "argument"
    if trace.rewalk or (focus.path.effect and not focus.is_outcome_known):
        return "answers"
    return "case" if focus is trace.procedure[-1] else "decision"


def plain(markup: Markup) -> str:
    """Return the words of markup without its tags."""
    return unescape(re.sub("<[^>]*>", "", markup))


def _is_told(parting: Parting) -> bool:
    """True where both paths have answers of their own: where nothing was told there is nothing to compare."""
    return all(any(g.is_offered for g in each.path.answers.values()) for each in (parting.first, parting.second))


def _is_before(one: Moment, other: Moment) -> bool:
    """True for a moment that is known to begin before another, or with it."""
    day = other.first or other.last
    return bool(day and one.first and one.first <= day)


def _year(path: Path, words: Words) -> str:
    """Say the year of a decision; an argument has none."""
    if path.decided is None:
        return ""
    return words.day(path.decided.text[:4]) if path.decided.is_dated else words.moment(path.decided.text)


def _time(moment: Moment, words: Words) -> Markup:
    """Write a date, for machines too where it is one."""
    shown = text(words.moment(moment.text))
    return element("time", attribute("datetime", moment.text), shown) if moment.is_dated else shown
