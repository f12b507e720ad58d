"""What `make html` does before Pelican, and in place of it: nothing has changed, or only texts of posts have."""
