"""Checks whether the ids of a case exist in one version of a tree."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from casetree.nouns.diagnostics import Diagnostic, Span, enumerated, error, say, warning
from casetree.nouns.model import (
    AUTHOR,
    PENDING,
    UNDISCLOSED,
    Answer,
    Basis,
    Case,
    CitedSource,
    DecisionTree,
    GivenAnswer,
    Outcome,
    Path,
    Question,
    Reference,
    TurnedOn,
)
from casetree.nouns.suggest import SURELY_MEANT, did_you_mean, nearest
from casetree.nouns.trace import PathTrace, Rewalk, Trace


def bind(case: Case, tree: DecisionTree) -> list[Diagnostic]:
    """Return a fault for every question, answer, outcome or factor that the tree does not know."""
    faults: list[Diagnostic] = []
    for path in case.paths:
        faults.extend(bind_path(path, tree, len(faults)))
    return faults + bind_top(case, tree)


def bind_top(case: Case, tree: DecisionTree) -> list[Diagnostic]:
    """Return the faults of what stands at the top of a block and names a question or an outcome, as `bind` does."""
    faults = list(_turning_faults(case.turned_on, tree))
    if case.now and case.now.outcome and case.now.outcome not in tree.outcomes:
        faults.append(_unknown_outcome(case.now.outcome, case.now.span, tree))
    return faults


def bind_path(path: Path, tree: DecisionTree, told: int = 0) -> list[Diagnostic]:
    """Return the faults of one path, as `bind` does of all; `told` is the number of those before."""
    faults: list[Diagnostic] = []
    for answer in path.answers.values():
        faults.extend(_answer_faults(answer, tree, told + len(faults)))
    if path.outcome and path.outcome.id not in {**tree.outcomes, **tree.either}:
        faults.append(_unknown_outcome(path.outcome.id, path.outcome.span, tree))
    if path.turned_on:
        faults.extend(_turning_faults(path.turned_on, tree))
    return faults


def _unknown_outcome(id: str, span: Span, tree: DecisionTree) -> Diagnostic:
    return error(
        "case-unknown-outcome",
        span,
        say("`{id}` is not an outcome of the tree `{tree}` ({law})", id=id, tree=tree.id, law=tree.law),
        did_you_mean(id, {**tree.outcomes, **tree.either}, say("outcomes"), labels=_labels(tree.outcomes.values())),
    )


def _turning_faults(turned_on: Iterable[TurnedOn], tree: DecisionTree) -> Iterator[Diagnostic]:
    """Refuse a turning point that is no question of the tree, and warn of words that are close to one."""
    for said in turned_on:
        if said.question and said.question not in tree.questions:
            yield error(
                "case-unknown-question",
                said.span,
                say(
                    "`{question}` is not a question of the tree `{tree}` ({law})",
                    question=said.question,
                    tree=tree.id,
                    law=tree.law,
                ),
                say(
                    "{near}; for a text of one word, write its language: `{{en: {question}}}`",
                    near=did_you_mean(said.question, tree.questions, say("questions")),
                    question=said.question,
                ),
            )
        written = said.text.by_language.values() if said.text else ()
        near = next((id for text in written if (id := nearest(text, tree.questions, SURELY_MEANT))), None)
        if near:
            yield warning(
                "case-turned-on-near-miss",
                said.span,
                say("this is taken for words of your own, but it is close to the question `{near}`", near=near),
                say("did you mean `{near}`?", near=near),
            )


def bind_to_any(case: Case, versions: Sequence[DecisionTree]) -> list[Diagnostic]:
    """Return the faults that a case has under every version, where it is not known which applies."""
    in_force = [version for version in versions if not version.is_expected]
    *others, newest = (bind(case, version) for version in in_force or versions)
    places = [{(fault.code, fault.span.line, fault.span.column) for fault in faults} for faults in others]
    return [
        fault for fault in newest if all((fault.code, fault.span.line, fault.span.column) in told for told in places)
    ]


def _answer_faults(given: GivenAnswer, tree: DecisionTree, told: int) -> Iterator[Diagnostic]:
    question = tree.questions.get(given.question)
    if question is None:
        yield error(
            "case-unknown-question",
            given.key_span,
            say(
                "`{question}` is not a question of the tree `{tree}` ({law})",
                question=given.question,
                tree=tree.id,
                law=tree.law,
            ),
            did_you_mean(given.question, tree.questions, say("questions"), told, _labels(tree.questions.values())),
        )
        return
    offered = [answer.id for answer in question.answers]
    if given.is_offered and given.value not in offered:
        english, japanese = (question.label.in_language(code)[0].replace("\n", " ") for code in ("en", "ja"))
        words = say("{english}", english=english, japanese=japanese)
        yield error(
            "case-unknown-answer",
            given.span,
            say('`{answer}` does not answer "{words}"', answer=given.value, words=words),
            did_you_mean(
                given.value, [*offered, UNDISCLOSED, PENDING], say("possible here"), told, _labels(question.answers)
            ),
            say("expected {answers}", answers=enumerated(offered, "or")),
        )
    yield from _factor_faults(given, question)


def _labels(nodes: Iterable[Question | Outcome | Answer]) -> dict[str, str]:
    """Return the ids by the words in which readers see them: an author may take those for ids."""
    found = {}
    for node in nodes:
        asked = (node.ask, node.short) if isinstance(node, Question) else (node.label,)
        found.update({word: node.id for text in asked if text for word in text.by_language.values()})
    return found


def _factor_faults(given: GivenAnswer, question: Question) -> Iterator[Diagnostic]:
    named = [(ref, side) for side, refs in given.factors_by_side.items() for ref in refs]
    if not named:
        return
    if not question.factors:
        yield error(
            "case-nothing-weighed",
            named[0][0].span,
            say(
                "the question `{question}` weighs nothing, so nothing can count `for` or `against` it",
                question=question.id,
            ),
            say("only a question with `weigh:` has factors"),
        )
        return
    factors = {factor.id: factor for factor in question.factors}
    first = {reference.id: number for number, (reference, _) in reversed([*enumerate(named)])}
    for number, (reference, side) in enumerate(named):
        factor = factors.get(reference.id)
        if factor is None:
            yield error(
                "case-unknown-factor",
                reference.span,
                say(
                    "`{reference}` is not a factor that `{question}` weighs",
                    reference=reference.id,
                    question=question.id,
                ),
                did_you_mean(reference.id, factors, say("factors")),
            )
        elif factor.side not in ("", side) and first[reference.id] == number:
            yield warning(
                "case-factor-side",
                reference.span,
                say(
                    "in the tree `{reference}` counts `{side}`, and here `{here}`",
                    reference=reference.id,
                    side=factor.side,
                    here=side,
                ),
                say(
                    "move it under `{side}:`, or remove its `side` from the tree if it may count either way",
                    side=factor.side,
                ),
            )


def check_sources(case: Case, tree: DecisionTree | None, site_sources: Mapping[str, CitedSource]) -> list[Diagnostic]:
    """Return a fault for every cited source that is not declared, and every declared one not cited."""
    cited = list(citations(case))
    of_tree = tree.sources if tree else {}
    known = (site_sources, of_tree, case.sources)
    unknown = [
        each for each in cited if each.id not in site_sources and each.id not in of_tree and each.id not in case.sources
    ]
    faults = [
        error(
            "unknown-source",
            reference.span,
            say("the source `{reference}` is not declared", reference=reference.id),
            did_you_mean(reference.id, dict.fromkeys(chain(*known)), say("declared"), told)
            or say("declare it under `sources:` in the block or in content/sources.yaml"),
        )
        for told, reference in enumerate(unknown)
    ]
    used = {reference.id for reference in cited}
    faults.extend(
        warning(
            "unused-source",
            source.span,
            say("the source `{source}` is not cited", source=source.id),
            say("cite it, or remove it"),
        )
        for source in case.sources.values()
        if source.id not in used
    )
    return faults


def check_steps(trace: Trace) -> list[Diagnostic]:
    """Return a warning for each path that cannot be checked: no source for what one is said to state, no number.

    What the author of the post argues needs no source: it is a reading, and said to be one.
    """
    faults = []
    for path in trace.paths:
        if path.is_argued and path.path.by == AUTHOR:
            continue
        given = [step.given for step in path.steps if step.given and not path.path.cite]
        bare = [answer for answer in given if answer.is_offered and answer.basis is Basis.STATED and not answer.cite]
        if bare:
            message = say("no source is cited for the answer to `{question}`", question=bare[0].question)
            if len(bare) > 1:
                message = say(
                    "no source is cited for the answer to `{question}` and {count} more of this path",
                    question=bare[0].question,
                    count=len(bare) - 1,
                )
            faults.append(
                warning(
                    "case-step-without-source",
                    bare[0].span,
                    message,
                    say("add `cite: …` to the path or to the answer, or `basis: inferred` if it is your own reading"),
                )
            )
    return faults + [_unfindable(path.path) for path in trace.paths if _is_judgment_without_number(path.path)]


def _is_judgment_without_number(path: Path) -> bool:
    return path.by == "court" and not (path.reads or path.number or path.is_number_unknown or path.official)


def _unfindable(path: Path) -> Diagnostic:
    return warning(
        "case-court-without-number",
        path.span,
        say(
            "the path `{path}` is a court's, and without a docket number or an address nobody can find it again",
            path=path.id,
        ),
        say(
            "add `number: …`, the docket number (事件番号), or `official: …`, the address of the "
            "official text; write `number: unknown` if you looked for it and did not find it"
        ),
    )


def citations(case: Case) -> Iterator[Reference]:
    """Yield every source that a case cites, in written order."""
    for top in (*([case.now] if case.now else ()), *case.turned_on):
        yield from top.cite
    for path in case.paths:
        yield from path.cite
        for part in (*([path.outcome] if path.outcome else ()), *path.effects, *path.turned_on):
            yield from part.cite
        for answer in path.answers.values():
            yield from answer.cite
            for factor in (*answer.counted_for, *answer.counted_against):
                yield from factor.cite


def under_other_law(own: Trace, other: DecisionTree) -> tuple[Case, Rewalk]:
    """Prepare a walked case for a walk under a law that its decisions did not apply (design 4.2, rules 1 and 11).

    Answers that the other version does not offer are left out and reported; the case as it really went
    is carried along, to be shown and not checked.
    """
    paths = []
    for path in own.case.paths:
        kept = {id: answer for id, answer in path.answers.items() if _has_place(id, answer.value, other)}
        paths.append(replace(path, answers=kept, outcome=None))
    case = replace(own.case, paths=tuple(paths))
    return case, Rewalk(real=own, left_out=left_out(own.paths, own.tree, other))


def left_out(paths: Iterable[PathTrace], own: DecisionTree, other: DecisionTree) -> tuple[Question, ...]:
    """Return the questions of a version whose answers, given or following, have no place in another one."""
    answered = {(id, a.value) for trace in paths for id, a in trace.path.answers.items() if a.is_offered}
    answered |= {(step.question.id, step.answer.id) for trace in paths for step in trace.steps if step.answer}
    lost = {id for id, value in answered if not _has_place(id, value, other)}
    return tuple(question for id, question in own.questions.items() if id in lost)


def _has_place(question: str, value: str, tree: DecisionTree) -> bool:
    asked = tree.questions.get(question)
    return asked is not None and (value in (UNDISCLOSED, PENDING) or asked.answer(value) is not None)
