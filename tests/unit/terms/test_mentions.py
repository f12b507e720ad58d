"""A term is found where a text writes it as a word of its own, and nowhere else."""

import re
from functools import cache
from random import Random

import pytest

from reading import terms
from terms.mentions import _compiled, mentions
from terms.term import forms_of


def found(text, language="en"):
    return [
        (text[each.start : each.end], each.id)
        for each in mentions(text, forms_of(terms().values(), language), language)
    ]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("He is a refugee.", ["refugee"]),
        ("Refugees were turned away.", ["Refugees"]),
        ("They ask. Refugee recognition is rare.", ["Refugee recognition"]),
        ("the refugee’s own account", ["refugee"]),
        ("refugee\nrecognition", ["refugee\nrecognition"]),
        ("the Refugee Convention", []),
        ("refugee-related", []),
        ("a non-refugee", []),
        ("refugeedom", []),
        ("He said “no refugee lives here” to me.", []),
        ("the word “refugee” and its use", ["refugee"]),
        ("recognition as a refugee, then a refugee", ["recognition as a refugee", "refugee"]),
    ],
)
def test_english(text, words):
    assert [word for word, _ in found(text)] == words


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("難民と認定された", ["難民"]),
        ("難民認定を申請した", ["難民認定"]),
        ("難民認定申請", []),
        ("難民条約の定義", []),
        ("インドシナ難民", []),
        ("収容され、収容令書が出た", ["収容"]),
        ("「難民」という言葉", ["難民"]),
        ("「難民は来ていない」と述べた", []),
    ],
)
def test_japanese(text, words):
    assert [word for word, _ in found(text, "ja")] == words


@pytest.mark.parametrize(
    ("form", "plural"), [("authority", "authorities"), ("status", "statuses"), ("day", "days"), ("branch", "branches")]
)
def test_the_plural_of_a_form_needs_not_be_written(form, plural):
    assert [each.end for each in mentions(f"two {plural}", {form: "x"}, "en")] == [4 + len(plural)]
    assert [*mentions(f"two {form}dom", {form: "x"}, "en")] == []


def test_without_forms_nothing_is_found():
    assert [*mentions("refugee", {}, "en")] == []


class Counted(str):
    """A text that counts how often a sign of it is asked for."""

    asked = 0

    def __getitem__(self, place) -> str:
        Counted.asked += 1
        return super().__getitem__(place)


@pytest.mark.parametrize(("language", "alike"), [("en", "term of the law "), ("ja", "法律の用語")])
def test_what_is_done_at_a_word_does_not_grow_with_the_terms_that_begin_alike(language, alike):
    counted, tried = [], []
    for most in (10, 5_000):
        forms = {f"{alike}{number:04}": str(number) for number in range(most)}
        text = Counted(" and ".join(f"{alike}{number:04}" for number in (*range(10), *range(9_000, 9_010))))
        Counted.asked = 0
        assert [mention.id for mention in mentions(text, forms, language)] == [*map(str, range(10))]
        counted.append(Counted.asked)
        tried.append(_compiled(tuple(forms.items()), language)[0].pattern)
    assert tried[0] == tried[1]
    assert counted[0] <= counted[1] <= counted[0] + 10, "the first wrong sign may come later among more terms"


SIGNS = {"en": "abysxBA -i.e“”\n", "ja": "難民認あア申a 「」"}


@pytest.mark.parametrize("language", SIGNS)
def test_it_finds_what_trying_every_form_at_every_place_finds(language):
    random = Random(7)
    for _ in range(3_000):
        drawn = ("".join(random.choices(SIGNS[language], k=random.randint(1, 5))) for _ in range(random.randint(1, 7)))
        forms = {" ".join(form.split()): str(number) for number, form in enumerate(drawn) if form.strip()}
        written = [form + random.choice(["", "s", "es", "ies"]) for form in random.choices([*forms, "a"], k=5)]
        text = random.choice(["", " ", ". ", "\n"]).join(written) + "".join(random.choices(SIGNS[language], k=20))
        found = [(each.start, each.end, each.id) for each in mentions(text, forms, language)]
        assert found == [*slowly(text, forms, language)], (text, forms)


def slowly(text, forms, language):
    """Yield where a text mentions terms, found by trying every form at every place."""
    quoted = [found.span() for found in re.finditer("“[^“”]*”|「[^「」]*」", text)]
    tried = sorted(forms, key=lambda form: (-len(form), form))
    end_of, done = {"en": end_in_english, "ja": end_in_japanese}[language], 0
    for start in range(len(text)):
        for form in tried if start >= done else ():
            end = end_of(form, text, start)
            if end:
                done = end
                begins = re.search(r"(?:^|[.!?:;…]|\n\s*\n)[\s“]*$", text[:start])
                inner = any(a < start and done < b and (a + 1, b - 1) != (start, done) for a, b in quoted)
                if (text[start] == form[0] or begins) and not inner:
                    yield start, done, forms[form]
                break


JOINED = re.compile("[々㐀-鿿ァ-ヺー]")


def end_in_japanese(form, text, start):
    """Return where a form ends that stands at a place, or 0: a sign of one word is joined with another beside it."""
    end = start + len(form)
    is_joined = start and JOINED.match(form) and JOINED.match(text, start - 1)
    is_joined = is_joined or (JOINED.match(form[-1]) and JOINED.match(text, end))
    return end if text.startswith(form, start) and not is_joined else 0


def end_in_english(form, text, start):
    """Return where a form ends that stands at a place, or its plural, or 0."""
    found = pattern_of(form).match(text, start)
    return found.end() if found else 0


@cache
def pattern_of(form):
    """Return what one form is written like in English."""
    rest = re.escape(form[1:]).replace("\\ ", r"\s+")
    ending = "(?:es)?" if re.search("(s|x|z|ch|sh)$", form) else "s?"
    if re.search("[^aeiou]y$", form):
        rest, ending = rest[:-1], "(?:y|ies)"
    return re.compile(rf"(?<![\w-])[{re.escape(form[0].lower() + form[0].upper())}]{rest}{ending}(?![\w-])")
