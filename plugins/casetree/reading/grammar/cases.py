"""The keys of case blocks.

Long, since it is a list: what each key says is said here alone.
"""

from __future__ import annotations

from casetree.nouns.diagnostics import enumerated, say
from casetree.nouns.model import AUTHOR, EFFECTS, PARTIES, UNDISCLOSED, Basis
from casetree.reading.grammar.shapes import (
    NEEDED,
    ById,
    Choice,
    Key,
    Lines,
    ListOf,
    Plain,
    either,
    one_or_more,
)
from casetree.reading.grammar.sources import SOURCES, YES_OR_NO, cite

MAX_PATHS = 50
LEAST_COMPARED, MOST_COMPARED = 2, 4

# The words that have a meaning -----------------------------------------------------------------

BASES = Choice(
    what=say("a basis"),
    words={
        Basis.STATED: "the source says so",
        Basis.INFERRED: "the author's reading",
        Basis.ASSUMED: "nobody said it, but the decision presupposes it",
    },
)
BY = Choice(
    what=say("a party"),
    words=dict(
        zip(
            PARTIES,
            (
                "the authority that decides on the application",
                "whoever decides on a request for review",
                "a court; `name` says which",
                "the person whose case it is",
                "the author of the post",
            ),
            strict=True,
        )
    ),
    is_open=True,
)
EFFECT_WORDS = Choice(
    what=say("an effect"),
    words=dict(
        zip(
            EFFECTS,
            (
                "the decision below stands",
                "the claim fails: the agency's decision stands",
                "the claim fails without an answer: the agency's decision stands",
                "the agency's decision is set aside",
                "the judgment below is set aside",
                "the agency is ordered to grant what was asked",
                "who decided before must decide again",
            ),
            strict=True,
        )
    ),
    is_open=True,
)
FINALS = Choice(
    what=say("a word for `final`"),
    words={
        "yes": "it cannot be challenged any more",
        "no": "it can still be challenged, or has been",
        "unknown": "nobody told",
    },
)
LAYOUTS = Choice(
    what=say("a layout"),
    words={
        "tree": "from the first question down, branch by branch",
        "ladder": "the questions in one line, with rails for the exits that they share",
        "layered": "in layers, for questions that several answers lead to",
    },
)
EXPLAINS = Choice(
    what=say("a length of explanation"),
    words={
        "full": "what each of them would have led to",
        "short": "which of them would have changed the outcome",
        "none": "nothing",
    },
)

# What several blocks have in common ------------------------------------------------------------

_BASIS = Key(name="basis", says="what it rests on: `stated`, `inferred` or `assumed`", left_out="`stated`", shape=BASES)


def _note(says: str) -> Key:
    return Key(name="note", says=says, left_out="none", shape=Plain.TEXT)


def _figure_keys(title: str, law: str, law_left_out: str, other: str = "") -> tuple[Key, Key, Key, Key]:
    """Declare `title`, `law`, `layout` and `explain`, which blocks of every kind may have."""
    return (
        Key(name="title", says=title, left_out=other or "the tree's title", shape=Plain.LABEL),
        Key(name="law", says=law, left_out=law_left_out, shape=Plain.DAY),
        Key(
            name="layout",
            says=f"{enumerated([f'`{word}`' for word in LAYOUTS.words], 'or')}: the shape of the drawing",
            left_out=other or "follows from the tree's shape",
            shape=LAYOUTS,
        ),
        Key(
            name="explain",
            says=(
                "how much is said about answers not given: `none`, `short` (which of them would have changed "
                "the outcome), `full` (what each would have led to)"
            ),
            left_out=other or "`full`",
            shape=EXPLAINS,
        ),
    )


# Answers ---------------------------------------------------------------------------------------

COUNTED_FACTOR = Lines(
    what=say("a factor that counted"),
    example="factor: …",
    keys=(
        Key(name="factor", says="its id in the tree", left_out=NEEDED, shape=Plain.WORD),
        _note("what the party said of it"),
        cite(),
    ),
)
_FACTORS = one_or_more(either(Plain.WORD, COUNTED_FACTOR))

