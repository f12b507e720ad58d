"""Trace to words: the steps as a real list, which is also the figure on a phone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from casetree.languages.base import Summary, Words
from casetree.marks import tone_of
from casetree.markup import NOTHING, Markup, attribute, element, fill, join, plain, text
from casetree.model import (
    AUTHOR,
    Answer,
    Basis,
    Confidence,
    Factor,
    GivenAnswer,
    Outcome,
    Path,
    Question,
    Reference,
    Text,
)
from casetree.moments import Moment
from casetree.phrases import answer_in_words, phrases
from casetree.speech import say
from casetree.trace import Connector, Follows, Gap, Other, Parting, PathTrace, Step, Trace

Cite = Callable[[tuple[Reference, ...]], Markup]
"""Turns cited sources into numbered links."""

Anchor = Callable[[str], str]
"""Turns a node's id into the HTML id of its place in the list."""


_NAMED = 3
"""So many questions are named in a sentence; more are only counted."""

_TONES = {"good": "✓", "mixed": "~", "bad": "✕"}
"""The sign of an outcome by its tone, as the drawing has it."""

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
        self._of_focus = frozenset(step.question.id for step in trace.focus.steps) if trace.focus else frozenset()
        """The questions that the focus passes for certain."""

        self._beside = trace.beside

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
        if path.name:
            return self.say(path.name)
        known = self.words.parties.get(path.by)
        if known is None:
            return text(path.by)
        return text(self.words.inside(known) if is_inside else known)

    def parties(self, traces: Iterable[PathTrace]) -> Markup:
        """Write several parties' names one after the other, inside a sentence."""
        return Markup(self.words.list(self.party(trace, is_inside=True) for trace in traces))

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
        words, outcome = self.words, trace.outcome
        if self.trace.rewalk and trace.ends and not trace.is_argued:
            return fill(words.rewalk_outcome, outcome=self.within(outcome.label)) if outcome else self._open_end(trace)
        if trace.path.effect:
            return self._effect_result(trace)
        if trace.path.is_awaited:
            pending = text(words.pending)
            return fill(words.effect_then, effect=pending, outcome=self.within(outcome.label)) if outcome else pending
        if outcome:
            return self.say(outcome.label)
        if trace.stops_at:
            return fill(words.stops, question=self.within(trace.stops_at.label))
        return self._open_end(trace)

    def _open_end(self, trace: PathTrace) -> Markup:
        """Write the outcomes of which one is not told, or not decided."""
        template = self.words.open_end if trace.waits else self.words.unknown_end
        if self.trace.rewalk:
            template = self.words.rewalk_unknown
        return fill(template, outcomes=self.ends(trace))

    def _effect_result(self, trace: PathTrace) -> Markup:
        words, path = self.words, trace.path
        effect = self.effect(trace)
        is_told = any(given.is_offered for given in path.answers.values())
        if not is_told and (trace.outcome is None or trace.upholds):
            return effect
        if trace.outcome is None:
            template = words.effect_open if trace.waits else words.effect_unknown
            return fill(template, effect=effect, outcomes=self.ends(trace))
        template = words.effect_then
        if trace.is_outcome_known:
            template = words.effect_ends if path.outcome else words.effect_stands
        return fill(template, effect=effect, outcome=self.within(trace.outcome.label))

    def effect(self, trace: PathTrace) -> Markup:
        """Write what a decision did to an earlier one, and what that one had done where it is upheld."""
        told = self.words.effects.get(trace.path.effect, trace.path.effect)
        if not trace.upholds:
            return text(told)
        before = text(self.words.effects.get(trace.upholds, trace.upholds))
        return fill(self.words.effect_upheld, effect=text(self.words.inside(told)), before=before)

    def conclusion(self, trace: PathTrace) -> Markup:
        """Write where a path ended, by itself: of an argument with its party, since it decides nothing."""
        if not trace.is_argued:
            return self.result(trace)
        party = self.party(trace)
        if trace.stops_at:
            return fill(self.words.argued_stops, party=party, question=self.within(trace.stops_at.label))
        return fill(self.words.argued_outcome, party=party, outcome=self._bare_result(trace))

    def _bare_result(self, trace: PathTrace) -> Markup:
        return self.within(trace.outcome.label) if trace.outcome else NOTHING

    def ends(self, trace: PathTrace) -> Markup:
        """Write the outcomes that are still possible."""
        return self.either(trace.ends)

    def either(self, outcomes: Iterable[Outcome]) -> Markup:
        """Write outcomes in quotation marks, since each may have commas, joined by or."""
        return Markup(self.words.either(self.quoted(outcome.label) for outcome in outcomes))

    def listed(self, questions: Iterable[Question], is_short: bool = False) -> Markup:
        """Write questions in quotation marks, which keep theirs out of the sentence, joined by and."""
        return Markup(self.words.listed(self.quoted(each.label if is_short else each.ask) for each in questions))

    def deciding(self, questions: Sequence[Question]) -> Markup:
        """Name the questions that would decide something, or say how many they are."""
        if len(questions) > _NAMED:
            return fill(self.words.many, count=text(str(len(questions))))
        return self.listed(questions)

    def quoted(self, what: Text) -> Markup:
        """Write an author's words in quotation marks."""
        before, after = map(text, self.words.quote)
        return Markup(before + self.within(what) + after)

    def within(self, what: Text) -> Markup:
        """Write an author's words as they stand in quotation marks, with others for those of their own."""
        said: str = self.say(what)
        for outer, inner in self.words.nested:
            said = said.replace(outer, inner)
        return Markup(said)

    def dated(self, trace: PathTrace) -> Markup:
        """Write who decided when, and whether that is final; or who argues."""
        path = trace.path
        if path.decided is None:
            return fill(self.words.argues, party=self.party(trace))
        told = fill(self.words.decided, party=self._name(path), date=text(self.words.moment(path.decided.text)))
        final = self._final(path)
        return Markup(told + text(self.words.separator) + final) if final else told

    def byline(self, trace: PathTrace) -> Markup:
        """Write the same beside a conclusion, without what that says already."""
        if trace.is_argued:
            return NOTHING
        return self._name(trace.path) if trace.path.is_awaited else self.dated(trace)

    def _final(self, path: Path) -> Markup:
        """Write whether a decision is final; one that has not been made is neither."""
        return text("" if path.is_awaited else self.words.finals.get(path.final, ""))

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
        place = attribute("href", f"#{self.end_anchor(trace)}")
        told = element("b", ' class="case-stage-party"', self._name(trace.path))
        if trace.path.is_awaited:
            told = element("a", place, told)
        else:
            result = element("a", ' class="case-stage-result"' + place, self._stage_result(trace))
            told = fill(self.words.remark, party=told, note=result)
        final = self._final(trace.path)
        end = element("span", ' class="case-stage-final"', text(self.words.separator), final) if final else NOTHING
        return element("li", attributes, date, Markup(" "), told, end, self.cite(trace.path.cite))

    def _stage_result(self, trace: PathTrace) -> Markup:
        """Say in a few words how a stage ended: its effect, or its outcome."""
        if trace.path.effect:
            outcome = trace.outcome if trace.path.outcome else None
            if outcome is None:
                return self.effect(trace)
            return fill(self.words.effect_ends, effect=self.effect(trace), outcome=self.within(outcome.label))
        return self.say(trace.outcome.label) if trace.outcome else text(self.words.open_stage)

    def end_anchor(self, trace: PathTrace) -> str:
        """Return the HTML id of the place in the list that tells where a path ends."""
        focus = self.trace.focus
        if focus and trace is not focus and not self._has_branch(trace, focus):
            trace = focus
        if trace is focus and trace.outcome:
            return self.anchor(trace.outcome.id)
        return self.anchor(f"{trace.path.id}.end")  # no node has a dot in its id

    def partings(self) -> list[Markup]:
        """Say where paths part, once for each question where some do first, and what keeps others from comparing."""
        parted = [(p.steps[0].question, p) for p in self.trace.partings if p.steps]
        silent = [(found[0], p) for p in self.trace.partings if not p.steps and (found := _silent_at(p))]
        told = []
        for question in self._in_order(question for question, _ in parted):
            told.append(fill(self.words.parts, place=self._place(question), groups=self._groups(question)))
        for question in self._in_order(question for question, _ in silent):
            pairs = [pair for at, pair in silent if at is question]
            told += self._silent(self.words.parts_nowhere, question, pairs, place=self._place(question))
        return told

    def _in_order(self, questions: Iterable[Question]) -> list[Question]:
        """Return questions once and in the order in which they are asked."""
        found = {question.id for question in questions}
        return [question for id, question in self.tree.questions.items() if id in found] if found else []

    def _place(self, question: Question) -> Markup:
        """Name a question, by its number too and with a link where it is a step of the focus."""
        if question.id not in self._of_focus:
            return self.quoted(question.ask)
        step = element("a", attribute("href", f"#{self.anchor(question.id)}"), self.step_number(question))
        return fill(self.words.place, step=step, question=self.quoted(question.ask))

    def _groups(self, question: Question) -> Markup:
        """Say who goes which way at a question where paths part."""
        apart = self._paths_of(p for p in self.trace.partings if any(s.question is question for s in p.steps))
        told = []
        for answer in question.answers:
            there = [path for path in apart if (step := path.step(question.id)) and step.answer is answer]
            if there:
                parties = self.parties(there)
                told.append(fill(self.words.part_group, answer=self.answer(answer), parties=parties))
        return join(told, self.words.between_sentences)

    def _paths_of(self, partings: Iterable[Parting]) -> list[PathTrace]:
        """Return the paths of some pairs, once and as they were written."""
        ids = {path.path.id for parting in partings for path in (parting.first, parting.second)}
        return [path for path in self.trace.paths if path.path.id in ids]

    def _silent(self, template: str, question: Question, pairs: list[Parting], **parts: Markup) -> list[Markup]:
        """Say which of some paths have no answer that could be compared, and why."""
        silent: dict[str, list[PathTrace]] = {}
        for path in self._paths_of(pairs):
            step = path.step(question.id)
            if step is None or step.answer is None:
                silent.setdefault(str(step.gap) if step else "stops", []).append(path)
        reasons = [fill(self.words.no_answer[why], parties=self.parties(paths)) for why, paths in silent.items()]
        return [fill(template, reason=reason, **parts) for reason in reasons]

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
            *self._partings_here(question),
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

    def _partings_here(self, question: Question, beside: PathTrace | None = None) -> list[Markup]:
        """Say where paths part, and where that cannot be said.

        With `beside` the place is a step of that path alone: then it is told once, at the first such path.
        """
        parting = [p for p in self.trace.partings if any(step.question is question for step in p.steps)]
        silent = [p for p in self.trace.partings if question in _silent_at(p)]
        told = []
        if parting and beside in (None, self._paths_of(parting)[0]):
            line = fill(self.words.part_here, groups=self._groups(question))
            told.append(element("p", ' class="parting"', line))
        if silent and beside in (None, self._paths_of(silent)[0]):
            lines = self._silent(self.words.incomparable, question, silent)
            told += [element("p", ' class="incomparable"', line) for line in lines]
        return told

    def _ways(self, question: Question, step: Step | None, trace: PathTrace | None) -> Markup:
        """Tell in one line each the answers not taken, and where they lead."""
        if step and step.answer is None:
            return NOTHING
        consequence = {other.answer.id: other for other in step.others} if step else {}
        lines = []
        for answer in question.answers:
            if step and answer is step.answer:
                continue
            way = self.phrases.ways[question.id, answer.id]
            lines.append(element("li", "", way, self._consequence(consequence.get(answer.id), trace)))
        return element("ul", ' class="case-ways"', *lines) if lines else NOTHING

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
                outcome=self._bare_result(trace),
            )
        else:
            return NOTHING
        return Markup(" " + element("span", ' class="consequence"', sentence))

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
            *self._partings_here(step.question, other),
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
            outcome = element("b", "", self._bare_result(other))
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
            sentence = self._open_end(focus)
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


