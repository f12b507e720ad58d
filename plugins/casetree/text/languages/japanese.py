"""What a figure says in Japanese."""

from __future__ import annotations

from collections.abc import Iterable

from casetree.text.languages.base import Summary, Words


def _date(year: int, month: int, day: int) -> str:
    return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")


def _count(number: int) -> str:
    return f"{number}つ" if number < 10 else f"{number}個"


def _either(outcomes: Iterable[str]) -> str:
    """Join what stands in quotation marks by or; one alone needs no word for it."""
    several = list(outcomes)
    return "".join(several) + ("のいずれか" if len(several) > 1 else "")


def _summary(found: Summary) -> str:
    parts = [_answered(found), *_ended(found)]
    if found.fits > 1:
        ways = "残る道筋は{:,}通り" if found.is_pending else "分かっていることと矛盾しない道筋は{:,}通り"
        parts.append(ways.format(found.fits))
    if found.beside:
        parts.append(f"ほかに{'、'.join(found.beside)}も示す")
    if found.beside and found.parts_at:
        parts.append(f"{found.parts_at}で分かれる")
    return "".join(f"{part}。" for part in parts)


def _answered(found: Summary) -> str:
    """Say on how many answers it rests."""
    if found.end == "argument":
        count = found.stated + found.inferred + found.assumed
        return f"主張は{_count(count)}の問いに答える" if count else "主張はどの問いにも答えていない"
    known = [
        words + _count(number)
        for number, words in (
            (found.stated, "答えの示された問いは"),
            (found.inferred, "筆者の推論による答えは"),
            (found.assumed, "前提とみられる答えは"),
        )
        if number
    ]
    nothing = "まだどの問いも判断されていない" if found.is_pending else "各問いへの答えは分かっていない"
    return "、".join(known) or nothing


def _ended(found: Summary) -> list[str]:
    """Say where it ended, with whom, and what that did to an earlier decision."""
    if found.end == "argument":
        where = f"の主張する結論は「{found.outcome}」" if found.outcome else f"の主張は「{found.stops_at}」で止まる"
        return [found.who + where]
    ends = {
        "case": "この事例の結論は「{}」",
        "decision": "この判断の結論は「{}」",
        "answers": "答えから導かれる結論は「{}」",
        "rewalk": "この法の下で同じ答えから導かれる結論は「{}」",
    }
    nowhere = "結論は未定" if found.is_pending else "結論は不明"
    if found.end == "rewalk":
        nowhere = "この法の下で同じ答えからは結論が定まらない"
    end = ends[found.end].format(found.outcome) if found.outcome else nowhere
    return [f"{found.who}：{found.effect}", end] if found.effect else [f"{end}（{found.who}）"]


_PARTIES = {
    "agency": "入管庁",
    "review": "審査請求の裁決",
    "court": "裁判所",
    "applicant": "申請者",
    "author": "筆者",
}

