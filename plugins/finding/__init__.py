"""How readers and machines find a page: the search, the sitemap, and structured data."""
