"""The keys of a tree file."""

from __future__ import annotations

from casetree.nouns.diagnostics import say
from casetree.nouns.model import PENDING, UNDISCLOSED, Confidence, Kind, Tone
from casetree.reading.grammar.shapes import NEEDED, ById, Choice, Key, Lines, ListOf, Plain, either
from casetree.reading.grammar.sources import ALLOW, CITES, SOURCES, cite

MAX_ANSWERS = 300
"""Far more than a page can show; larger trees are a mistake or an attack."""

BUILT_IN = ("yes", "no")
"""The answers that have words of their own in every language."""

KINDS = Choice(
    what=say("a kind of tree"),
    words={
        Kind.LAW: "the law, or a reading of it, in force since its date",
        Kind.READING: "a reading of practice, used for decisions since its date; it is never called law",
    },
)
STATUSES = Choice(
    what=say("a status"),
    words={
        "in-force": "a version that cases are walked through",
        "expected": "drawn, but used for a case only where its `law` names the date",
    },
)
TONES = Choice(
    what=say("a tone"),
    words={
        Tone.GOOD: "what the applicant asked for, or as good",
        Tone.MIDDLE: "less than that, but protection or leave to stay",
        Tone.BAD: "a refusal",
    },
)
ORDERS = Choice(
    what=say("an order of answers"),
    words={"best-first": "the answers stand in order, the best for the person first"},
)
SIDES = Choice(
    what=say("a side"),
    words={"for": "it counts for the person", "against": "it counts against the person"},
)
CONFIDENCES = Choice(
    what=say("a degree of confidence"),
    words={
        Confidence.CONFIRMED: "read in a text of the authority or of a court, or in a faithful reprint",
        Confidence.REPORTED: "told by the press, by an organisation or by a practitioner",
        Confidence.INTERPRETATION: "our reading; `cite` names what it is based on, without one no source says it so",
    },
)

_CONFIDENCE = Key(
    name="confidence",
    says="how sure it is that the law is so",
    left_out="nothing is said",
    shape=CONFIDENCES,
)

_TO = Key(
    name="to",
    says="the id of the question or outcome it leads to",
    left_out=NEEDED,
    shape=Plain.WORD,
)
ANSWER = Lines(
    what=say("an answer"),
    example="to: …",
    keys=(
        _TO,
        Key(
            name="label",
            says="the answer in words",
            left_out="an error, but for `yes` and `no`, which have words of their own",
            shape=Plain.LABEL,
        ),
    ),
)
WORDED_ANSWER = Lines(
    what=say("an answer"),
    keys=(_TO, Key(name="label", says="the answer in words", left_out=NEEDED, shape=Plain.LABEL)),
)

FACTOR = Lines(
    what=say("a factor"),
    example="label: …",
    keys=(
        Key(name="label", says="the factor in words", left_out=NEEDED, shape=Plain.LABEL),
        Key(
            name="side",
            says="`for` or `against` the person",
            left_out="depends on the case",
            shape=SIDES,
        ),
        cite(),
        _CONFIDENCE,
    ),
)

QUESTION = Lines(
    what=say("a question"),
    example="ask: …",
    keys=(
        Key(
            name="ask",
            says="the question in words",
            left_out=NEEDED,
            shape=Plain.LABEL,
            add=say("add `ask: …`, the question in words"),
        ),
        Key(
            name="ask-you",
            says="the question as the walk through the tree puts it to a reader",
            left_out="the words of `ask`",
            shape=Plain.TEXT,
        ),
        Key(
            name="short",
            says="the label in the drawing, and the name of the question in sentences",
            left_out="the words of `ask`",
            shape=Plain.LABEL,
        ),
        Key(name="help", says="a sentence under the step in the list", left_out="none", shape=Plain.TEXT),
        cite(),
        _CONFIDENCE,
        Key(
            name="weigh",
            says="factors that are weighed, none of which decides alone",
            left_out="none",
            shape=ById(of=either(Plain.LABEL, FACTOR)),
        ),
        Key(
            name="ordered",
            says=(
                "`best-first`: the answers stand in order, the best for the person first; "
                "what contradicts that is a warning"
            ),
            left_out="no order",
            shape=ORDERS,
        ),
        Key(
            name="answers",
            says="the answers by id, at least two",
            left_out=NEEDED,
            shape=ById(
                of=WORDED_ANSWER,
                least=2,
                most=MAX_ANSWERS,
                known=dict.fromkeys(BUILT_IN, either(Plain.WORD, ANSWER)),
                refused=(UNDISCLOSED, PENDING),
            ),
        ),
    ),
)

