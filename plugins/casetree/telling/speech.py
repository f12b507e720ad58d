"""An author's words as markup, in the language of a figure."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from casetree.nouns.model import COURT, Answer, Outcome, Path, Question, Reference, Text
from casetree.nouns.moments import Moment
from casetree.text.languages.base import Words
from casetree.text.markup import NOTHING, Markup, attribute, element, join, place_link, series, text

Cite = Callable[[tuple[Reference, ...]], Markup]
"""Turns cited sources into numbered links."""

Anchor = Callable[[str], str]
"""Turns a node's id into the HTML id of its place in the list."""

_NO_BREAK = text("\u00a0")


def say(what: Text, words: Words, is_quoted: bool = False) -> Markup:
    """Write an author's words in the page's language, or mark the language that they are in.

    Where they stand in quotation marks (`is_quoted`) their own become those of a quotation inside another.

    >>> from casetree.text.words import words_for
    >>> str(say(Text({"en": "Spouse"}), words_for("ja")))
    '<span lang="en">Spouse</span>'
    """
    written = what.by_language.get(words.code)
    if written is not None:
        return text(words.within(written) if is_quoted else written)
    written, language = what.in_language(words.code)
    return element("span", attribute("lang", language), text(words.within(written) if is_quoted else written))


def say_answer(answer: Answer, words: Words) -> Markup:
    """Write an answer: the author's words for it, or the built-in ones of yes and no."""
    return text(words.built_in(answer.id)) if answer.label is None else say(answer.label, words)


def in_aside(what: Markup, words: Words) -> Markup:
    """Put words in brackets, with the space before them where one is due."""
    before, after = words.aside
    return join([text(before), what, text(after)])


def uncited(cited: tuple[Reference, ...]) -> Markup:
    """Cite nothing: where words stand without a list of sources."""
    return NOTHING


class Speech:
    """How one figure speaks: in which language, how it cites, and where in its list a node stands."""

    def __init__(self, words: Words, numbers: Cite = uncited, anchor: Anchor = str, page: Markup = NOTHING) -> None:
        self.words = words
        self.numbers = numbers
        self.anchor = anchor
        self.page = page
        """The address of the figure's page, where the figure stands elsewhere."""

        self.ends: dict[tuple[str, str, bool], tuple[object, Markup]] = {}
        """Decisions and how they ended, as far as that was told: a figure says so in caption, strip and sentence."""

        self._said: set[str] = set()

    def link(self, id: str) -> str:
        """Write the `href` of a place in the figure, by its HTML id."""
        return place_link(id, self.page)

    def cite(self, cited: tuple[Reference, ...]) -> Markup:
        """Write the numbers of cited sources after the words that they stand for."""
        numbers = self.numbers(cited) if cited else NOTHING
        return _NO_BREAK + numbers if numbers else NOTHING

    def say(self, what: Text) -> Markup:
        """Write an author's words, marked with their language where it is another."""
        written = what.by_language.get(self.words.code)
        return say(what, self.words) if written is None else text(written)

    def answer(self, answer: Answer) -> Markup:
        """Write an answer in words."""
        return say_answer(answer, self.words)

    def answer_within(self, answer: Answer) -> Markup:
        """Write an answer as it stands in quotation marks."""
        return self.within(answer.label) if answer.label else self.answer(answer)

    def within(self, what: Text) -> Markup:
        """Write an author's words as they stand in quotation marks, with others for those of their own."""
        return say(what, self.words, is_quoted=True)

    def quoted(self, what: Text) -> Markup:
        """Write an author's words in quotation marks."""
        before, after = map(text, self.words.quote)
        return before + self.within(what) + after

    def either(self, outcomes: Iterable[Outcome]) -> Markup:
        """Write outcomes in quotation marks, since each may have commas, joined by or."""
        return series(self.words.either, [self.quoted(outcome.label) for outcome in outcomes])

    def listed(self, questions: Iterable[Question], is_short: bool = False) -> Markup:
        """Write questions in quotation marks, which keep theirs out of the sentence, joined by and."""
        return series(self.words.listed, [self.quoted(each.label if is_short else each.ask) for each in questions])

    def together(self, parts: Iterable[Markup]) -> Markup:
        """Write several things one after the other, joined by and; by other marks where one has a comma of its own."""
        told = tuple(parts)
        has_commas = any("," in part for part in told)
        return series(self.words.list_apart if has_commas else self.words.list, told)

    def name(self, path: Path, is_inside: bool = False, on: Moment | None = None) -> Markup:
        """Write the name of a path's party, at the start of a sentence or inside one.

        A known party goes by its name of the day on which it decided, or of another day, `on`.
        """
        if path.name:
            return self.say(path.name)
        if path.by_text:
            return self.say(path.by_text)
        known = self.words.party(path.by, on or path.decided)
        return text(self.words.inside(known) if is_inside else known)

    def finality(self, path: Path, course: Sequence[Path]) -> str:
        """Say whether a decision is final; of one to come, as of when it is.

        Of one that was not final it says whether a higher court has decided since. `course` are the paths of the
        decisions of one proceeding in order of time.
        """
        finals, final = self.words.finals, path.final
        if path.is_awaited:
            return finals["awaited-as-of"].format(date=self.words.moment(path.as_of)) if path.as_of else ""
        courts = [each.id for each in course if each.by == COURT and not each.is_awaited]
        if final == "no" and path.id in courts[:-1]:
            return finals["appealed-further" if courts.index(path.id) else "appealed"]
        if final == "unknown" and path.as_of:
            return finals["unknown-as-of"].format(date=self.words.moment(path.as_of))
        return finals.get(final, "")

    def is_new(self, said: str) -> bool:
        """Tell whether a sentence, or what a name stands for, is told for the first time: no figure says one twice."""
        is_new = said not in self._said
        self._said.add(said)
        return is_new

    def reason(self, reason: str) -> Markup:
        """Write in brackets what an answer rests on: they are heard with it, not as words of their own."""
        before, after = self.words.aside
        space = NOTHING if before == before.lstrip() else text(" ")
        return space + element("span", ' class="basis"', text(f"{before.lstrip()}{reason}{after}"))
