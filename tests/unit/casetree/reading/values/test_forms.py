"""What looks like a language, and what like an address."""

import pytest

from casetree.reading.values.forms import address_meant, is_address, is_language, language_meant


def test_language_codes_look_like_language_codes():
    assert [
        code for code in ("en", "zh-Hant", "pt-BR", "EN", "english", "e", "en_US", "", "en-") if is_language(code)
    ] == ["en", "zh-Hant", "pt-BR"]


@pytest.mark.parametrize(
    ("written", "meant"), [("jp", "ja"), ("Japanese", "ja"), ("日本語", "ja"), ("EN", "en"), ("Klingon", "")]
)
def test_a_language_is_known_by_what_else_it_is_called(written, meant):
    assert language_meant(written) == meant


@pytest.mark.parametrize("word", ["https://example.org", "http://example.org/a?b=1#c", "HTTPS://example.org"])
def test_an_address_has_a_scheme_and_a_host(word):
    assert is_address(word)


@pytest.mark.parametrize("word", ["", "example.org", "https://", "https://[", "https://a b", "javascript:alert(1)"])
def test_anything_else_is_no_address(word):
    assert not is_address(word)


def test_an_address_is_meant_only_where_a_host_can_be_told():
    assert [address_meant(word) for word in ("example.org", "http//example.org", "p. 12", "")] == [
        "https://example.org",
        "",
        "",
        "",
    ]
