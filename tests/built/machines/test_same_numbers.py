"""One number, wherever it stands: catalogue, lists, data set, files of cases, pages of trees, home and search."""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterator

import pytest
from bs4 import BeautifulSoup, Tag

from building import Built
from built.machines.test_search_index import fragments
from finding.search.records import mark

PREFIXES = {"en": "", "ja": "ja/"}
COUNTED = {
    "Nationality": 'SELECT coalesce(nationality_en, "Not told"), count(*) FROM cases GROUP BY 1',
    "Claimed ground": 'SELECT coalesce(ground_en, "Not told"), count(*) FROM cases GROUP BY 1',
    "Who decided": 'SELECT authority, count(DISTINCT "case") FROM decisions WHERE made GROUP BY 1',
    "Year of a decision": """SELECT CASE WHEN date LIKE 'by %' THEN substr(date, 1, 7) WHEN date GLOB '[0-9]*'
        THEN substr(date, 1, 4) ELSE 'Date not known' END, count(DISTINCT "case")
        FROM decisions WHERE made GROUP BY 1""",
    "Decision tree": """SELECT trees.title_en, count(DISTINCT "case")
        FROM parts JOIN trees USING (tree, law) GROUP BY 1""",
}
"""By the name of a facet what the database says of it."""

OUTCOMES = """SELECT tree, outcome, count(DISTINCT "case") FROM (
    SELECT "case", stands_tree AS tree, stands_outcome AS outcome FROM ends JOIN cases USING ("case")
        WHERE stands_outcome IS NOT NULL AND now_en IS NULL
    UNION SELECT "case", tree, now_outcome FROM cases JOIN parts USING ("case")
        WHERE now_outcome IS NOT NULL AND parts.part = cases."case") GROUP BY 1, 2"""


def facets(page: BeautifulSoup) -> dict[str, dict[str, tuple[str, int]]]:
    """Return by the name of a facet and by the words of a value its code and its count, without what shows all."""
    return {
        " ".join(field.legend.text.split()): {
            " ".join(label.span.text.split()): (label.input["value"], int(label.find("small", recursive=False).text))
            for label in field.select("label")
            if label.input["value"]
        }
        for field in page.select(".filters fieldset")
    }


@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_a_value_counts_the_rows_that_it_leaves_and_its_list_has_them(built: Built, prefix: str) -> None:
    page = built.pages[f"{prefix}cases/"]
    rows = page.select(".rows > li")
    in_lists = [
        [(" ".join(link.text.split()), link["href"], count_after(link)) for link in group.select("a")]
        for group in page.select(".catalogue-lists dl > div")
    ]
    for values, listed in zip(facets(page).values(), in_lists, strict=True):
        assert [(words, count) for words, (_, count) in values.items()] == [(words, n) for words, _, n in listed]
        for (code, count), (_, address, _) in zip(values.values(), listed, strict=True):
            own = [row.h2.a["href"] for row in rows if code in row["class"]]
            there = built.pages[address.removeprefix("https://example.org/")]
            assert len(own) == count
            assert sorted(row.h2.a["href"] for row in there.select(".rows > li")) == sorted(own)
            assert re.findall(r"\d+", there.select_one(".shown").text) == [str(count)]


def count_after(link: Tag) -> int:
    """Return the number that stands after a link."""
    return int(str(link.next_sibling).replace("·", " ").split()[0])


def test_the_catalogue_counts_as_the_database_does(built: Built, database: sqlite3.Connection) -> None:
    shown = facets(built.pages["cases/"])
    for facet, query in COUNTED.items():
        told = {words.lower(): count for words, (_, count) in shown[facet].items()}
        asked = {str(words).lower(): count for words, count in database.execute(query) if words is not None}
        assert {words: told.get(words) for words in asked} == asked, facet
        undecided = "SELECT count(*) FROM cases WHERE decided = 0" if "decisions" in query else "SELECT 0"
        assert sum(told.values()) == sum(asked.values()) + database.execute(undecided).fetchone()[0], facet


def test_outcomes_are_counted_alike_by_catalogue_database_and_search(
    built: Built, database: sqlite3.Connection
) -> None:
    shown, found = facets(built.pages["cases/"])["How it ended"], [*map(str, marks_of_cases(built, "en"))]
    titles = dict(database.execute("SELECT DISTINCT tree, title_en FROM trees").fetchall())
    labels = {
        (tree, outcome): label
        for tree, outcome, label in database.execute("SELECT tree, outcome, label_en FROM outcomes")
    }
    counted = database.execute(OUTCOMES).fetchall()
    assert counted
    for tree, outcome, count in counted:
        words = f"{labels[tree, outcome]} ({titles[tree]})"
        assert {each.replace("(", " (").replace("  ", " "): n for each, (_, n) in shown.items()}[words] == count
        assert sum(mark("outcome", f"{tree}.{outcome}") in each for each in found) == count


