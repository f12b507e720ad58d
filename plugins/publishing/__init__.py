"""`make publish`: a site that was checked and built aside takes the place of the published one in a single step."""
