"""What is typed in one go comes apart in who, when and what; nothing typed is ever lost."""

from __future__ import annotations

from datetime import date

import pytest

from wijkwerkplaats.dates import read_date
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.quickline import AttendeeLine, QuickLine, read_action, read_attendee
from wijkwerkplaats.texts import texts

TODAY = date(2026, 3, 4)  # a Wednesday


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("12-3", date(2026, 3, 12)),
        ("12/03/2027", date(2027, 3, 12)),
        ("12.3.27", date(2027, 3, 12)),
        ("2026-05-01", date(2026, 5, 1)),
        ("12 maart", date(2026, 3, 12)),
        ("12 MRT 2028", date(2028, 3, 12)),
        ("March 12, 2027", date(2027, 3, 12)),
        ("vandaag", TODAY),
        ("morgen", date(2026, 3, 5)),
        ("overmorgen", date(2026, 3, 6)),
        ("volgende  week", date(2026, 3, 11)),
        ("next month", date(2026, 4, 4)),
        ("woensdag", date(2026, 3, 11)),
        ("friday", date(2026, 3, 6)),
        ("over twee weken", date(2026, 3, 18)),
        ("in 3 days", date(2026, 3, 7)),
        ("1-3", date(2026, 3, 1)),
        ("10-1", date(2027, 1, 10)),
        ("29-2", date(2028, 2, 29)),
        ("31-2", None),
        ("99 maart", None),
        ("0-0", None),
        ("bijna", None),
        ("", None),
        ("12 maart misschien", None),
    ],
)
def test_dates_are_read_as_people_type_them(typed: str, meant: date | None) -> None:
    assert read_date(typed, TODAY) == meant


def test_a_month_on_from_the_last_day_ends_on_the_last_day() -> None:
    assert read_date("volgende maand", date(2026, 1, 31)) == date(2026, 2, 28)
    assert read_date("volgende maand", date(2026, 12, 15)) == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Koffie @Fatima !12-3", QuickLine("Koffie", "Fatima", date(2026, 3, 12))),
        ("!morgen bellen @“Politie wijkagent”", QuickLine("bellen", "Politie wijkagent", date(2026, 3, 5))),
        ("Flyer !12 maart ophalen", QuickLine("Flyer ophalen", "", date(2026, 3, 12))),
        ("Plan @Ali @Anne-Marie !volgende week", QuickLine("Plan", "Ali, Anne-Marie", date(2026, 3, 11))),
        ("Sleutel terug !1-3", QuickLine("Sleutel terug", "", date(2026, 3, 1), past=True)),
        ("Let op! mail a@b.nl", QuickLine("Let op! mail a@b.nl")),
        ("Ga !nu langs", QuickLine("Ga !nu langs")),
        ("Tel 50! @ 12", QuickLine("Tel 50! @ 12")),
        ("Bel @D'Angelo.", QuickLine("Bel .", "D'Angelo")),
        ("Bel !morgenochtend", QuickLine("Bel !morgenochtend")),
        ("@Fatima !morgen", QuickLine("", "Fatima", date(2026, 3, 5))),
        ("ברר 😀 @שרה", QuickLine("ברר 😀", "שרה")),
    ],
)
def test_an_action_line_comes_apart(line: str, read: QuickLine) -> None:
    assert read_action(line, TODAY) == read


@pytest.mark.parametrize(
    ("line", "read"),
    [
        ("Fatima / Wijkraad / bewoner", AttendeeLine("Fatima", "Wijkraad", Perspective.RESIDENT)),
        ("Fatima;Bewonersraad", AttendeeLine("Fatima", "Bewonersraad", None)),
        ("Jan / prof", AttendeeLine("Jan", "", Perspective.PROFESSIONAL)),
        ("bewoners", AttendeeLine("", "", Perspective.RESIDENT)),
        ("/ Politie / professional", AttendeeLine("", "Politie", Perspective.PROFESSIONAL)),
        ("An / Be", AttendeeLine("An", "Be", None)),
        ("Bea", AttendeeLine("Bea", "", None)),
        ("Bo / A / B / bestuur", AttendeeLine("Bo", "A / B", Perspective.EXECUTIVE)),
        (" / ", None),
    ],
)
def test_an_attendee_line_comes_apart(line: str, read: AttendeeLine | None) -> None:
    assert read_attendee(line, texts("nl").words("perspective", Perspective)) == read