def marks_of_cases(built: Built, language: str) -> Iterator[object]:
    """Yield what the index of the search keeps of each case."""
    wanted = (mark("kind", "case"), mark("language", language))
    return (each["content"] for each in fragments(built) if all(word in str(each["content"]) for word in wanted))


@pytest.mark.parametrize("language", PREFIXES)
def test_the_search_finds_as_many_cases_of_a_nationality(
    built: Built, database: sqlite3.Connection, language: str
) -> None:
    found = [*map(str, marks_of_cases(built, language))]
    assert len(found) == database.execute("SELECT count(*) FROM cases").fetchone()[0]
    for name, count in database.execute(
        "SELECT nationality_en, count(*) FROM cases WHERE nationality_en IS NOT NULL GROUP BY 1"
    ):
        assert sum(mark("nationality", name) in each for each in found) == count, name


def test_the_file_of_a_case_has_the_same_blocks_decisions_and_facts(built: Built, database: sqlite3.Connection) -> None:
    for case, page, people, nationality in database.execute('SELECT "case", page, people, nationality_en FROM cases'):
        blocks = json.loads((built.root / page / "case.json").read_text(encoding="utf-8"))
        facts = blocks[0].get("facts", {})
        assert (blocks[0]["case"], facts.get("people", 1)) == (case, people)
        assert (facts.get("nationality") or {}).get("en") == nationality
        kept = database.execute('SELECT part, path FROM decisions WHERE "case" = ? ORDER BY place', (case,)).fetchall()
        assert [each.split("/") for each in blocks[0].get("course", [])] == [[*each] for each in kept]
        ends = database.execute('SELECT part, path FROM ends WHERE "case" = ? ORDER BY place', (case,)).fetchall()
        told = [each["decision"].split("/") for each in blocks[0]["end"].get("decisions", [])]
        assert sorted(told) == sorted([*each] for each in ends)


@pytest.mark.parametrize("prefix", PREFIXES.values())
def test_a_tree_shows_as_many_marks_as_the_database_counts(
    built: Built, database: sqlite3.Connection, prefix: str
) -> None:
    counts = Counter(dict(database.execute("SELECT tree, count(*) FROM answers WHERE counted GROUP BY tree")))
    assert counts
    for tree, number in counts.items():
        page = built.pages[f"{prefix}trees/{tree}/"]
        assert len(page.select(".asked .mark")) == number
        rows = page.select(".asked li li")
        assert rows
        assert [int(row.select_one(".asked-sum").text) for row in rows] == [marks_counted(row) for row in rows]
        check_totals(page.select_one(".decisions"), database, tree)
    [home] = built.pages[prefix].select(".decisions") or [None]
    if home:
        check_totals(home, database, home.select_one(".decisions-tree a")["href"].rstrip("/").rpartition("/")[2])


def marks_counted(row: Tag) -> int:
    """Count the marks of an answer, but for those of courts where its number is that of an outcome."""
    by_authority = [len(column.select(".mark")) for column in row.select(".asked-marks")]
    leads = row.select_one(".asked-answer small:not([aria-hidden])")
    is_for_the_agency = leads is not None and leads.select_one(".heard") is None
    return sum(by_authority[:-1] if is_for_the_agency else by_authority)


def check_totals(section: Tag, database: sqlite3.Connection, tree: str) -> None:
    """Compare how many decisions and cases are said to be drawn, in all and by authority."""
    by_authority = dict(
        database.execute(
            """SELECT authority, count(*) FROM decisions d WHERE tree = ? AND EXISTS (SELECT 1 FROM answers a
            WHERE counted AND (a."case", a.part, a.path) = (d."case", d.part, d.path)) GROUP BY authority""",
            (tree,),
        ).fetchall()
    )
    [(cases,)] = database.execute('SELECT count(DISTINCT "case") FROM answers WHERE counted AND tree = ?', (tree,))
    said = section.select_one(".decisions-notes p")
    assert [int(each.text) for each in said.select("b")] == [sum(by_authority.values()), cases]
    numbers = [int(each) for each in re.findall(r"\d+", re.split(r"[.。]", said.text)[0])]
    assert numbers == [
        sum(by_authority.values()),
        *(by_authority[each] for each in ("agency", "review", "court", "other") if each in by_authority),
    ]