ANSWER = Lines(
    what=say("an answer"),
    example="answer: …",
    keys=(
        Key(name="answer", says="the answer, `undisclosed` or `pending`", left_out=NEEDED, shape=Plain.WORD),
        Key(
            name="basis", says="what the answer rests on (table below)", left_out="the `basis` of the path", shape=BASES
        ),
        _note("a remark, shown at the step"),
        cite("the source of this answer, or a list"),
        Key(
            name="if-asked",
            says="`yes`: it was found beside the path, and holds if the path comes to the question",
            left_out="`no`",
            shape=YES_OR_NO,
        ),
        Key(
            name="assume",
            says=(
                "`no`, beside `undisclosed`: nothing is concluded from what else is known, not even where every way "
                "that fits answers alike"
            ),
            left_out="`yes`",
            shape=YES_OR_NO,
        ),
        Key(
            name="explain",
            says="how much is said at this step about the answers not given: `full`, `short` or `none`",
            left_out="the `explain` of the block",
            shape=EXPLAINS,
        ),
        Key(
            name="for",
            says="the factors of a `weigh` question that counted in favour, one or a list: each an id, or with a note",
            left_out="none",
            shape=_FACTORS,
        ),
        Key(name="against", says="the factors that counted against", left_out="none", shape=_FACTORS),
    ),
)

OUTCOME = Lines(
    what=say("an outcome"),
    example="is: …",
    keys=(
        Key(
            name="is",
            says="the outcome",
            left_out=NEEDED,
            shape=Plain.WORD,
            add=say("add `is: …` with an outcome of the tree"),
        ),
        Key(name="basis", says="as with answers", left_out="`stated`", shape=BASES),
        Key(
            name="told",
            says="by whose account, where one side alone says so: stands after the outcome wherever that is said",
            left_out="nothing",
            shape=Plain.TEXT,
        ),
        _note("a remark, shown at the end of the list"),
        cite(),
    ),
)

BROUGHT_BY = Choice(
    what=say("who had appealed"),
    words={"state": "the authorities", "person": "the person who had applied"},
)

AS_TO = Choice(
    what=say("a part of a judgment"),
    words={"quashed": "that it quashed", "recognition-ordered": "that it ordered to grant"},
)

# What a decision did, and what it turned on ----------------------------------------------------

EFFECT = Lines(
    what=say("an effect"),
    example="effect: …",
    keys=(
        Key(
            name="effect",
            says="what it did: a word of the table below, or any text",
            left_out=NEEDED,
            shape=either(EFFECT_WORDS, Plain.LABEL),
        ),
        Key(
            name="of",
            says=(
                "the decision that it did this to, or a list: a path's id, `<case>/<path>` in another block, "
                "or `unknown`"
            ),
            left_out="for `upheld` and `reversed` the decision above it, else the last one of the agency",
            shape=one_or_more(Plain.PATH_NAME),
        ),
        Key(
            name="brought-by",
            says="who had appealed or claimed: `state` or `person`",
            left_out="not said",
            shape=BROUGHT_BY,
        ),
        Key(
            name="as-to",
            says=(
                "for `upheld` and `reversed`: what the judgment below did and this is about, `quashed` or "
                "`recognition-ordered`, where it did both"
            ),
            left_out="all that it did",
            shape=AS_TO,
        ),
        _note("a remark, shown with the effect"),
        cite(),
    ),
)

TURNED_ON = Lines(
    what=say("what a decision turned on"),
    example="question: …",
    keys=(
        Key(
            name="question",
            says=f"the id of a question, any text, or `{UNDISCLOSED}`",
            left_out=NEEDED,
            shape=Plain.TEXT,
        ),
        _BASIS,
        cite(),
        _note("a remark, shown with it"),
    ),
)
_TURNED_ON = one_or_more(either(Plain.TEXT, TURNED_ON))

# Paths -----------------------------------------------------------------------------------------

