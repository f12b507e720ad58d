"""What a figure says in English."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.languages.base import Summary, Words

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


def _when(moment: str) -> str:
    if moment.startswith("by"):
        return f"by {_date(*_numbers(moment.removeprefix('by').strip()))}"
    return ("on " if moment.count("-") == 2 else "in ") + _date(*_numbers(moment))


def _numbers(text: str) -> tuple[int, int, int]:
    year, month, day = [*map(int, text.split("-")), 0, 0][:3]
    return year, month, day


def _count(number: int, one: str, more: str) -> str:
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{words} {one if number == 1 else more}"


def _summary(found: Summary) -> str:
    known = [
        _count(number, one, more)
        for number, one, more in (
            (found.stated, "question was answered", "questions were answered"),
            (found.inferred, "answer is inferred", "answers are inferred"),
            (found.assumed, "answer is assumed", "answers are assumed"),
        )
        if number
    ]
    nothing = "no question has been decided yet" if found.is_pending else "how the questions were answered is not known"
    if found.end == "argument":
        nothing = "the argument answers no question"
    ends = {
        "case": f"the case ended at “{found.outcome}”",
        "decision": f"the decision ended at “{found.outcome}”",
        "answers": f"the answers lead to “{found.outcome}”",
        "argument": f"the argument leads to “{found.outcome}”",
    }
    parts = [_joined([part.lower() for part in known], "and") or nothing]
    parts.append(ends[found.end] if found.outcome else "where it ends is open")
    if found.fits > 1:
        ways = "are still open" if found.is_pending else "fit what is known"
        parts.append(f"{found.fits:,} ways through the questions {ways}")
    sentence = "; ".join(parts)
    return sentence[0].upper() + sentence[1:] + "."


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
    says="{party}: {answer}",
    argues_answer="{party} argues: {answer}",
    remark="{party}: {note}",
    turning="Turning point",
    course="Course of the case",
    applied="Application",
    open_stage="outcome open",
    stated="stated by the source",
    unsourced="stated, source not named",
    inferred="inferred, the author’s reading",
    assumed="assumed, nobody said so",
    follows_outcome="assumed: it follows from the outcome",
    follows_later="assumed: it follows from a later answer",
    confidence={
        "confirmed": "Rule confirmed by a text of the authority or of a court",
        "reported": "Rule reported by the press, an organisation or a practitioner",
        "interpretation": "A reading of the rule; no source says so",
    },
    weighing="Weighed together; none of these decides alone:",
    sides={"for": "For the person: {factors}", "against": "Against: {factors}", "either": "Either way: {factors}"},
    part_here="Here they part: {one} and {other} answer differently.",
    incomparable="Here they cannot be compared: an answer of {one} or {other} is not known.",
    parts="They part at {step}, “{question}” {one}: {first}. {other}: {second}.",
    parts_nowhere="{one} and {other} cannot be compared at {step}, “{question}” An answer is not known.",
    step="step {number}",
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
    fits_of="{party}: the reasons are not disclosed. {count} ways through the questions fit what is known.",
    pending_fits_of="{party}: not everything is decided yet. {count} ways through the questions are still open.",
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
    law="Law in force since {date}",
    law_until="Law in force from {date} to {until}",
    law_applied="{law}, as applied {when}",
    when=_when,
    law_inside=lambda law: "the " + law[0].lower() + law[1:],
    amendment_drawn="The law of {before} and that of {after} on one tree: added parts have +, removed ones −.",
    law_expected="Law expected from {date}, not in force yet",
    rewalk="The same answers under {law}. The case really ended at: {outcome}.",
    rewalk_outcome="Under this law the answers would lead to: {outcome}",
    rewalk_open="The same answers under {law}.",
    deciding="This law leaves open: {outcomes}. What would decide: {questions}",
    elsewhere="Under {law}, the same answers would end at: {outcome}.",
    elsewhere_open="Under {law}, the same answers would leave open: {outcomes}. What would decide: {questions}",
    amendment={
        "same": "Nothing that is asked or decided changed.",
        "question-added": "New question: {node}",
        "outcome-added": "New outcome: {node}",
        "question-removed": "No longer asked: {node}",
        "outcome-removed": "No longer an outcome: {node}",
        "rerouted": "{node} {answer} now leads to: {after} (before: {before})",
        "answer-added": "{node} {answer} is a new answer, which leads to: {after}",
        "answer-removed": "{node} {answer} is no longer an answer; it led to: {before}",
        "asked-anew": "Worded anew: {node} (before: {before})",
        "reworded": "Explained or answered in other words: {node}",
        "next-added": "“{node}” may now be followed by: {step}",
        "next-removed": "“{node}” is no longer followed by: {step}",
        "resourced": "Other sources, or another degree of confidence: {node}",
        "restarted": "Now asked first: {node}",
        "reranked": "The outcomes stand in another order, best for the person first.",
        "retitled": "The tree has another title, or is another’s reading.",
    },
    left_out="Left out, because this law does not ask it: {questions}.",
    not_advice="This is not legal advice.",
    as_list="Show the steps as a list",
    as_drawing="Show the drawing",
    link_to_case="Link to this case",
    link_to_figure="Link to this figure",
    save_svg="Save as drawing (SVG)",
    save_png="Save as picture (PNG)",
    sources="Sources",
    back="Back to where source {number} is cited, place {place}",
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
        "parting": "here they part",
        "turning": "one other answer here would have changed the outcome",
        "expected": "law expected, not in force yet",
    },
    summary=_summary,
    summary_compared="Two cases on one tree: {one} and {other}.",
    tree_summary="A decision tree with {questions} questions and {outcomes} outcomes.",
    either=lambda words: _joined(words, "or"),
    list=lambda words: _joined(words, "and"),
    date=_date,
    separator=", ",
    between_sentences=" ",
    sentence="{words}.",
    quote=("“", "”"),
    aside=(" (", ")"),
)
