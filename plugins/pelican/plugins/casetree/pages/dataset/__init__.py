"""The data set: its tables, its files, and the page that tells what there is."""