PATH = Lines(
    what=say("a path"),
    example="by: …",
    keys=(
        Key(
            name="by",
            says="the party: a known one (table below), or any text",
            left_out=f"`agency` in a decision, `{AUTHOR}` in an argument",
            shape=BY,
        ),
        Key(
            name="name",
            says="the party in words",
            left_out="the known party's name, or the text of `by`",
            shape=Plain.LABEL,
        ),
        Key(
            name="id",
            says="the name that `focus`, `of` and `reads` use",
            left_out="the party; the second court is `court-2`",
            shape=Plain.ID,
        ),
        Key(
            name="decided",
            says="when it was decided (table below)",
            left_out="the path is an argument",
            shape=Plain.MOMENT,
        ),
        Key(
            name="outcome",
            says="where the decision ended, see [Outcomes](#outcomes)",
            left_out="computed from the answers",
            shape=either(Plain.WORD, OUTCOME),
        ),
        Key(
            name="effect",
            says="what the decision did to an earlier one, or a list, see [Effects](#effects)",
            left_out="none",
            shape=one_or_more(either(EFFECT_WORDS, Plain.LABEL, EFFECT)),
        ),
        Key(
            name="turned-on",
            says="what the decision turned on, or a list, see [Turning points](#turning-points)",
            left_out="nothing is called a turning point",
            shape=_TURNED_ON,
        ),
        Key(
            name="reads",
            says=(
                "the decision that this path is a reading of: a path's id, or `<case>/<path>` in another block; "
                "it is then no decision of its own, and stands in no course, end or count"
            ),
            left_out="the path speaks for itself",
            shape=Plain.PATH_NAME,
        ),
        Key(
            name="final",
            says="`yes`, `no` or `unknown`: is it final, or can it still be challenged? Said after the date",
            left_out="nothing is said",
            shape=FINALS,
        ),
        Key(
            name="as-of",
            says="the date as of which `final: unknown` or `decided: pending` holds, such as that of the newest source",
            left_out="no date is said",
            shape=Plain.MOMENT,
        ),
        Key(
            name="number",
            says="the court's docket number (事件番号) as it is written, or `unknown`: looked for and not found",
            left_out="a warning for a court that has no `official` either",
            shape=Plain.WORD,
        ),
        Key(
            name="official",
            says="the address of the official text",
            left_out="no link to it",
            shape=Plain.ADDRESS,
        ),
        Key(
            name="basis",
            says="the basis of its answers, where they give none of their own",
            left_out="`stated`",
            shape=BASES,
        ),
        cite("the source of the whole path, or a list"),
        _note("a remark, shown under the figure"),
        Key(
            name="answers",
            says="what was answered, see [Answers](#answers); `none` where it answered no question at all",
            left_out="nothing was told",
            shape=either(
                Choice(what=say("answers"), words={"none": "it answered no question"}),
                ById(of=either(Plain.WORD, ANSWER), keys=Plain.WORD),
            ),
        ),
    ),
)

# What a case says of the person ----------------------------------------------------------------

FACTS = Lines(
    what=say("`facts`"),
    example="nationality: …",
    keys=(
        Key(name="nationality", says="the country", left_out="nothing is said", shape=Plain.TEXT),
        Key(name="ground", says="why persecution was feared", left_out="nothing is said", shape=Plain.TEXT),
        Key(
            name="people",
            says="how many people the decision was about, a whole number",
            left_out="1",
            shape=Plain.PEOPLE,
        ),
        Key(
            name="applied",
            says="when they applied, as in `decided`, or a list; the first stage of the time line",
            left_out="no such stage",
            shape=one_or_more(Plain.MOMENT),
        ),
    ),
)

NOW = Lines(
    what=say("`now`"),
    example="is: …",
    keys=(
        Key(
            name="is",
            says="an outcome of the tree, or any text",
            left_out=NEEDED,
            shape=Plain.TEXT,
            add=say("add `is: …` with an outcome of the tree, or in words"),
        ),
        Key(
            name="date",
            says="as of when a source says so, as in `decided`",
            left_out="nothing is said",
            shape=Plain.MOMENT,
        ),
        cite("the source that says so, or a list; without one it is a warning"),
    ),
)

REMARK = Lines(
    what=say("a correction"),
    example="date: …",
    keys=(
        Key(
            name="date",
            says="the day of the correction",
            left_out=NEEDED,
            shape=Plain.DAY,
            add=say("write `{{date: 2024-05-01, text: …}}`"),
        ),
        Key(
            name="text",
            says="what was wrong",
            left_out=NEEDED,
            shape=Plain.TEXT,
            add=say("write `{{date: 2024-05-01, text: …}}`"),
        ),
    ),
)
CORRECTIONS = either(ById(of=Plain.TEXT, keys=Plain.DAY), ListOf(of=REMARK))

WITHDRAWN = Lines(
    what=say("`withdrawn`"),
    example="date: …",
    keys=(
        Key(name="date", says="the day on which the case was withdrawn", left_out=NEEDED, shape=Plain.DAY),
        Key(name="why", says="the reason, which stands in the place of the figure", left_out=NEEDED, shape=Plain.TEXT),
    ),
)

