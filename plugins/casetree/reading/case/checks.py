"""Checks paths against the rules for decisions and arguments, and a block against itself."""

from __future__ import annotations

import re
from collections.abc import Sequence

from casetree.nouns.diagnostics import Message, say
from casetree.nouns.model import DECIDES_NOTHING, EFFECTS, PENDING, Basis, Case, Path
from casetree.reading.values.entry import Entry
from casetree.reading.values.fields import Fields

_AGAINST_THE_AGENCY = ("quashed", "recognition-ordered")
"""Effects after which the agency's decision stands no longer."""

_READING = re.compile(r"\b[Rr]eading\b|解釈|読み方")
"""What the reading of a decision is called."""

# Paths -----------------------------------------------------------------------------------------------


def check_path(path: Path, entry: Entry) -> None:
    """Check what a path says against the rules for decisions and arguments (design 4.1; 4.2, rule 2)."""
    if not path.reads:
        _check_reading(path, entry)
    if not path.is_decision:
        _check_argument(path, entry)
    elif path.is_awaited:
        _check_awaited(path, entry)
    if path.has_no_answers:
        _check_without_answers(path, entry)


def _check_reading(path: Path, entry: Entry) -> None:
    """Tell of what is plainly no decision or argument of its own, but the reading of a decision."""
    if path.is_decision and path.by in DECIDES_NOTHING:
        help = say(
            "add `reads: <path>` if it tells how a decision is read, or remove `decided`: then it is an argument"
        )
        message = say("a path with `decided` is a decision, and `{by}` decides nothing", by=path.by)
        entry.warn("case-decided-by-party", "by", message, help)
    elif path.name and any(_READING.search(words) for words in path.name.by_language.values()):
        help = say("add `reads: <path>`, the path of the decision that it is a reading of")
        message = say("this is called a reading, but it is {what} of its own without `reads`", what=_kind(path))
        entry.warn("case-reading-without-reads", "name", message, help)


def _kind(path: Path) -> Message:
    return say("a decision") if path.is_decision else say("an argument")


def _check_argument(path: Path, entry: Entry) -> None:
    """Refuse what only a decision has."""
    for answer in path.answers.values():
        if not answer.is_offered:
            entry.fields.error(
                "case-open-answer-in-argument",
                answer.span,
                say("`{answer}` can stand in a decision only, and this path is an argument", answer=answer.value),
                say("add `decided: …` if it was decided, or leave the question out: an argument stops there"),
            )
    help = say("add `decided: …`, or remove the line")
    computed = say("{help}: where an argument ends is computed from its answers", help=help)
    entry.error("case-argument-with-outcome", "outcome", _of_decisions("outcome"), computed)
    entry.error("case-argument-with-effect", "effect", _of_decisions("effect"), computed)
    if not path.reads:
        entry.error("case-argument-with-turned-on", "turned-on", _of_decisions("turned-on"), help)
    entry.warn("case-argument-with-final", "final", _of_decisions("final"), help)


def _of_decisions(key: str) -> Message:
    """Say that a key is not one of arguments."""
    return say("`{key}` belongs to a decision, but this path has no `decided`, so it is an argument", key=key)


def _undecided(what: str) -> Message:
    """Say that a decision which is awaited has something already."""
    return say("`{pending}` says that nothing has been decided, but this path has {what}", pending=PENDING, what=what)


def _check_awaited(path: Path, entry: Entry) -> None:
    """Tell of what a decision cannot have before it is made."""
    if path.outcome:
        help = say("write when it was decided, or `unknown`, or remove the outcome")
        entry.error(
            "case-pending-with-outcome",
            "decided",
            _undecided(say("the outcome `{outcome}`", outcome=path.outcome.id)),
            help,
        )
    for answer in path.answers.values():
        if answer.is_offered and answer.basis is Basis.STATED:
            entry.fields.warn(
                "case-pending-with-answer",
                answer.span,
                _undecided(f"`{answer.question}: {answer.value}`"),
                say("write `pending`, or add `basis: inferred` if by your reading that much is settled"),
            )
    help = say("remove one of the two, or write `decided: unknown` if only the date is not known")
    if path.effect in EFFECTS:
        entry.warn(
            "case-pending-with-effect",
            "effect",
            _undecided(f"`effect: {path.effect}`"),
            help,
        )
    if path.final == "yes":
        entry.warn("case-pending-with-final", "final", _undecided("`final: yes`"), help)
    if path.turned_on:
        entry.warn("case-pending-with-turned-on", "turned-on", _undecided("`turned-on`"), help)


