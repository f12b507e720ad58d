"""The keys that a header may have, and those of other tools and languages with what they are called here."""

from __future__ import annotations

KEYS = (
    "title",
    "date",
    "modified",
    "reviewed",
    "law",
    "corrected",
    "lang",
    "slug",
    "category",
    "tags",
    "summary",
    "status",
    "author",
    "authors",
    "translation",
    "aliases",
    "unlinked",
)
"""What authors write."""

MANY = ("corrected",)
"""Keys that a header may have more than once: each line is a correction of its own."""

LISTS = ("tags", "authors", "aliases")
"""Keys whose value lists names between commas."""

RARE = ("template", "save_as", "url")
"""What Pelican reads too, for pages that are unlike the others."""

STATUSES = ("published", "draft", "hidden", "skip")

ELSEWHERE = {
    "draft": "Status: draft",
    "hidden": "Status: hidden",
    "published": "Status: published",
    "private": "Status: hidden",
    "visibility": "Status: hidden",
    "categories": "Category: …",
    "section": "Category: …",
    "tag": "Tags: …",
    "keywords": "Tags: …",
    "topics": "Tags: …",
    "description": "Summary: …",
    "excerpt": "Summary: …",
    "abstract": "Summary: …",
    "subtitle": "Summary: …",
    "permalink": "Slug: …",
    "path": "Slug: …",
    "id": "Slug: …",
    "language": "Lang: en",
    "locale": "Lang: en",
    "pubdate": "Date: 2026-03-04",
    "publishdate": "Date: 2026-03-04",
    "publish_date": "Date: 2026-03-04",
    "created": "Date: 2026-03-04",
    "updated": "Modified: 2026-03-04",
    "lastmod": "Modified: 2026-03-04",
    "last_modified_at": "Modified: 2026-03-04",
    "redirect_from": "Aliases: …",
    "alias": "Aliases: …",
}
"""Keys of other tools, or of other days, and the line that says the same here."""

DENIED = {"draft": "Status: published", "hidden": "Status: published", "published": "Status: draft"}
"""What says the same here where such a key stands with `false`."""

_CALLED = {
    "Title": "タイトル 題 題名 表題 見出し 件名",
    "Date": "日付 日時 公開日 公開日時 投稿日 作成日 掲載日",
    "Modified": "更新日 更新日時 最終更新 最終更新日 改訂日",
    "Reviewed": "確認日 点検日 見直し日",
    "Law": "法令 法令の時点 適用法令",
    "Corrected": "訂正 訂正日",
    "Lang": "言語",
    "Slug": "スラッグ スラグ アドレス",
    "Category": "分類 カテゴリ カテゴリー 種別",
    "Tags": "タグ キーワード 話題",
    "Summary": "概要 要約 要旨 説明 リード",
    "Status": "状態 ステータス 公開状態",
    "Author": "著者 筆者 作者 執筆者",
    "Translation": "翻訳",
    "Aliases": "別名 旧スラッグ 旧アドレス",
    "Unlinked": "リンクしない用語",
}
JAPANESE = {name: key for key, names in _CALLED.items() for name in names.split()}
"""What a Japanese author may call our keys."""
