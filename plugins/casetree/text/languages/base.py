"""The sentences that every language must have; a language is one value of `Words`.

Templates are filled with `str.format`; the names in braces are the same in every language.
"""

from __future__ import annotations

import datetime
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple, Protocol


class Dated(Protocol):
    """A date as far as it is known; `nouns.moments.Moment` is one."""

    @property
    def text(self) -> str:
        """As written; a word such as `unknown` where it has no parts."""

    @property
    def parts(self) -> tuple[int, int, int]:
        """Year, month and day; 0 for what is not known."""

    @property
    def is_by(self) -> bool:
        """True for no later than that."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Renamed:
    """An authority that has a new name since a day."""

    since: tuple[int, int, int]
    """Year, month and day from which it goes by its present name."""

    before: str
    """What it was called until then."""

    either: str
    """What both are called, where a date does not tell which of the two decided."""

    def name(self, present: str, moment: Dated | None) -> str:
        """Name it as of a decision; `present` is its present name.

        Without a date, and for a decision that is still to come, that is the present one.
        """
        if moment is None or moment.text == "pending":
            return present
        year, month, day = moment.parts
        if (year, month or 12, day or 31) < self.since and year:
            return self.before
        is_after = (year, month or 1, day or 1) >= self.since and not moment.is_by
        return present if is_after else self.either


class StoppedHere(NamedTuple):
    """So many refusals that stopped at one question, for `Words.stopped`."""

    number: int
    rests: str
    """What `Words.resting` says of them; empty where a source says so of each."""

    is_one_case: bool
    """True where they are several of one case, and so perhaps of one person."""


class Summary(NamedTuple):
    """What a drawing's title is made of: what somebody must know who hears nothing else of it."""

    stated: int
    """How many answers the party is known to have given."""

    inferred: int
    assumed: int
    """How many answers are the author's reading, and how many only follow."""

    is_argued: bool
    """True where it argues, and nothing was decided."""

    is_reading: bool
    """True where it reads somebody's decision."""

    is_awaited: bool
    """True where there is no decision yet."""

    is_silent: bool
    """True where a decision was made that answered no question."""

    told: str
    """Whose path it is, and where it ended: a sentence without its full stop."""

    fits: int
    """How many ways fit."""

    beside: tuple[str, ...]
    """The other parties that are drawn, inside a sentence."""

    parts_at: str
    """The step where the first of them parts, or empty."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Everything a figure says in one language besides the author's own words."""

    code: str
    """The language's code."""

    yes: str
    no: str
    gap_answers: Mapping[str, str]
    """In place of an answer: `undisclosed` (decided, not told), `left-open` by a decision that was made, `pending`;
    `unanswered` under another law, which asks what the decision perhaps never was about."""

    left_open: str
    """`{party}`: the same where a decision that was made left it open, and only one party is told of."""

    pending: str
    """In place of the end of a decision that has not been made."""

    parties: Mapping[str, str]
    """Known party to its name at the start of a sentence."""

    renamed: Mapping[str, Renamed] = field(default_factory=dict)
    """Known party to how it was called before it got that name; empty for parties that never had another."""

    inside: Callable[[str], str]
    """Words that stand at the start of a sentence, as they stand inside one."""

    capital: Callable[[str], str]
    """The other way round."""

    reads: str
    """`{party}`: said beside the party that reads somebody's decision, so that its answers are no decision's own."""

    reads_review: str
    """The same of the decision of a review without a name of its own."""

    a_reading: str
    """In place of `reads` where that decision is not in the figure; and what an answer of such a reading rests on."""

    effects: Mapping[str, str]
    """What a decision did, in a sentence, with `{object}`, `{party}` (whose decision it was done to) and, where that
    stands, `{about}`.

    `quashed`, `recognition-ordered`, `sent-back` and `sent-back-below` (to a court below); `reversed` with `-appeal` or
    `-further-appeal`; `dismissed`, `upheld` and `inadmissible` with these, `-claim` (of a first court), `-review` and
    `-other`.
    """

    effect_keeps: str
    """`{effect}`, `{stands}`: one that leaves things as they were, and what stands after it."""

    effect_unexamined: str
    """`{effect}`, `{object}`: a claim that was not heard, and what was therefore not examined."""

    stands: Mapping[str, str]
    """`{object}`, `{party}`: what stands of a decision, by the effect that holds; empty where it stands as it was made;
    `other` for one in the author's words, which are `{effect}`."""

    stands_as: str
    """`{object}`, `{outcome}`: the same of a decision that stands, and whose name does not say what it decided."""

    brought_by: Mapping[str, str]
    """`state`, `person`: whose appeal or claim it was that an effect of `effects` answers, `{effect}`."""

    effects_as_to: Mapping[str, str]
    """`kept-` or `undone-` and one of `PARTS_OF_JUDGMENTS`: what became of that part of a judgment about `{object}`."""

    effect_partly: str
    """`{effect}`: one that was done to a part only."""

    effect_of_unknown: str
    """`{effect}`: one of which nobody told what decision it was done to."""

    about: str
    """`{object}`: what stands for `{about}` in an effect, where it is not said what stands after it."""

    between_items: str
    """Between things that may have commas of their own."""

    decisions: Mapping[str, str]
    """Names of decisions without an article: `judgment` of a named court, `judgment-below`, `review`, `decision`;
    `challenged` and `unknown` where none is known, `decider` for whose it is then; `{party}`."""

    decision_dated: str
    """`{decision}`, `{date}`: one of several of the same name."""

    decision_by: str
    """The same, where the date is the latest day that is possible."""

    definite: str
    indefinite: str
    """`{decision}`: the same inside a sentence, and one of which it is not known which."""

    refusal: Callable[[str], str]
    """The name of a decision whose outcome has these words: `refusal`; empty where they are not those of a refusal."""

    between_ends: str
    """Between how the person stands now, how each proceeding ended, and what is still to come."""

    end_of: str
    """`{which}`, `{end}`: how one of several procedures ended; each by the title of its tree, its date, or both."""

    now_dated: str
    """`{now}`, `{date}`: how the person stands, as of a day, a month or a year."""

    now_undated: str
    """`{now}`, `{date}`: the same where it is only known by when it was so."""

    awaited: str
    """`{party}`: a decision that is still to come, after the end of a case."""

    awaited_if_final: str
    """`{party}`: the same where it comes only if the last judgment of a court is final, which is not known."""

    end_final: str
    """`{end}`, `{final}`: how a decision ended, and whether that is final."""

    awaited_review: str
    """The same of a review without a name of its own."""

    no_end: str
    """In place of the end of a case in which nobody has decided."""

    no_answers: str
    """In place of where its reasons lead of a decision that did something to others and answered no question."""

    end_not_told: str
    """In place of the end of a decision of which neither an outcome nor an effect is known."""

    uncertain: Mapping[str, str]
    """Said beside an outcome that nobody stated: `inferred`, `assumed`; `partly` where only answers are assumed."""

    decided: str
    """`{party}`, `{date}`: who decided when, for a heading."""

    argues: str
    """`{party}`: who argues, for a heading."""

    dates: Mapping[str, str]
    """`by`, `unknown`, `pending`: how such a date is said; `by` takes `{date}`."""

    says: str
    """`{party}`, `{answer}`: a party's answer at a step."""

    turned: Mapping[str, str]
    """What a decision turned on: `question`, `questions`, and `each` of several, with `{place}`, `text` with `{words}`,
    `undisclosed`; `{party}`."""

    decisive: str
    """In the box of a question on which the decision in focus turned."""

    course: str
    """Name of the time line."""

    applied: str
    """The stage at which somebody applied."""

    from_here: str
    """`{party}`: whose line begins again at a question of a drawing, after a stretch that is not known."""

    down: str
    """The same where that has no room."""

    came_to: str
    """`{party}`, `{end}`: a party and where it ended."""

    remark: str
    """`{party}`, `{note}`: what is noted about a party's whole path."""

    rule_sources: str
    """`{sources}`: the numbers of what is cited for a question of the law, where nothing else is told of it."""

    stated: str
    inferred: str
    assumed: str
    """What the answer rests on; said beside it."""

    unsourced: str
    """In place of `stated`, where the case names no source."""

    argued: str
    argued_reported: str
    argued_unsourced: str
    argued_inferred: str
    """The same in an argument: of the author; of others by a source, without one, and as the author reads it."""

    follows_outcome: str
    follows_later: str
    """Why an answer nobody gave is assumed."""

    confidence: Mapping[str, str]
    """Degree of confidence to a few words: how sure it is that the law is so, never how sure an answer is."""

    confidence_cited: Mapping[str, str]
    """`{sources}`: the same with the sources that it rests on, so that the two cannot contradict each other."""

    weighing: str
    weighing_again: str
    """Said before the factors of a question that weighs, the first time and later: no sentence stands twice."""

    sides: Mapping[str, str]
    """`for`, `against`, `either`: heading of the factors on a side."""

    parts_here: str
    """Said below answers that differ."""

    part_here: str
    """`{place}`, `{groups}`: at a step where paths part."""

    part_group: str
    """`{answer}`, `{parties}`: who goes which way where paths part."""

    incomparable: str
    """`{place}`, `{reason}`: at a step where some have no answer that could be compared."""

    no_answer: Mapping[str, str]
    """`undisclosed`, `left-open`, `pending`, `unanswered`, `stops`, `assumed`: whose answer there is not, and why;
    `{parties}`."""

    differ: str
    """`{question}`, `{groups}`: the sentence under the title, which says where parties disagree first."""

    differ_group: str
    differ_inferred: str
    """`{parties}`, `{answer}`: what some of them answer there, found or in our reading."""

    between_groups: str
    courts: Callable[[int], str]
    """So many courts, where all that decided agree."""

    alike: str
    """In place of that sentence in a comparison where no answers differ."""

    nothing_compared: str
    """The same where no question has two answers that could be compared."""

    after_question: Callable[[str], str]
    """What closes a question before the answers to it."""

    compared: str
    """`{case}`, `{party}`, `{result}`: one of the paths of a comparison."""

    compared_end: str
    """`{told}`, `{end}`: the same, and how its case ended."""

    step: str
    """`{number}`: a step by its number."""

    leads_to: str
    """`{answer}`, `{target}`: an answer not taken and where it leads."""

    as_above: str
    """In brackets, where the same stands already beside another answer that leads there."""

    turns: str
    """In brackets beside an answer not taken that leads straight to another outcome."""

    changes_to: str
    """`{outcome}`: the same of one that would have led there alone."""

    no_difference: str
    """The same of one that leads to the same outcome."""

    depends: Mapping[str, str]
    """What the outcome would have depended on: `here` (the question just named), `there` (`{question}`),
    `weighing-here` and `weighing-there`; each with `-never` too, where it could not have been `{outcome}`; `{why}`."""

    never_reached: str
    not_told: str
    """Why that question has no answer: the path did not come to it, or nothing told says what was answered."""

    gaps: Mapping[str, str]
    """What is missing: `undisclosed`, `partly` (some of it), `left-open`, `both`, `awaited` (no decision yet);
    `unanswered` under another law."""

    fits: str
    """`{gap}`, `{count}`: how many ways fit what is known."""

    fits_sign: str
    """`{answer}` with the sign after it: what that means, in a picture that stands alone."""

    fits_beside: str
    """The same with `{party}`, of a path beside the focus."""

    route_step: str
    """`{question}`, `{answer}`: one step of a single way that fits."""

    route_separator: str
    """Between the steps of a single way."""

    ended: str
    """Heading of the step where the case ended."""

    would_end: str
    """Heading of the end of an argument, or of a path whose reasons lead somewhere else."""

    not_decided: str
    """Before where the answers lead of a decision that ended elsewhere: a court grants nothing itself."""

    open_ends: Mapping[str, str]
    open_inside: Mapping[str, str]
    """`{outcomes}`: the outcomes that are possible, by what is missing as in `gaps`; and the same in a sentence."""

    stops: str
    """`{question}`: where an argument stops."""

    argued_stops: str
    """The same with `{party}`, for the caption."""

    read_stops: str
    """The same of who reads a decision and does not argue, or goes by a name of the author's."""

    also_found: str
    if_asked: str
    """`{party}`, `{answer}`: an answer beside the path, at its question; one that holds if the question comes up."""

    also_found_at: str
    if_asked_at: str
    """The same away from the question, which is `{question}`."""

    on_some_fits: str
    """`{question}`, `{answer}`: an answer of a party just named, to a question that only some of the ways come to."""

    counted: Mapping[str, str]
    """`for`, `against`: what weighed, `{factors}`; with `-by` whose weighing it is too, `{party}`."""

    next: str
    next_within: str
    """`{step}`, `{within}`: what may follow an outcome."""

    next_after: str
    next_after_within: str
    """The same with `{outcome}`, for one of several outcomes."""

    reading: str
    """`{reading}`: whose tree it is."""

    laws: Mapping[str, str]
    """What a tree is: `law`, `law-read` (somebody's reading of it) or `reading` (of practice, never called law).

    Each alone with `{date}`; with `-until` and `{until}` too, where another version came after it; with `-expected`
    where it does not hold yet.
    """

    drawn_by: str
    """`{law}` inside a sentence: the sentence that says by which law a figure was drawn."""

    tree: str
    """`{tree}`: the link to a tree."""

    walk: Mapping[str, str]
    """`{place}`: the link into the walk, to the `end` of the answers or to where they go no further: `undisclosed`,
    `left-open`, `pending`, or `stops` of an argument; `start` for the first question."""

    amendment_drawn: str
    """`{before}`, `{after}`: what the drawing of a difference of two versions shows."""

    this_law: Mapping[str, str]
    """`law`, `reading`: what a case is walked under, inside a sentence that does not name it; `{this}` below."""

    rewalk: str
    """`{law}`: a case walked under another law."""

    rewalk_line: str
    """`{law}`: the same, as short as beside the name of who decided, where a drawing stands alone."""

    really: str
    """`{end}`: how such a case really ended."""

    rewalk_outcome: str
    """`{this}`, `{outcome}`: where the answers lead under another law."""

    rewalk_unknown: str
    """`{this}`, `{outcomes}`: the same, where that law leaves several open."""

    rewalk_nothing: str
    """`{this}`: the same of a decision that answered no question."""

    law_inside: Callable[[str], str]
    """The words for a law, inside a sentence."""

    deciding: str
    """`{this}`, `{outcomes}`, `{questions}`: what a law leaves open for a case, and what would decide it."""

    many: str
    """`{count}`: in place of the questions, where they are too many to be named."""

    elsewhere: str
    """`{law}`, `{outcomes}`: the newest law would lead the same answers somewhere else."""

    elsewhere_open: str
    """`{law}`, `{outcomes}`, `{questions}`: the same where that law asks what was not answered."""

    amendment: Mapping[str, str]
    """What a newer version changed, by kind; `{node}`, `{before}`, `{answer}`, `{after}`, `{step}`."""

    left_out: str
    """`{questions}`: what was answered, and has no place in the law that was just named."""

    strip: str
    """What the strip is: a table of parties and questions."""

    strip_parting: str
    """Above the first question at which parties part."""

    strip_result: str
    """At the head of how each decision ended."""

    strip_by: str
    """`{party}`: before its result, where results stand one under the other."""

    strip_cells: Mapping[str, str]
    """What is said in place of an answer, by `trace.Reach`; of `maybe` and `not-reached` only to who hears it."""

    strip_also_found: str
    """In brackets after an answer that a party found besides, off its path."""

    strip_how: Mapping[str, str]
    """How sure an answer is, to who hears it, by `trace.how_sure`; nothing of one that a source states."""

    strip_how_short: Mapping[str, str]
    """The same of `inferred`, `read` and `assumed`, for a drawing in which the longer word has no room."""

    strip_key: Mapping[str, str]
    """What each look of a cell means, by `trace.how_sure` and `trace.Reach`, each a sentence; `argued-read` is of
    who reads a decision, and `argued-or-read` of both."""

    not_advice: str
    skip_figure: str
    """The link past a figure."""

    about_figure: str
    """At the fold of what else there is of a figure: its links, its pictures, its tree, its walk."""

    corrected_on: str
    """`{date}`: at the fold of a correction."""

    as_list: str
    """The link that shows the list in place of the drawing."""

    as_drawing: str
    """The link back."""

    link_to_case: str
    """The link to the case's own page."""

    link_to_figure: str
    """The same for a figure without a page of its own: to its place in the post."""

    save_svg: str
    save_png: str
    """The links that save the picture of a case."""

    sources: str
    """Heading of the source list."""

    back: str
    """`{number}`, `{place}`: the link from a source back to a place where it is cited."""

    archived: str
    """The link to an archived copy."""

    our_translation: str
    """A translation of a quotation by the author, with the translated `words` in quotation marks."""

    official_text: str
    """The link to the official text of a decision without a docket number."""

    language_names: Mapping[str, str]
    """Language code to the name said beside a source."""

    corrected: str
    """`{date}`, `{text}`: a correction."""

    withdrawn: str
    """`{date}`, `{why}`: in place of a figure."""

    undecided: str
    """`{outcome}`: in the box of one to which answers lead, and on which nobody decided; it begins by saying so."""

    only_led: str
    """In such a box, below its words and the names."""

    only_led_by_court: str
    """The same where only courts decided, which rule on decisions."""

    decided_by: str
    """`{party}`: who decided, in a box to which the answers of a court lead too."""

    led_too: str
    """`{party}`: in a box that others decided, below their names, that the answers of a court lead there too."""

    effect_then: str
    """`{effect}`, `{outcome}` in quotation marks: a decision with an effect, and where its answers lead."""

    effect_of_court: str
    """The same of a court, which rules on a decision and does not itself come to an outcome of the tree."""

    effect_ends: str
    """`{effect}`, `{outcome}` in quotation marks: a decision with an effect that ended at an outcome of its own."""

    leads_alone: str
    """`{outcome}`: a decision of which only the answers are told, and where they lead."""

    finals: Mapping[str, str]
    """`yes`, `no`, `unknown`: whether a decision is final; `appealed`, `appealed-further`: that it was not, since a
    higher court has decided. With `{date}`: `unknown-as-of`, not known by then; `awaited-as-of`, not made by then."""

    argued_outcome: str
    """`{party}`, `{outcome}`: the caption of an argument."""

    summary: Callable[[Summary], str]
    """One sentence or two for the drawing's title."""

    mark: str
    """`{who}`, `{end}`: a decision and how it ended, as the name of its mark."""

    results: Mapping[str, str]
    """`kept`, `undone`, `partly`, `other`, `open`: what a decision came to that ended at no outcome."""

    refused: Callable[[int, Collection[str]], str]
    """So many decisions that refused: by the names that `refusal` gives them, or by their `{outcomes}` where one has
    none; for `stopped`."""

    first_question: str
    """`{question}` in quotation marks: the first that a tree asks."""

    resting: Callable[[int, int, int], str]
    """In brackets that of so many answers so many are inferred, and so many assumed; empty where none is."""

    stopped: Callable[[Sequence[StoppedHere], int, bool], str]
    """A sentence or two: so many of `{what}` of `{agency}`, which is `{subject}` at its start, stopped at each of
    `{place0}`, `{place1}` and so on, and so many nobody knows where; true where all of that is our reading alone."""

    unmarked: Callable[[int], str]
    """A sentence: so many of them have no mark at that question, since not all that was answered before it is known."""

    summary_compared: str
    """`{paths}`: the same for a comparison."""

    tree_summary: Callable[[int, int], str]
    """The same for a tree alone, of so many questions and outcomes."""

    either: Callable[[Iterable[str]], str]
    """Join outcomes in quotation marks by or."""

    list: Callable[[Iterable[str]], str]
    """Join words by and."""

    list_apart: Callable[[Iterable[str]], str]
    """The same where some have commas of their own."""

    date: Callable[[int, int, int], str]
    """Year, month and day (0 where not known) in words."""

    separator: str
    """Between the parts of a line."""

    between_sentences: str
    """What stands between two sentences: a space, or nothing."""

    sentence: str
    """`{words}`: a few words made a sentence."""

    sentence_end: str
    """`{words}`: how a case ended, made a sentence after one that says where parties disagree."""

    listed: Callable[[Iterable[str]], str]
    """Join questions in quotation marks by and."""

    quote: tuple[str, str]
    """Opening and closing quotation marks."""

    nested: tuple[tuple[str, str], ...]
    """Quotation marks, each with the one that stands for it inside others."""

    aside: tuple[str, str]
    """Opening and closing brackets, with the space before them where one is due."""

    from_source: str
    """Before where the numbers of a chart, or the definition of a term, come from."""

    chart_table: str
    """What unfolds the numbers."""

    chart_data: str
    """What leads to the file."""

    chart_year: str
    chart_own_scales: str
    chart_described: str
    """`{title}`, `{unit}`: what a drawing is called where it is read out."""

    chart_nothing: str
    """In a cell without a value."""

    chart_confidence: str
    """`{words}`: how sure the values are, where not all are confirmed."""

    chart_confidences: Mapping[str, str]
    chart_aside: str
    """`{unit}`, `{of}`: a unit and a denominator together."""

    chart_sum: str
    """The denominator of shares."""

    chart_more: str
    """In a feed, what leads to the drawing."""

    term_ask: str
    """`{term}`: names the button that shows a definition."""

    term_notes: str
    """Heads the definitions of a post on paper, and where a browser cannot show one by itself."""

    term_more: str
    """Leads to the glossary."""

    term_between: str
    """Between two sources."""

    passage_from: str
    """Before the post that a passage was taken from."""

    def built_in(self, answer: str) -> str:
        """Return the words of yes or no."""
        return {"yes": self.yes, "no": self.no}[answer]

    def day(self, day: datetime.date) -> str:
        """Say a calendar day."""
        return self.date(day.year, day.month, day.day)

    def party(self, by: str, decided: Dated | None) -> str:
        """Name a known party as it was called when it decided."""
        present = self.parties[by]
        return self.renamed[by].name(present, decided) if by in self.renamed else present

    def whenever(self, by: str) -> str:
        """Name a known party by what it was called at any time."""
        return self.renamed[by].either if by in self.renamed else self.parties[by]

    def moment(self, moment: Dated) -> str:
        """Say a date as far as it is known."""
        if not any(moment.parts):
            return self.dates[moment.text]
        said = self.date(*moment.parts)
        return self.dates["by"].format(date=said) if moment.is_by else said

    def year(self, moment: Dated) -> str:
        """Say the year of a date alone; of one without it all that is known."""
        return self.moment(moment) if moment.is_by or not any(moment.parts) else self.date(moment.parts[0], 0, 0)

    def within(self, text: str) -> str:
        """Return a text as it stands inside this language's quotation marks."""
        for outer, inner in self.nested:
            text = text.replace(outer, inner)
        return text

    def quoted(self, text: str) -> str:
        """Put a text in this language's quotation marks."""
        return f"{self.quote[0]}{text}{self.quote[1]}"
