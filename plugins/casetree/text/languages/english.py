"""What a figure says in English."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence
from functools import lru_cache

from casetree.text.languages.base import StoppedHere, Summary, Words

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


def _joined_apart(words: Iterable[str]) -> str:
    """Join what has commas of its own.

    >>> _joined_apart(["Tokyo, on one man", "Osaka"]), _joined_apart(["Tokyo, on one man", "Osaka", "Kobe"])
    ('Tokyo, on one man, and Osaka', 'Tokyo, on one man; Osaka; and Kobe')
    """
    items = list(words)
    if len(items) < 3:
        return ", and ".join(items)
    return f"{'; '.join(items[:-1])}; and {items[-1]}"


@lru_cache(maxsize=1024)  # a figure says a date several times
def _date(year: int, month: int, day: int) -> str:
    parts = [str(day)] if day else []
    if month:
        parts.append(_MONTHS[month - 1])
    return " ".join([*parts, str(year)])


def _number(number: int) -> str:
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def _count(number: int, one: str, more: str) -> str:
    return f"{_number(number)} {one if number == 1 else more}"


def _inside(words: str) -> str:
    return words if words[1:2].isupper() else words[:1].lower() + words[1:]


def _capital(words: str) -> str:
    return words[:1].upper() + words[1:]


def _summary(found: Summary) -> str:
    parts = [_answered(found), found.told]
    if found.fits > 1:
        parts.append(f"The questions can be answered in {found.fits:,} ways that fit what is known")
    if found.beside:
        parting = f"; they part at {found.parts_at}" if found.parts_at else ""
        has_commas = any("," in party for party in found.beside)
        beside = _joined_apart(found.beside) if has_commas else _joined(found.beside, "and")
        parts.append(f"Also drawn: {beside}{parting}")
    return " ".join(map(_stopped, parts))


def _tree_summary(questions: int, outcomes: int) -> str:
    asked = _inside(_count(questions, "question", "questions"))
    return f"A decision tree with {asked} and {_inside(_count(outcomes, 'outcome', 'outcomes'))}."


def _stopped(sentence: str) -> str:
    """Put a full stop where a quoted question does not end the sentence already."""
    return sentence if sentence.endswith("?”") else f"{sentence}."


def _answered(found: Summary) -> str:
    """Say on how many answers it rests."""
    if found.is_argued:
        count = found.stated + found.inferred + found.assumed
        subject = "The reading" if found.is_reading else "The argument"
        return f"{subject} answers {_inside(_count(count, 'question', 'questions'))}"
    known = [
        _inside(_count(number, one, more))
        for number, one, more in (
            (found.stated, "question was answered", "questions were answered"),
            (found.inferred, "answer is inferred", "answers are inferred"),
            (found.assumed, "answer is assumed", "answers are assumed"),
        )
        if number
    ]
    nothing = "How the questions were answered is not known"
    if found.is_silent:
        nothing = "The decision answered no question"
    if found.is_awaited:
        nothing = "No question has been decided yet"
    return _capital(_joined(known, "and")) or nothing


_REFUSAL = re.compile(r"\b(not|no|neither|refus\w*|denied|denial|reject\w*)\b", re.IGNORECASE)


def _refusal(label: str) -> str:
    return "refusal" if _REFUSAL.search(label) else ""


def _courts(count: int) -> str:
    return "both courts" if count == 2 else f"all {_inside(_number(count))} courts"


def _refused(number: int, names: Collection[str]) -> str:
    if all(names):
        return "refusal" if number == 1 else "refusals"
    return f"{'decision' if number == 1 else 'decisions'} with the outcome {{outcomes}}"


def _resting(number: int, inferred: int, assumed: int) -> str:
    """Say it of all, or of some.

    >>> _resting(2, 2, 0), _resting(3, 1, 1), _resting(1, 0, 0)
    (' (in our reading)', ' (1 in our reading, 1 assumed)', '')
    """
    said = [(inferred, "in our reading"), (assumed, "assumed")]
    told = [words if count == number else f"{count} {words}" for count, words in said if count]
    return f" ({', '.join(told)})" if told else ""


def _refusals_stopped(told: Sequence[StoppedHere], untold: int, is_ours: bool) -> str:
    """Say where all of them stopped, or how many at which question; what is our reading alone is said to be that.

    >>> one, both = StoppedHere(1, "", False), StoppedHere(2, "", True)
    >>> _refusals_stopped([both], 0, False), _refusals_stopped([one], 1, False)
    ('Both of {agency}’s {what}, in one case, stopped at {place0}.', \
'Of {agency}’s two {what}, one stopped at {place0}; where the other stopped is not known.')
    >>> _refusals_stopped([both], 1, True)
    'No source says where {agency}’s three {what} stopped. \
In our reading, two (both in one case) stopped at {place0}.'
    """
    total = untold + sum(each.number for each in told)
    count = _inside(_number(total))
    if not told:
        return f"Where {{agency}}’s {count} {{what}} stopped is not known."
    if is_ours:
        ours = f"In our reading, {_stopped_at(told, False)}."
        return f"No source says where {{agency}}’s {count} {{what}} stopped. {ours}"
    if len(told) == 1 and not untold:
        several = "Both of {agency}’s" if total == 2 else f"All {count} of {{agency}}’s"
        case = ", in one case," if told[0].is_one_case else ""
        subject = "{subject}’s one" if total == 1 else several
        return f"{subject} {{what}}{case} stopped at {{place0}}{told[0].rests}."
    others = "the other" if untold == 1 else f"the other {_inside(_number(untold))}"
    rest = f"; where {others} stopped is not known" if untold else ""
    return f"Of {{agency}}’s {count} {{what}}, {_stopped_at(told, True)}{rest}."


def _stopped_at(told: Sequence[StoppedHere], is_resting: bool) -> str:
    """Say how many stopped at each place, and which of these are all of one case."""
    said = []
    for place, each in enumerate(told):
        both = "both" if each.number == 2 else "all"
        case = f" ({both} in one case)" if each.is_one_case else ""
        verb = "" if place else " stopped"
        rests = each.rests if is_resting else ""
        said.append(f"{_inside(_number(each.number))}{case}{verb} at {{place{place}}}{rests}")
    return _joined_apart(said)


def _unmarked(number: int) -> str:
    has = "has" if number == 1 else "have"
    said = f"{_number(number)} of the decisions that stopped {has} no mark at the question"
    return f"{said}: the earlier answers are not all known."


WORDS = Words(
    code="en",
    yes="Yes",
    no="No",
    gap_answers={
        "undisclosed": "Not disclosed",
        "left-open": "Left open",
        "pending": "Not decided yet",
        "unanswered": "No answer known",
    },
    left_open="Left open by {party}",
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
    reads="reading the decision of {party}",
    reads_review="reading the ruling on review",
    a_reading="a reading, not a finding",
    effects={
        "quashed": "{object} quashed",
        "recognition-ordered": "grant ordered",
        "sent-back": "sent back to {party} for a new decision",
        "sent-back-below": "sent back to {party}",
        "reversed-appeal": "{object} set aside",
        "reversed-further-appeal": "{object} set aside",
        "dismissed-claim": "claim{about} dismissed",
        "dismissed-appeal": "appeal{about} dismissed",
        "dismissed-further-appeal": "further appeal{about} dismissed",
        "dismissed-review": "request for review{about} dismissed",
        "dismissed-other": "request{about} dismissed",
        "upheld-claim": "claim{about} dismissed",
        "upheld-appeal": "appeal{about} dismissed",
        "upheld-further-appeal": "further appeal{about} dismissed",
        "upheld-review": "request for review{about} dismissed",
        "upheld-other": "request{about} dismissed",
        "inadmissible-claim": "claim{about} inadmissible",
        "inadmissible-appeal": "appeal{about} inadmissible",
        "inadmissible-further-appeal": "further appeal{about} inadmissible",
        "inadmissible-review": "request for review{about} inadmissible",
        "inadmissible-other": "request{about} inadmissible",
    },
    effect_keeps="{effect}: {stands}",
    effect_unexamined="{object} not examined ({effect})",
    stands={
        "": "{object} stands",
        "quashed": "{object} stays quashed",
        "reversed": "{object} stays set aside",
        "recognition-ordered": "grant stays ordered",
        "sent-back": "{party} must still decide anew",
        "other": "“{effect}” stands",
    },
    stands_as="{object} stands (“{outcome}”)",
    brought_by={"state": "the State’s {effect}", "person": "the person’s {effect}"},
    effects_as_to={
        "kept-quashed": "{object} stays quashed",
        "kept-recognition-ordered": "grant stays ordered",
        "undone-quashed": "quashing of {object} reversed",
        "undone-recognition-ordered": "order to grant reversed",
    },
    effect_partly="{effect} in part",
    effect_of_unknown="{effect} (which decision this concerned is not known)",
    about=" against {object}",
    between_items="; ",
    decisions={
        "judgment": "judgment of {party}",
        "judgment-below": "judgment below",
        "review": "ruling on review",
        "decision": "decision of {party}",
        "challenged": "challenged decision",
        "unknown": "decision",
        "decider": "whoever decided before",
    },
    decision_dated="{decision} of {date}",
    decision_by="{decision} ({date})",
    definite="the {decision}",
    indefinite="a {decision}",
    refusal=_refusal,
    between_ends="; ",
    end_of="{which} – {end}",
    now_dated="{now} as of {date}",
    now_undated="{now} ({date})",
    awaited="a decision of {party} is still to come",
    awaited_if_final="if the last judgment is final, {party} decides again",
    awaited_review="the ruling on review is still to come",
    end_final="{end} (this decision: {final})",
    no_end="No decision is told",
    no_answers="The decision answered no question",
    end_not_told="How it ended is not told",
    uncertain={
        "inferred": "in our reading",
        "assumed": "assumed, nobody said so",
        "partly": "some of the answers are assumed",
    },
    decided="{party}, {date}",
    argues="{party} argues",
    dates={"by": "by {date}", "unknown": "date not known", "pending": "not decided yet"},
    says="{party}: {answer}",
    from_here="{party} from here",
    down="↓ {party}",
    came_to="{party} – {end}",
    remark="{party}: {note}",
    turned={
        "question": "{party}: the decisive question was {place}",
        "questions": "{party}: the decisive questions were {place}",
        "each": "{party}: the decisive question was {place} each time",
        "text": "{party}: what was decisive: {words}",
        "undisclosed": "{party}: what was decisive is not disclosed",
    },
    decisive="decisive",
    course="Course of the case",
    applied="Application",
    stated="stated",
    unsourced="stated, source not named",
    argued="argued",
    argued_reported="argued, as reported",
    argued_unsourced="argued, source not named",
    argued_inferred="argued, in our reading",
    inferred="our reading",
    assumed="assumed",
    follows_outcome="assumed, as it follows from the outcome",
    follows_later="assumed, as it follows from a later answer",
    rule_sources="Sources of this question: {sources}",
    confidence={
        "confirmed": "Rule confirmed by a text of the authority or of a court, not named here",
        "reported": "Rule reported by the press, an organisation or a practitioner, not named here",
        "interpretation": "A reading; no source says so",
    },
    confidence_cited={
        "confirmed": "Rule confirmed by a text of the authority or of a court; sources: {sources}",
        "reported": "Rule reported by the press, an organisation or a practitioner; see {sources}",
        "interpretation": "A reading, based on {sources}",
    },
    weighing="Weighed together; none of these decides alone:",
    weighing_again="Weighed here in the same way:",
    sides={"for": "For the person: {factors}", "against": "Against: {factors}", "either": "Either way: {factors}"},
    parts_here="They part here",
    part_here="At {place} they part: {groups}.",
    part_group="“{answer}” from {parties}",
    incomparable="No comparison at {place}: {reason}.",
    no_answer={
        "undisclosed": "the answer of {parties} is not disclosed",
        "left-open": "it was left open by {parties}",
        "pending": "there is no decision of {parties} yet",
        "unanswered": "no answer of {parties} is known",
        "stops": "the argument of {parties} gives no answer",
        "assumed": "the answer of {parties} is only assumed",
    },
    differ="{question} {groups}",
    differ_group="{parties}: {answer}.",
    differ_inferred="{parties}: {answer}, in our reading.",
    between_groups=" ",
    courts=_courts,
    alike="Where the answers can be compared, they are the same.",
    nothing_compared="No question has two answers that could be compared.",
    compared="{case}, {party} – {result}",
    compared_end="{told}; how the case ended – {end}",
    after_question=lambda question: "" if question.endswith(("?", "!", ".")) else ":",
    step="step {number}",
    leads_to="{answer} → {target}",
    as_above="as above",
    turns="this one answer would have changed the outcome",
    changes_to="this answer alone would have led to “{outcome}”",
    no_difference="this answer would have made no difference",
    depends={
        "here": "the outcome would then depend on this question, {why}",
        "here-never": "“{outcome}” would then be ruled out, and the outcome would depend on this question, {why}",
        "there": "the outcome would then depend on “{question}”, {why}",
        "there-never": "“{outcome}” would then be ruled out, and the outcome would depend on “{question}”, {why}",
        "weighing-here": "the outcome would then depend on this weighing",
        "weighing-here-never": "“{outcome}” would then be ruled out, and the outcome would depend on this weighing",
        "weighing-there": "the outcome would then depend on the weighing at “{question}”",
        "weighing-there-never": "“{outcome}” would then be ruled out, "
        "and the outcome would depend on the weighing at “{question}”",
    },
    never_reached="which was not asked",
    not_told="to which no answer is told",
    gaps={
        "undisclosed": "The reasons are not disclosed",
        "partly": "Not all of the reasons are disclosed",
        "left-open": "Not every question was decided",
        "both": "Not every question was decided, and not all of the rest is disclosed",
        "awaited": "The decision has not been made yet",
        "unanswered": "No answer to some of these questions is known",
    },
    fits="{gap}; the questions can be answered in {count} ways that fit what is known.",
    fits_sign="“{answer}”: fits what is known.",
    fits_beside="{party}: {gap}; the questions can be answered in {count} ways that fit what is known.",
    route_step="{question} {answer}",
    route_separator="; ",
    ended="Ended at",
    would_end="The answers lead to",
    not_decided="Not the decision: on the tree the findings lead to",
    open_ends={
        "undisclosed": "Outcome not known, possibly {outcomes}",
        "partly": "Outcome not known, possibly {outcomes}",
        "left-open": "Outcome left open, possibly {outcomes}",
        "both": "Outcome left open or not known, possibly {outcomes}",
        "awaited": "Outcome still open, possibly {outcomes}",
    },
    open_inside={
        "undisclosed": "not known (possibly {outcomes})",
        "partly": "not known (possibly {outcomes})",
        "left-open": "left open (possibly {outcomes})",
        "both": "left open or not known (possibly {outcomes})",
        "awaited": "still open (possibly {outcomes})",
    },
    stops="The argument stops at “{question}”",
    argued_stops="{party} argues, and stops at “{question}”",
    read_stops="{party} stops at “{question}”",
    also_found="{party}, though the result did not depend on it: {answer}",
    if_asked="{party}, had this been asked: {answer}",
    also_found_at="{party}, on “{question}”, though the result did not depend on it: {answer}",
    if_asked_at="{party}, had “{question}” been asked: {answer}",
    on_some_fits="On “{question}”: {answer}",
    counted={
        "for": "Counted in favour: {factors}.",
        "against": "Counted against: {factors}.",
        "for-by": "{party} counted in favour: {factors}.",
        "against-by": "{party} counted against: {factors}.",
    },
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
        "reading": "Reading (not law) for decisions since {date}",
        "reading-until": "Reading (not law) for decisions from {date} to {until}",
        "reading-expected": "Reading (not law), to be applied here to decisions from {date}",
    },
    drawn_by="Based on {law}.",
    tree="Decision tree: {tree}",
    walk={
        "end": "Walk through the questions to “{place}”, where these answers lead",
        "undisclosed": "Walk through the questions as far as “{place}”, to which no answer is told",
        "left-open": "Walk through the questions as far as “{place}”, which was left open",
        "pending": "Walk through the questions as far as “{place}”, which is not decided yet",
        "stops": "Walk through the questions as far as “{place}”, where the argument stops",
        "start": "Walk through the questions from the first one",
    },
    law_inside=lambda law: "the " + _inside(law).replace("(not law), ", "(not law) ", 1),
    amendment_drawn="The versions of {before} and {after} on one tree: added parts have +, removed ones −.",
    this_law={"law": "this law", "reading": "this reading"},
    rewalk="The same answers under {law}.",
    rewalk_line="an exercise: the same answers under {law}",
    really="How the case really ended – {end}.",
    rewalk_outcome="Under {this} the answers would lead to “{outcome}”",
    rewalk_unknown="Under {this} the answers would leave {outcomes} open",
    rewalk_nothing="No answers are known that {this} could be applied to",
    deciding="Under {this} {outcomes} is possible, depending on what is answered to {questions}.",
    many="the {count} questions that have no answer",
    elsewhere="Under {law}, the same answers would lead to {outcomes}.",
    elsewhere_open="Under {law}, the same answers would leave {outcomes} open; "
    "it would depend on what is answered to {questions}.",
    amendment={
        "same": "Nothing that is asked or decided changed.",
        "question-added": "New question: {node}",
        "outcome-added": "New outcome: {node}",
        "question-removed": "No longer asked: {node}",
        "outcome-removed": "No longer an outcome: {node}",
        "answer": "{node} “{answer}”",
        "rerouted": "{answers}: now leads to “{after}” (before: “{before}”)",
        "answer-added": "{answers}: a new answer, which leads to “{after}”",
        "answer-removed": "{answers}: no longer an answer; it led to “{before}”",
        "asked-anew": "Worded anew: {node} (before: {before})",
        "reworded": "Explained or answered in other words: {node}",
        "next-added": "“{node}” may now be followed by: {step}",
        "next-removed": "“{node}” is no longer followed by: {step}",
        "next-retimed": "After “{node}” the time for “{step}” is given as: {after} (before: {before})",
        "restarted": "Now asked first: {node}",
        "reranked": "The outcomes stand in another order.",
        "retitled": "The title changed, or the words on whose reading this is.",
    },
    left_out="What was answered to {questions} is left out: this version has no such question or answer.",
    strip="Who answered what",
    strip_parting="They disagree here:",
    strip_result="Result",
    strip_by="{party}:",
    strip_cells={
        "undisclosed": "not told",
        "left-open": "left open",
        "pending": "not decided yet",
        "maybe": "perhaps asked",
        "not-reached": "not asked",
    },
    strip_also_found="the result did not depend on it",
    strip_how={
        "inferred": "our reading",
        "read": "a reading",
        "assumed": "assumed",
        "argued": "argued",
    },
    strip_how_short={"inferred": "our reading", "read": "a reading", "assumed": "assumed"},
    strip_key={
        "stated": "Filled: a source says so.",
        "inferred": "Dashed: our reading.",
        "read": "Dashed: a reading, not a finding.",
        "assumed": "Dotted: nobody said so, but the result presupposes it.",
        "argued": "Blue dashes: argued, not decided.",
        "argued-read": "Blue dashes: a reading, not the decision itself.",
        "argued-or-read": "Blue dashes: an argument, or a reading of a decision; neither decides anything.",
        "maybe": "?: perhaps asked.",
        "not-reached": "–: not asked.",
    },
    not_advice="This is not legal advice.",
    skip_figure="Skip this figure",
    about_figure="Link, pictures, tree and walk",
    corrected_on="Corrected on {date}",
    as_list="Show the steps as a list",
    as_drawing="Show the drawing",
    link_to_case="Link to this case",
    link_to_figure="Link to this figure",
    save_svg="Save as drawing (SVG)",
    save_png="Save as picture (PNG)",
    sources="Sources",
    back="Back to where source {number} is cited, place {place}",
    archived="archived copy",
    our_translation="{words} (our translation)",
    official_text="official text",
    language_names={"ja": "in Japanese", "en": "in English", "ru": "in Russian", "fr": "in French"},
    corrected="Corrected on {date}: {text}",
    withdrawn="This case was withdrawn on {date}, and its figure is not shown any more. The reason: {why}",
    undecided="Leads to: {outcome}",
    only_led="(not itself decided)",
    only_led_by_court="(not a court’s to decide)",
    decided_by="decided by {party}",
    led_too="(the findings of {party} lead here)",
    effect_then="{effect}; on the tree its answers lead to {outcome}, which is not what was decided",
    effect_of_court="{effect}; on the tree its answers lead to {outcome}, which is not a court’s to decide",
    effect_ends="{effect}; the outcome is {outcome}",
    leads_alone="On the tree the answers lead to {outcome}, which is not what was decided",
    finals={
        "yes": "final",
        "no": "not final",
        "appealed": "appealed",
        "appealed-further": "appealed further",
        "unknown": "not known whether final",
        "unknown-as-of": "as of {date} not known whether final",
        "awaited-as-of": "as of {date}",
    },
    argued_outcome="{party} argues for “{outcome}”",
    summary=_summary,
    mark="{who}: {end}",
    results={
        "kept": "The agency’s decision stands: the claim, the request for review or the appeal failed",
        "undone": "The agency’s decision was quashed, or stays quashed",
        "ordered": "The agency’s decision was quashed, and the agency was ordered to grant what was asked",
        "partly": "The judgment below was upheld in part and reversed in part",
        "other": "Another result",
        "open": "Result not told",
    },
    refused=_refused,
    first_question="the first question, {question}",
    resting=_resting,
    stopped=_refusals_stopped,
    unmarked=_unmarked,
    summary_compared="Compared on one tree: {paths}.",
    tree_summary=_tree_summary,
    either=lambda words: _joined(words, "or"),
    list=lambda words: _joined(words, "and"),
    list_apart=_joined_apart,
    date=_date,
    separator=", ",
    between_sentences=" ",
    sentence="{words}.",
    sentence_end="{words}.",
    listed=lambda words: _joined(words, "and"),
    quote=("“", "”"),
    nested=(("“", "‘"), ("”", "’")),
    aside=(" (", ")"),
    from_source="Source: ",
    chart_table="The numbers as a table",
    chart_data="Data (CSV)",
    chart_year="Year",
    chart_own_scales="Each chart has its own scale.",
    chart_described="{title}: chart, {unit}. The numbers stand in the table below.",
    chart_nothing="–",
    chart_confidence="Not all of these numbers were read in an official text: {words}.",
    chart_confidences={"reported": "reported", "derived": "computed by us"},
    chart_aside="{unit}; {of}",
    chart_sum="per cent of the sum of what is shown",
    chart_more="See the chart",
    term_ask="Definition of “{term}”",
    term_notes="Terms",
    term_more="In the glossary",
    term_between="; ",
    passage_from="From: ",
)
