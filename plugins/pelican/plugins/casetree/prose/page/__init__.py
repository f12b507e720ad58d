"""The page of one post while Markdown converts it: its cases, what its prose says of them, and their faults."""
