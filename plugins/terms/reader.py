"""The text of a glossary to its terms, and that of a `term` block to the id of one, or what is wrong in them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from casetree.nouns.diagnostics import Diagnostic, error, say, series
from casetree.nouns.model import Reference, Text
from casetree.nouns.passage import Passage
from casetree.nouns.suggest import did_you_mean
from casetree.reading.values.entry import Entry, read_lines
from casetree.reading.values.fields import Fields, one_or_more
from casetree.reading.yaml_text.nodes import Node, Scalar
from casetree.reading.yaml_text.repair import MAX_FILE_BYTES, load_all, read_again

from .grammar import SHOWN, TERM
from .term import Term


def read_glossary(
    passage: Passage, *, sources: Collection[str] | None, languages: Sequence[str]
) -> tuple[dict[str, Term], list[Diagnostic]]:
    """Return the terms without a fault by id, and the faults of the others.

    `sources` are the ids that may be cited, None where nobody can tell; `languages` are those that every term needs.
    """
    node, faults = load_all(passage, MAX_FILE_BYTES)
    fields = Fields(languages[0], read_again)
    body = fields.mapping(node, say("the glossary"), "<id>: {term: …}") if node else None
    found: dict[str, Term] = {}
    for key, value in body.entries if body else ():
        before = len(fields.faults)
        term = _Reading(fields, key, value, languages).term(sources)
        if term and not fields.has_error(before):
            found[term.id] = term
    _check_twice(found, fields, languages)
    return found, faults + fields.faults


class _Reading:
    """Reads one term."""

    def __init__(self, fields: Fields, key: Scalar, node: Node, languages: Sequence[str]) -> None:
        self.fields, self.key, self.languages = fields, key, languages
        what = say("the term `{term}`", term=key.text)
        self.entry = read_lines(fields, node, TERM, what=what, place=key.span)

    def term(self, sources: Collection[str] | None) -> Term | None:
        """Return the term, and note what is wrong with it."""
        entry, id = self.entry, self.fields.id(self.key, say("a term"))
        if entry is None:
            return None
        name, definition, cited = self._text(entry, "term"), self._text(entry, "definition"), entry.cite()
        self._check_sources(cited, sources)
        is_linked = "linked" not in entry or entry.choice("linked") != "no"
        also, reading = self._also(entry), entry.word("reading")
        if not (id and name and definition and cited):
            return None
        return Term(
            id=id,
            name=name,
            also=also,
            reading=reading,
            definition=definition,
            cited=cited,
            is_linked=is_linked,
            span=self.key.span,
        )

    def _check_sources(self, cited: Iterable[Reference], sources: Collection[str] | None) -> None:
        for reference in cited:
            if sources is not None and reference.id not in sources:
                message = say("the source `{id}` is not declared", id=reference.id)
                help = did_you_mean(reference.id, sources, say("declared"))
                self.fields.faults.append(error("unknown-source", reference.span, message, help))

    def _text(self, entry: Entry, key: str) -> Text | None:
        """Read a text that is there in every language of the site."""
        found = entry.text(key)
        missing = [language for language in self.languages if found and language not in found.by_language]
        if missing:
            message = say("{what} is missing in {languages}", what=f"`{key}`", languages=_series(missing))
            help = say("write `{{{listing}}}`", listing=", ".join(f"{language}: …" for language in self.languages))
            entry.error("missing-language", key, message, help)
        return found

    def _also(self, entry: Entry) -> dict[str, tuple[str, ...]]:
        """Read the other forms."""
        node = entry.node("also")
        body = self.fields.mapping(node, "`also`", "en: …") if node else None
        found = {}
        for key, value in body.entries if body else ():
            language = self.fields.language_code(key, "`also`")
            words = [self.fields.word(item, "`also`") for item in one_or_more(value)]
            if language:
                found[language] = tuple(word for word in words if word)
        return found


def _series(languages: Sequence[str]) -> str:
    return series(f"`{language}`" for language in languages)


def _check_twice(terms: Mapping[str, Term], fields: Fields, languages: Sequence[str]) -> None:
    """Report terms of which a form is that of another already: a text would not say which of them it means."""
    for language in languages:
        owners: dict[str, Term] = {}
        for term in terms.values():
            for form in term.forms(language):
                first = owners.setdefault(form.casefold(), term)
                if first is not term:
                    message = say("`{form}` is the term `{term}` already, on line {line}", form=form, term=first.id,
                                  line=first.span.line)  # fmt: skip
                    help = say("remove one of the two, or write forms that no text confuses")
                    fields.error("term-twice", term.span, message, help)


def read_shown(passage: Passage, terms: Mapping[str, Term], language: str) -> tuple[Term | None, list[Diagnostic]]:
    """Read a `term` block: which term it shows."""
    node, faults = load_all(passage)
    fields = Fields(language, read_again)
    if node is None and not faults:
        fields.error("case-empty", passage.start, say("this term block is empty"), say("write `term: …` in it"))
    entry = read_lines(fields, node, SHOWN, place=passage.start)
    id = entry.word("term") if entry else ""
    if entry and id and id not in terms:
        message = say("the glossary has no term `{term}`", term=id)
        entry.error("term-unknown", "term", message, did_you_mean(id, terms))
    faults += fields.faults
    return (None if any(fault.is_error for fault in faults) else terms.get(id)), faults
