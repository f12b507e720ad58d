"""A tree whose words are full of signs that other formats take for their own."""

from __future__ import annotations

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree

_TEXT = r"""
title: {en: 'Odd "title" \ <b>', ja: 妙な「題」}
start: end
questions:
  end:
    ask: {en: 'Is "it" <b>so</b>; or #1 | [not] {at} (all)? %% \n `x` **y** -->', ja: 「それ」は＜そう＞か；#1｜［否］}
    answers: {yes: graph, no: subgraph}
  graph:
    ask: "1. First line\nsecond line"
    answers:
      style: {label: 'a"b|c', to: class}
      click: {label: "-->", to: subgraph}
outcomes:
  class: {en: "&amp; \\\\ \"", ja: 後}
  subgraph: '- [ ] <script>alert("x")</script>'
"""


def _read() -> DecisionTree:
    tree, faults = read_tree(Passage(Source.of("odd.yaml", _TEXT), _TEXT), "odd", "2000-01-01", {}, "en")
    assert tree is not None, faults
    return tree


ODD = _read()
