"""The built pages: structure, links, figures and the feed, of the site itself and of a sample of every feature."""

import re
from collections import Counter
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from urllib.parse import urlsplit
from xml.etree import ElementTree

import pytest
import soupsieve
from bs4 import BeautifulSoup, Tag
from bs4.builder._htmlparser import HTMLParserTreeBuilder
from markupsafe import Markup

from building import PUBLIC, ROOT, SAMPLE, Built, build_well, target, write
from building.parsing import PlainBuilder
from building.searching import SearchedPage
from casetree.nouns.library import Library
from casetree.nouns.model import Confidence, SourceKind
from casetree.nouns.trace import Certainty
from casetree.text.words import words_for
from pages import BLOCK, TREE
from pelican.plugins.casetree.files.files import read_library
from pelican.plugins.casetree.site.addresses import trees_of
from reading import content_library
from told import sentences

K1 = "posts/russian-critic-allowed-to-stay/"
K1_JAPANESE = "ja/posts/russian-critic-allowed-to-stay/"
ATOM = "{http://www.w3.org/2005/Atom}"
FIGURE = re.compile(r'<figure class="case\b.*?</figure>', re.DOTALL)

COMPARED = "case-parties.agency-and-parties.court"

STATES = {"on-path", "fits", "argued", "rail", *Certainty}
"""What a connector can be beside itself."""


@pytest.fixture(params=["site", "sample_site"])
def built(request: pytest.FixtureRequest) -> Built:
    """Each of the two sites."""
    found: Built = request.getfixturevalue(request.param)
    return found


@pytest.fixture
def library(built: Built, site: Built) -> Library:
    """The trees of each of the two sites."""
    return content_library() if built is site else read_library(SAMPLE, "en")[0]


def figures(built: Built) -> Iterator[tuple[str, Tag]]:
    for address, page in built.pages.items():
        for figure in page.select("figure.case"):
            yield f"{address}#{figure.get('id')}", figure


def connectors(figure: Tag, state: str = "") -> set[tuple[str, str]]:
    """Return the connectors of a drawing, or those in one state, as question and answer."""
    found = figure.select(f"svg path.connector{'.' + state if state else ''}")
    return {(str(path["data-from"]), str(path["data-answer"])) for path in found}


# Every page --------------------------------------------------------------------------------------


def test_the_site_builds_without_a_word(built):
    said = [line for line in built.done.stderr.splitlines() if not line.startswith("left out: ")]
    assert said == []
    assert "WARNING" not in built.done.stdout


def test_every_page_has_one_main_heading_a_language_and_a_title_of_its_own(built):
    for address, page in built.pages.items():
        assert len(page.select("h1")) == 1, address
        assert page.h1.text.strip(), address
        assert re.fullmatch("en|ja", page.html["lang"]), address
        assert (page.html["lang"] == "ja") == address.startswith("ja/"), address
    titles = Counter((page.html["lang"], page.title.text.strip()) for page in built.pages.values())
    assert [title for title, count in titles.items() if count > 1 or not title[1]] == []


def test_headings_skip_no_level(built):
    for address, page in built.pages.items():
        levels = [int(heading.name[1]) for heading in page.select("h1, h2, h3, h4, h5, h6")]
        assert levels[0] == 1, address
        assert all(after <= before + 1 for before, after in pairwise(levels)), (address, levels)


def test_every_page_has_its_landmarks_and_a_skip_link_that_comes_first(built):
    for address, page in built.pages.items():
        assert len(page.select("body > header")) == 1, address
        assert len(page.select("body > main")) == 1, address
        assert len(page.select("body > footer")) == 1, address
        assert all(nav.get("aria-label") or nav.get("aria-labelledby") for nav in page.select("nav")), address
        assert page.select("header nav"), address
        first = page.body.find("a")
        assert first["href"] == f"#{page.main['id']}", address
        assert page.main["tabindex"] == "-1", address


def test_no_page_but_the_search_has_a_script_and_none_an_inline_style(built):
    for address, page in built.pages.items():
        scripts = page.select("script[type=module][src$='/theme/search.js']") if "search/" in address else []
        assert page.select("script, style, [style], iframe, object, embed, base") == scripts, address
        orders = [str(meta["content"]) for meta in page.select("meta[http-equiv]")]
        assert all(order.startswith("0; url=") for order in orders), (
            "nothing but a page that has moved sends readers on"
        )
        handlers = [name for element in page.find_all(True) for name in element.attrs if name.startswith("on")]
        assert handlers == [], address


