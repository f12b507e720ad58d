"""Headlines in their phrases."""

import pytest

from editions.phrases import phrases_of


def test_a_japanese_headline_is_cut_between_phrases_and_loses_nothing():
    headline = "愛知のシリア人男性——二つの裁判所で難民とされ、なお入管庁の判断を待つ"
    found = phrases_of(headline, "ja")
    assert "".join(found) == headline
    assert len(found) > 4
    assert not any(phrase.startswith(("、", "を", "の", "お")) for phrase in found), found
    assert "なお入管庁の" in found


def test_headlines_in_other_languages_stay_whole():
    assert phrases_of("A Syrian man in Aichi", "en") == ("A Syrian man in Aichi",)
    assert phrases_of("日本語の題名", "de") == ("日本語の題名",)


def test_a_region_does_not_matter():
    assert phrases_of("難民認定の判断", "ja-JP") == phrases_of("難民認定の判断", "ja")


@pytest.mark.parametrize(
    "headline", ["2023年の難民認定数――過去最多と、四つの割合", "止まるとは限らない――2024年6月施行の改正法", "理由は――"]
)
def test_a_line_may_end_after_a_dash_and_never_before_it(headline):
    found = phrases_of(headline, "ja")
    assert "".join(found) == headline.replace("――", "\u2060――"), "a word joiner keeps the dash to what stands before it"
    assert sum(phrase.endswith("\u2060――") for phrase in found) == 1
    assert not any(phrase.startswith("\u2060") for phrase in found)
