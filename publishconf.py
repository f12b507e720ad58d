"""Settings for publishing: what differs from pelicanconf.py. Needs SITEURL in the environment."""

import os
import sys

sys.path.insert(0, os.path.dirname(__file__))
from pelicanconf import *

SITEURL = os.environ.get("SITEURL", "").rstrip("/")
if not SITEURL.startswith(("https://", "http://localhost", "http://127.0.0.1")):  # the latter to try it out at home
    raise SystemExit("publishing needs the site's address: make publish SITEURL=https://example.org")

CASETREE_PUBLISHING = True  # any fault fails the build, a warning too, and a summary is required
RELATIVE_URLS = False
WITH_FUTURE_DATES = False  # a post of a day to come stays a draft until a build on that day
FEED_DOMAIN = SITEURL
FEED_ALL_ATOM = CASETREE_WHEN_PUBLISHED["FEED_ALL_ATOM"]
EDITION_FEED = CASETREE_WHEN_PUBLISHED["EDITION_FEED"]
EDITION_TAG_FEED = CASETREE_WHEN_PUBLISHED["EDITION_TAG_FEED"]
CASETREE_DECISIONS_FEED = CASETREE_WHEN_PUBLISHED["CASETREE_DECISIONS_FEED"]
DELETE_OUTPUT_DIRECTORY = True