JAPANESE = Words(
    code="ja",
    yes="はい",
    no="いいえ",
    undisclosed="非公表",
    pending="未決定",
    parties=_PARTIES,
    inside=str,
    capital=str,
    effects={
        "upheld": "原判断を維持",
        "dismissed": "請求を棄却",
        "inadmissible": "訴えを却下",
        "quashed": "不認定処分を取り消し",
        "reversed": "原判決を取り消し",
        "recognition-ordered": "難民認定を義務付け",
        "sent-back": "差戻し（改めて判断）",
    },
    decided="{party}、{date}",
    argues="{party}の主張",
    dates={"by": "{date}以前", "unknown": "日付不明", "pending": "未決定"},
    says="{party}：{answer}",
    argues_answer="{party}の主張：{answer}",
    remark="{party}：{note}",
    turning="結論を左右した問い",
    course="手続の経過",
    applied="申請",
    open_stage="結論は未定",
    stated="出典に明記",
    unsourced="明示とされるが、出典の記載はない",
    argued="主張であり、認定ではない",
    argued_reported="出典が伝える主張",
    argued_unsourced="主張であり、出典の記載はない",
    inferred="筆者の推論",
    assumed="前提とみられるが、明言はない",
    follows_outcome="結論から導かれる前提",
    follows_later="後の答えから導かれる前提",
    confidence={
        "confirmed": "定めの根拠：当局または裁判所の文書",
        "reported": "定めの根拠：報道、団体、実務家の説明",
        "interpretation": "筆者の解釈（同旨の出典なし）",
    },
    confidence_cited={
        "confirmed": "定めの根拠：当局または裁判所の文書{sources}",
        "reported": "定めの根拠：報道、団体、実務家の説明{sources}",
        "interpretation": "筆者の解釈（{sources}に基づく）",
    },
    weighing="次の事情を総合して考慮する。どれか一つだけで決まることはない。",
    sides={
        "for": "積極的な事情：{factors}",
        "against": "消極的な事情：{factors}",
        "either": "どちらにも働く事情：{factors}",
    },
    part_here="ここで分かれる。{groups}",
    parts="{place}で分かれる。{groups}",
    part_group="{answer}：{parties}。",
    incomparable="ここでは比べられない。{reason}。",
    parts_nowhere="{place}では比べられない。{reason}。",
    no_answer={
        "undisclosed": "{parties}の答えは公表されていない",
        "left-open": "{parties}は判断を示していない",
        "pending": "{parties}の答えはまだない",
        "stops": "{parties}の主張には答えがない",
    },
    place="{step}{question}",
    step="問い{number}",
    leads_to="{answer} → {target}",
    turns="この答え一つで、結論は変わっていた。",
    changes_to="この答え一つで、結論は「{outcome}」に変わっていた。",
    no_difference="この答えでも、結論は変わらなかった。",
    depends_here="この答えであれば、結論は、{why}この問いの答え次第だった。",
    depends_here_never="この答えであれば、結論は「{outcome}」にはならず、{why}この問いの答え次第だった。",
    depends="この答えであれば、結論は、{why}問い「{question}」の答え次第だった。",
    depends_never="この答えであれば、結論は「{outcome}」にはならず、{why}問い「{question}」の答え次第だった。",
    never_reached="実際には問われなかった",
    not_told="答えの示されていない",
    gaps={
        "undisclosed": "理由は公表されていない",
        "partly": "理由の一部は公表されていない",
        "left-open": "判断を示していない問いがある",
        "both": "判断を示していない問いと、答えの公表されていない問いがある",
        "awaited": "判断はまだ出ていない",
    },
    fits="{gap}。分かっていることと矛盾しない道筋は{count}通りある。",
    open_fits="{gap}。残る道筋は{count}通りある。",
    route_step="{question}：{answer}",
    route_separator="、",
    ended="結論",
    would_end="答えから導かれる結論",
    open_end="結論は未定（{outcomes}）",
    unknown_end="結論は不明（{outcomes}）",
    open_inside="未定（{outcomes}）",
    unknown_inside="不明（{outcomes}）",
    stops="主張は「{question}」で止まる",
    argued_stops="{party}の主張は「{question}」で止まる",
    also_found="{party}（道筋の外での判断）：{answer}",
    if_asked="{party}（仮に問われた場合）：{answer}",
    also_found_at="{party}（道筋の外での判断）「{question}」：{answer}",
    if_asked_at="{party}（仮に「{question}」と問われた場合）：{answer}",
    behind="「{question}」について：{answer}",
    counted_for="有利に考慮：{factors}。",
    counted_against="不利に考慮：{factors}。",
    next="次にありうる手続：{step}。",
    next_within="次にありうる手続：{step}（{within}以内）。",
    next_after="「{outcome}」の次にありうる手続：{step}。",
    next_after_within="「{outcome}」の次にありうる手続：{step}（{within}以内）。",
    reading="{reading}。",
    laws={
        "law": "{date}から施行されている法",
        "law-until": "{date}から{until}まで施行されていた法",
        "law-expected": "{date}施行予定の法（未施行）",
        "law-read": "{date}から施行されている法についての解釈",
        "law-read-until": "{date}から{until}まで施行されていた法についての解釈",
        "law-read-expected": "{date}施行予定の法（未施行）についての解釈",
        "reading": "{date}以降の判断に用いる解釈",
        "reading-until": "{date}から{until}までの判断に用いる解釈",
        "reading-expected": "{date}以降の判断に用いる予定の解釈",
    },
    drawn_by="この図は、{law}に基づく。",
    law_inside=lambda law: law,
    amendment_drawn="{before}の法から{after}の法への変更。加わった部分に「+」、なくなった部分に「−」を付けて示す。",
    rewalk="同じ答えを、{law}に当てはめたものである。実際の結論は「{outcome}」だった。",
    rewalk_outcome="この法の下で同じ答えから導かれる結論は「{outcome}」",
    rewalk_unknown="この法の下で同じ答えからは結論が定まらない（{outcomes}）",
    rewalk_open="同じ答えを、{law}に当てはめたものである。",
    deciding="この法の下では結論が決まらない（{outcomes}）。結論は{questions}の答え次第である。",
    many="答えの示されていない{count}個の問い",
    elsewhere="同じ答えを{law}に当てはめると、結論は{outcomes}となる。",
    elsewhere_open="同じ答えを{law}に当てはめると、結論は決まらず（{outcomes}）、{questions}の答え次第となる。",
    amendment={
        "same": "問いにも結論にも変更はない。",
        "question-added": "新しい問い：{node}",
        "outcome-added": "新しい結論：{node}",
        "question-removed": "問われなくなった：{node}",
        "outcome-removed": "結論でなくなった：{node}",
        "rerouted": "{node}「{answer}」の行き先：{after}（以前：{before}）",
        "answer-added": "{node} 新しい答え「{answer}」の行き先：{after}",
        "answer-removed": "{node} なくなった答え「{answer}」の以前の行き先：{before}",
        "asked-anew": "表現の変更：{node}（以前：{before}）",
        "reworded": "説明または答えの表現の変更：{node}",
        "next-added": "「{node}」の後に加わる手続：{step}",
        "next-removed": "「{node}」の後からなくなる手続：{step}",
        "resourced": "出典または確かさの変更：{node}",
        "restarted": "最初の問いの変更：{node}",
        "reranked": "結論の順序（本人に有利なものから）の変更。",
        "retitled": "決定木の題名または読みの主体の変更。",
    },
    left_out="{questions}への答えは、その法にない問いまたは答えなので省いた。",
    not_advice="法的助言ではありません。",
    as_list="手順を一覧で見る",
    as_drawing="図で見る",
    link_to_case="この事例へのリンク",
    link_to_figure="この図へのリンク",
    save_svg="図として保存（SVG）",
    save_png="画像として保存（PNG）",
    sources="出典",
    back="出典{number}が引かれている箇所{place}に戻る",
    archived="保存版",
    language_names={"ja": "日本語", "en": "英語", "ru": "ロシア語", "fr": "フランス語"},
    corrected="{date}訂正：{text}",
    effect_then="{effect}。答えから導かれる結論は「{outcome}」",
    effect_ends="{effect}。結論は「{outcome}」",
    effect_stands="{effect}。結論は「{outcome}」のまま",
    effect_open="{effect}。これまでの答えからは結論が定まらない（{outcomes}）",
    effect_unknown="{effect}。分かっている答えからは結論が定まらない（{outcomes}）",
    effect_upheld="{before}（{effect}）",
    finals={"yes": "確定", "no": "未確定", "unknown": "確定したかは不明"},
    argued_outcome="{party}の主張する結論は「{outcome}」",
    legend={
        "on-path": "事例の道筋",
        "inferred": "筆者の推論",
        "assumed": "前提とみられる",
        "fits": "矛盾しないが非公表",
        "pending": "ありうるが未決定",
        "argued": "主張",
        "parting": "ここで分かれる",
        "turning": "ここで答えが一つ違えば結論が変わった",
        "expected": "施行予定の法（未施行）",
    },
    summary=_summary,
    summary_compared="{one}と{other}の二つの事例を、一つの図に示す。",
    tree_summary="問い{questions}個、結論{outcomes}個の判断の木。",
    either=_either,
    list=lambda words: "、".join(words),
    date=_date,
    separator="、",
    between_sentences="",
    sentence="{words}。",
    listed="".join,
    quote=("「", "」"),
    nested=(("「", "『"), ("」", "』")),
    aside=("（", "）"),
)
