"""What a figure says in Japanese."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Sequence

from casetree.text.languages.base import StoppedHere, Summary, Words


def _date(year: int, month: int, day: int) -> str:
    return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")


def _count(number: int) -> str:
    return f"{number}つ" if number < 10 else f"{number}個"


def _list(words: Iterable[str]) -> str:
    """Join as legal writing does.

    >>> _list(["東京地裁"]), _list(["当局", "東京地裁", "東京高裁"])
    ('東京地裁', '当局、東京地裁および東京高裁')
    """
    items = list(words)
    return f"{'、'.join(items[:-1])}および{items[-1]}" if len(items) > 1 else "".join(items)


def _either(outcomes: Iterable[str]) -> str:
    """Join what stands in quotation marks by or; one alone needs no word for it."""
    several = list(outcomes)
    return "".join(several) + ("のいずれか" if len(several) > 1 else "")


def _summary(found: Summary) -> str:
    parts = [_answered(found), found.told]
    if found.fits > 1:
        parts.append(f"分かっている範囲では、{found.fits:,}通りの答え方が考えられる")
    if found.beside:
        parts.append(f"ほかに{'、'.join(found.beside)}も示す")
    if found.beside and found.parts_at:
        parts.append(f"{found.parts_at}で分かれる")
    return "".join(f"{part}。" for part in parts)


def _answered(found: Summary) -> str:
    """Say on how many answers it rests."""
    if found.is_argued:
        count = found.stated + found.inferred + found.assumed
        subject = "解釈" if found.is_reading else "主張"
        return f"{subject}は{_count(count)}の問いに答える" if count else f"{subject}はどの問いにも答えていない"
    known = [
        words + _count(number)
        for number, words in (
            (found.stated, "答えの示された問いは"),
            (found.inferred, "本ブログの解釈による答えは"),
            (found.assumed, "前提とみられる答えは"),
        )
        if number
    ]
    nothing = "各問いへの答えは分かっていない"
    if found.is_silent:
        nothing = "どの問いにも答えていない判断"
    if found.is_awaited:
        nothing = "まだどの問いも判断されていない"
    return "、".join(known) or nothing


_REFUSAL = re.compile(r"不[一-龯]{2}")
_OTHER_REFUSAL = re.compile(r"認められない|認めない|拒否|却下|棄却")
_REFUSALS = "拒否処分"
"""What refusals are called that have no word of their own in common."""


def _refusal(label: str) -> str:
    """Name a refusal by the word for it: 不許可処分, 不支給処分; 拒否処分 is the general one.

    >>> _refusal("営業不許可、条件付き"), _refusal("申請は認められない"), _refusal("営業許可")
    ('不許可処分', '拒否処分', '')
    """
    found = _REFUSAL.search(label)
    if found:
        return f"{found[0]}処分"
    return _REFUSALS if _OTHER_REFUSAL.search(label) else ""


def _courts(count: int) -> str:
    return "両裁判所" if count == 2 else f"{_count(count)}の裁判所すべて"


_PARTIES = {
    "agency": "当局",
    "review": "審査請求の裁決",
    "court": "裁判所",
    "applicant": "申請者",
    "author": "筆者",
}


def _refused(number: int, names: Collection[str]) -> str:
    """Name them by the one word that says which decision was refused.

    >>> _refused(2, {"不許可処分", "拒否処分"}), _refused(2, {"不許可処分", "不支給処分"}), _refused(1, {""})
    ('不許可処分', '拒否処分', '{outcomes}とした判断')
    """
    if not all(names):
        return "{outcomes}とした判断"
    telling = [*{*names} - {_REFUSALS}]
    return telling[0] if len(telling) == 1 else _REFUSALS


def _resting(number: int, inferred: int, assumed: int) -> str:
    """Say it of all, or of some.

    >>> _resting(2, 2, 0), _resting(3, 1, 1), _resting(1, 0, 0)
    ('（本ブログの解釈）', '（うち1件は本ブログの解釈、1件は前提）', '')
    """
    said = [(count, words) for count, words in ((inferred, "本ブログの解釈"), (assumed, "前提")) if count]
    if len(said) == 1 and said[0][0] == number:
        return f"（{said[0][1]}）"
    return f"（うち{'、'.join(f'{count}件は{words}' for count, words in said)}）" if said else ""


def _refusals_stopped(told: Sequence[StoppedHere], untold: int, is_ours: bool) -> str:
    """Say where all of them stopped, or how many at which question; what is our reading alone is said to be that.

    >>> one, both = StoppedHere(1, "", False), StoppedHere(2, "", True)
    >>> _refusals_stopped([both], 0, False), _refusals_stopped([one], 1, False)
    ('{agency}の{what}2件（いずれも同じ事例）は、{place0}への答えを理由とする。', \
'{agency}の{what}2件のうち、1件は{place0}への答えを理由とする。残る1件の理由は分かっていない。')
    >>> _refusals_stopped([both], 1, True)
    '{agency}の{what}3件の理由を述べた出典はない。\
本ブログの解釈では、2件（いずれも同じ事例）は{place0}への答えを理由とする。'
    """
    total = untold + sum(each.number for each in told)
    open_end = f"{{agency}}の{{what}}{total}件で、どの問いへの答えが理由となったかは分かっていない。"
    if not told:
        return open_end
    if is_ours:
        return (
            f"{{agency}}の{{what}}{total}件の理由を述べた出典はない。本ブログの解釈では、{_stopped_at(told, False)}。"
        )
    if len(told) == 1 and not untold:
        several = "（いずれも同じ事例）は、" if told[0].is_one_case else "は、" if total == 1 else "は、いずれも"
        return f"{{agency}}の{{what}}{total}件{several}{{place0}}への答えを理由とする{told[0].rests}。"
    rest = f"残る{untold}件の理由は分かっていない。" if untold else ""
    return f"{{agency}}の{{what}}{total}件のうち、{_stopped_at(told, True)}。{rest}"


def _stopped_at(told: Sequence[StoppedHere], is_resting: bool) -> str:
    """Say how many stopped at each place, and which of these are all of one case."""
    said = []
    for place, each in enumerate(told):
        case = "（いずれも同じ事例）" if each.is_one_case else ""
        rests = each.rests if is_resting else ""
        verb = "理由とし" if place + 1 < len(told) else "理由とする"
        said.append(f"{each.number}件{case}は{{place{place}}}への答えを{verb}{rests}")
    return "、".join(said)


def _unmarked(number: int) -> str:
    return f"理由を数えた判断のうち{number}件は、それより前の答えがすべては分かっていないため、その問いに印がない。"


WORDS = Words(
    code="ja",
    yes="はい",
    no="いいえ",
    gap_answers={"undisclosed": "非公表", "left-open": "判断せず", "pending": "未決定", "unanswered": "答えは不明"},
    left_open="{party}は判断せず",
    pending="未決定",
    parties=_PARTIES,
    inside=str,
    capital=str,
    reads="{party}の判断についての解釈",
    reads_review="審査請求の裁決についての解釈",
    a_reading="解釈であり、認定ではない",
    effects={
        "quashed": "{object}の取消し",
        "recognition-ordered": "処分の義務付け",
        "sent-back": "{party}が改めて判断すべきものとした",
        "sent-back-below": "{party}への差戻し",
        "reversed-appeal": "{object}の取消し",
        "reversed-further-appeal": "{object}の破棄",
        "dismissed-claim": "{about}請求棄却",
        "dismissed-appeal": "{about}控訴棄却",
        "dismissed-further-appeal": "{about}上告棄却",
        "dismissed-review": "{about}審査請求棄却",
        "dismissed-other": "{about}申立て棄却",
        "upheld-claim": "{about}請求棄却",
        "upheld-appeal": "{about}控訴棄却",
        "upheld-further-appeal": "{about}上告棄却",
        "upheld-review": "{about}審査請求棄却",
        "upheld-other": "{about}申立て棄却",
        "inadmissible-claim": "{about}訴え却下",
        "inadmissible-appeal": "{about}控訴却下",
        "inadmissible-further-appeal": "{about}上告却下",
        "inadmissible-review": "{about}審査請求却下",
        "inadmissible-other": "{about}申立て却下",
    },
    effect_keeps="{effect}（{stands}）",
    effect_unexamined="{object}の当否は判断されず（{effect}）",
    stands={
        "": "{object}を維持",
        "quashed": "{object}の取消しを維持",
        "reversed": "{object}を取り消した判断を維持",
        "recognition-ordered": "処分の義務付けを維持",
        "sent-back": "{party}が改めて判断すべきことに変わりなし",
        "other": "「{effect}」を維持",
    },
    stands_as="{object}を維持、「{outcome}」のまま",
    brought_by={"state": "国側の{effect}", "person": "本人側の{effect}"},
    effects_as_to={
        "kept-quashed": "{object}の取消しを維持",
        "kept-recognition-ordered": "処分の義務付けを維持",
        "undone-quashed": "{object}の取消しを取消し",
        "undone-recognition-ordered": "処分の義務付けを取消し",
    },
    effect_partly="{effect}（一部）",
    effect_of_unknown="{effect}（どの処分についてのものかは未確認）",
    about="{object}につき",
    between_items="、",
    decisions={
        "judgment": "{party}の判決",
        "judgment-below": "原判決",
        "review": "裁決",
        "decision": "{party}の判断",
        "challenged": "争われた処分",
        "unknown": "判断",
        "decider": "前に判断した機関",
    },
    decision_dated="{date}の{decision}",
    decision_by="{date}の{decision}",
    definite="{decision}",
    indefinite="いずれかの{decision}",
    refusal=_refusal,
    between_ends="。",
    end_of="{which}：{end}",
    now_dated="{now}（{date}現在）",
    now_undated="{now}（{date}）",
    awaited="{party}の判断はまだ出ていない",
    awaited_if_final="直近の判決が確定していれば、{party}が改めて判断する",
    awaited_review="審査請求の裁決はまだ出ていない",
    end_final="{end}、{final}",
    no_end="判断は伝えられていない",
    no_answers="どの問いにも答えていない",
    end_not_told="結論は伝えられていない",
    uncertain={"inferred": "本ブログの解釈", "assumed": "明言はない", "partly": "前提とみられる答えを含む"},
    decided="{party}、{date}",
    argues="{party}の主張",
    dates={"by": "{date}以前", "unknown": "日付不明", "pending": "未決定"},
    says="{party}：{answer}",
    from_here="ここから{party}",
    down="↓ {party}",
    came_to="{party}：{end}",
    remark="{party}：{note}",
    turned={
        "question": "{party}：決め手となった問いは{place}",
        "questions": "{party}：決め手となった問いは{place}",
        "each": "{party}：決め手となった問いは、いずれも{place}",
        "text": "{party}：決め手となった点は、{words}",
        "undisclosed": "{party}：何が決め手となったかは公表されていない",
    },
    decisive="決め手",
    course="手続の経過",
    applied="申請",
    stated="明記",
    unsourced="明示とされるが、出典の記載はない",
    argued="主張",
    argued_reported="主張、出典による",
    argued_unsourced="主張、出典の記載なし",
    argued_inferred="主張、本ブログの解釈",
    inferred="本ブログの解釈",
    assumed="前提",
    follows_outcome="結論から導かれる前提",
    follows_later="後の答えから導かれる前提",
    rule_sources="この問いの出典：{sources}",
    confidence={
        "confirmed": "定めの根拠：当局または裁判所の文書（出典の記載なし）",
        "reported": "定めの根拠：報道、団体、実務家の説明（出典の記載なし）",
        "interpretation": "解釈（同旨の出典なし）",
    },
    confidence_cited={
        "confirmed": "定めの根拠（当局または裁判所の文書を含む）：{sources}",
        "reported": "定めの根拠：報道、団体、実務家の説明{sources}",
        "interpretation": "解釈（{sources}に基づく）",
    },
    weighing="次の事情を総合して考慮する。どれか一つだけで決まることはない。",
    weighing_again="ここでも次の事情を総合して考慮する：",
    sides={
        "for": "積極的な事情：{factors}",
        "against": "消極的な事情：{factors}",
        "either": "どちらにも働く事情：{factors}",
    },
    parts_here="ここで判断が分かれる",
    part_here="{place}で分かれる：{groups}。",
    part_group="{parties}は「{answer}」",
    incomparable="{place}では比較できない（{reason}）。",
    no_answer={
        "undisclosed": "{parties}の答えは公表されていない",
        "left-open": "{parties}は判断していない",
        "pending": "{parties}の判断はまだ出ていない",
        "unanswered": "{parties}の答えは分からない",
        "stops": "{parties}の主張には答えがない",
        "assumed": "{parties}の答えは前提とみられるにとどまる",
    },
    differ="{question}{groups}。",
    differ_group="{parties}は「{answer}」",
    differ_inferred="{parties}は「{answer}」（本ブログの解釈）",
    between_groups="、",
    courts=_courts,
    alike="比較できる答えは、すべて同じである。",
    nothing_compared="答えを比較できる問いはない。",
    compared="{case}、{party}：{result}",
    compared_end="{told}。この事例の結果：{end}",
    after_question=lambda question: "：",
    step="問い{number}",
    leads_to="{answer} → {target}",
    as_above="上に述べたとおり",
    turns="この答え一つで、結論は変わっていた",
    changes_to="この答え一つで、結論は「{outcome}」に変わっていた",
    no_difference="この答えでも、結論は変わらなかった",
    depends={
        "here": "その場合、結論はこの問いの答えによる。{why}",
        "here-never": "その場合は「{outcome}」とはならず、結論はこの問いの答えによる。{why}",
        "there": "その場合、結論は問い「{question}」の答えによる。{why}",
        "there-never": "その場合は「{outcome}」とはならず、結論は問い「{question}」の答えによる。{why}",
        "weighing-here": "結論はこの総合考慮によって決まる",
        "weighing-here-never": "結論は「{outcome}」とはならず、この総合考慮によって決まる",
        "weighing-there": "結論は「{question}」の総合考慮によって決まる",
        "weighing-there-never": "結論は「{outcome}」とはならず、「{question}」の総合考慮によって決まる",
    },
    never_reached="本件では、この問いは問われていない",
    not_told="本件でのその答えは示されていない",
    gaps={
        "undisclosed": "理由は公表されていない",
        "partly": "理由の一部は公表されていない",
        "left-open": "判断の示されなかった問いがある",
        "both": "判断の示されなかった問いと、答えの公表されていない問いがある",
        "awaited": "判断はまだ出ていない",
        "unanswered": "答えの分からない問いがある",
    },
    fits="{gap}（分かっている範囲では、{count}通りの答え方が考えられる）。",
    fits_sign="「{answer}」：分かっている範囲で考えられる答え。",
    fits_beside="{party}：{gap}（分かっている範囲では、{count}通りの答え方が考えられる）。",
    route_step="{question}：{answer}",
    route_separator="、",
    ended="結論",
    would_end="答えから導かれる結論",
    not_decided="決定ではない：答えから導かれる帰結",
    open_ends={
        "undisclosed": "結論は不明（{outcomes}）",
        "partly": "結論は不明（{outcomes}）",
        "left-open": "結論は示されなかった（{outcomes}）",
        "both": "結論は示されなかったか、不明（{outcomes}）",
        "awaited": "結論は未定（{outcomes}）",
    },
    open_inside={
        "undisclosed": "不明（{outcomes}）",
        "partly": "不明（{outcomes}）",
        "left-open": "示されていない（{outcomes}）",
        "both": "示されていないか、不明（{outcomes}）",
        "awaited": "未定（{outcomes}）",
    },
    stops="主張は「{question}」で止まる",
    argued_stops="{party}の主張は「{question}」で止まる",
    read_stops="{party}は「{question}」で止まる",
    also_found="{party}（結論に影響しない判断）：{answer}",
    if_asked="{party}（仮に問われた場合）：{answer}",
    also_found_at="{party}（結論に影響しない判断）「{question}」：{answer}",
    if_asked_at="{party}（仮に「{question}」と問われた場合）：{answer}",
    on_some_fits="「{question}」について：{answer}",
    counted={
        "for": "有利に考慮：{factors}。",
        "against": "不利に考慮：{factors}。",
        "for-by": "{party}が有利に考慮：{factors}。",
        "against-by": "{party}が不利に考慮：{factors}。",
    },
    next="次にありうる手続：{step}。",
    next_within="次にありうる手続：{step}（{within}以内）。",
    next_after="「{outcome}」の次にありうる手続：{step}。",
    next_after_within="「{outcome}」の次にありうる手続：{step}（{within}以内）。",
    reading="{reading}。",
    laws={
        "law": "{date}以降の法律",
        "law-until": "{date}から{until}までの法律",
        "law-expected": "{date}施行予定の法律（未施行）",
        "law-read": "{date}以降の法律についての解釈",
        "law-read-until": "{date}から{until}までの法律についての解釈",
        "law-read-expected": "{date}施行予定の法律（未施行）についての解釈",
        "reading": "ここで{date}以降の判断に当てはめる解釈（法令ではない）",
        "reading-until": "ここで{date}から{until}までの判断に当てはめる解釈（法令ではない）",
        "reading-expected": "ここで{date}以降の判断に当てはめる予定の解釈（法令ではない）",
    },
    drawn_by="この図は、{law}に基づく。",
    tree="判断フロー：{tree}",
    walk={
        "end": "この図と同じ答えで質問ページを開く：「{place}」まで",
        "undisclosed": "質問に答えて進む：答えの示されていない「{place}」まで",
        "left-open": "質問に答えて進む：判断の示されなかった「{place}」まで",
        "pending": "質問に答えて進む：まだ判断の出ていない「{place}」まで",
        "stops": "質問に答えて進む：主張の止まる「{place}」まで",
        "start": "最初の質問から答えて進む",
    },
    law_inside=lambda law: law,
    amendment_drawn="{before}の版から{after}の版への変更。加わった部分に「+」、なくなった部分に「−」を付けて示す。",
    this_law={"law": "この法律", "reading": "この解釈"},
    rewalk="同じ答えを、{law}に当てはめたものである。",
    rewalk_line="仮定（同じ答えを{law}に当てはめた場合）",
    really="実際の結果：{end}。",
    rewalk_outcome="{this}の下で同じ答えから導かれる結論は「{outcome}」",
    rewalk_unknown="{this}の下では、同じ答えから結論は定まらない（{outcomes}）",
    rewalk_nothing="{this}に当てはめられる答えは伝えられていない",
    deciding="{this}の下でありうる結論は{outcomes}で、{questions}の答えによって決まる。",
    many="答えの示されていない{count}の問い",
    elsewhere="同じ答えを{law}に当てはめると、結論は{outcomes}となる。",
    elsewhere_open="同じ答えを{law}に当てはめると、結論は決まらず（{outcomes}）、{questions}の答えによる。",
    amendment={
        "same": "問いにも結論にも変更はない。",
        "question-added": "新しい問い：{node}",
        "outcome-added": "新しい結論：{node}",
        "question-removed": "なくなった問い：{node}",
        "outcome-removed": "なくなった結論：{node}",
        "answer": "{node}「{answer}」",
        "rerouted": "{answers}の行き先：「{after}」（以前は「{before}」）",
        "answer-added": "新しい答え：{answers}（行き先は「{after}」）",
        "answer-removed": "なくなった答え：{answers}（以前の行き先は「{before}」）",
        "asked-anew": "表現の変更：{node}（以前：{before}）",
        "reworded": "説明または答えの表現の変更：{node}",
        "next-added": "「{node}」の後に加わる手続：{step}",
        "next-removed": "「{node}」の後からなくなる手続：{step}",
        "next-retimed": "「{node}」の後の「{step}」の期限の記載：{after}（以前：{before}）",
        "restarted": "最初の問いの変更：{node}",
        "reranked": "結論の順序の変更。",
        "retitled": "題名、または誰の解釈かについての記載の変更。",
    },
    left_out="{questions}への答えは、対応する問いまたは答えがないので省いた。",
    strip="誰がどう答えたか",
    strip_parting="ここで判断が分かれる：",
    strip_result="結果",
    strip_by="{party}：",
    strip_cells={
        "undisclosed": "非公表",
        "left-open": "判断せず",
        "pending": "未決定",
        "maybe": "問われたかは不明",
        "not-reached": "問われていない",
    },
    strip_also_found="結論に影響しない",
    strip_how={"inferred": "本ブログの解釈", "read": "解釈", "assumed": "前提", "argued": "主張"},
    strip_how_short={"inferred": "解釈", "read": "解釈", "assumed": "前提"},
    strip_key={
        "stated": "塗りつぶし：出典に明記。",
        "inferred": "破線：本ブログの解釈。",
        "read": "破線：解釈であり、認定ではない。",
        "assumed": "点線：明言はないが、結論の前提となる。",
        "argued": "青い破線：主張であり、判断ではない。",
        "argued-read": "青い破線：解釈であり、判断そのものではない。",
        "argued-or-read": "青い破線：主張、または判断についての解釈。いずれも判断そのものではない。",
        "maybe": "？：問われたかは不明。",
        "not-reached": "–：問われていない。",
    },
    not_advice="法的助言ではありません。",
    skip_figure="この図を飛ばす",
    about_figure="リンク・画像・判断フロー・質問",
    corrected_on="{date}訂正",
    as_list="問いを一覧で見る",
    as_drawing="図で見る",
    link_to_case="この事例へのリンク",
    link_to_figure="この図へのリンク",
    save_svg="図として保存（SVG）",
    save_png="画像として保存（PNG）",
    sources="出典",
    back="出典{number}を参照している箇所{place}に戻る",
    archived="保存版",
    our_translation="{words}（本ブログ訳）",
    official_text="裁判所の判決文",
    language_names={"ja": "日本語", "en": "英語", "ru": "ロシア語", "fr": "フランス語"},
    corrected="{date}訂正：{text}",
    withdrawn="この事例は{date}に掲載を取りやめ、図は表示していない。理由：{why}",
    undecided="判断の帰結：{outcome}",
    only_led="（この判断自体による処分ではない）",
    only_led_by_court="（裁判所の処分ではない）",
    decided_by="{party}が決定",
    led_too="（{party}の判断からも導かれる帰結）",
    effect_then="{effect}。答えを判断フローでたどると{outcome}に至るが、これは言い渡された結論ではない",
    effect_of_court="{effect}。答えを判断フローでたどると{outcome}に至るが、裁判所が自らその処分をするのではない",
    effect_ends="{effect}、結論は{outcome}",
    leads_alone="答えを判断フローでたどると{outcome}に至るが、これは言い渡された結論ではない",
    finals={
        "yes": "確定",
        "no": "未確定",
        "appealed": "控訴された",
        "appealed-further": "上告された",
        "unknown": "確定したかは不明",
        "unknown-as-of": "{date}現在、確定したかは不明",
        "awaited-as-of": "{date}現在",
    },
    argued_outcome="{party}の主張する結論は「{outcome}」",
    summary=_summary,
    mark="{who}：{end}",
    results={
        "kept": "処分を維持（請求・審査請求・上訴を退けた）",
        "undone": "処分を取り消し、またはその取消しを維持",
        "ordered": "処分を取り消し、求められた処分を義務付け",
        "partly": "原審の判決の一部を維持し、一部を取り消し",
        "other": "その他の結果",
        "open": "結果は示されていない",
    },
    refused=_refused,
    first_question="最初の問い{question}",
    resting=_resting,
    stopped=_refusals_stopped,
    unmarked=_unmarked,
    summary_compared="{paths}を、一つの図で比べる。",
    tree_summary=lambda questions, outcomes: f"{_count(questions)}の問いと{_count(outcomes)}の結論からなる判断フロー。",
    either=_either,
    list=_list,
    list_apart=_list,
    date=_date,
    separator="、",
    between_sentences="",
    sentence="{words}。",
    sentence_end="最終結果：{words}。",
    listed="".join,
    quote=("「", "」"),
    nested=(("「", "『"), ("」", "』")),
    aside=("（", "）"),
    from_source="出典：",
    chart_table="数値を表で見る",
    chart_data="データ（CSV）",
    chart_year="年",
    chart_own_scales="目盛りは図ごとに異なる。",
    chart_described="{title}：グラフ、{unit}。数値は下の表にある。",
    chart_nothing="－",
    chart_confidence="公的な資料で確認した数値ばかりではない（{words}）。",
    chart_confidences={"reported": "報道等による", "derived": "本ブログの計算"},
    chart_aside="{unit}、{of}",
    chart_sum="示した数の合計に対する割合（％）",
    chart_more="グラフを見る",
    term_ask="「{term}」の意味",
    term_notes="用語",
    term_more="用語集で見る",
    term_between="；",
    passage_from="元の記事：",
)
