"""What a figure says in English."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.text.languages.base import Summary, Words

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


def _count(number: int, one: str, more: str) -> str:
    words = _NUMBERS[number] if number < len(_NUMBERS) else str(number)
    return f"{words} {one if number == 1 else more}"


def _inside(words: str) -> str:
    return words[:1].lower() + words[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _summary(found: Summary) -> str:
    parts = [_answered(found), *_ended(found)]
    if found.fits > 1:
        ways = "are still open" if found.is_pending else "fit what is known"
        parts.append(f"{found.fits:,} ways {ways}")
    first = _stopped(_capital("; ".join(parts)))
    if not found.beside:
        return first
    parting = f"; they part at {found.parts_at}" if found.parts_at else ""
    return f"{first} Also drawn: {_joined(found.beside, 'and')}{parting}."


def _stopped(sentence: str) -> str:
    """Put a full stop where a quoted question does not end the sentence already."""
    return sentence if sentence.endswith("?”") else f"{sentence}."


def _answered(found: Summary) -> str:
    """Say on how many answers it rests."""
    if found.end == "argument":
        count = found.stated + found.inferred + found.assumed
        return f"the argument answers {_inside(_count(count, 'question', 'questions'))}"
    known = [
        _inside(_count(number, one, more))
        for number, one, more in (
            (found.stated, "question was answered", "questions were answered"),
            (found.inferred, "answer is inferred", "answers are inferred"),
            (found.assumed, "answer is assumed", "answers are assumed"),
        )
        if number
    ]
    nothing = "no question has been decided yet" if found.is_pending else "how the questions were answered is not known"
    return _joined(known, "and") or nothing


def _ended(found: Summary) -> list[str]:
    """Say where it ended, with whom, and what that did to an earlier decision."""
    if found.end == "argument":
        where = f"argues for “{found.outcome}”" if found.outcome else f"stops at “{found.stops_at}”"
        return [f"{found.who} {where}"]
    ends = {
        "case": f"the case ended at “{found.outcome}”",
        "decision": f"the decision ended at “{found.outcome}”",
        "answers": f"the answers lead to “{found.outcome}”",
        "rewalk": f"under this law the answers would lead to “{found.outcome}”",
    }
    nowhere = "where it ends is open" if found.is_pending else "where it ended is not known"
    if found.end == "rewalk":
        nowhere = "under this law the answers would leave open where it ends"
    end = ends[found.end] if found.outcome else nowhere
    return [f"{found.who}: {_inside(found.effect)}", end] if found.effect else [f"{end} ({found.who})"]


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
    inside=_inside,
    capital=_capital,
    effects={
        "upheld": "Earlier decision upheld",
        "dismissed": "Claim dismissed",
        "inadmissible": "Claim inadmissible",
        "quashed": "Refusal quashed",
        "reversed": "Judgment below set aside",
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
    argued="an argument, not a finding",
    argued_reported="an argument, as the source reports it",
    argued_unsourced="an argument, source not named",
    inferred="inferred, the author’s reading",
    assumed="assumed, nobody said so",
    follows_outcome="assumed, since it follows from the outcome",
    follows_later="assumed, since it follows from a later answer",
    confidence={
        "confirmed": "Rule confirmed by a text of the authority or of a court",
        "reported": "Rule reported by the press, an organisation or a practitioner",
        "interpretation": "Our reading; no source says so",
    },
    confidence_cited={
        "confirmed": "Rule confirmed by a text of the authority or of a court; see {sources}",
        "reported": "Rule reported by the press, an organisation or a practitioner; see {sources}",
        "interpretation": "Our reading, based on {sources}",
    },
    weighing="Weighed together; none of these decides alone:",
    sides={"for": "For the person: {factors}", "against": "Against: {factors}", "either": "Either way: {factors}"},
    part_here="Here they part. {groups}",
    parts="At {place}, they part. {groups}",
    part_group="{answer}: {parties}.",
    incomparable="No comparison here: {reason}.",
    parts_nowhere="No comparison at {place}: {reason}.",
    no_answer={
        "undisclosed": "the answer of {parties} is not disclosed",
        "left-open": "{parties} left it open",
        "pending": "the answer of {parties} is still to come",
        "stops": "the argument of {parties} gives no answer",
    },
    place="{step}, {question}",
    step="step {number}",
    leads_to="{answer} → {target}",
    turns="This one answer would have changed the outcome.",
    changes_to="This answer alone would have led to “{outcome}”.",
    no_difference="This answer would have made no difference.",
    depends_here="The outcome would then depend on this question, {why}.",
    depends_here_never="It could not be “{outcome}” then, but would depend on this question, {why}.",
    depends="The outcome would then depend on “{question}”, {why}.",
    depends_never="It could not be “{outcome}” then, but would depend on “{question}”, {why}.",
    never_reached="which was never reached",
    not_told="to which no answer is told",
    gaps={
        "undisclosed": "The reasons are not disclosed",
        "partly": "Not all of the reasons are disclosed",
        "left-open": "Some of it was left open",
        "both": "Some of it was left open, and not all of the rest is disclosed",
        "awaited": "The decision has not been made yet",
    },
    fits="{gap}. {count} ways through the questions fit what is known.",
    open_fits="{gap}. {count} ways through the questions are still open.",
    route_step="{question} {answer}",
    route_separator="; ",
    ended="Ended at",
    would_end="The answers lead to",
    open_end="Outcome still open, possibly {outcomes}",
    unknown_end="Outcome not known, possibly {outcomes}",
    open_inside="still open (possibly {outcomes})",
    unknown_inside="not known (possibly {outcomes})",
    stops="The argument stops at “{question}”",
    argued_stops="{party} argues, and stops at “{question}”",
    also_found="{party}, beside the path: {answer}",
    if_asked="{party}, had this been asked: {answer}",
    also_found_at="{party}, beside the path, on “{question}”: {answer}",
    if_asked_at="{party}, had “{question}” been asked: {answer}",
    behind="On “{question}”: {answer}",
    counted_for="Counted in favour: {factors}.",
    counted_against="Counted against: {factors}.",
    next="What may follow: {step}.",
    next_within="What may follow: {step}, within {within}.",
    next_after="What may follow “{outcome}”: {step}.",
    next_after_within="What may follow “{outcome}”: {step}, within {within}.",
    reading="{reading}.",
    laws={
        "law": "Law in force since {date}",
        "law-until": "Law in force from {date} to {until}",
        "law-expected": "Law expected from {date}, not in force yet",
        "law-read": "Reading of the law since {date}",
        "law-read-until": "Reading of the law from {date} to {until}",
        "law-read-expected": "Reading of the law expected from {date}, not in force yet",
        "reading": "Reading, used for decisions since {date}",
        "reading-until": "Reading, used for decisions from {date} to {until}",
        "reading-expected": "Reading, to be used for decisions from {date}",
    },
    drawn_by="Drawn by {law}.",
    law_inside=lambda law: "the " + _inside(law).replace("reading, ", "reading ", 1),
    amendment_drawn="The law of {before} and that of {after} on one tree: added parts have +, removed ones −.",
    rewalk="The same answers under {law}. The case really ended at “{outcome}”.",
    rewalk_outcome="Under this law the answers would lead to “{outcome}”",
    rewalk_unknown="Under this law the answers would leave {outcomes} open",
    rewalk_open="The same answers under {law}.",
    deciding="This law leaves {outcomes} open; what is answered to {questions} would decide.",
    many="the {count} questions without an answer",
    elsewhere="Under {law}, the same answers would lead to {outcomes}.",
    elsewhere_open="Under {law}, the same answers would leave {outcomes} open; "
    "what is answered to {questions} would decide.",
    amendment={
        "same": "Nothing that is asked or decided changed.",
        "question-added": "New question: {node}",
        "outcome-added": "New outcome: {node}",
        "question-removed": "No longer asked: {node}",
        "outcome-removed": "No longer an outcome: {node}",
        "rerouted": "{node} “{answer}” now leads to: {after} (before: {before})",
        "answer-added": "{node} “{answer}” is a new answer, which leads to: {after}",
        "answer-removed": "{node} “{answer}” is no longer an answer; it led to: {before}",
        "asked-anew": "Worded anew: {node} (before: {before})",
        "reworded": "Explained or answered in other words: {node}",
        "next-added": "“{node}” may now be followed by: {step}",
        "next-removed": "“{node}” is no longer followed by: {step}",
        "resourced": "Other sources, or another degree of confidence: {node}",
        "restarted": "Now asked first: {node}",
        "reranked": "The outcomes stand in another order, best for the person first.",
        "retitled": "The tree has another title, or is another’s reading.",
    },
    left_out="What was answered to {questions} is left out: that law does not ask it, or not with that answer.",
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
    effect_then="{effect}; the answers lead to “{outcome}”",
    effect_ends="{effect}; the outcome is “{outcome}”",
    effect_stands="{effect}; “{outcome}” stands",
    effect_open="{effect}; the answers so far leave {outcomes} open",
    effect_unknown="{effect}; the answers that are known leave {outcomes} open",
    effect_upheld="{before} ({effect})",
    finals={"yes": "final", "no": "not final", "unknown": "not known whether final"},
    argued_outcome="{party} argues for “{outcome}”",
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
    listed=lambda words: _joined(words, "and"),
    quote=("“", "”"),
    nested=(("“", "‘"), ("”", "’")),
    aside=(" (", ")"),
)
