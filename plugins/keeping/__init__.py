"""Keeps work by what it was made from, so that no build makes again what the last one has made already."""
