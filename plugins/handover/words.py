"""The words of the site's frame in one language: everything that a page says besides what authors write."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class DataWords:
    """What the page of the data set says."""

    name: str
    """The link to the page, in a word."""

    as_data: str
    """The link to the page, beside the list of cases."""

    title: str
    lead: str
    counts: str
    """`{cases}`, `{decisions}`, `{answers}`: how many there are."""

    files: str
    tables: str
    """Before the tables."""

    database: str
    described: str
    schema: str
    """What is said of the other files, after the name of each."""

    rows: str
    """The head of the column with the number of rows."""

    file: str
    holds: str
    how: str
    """The heading of the rules for readers."""

    rules: tuple[str, ...]
    licence_heading: str
    licence: str
    """Before the link to the licence."""

    excepted: str
    cite_heading: str
    cited: str
    """`{site}`, `{version}`, `{url}`."""

    changes: str
    changes_from: str
    changed: Mapping[str, str]
    """The words of each change."""

    changes_more: str
    """`%d`: how many changes the file has besides."""


@dataclass(frozen=True, slots=True, kw_only=True)
class FrameWords:
    """A language of the frame; each has all of these."""

    code: str
    """The language's code."""

    locale: str
    """As the Open Graph protocol has it: `en_GB`."""

    claim: str
    """What the site is, under its name."""

    skip: str
    """The link past the masthead."""

    menu: str
    """Names the masthead's links."""

    archives: str
    categories: str
    tags: str
    about: str
    check: str
    check_help: str
    check_begin: str
    """`%d`: with how many questions at most a walk begins."""

    menu_trees: str
    """The link to the trees, in a word."""

    for_whom: str
    """Who writes the site and for whom, in one line."""

    cases: str
    all_cases: str
    case: str
    colon: str
    """Between a heading and what it introduces, on one line."""

    procedure: str
    no_decision: str

    facts: str
    nationality: str
    ground: str
    people: str
    tree: str
    law: str

    facets: Mapping[str, str]
    """What the catalogue can be narrowed down by: a heading for each."""

    values: Mapping[str, str]
    """By facet and value, `end.quashed`: what is found there that has no words of an author."""

    filters: str
    """Heads what the list of cases can be narrowed down by."""

    clear: str
    shown: str
    """`{shown}`, `{total}`: how many cases are shown, of how many."""

    orders: Mapping[str, str]
    """The orders of the list of cases."""

    sorted_by: str
    """Before these."""

    strips_key: str
    """What the small drawing beside a case shows."""

    strip_looks: Mapping[str, str]
    """What each thing in it means: `first last unsure open parting`, in this order."""

    turned_on: str
    """Before what the decisions of a case turned on."""

    parts_at: str
    """Before the question at which its parties part, where nobody says what they turned on."""

    lists: str
    """Heads the lists of cases of one value each."""

    counted_twice: str
    """`{facets}`: of which a case can have several values, so that their numbers add up to more than the cases."""

    list_of: str
    """`{facet}`, `{value}`: the heading of such a list."""

    new_decisions: str
    """Names the feed of decisions."""

    number_of_cases: Callable[[int], str]
    """So many cases."""

    posts_about: str
    case_as_data: str
    cite_case: str
    """Before the files by which a case can be cited."""

    data: DataWords

    trees: str
    all_trees: str
    figures: str
    """What leads to the page of all charts."""

    all_figures: str
    """The heading of that page."""

    about_figures: str
    """What it says before the first chart."""

    from_post: str
    """Before the post that a chart comes from."""

    terms: str
    """What leads to the page of all terms."""

    all_terms: str
    """The heading of that page."""

    about_terms: str
    term_in_posts: str
    term_in_trees: str
    """Before what uses a term."""

    outcomes: str
    versions: str
    changed: str
    since: str
    """Before the name of the version that changes are told against."""

    bases: Mapping[str, str]
    """`inferred`, `assumed`: on what so many of the answers rest, `{count}`."""

    aside: tuple[str, str]
    """Opening and closing brackets, with the space before them where one is due."""

    none_taken: str
    """Where no case is counted under the version of a page."""

    none_counted: str
    """Where no case is counted under any version of a tree."""

    question: str
    answer: str
    cite_version: str
    """Before the address of a version."""

    shown_here: str
    """Beside the version that a page shows."""

    taken: str
    on_one_tree: str
    """Heads the same on the first page, before the name of the tree."""

    counted_decisions: str
    """Before how many decisions are counted."""

    counted_cases: str
    """Before of how many cases."""

    full_stop: str
    """Ends a sentence, with the space after it where one is due."""

    chosen: str
    """That the cases are no sample."""

    how_counted: str
    """What is counted, and what the looks of a mark mean."""

    how_stopped: str
    """What it means that a refusal stopped at a question."""

    each_mark: str
    """What a mark is."""

    mark_results: str
    """Before what the signs of marks mean."""

    mark_answers: str
    """Before `mark_looks`."""

    mark_looks: Mapping[str, str]
    """`stated`, `inferred`, `assumed`, `untold`: what the line of a mark means."""

    leads_to: str
    """Before where an answer leads, for who hears it."""

    leads_agency_to: str
    """Before the outcome that an answer leads to, where courts gave the answer too: they don't decide that."""

    older_law: str
    """`{laws}`, each a `counted_law`: under which older versions decisions were made than the one that is drawn."""

    all_older_law: str
    """`{count}`, `{laws}`: that no decision was made under the version that is drawn."""

    counted_law: str
    """`{law}`, `{count}`."""

    more_marks: str
    """`{count}`: so many decisions more, where not all are shown."""

    same_numbers: str
    """Opens the table of the same numbers."""

    official: str
    """Before a figure of the authorities, which stands beside those counts."""

    authorities: tuple[str, str, str, str]
    """Whose decisions are counted: the agency's, its review's, those of courts, those of others."""

    counted_here: str
    counted_everywhere: str
    """Heads the counts under all versions of a tree."""

    as_text: str
    show_text: str
    save_text: str

    walk: str
    walk_newest: str
    walk_version: str
    walk_by: str
    """Before the version that a walk goes by, where that is not the newest."""

    question_of: str
    """`%d`, `%d`: which question of a walk, of how many."""

    question_of_most: str
    """The same where an answer may end the walk sooner: of how many at most."""

    unsure: str
    """The answer of a reader who does not know."""

    unsure_help: str
    """Heads what each answer leads to."""

    onward: str
    """Before the question that an answer leads to."""

    ends_at: str
    """Before the outcome that an answer leads to at once."""

    still_possible: str
    """Before the outcomes that an answer leaves possible."""

    between_outcomes: str
    decides: str
    """Heads what is weighed, and how sure the rule is."""

    our_cases: str
    """Before what the decisions of our cases answered."""

    between_counts: str
    to_do: str
    """Heads what a person can do after an outcome, and by when."""

    within: str
    """`%s`: how long after a decision something can be done."""

    to_follow: str
    """Heads what else may follow an outcome: what the tree names no time for."""

    helpers: str
    """Heads who helps."""

    helpers_note: str
    offer_dated: str
    """`%s`: when the source of an offer was published."""

    offer_read: str
    """`%s`: when it was last read, where that is not known."""

    one_sheet: str
    """That an end of a walk prints on one sheet."""

    whole_tree: str
    """The link to the page of the tree, which draws it."""

    again: str
    path_so_far: str
    leads_here: str
    """Over the outcome of a walk."""

    ended_here: str
    none_ended: str
    decided_so: Callable[[int], str]
    """Says of so many decisions that they had the outcome, though no case ended there."""

    see: str
    """Between the advice and the link to what the site is, with the space before it where one is due."""

    by: str
    """Before the names of the authors, as `published`, `updated`, `filed` and `law_as_of` are: with any space due."""

    comma: str
    """Between names in a row."""

    published: str
    updated: str
    filed: str

    languages: str
    language_names: Mapping[str, str]
    """By code what languages are called, this one first of all; one that is not there goes by its own name."""

    read_here: str
    untranslated: str
    """`%s`: the language that a post is in."""

    kind: str
    kinds: Mapping[str, str]
    """What a search finds: `post`, `page`, `case`, `tree`, `walk`, `term`."""

    search_words: str
    any: str
    found_none: str
    found_one: str
    found_many: str
    """`%d`: how many pages a search has found."""

    search_failed: str
    """Where the search does not work."""

    search_without: str
    """Where no script runs."""

    search_lists: str
    """Heads the lists below a search."""

    outcome: str
    decided: str
    argued: str
    """Heads where an argument leads, in place of `outcome`."""

    whole_case: str
    contents: str
    corrections: str
    latest: str
    """Before the day of the latest correction, with any space due."""

    claims: str
    """Heads the table of what the claims of the site rest on."""

    claims_about: str
    """What is counted there, and how."""

    claims_on: str
    claims_in_cases: str
    claims_in_texts: str
    """At the heads of its columns."""

    claims_none: str
    """In a cell where nothing can be counted."""

    grounds: Mapping[str, str]
    """What a claim rests on, by `casetree.nouns.grounds.GROUNDS`."""

    claims_sum: str
    corrections_counted: str
    """`%d` posts that have been corrected, the last of them on a day, `%s`."""

    no_contact: str
    """After `mistake`, where readers cannot write to anybody."""

    corrected_posts: str
    """Heads what was corrected in posts, on the page of all corrections."""

    law_as_of: str
    """Before the day whose law a post goes by."""

    reviewed: str
    """Before the day on which a post was last checked against its sources."""

    mistake: str
    """Before where a mistake can be told, with any space due."""

    contact: str
    how_corrected: str
    cite_post: str
    """Heads how to cite a post."""

    cited: str
    """A citation of a post, from `author`, `title`, `date` and `url`."""

    cited_updated: str
    """The same of a post that was updated, on `updated`."""

    related: str
    same_outcome: str
    same_tree: str
    same_tags: str
    """Before the tags that two posts have both."""

    neighbours: str
    before: str
    after: str
    subjects: str

    index: str
    search: str
    in_category: str
    """Before the name of a category."""

    in_tag: str
    """Before the name of a tag."""

    year: str
    """What stands after the number of a year."""

    newer: str
    older: str
    page_of: str
    """`%d`, `%d`: which page of a list, of how many."""

    pages: str

    nothing: str
    """In place of an empty list."""

    draft: str

    missing: str
    missing_help: str
    """What may have happened to the address."""

    withdrawn: str
    moved: str
    moved_to: str
    """The link to where a page is now."""

    part_moved: str
    part_moved_to: str
    """The link from the address of a part to its figure on the page of the case."""

    feed: str

    advice: str

    licence: str

    names: Mapping[str, str]
    """Tags and categories in the language; one that is not there is shown as posts write it."""

    day: Callable[[date], str]
    """A date in words, as figures write it."""

    posts: Callable[[int], str]
    """So many posts."""

    persons: Callable[[int], str]
    """So many people."""