def test_a_page_asks_for_nothing_that_the_site_does_not_have(built):
    for address, page in built.pages.items():
        for element in page.select("link[href]:not([rel~=alternate]), [src], [srcset], [poster], image, use"):
            link = str(element.get("href") or element.get("src") or element.get("srcset") or element.get("poster"))
            assert not urlsplit(link).netloc, (address, link)
            assert (built.root / target(address, link)[0]).is_file(), (address, link)


def test_style_sheets_ask_for_nothing_elsewhere(built):
    sheets = list(built.root.rglob("*.css"))
    assert sheets
    for sheet in sheets:
        text = sheet.read_text(encoding="utf-8")
        assert not re.search(r"@import|url\(\s*[\"']?(?!data:)", text), sheet.name


def test_every_link_within_the_site_leads_somewhere(built):
    places = {address: {element["id"] for element in page.find_all(id=True)} for address, page in built.pages.items()}
    for address, page in built.pages.items():
        for element in page.select("a[href], link[href]"):
            if urlsplit(element["href"]).scheme:
                continue
            path, fragment = target(address, element["href"])
            assert (built.root / path).is_file(), (address, element["href"])
            if fragment:
                assert fragment in places[path.removesuffix("index.html")], (address, element["href"])


def test_no_two_ids_of_a_page_are_equal(built):
    for address, page in built.pages.items():
        ids = Counter(str(element["id"]) for element in page.select("[id]"))
        assert [id for id, count in ids.items() if count > 1] == [], address


def test_what_is_named_by_an_id_is_there(built):
    for address, page in built.pages.items():
        ids = {element["id"] for element in page.select("[id]")}
        for element in page.select("[aria-labelledby], [aria-describedby]"):
            named = f"{element.get('aria-labelledby', '')} {element.get('aria-describedby', '')}".split()
            assert set(named) <= ids, (address, named)


def test_every_image_has_its_text(built):
    for address, page in built.pages.items():
        assert all(image.has_attr("alt") for image in page.select("img")), address


def test_translations_name_each_other(built):
    for address, page in built.pages.items():
        for link in page.select("head link[hreflang]"):
            other = target(address, link["href"])[0].removesuffix("index.html")
            default = link["hreflang"] == "x-default"
            assert built.pages[other].html["lang"] == ("en" if default else link["hreflang"]), address
            theirs = built.pages[other].select("head link[hreflang]")
            back = [target(other, link["href"])[0] for link in theirs]
            assert target(address, "")[0] in back, (address, other)


def test_nothing_is_left_that_a_build_should_have_resolved(built):
    for address, html in built.html.items():
        text = re.sub(r"<(pre|code)\b.*?</\1>", "", html, flags=re.DOTALL)
        assert not re.search(r"\{case:|\{(filename|static|attach)\}|\|filename\||\{\{|\{%|[\x02\x03]", text), address


# Figures -----------------------------------------------------------------------------------------


def test_every_figure_says_what_it_is(built, library):
    count = 0
    for place, figure in figures(built):
        count += 1
        versions = {tree.law: tree for tree in library.trees[figure["data-tree"]]}
        tree = versions[figure["data-law"]]
        assert figure["id"].startswith("case-"), place
        known = {
            id for version in versions.values() for id in version.outcomes
        }  # under other law the real outcome stays
        assert figure.get("data-outcome", next(iter(tree.outcomes))) in known, place
        assert sum(name in figure["class"] for name in ("case-36", "case-45", "case-60")) == 1, place
        parts = [child.name + "." + ".".join(child.get("class", [])) for child in figure.find_all(recursive=False)]
        assert parts[0] == "figcaption.", place
        words_before = (
            "a.case-skip",
            "ol.case-course",
            "details.case-folded",
            "p.case-sentence",
            "table.case-strip",
            "p.case-strip-key",
        )
        assert next(part for part in parts[1:] if not part.startswith(words_before)) == "div.case-scroll", place
        assert parts[-1] == "div.case-foot", place
        assert len(figure.select(":scope > ol.case-steps > li")) > 1, place
    assert count > 5


