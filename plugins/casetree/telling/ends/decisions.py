"""A decision in words: what it is called, what it did to earlier ones over any number of instances, how it ended."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from casetree.nouns.model import AUTHOR, EFFECTS, Outcome, Text, Tone
from casetree.nouns.moments import Moment
from casetree.nouns.trace import Authority, Certainty, Decision, EffectOn, Missing, PathTrace, Standing
from casetree.reading.own_words import effect_text
from casetree.telling.speech import Speech, in_aside
from casetree.text.markup import NOTHING, Markup, fill, join, text

Course = Sequence[Decision]
"""The whole course of a case: by it the names of its decisions tell them apart."""

_TO_COME = Moment(text="pending")
"""When that will be decided which was sent back."""


def decision_end(speech: Speech, decision: Decision, course: Course, is_start: bool = True) -> Markup:
    """Write how a decision ended, by itself or inside a sentence: its outcome, else what it did to others (rule 9).

    Where its answers lead is not said: of a court that is not what it decided.
    """
    key = *decision.id, is_start
    known = speech.ends.get(key)
    if known and known[0] is decision:
        return known[1]
    told = _decision_end(speech, decision, course, is_start)
    speech.ends[key] = decision, told
    return told


def in_procedure(speech: Speech, decision: Decision, course: Course, told: Markup, is_dated: bool = False) -> Markup:
    """Say of what procedure an end is: "refused" fits any."""
    which = which_end(speech, decision, course, is_dated)
    return fill(speech.words.end_of, which=which, end=told) if which else told


def which_end(speech: Speech, decision: Decision, course: Course, is_dated: bool) -> Markup:
    """Name the procedure of an end by its tree where those of a case stand on several, and by its date if asked to."""
    words, day = speech.words, decision.trace.path.decided
    title = speech.say(decision.tree.title) if len({each.tree.id for each in course}) > 1 else NOTHING
    if not is_dated or day is None or day.is_unknown:
        return title
    said = words.moment(day)
    return join([title, text(said)], words.separator) if title else text(words.capital(said))


def _decision_end(speech: Speech, decision: Decision, course: Course, is_start: bool) -> Markup:
    words, trace, outcome = speech.words, decision.trace, decision.outcome
    if not decision.is_made:
        return text(words.pending)
    done = effects(speech, decision, course, is_start)
    if not done:
        return certain(speech, outcome, trace) if outcome else _nothing_done(speech, trace, is_start)
    if outcome is None:
        return done
    told = certain(speech, outcome, trace, is_quoted=True)
    return fill(words.effect_ends, effect=done, outcome=told)


def _nothing_done(speech: Speech, trace: PathTrace, is_start: bool) -> Markup:
    """Write how a decision ended of which neither an outcome nor an effect is known."""
    if len(trace.ends) > 1:
        return open_end(speech, trace, is_start)
    told = speech.words.end_not_told
    return text(told if is_start else speech.words.inside(told))


def certain(speech: Speech, outcome: Outcome, trace: PathTrace, is_quoted: bool = False) -> Markup:
    """Write where a path ended, by whose account alone, and that nobody found it where that is so."""
    told = speech.quoted(outcome.label) if is_quoted else speech.say(outcome.label)
    by = trace.path.outcome.told if trace.path.outcome and not trace.is_rewalked else None
    said = [each for each in (speech.say(by) if by else NOTHING, text(doubt(speech, trace))) if each]
    return told + in_aside(join(said, speech.words.separator), speech.words) if said else told


def doubt(speech: Speech, trace: PathTrace) -> str:
    """Say why the end of a path was not found; empty where it was, and of a reading of ours, whose name says it."""
    words, path = speech.words, trace.path
    if path.reads:
        return "" if path.by == AUTHOR else words.a_reading
    certainty = trace.outcome_certainty
    is_partly = certainty is Certainty.ASSUMED and not path.outcome
    return words.uncertain.get("partly" if is_partly else certainty, "")


def open_end(speech: Speech, trace: PathTrace, is_start: bool = True) -> Markup:
    """Write the outcomes of which one is not told, was left open, or is not decided."""
    words = speech.words
    template = words.open_ends[str(trace.missing or Missing.UNDISCLOSED)]
    return fill(template if is_start else words.inside(template), outcomes=speech.either(trace.ends))


def effects(speech: Speech, decision: Decision, course: Course, is_start: bool) -> Markup:
    """Write all that a decision did to earlier ones, at the start of a sentence or inside one; nothing for none."""
    if not decision.effects:
        return NOTHING
    places = enumerate(decision.effects)
    told = [effect(speech, decision, done, course, is_start=is_start and not place) for place, done in places]
    return join(told, speech.words.between_items)


def brief_effects(speech: Speech, decision: Decision, course: Course) -> Markup:
    """Write what a decision did, inside a sentence, without what stands after it: each thing once.

    What a claim that failed concerned is said where another had success.
    """
    is_mixed = len({done.keeps for done in decision.effects}) > 1
    told = [
        _head(speech, decision, done, course, is_start=False)
        if done.keeps
        and not is_mixed
        and done.effect.effect in EFFECTS
        and not done.effect.as_to
        and not decision.is_partial(done)
        else effect(speech, decision, done, course, is_start=False)
        for done in decision.effects
    ]
    return join(dict.fromkeys(told), speech.words.between_items)


def effect(speech: Speech, decision: Decision, done: EffectOn, course: Course, *, is_start: bool) -> Markup:
    """Write one of the effects of a decision, and what stands after it."""
    words = speech.words
    if done.effect.text:
        return _own(speech, done.effect.effect, done.effect.text, is_start=is_start)
    if done.effect.as_to:
        return _as_to(speech, decision, done, course, is_start=is_start)
    head = _head(speech, decision, done, course, is_start=is_start)
    if decision.is_partial(done):
        return fill(words.effect_partly, effect=head)
    if done.effect.is_of_unknown:
        return fill(words.effect_of_unknown, effect=head)
    if not done.keeps or not done.of:
        return head
    after = decision.after(done)
    stands = [_stands(speech, each, course) for each in after]
    if done.effect.effect == "inadmissible" and after and not any(each.effect for each in after):
        # What it concerned comes first: after a success elsewhere, "inadmissible" would sound like the end of all.
        inner = _head(speech, decision, done, course, is_start=False)
        return fill(
            words.effect_unexamined,
            effect=inner,
            object=_objects(speech, decision, done, course, is_start=is_start),
        )
    if stands:
        return fill(words.effect_keeps, effect=head, stands=join(stands, words.between_items))
    objects = speech.together(_the(speech, each, course, is_start=False) for each in done.of)
    about = fill(words.about, object=objects)
    return _head(speech, decision, done, course, is_start=is_start, about=about)


def _own(speech: Speech, effect: str, own: Text, *, is_start: bool) -> Markup:
    """Write an effect that we have no words for.

    Those of the site stand in its settings as a sentence begins; an author's stand in a sentence as they were typed.
    """
    words = speech.words
    known = own.by_language.get(words.code)
    if known is None:
        return speech.say(own)
    if is_start:
        return text(words.capital(known))
    return text(words.inside(known) if effect_text(effect) else known)


def what_stands(speech: Speech, decision: Decision, course: Course) -> Markup:
    """Write what stands after a decision that left all as it was, as a sentence begins; nothing for another one."""
    kept = [each for done in decision.effects for each in decision.after(done)]
    if not kept or decision.outcome or not all(done.keeps for done in decision.effects):
        return NOTHING
    told = [_stands(speech, each, course, is_start=not place) for place, each in enumerate(kept)]
    return join(told, speech.words.between_items)


def _head(
    speech: Speech, decision: Decision, done: EffectOn, course: Course, *, is_start: bool, about: Markup = NOTHING
) -> Markup:
    """Write what was done: the claim failed, the refusal was quashed, the appeal was dismissed."""
    words = speech.words
    template = words.effects[done.effect.effect + _manner(decision, done)]
    if done.effect.brought_by:
        template = words.brought_by[done.effect.brought_by].format(effect=template)
    day = decision.trace.path.decided
    parties = speech.together(speech.name(each.trace.path, is_inside=True, on=day) for each in done.of)
    return fill(
        words.capital(template) if is_start else template,
        object=_objects(speech, decision, done, course, is_start=is_start),
        party=parties or text(words.decisions["decider"]),
        about=about,
    )


def _as_to(speech: Speech, decision: Decision, done: EffectOn, course: Course, *, is_start: bool) -> Markup:
    """Write what was upheld or reversed of a judgment that did several things: the order to grant reversed."""
    words = speech.words
    template = words.effects_as_to[f"{'kept' if done.keeps else 'undone'}-{done.effect.as_to}"]
    is_first = is_start and template.startswith("{object}")
    objects = [_the(speech, each.decision, course, is_start=is_first) for each in done.part]
    object = speech.together(objects) or _word(speech, "challenged")
    told = fill(words.capital(template) if is_start else template, object=object)
    stands = () if done.keeps else [_stands(speech, each, course) for each in decision.after(done)]
    return fill(words.effect_keeps, effect=told, stands=join(stands, words.between_items)) if stands else told


def _objects(speech: Speech, decision: Decision, done: EffectOn, course: Course, *, is_start: bool) -> Markup:
    """Name what it was done to, without an article."""
    if done.of:
        places = enumerate(done.of)
        return speech.together(_named(speech, each, course, is_start=is_start and not place) for place, each in places)
    if done.effect.is_of_unknown:
        return _some(speech, decision, course, is_start=is_start)
    return _word(speech, "challenged", is_start)


def _manner(decision: Decision, done: EffectOn) -> str:
    """Return which words for an effect are right: by what was brought before whom, and in which instance."""
    is_about_judgment = any(each.authority is Authority.COURT for each in done.of)
    if done.effect.effect == "reversed":
        return f"-{_appeal(done)}"
    if done.effect.effect == "sent-back":
        return "-below" if is_about_judgment else ""
    if not done.keeps:
        return ""
    if decision.authority is Authority.REVIEW:
        return "-review"
    is_unknown = done.effect.effect == "upheld" and done.effect.is_of_unknown
    if is_unknown or decision.authority is not Authority.COURT:
        return "-other"
    return f"-{_appeal(done)}" if is_about_judgment else "-claim"


def _appeal(done: EffectOn) -> str:
    """Tell a first appeal from a further one: one against a judgment that was about a judgment itself."""
    courts = [each for each in done.of if each.authority is Authority.COURT]
    below = (other for each in courts for one in each.effects for other in one.of)
    return "further-appeal" if any(each.authority is Authority.COURT for each in below) else "appeal"


def _stands(speech: Speech, standing: Standing, course: Course, *, is_start: bool = False) -> Markup:
    """Write what stands of a decision: it stands, or stays quashed."""
    done = standing.effect
    known = done.effect if done and done.effect in EFFECTS else "other" if done else ""
    own = (speech.say(done.text) if done.text else text(done.effect)) if done else NOTHING
    outcome = None if done else _to_be_said(speech, standing.decision)
    template = speech.words.stands[known] if outcome is None else speech.words.stands_as
    return fill(
        speech.words.capital(template) if is_start else template,
        object=_the(speech, standing.decision, course, is_start=is_start),
        party=speech.name(standing.decision.trace.path, is_inside=not is_start, on=_TO_COME),
        effect=own,
        outcome=speech.within(outcome.label) if outcome else NOTHING,
    )


def _to_be_said(speech: Speech, decision: Decision) -> Outcome | None:
    """Return what a decision that stands decided, where its name does not say all: a refusal and no more."""
    outcome = decision.outcome
    says_all = outcome is not None and (outcome.tone is Tone.BAD or outcome.either) and _refusal(speech, decision)
    return None if says_all else outcome


# Names of decisions ------------------------------------------------------------------------------


def _the(speech: Speech, decision: Decision, course: Course, *, is_start: bool) -> Markup:
    """Name a decision: the refusal of March 2019, the judgment of Nagoya District Court."""
    template = speech.words.definite
    name = _named(speech, decision, course)
    return fill(speech.words.capital(template) if is_start else template, decision=name)


def _named(speech: Speech, decision: Decision, course: Course, *, is_start: bool = False) -> Markup:
    """Name a decision without an article; with its date where another of the course would go by the same name."""
    name = _name(speech, decision, is_start)
    decided = decision.trace.path.decided
    if decided is None or decided.is_unknown or not _has_namesake(speech, decision, course):
        return name
    template = speech.words.decision_by if decided.is_by else speech.words.decision_dated
    return fill(template, decision=name, date=text(speech.words.moment(decided)))


def _has_namesake(speech: Speech, decision: Decision, course: Course) -> bool:
    name = _name(speech, decision)
    return any(other.id != decision.id and _name(speech, other) == name for other in course)


def _some(speech: Speech, decision: Decision, course: Course, *, is_start: bool) -> Markup:
    """Name what a decision was about where nobody told which it was: a refusal, where all it may be about are such."""
    earlier = _before(decision, course)
    names = {_name(speech, other) for other in earlier if other.authority is Authority.AGENCY}
    name = names.pop() if len(names) == 1 else _word(speech, "unknown")
    template = speech.words.indefinite
    return fill(speech.words.capital(template) if is_start else template, decision=name)


def _word(speech: Speech, key: str, is_start: bool = False) -> Markup:
    word = speech.words.decisions[key]
    return text(speech.words.capital(word) if is_start else word)


def _before(decision: Decision, course: Course) -> Iterable[Decision]:
    return takewhile(lambda other: other.id != decision.id, course)


def _name(speech: Speech, decision: Decision, is_start: bool = False) -> Markup:
    words, path = speech.words, decision.trace.path
    if decision.authority is Authority.REVIEW:
        return _word(speech, "review", is_start)
    refusal = _refusal(speech, decision)
    if refusal:
        return text(words.capital(refusal) if is_start else refusal)
    is_court = decision.authority is Authority.COURT
    if is_court and path.name is None:
        return _word(speech, "judgment-below", is_start)
    template = words.decisions["judgment" if is_court else "decision"]
    party = speech.name(path, is_inside=True)
    return fill(words.capital(template) if is_start else template, party=party)


def _refusal(speech: Speech, decision: Decision) -> str:
    """Return what a refusal is called; empty for a decision that its own words do not call one."""
    outcome = decision.outcome
    if outcome is None or outcome.tone is Tone.GOOD or decision.authority is not Authority.AGENCY:
        return ""
    label, language = outcome.label.in_language(speech.words.code)
    return speech.words.refusal(label) if language == speech.words.code else ""
