"""Figures as data: tables whose every value has a source, and the charts that are drawn of them."""