def test_every_drawing_shows_the_whole_tree(built, library):
    for place, figure in figures(built):
        tree = next(tree for tree in library.trees[figure["data-tree"]] if tree.law == figure["data-law"])
        [svg] = figure.select("svg")
        assert (svg["role"], svg["class"]) == ("img", ["case-drawing"]), place
        assert svg.find(id=svg["aria-labelledby"]).name == "title", place
        assert svg.title.text.strip(), place
        drawn = [(path["data-from"], path["data-answer"], path["data-to"]) for path in svg.select("path.connector")]
        expected = [(question.id, a.id, a.to) for question in tree.questions.values() for a in question.answers]
        assert sorted(drawn) == sorted(expected), place
        assert Counter(g["data-node"] for g in svg.select("g.question")) == Counter(list(tree.questions)), place
        assert {g["data-node"] for g in svg.select("g.outcome")} == set(tree.outcomes), place
        states = {name for path in svg.select("path.connector") for name in path["class"]} - {"connector"}
        assert states <= STATES, place


def test_drawing_and_list_tell_the_same_path(built):
    for place, figure in figures(built):
        if "case-tree" in figure["class"]:
            assert connectors(figure, "on-path") == connectors(figure, "fits") == connectors(figure, "argued") == set()
            continue
        steps = [(li["data-question"], li["data-answer"]) for li in figure.select("ol.case-steps > li[data-question]")]
        assert len(set(steps)) == len(steps), place
        marked = connectors(figure, "on-path") | connectors(figure, "argued")
        answered = {step for step in steps if step[1] not in ("undisclosed", "pending")}
        assert answered <= marked, place
        assert connectors(figure, "on-path") <= answered | connectors(figure, "argued"), place


MOST_TAB_STOPS = 25


def is_open(link: Tag) -> bool:
    """Tell whether the keyboard comes to a link or a fold while all folds are closed."""
    folds = [fold for fold in link.find_parents("details") if link.find_parent("summary") is None]
    return not (folds[1:] if link.name == "summary" else folds)


def test_the_keyboard_stops_seldom_in_a_figure(built):
    for place, figure in figures(built):
        if "case-tree" not in figure["class"]:
            found = [*figure.select("a[href]:not(.case-switch a + a), summary, [tabindex='0']")]
            shown = [each for each in found if is_open(each)]
            assert len(shown) <= MOST_TAB_STOPS, place


def test_no_page_lists_its_sources_twice(built):
    for place, page in built.pages.items():
        assert len(page.select("ol.case-sources")) <= 1, place


def test_no_figure_says_a_sentence_twice(built):
    for place, figure in figures(built):
        alone = BeautifulSoup(str(figure), "html.parser")
        for citation in alone.select("a.cite"):
            citation.decompose()
        said = Counter(sentences(alone))
        assert not [sentence for sentence, times in said.items() if times > 1], place


def test_a_tree_alone_asks_every_question_once_and_has_no_outcome(built):
    found = [figure for _, figure in figures(built) if "case-tree" in figure["class"]]
    assert found
    for figure in found:
        assert not figure.has_attr("data-outcome")
        assert not figure.has_attr("data-case")
        assert figure.select(".number, .on-path, .fits, .argued") == []


def test_figures_hold_no_blank_line_and_no_brace(built):
    count = 0
    for address, text in built.html.items():
        for figure in FIGURE.findall(text):
            count += 1
            assert not re.search(r"\n\s*\n", figure), address
            assert "{" not in figure, address
    assert count == len(list(figures(built)))


def test_every_figure_ends_by_saying_that_it_is_no_advice(built):
    for place, figure in figures(built):
        language = figure.find_parent("html")["lang"]
        foot = figure.select_one(".case-foot").text
        assert words_for(language).not_advice in foot, place
        assert words_for(language).day(date.fromisoformat(figure["data-law"])) in foot, place


# Pages of cases ----------------------------------------------------------------------------------


def test_a_page_with_a_case_in_its_address_shows_that_cases_figure_first(built):
    found = [
        address
        for address in built.pages
        if re.match("(ja/)?cases/.", address) and not is_signpost(built, address)
        if not is_withdrawn(built, address)
    ]
    assert len(found) > 3
    for address in found:
        figure = built.pages[address].figure
        assert figure["data-case"] == address.split("/")[-2], address
        assert figure.find_previous("h1"), address


