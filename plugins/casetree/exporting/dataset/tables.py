"""The tables of cases, trees and sources, with what each column says; after these the rows are made.

Long, since every column is declared here, once: the files, their descriptions and the database follow from it.
"""

from __future__ import annotations

from casetree.exporting.dataset.columns import Link, Table, column, in_words, needed
from casetree.nouns.model import EFFECTS, PARTS_OF_JUDGMENTS, Kind, Text, Tone
from casetree.nouns.trace import Authority, Certainty, Reach

OTHER = "other"
"""Stands for an effect that its author told in words of their own."""

UNKNOWN = "unknown"
"""Stands for a decision of which nobody told which one it is."""

_FINAL = ("yes", "no", "unknown")
_EFFECTS = (*EFFECTS, OTHER)
_REACH = [str(each) for each in (Reach.ANSWERED, Reach.UNDISCLOSED, Reach.LEFT_OPEN, Reach.PENDING, Reach.ALSO_FOUND)]
_TO_TREE = Link(columns=("tree", "law"), table="trees", to=("tree", "law"))
_TO_OUTCOME = Link(columns=("tree", "law", "outcome"), table="outcomes", to=("tree", "law", "outcome"), may_lack=True)
_TO_DECISION = Link(columns=("case", "part", "path"), table="decisions", to=("case", "part", "path"))
_OF = "The decisions that this was done to, each as part/path; `unknown` where nobody told which it was."
_AS_TO = "Which parts of the judgment below, where it concerned a part alone; the table `effects` has more."
_CASE = needed("case", "The id of the case: one person's story, or that of people decided on together.")
_PART = needed("part", "The id of the part; that of the case itself for its own block.")
_PATH = needed("path", "The id of the decision in its part.")
_TREE = needed("tree", "The id of the decision tree.")
_LAW = needed("law", "The version of the tree: the day from which it applies.", type="date")
_PLACE = needed("place", "Its place among these, from 1.", type="integer")
_PAGE = needed("page", "The address of its page, from the root of the site.")
_SOURCES = column("sources", "Keys of the table `sources`.", type="list")

TREES = Table(
    name="trees",
    title=Text({"en": "Decision trees", "ja": "判断フロー"}),
    says=Text({"en": "One version of a decision tree.", "ja": "1行に判断フローの一つの版。"}),
    columns=(
        _TREE,
        _LAW,
        *in_words("title", "Its title."),
        needed("kind", "Whether it is law or a reading of practice.", words=[str(each) for each in Kind]),
        *in_words("reading", "Whose tree it is."),
        needed("status", "Whether it is in force, or expected to be.", words=("in-force", "expected")),
        column("until", "The last day it was in force; empty for the newest version.", type="date"),
        needed("start", "The id of its first question."),
        column("law_ids", "The numbers by which e-Gov lists the laws that it cites.", type="list"),
        _PAGE,
    ),
    key=("tree", "law"),
)

QUESTIONS = Table(
    name="questions",
    title=Text({"en": "Questions", "ja": "判断フローの問い"}),
    says=Text({"en": "One question of one version of a tree.", "ja": "1行に、ある版の一つの問い。"}),
    columns=(
        _TREE,
        _LAW,
        needed("question", "The id of the question; it means something only with its tree."),
        needed("place", "Its place in the tree, from 1: after every question that leads to it.", type="integer"),
        *in_words("asked", "The question."),
        *in_words("short", "The question in a few words."),
        needed("weighed", "True where factors are weighed and none decides alone.", type="boolean"),
        needed("answers", "The ids of the answers that it offers.", type="list"),
        _SOURCES,
    ),
    key=("tree", "law", "question"),
    links=(_TO_TREE,),
)

