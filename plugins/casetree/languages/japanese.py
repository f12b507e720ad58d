"""What a figure says in Japanese."""

from __future__ import annotations

from casetree.languages.base import Summary, Words


def _date(year: int, month: int, day: int) -> str:
    return f"{year}年" + (f"{month}月" if month else "") + (f"{day}日" if day else "")


def _when(moment: str) -> str:
    year, month, day = [*map(int, moment.removeprefix("by").strip().split("-")), 0, 0][:3]
    return _date(year, month, day) + ("まで" if moment.startswith("by") else "")


def _summary(found: Summary) -> str:
    known = [
        words + (f"{number}つ" if number < 10 else f"{number}個")
        for number, words in (
            (found.stated, "答えの出た問いは"),
            (found.inferred, "推測による答えは"),
            (found.assumed, "前提とみられる答えは"),
        )
        if number
    ]
    nothing = "まだどの問いも判断されていない" if found.is_pending else "問いへの答えは分かっていない"
    if found.end == "argument":
        nothing = "主張はどの問いにも答えていない"
    ends = {
        "case": "事件の結論は「{}」",
        "decision": "判断の結論は「{}」",
        "answers": "答えの行き着く先は「{}」",
        "argument": "主張の結論は「{}」",
    }
    parts = ["、".join(known) or nothing]
    parts.append(ends[found.end].format(found.outcome) if found.outcome else "行き着く先は定まっていない")
    if found.fits > 1:
        ways = "残る道筋は{:,}通り" if found.is_pending else "当てはまる道筋は{:,}通り"
        parts.append(ways.format(found.fits))
    return "".join(f"{part}。" for part in parts)


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
    parties_inside=_PARTIES,
    effects={
        "upheld": "原決定を維持",
        "dismissed": "請求棄却",
        "inadmissible": "訴え却下",
        "quashed": "不認定処分を取消し",
        "recognition-ordered": "難民認定を義務付け",
        "sent-back": "差戻し（改めて判断）",
    },
    decided="{party}、{date}",
    argues="{party}の主張",
    dates={"by": "{date}まで", "unknown": "日付不明", "pending": "未決定"},
    says="{party}：{answer}",
    argues_answer="{party}の主張：{answer}",
    remark="{party}：{note}",
    turning="結論を左右した問い",
    course="手続の経過",
    applied="申請",
    open_stage="結論は未定",
    stated="出典に明記",
    unsourced="明示されているが、出典の記載はない",
    inferred="筆者の推測",
    assumed="前提とみられるが、明言はない",
    follows_outcome="結論から導かれる前提",
    follows_later="後の答えから導かれる前提",
    confidence={
        "confirmed": "定めの根拠：当局または裁判所の文書",
        "reported": "定めの根拠：報道、団体、実務家の説明",
        "interpretation": "定めの一つの解釈（出典に記載なし）",
    },
    weighing="次の事情が総合して考慮される。一つだけでは決まらない。",
    sides={
        "for": "積極的な事情：{factors}",
        "against": "消極的な事情：{factors}",
        "either": "どちらにも働く事情：{factors}",
    },
    part_here="ここで分かれる：{one}と{other}の答えが異なる。",
    incomparable="ここでは比べられない：{one}と{other}のいずれかの答えが分からない。",
    parts="両者は{step}「{question}」で分かれる。{one}は「{first}」、{other}は「{second}」。",
    parts_nowhere="{one}と{other}は、{step}「{question}」では比べられない。いずれかの答えが分からない。",
    step="問い{number}",
    leads_to="{answer} → {target}",
    turns="この答え一つで結論が変わっていた。",
    changes_to="この答えだけで、結論は「{outcome}」に変わっていた。",
    no_difference="この答えでも結論は変わらなかった。",
    depends_here="この答えなら、結論は問われなかったこの問いによる。",
    depends_here_never="この答えなら「{outcome}」にはならず、問われなかったこの問いによる。",
    depends="この答えなら、結論は問われなかった次の問いによる：{question}",
    depends_never="この答えなら「{outcome}」にはならず、次の問いによる：{question}",
    fits="理由は公表されていない。分かっていることに当てはまる道筋は{count}通り：",
    pending_fits="まだ決まっていないことがある。残る道筋は{count}通り：",
    fits_of="{party}：理由は公表されていない。分かっていることに当てはまる道筋は{count}通り。",
    pending_fits_of="{party}：まだ決まっていないことがある。残る道筋は{count}通り。",
    route_step="{question}：{answer}",
    route_separator="、",
    ended="結論",
    would_end="行き着く先",
    open_end="未定：{outcomes}",
    stops="主張はこの問いで止まる：{question}",
    also_found="道筋の外での判断：{question} {answer}",
    if_asked="仮に問われた場合：{question} {answer}",
    counted_for="有利に考慮：{factors}。",
    counted_against="不利に考慮：{factors}。",
    next="次にありうる手続：{step}。",
    next_within="次にありうる手続：{step}（期限 {within}）。",
    after="「{outcome}」の後：{next}",
    reading="{reading}。",
    law="{date}からの法",
    law_until="{date}から{until}までの法",
    law_applied="{law}（{when}の判断に適用）",
    when=_when,
    law_inside=lambda law: law,
    amendment_drawn="{before}の法から{after}の法への変更。加わった部分に「+」、なくなった部分に「−」を付けて示す。",
    law_expected="{date}施行予定の法（未施行）",
    rewalk="同じ答えを{law}に当てはめたもの。実際の結論は「{outcome}」。",
    rewalk_outcome="この法なら、答えの行き着く先は「{outcome}」",
    rewalk_open="同じ答えを{law}に当てはめたもの。",
    deciding="この法では結論が決まらない：{outcomes}。結論を決める問い：{questions}",
    elsewhere="同じ答えを{law}に当てはめると、結論は「{outcome}」となる。",
    elsewhere_open="同じ答えを{law}に当てはめると、結論は決まらない：{outcomes}。結論を決める問い：{questions}",
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
    left_out="この法では問われないため省いた問い：{questions}。",
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
    effect_then="{effect}。答えの行き着く先は「{outcome}」",
    effect_stands="{effect}：{outcome}",
    effect_open="{effect}。答えからは定まらない：{outcomes}",
    finals={"yes": "確定", "no": "未確定", "unknown": "確定したかは不明"},
    argued_outcome="{party}の主張：{outcome}",
    legend={
        "on-path": "事例の道筋",
        "inferred": "筆者の推測",
        "assumed": "前提とみられる",
        "fits": "当てはまるが非公表",
        "pending": "ありうるが未決定",
        "argued": "主張",
        "parting": "ここで分かれる",
        "turning": "ここで答えが一つ違えば結論が変わった",
        "expected": "見込まれる法（未施行）",
    },
    summary=_summary,
    summary_compared="二つの事例を一つの図に示す：{one}と{other}。",
    tree_summary="問い{questions}個、結論{outcomes}個の判断の図。",
    either=lambda words: "または".join(words),
    list=lambda words: "、".join(words),
    date=_date,
    separator="、",
    between_sentences="",
    sentence="{words}。",
    quote=("「", "」"),
    aside=("（", "）"),
)
