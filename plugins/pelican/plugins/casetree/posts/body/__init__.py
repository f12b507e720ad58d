"""What the text of a post holds: its links, and what its author typed that Markdown does not read."""
