"""JSON-LD against the vocabulary of schema.org, as the package schema-dts writes it in types.

The compiler of TypeScript checks every value of every page against those types: a property that its kind of thing
does not have, a kind that does not exist and a value of a wrong kind are errors.
"""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sitecheck.conftest import Published
from sitecheck.support.tools import PACKAGES, node

TYPES = PACKAGES / "schema-dts" / "dist" / "schema.d.ts"


def faults(values: list[dict[str, object]], folder: Path) -> str:
    """Compile values as what they say they are; return what the compiler says."""
    kinds = sorted({str(value["@type"]) for value in values})
    lines = [f'import type {{ {", ".join(kinds)}, WithContext }} from "schema-dts";']
    for number, value in enumerate(values):
        written = json.dumps(value, ensure_ascii=False)
        lines.append(f"export const value{number}: WithContext<{value['@type']}> = {written};")
    (folder / "values.ts").write_text("\n".join(lines), encoding="utf-8")
    options = {"noEmit": True, "strict": True, "module": "esnext", "moduleResolution": "bundler", "types": []}
    settings = {"compilerOptions": {**options, "paths": {"schema-dts": [str(TYPES)]}}, "files": ["values.ts"]}
    (folder / "tsconfig.json").write_text(json.dumps(settings), encoding="utf-8")
    return node("tsc", "--project", folder / "tsconfig.json").stdout


def test_everything_said_of_a_page_is_said_in_words_of_the_vocabulary(published: Published, tmp_path: Path) -> None:
    scripts = [page.select('script[type="application/ld+json"]') for page in published.built.pages.values()]
    values = [value for found in scripts for script in found for value in json.loads(script.string or "")]
    assert {value["@type"] for value in values} == {"NewsArticle", "BreadcrumbList", "WebPage", "Dataset"}
    assert faults(values, tmp_path) == ""


@pytest.mark.parametrize(
    "wrong",
    [
        {"@type": "NewsArticle", "headlime": "A property that there is not"},
        {"@type": "NewsArticle", "publisher": {"@type": "Organisation", "name": "A kind that there is not"}},
        {"@type": "BreadcrumbList", "itemListElement": [{"@type": "ListItem", "position": {"@type": "Person"}}]},
    ],
)
def test_the_compiler_would_find_a_fault(wrong: dict[str, object], tmp_path: Path) -> None:
    assert "error TS" in faults([{"@context": "https://schema.org", **wrong}], tmp_path)