def _check_without_answers(path: Path, entry: Entry) -> None:
    """Refuse `answers: none` where something was answered."""
    if not path.is_decision:
        entry.error(
            "case-argument-without-answers",
            "answers",
            say("an argument is made of its answers, and this one has `answers: none`"),
            say("add the answers, add `decided: …` if it was decided, or remove the path"),
        )
    for turned_on in path.turned_on:
        if turned_on.question:
            entry.fields.error(
                "case-turned-on-without-answers",
                turned_on.span,
                say(
                    "this decision answered no question of the tree, so it cannot have turned on `{question}`",
                    question=turned_on.question,
                ),
                say("say in words what it turned on, as in `{{en: …, ja: …}}`, or write what it answered"),
            )


# The paths of a block against each other -------------------------------------------------------------


def check_dismissals(paths: Sequence[Path], fields: Fields) -> None:
    """Warn of `dismissed` after a judgment for the applicant: it once said that an appeal was dismissed."""
    before: Path | None = None
    for path in paths if len(paths) > 1 else ():
        if not path.is_decision or path.reads:
            continue
        did = {effect.effect for effect in path.effects}
        dismissed = next((effect for effect in path.effects if effect.effect == "dismissed" and not effect.of), None)
        if before and dismissed and "reversed" not in did:
            fields.warn(
                "case-dismissed-after-quashed",
                dismissed.span,
                say(
                    "`dismissed` says that the claim fails, but `{before}` above had decided for the applicant",
                    before=before.id,
                ),
                say(
                    "write `upheld` if an appeal was dismissed, so that the judgment below stands, or "
                    "`[reversed, dismissed]` if that was set aside and the claim failed"
                ),
            )
        before = path if did & set(_AGAINST_THE_AGENCY) else (before if "upheld" in did else None)


def check_order(paths: Sequence[Path], fields: Fields) -> None:
    """Warn of an effect where every other decision of the block is surely of a later day: a year is soon mistyped.

    One that is named, and was not made before, is refused when the course of the case is known.
    """
    decisions = [each for each in paths if each.is_decision and not each.reads]
    for path in decisions[1:]:  # of the first of a block it is told elsewhere, or nowhere, what it was done to
        last, others = path.decided and path.decided.last, [each for each in decisions if each is not path]
        days = [each.decided.first for each in others if each.decided]
        does = any(each.effect in EFFECTS and not (each.of or each.is_of_unknown) for each in path.effects)
        if does and last and path.decided_span and days and all(day and day > last for day in days):
            other = others[0].id
            message = say("`{path}` is of an earlier day than `{other}` and all others", path=path.id, other=other)
            help = say("correct a date, or say in `of` what it was done to: `<case>/<path>`, or `unknown`")
            fields.warn("case-effect-order", path.decided_span, message, help)


# A block as a whole ----------------------------------------------------------------------------------

_OF_THE_WHOLE = ("facts", "aliases", "now")
"""What stands in the block that defines a case, and in none of its parts."""


def check_part(case: Case, entry: Entry) -> None:
    """Check a block that is a part of another case."""
    if "part-of" not in entry:
        return
    if case.part_of and case.part_of == case.id:
        message = say("`{case}` is this block's own id, so it cannot be a part of it", case=case.id)
        help = say("write the id of the case that it belongs to, or give this block an `id` of its own")
        entry.error("case-part-of-itself", "part-of", message, help)
    if case.is_tree_alone:
        message = say("a part of a case is a decision or an argument of its own, and this block has no path")
        entry.error("case-part-without-path", "part-of", message, say("add what was decided, or remove `part-of`"))
    for key in _OF_THE_WHOLE:
        message = say(
            "`{key}` is about the whole case, and this block is a part of `{part_of}`", key=key, part_of=case.part_of
        )
        entry.error(
            "case-key-in-part", key, message, say("move it to the block that defines `{part_of}`", part_of=case.part_of)
        )


def check_turned_on(case: Case, entry: Entry) -> None:
    """Refuse `turned-on` at the top of a block beside that of every path that it could be about."""
    possible = [path for path in case.paths if path.is_decision and case.focus in ("", path.id)]
    if case.turned_on and possible and all(path.turned_on for path in possible):
        message = say(
            "`turned-on` is about the decision in focus, but `{path}` has one of its own", path=possible[-1].id
        )
        entry.error("case-turned-on-twice", "turned-on", message, say("keep one of the two"))
