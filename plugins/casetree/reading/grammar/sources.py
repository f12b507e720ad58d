"""The keys of sources, and of the places that cite them."""

from __future__ import annotations

from casetree.nouns.diagnostics import say
from casetree.nouns.model import SourceKind
from casetree.reading.grammar.shapes import NEEDED, ById, Choice, Key, Lines, Plain, either, one_or_more

REFERENCE = Lines(
    what=say("a reference"),
    example="id: …",
    keys=(
        Key(name="id", says="the id of the source", left_out=NEEDED, shape=Plain.SOURCE_ID),
        Key(
            name="at",
            says="the place in it, shown with the number: an article, a paragraph, a page",
            left_out="the source as a whole",
            shape=Plain.TEXT,
        ),
        Key(
            name="quote",
            says="a key term or a phrase of it, shown with the number; a text in each language that it is quoted in",
            left_out="nothing is quoted",
            shape=Plain.TEXT,
        ),
    ),
)

CITES = one_or_more(either(Plain.SOURCE_ID, REFERENCE))
"""What `cite` may be, everywhere."""


def cite(says: str = "its source, or a list") -> Key:
    """Declare the key `cite`."""
    return Key(name="cite", says=says, left_out="none", shape=CITES)


YES_OR_NO = Choice(what=say("`yes` or `no`"), words={"yes": "it is so", "no": "it is not so"})

ALLOW = ById(
    of=either(Plain.WORD, ById(of=Plain.WORD, keys=Plain.WORD)),
    keys=Plain.WORD,
)
"""Warnings that are meant to be there: each code with its reason, or with reasons by place."""

KINDS = Choice(
    what=say("a kind of source"),
    words={
        SourceKind.COURT: "a decision of a court",
        SourceKind.OFFICIAL: "a law, or a paper of an authority, a government or a parliament",
        SourceKind.PRESS: "the press",
        SourceKind.OTHER: "an organisation, a practitioner, a commentator",
        SourceKind.OWN: "what you counted or calculated yourself",
    },
)

SOURCE = Lines(
    what=say("a source"),
    example="title: …",
    keys=(
        Key(name="title", says="what it is", left_out=NEEDED, shape=Plain.TEXT),
        Key(name="publisher", says="who published it", left_out="nothing is said", shape=Plain.TEXT),
        Key(
            name="date",
            says="`2024`, `2024-03` or `2024-03-15`",
            left_out="nothing is said",
            shape=Plain.SOURCE_DATE,
        ),
        Key(
            name="url",
            says="its address, beginning with `https://` or `http://`",
            left_out="the title is no link",
            shape=Plain.ADDRESS,
        ),
        Key(
            name="lang",
            says="the language of the source itself, as a code: `ja`; never that of its title here",
            left_out="nothing is said",
            shape=Plain.LANGUAGE,
        ),
        Key(
            name="archived",
            says="the address of a lasting copy",
            left_out="no link to a copy",
            shape=Plain.ADDRESS,
        ),
        Key(
            name="read",
            says="when it was last read, or what is said of it was last checked against notes of it, as in `date`",
            left_out="nothing is said",
            shape=Plain.SOURCE_DATE,
        ),
        Key(
            name="kind",
            says="what it is, for the count of what the claims of the site rest on",
            left_out="what rests on it alone is counted apart",
            shape=KINDS,
        ),
        Key(
            name="helps",
            says=(
                "what its publisher offers to people, and at what cost, as the source itself says it; "
                "shown at the ends of walks, the site's in all, a tree's in its own"
            ),
            left_out="it is no place to ask for help",
            shape=Plain.TEXT,
        ),
        Key(
            name="allow",
            says=(
                "why it has no publisher, date or address: `{source-incomplete: …}`; "
                "the sources of a block need no reason"
            ),
            left_out="a warning, for sources of the site and of trees",
            shape=ALLOW,
        ),
    ),
)

SOURCES = ById(of=SOURCE)