def summarise(trace: Trace, words: Words) -> str:
    """Say in a sentence or two what a drawing shows, for somebody who hears nothing else of it."""
    focus, tree = trace.focus, trace.tree
    if focus is None:
        return words.tree_summary.format(questions=len(tree.questions), outcomes=len(tree.outcomes))
    teller = Teller(trace, words, lambda _: NOTHING, lambda _: "")
    if trace.is_comparison:
        one, other = (plain(teller.party(path)) for path in trace.paths)
        return words.summary_compared.format(one=one, other=other)
    bases = [step.basis for step in focus.steps if step.answer]
    date = [text(words.moment(focus.path.decided.text))] if focus.path.decided else []
    return words.summary(
        Summary(
            stated=bases.count(Basis.STATED),
            inferred=bases.count(Basis.INFERRED),
            assumed=bases.count(Basis.ASSUMED),
            end=_end_of(trace, focus),
            who=plain(join([teller.party(focus, is_inside=True), *date], words.separator)),
            effect=plain(teller.effect(focus)) if focus.path.effect else "",
            outcome=plain(teller.within(focus.outcome.label)) if focus.outcome else "",
            stops_at=plain(teller.within(focus.stops_at.label)) if focus.stops_at else "",
            fits=focus.fit_count,
            is_pending=focus.waits or focus.path.is_awaited,
            beside=tuple(plain(teller.party(path, is_inside=True)) for path in trace.drawn_beside),
            parts_at=plain(teller.step_number(trace.first_parting.question)) if trace.first_parting else "",
        )
    )


def _end_of(trace: Trace, focus: PathTrace) -> str:
    """Say what ends at the outcome of the focus: see `Summary.end`."""
    if focus.is_argued:
        return "argument"
    if trace.rewalk:
        return "rewalk"
    if focus.path.is_awaited or (focus.path.effect and not focus.is_outcome_known):
        return "answers"
    return "case" if focus is trace.procedure[-1] else "decision"


def _silent_at(parting: Parting) -> tuple[Question, ...]:
    """Return where two paths cannot be compared; nowhere where one was told nothing of: there is nothing to compare."""
    both = (parting.first, parting.second)
    is_told = all(any(given.is_offered for given in each.path.answers.values()) for each in both)
    return parting.incomparable if is_told else ()


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