OUTCOMES = Table(
    name="outcomes",
    title=Text({"en": "Outcomes", "ja": "判断フローの結論"}),
    says=Text({"en": "One outcome of one version of a tree.", "ja": "1行に、ある版の一つの結論。"}),
    columns=(
        _TREE,
        _LAW,
        needed("outcome", "The id of the outcome; it means something only with its tree."),
        needed("place", "Its place among the outcomes, 1 the best for the applicant.", type="integer"),
        *in_words("label", "The outcome."),
        column(
            "tone",
            "What it is to the applicant; empty where the tree does not say.",
            words=[str(each) for each in Tone],
        ),
        _SOURCES,
    ),
    key=("tree", "law", "outcome"),
    links=(_TO_TREE,),
)

SOURCES = Table(
    name="sources",
    title=Text({"en": "Sources", "ja": "出典"}),
    says=Text({"en": "One source that another table cites.", "ja": "1行に、ほかの表が引用する一つの出典。"}),
    columns=(
        needed("source", "The key: the id of the source, and after an @ where it is declared, if not for all."),
        *in_words("title", "Its title."),
        *in_words("publisher", "Its publisher."),
        column("date", "The year, month or day of its publication."),
        column("url", "Its address."),
        column("lang", "The language that it is in."),
        column("archived", "The address of a lasting copy."),
        column("read", "When it was last read or checked: a year, a month or a day."),
    ),
    key=("source",),
)

CASES = Table(
    name="cases",
    title=Text({"en": "Cases", "ja": "事例"}),
    says=Text(
        {
            "en": "One case with all its parts. The end is what became of the person, whatever a figure looks at.",
            "ja": "1行に一つの事例（関連する手続を含む）。endの列は、図が示す判断ではなく、本人の最終的な結果。",
        }
    ),
    columns=(
        _CASE,
        *in_words("title", "The title of the post that tells it."),
        _PAGE,
        column("posted", "The day on which that post was published.", type="date"),
        *in_words("nationality", "The nationality."),
        *in_words("ground", "The ground, as far as the source tells it."),
        needed("people", "How many people were decided on together.", type="integer"),
        needed("decided", "How many decisions have been made.", type="integer"),
        needed("awaited", "How many decisions are still to come; none of them is ever the end.", type="integer"),
        *in_words("end", "The end in words, with everything that still stands beside it."),
        *in_words("now", "How the person stands today, where a source says so otherwise than by these decisions."),
        column("now_outcome", "The same as the id of an outcome of the tree of the case's own part."),
        column("now_date", "The date of that: a year, a month or a day."),
        column("end_part", "The part of the latest decision that was made."),
        column("end_path", "The latest decision that was made; empty where none was."),
        column("end_tree", "Its tree, without which an outcome means nothing."),
        column("end_law", "The version of the tree.", type="date"),
        column("end_outcome", "The outcome that it ended at; empty where its end is its effect, as a court's is."),
        column("end_effect", "What it did to earlier decisions.", type="list", words=_EFFECTS),
        column("end_as_to", _AS_TO, type="list", words=PARTS_OF_JUDGMENTS),
        column("end_of", _OF, type="list"),
        column("end_date", "Its date as the source gives it: `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown`."),
        column("end_final", "Whether it is final; empty where nobody says.", words=_FINAL),
    ),
    key=("case",),
    links=(
        Link(
            columns=("end_tree", "end_law", "end_outcome"),
            table="outcomes",
            to=("tree", "law", "outcome"),
            may_lack=True,
        ),
    ),
)

PARTS = Table(
    name="parts",
    title=Text({"en": "Parts of cases", "ja": "事例を構成する手続"}),
    says=Text(
        {
            "en": "One proceeding of a case, under one version of one tree; the first is the case's own.",
            "ja": "1行に、事例を構成する一つの手続。それぞれ一つの判断フローの一つの版による。",
        }
    ),
    columns=(_CASE, _PART, _PLACE, *in_words("title", "The title of its figure."), _TREE, _LAW),
    key=("case", "part"),
    links=(Link(columns=("case",), table="cases", to=("case",)), _TO_TREE),
)