def test_every_case_that_a_published_post_shows_has_a_page_which_names_the_post(built):
    for address, page in built.pages.items():
        shown = {figure["data-case"] for figure in page.select("figure[data-case]")} - {"silent-and-parties"}
        for case in shown if "/posts/" in f"/{address}" and address != "posts/unlisted/" else ():
            at = f"cases/{case}/"
            leads_on = built.pages[at].select_one("meta[http-equiv=refresh]")  # as a part's page does to its case's
            at = target(at, leads_on["content"].partition("url=")[2])[0].removesuffix("index.html") if leads_on else at
            about = built.pages[at].select(".case-posts a")
            assert f"{address}index.html" in [target(at, a["href"])[0] for a in about], (case, address)


def test_every_tree_has_its_pages_and_a_walk_whose_answers_all_lead_on(built):
    walks = [address for address in built.pages if re.match("(ja/)?trees/[^/]+/[0-9-]+/walk/", address)]
    assert len(walks) > 4
    for address in walks:
        led = [target(address, a["href"])[0].removesuffix("index.html") for a in built.pages[address].select("main a")]
        answers = [
            target(address, a["href"])[0].removesuffix("index.html")
            for a in built.pages[address].select(".walk-answers a")
        ]
        assert set(answers) <= set(walks), address
        assert bool(answers) != bool(built.pages[address].select(".walk-helpers, .walk-sheet")), address
        assert re.sub("walk/.*", "", address) in led, address
    for root in ("", "ja/"):
        page = built.pages[f"{root}trees/"]
        trees = [target(f"{root}trees/", a["href"])[0].removesuffix("index.html") for a in page.select(".case-list a")]
        assert trees
        assert set(trees) <= set(built.pages)


def test_no_gap_stands_after_a_japanese_colon_or_full_stop_of_the_frame(built):
    texts = [
        node.text
        for address, page in built.pages.items()
        if address.startswith("ja/")
        for node in page.select(".byline span, .walk-foot > p")
    ]
    assert any("公開：" in text for text in texts)
    assert any("法的助言" in text for text in texts)
    assert [text for text in texts if re.search("[。：] ", text)] == []


def test_a_figure_leads_to_its_own_answers_in_the_walk_of_the_version_that_it_was_drawn_by(built, library):
    count = 0
    for place, figure in figures(built):
        for link in figure.select(".case-leads a.case-walk"):
            count += 1
            walk = target(place.partition("#")[0], str(link["href"]))[0].removesuffix("index.html")
            root, _, named = walk.partition("/walk/")
            assert root.endswith(f"trees/{figure['data-tree']}/{figure['data-law']}"), place
            answers = [tuple(part.split("_")) for part in named.split("/")[:-1]]
            shown = [
                (li["data-question"], li["data-answer"]) for li in figure.select("ol.case-steps > li[data-question]")
            ]
            assert answers == (shown[: len(answers)] if "data-case" in figure.attrs else []), place
            steps = built.pages[walk].select(".walk-way > li")
            assert [(li["data-question"], li["data-answer"]) for li in steps] == answers, place
            open_at = shown[len(answers)][1:] if len(shown) > len(answers) else ()
            assert not set(open_at) - {"undisclosed", "pending"} or "data-case" not in figure.attrs, place
    assert count > 5


def test_former_addresses_lead_on_in_both_languages(built):
    source = ROOT / "content" if built.root.name.startswith("site") else SAMPLE
    lines = [line.partition("#")[0].split() for line in (source / "moved.txt").read_text(encoding="utf-8").splitlines()]
    assert [line for line in lines if line]
    for old, new in filter(None, lines):
        for root in ("", "ja/"):
            leads_on = built.pages[root + old].select_one("meta[http-equiv=refresh]")["content"].partition("url=")[2]
            assert target(root + old, leads_on)[0] == f"{root}{new}index.html"
            assert root + new in built.pages


def test_the_list_of_cases_links_to_the_page_of_each(built):
    for root in ("", "ja/"):
        listed = [target(f"{root}cases/", a["href"])[0] for a in built.pages[f"{root}cases/"].select(".rows a")]
        pages = {a for a in built.pages if a.startswith(f"{root}cases/")}
        pages = {a for a in pages if not is_signpost(built, a) and not is_withdrawn(built, a)} - {f"{root}cases/"}
        assert sorted(listed) == sorted(f"{address}index.html" for address in pages - {f"{root}cases/"})


