"""Puts the questions of a tree in an order in which every answer leads onward."""

from __future__ import annotations

from collections.abc import Mapping

from casetree.nouns.model import Answer, Question


def topological_order(start: str, questions: Mapping[str, Question]) -> tuple[list[str], list[tuple[Question, Answer]]]:
    """Order the questions reached from `start` so that every answer leads onward.

    Depth first in written order, without recursion (Tarjan 1976). Returns the order and the answers,
    each with its question, that close a loop. Among the possible orders it is the one that keeps the
    first written answer's branch first.
    """
    done: list[str] = []
    loops: list[tuple[Question, Answer]] = []
    is_open = {start: True}
    stack = [(start, iter(reversed(questions[start].answers)))]
    while stack:
        name, answers = stack[-1]
        for answer in answers:
            if answer.to not in questions:
                continue
            if is_open.get(answer.to):
                loops.append((questions[name], answer))
            elif answer.to not in is_open:
                is_open[answer.to] = True
                stack.append((answer.to, iter(reversed(questions[answer.to].answers))))
                break
        else:
            is_open[name] = False
            done.append(name)
            stack.pop()
    return done[::-1], loops