DECISIONS = Table(
    name="decisions",
    title=Text({"en": "Decisions", "ja": "判断"}),
    says=Text(
        {
            "en": "One decision about the person, made or still to come. Arguments and readings are none.",
            "ja": "1行に一つの判断（これから下される判断を含む）。主張や解釈は含まない。",
        }
    ),
    columns=(
        _CASE,
        _PART,
        _PATH,
        needed("place", "Its place in the course of the whole case, from 1; those to come are last.", type="integer"),
        _TREE,
        _LAW,
        needed("authority", "Who decides, as decisions are counted.", words=[str(each) for each in Authority]),
        *in_words("name", "The name of who decides."),
        needed("made", "False for a decision that is still to come.", type="boolean"),
        needed("date", "As the source gives it: `2024`, `2024-03`, `2024-03-15`, `by 2017`, `unknown`, `pending`."),
        column("first_day", "The first day that the date allows.", type="date"),
        column("last_day", "The last day that the date allows.", type="date"),
        column("number", "The docket number of the court, as it is written."),
        column("official", "The address of the official text."),
        column("final", "Whether it is final; empty where nobody says.", words=_FINAL),
        column("as_of", "As of when it is unknown whether it is final, or not decided yet."),
        column("outcome", "The outcome that it ended at; empty for a court, whose end is its effect."),
        *in_words("told", "By whose account the outcome is, where one side alone says so."),
        column(
            "effect", "What it did to earlier decisions; the table `effects` has more.", type="list", words=_EFFECTS
        ),
        column("of", _OF, type="list"),
        column("answers_lead_to", "Ids of the outcomes that its answers leave possible, best first.", type="list"),
        needed(
            "ways", "How many ways through the tree fit what is known; 0 where it answered nothing.", type="integer"
        ),
        column("turned_on", "Ids of the questions that it turned on, as the source or the author says.", type="list"),
        *in_words("turned_on", "The same, where it is told in words."),
        *in_words("note", "The author's note."),
    ),
    key=("case", "part", "path"),
    links=(
        Link(columns=("case", "part"), table="parts", to=("case", "part")),
        _TO_TREE,
        _TO_OUTCOME,
    ),
)

EFFECTS_OF = Table(
    name="effects",
    title=Text({"en": "Effects", "ja": "判断の効果"}),
    says=Text(
        {
            "en": "One thing that a decision did to earlier ones.",
            "ja": "1行に、ある判断がそれより前の判断に及ぼした一つの効果。",
        }
    ),
    columns=(
        _CASE,
        _PART,
        _PATH,
        _PLACE,
        needed("effect", "What was done; `other` where the author told it in words.", words=_EFFECTS),
        *in_words("words", "The author's words."),
        column("of", _OF, type="list"),
        column("as_to", "Which part of the judgment below; empty for all of it.", words=PARTS_OF_JUDGMENTS),
        column("brought_by", "Whose appeal or claim it was; empty where that is not said.", words=("state", "person")),
        *in_words("note", "The author's note."),
    ),
    key=("case", "part", "path", "place"),
    links=(_TO_DECISION,),
)

ANSWERS = Table(
    name="answers",
    title=Text({"en": "Answers", "ja": "問いへの答え"}),
    says=Text(
        {
            "en": "One question that a decision must have come to, or that it answered besides (also-found).",
            "ja": "1行に、ある判断が必ず通る一つの問い。結論に影響しない判断の示された問い（also-found）も含む。",
        }
    ),
    columns=(
        _CASE,
        _PART,
        _PATH,
        _TREE,
        _LAW,
        needed("question", "The id of the question in its tree."),
        _PLACE,
        needed(
            "reach",
            "`answered`; `undisclosed`: decided, not told; `left-open` by a decision that was made; `pending`: not "
            "decided yet; `also-found`: answered, but not on its way.",
            words=_REACH,
        ),
        column("answer", "The id of the answer; empty where there is none."),
        *in_words("answer", "The answer in words; empty for a plain yes or no."),
        column(
            "certainty",
            "`stated`: a source says that it was found so; `inferred`: the author's reading; `assumed`: its course "
            "presupposes it. Only the first means that anybody found it.",
            words=[str(each) for each in (Certainty.STATED, Certainty.INFERRED, Certainty.ASSUMED)],
        ),
        needed(
            "counted",
            "True where the counts on the pages of trees have it: a decision that was made, on its way.",
            type="boolean",
        ),
        column("factors_for", "Ids of the factors that counted for the person.", type="list"),
        column("factors_against", "Ids of the factors that counted against the person.", type="list"),
        *in_words("note", "The author's note."),
    ),
    key=("case", "part", "path", "question"),
    links=(_TO_DECISION, Link(columns=("tree", "law", "question"), table="questions", to=("tree", "law", "question"))),
)