# Blocks ----------------------------------------------------------------------------------------

_TITLE, _LAW, _LAYOUT, _EXPLAIN = _figure_keys(
    "the heading of the figure, with [computed words](#computed-words-in-a-sentence) if you want",
    "the day whose version of the tree is used, `2024-06-10`",
    "the date of the decision picks it",
)

CASE = Lines(
    what=say("a case block"),
    keys=(
        Key(
            name="tree",
            says="the tree, by the name of its folder in `content/trees/`",
            left_out=NEEDED,
            shape=Plain.WORD,
            add=say("add `tree: …` as its first line"),
        ),
        _TITLE,
        Key(
            name="id",
            says="the name by which other posts show the case",
            left_out="the post's slug; one case of a post may leave it out",
            shape=Plain.ID,
        ),
        Key(
            name="aliases",
            says="ids that the case had before, one or a list: their addresses lead to it",
            left_out="none",
            shape=one_or_more(Plain.ID),
        ),
        Key(
            name="part-of",
            says="the id of the case that this is another proceeding of, see [Parts](#parts)",
            left_out="a case of its own",
            shape=Plain.ID,
        ),
        _LAW,
        Key(
            name="focus",
            says="the path that is drawn in red, by its `id`",
            left_out="the last decision; without one, the first path",
            shape=Plain.WORD,
        ),
        Key(
            name="facts",
            says="what the case is listed under, see [Facts](#facts)",
            left_out="nothing, and one person",
            shape=FACTS,
        ),
        Key(
            name="now",
            says=(
                "how the person stands today, where a source says so otherwise than by these decisions, "
                "see [Facts](#facts)"
            ),
            left_out="what became of the person follows from the decisions",
            shape=NOW,
        ),
        _LAYOUT,
        _EXPLAIN,
        Key(
            name="sources",
            says="sources that only this case cites, see [Sources](#sources)",
            left_out="those of `content/sources.yaml` and of the tree",
            shape=SOURCES,
        ),
        Key(
            name="corrected",
            says="corrections, each under its day; shown with the figure",
            left_out="none",
            shape=CORRECTIONS,
        ),
        Key(
            name="withdrawn",
            says="when and why the case is not shown any more, see [Withdrawing a case](#withdrawing-a-case)",
            left_out="it is shown",
            shape=WITHDRAWN,
        ),
        Key(
            name="turned-on",
            says="what the decision in focus turned on, see [Turning points](#turning-points)",
            left_out="what its path says",
            shape=_TURNED_ON,
        ),
        Key(
            name="paths",
            says=f"a list of paths, one for each party, up to {MAX_PATHS}, see [Paths](#paths)",
            left_out="the keys of a single path stand at the top",
            shape=ListOf(of=PATH, least=1, most=MAX_PATHS),
        ),
    ),
)

AT_THE_TOP = tuple(key for key in PATH.keys if key.name != "id")
"""The keys of a path that may stand at the top of a block with one party."""

SINGLE = Lines(what=say("a case block"), keys=tuple({key.name: key for key in (*CASE.keys, *AT_THE_TOP)}.values()))
"""A block with the keys of a path at its top; there `id` is the case's."""

SHOWING = Lines(
    what=say("a block that shows a known case"),
    keys=(
        Key(name="case", says="the id of the case", left_out=NEEDED, shape=Plain.WORD),
        *_figure_keys(
            "another heading",
            "the case is walked again under the version of this day",
            "the law that was applied",
            "the case's own",
        ),
        Key(name="focus", says="another path in red", left_out="the case's own", shape=Plain.WORD),
    ),
)

COMPARISON = Lines(
    what=say("a block that compares cases"),
    keys=(
        Key(
            name="compare",
            says="the ids of two to four cases; `<case>/<path>` names another path than the one in focus",
            left_out=NEEDED,
            shape=ListOf(of=Plain.PATH_NAME, least=LEAST_COMPARED, most=MOST_COMPARED),
        ),
        *_figure_keys("the heading", "the day whose version is used", "that of the decisions, if it is the same"),
    ),
)

ALL_KEYS = frozenset(key.name for lines in (SINGLE, SHOWING, COMPARISON) for key in lines.keys)
"""The keys that may stand at the top of a block of any kind."""
