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
)
"""What authors write."""

MANY = ("corrected",)
"""Keys that a header may have more than once: each line is a correction of its own."""

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

JAPANESE = {
    "タイトル": "Title",
    "題名": "Title",
    "表題": "Title",
    "日付": "Date",
    "日時": "Date",
    "公開日": "Date",
    "更新日": "Modified",
    "言語": "Lang",
    "分類": "Category",
    "カテゴリ": "Category",
    "カテゴリー": "Category",
    "タグ": "Tags",
    "概要": "Summary",
    "要約": "Summary",
    "要旨": "Summary",
    "状態": "Status",
    "著者": "Author",
    "スラッグ": "Slug",
}
"""What a Japanese author may call our keys."""