CITATIONS = Table(
    name="citations",
    title=Text({"en": "Citations", "ja": "引用"}),
    says=Text(
        {
            "en": "One source that a decision, or something in it, rests on.",
            "ja": "1行に、判断やその中の記載が依拠する一つの出典。",
        }
    ),
    columns=(
        _CASE,
        _PART,
        _PATH,
        _PLACE,
        needed("about", "What it is cited for.", words=("decision", "outcome", "effect", "answer", "turned-on")),
        column("question", "The id of the question, where it is cited for an answer."),
        needed("source", "The key of the source."),
        *in_words("at", "The place in the source."),
    ),
    key=("case", "part", "path", "place"),
    links=(_TO_DECISION, Link(columns=("source",), table="sources", to=("source",))),
)

ENDS = Table(
    name="ends",
    title=Text({"en": "Ends", "ja": "結果"}),
    says=Text(
        {
            "en": "One decision that the end of a case comes from: the latest, then those that stand beside it.",
            "ja": "1行に、事例の結果のもとになる一つの判断。最新の判断のあとに、なお効力のあるほかの手続の判断が続く。",
        }
    ),
    columns=(
        _CASE,
        needed("place", "1 for the latest decision, then those of other proceedings.", type="integer"),
        _PART,
        _PATH,
        _TREE,
        _LAW,
        column("outcome", "The outcome that it ended at."),
        column("effect", "What it did to earlier decisions.", type="list", words=_EFFECTS),
        column("as_to", _AS_TO, type="list", words=PARTS_OF_JUDGMENTS),
        column("of", _OF, type="list"),
        column("stands_tree", "The tree of the outcome that stands after it."),
        column(
            "stands_outcome", "The one outcome that stands after it, its own or another decision's, if there is one."
        ),
        needed("date", "As the source gives it."),
        column("final", "Whether it is final; empty where nobody says.", words=_FINAL),
    ),
    key=("case", "place"),
    links=(_TO_DECISION, _TO_TREE, _TO_OUTCOME),
)

CHANGES = Table(
    name="changes",
    title=Text({"en": "Changes", "ja": "変更履歴"}),
    says=Text(
        {
            "en": "One dated change of a case, the newest first, as its post and its corrections state it.",
            "ja": "1行に、事例についての日付のある一つの変更（新しい順）。記事と訂正の記載による。",
        }
    ),
    columns=(
        _CASE,
        needed("place", "Its place among the changes of the case, from 1.", type="integer"),
        needed("date", "The day.", type="date"),
        needed(
            "change",
            "`added`: its post was published; `changed`: the post was; `corrected`: what a figure said was wrong.",
            words=("added", "changed", "corrected"),
        ),
        *in_words("text", "What was corrected."),
    ),
    key=("case", "place"),
    links=(Link(columns=("case",), table="cases", to=("case",)),),
)

TABLES = (TREES, QUESTIONS, OUTCOMES, SOURCES, CASES, PARTS, DECISIONS, EFFECTS_OF, ANSWERS, CITATIONS, ENDS, CHANGES)
"""All of them, each after those that it leads to."""