NEXT = Lines(
    what=say("what may follow"),
    example="label: …",
    keys=(
        Key(name="label", says="what may follow, in words", left_out=NEEDED, shape=Plain.LABEL),
        Key(name="within", says="the deadline, in words", left_out="no deadline is named", shape=Plain.TEXT),
        cite(),
    ),
)

OUTCOME = Lines(
    what=say("an outcome"),
    example="label: …",
    keys=(
        Key(name="label", says="the outcome in words", left_out=NEEDED, shape=Plain.LABEL),
        Key(name="short", says="the label in the drawing", left_out="the words of `label`", shape=Plain.LABEL),
        Key(name="help", says="a sentence at the end of the list", left_out="none", shape=Plain.TEXT),
        Key(
            name="tone",
            says="`good`, `middle` or `bad` for the applicant: gives it a sign and a colour",
            left_out="no sign and no colour; nothing is guessed",
            shape=TONES,
        ),
        Key(
            name="either",
            says=(
                "two or more outcomes: this one is for decisions that reached one of them, where nobody knows which; "
                "no answer leads to it"
            ),
            left_out="an outcome that answers lead to",
            shape=ListOf(of=Plain.WORD),
        ),
        cite(),
        _CONFIDENCE,
        Key(
            name="next",
            says="a list of what may follow: words, or the keys below",
            left_out="nothing",
            shape=ListOf(of=either(Plain.LABEL, NEXT)),
        ),
    ),
)

OFFICIAL = Lines(
    what=say("an official figure"),
    example="label: …",
    keys=(
        Key(
            name="label",
            says="the figure with what it is a part of, in words: `289 of 5,334 decisions`; "
            "`{data:TABLE:SERIES:KEY}` takes a number from a table in content/data/",
            left_out=NEEDED,
            shape=Plain.LABEL,
        ),
        Key(name="cite", says="its source, or a list", left_out=NEEDED, shape=CITES),
    ),
)

TREE = Lines(
    what=say("a tree"),
    keys=(
        Key(name="title", says="the name of the tree, in words", left_out=NEEDED, shape=Plain.LABEL),
        Key(
            name="kind",
            says="`law`, or `reading`: a reading of practice, which is never called law",
            left_out="`law`",
            shape=KINDS,
        ),
        Key(
            name="lang",
            says="the language of its plain texts, as a code: `ja`",
            left_out="the language of the site",
            shape=Plain.LANGUAGE,
        ),
        Key(
            name="reading",
            says="whose tree it is, or whose reading; shown with every figure",
            left_out="nothing is said",
            shape=Plain.TEXT,
        ),
        Key(
            name="status",
            says="`in-force`, or `expected`: drawn, but used for a case only where its `law` names the date",
            left_out="`in-force`",
            shape=STATUSES,
        ),
        Key(
            name="start",
            says="the first question",
            left_out=NEEDED,
            shape=Plain.WORD,
            add=say("add `start: …` with the id of the first question, as in `start: persecution`"),
        ),
        Key(
            name="questions",
            says="the questions by id, see [Questions](#questions)",
            left_out=NEEDED,
            shape=ById(of=QUESTION, least=1),
            add=say(
                "add `questions:` and the questions under it, "
                "as in `persecution: {{ask: …, answers: {{yes: …, no: …}}}}`"
            ),
        ),
        Key(
            name="outcomes",
            says="the outcomes by id, the best for the applicant first, see [Outcomes](#outcomes)",
            left_out=NEEDED,
            shape=ById(of=either(Plain.LABEL, OUTCOME), least=1),
            add=say("add `outcomes:` and the outcomes under it, as in `granted: Permit granted`"),
        ),
        Key(
            name="official",
            says="a list of official figures, shown beside the counts on the tree's page, with the keys below",
            left_out="none",
            shape=ListOf(of=OFFICIAL),
        ),
        Key(
            name="sources",
            says="sources that this tree cites, see [Sources](#sources)",
            left_out="those of `content/sources.yaml`",
            shape=SOURCES,
        ),
        Key(
            name="allow",
            says="warnings that are meant to be there, each with the reason, see [Warnings](#warnings)",
            left_out="none",
            shape=ALLOW,
        ),
    ),
)
