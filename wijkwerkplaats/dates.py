"""Dates as people type them, in Dutch and in English: `12-3`, `12 maart`, `morgen`, `volgende week`, `vrijdag`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from typing import Final

LATELY: Final = timedelta(days=31)
"""A date without a year that is no longer ago than this is taken as past, an older one as next year's."""

_MONTHS: Final = {
    name: number
    for number, names in enumerate(
        (
            "januari january jan", "februari february feb", "maart march mrt mar", "april apr", "mei may",
            "juni june jun", "juli july jul", "augustus august aug", "september sept sep", "oktober october okt oct",
            "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_WEEKDAYS: Final = {
    name: number
    for number, names in enumerate(
        ("maandag monday", "dinsdag tuesday", "woensdag wednesday", "donderdag thursday", "vrijdag friday",
         "zaterdag saturday", "zondag sunday")
    )
    for name in names.split()
}  # fmt: skip
_DAYS_AHEAD: Final = {
    "vandaag": 0, "today": 0, "morgen": 1, "tomorrow": 1, "overmorgen": 2, "volgende week": 7, "next week": 7,
}  # fmt: skip
_NUMBERS: Final = {
    name: number
    for number, names in enumerate(
        ("een one 1", "twee two 2", "drie three 3", "vier four 4", "vijf five 5", "zes six 6"), start=1
    )
    for name in names.split()
}

_WORDS: Final = re.compile(r"(?:volgende|next)\s+(?:week|maand|month)|[^\W\d_]+", re.IGNORECASE)
_AHEAD: Final = re.compile(r"(?:over|in)\s+(\w+)\s+(dag|day|week|weken|maand|month)\w*", re.IGNORECASE)
_ISO: Final = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)")
_NUMERIC: Final = re.compile(r"(\d{1,2})[-/.](\d{1,2})(?:[-/.](\d{4}|\d{2}))?(?!\d)")
_DAY_MONTH: Final = re.compile(r"(\d{1,2})\s+([^\W\d_]+)\.?(?:\s+(\d{4}))?(?!\w)")
_MONTH_DAY: Final = re.compile(r"([^\W\d_]+)\s+(\d{1,2})(?:,?\s+(\d{4}))?(?!\w)")


def date_at_start(text: str, today: date) -> tuple[date, int] | None:
    """The date that `text` begins with, and how many letters it takes; None when it begins with none."""
    for read in (_iso, _numeric, _day_month, _month_day, _ahead, _word):
        found = read(text, today)
        if found is not None:
            return found
    return None


def read_date(text: str, today: date) -> date | None:
    """The date that `text` is, as a whole; None when it is none."""
    text = " ".join(text.split())
    found = date_at_start(text, today)
    return found[0] if found and found[1] == len(text) else None


def _iso(text: str, _today: date) -> tuple[date, int] | None:
    match = _ISO.match(text)
    return match and _made(int(match[1]), int(match[2]), int(match[3]), match.end())


def _numeric(text: str, today: date) -> tuple[date, int] | None:
    match = _NUMERIC.match(text)
    return match and _near(int(match[1]), int(match[2]), match[3], today, match.end())


def _day_month(text: str, today: date) -> tuple[date, int] | None:
    match = _DAY_MONTH.match(text)
    month = _MONTHS.get(match[2].casefold()) if match else None
    return _near(int(match[1]), month, match[3], today, match.end()) if match and month else None


def _month_day(text: str, today: date) -> tuple[date, int] | None:
    match = _MONTH_DAY.match(text)
    month = _MONTHS.get(match[1].casefold()) if match else None
    return _near(int(match[2]), month, match[3], today, match.end()) if match and month else None


def _ahead(text: str, today: date) -> tuple[date, int] | None:
    match = _AHEAD.match(text)
    if match is None:
        return None
    count = _NUMBERS.get(match[1].casefold()) or (int(match[1]) if match[1].isdecimal() else 0)
    if not 0 < count < 1000:
        return None
    unit = match[2].casefold()
    if unit in ("maand", "month"):
        return _months_on(today, count), match.end()
    return today + timedelta(days=count * (1 if unit in ("dag", "day") else 7)), match.end()


def _word(text: str, today: date) -> tuple[date, int] | None:
    match = _WORDS.match(text)
    if match is None:
        return None
    word = " ".join(match[0].casefold().split())
    if word in _DAYS_AHEAD:
        return today + timedelta(days=_DAYS_AHEAD[word]), match.end()
    if word in ("volgende maand", "next month"):
        return _months_on(today, 1), match.end()
    if word in _WEEKDAYS:
        return today + timedelta(days=(_WEEKDAYS[word] - today.weekday() - 1) % 7 + 1), match.end()
    return None


def _near(day: int, month: int, year: str | None, today: date, length: int) -> tuple[date, int] | None:
    """A date with its year, or else this year's: next year's when that is long past."""
    if year:
        return _made(int(year) + (2000 if len(year) == 2 else 0), month, day, length)
    for candidate in range(today.year, today.year + 9):  # 29-2 may be years away
        found = _made(candidate, month, day, length)
        if found and found[0] >= today - LATELY:
            return found
    return None


def _made(year: int, month: int, day: int, length: int) -> tuple[date, int] | None:
    try:
        return date(year, month, day), length
    except ValueError:
        return None


def _months_on(today: date, count: int) -> date:
    years, month = divmod(today.month - 1 + count, 12)
    for day in range(today.day, today.day - 4, -1):
        found = _made(today.year + years, month + 1, day, 0)
        if found:
            return found[0]
    return today