def is_signpost(built: Built, address: str) -> bool:
    """Tell whether a page only leads to where a case is now."""
    return bool(built.pages[address].select("meta[http-equiv=refresh]"))


def is_withdrawn(built: Built, address: str) -> bool:
    """Tell whether a page says that a case was withdrawn."""
    return re.fullmatch("(ja/)?cases/withdrawn-case/", address) is not None


def test_a_withdrawn_case_says_when_and_why_and_stands_nowhere_else(sample_site):
    why = {"": "The report on which it rested was withdrawn.", "ja/": "根拠とした報告が撤回された。"}
    for root, reason in why.items():
        page = sample_site.pages[f"{root}cases/withdrawn-case/"]
        assert reason in page.select_one("main .notice").text
        assert page.select_one('meta[name="robots"]')["content"] == "noindex"
        assert not page.select("figure, svg.case-drawing")
        assert is_signpost(sample_site, f"{root}cases/withdrawn-before/")
    post = sample_site.pages["posts/withdrawn/"]
    notices = post.select("p.case-withdrawn")
    assert [notice["id"] for notice in notices] == ["case-withdrawn-case", "case-withdrawn-case--2"]
    assert all("1 June 2024" in notice.text and why[""] in notice.text for notice in notices)
    assert not post.select("figure, .glance")
    named = [address for address, text in sample_site.html.items() if "withdrawn-case" in text]
    assert sorted(named) == sorted(
        [f"{root}cases/{id}/" for root in why for id in ("withdrawn-case", "withdrawn-before")] + ["posts/withdrawn/"]
    )
    assert not list((sample_site.root / "cases" / "withdrawn-case").glob("case.*"))


def test_the_former_address_of_a_case_leads_to_it_at_once(sample_site):
    for root in ("", "ja/"):
        old, new = f"{root}cases/two-parties/", f"{root}cases/parties/"
        page = sample_site.pages[old]
        sent = page.select_one("meta[http-equiv=refresh]")["content"].removeprefix("0; url=")
        for link in (sent, page.select_one("link[rel=canonical]")["href"], page.select_one("main a")["href"]):
            assert target(old, link)[0] == f"{new}index.html"


def test_the_former_addresses_of_a_post_lead_to_it_at_once(sample_site):
    for root in ("", "ja/"):
        for old in (f"{root}posts/three-people/", f"{root}posts/all-parties/"):
            page = sample_site.pages[old]
            sent = page.select_one("meta[http-equiv=refresh]")["content"].removeprefix("0; url=")
            for link in (sent, page.select_one("link[rel=canonical]")["href"], page.select_one("main a")["href"]):
                assert target(old, link)[0] == f"{root}posts/parties/index.html"


# The case that is known in part ------------------------------------------------------------------


def test_both_ways_that_fit_are_shown_and_neither_is_chosen(site):
    figure = site.pages[K1].select("figure.case")[0]
    ways = {("persecution", "yes"), ("persecution", "no"), ("state-involved", "no"), ("hardship", "yes")}
    assert connectors(figure, "fits") == ways
    assert connectors(figure, "on-path") == set()
    assert figure["data-outcome"] == "allowed"
    assert [li["data-answer"] for li in figure.select("li[data-question]")] == ["undisclosed"]
    assert {li["data-node"] for li in figure.select("li.fits[data-node]")} == {"state-involved", "hardship"}
    assert "Allowed to stay" in figure.select_one(".case-outcome").text


def test_a_reading_is_no_decision_and_the_argument_parts_from_it(site):
    figure = site.pages[K1].select("figure.case")[1]
    assert connectors(figure, "on-path") == connectors(figure, "fits") == set()
    assert connectors(figure, "argued") == {("persecution", "yes"), ("state-involved", "no")}
    assert len(figure.select("svg path.rail.argued[data-by=argument]")) == 2
    assert [g["data-node"] for g in figure.select("g.question.parting")] == ["state-involved"]
    [parting] = figure.select("li[data-question=state-involved] .parting")
    assert parting.text
    assert figure.select_one("li[data-question=state-involved] p[data-by=argument]")
    assert figure.select("li[data-question=persecution] .parting") == []
    assert figure["data-case"] == "russian-critic-our-reading"


