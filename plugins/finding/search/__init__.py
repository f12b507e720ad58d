"""The index of the search page: what is published, in every language, in one index made by Pagefind."""
