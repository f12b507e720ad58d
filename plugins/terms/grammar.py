"""The keys of a glossary and of a `term` block, declared once: the readers and the tables of docs/ follow from them."""

from __future__ import annotations

from casetree.nouns.diagnostics import say
from casetree.reading.grammar.shapes import NEEDED, ById, Key, Lines, Plain, one_or_more
from casetree.reading.grammar.sources import CITES, YES_OR_NO

TERM = Lines(
    what=say("a term"),
    example="term: {en: …, ja: …}",
    keys=(
        Key(name="term", says="its name, in every language of the site", left_out=NEEDED, shape=Plain.TEXT),
        Key(
            name="definition",
            says="what it means, in one or two sentences of ours, in every language of the site",
            left_out=NEEDED,
            shape=Plain.TEXT,
        ),
        Key(name="cite", says="where the definition comes from, or a list", left_out=NEEDED, shape=CITES),
        Key(
            name="reading",
            says="how the Japanese name is read, in kana; Japanese lists are in its order",
            left_out="nothing is said",
            shape=Plain.WORD,
        ),
        Key(
            name="also",
            says="other forms that mean the same, by language; the plural of an English form need not be written",
            left_out="none",
            shape=ById(of=one_or_more(Plain.WORD), keys=Plain.LANGUAGE),
        ),
        Key(
            name="linked",
            says="`no` for one that posts do not link by themselves, as its name means too much besides",
            left_out="yes",
            shape=YES_OR_NO,
        ),
    ),
)

GLOSSARY = ById(of=TERM)

SHOWN = Lines(
    what=say("a term block"),
    example="term: …",
    keys=(Key(name="term", says="the id of the term in the glossary", left_out=NEEDED, shape=Plain.ID),),
)