def test_how_many_ways_fit_is_computed(site):
    assert "The 2 ways that lead to it are dashed" in site.pages[K1].main.text


def test_the_japanese_post_says_it_in_japanese(site):
    page = site.pages[K1_JAPANESE]
    first, second = page.select("figure.case")
    assert first.select_one(".case-outcome").text == "在留許可（本人や関係者の話）"
    assert "法的助言" in first.select_one(".case-foot").text
    assert connectors(first, "fits") == connectors(site.pages[K1].select("figure.case")[0], "fits")
    assert connectors(second, "argued") == connectors(site.pages[K1].select("figure.case")[1], "argued")
    japanese = re.compile("[\u3040-\u30ff\u4e00-\u9fff]")
    for words in page.select("svg text"):
        assert japanese.search(words.text) or re.fullmatch(r"[\d,?]+|[A-Z–]+", words.text), words.text
    assert "本国政府自身が、その迫害に関与し、または後押ししているか" in page.main.text
    assert page.select("figure:not(.term) [lang=en]") == []


# The sample --------------------------------------------------------------------------------------


def test_a_summary_is_resolved_wherever_it_is_shown(sample_site):
    expected = (
        "The court said: refusal quashed; on the tree its answers lead to “Allowed to stay”, "
        "which is not a court’s to decide."
    )
    assert expected in sample_site.pages["posts/parties/"].select_one(".standfirst").text
    assert expected in sample_site.pages[""].main.text
    assert sample_site.pages["posts/parties/"].select_one("meta[name=description]")["content"] == expected


def test_drafts_and_hidden_posts_are_not_built_and_linked_from_nowhere(sample_site):
    assert not {"drafts/not-ready/", "posts/unlisted/"} & set(sample_site.pages)
    for address, page in sample_site.pages.items():
        links = [target(address, a["href"])[0] for a in page.select("a[href]:not([href^='#'])")]
        assert "drafts/not-ready/index.html" not in links
        assert "posts/unlisted/index.html" not in links


def test_every_kind_of_showing_stands_in_its_place(sample_site):
    page = sample_site.pages["posts/showings/"]
    ids = [figure["id"] for figure in page.select("figure.case")]
    assert ids == ["case-silent", "case-waiting", "case-parties", COMPARED, "case-silent--2", "case-tree-stay"]
    assert not page.find(id=COMPARED).has_attr("data-outcome")
    assert page.select_one("li > figure#case-silent")
    assert page.select_one("blockquote > figure#case-waiting")
    assert page.select_one("#case-parties")["data-law"] == "2000-01-01"
    assert page.select_one("#case-tree-stay")["data-law"] == "2030-01-01"
    assert "tree: stay" in page.select_one("pre > code.language-markdown").text


def test_a_case_that_waits_has_no_outcome(sample_site):
    figure = sample_site.pages["posts/showings/"].select_one("#case-waiting")
    assert not figure.has_attr("data-outcome")
    assert connectors(figure, "fits") == {("weighed", "yes"), ("weighed", "no")}
    assert connectors(figure, "on-path") == {("tie", "none")}


def test_another_focus_is_drawn_in_the_translation(sample_site):
    english = sample_site.pages["posts/parties/"].figure
    japanese = sample_site.pages["ja/posts/parties/"].figure
    assert (english["data-outcome"] if english.has_attr("data-outcome") else "", english["data-effect"]) == (
        "",
        "quashed",
    )
    assert japanese["data-outcome"] == "refused"
    taken = connectors(japanese, "on-path")
    assert len(english.select("svg path.rail[data-by=agency]")) == len(taken)


def test_a_picture_is_copied_and_shown(sample_site):
    image = sample_site.pages["posts/parties/"].select_one("div.admonition blockquote img")
    assert (sample_site.root / target("posts/parties/", image["src"])[0]).read_bytes().startswith(b"\x89PNG")


# Published ---------------------------------------------------------------------------------------


