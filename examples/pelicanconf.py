"""Settings of a small site of two trees from other fields than the blog's; `pelican` is run in this folder."""

SITENAME = "Decisions elsewhere"
AUTHOR = "pelican-casetree"
SITEURL = ""
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PLUGINS = ["casetree"]
CASETREE_PARTIES = {
    "vendor": {"en": "The vendor"},
    "hospital": {"en": "The hospital's team"},
    "operator": {"en": "The operator"},
    "officer": {"en": "The data protection officer"},
}
CASETREE_EFFECTS = {"plan-replaced": {"en": "The plan of the vendor is replaced"}}
CASETREE_WORDS = {"en": {"not_advice": "An invented case, and no advice."}}
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
