"""The pages of a build: noted while Pelican goes through them, and laid out together at its end."""
