"""Settings for writing at home; flat, no logic. publishconf.py says what differs in production."""

from jinja2 import StrictUndefined

# The site
SITENAME = "Japan Immigration News"
SITESUBTITLE = "How Japan decides on people, step by step"
SITEURL = ""
DEFAULT_LANG = "en"
CONTACT = ""  # where readers can tell of a mistake, `mailto:…` or `https://…`; posts link there
TIMEZONE = "Asia/Tokyo"

# Where things are. Posts are any Markdown below content/ outside pages/.
PATH = "content"
OUTPUT_PATH = "output"
ARTICLE_PATHS = [""]
ARTICLE_EXCLUDES = ["pages"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images"]
THEME = "theme"
THEME_STATIC_PATHS = ["static/icons", "static/js"]
# One file is made of each list, in its order; every part is a cascade layer of its own. `lists` is for pages that are
# not posts, with what walks, the list of cases, trees and the first page have besides in files of their own; a post
# asks for `site`, and for one file of what its text needs besides.
STYLESHEETS = {
    "site": [
        f"static/css/{layer}.css" for layer in ("tokens", "base", "layout", "components", "case", "along", "print")
    ],
    "lists": ["static/css/lists.css"],
    "decisions": ["static/css/lists.css", "static/css/decisions.css"],
    "walk": ["static/css/lists.css", "static/css/walk.css"],
    "catalogue": ["static/css/lists.css", "static/css/catalogue.css"],
    "charts": ["static/css/charts.css"],
    "figures": ["static/css/lists.css", "static/css/charts.css"],
    "terms": ["static/css/terms.css"],
    "charts-terms": ["static/css/charts.css", "static/css/terms.css"],
    "glossary": ["static/css/lists.css", "static/css/terms.css"],
}
DIRECT_TEMPLATES = []  # lists are written in every language: see EDITION_LISTS
# Text is shown as text; only what is HTML by its nature (content, a summary) is let through. A name that means nothing
# is an error: plugins and templates agree in plugins/handover/ on what each thing is called.
JINJA_ENVIRONMENT = {"autoescape": True, "trim_blocks": True, "lstrip_blocks": True, "undefined": StrictUndefined}

# A post without `Category:` gets the name of its folder, unless that is `articles/` or a year.
USE_FOLDER_AS_CATEGORY = False
PATH_METADATA = r"(?:.*/)?(?!articles/|\d{4}/)(?P<category>[^/]+)/[^/]+"
DEFAULT_CATEGORY = "News"
CASETREE_SUMMARY_REQUIRED = True
WITH_FUTURE_DATES = False
CASETREE_CATEGORY_REQUIRED = True
# The name of a file says its slug and its language: `one.md`, `one.ja.md`. Its date may come first.
FILENAME_METADATA = r"(?:(?P<date>\d{4}-\d{2}-\d{2})(?!\d))?.*?(?:\.(?P<lang>[A-Za-z]{2}))?$"
# Posts are Markdown: what else Pelican would read, no check of ours looks into, and it is told as a stray file.
READERS = {"htm": None, "html": None, "rst": None}
IGNORE_FILES = [".*", "~$*", "*~", "#*#", "[Tt]humbs.db", "ehthumbs.db", "[Dd]esktop.ini", "__pycache__"]

# Our plugins
PLUGIN_PATHS = ["plugins"]
PLUGINS = [
    "casetree",
    "editions",
    "finding",
    "stylesheet",
    "hosting",  # last: it lists what the others have written
]

# What this site wants of `casetree` besides what every site gets: docs/use-it-in-your-site.md.
CASETREE_LANGUAGES = "all"
CASETREE_PNG = True
CASETREE_STYLE = False  # the theme has the rules for figures
CASETREE_CLEAN = True
CASETREE_CHECK_POSTS = True
CASETREE_POLICY = True  # `hosting` writes one without inline code

# The words of this field; `casetree` has none of its own: docs/use-it-in-your-site.md.
CASETREE_PARTIES = {
    "agency": {
        "ja": "入管庁",
        "called": ["入管", "入管当局", "出入国在留管理庁", "法務大臣"],
        "renamed": {"since": "2019-04-01", "ja": {"before": "入国管理局", "either": "入管当局"}},
    },
}
CASETREE_EFFECTS = {"recognition-ordered": {"called": ["認定の義務付け"]}}
CASETREE_WORDS = {
    "en": {
        "effects": {"recognition-ordered": "recognition ordered"},
        "stands": {"recognition-ordered": "recognition stays ordered"},
        "effects_as_to": {
            "kept-recognition-ordered": "recognition stays ordered",
            "undone-recognition-ordered": "order to recognise reversed",
        },
        "results": {"ordered": "The agency’s decision was quashed, and the agency was ordered to recognise"},
    },
    "ja": {
        "effects": {"recognition-ordered": "認定の義務付け"},
        "stands": {"recognition-ordered": "認定の義務付けを維持"},
        "effects_as_to": {
            "kept-recognition-ordered": "認定の義務付けを維持",
            "undone-recognition-ordered": "認定の義務付けを取消し",
        },
        "results": {"ordered": "処分を取り消し、認定を義務付け"},
    },
}
# Terms of the law and of the agency's papers that a reader knows as one word: no line of a drawing ends in one. One
# that has a natural break, such as 相当の理由がある資料, is not among them.
CASETREE_UNBREAKABLE = """
一時庇護上陸許可 人道上の配慮 仮放免 仮滞在 入管法 出入国在留管理庁 出身国情報 口頭意見陳述
国籍国 在留期間更新許可 在留資格変更許可 在留資格 在留特別許可 在留許可 定住者 審査請求 強制送還
条約難民 準難民 永住許可 永住者 特別永住者 特定の社会的集団 特定活動 監理人 監理措置 短期滞在
第三国定住 行政書士 補完的保護対象者 補完的保護 送還停止効 送還忌避者 退去強制令書 退去強制
避難民 難民不認定 難民審査参与員 難民該当性 難民認定申請 難民認定 難民調査官 信ぴょう性 不法残留
ノン・ルフールマン
""".split()  # noqa: SIM905  # shorter than a list
CASETREE_DATA_SAYS = (
    "Decisions of Japan on refugee recognition, complementary protection and special permission to stay, each walked "
    "through a decision tree of the law or of practice: who answered what, how certain that is, and what became of the "
    "person. Chosen cases, not a sample. Not legal advice. The same tables stand in cases.sqlite."
)
CASETREE_DATA_KEYWORDS = ["Japan", "refugee recognition", "complementary protection", "immigration law"]

# Markdown. `casetree` adds its own extension.
MARKDOWN = {
    "extensions": [
        "markdown.extensions.extra",
        "markdown.extensions.admonition",
        "markdown.extensions.sane_lists",
        "markdown.extensions.meta",
        "typesetting",
    ],
    "output_format": "html5",
}
TYPOGRIFY = False  # it would rewrite the text of drawings
FORMATTED_FIELDS = ["summary"]

# Addresses: every page is a folder, so that links need no ending. The slug is the file's name, or
# what `Slug:` says; Japanese stays Japanese, where Pelican would spell it out as if it were Chinese.
SLUGIFY_SOURCE = "basename"
SLUGIFY_USE_UNICODE = True
RELATIVE_URLS = True
ARTICLE_URL = "posts/{slug}/"
ARTICLE_SAVE_AS = "posts/{slug}/index.html"
ARTICLE_LANG_URL = "{lang}/posts/{slug}/"
ARTICLE_LANG_SAVE_AS = "{lang}/posts/{slug}/index.html"
DRAFT_URL = "drafts/{slug}/"
DRAFT_SAVE_AS = "drafts/{slug}/index.html"
DRAFT_LANG_URL = "{lang}/drafts/{slug}/"
DRAFT_LANG_SAVE_AS = "{lang}/drafts/{slug}/index.html"
PAGE_URL = "{slug}/"
PAGE_SAVE_AS = "{slug}/index.html"
PAGE_LANG_URL = "{lang}/{slug}/"
PAGE_LANG_SAVE_AS = "{lang}/{slug}/index.html"
DRAFT_PAGE_URL = "drafts/pages/{slug}/"
DRAFT_PAGE_SAVE_AS = "drafts/pages/{slug}/index.html"
DRAFT_PAGE_LANG_URL = "{lang}/drafts/pages/{slug}/"
DRAFT_PAGE_LANG_SAVE_AS = "{lang}/drafts/pages/{slug}/index.html"
CATEGORY_URL = "categories/{slug}/"
CATEGORY_SAVE_AS = "categories/{slug}/index.html"
TAG_URL = "tags/{slug}/"
TAG_SAVE_AS = "tags/{slug}/index.html"
AUTHOR_SAVE_AS = ""
AUTHORS_SAVE_AS = ""

# Lists, in every language that plugins/editions/languages/ has a module of: `ja/` stands before the addresses of all
# but the default one. Template to address; tags and categories have a list each, at the addresses above.
EDITION_LISTS = {
    "index": "",
    "archives": "archives/",
    "categories": "categories/",
    "tags": "tags/",
    "search": "search/",
    "404": "404.html",
}

# Each page of a list has a folder of its own: `tag/ssw2` can't be two things.
DEFAULT_PAGINATION = 12
PAGINATION_PATTERNS = (
    (1, "{url}", "{save_as}"),
    (2, "{base_name}/page/{number}/", "{base_name}/page/{number}/index.html"),
)

# Feeds need the site's address, so publishconf.py turns them on; at home nothing else may stand there either.
CASETREE_WHEN_PUBLISHED = {
    "FEED_ALL_ATOM": "feeds/all.atom.xml",
    "EDITION_FEED": "feeds/{lang}.atom.xml",
    "EDITION_TAG_FEED": "feeds/{lang}/tags/{slug}.atom.xml",
    "CASETREE_DECISIONS_FEED": "feeds/{lang}/decisions.atom.xml",
}
FEED_ALL_ATOM = None
EDITION_FEED = None
EDITION_TAG_FEED = None
CASETREE_DECISIONS_FEED = None
CATEGORY_FEED_ATOM = None
TRANSLATION_FEED_ATOM = None
AUTHOR_FEED_ATOM = None
AUTHOR_FEED_RSS = None
FEED_MAX_ITEMS = 20

# Same input, same bytes: nothing is kept from one build to the next.
LOAD_CONTENT_CACHE = False
CACHE_CONTENT = False
