"""Reads dates as people write them elsewhere, to suggest the one form that is read here."""

from __future__ import annotations

import re
import unicodedata
from datetime import date

from casetree.nouns.suggest import in_japanese

_ERAS = {"令和": 2018, "平成": 1988, "昭和": 1925, "R": 2018, "H": 1988, "S": 1925}
"""The year before the first of each era."""

_MONTHS = {
    name: number
    for number, name in enumerate(
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"], 1
    )
}
_MONTH = r"(?P<month>\d{1,2})"
_DAY = r"(?P<day>\d{1,2})"
_NAME = rf"(?P<name>{'|'.join(_MONTHS)})[a-z]*\.?"
_DASHES = str.maketrans("ー−–—‐‑―─", "--------")
"""What a keyboard gives for the hyphen of a date."""

_FORMS = [
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"(?P<year>\d{{4}})(?:[-/.]{_MONTH}(?:[-/.]{_DAY})?)?",
        rf"(?P<year>\d{{4}})年(?:{_MONTH}月(?:{_DAY}日)?)?",
        rf"(?P<era>令和|平成|昭和)(?P<of_era>\d{{1,2}}|元)年(?:{_MONTH}月(?:{_DAY}日)?)?",
        rf"(?P<era>[RHS])(?P<of_era>\d{{1,2}})(?:[-/.]{_MONTH}(?:[-/.]{_DAY})?)?",
        rf"{_DAY}\.{_MONTH}\.(?P<year>\d{{4}})",
        rf"{_MONTH}[/.](?P<year>\d{{4}})",
        rf"(?:{_DAY}(?:st|nd|rd|th)?\s+)?{_NAME},?\s+(?P<year>\d{{4}})",
        rf"{_NAME}\s+{_DAY}(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})",
        r"(?P<first>\d{1,2})/(?P<second>\d{1,2})/(?P<year>\d{4})",
    )
]


def suggested(text: str) -> str:
    """Return a date in the form that is read here, or nothing where it cannot be told.

    >>> suggested("2024/3"), suggested("March 2024"), suggested("令和6年3月15日"), suggested("by June 2017")
    ('2024-03', '2024-03', '2024-03-15', 'by 2017-06')
    >>> suggested("２０２６ー０３ー０４"), suggested("令和8年3月4日（水）"), suggested("2017年以前")
    ('2026-03-04', '2026-03-04', 'by 2017')
    >>> suggested("3/4/2024")
    ''
    """
    plain = unicodedata.normalize("NFKC", text.translate(_DASHES)).strip(" 　'\"“”‘’「」").casefold()
    plain = re.sub(r"\s*\([月火水木金土日](?:曜日?)?\)$", "", plain).strip("()")
    said = in_japanese(plain, ("unknown", "pending")) or plain
    if said in ("unknown", "pending"):
        return said
    until = re.fullmatch("(.+?)(?:以前|まで(?:に)?)", plain)
    before, _, rest = (f"by {until[1]}" if until else plain).rpartition("by ")
    if before:
        return ""
    for form in _FORMS:
        found = form.fullmatch(rest.strip())
        if found:
            date_found = _written({key: value for key, value in found.groupdict().items() if value})
            return ("by " if until or rest != plain else "") + date_found if date_found else ""
    return ""


def _written(parts: dict[str, str]) -> str:
    """Write year, month and day, as far as they are known, if there is such a day."""
    year, month, day = _year(parts), _month(parts), int(parts.get("day", 0))
    if "first" in parts:
        one, other = int(parts["first"]), int(parts["second"])
        if one <= 12 and other <= 12 and one != other:
            return ""  # nobody can tell the month from the day
        month, day = (one, other) if one <= 12 else (other, one)
    try:
        date(year, month or 1, day or 1)
    except ValueError:
        return ""
    return f"{year:04}" + (f"-{month:02}" if month else "") + (f"-{day:02}" if day else "")


def _year(parts: dict[str, str]) -> int:
    if "year" in parts:
        return int(parts["year"])
    of_era = 1 if parts["of_era"] == "元" else int(parts["of_era"])
    return _ERAS[parts["era"].upper()] + of_era


def _month(parts: dict[str, str]) -> int:
    return _MONTHS[parts["name"][:3]] if "name" in parts else int(parts.get("month", 0))
