"""The sentences that every language must have; a language is one value of `Words`.

Templates are filled with `str.format`; the names in braces are the same in every language.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Summary:
    """What the sentence for a drawing's title is made of."""

    stated: int
    """How many answers the party is known to have given."""

    inferred: int
    assumed: int
    """How many answers are the author's reading, and how many only follow."""

    outcome: str
    """Where it ends, in words; empty while that is open."""

    end: str
    """What ends there: `case`, `decision`, `answers` (of a decision without an outcome of its own) or `argument`."""

    fits: int
    """How many ways fit."""

    is_pending: bool
    """True where what is open waits for a decision."""


@dataclass(frozen=True, slots=True)
class Words:
    """Everything a figure says in one language besides the author's own words."""

    code: str
    """The language's code."""

    yes: str
    no: str
    undisclosed: str
    """In place of an answer: decided, not told."""

    pending: str
    """In place of an answer: not decided yet."""

    parties: Mapping[str, str]
    """Known party to its name at the start of a sentence."""

    parties_inside: Mapping[str, str]
    """Known party to its name inside a sentence."""

    effects: Mapping[str, str]
    """Known effect to a few words for the caption."""

    decided: str
    """`{party}`, `{date}`: who decided when, for a heading."""

    argues: str
    """`{party}`: who argues, for a heading."""

    dates: Mapping[str, str]
    """`by`, `unknown`, `pending`: how such a date is said; `by` takes `{date}`."""

    says: str
    """`{party}`, `{answer}`: a party's answer at a step."""

    argues_answer: str
    """`{party}`, `{answer}`: an arguing party's answer at a step."""

    turning: str
    """At a step where another answer alone would have changed the outcome."""

    course: str
    """Name of the time line."""

    applied: str
    """The stage at which recognition was applied for."""

    open_stage: str
    """In place of a stage's outcome, where that is open."""

    remark: str
    """`{party}`, `{note}`: what is noted about a party's whole path."""

    stated: str
    inferred: str
    assumed: str
    """What the answer rests on; said beside it."""

    unsourced: str
    """In place of `stated`, where the case names no source."""

    follows_outcome: str
    follows_later: str
    """Why an answer nobody gave is assumed."""

    confidence: Mapping[str, str]
    """Degree of confidence to a few words: how sure it is that the law is so, never how sure an answer is."""

    weighing: str
    """Said before the factors of a question that weighs."""

    sides: Mapping[str, str]
    """`for`, `against`, `either`: heading of the factors on a side."""

    part_here: str
    """`{one}`, `{other}`: at the step where two paths part."""

    incomparable: str
    """`{one}`, `{other}`: at a step where one of two paths has no answer."""

    parts: str
    """`{one}`, `{other}`, `{step}`, `{question}`, `{first}`, `{second}`: where two paths part, and their answers."""

    parts_nowhere: str
    """`{one}`, `{other}`, `{step}`, `{question}`: two paths that only an answer not known keeps from comparing."""

    step: str
    """`{number}`: a step by its number."""

    leads_to: str
    """`{answer}`, `{target}`: an answer not taken and where it leads."""

    turns: str
    """Beside an answer not taken that leads straight to another outcome."""

    changes_to: str
    no_difference: str
    depends_here: str
    depends_here_never: str
    """The same, where the question is the one just named."""

    depends: str
    depends_never: str
    """What another answer would have done; `{outcome}`, `{question}`."""

    fits: str
    """`{count}`: how many ways fit an outcome whose reasons are not told."""

    pending_fits: str
    """`{count}`: how many ways are still open."""

    fits_of: str
    """`{party}`, `{count}`: how many ways fit a decision that is not the one drawn in red."""

    pending_fits_of: str
    """The same, where it waits for a decision."""

    route_step: str
    """`{question}`, `{answer}`: one step of a single way that fits."""

    route_separator: str
    """Between the steps of a single way."""

    ended: str
    """Heading of the step where the case ended."""

    would_end: str
    """Heading of the end of an argument, or of a path whose reasons lead somewhere else."""

    open_end: str
    """`{outcomes}`: the outcomes still possible."""

    stops: str
    """`{question}`: where an argument stops."""

    also_found: str
    """`{question}`, `{answer}`: an answer beside the path."""

    if_asked: str
    """`{question}`, `{answer}`: an answer that would hold if the question came up."""

    counted_for: str
    counted_against: str
    """`{factors}`: what weighed."""

    next: str
    next_within: str
    """`{step}`, `{within}`: what may follow an outcome."""

    after: str
    """`{outcome}`, `{next}`: what may follow one of several outcomes."""

    reading: str
    """`{reading}`: whose tree it is."""

    law: str
    """`{date}`: the law that was used, where it is still in force."""

    law_until: str
    """`{date}`, `{until}`: the law that was used, where another came after it."""

    law_applied: str
    """`{law}`, `{when}`: the law that the date of the decision picked."""

    when: Callable[[str], str]
    """A date as written, inside a sentence: `in March 2024`."""

    amendment_drawn: str
    """`{before}`, `{after}`: what the drawing of a difference of two versions shows."""

    law_expected: str
    """`{date}`: a law not yet in force."""

    rewalk: str
    """`{law}`, `{outcome}`: a case walked under another law, and where it really ended."""

    rewalk_outcome: str
    """`{outcome}`: where the answers lead under another law."""

    rewalk_open: str
    """`{law}`: the same where the real outcome is not written."""

    law_inside: Callable[[str], str]
    """The words for a law, inside a sentence."""

    deciding: str
    """`{outcomes}`, `{questions}`: what a law leaves open for a case, and what would decide it."""

    elsewhere: str
    """`{law}`, `{outcome}`: the newest law would lead the same answers somewhere else."""

    elsewhere_open: str
    """`{law}`, `{outcomes}`, `{questions}`: the same where that law asks what was not answered."""

    amendment: Mapping[str, str]
    """What a newer version changed, by kind; `{node}`, `{before}`, `{answer}`, `{after}`, `{step}`."""

    left_out: str
    """`{questions}`: answers that this version of the law does not ask for."""

    not_advice: str
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

    language_names: Mapping[str, str]
    """Language code to the name said beside a source."""

    corrected: str
    """`{date}`, `{text}`: a correction."""

    effect_then: str
    """`{effect}`, `{outcome}`: a decision with an effect, and where its answers lead."""

    effect_stands: str
    """`{effect}`, `{outcome}`: a decision with an effect whose outcome is written, or stands."""

    effect_open: str
    """`{effect}`, `{outcomes}`: a decision with an effect whose answers leave the outcome open."""

    finals: Mapping[str, str]
    """`yes`, `no`, `unknown`: whether a decision is final."""

    argued_outcome: str
    """`{party}`, `{outcome}`: the caption of an argument."""

    legend: Mapping[str, str]
    """Key of the drawing: the kinds of lines and boxes, and the signs of a parting and a turning point."""

    summary: Callable[[Summary], str]
    """One sentence for the drawing's title."""

    summary_compared: str
    """`{one}`, `{other}`: the same for two cases on one tree."""

    tree_summary: str
    """`{questions}`, `{outcomes}`: the same for a tree alone."""

    either: Callable[[Iterable[str]], str]
    """Join words by or."""

    list: Callable[[Iterable[str]], str]
    """Join words by and."""

    date: Callable[[int, int, int], str]
    """Year, month and day (0 where not known) in words."""

    separator: str
    """Between the parts of a line."""

    between_sentences: str
    """What stands between two sentences: a space, or nothing."""

    sentence: str
    """`{words}`: a few words made a sentence."""

    quote: tuple[str, str]
    """Opening and closing quotation marks."""

    aside: tuple[str, str]
    """Opening and closing brackets, with the space before them where one is due."""

    def built_in(self, answer: str) -> str:
        """Return the words of yes, no, `undisclosed` or `pending`."""
        return {"yes": self.yes, "no": self.no, "undisclosed": self.undisclosed, "pending": self.pending}[answer]

    def day(self, text: str) -> str:
        """Say a date written `2024`, `2024-03` or `2024-03-15`."""
        parts = [int(part) for part in text.split("-")]
        return self.date(*[*parts, 0, 0][:3])

    def moment(self, text: str) -> str:
        """Say a date as authors write it for a decision."""
        if text.startswith("by"):
            return self.dates["by"].format(date=self.day(text.removeprefix("by").strip()))
        return self.dates[text] if text in self.dates else self.day(text)

    def quoted(self, text: str) -> str:
        """Put a text in this language's quotation marks."""
        return f"{self.quote[0]}{text}{self.quote[1]}"
