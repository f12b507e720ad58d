"""What a figure says in English."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.languages.base import Words

_MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
_NUMBERS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten", "Eleven", "Twelve"]


def _joined(words: Iterable[str], last: str) -> str:
    items = list(words)
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"


def _date(year: int, month: int, day: int) -> str:
    parts = [str(day)] if day else []
    if month:
        parts.append(_MONTHS[month - 1])
    return " ".join([*parts, str(year)])


def _summary(answered: int, outcome: str, fits: int) -> str:
    number = _NUMBERS[answered] if answered < len(_NUMBERS) else str(answered)
    noun = "question was" if answered == 1 else "questions were"
    ways = f"; {fits} ways through the questions fit" if fits > 1 else ""
    if not outcome:
        return f"{number} {noun} answered; where the path ends is open{ways}."
    return f"{number} {noun} answered; the path ends at: {outcome}{ways}."


ENGLISH = Words(
    code="en",
    yes="Yes",
    no="No",
    undisclosed="Not disclosed",
    pending="Not decided yet",
    parties={
        "agency": "The agency",
        "review": "The review",
        "court": "The court",
        "applicant": "The applicant",
        "author": "The author",
    },
    parties_inside={
        "agency": "the agency",
        "review": "the review",
        "court": "the court",
        "applicant": "the applicant",
        "author": "the author",
    },
    effects={
        "upheld": "Earlier decision upheld",
        "dismissed": "Claim dismissed",
        "inadmissible": "Claim inadmissible",
        "quashed": "Refusal quashed",
        "recognition-ordered": "Recognition ordered",
        "sent-back": "Sent back for a new decision",
    },
    decided="{party}, {date}",
    argues="{party} argues",
    dates={"by": "by {date}", "unknown": "date not known", "pending": "not decided yet"},
    says="{party}: {answer}.",
    argues_answer="{party} argues: {answer}.",
    remark="{party}: {note}",
    stated="stated by the source",
    inferred="inferred, the author’s reading",
    assumed="assumed, nobody said so",
    follows_outcome="assumed: it follows from the outcome",
    follows_later="assumed: it follows from a later answer",
    part_here="Here they part: {one} and {other} answer differently.",
    incomparable="Here they cannot be compared: an answer of {one} or {other} is not known.",
    leads_to="{answer} → {target}",
    turns="This one answer would have changed the outcome.",
    changes_to="This answer alone would have led to: {outcome}.",
    no_difference="This answer would have made no difference.",
    depends_here="The outcome would then depend on this question, which was never reached.",
    depends_here_never="It could not be “{outcome}” then, but would depend on this question, which was never reached.",
    depends="With this answer it would depend on a question never reached: {question}",
    depends_never="With this answer it could not be “{outcome}”; it would depend on: {question}",
    fits="The reasons are not disclosed. {count} ways through the questions fit what is known:",
    pending_fits="Not everything is decided yet. {count} ways through the questions are still open:",
    route_step="{question} {answer}",
    route_separator="; ",
    ended="Ended at",
    would_end="Would end at",
    open_end="Open: {outcomes}",
    stops="The argument stops at this question: {question}",
    also_found="Also found, beside the path: {question} {answer}",
    if_asked="If it had been asked: {question} {answer}",
    counted_for="Counted in favour: {factors}.",
    counted_against="Counted against: {factors}.",
    next="What may follow: {step}.",
    next_within="What may follow: {step}, within {within}.",
    after="After “{outcome}”: {next}",
    reading="{reading}.",
    law="Law as of {date}",
    law_expected="Law expected from {date}, not in force yet",
    rewalk="The same case under the law as of {date}. It really ended at: {outcome}.",
    rewalk_open="The same case under the law as of {date}.",
    left_out="Left out, because this law does not ask it: {questions}.",
    not_advice="This is not legal advice.",
    as_list="Show the steps as a list",
    as_drawing="Show the drawing",
    sources="Sources",
    archived="archived copy",
    language_names={"ja": "in Japanese", "en": "in English", "ru": "in Russian", "fr": "in French"},
    corrected="Corrected on {date}: {text}",
    effect_then="{effect}; the answers lead to: {outcome}",
    effect_stands="{effect}: {outcome}",
    effect_open="{effect}; the answers leave open: {outcomes}",
    finals={"yes": "final", "no": "not final", "unknown": "not known whether final"},
    argued_outcome="{party} argues for: {outcome}",
    legend={
        "on-path": "the path of the case",
        "inferred": "inferred by the author",
        "assumed": "assumed, nobody said so",
        "fits": "fits, but not disclosed",
        "pending": "possible, not decided yet",
        "argued": "argued",
        "other": "another decision",
        "parting": "here they part",
    },
    summary=_summary,
    tree_summary="A decision tree with {questions} questions and {outcomes} outcomes.",
    either=lambda words: _joined(words, "or"),
    list=lambda words: _joined(words, "and"),
    date=_date,
    separator=", ",
    sentence="{words}.",
    quote=("“", "”"),
    aside=(" (", ")"),
)
