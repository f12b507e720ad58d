"""A chart as numbers for Vega-Lite, and what that draws as SVG for a page."""
