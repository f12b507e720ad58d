"""A tree whose words are full of signs that other formats take for their own."""

from __future__ import annotations

from casetree.nouns.diagnostics import Source
from casetree.nouns.model import DecisionTree
from casetree.nouns.passage import Passage
from casetree.reading.tree_schema import read_tree

_TEXT = r"""
title: {en: 'Odd "title" \ <b>', ja: 妙な「題」}
kind: reading
lang: ja
start: end
questions:
  end:
    ask: {en: 'Is "it" <b>so</b>; or #1 | [not] {at} (all)? %% \n `x` **y** -->', ja: 「それ」は＜そう＞か；#1｜［否］}
    ask-you: {en: Is "it" <b>you</b>?, ja: あなたですか}
    cite: {id: act, at: '第1条"', quote: {ja: 「それ」, en: '"it"'}}
    answers: {yes: graph, no: subgraph}
  graph:
    ask: {en: "1. First line\nsecond line"}
    answers:
      style: {label: {en: 'a"b|c'}, to: class}
      click: {label: {en: "-->"}, to: subgraph}
outcomes:
  class: {label: {en: "&amp; \\\\ \"", ja: 後}, tone: middle}
  subgraph: {en: '- [ ] <script>alert("x")</script>'}
sources:
  act: {title: {en: An act}}
"""


def _read() -> DecisionTree:
    tree, faults = read_tree(Passage(Source.of("odd.yaml", _TEXT), _TEXT), "odd", "2000-01-01", {}, "en")
    assert tree is not None, faults
    return tree


ODD = _read()