def test_the_feed_is_well_formed_and_its_links_lead_to_the_site(public_site, site):
    feed = ElementTree.parse(public_site.root / "feeds/all.atom.xml").getroot()
    entries = feed.findall(f"{ATOM}entry")
    links = [entry.find(f"{ATOM}link").get("href") for entry in entries]
    posts = [page for page in site.pages if "posts/" in page and not is_signpost(site, page)]
    assert set(links) <= {f"{PUBLIC}/{address}" for address in posts}
    assert len(links) == min(20, len(posts)), "the newest ones"
    assert len({entry.find(f"{ATOM}id").text for entry in entries}) == len(entries)
    for entry in entries:
        assert entry.find(f"{ATOM}title").text
        assert "<p>" in entry.find(f"{ATOM}content").text


def test_published_pages_name_the_sites_address_and_ask_nobody_else(public_site):
    for address, page in public_site.pages.items():
        for element in page.select("link[href], [src]"):
            link = str(element.get("href") or element.get("src"))
            assert link.startswith(f"{PUBLIC}/"), (address, link)
            assert (public_site.root / target(address, link)[0]).is_file(), (address, link)
        for element in page.select("main a[href], body > header a[href], body > footer a[href]"):
            if element["href"].startswith(PUBLIC):
                assert (public_site.root / target(address, element["href"])[0]).is_file(), (address, element["href"])


# Builds over older ones, and files of cases --------------------------------------------------------

FILES = {
    "trees/steps/2000-01-01.yaml": TREE,
    "one.md": f"Title: One\nDate: 2026-11-22\n\n{BLOCK}",
}


def files_of(built: Built) -> dict[str, bytes]:
    """Return the pictures of a site by name."""
    return {name: data for name, data in built.bytes().items() if name.endswith(("case.svg", "case.png"))}


def test_a_build_over_an_older_one_leaves_the_same_as_a_clean_one(tmp_path):
    changed = FILES | {"one.md": FILES["one.md"].replace("tie: no", "tie: yes")}
    older = build_well(write(tmp_path / "content", FILES), tmp_path / "out", cwd=tmp_path)
    before = files_of(older)
    times = {path: path.stat().st_mtime_ns for path in older.root.rglob("case.png")}
    again = build_well(tmp_path / "content", tmp_path / "out", cwd=tmp_path)
    assert files_of(again) == before
    assert {path: path.stat().st_mtime_ns for path in times} == times, "the same picture is left as it is"
    over = build_well(write(tmp_path / "content", changed), tmp_path / "out", cwd=tmp_path)
    clean = build_well(tmp_path / "content", tmp_path / "clean", cwd=tmp_path)
    assert files_of(over) == files_of(clean) != before


def test_a_theme_without_the_templates_has_plain_ones_of_the_plugin(tmp_path):
    theme = tmp_path / "theme"
    (theme / "static").mkdir(parents=True)
    settings = tmp_path / "conf.py"
    root = ROOT
    settings.write_text(
        f"PLUGIN_PATHS = [{str(root / 'plugins')!r}]\nPLUGINS = ['casetree']\nTHEME = {str(theme)!r}\n",
        encoding="utf-8",
    )
    built = build_well(write(tmp_path / "content", FILES), tmp_path / "out", cwd=tmp_path, settings=str(settings))
    page = built.pages["cases/one/"]
    assert page.select_one("figure.case[data-case='one']")
    assert page.select_one("link[rel=stylesheet]") is None, "the sheet of figures is made when a wheel is"
    assert not [address for address in built.pages if address.startswith("ja/cases/")]
    for address in built.pages:
        assert not address.startswith(("glossary/", "figures/", "data/")), "there is nothing to show"


def test_a_renamed_case_has_its_pictures_at_its_old_address_too(sample_site):
    files = files_of(sample_site)
    for name in ("case.svg", "case.png"):
        assert files[f"cases/two-parties/{name}"] == files[f"cases/parties/{name}"]
        assert files[f"ja/cases/two-parties/{name}"] == files[f"ja/cases/parties/{name}"]


def test_a_rule_that_is_called_confirmed_cites_a_text_of_an_authority_or_a_court():
    library = content_library()
    for tree in (tree for versions in trees_of(library) for tree in versions):
        sources = {**library.sources, **tree.sources}
        for node in (*tree.questions.values(), *tree.outcomes.values()):
            if node.confidence is Confidence.CONFIRMED:
                kinds = {sources[each.id].kind for each in node.cite}
                assert kinds & {SourceKind.OFFICIAL, SourceKind.COURT}, (tree.id, tree.law, node.id)


