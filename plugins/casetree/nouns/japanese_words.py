"""What a Japanese author may call the keys and the words of trees, blocks and headers."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

_CALLED = {
    # keys
    "tree": "判断フロー ツリー 判断ツリー 決定木 木",
    "title": "題 題名 タイトル 表題 見出し",
    "by": "主体 判断者 判断主体 機関 誰",
    "decided": "日付 判断日 決定日 処分日 判決日 決定 判断",
    "date": "日付 年月日",
    "outcome": "結論 結果",
    "outcomes": "結論 結果",
    "is": "結論 結果 状況",
    "answers": "答え 回答",
    "answer": "答え 回答",
    "questions": "問い 質問",
    "question": "問い 質問",
    "ask": "問い 質問 問い文",
    "cite": "出典 引用 根拠資料",
    "sources": "出典 出典一覧",
    "basis": "根拠",
    "note": "注 注記 備考 メモ",
    "name": "名称 名前 裁判所名",
    "label": "名称 表示 ラベル",
    "number": "事件番号 番号",
    "effect": "効果 主文",
    "of": "対象",
    "final": "確定",
    "facts": "事実",
    "nationality": "国籍",
    "ground": "理由 迫害の理由",
    "people": "人数",
    "paths": "経路 判断 判断一覧",
    "now": "現在 現状",
    "law": "法 法令 適用法令 版",
    "publisher": "発行者 発行元 出版者",
    "lang": "言語",
    "start": "開始 最初の問い",
    "help": "説明 補足",
    "within": "期限 期間",
    "at": "箇所 場所",
    "quote": "引用 引用文",
    "corrected": "訂正",
    "status": "状態",
    "kind": "種類",
    "case": "事例 事件 ケース",
    "chart": "図 図表 グラフ チャート",
    # answers, dates and what they rest on
    "yes": "はい ハイ 有 ある",
    "no": "いいえ イイエ 無 ない",
    "undisclosed": "非公表 不開示 非開示",
    "pending": "未決定 未定 係属中 審査中",
    "unknown": "不明",
    "none": "なし 無し",
    "stated": "明示 明記",
    "inferred": "推論 推測 推定",
    "assumed": "前提 仮定",
    # who decided, and what a decision did
    "agency": "当局 行政庁 処分庁 官庁",
    "review": "審査請求 裁決",
    "court": "裁判所",
    "applicant": "申請者 申請人 原告",
    "author": "筆者 著者 執筆者",
    "quashed": "取消し 取消 取り消し",
    "recognition-ordered": "義務付け 処分の義務付け",
    "sent-back": "差戻し 差し戻し",
    "reversed": "破棄",
    "upheld": "維持",
    "dismissed": "棄却 請求棄却",
    "inadmissible": "却下 不適法却下",
    "for": "有利 積極 積極要素",
    "against": "不利 消極 消極要素",
    "reading": "解釈 読み",
    "in-force": "施行中 施行済み",
    "expected": "施行予定 予定",
    # the state of a post
    "draft": "下書き 草稿",
    "published": "公開",
    "hidden": "非公開 限定公開",
}

_BUILT_IN = {
    japanese: tuple(word for word, names in _CALLED.items() if japanese in names.split())
    for names in _CALLED.values()
    for japanese in names.split()
}

MEANT: dict[str, tuple[str, ...]] = {**_BUILT_IN}
"""Our words by what they may be called, on this site too; `結論` is `outcome` in a case and `outcomes` in a tree."""


def call(own: Mapping[str, Iterable[str]]) -> None:
    """Take from now on what a site calls our words besides, and its own; by the words."""
    MEANT.clear()
    MEANT.update(_BUILT_IN)
    for word, names in own.items():
        for name in names:
            MEANT[name] = (*MEANT.get(name, ()), word)
