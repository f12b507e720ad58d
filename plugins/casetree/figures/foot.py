"""The foot of a figure: corrections, notes, other law, what may follow, whose tree, and that it is no advice."""

from __future__ import annotations

from collections.abc import Iterator

from casetree.nouns.model import DecisionTree, Next, Outcome, Question, Remark
from casetree.nouns.trace import Authority, Compared, PathTrace, Trace
from casetree.telling.laws import law_inside
from casetree.telling.speech import say
from casetree.telling.voice import Voice, whole
from casetree.text.markup import NOTHING, Markup, element, fill, join, link_to, text
from casetree.text.own_words import kept_while_worded
from casetree.text.words import words_for


def foot(voice: Voice, version_address: str, has_course: bool, end: Markup = NOTHING) -> Markup:
    """Write the foot; `version_address` is where the page of a version is, as `TreePages.version` has it.

    `end` stands last: what the link past the figure leads to.
    """
    own = version_address.format(tree=voice.tree.id, law=voice.tree.law)
    lines = [
        *_notes(voice, has_course),
        *_rewalked(voice),
        *_elsewhere(voice, version_address),
        *_following(voice),
        standing(voice.tree, voice.words.code, own),
    ]
    told = [element("p", "", line) for line in lines]
    return element("div", ' class="case-foot"', *_corrections(voice), *told, end)


def _corrections(voice: Voice) -> Iterator[Markup]:
    """Tell what was corrected in the case, or in each of those that are compared."""
    yield from (_correction(voice, remark) for remark in voice.trace.case.corrected)
    for own in {compared.own.case.id: compared.own for compared in voice.trace.compared}.values():
        of = [compared.path for compared in voice.trace.compared if compared.own.case.id == own.case.id]
        yield from (_correction(voice, remark, whole(voice, of)) for remark in own.case.corrected)


def _correction(voice: Voice, remark: Remark, party: Markup = NOTHING) -> Markup:
    """Tell a correction, folded under its date; in a feed, which may not know how to fold, in full."""
    words, day, said = voice.words, text(voice.words.day(remark.date)), voice.say(remark.text)
    told = fill(words.corrected, date=day, text=said) if voice.page else fill(words.corrected_on, date=day)
    if party:
        told = fill(words.remark, party=party, note=told)
    if voice.page:
        return element("p", "", told)
    return element("details", "", element("summary", "", told), element("p", "", said))


def _notes(voice: Voice, has_course: bool) -> Iterator[Markup]:
    """Tell what is noted about a party's whole path, with its sources; the time line has a decision's already."""
    cited = []
    for trace in voice.trace.paths:
        path = trace.path
        cite = NOTHING if has_course and path.is_decision else voice.cite(path.cite)
        if path.note:
            line = fill(voice.words.remark, party=voice.party(trace), note=voice.say(path.note))
            yield line + cite
        elif cite:
            cited.append(voice.dated(trace) + cite)
    if cited:
        yield join(cited, voice.words.between_items)


def _rewalked(voice: Voice) -> Iterator[Markup]:
    """Say that cases were walked under a law that their decisions did not apply."""
    trace = voice.trace
    if trace.rewalk and not trace.is_comparison:
        undecided = _undecided(voice, trace.focus) if trace.focus else []
        yield from [_rewalk(voice, trace), *undecided, *_left_out(voice, trace.rewalk.left_out)]
    for compared in trace.compared:
        for line in _rewalked_path(voice, compared) if compared.own.rewalk else []:
            yield fill(voice.words.remark, party=voice.party(compared.path), note=line)


def _rewalked_path(voice: Voice, compared: Compared) -> list[Markup]:
    """Say that one path of a comparison is walked under another law, and what of its own answers has no place there."""
    decision, rewalk = voice.decision(compared.path), compared.own.rewalk
    real = decision.trace if decision else compared.path
    answered = {*real.path.answers, *(step.question.id for step in real.steps if step.answer)}
    lost = tuple(question for question in (rewalk.left_out if rewalk else ()) if question.id in answered)
    return [_rewalk(voice, compared.own), *_left_out(voice, lost)] if answered else []


