"""Settings of a small site of two trees from other fields than the blog's; `pelican` is run in this folder."""

SITENAME = "Decisions elsewhere"
AUTHOR = "pelican-casetree"
SITEURL = ""
PATH = "content"
TIMEZONE = "UTC"
DEFAULT_LANG = "en"
PLUGINS = ["casetree"]
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