# How these tests search ---------------------------------------------------------------------------

SELECTORS = (
    *("a", "*", "#text", "LI", "main a[href]", "figure.case svg text", "ol.case-steps li:not(.compared)", "[lang=ja]"),
    *(":is(h1, h2)", "a:is([href^=http], .cite)", "li:has(> a)", "p + p", "p ~ figure", "svg :is(rect, path), title"),
    *("nav > ul > li:first-child", "a[rel~=tag], link[rel=alternate][type]", ".case.case-tree, .no-such-class"),
    *("html:root", "main :not(a, span)"),
)


@pytest.mark.parametrize("selector", SELECTORS)
def test_a_selector_finds_what_soupsieve_finds_below_a_page_and_below_its_parts(
    sample_site: Built, selector: str
) -> None:
    found = 0
    for page in [*sample_site.pages.values()][::4]:
        assert isinstance(page, SearchedPage)
        for part in (page, *page.find_all(["main", "figure", "nav"])):
            meant = soupsieve.select(selector, part)
            assert [*map(id, part.select(selector))] == [*map(id, meant)]
            assert part.select_one(selector) is (meant[0] if meant else None)
            found += len(meant)
    assert found


UNUSUAL = """<p>one<p>two</p> three
<ul><li>one<li>two</ul>
<p>AT&T &copy &hellip; &#x2014; &#8212; &amp;amp; &lt;b&gt; &#123;</p>
<b><i>crossed</b></i>
</p>closes nothing
<br></br><hr/><img src=x.png alt><input disabled>
<A HREF='one' Href="two" class=" a  b " rel="x y">words</A>
<pre>  \n <b>  </b> </pre> <b>  \n </b> \n
<pre><textarea> </textarea> </pre>
<script>if (a < b && c) {} // </b></script><style>a > b {}</style>
<script type="x">{"a": "&amp;"}</script>
<title>a <b>bold</b> &amp; title</title>
<ruby>字<rp>(</rp><rt> <b>じ</b> </rt></ruby><template> <p> </p></template>
<!----><!-- --><!-- a-b > c --><!--> <p>--><!DOCTYPE html><!doctype html SYSTEM "about:x"><?pi x?><![CDATA[x]]>
<svg viewBox="0 0 1 1"><linearGradient id="g"/><path d="M0 0"/><title>t</title></svg>
<meta charset="utf-8"><meta http-equiv="Content-Type" content="text/html; charset=x">
a < b <3 <
<p class="a" class="b" data-x="a &amp; b &lt;" title='"&quot;"'  >\xa0 \t\u3000</p>
<p class="open
<div a="1"b="2" / c>open<p>"""
"""Markup a line, each odd in another way."""


def test_a_page_is_parsed_into_the_same_tree_as_by_beautiful_soups_own_reader(sample_site: Built) -> None:
    odd = [line for each in UNUSUAL.splitlines() for line in (each, f"<i>{each}</i>")]
    texts = [*[*sample_site.html.values()][::6], *odd, UNUSUAL, Markup("<p>a <b>&amp;</b></p>")]
    for text in texts:
        own = BeautifulSoup(text, builder=HTMLParserTreeBuilder(store_line_numbers=False))
        assert parts(BeautifulSoup(text, builder=PlainBuilder())) == parts(own), text


def parts(page: BeautifulSoup) -> list[tuple[object, ...]]:
    """Return all that is known of each part of a tree, with the numbers of the parts that it leads to."""
    all_parts = [page, *page.descendants]
    numbers = {id(part): number for number, part in enumerate(all_parts)}
    found = []
    for part in all_parts:
        known = dict(vars(part))
        for name in ("builder", "tagStack", "currentTag"):
            known.pop(name, None)
        for name in ("parent", "next_element", "previous_element", "next_sibling", "previous_sibling"):
            known[name] = numbers.get(id(known[name]))
        known["contents"] = [numbers[id(each)] for each in known.get("contents", ())]
        known["attrs"] = [(key, type(value), value) for key, value in known.get("attrs", {}).items()]
        known["_most_recent_element"] = numbers.get(id(known.get("_most_recent_element")))
        found.append((type(part), part.name if isinstance(part, Tag) else str(part), known))
    return found