def _rewalk(voice: Voice, own: Trace) -> Markup:
    return fill(voice.words.rewalk, law=text(law_inside(own.tree, voice.words.code)))


def _undecided(voice: Voice, focus: PathTrace) -> list[Markup]:
    """Say what a law leaves open for a decision, and which answers would decide it."""
    questions = voice.trace.deciding(focus) if focus.path.is_decision else ()
    if not questions:
        return []
    outcomes, asked = voice.either(focus.ends), voice.deciding(questions)
    return [fill(voice.words.deciding, this=voice.this_law(), outcomes=outcomes, questions=asked)]


def _left_out(voice: Voice, questions: tuple[Question, ...]) -> list[Markup]:
    """Say which answers of the case have no place in the law that was just named."""
    return [fill(voice.words.left_out, questions=voice.listed(questions))] if questions else []


def _elsewhere(voice: Voice, version_address: str) -> list[Markup]:
    """Say where a newer law would lead the same answers, with a link to that version if it has a page."""
    found, words = voice.trace.elsewhere, voice.words
    if found is None or voice.trace.is_comparison:
        return []
    address = version_address.format(tree=found.tree.id, law=found.tree.law)
    linked = _linked(found.tree, words.code, address)
    ends = voice.either(found.ends)
    if found.deciding:
        questions = voice.deciding(found.deciding)
        told = fill(words.elsewhere_open, law=linked, outcomes=ends, questions=questions)
    else:
        told = fill(words.elsewhere, law=linked, outcomes=ends)
    return [join([told, *_left_out(voice, found.left_out)], words.between_sentences)]


def _following(voice: Voice) -> Iterator[Markup]:
    """Tell what may follow where the case ended, after each outcome still possible, or after each of a tree alone.

    What a tree knows may follow is the next step after a first decision: not after one about that, nor
    after one that others followed, nor under another law.
    """
    trace = voice.trace
    focus = trace.focus
    if trace.rewalk or trace.is_comparison or (focus and not _is_last(voice, focus)):
        return
    ends = focus.ends if focus else tuple(trace.tree.outcomes.values())
    for outcome in ends:
        for following in outcome.next:
            yield _may_follow(voice, following, outcome if len(ends) > 1 else None)


def _is_last(voice: Voice, focus: PathTrace) -> bool:
    """Tell whether a path is an argument, or the last decision and one about the person, not about a decision."""
    decision = voice.decision(focus)
    if decision is None:
        return True
    later = [each for each in voice.trace.course if each.is_made or each is decision]
    return decision.authority is not Authority.COURT and not decision.effects and later[-1] is decision


def _may_follow(voice: Voice, following: Next, outcome: Outcome | None) -> Markup:
    """Tell what may follow, with its deadline; with an `outcome` after which of several."""
    words = voice.words
    plain, within = (words.next_after, words.next_after_within) if outcome else (words.next, words.next_within)
    told = fill(
        within if following.within else plain,
        step=voice.say(following.label),
        within=voice.say(following.within) if following.within else NOTHING,
        outcome=voice.within(outcome.label) if outcome else NOTHING,
    )
    return told + voice.cite(following.cite)


@kept_while_worded(maxsize=512)
def standing(tree: DecisionTree, language: str, address: str = "") -> Markup:
    """Say whose tree it is, of which law, and that it is no advice; `address` is that of the version's page."""
    words = words_for(language)
    reading = [fill(words.reading, reading=say(tree.reading, words))] if tree.reading else []
    law = fill(words.drawn_by, law=_linked(tree, language, address))
    return join([*reading, law, text(words.not_advice)], words.between_sentences)


def _linked(tree: DecisionTree, language: str, address: str) -> Markup:
    """Name the law of a version inside a sentence, with a link to its page if it has one."""
    law = text(law_inside(tree, language))
    return element("a", link_to(address), law) if address else law
