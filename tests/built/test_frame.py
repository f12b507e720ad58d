"""What stands around a post: the case at a glance, contents, notes, corrections, what to read next, the home page."""

from __future__ import annotations

import gzip
import json
import re
from xml.etree.ElementTree import fromstring

import pytest
from bs4 import BeautifulSoup, Tag

from building import Built, build_well, target, write

K1 = "posts/russian-critic-allowed-to-stay/"
TREE = """title: A tree
start: first
questions:
  first: {ask: First?, answers: {yes: good, no: bad}}
outcomes: {good: {en: Good, ja: 良}, bad: {en: Bad, ja: 悪}}
"""
BLOCK = """
```case
tree: small
by: agency
decided: 2024
answers: {first: yes}
corrected:
  2026-02-03: It said no before.
```
"""
CORRECTED = f"""Title: It’s corrected
Date: 2026-01-02
Law: 2024-06-10
Corrected: 2026-03-04: The first version's year was wrong.
Slug: corrected
Category: Cases
Summary: A "summary" -- short.

See this.[^a]
{BLOCK}
## One

## Two

## Three

[^a]: A note.
"""


@pytest.fixture(scope="module")
def small(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Three posts, of which two show a case."""
    folder = tmp_path_factory.mktemp("frame")
    older = (
        "Title: Older\nDate: 2026-01-01\nSlug: older\nCategory: Cases\nSummary: x\nCorrected: 2026-02-01: A word.\n\n"
    )
    posts = {
        "corrected.md": CORRECTED,
        "older.md": older + BLOCK.replace("answers: {first: yes}", "answers: {first: yes}\nid: other"),
        "newest.md": "Title: Newest\nDate: 2026-01-03\nSlug: newest\nCategory: Notes\nSummary: x\n\nText.\n",
        "pages/corrections.md": "Title: Corrections\nSlug: corrections\nTemplate: corrections\n\nAll of them.\n",
        "draft.md": "Title: Draft\nDate: 2026-01-04\nSlug: draft\nStatus: draft\nSummary: x\n\nText.\n",
        "trees/small/2000-01-01.yaml": TREE,
    }
    return build_well(write(folder / "content", posts), folder / "out")


def test_the_case_of_a_post_is_told_at_a_glance(site: Built) -> None:
    glance = site.pages[K1].select_one(".rail .glance")
    assert [dt.text for dt in glance.select("dt")] == ["Decided", "Outcome", "Nationality", "Claimed ground"]
    assert glance.select_one(".ending").text == "Allowed to stay (by his and others’ account)"
    [link] = site.pages[K1].select(".rail > p a")
    assert target(K1, link["href"])[0] == "cases/russian-critic-allowed-to-stay/index.html"


def test_each_case_of_a_post_that_tells_of_several_is_told_at_a_glance(site: Built) -> None:
    glance = site.pages["posts/afghan-staff/"].select_one(".rail .glance")
    rows = [(row.dt.text, row.dd.text) for row in glance.select("div")]
    assert [name for name, _ in rows].count("Nationality") == 1, "it is one"
    decided = [told for name, told in rows if name == "Decided"]
    assert ["embassy" in told for told in decided] == [True, False]
    assert ["JICA" in told for told in decided] == [False, True]
    assert len({told for name, told in rows if name == "Claimed ground"}) == 2


def test_a_long_post_has_contents_that_lead_to_its_headings(site: Built) -> None:
    page = site.pages[K1]
    links = {link["href"]: link.text for link in page.select(".contents a")}
    headings = {f"#{h2['id']}": h2.text for h2 in page.select(".prose h2[id]")}
    assert links == headings
    assert next(iter(links.values())) == "One report: detained, released, allowed to stay"


def test_a_short_post_has_no_contents(small: Built) -> None:
    assert small.pages["posts/newest/"].select(".contents, .rail") == []
    assert len(small.pages["posts/corrected/"].select(".contents a")) == 3


def test_the_day_of_the_law_is_said_beside_the_date(small: Built) -> None:
    byline = small.pages["posts/corrected/"].select_one(".byline")
    assert "Law as of 10 June 2024" in " ".join(byline.text.split())
    assert byline.select_one("time[datetime='2024-06-10']")


def test_corrections_of_the_figure_and_of_the_text_are_listed(small: Built) -> None:
    items = [" ".join(li.text.split()) for li in small.pages["posts/corrected/"].select(".corrections li")]
    assert items == ["3 February 2026: It said no before.", "4 March 2026: The first version’s year was wrong."]
    assert small.pages["posts/newest/"].select(".corrections") == []


def test_all_corrections_are_collected_on_one_page_the_latest_day_first(small: Built) -> None:
    page = small.pages["corrections/"]
    assert [h3.text for h3 in page.select(".prose h3")] == ["4 March 2026", "3 February 2026", "1 February 2026"]
    told = [[" ".join(li.text.split()) for li in ul.select("li")] for ul in page.select(".prose ul")]
    assert told == [
        ["It’s corrected: The first version’s year was wrong."],
        ["It’s corrected: It said no before.", "Older: It said no before."],
        ["Older: A word."],
    ]
    assert target("corrections/", page.select_one(".prose li a")["href"])[0] == "posts/corrected/index.html"


def test_a_note_stands_beside_its_paragraph(small: Built) -> None:
    assert small.pages["posts/corrected/"].select_one(".prose > .noted > .note").text.strip() == "1 A note."


def test_what_to_read_next_is_named_with_the_reason(small: Built) -> None:
    page = small.pages["posts/corrected/"]
    assert [li.a.text for li in page.select(".related li")] == ["Older"]
    assert page.select_one(".related p").text.strip() == "Same outcome"
    assert [(link["rel"], link.span.text) for link in page.select(".neighbours a")] == [
        (["prev"], "Older"),
        (["next"], "Newest"),
    ]
    assert "drafts/draft/" not in small.pages


def test_home_leads_with_the_newest_case_as_a_sentence_and_a_strip(small: Built) -> None:
    home = small.pages[""]
    lead = home.select_one(".lead")
    assert lead.h2.text == "It’s corrected"
    assert "Good" in lead.select_one(".lead-sentence").text
    assert lead.select(".ending") == []  # told already
    assert [cell.text for cell in lead.select("table.case-strip .result span:not(.by)")]
    assert lead.select(".case-strip a, .case-strip [id]") == []
    assert [card.h2.text for card in home.select(".card")] == ["Newest", "Older"]


def test_a_summary_has_the_quotes_of_its_language(small: Built) -> None:
    assert small.pages["posts/corrected/"].select_one(".standfirst").text.strip() == "A “summary” – short."


ODD_TITLE = "Use <b> and </b>, x < y & z"
ODD = f"""Title: {ODD_TITLE}
Date: 2026-01-02
Category: Cases
Tags: odd
Slug: odd
Summary: How <script>alert("x")</script> is *shown*, [here]({{filename}}japanese.md).

Text.
"""
JAPANESE = """Title: 記事
Date: 2026-01-01
Lang: ja
Slug: japanese
Category: Cases
Tags: odd
Summary: "要約"です。

"認定"です。
"""


@pytest.fixture(scope="module", params=["pelicanconf.py", "publishconf.py"])
def odd(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Built:
    """A post with signs of HTML in its title and its summary, built for reading at home and for the public."""
    folder = tmp_path_factory.mktemp("odd")
    posts = {"odd.md": ODD, "japanese.md": JAPANESE}
    return build_well(write(folder / "content", posts), folder / "out", settings=request.param)


def test_a_title_is_the_same_text_everywhere(odd: Built) -> None:
    page = odd.pages["posts/odd/"]
    assert page.h1.text == ODD_TITLE
    assert page.title.text.startswith(f"{ODD_TITLE} – ")
    assert page.select("h1 *, title *") == []
    for address in ("", "archives/", "tags/odd/", "ja/"):
        assert ODD_TITLE in [link.text for link in odd.pages[address].select("main a")], address
    if (odd.root / "feeds").is_dir():
        assert page.select_one("meta[property='og:title']")["content"] == ODD_TITLE
        assert json.loads(page.select_one("script[type='application/ld+json']").text)[0]["headline"] == ODD_TITLE
        entries = fromstring((odd.root / "feeds" / "en.atom.xml").read_bytes()).findall("{*}entry")
        assert [entry.findtext("{*}title") for entry in entries] == [ODD_TITLE]


def test_markup_in_a_summary_is_text(odd: Built) -> None:
    page = odd.pages["posts/odd/"]
    words = "How <script>alert(“x”)</script> is shown, here."
    assert page.select_one(".standfirst").text.strip() == words
    assert page.select_one("meta[name=description]")["content"] == words
    assert [tag.name for tag in page.select(".standfirst *")] == ["p", "em", "a"]
    assert odd.pages[""].select_one(".card-summary").text == words
    if (odd.root / "feeds").is_dir():
        [entry] = fromstring((odd.root / "feeds" / "en.atom.xml").read_bytes()).findall("{*}entry")
        summary = BeautifulSoup(entry.findtext("{*}summary"), "html.parser")
        assert summary.text.strip() == words
        assert summary.select("script") == []


def test_a_link_in_a_summary_leads_there(odd: Built) -> None:
    link = odd.pages["posts/odd/"].select_one(".standfirst a")
    assert target("posts/odd/", link["href"])[0] == "ja/posts/japanese/index.html"


def test_a_post_is_set_in_its_own_language(odd: Built) -> None:
    page = odd.pages["ja/posts/japanese/"]
    assert page.select_one(".prose p").text == "「認定」です。"
    assert page.select_one(".standfirst").text.strip() == "「要約」です。"


def test_a_post_weighs_little(public_site: Built) -> None:
    heaviest = 60 * 1024
    for address, page in public_site.pages.items():
        if "posts/" in address:
            sheets = [target("", link["href"])[0] for link in page.select("link[rel=stylesheet]")]
            files = [public_site.html[address].encode(), *((public_site.root / name).read_bytes() for name in sheets)]
            assert sum(len(gzip.compress(file, 6)) for file in files) < heaviest, address


# All decisions on one tree -----------------------------------------------------------------------------


def marks_of(page: Tag) -> list[int]:
    """Return how many marks stand at each answer."""
    return [len(row.select("a.mark")) for row in page.select(".asked ul > li")]


def courts_of(row: Tag) -> list[Tag]:
    """Return the marks of courts, who stand last."""
    return row.select(".asked-marks:last-child a.mark") if len(row.select(".asked-marks")) > 2 else []


def leads_to_an_outcome(row: Tag) -> bool:
    return row.select_one(".asked-answer small > [aria-hidden]") is not None


@pytest.mark.parametrize(
    "address", [f"{lang}trees/{tree}" for lang in ("", "ja/") for tree in ("refugee-recognition/", "refugee-steps/")]
)
def test_marks_and_sums_and_the_table_of_a_trees_page_say_the_same(site, address):
    page = site.pages[address]
    by_courts = [len(courts_of(row)) if leads_to_an_outcome(row) else 0 for row in page.select(".asked ul > li")]
    sums = [int(each.text) + more for each, more in zip(page.select(".asked-sum"), by_courts, strict=True)]
    rows = [row.find_all("td")[-2].text for row in page.select(".taken tbody tr")]
    assert marks_of(page) == sums == [int(re.match(r"\d+", each)[0]) for each in rows]
    assert sum(sums) > 0
    notes = page.select_one(".decisions-notes p").text
    total, *by, cases = map(int, re.findall(r"\d+", notes))
    assert (sum(by), cases) == (total, len(page.select("#taken ~ ol li")))


def test_no_number_beside_an_outcome_counts_what_courts_answered(site):
    for address in ("", "ja/", "trees/refugee-recognition/", "ja/trees/refugee-recognition/"):
        rows = site.pages[address].select(".asked ul > li")
        outcomes = [row for row in rows if leads_to_an_outcome(row)]
        assert any(courts_of(row) for row in outcomes)
        for row in outcomes:
            assert int(row.select_one(".asked-sum").text) == len(row.select("a.mark")) - len(courts_of(row))


@pytest.mark.parametrize("address", ["", "ja/"])
def test_the_first_page_shows_all_decisions_of_one_tree_and_each_mark_leads_to_a_case(site, address):
    page, tree = site.pages[address], site.pages[f"{address}trees/refugee-recognition/"]
    assert marks_of(page) == marks_of(tree)
    [sentence, same] = [each.select_one(".decisions-sentence").text for each in (page, tree)]
    assert sentence == same
    assert re.search(r"\bnine\b|9件", sentence)
    for mark in page.select("a.mark"):
        assert mark["title"] == mark.select_one(".heard").text
        assert f"{address}cases/" in mark["href"]
    assert not site.pages[f"{address}archives/"].select(".decisions")
