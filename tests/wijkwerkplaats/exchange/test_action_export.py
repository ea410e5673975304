"""Actions and decisions out of the app, safe to open anywhere."""

from __future__ import annotations

import csv
import io
from datetime import UTC, date, datetime
from pathlib import Path

import openpyxl
import pytest

from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.action_export import Agreed, as_csv, as_ics, export_agreed
from wijkwerkplaats.model import Action, Decision, Question
from wijkwerkplaats.model.words import ActionState
from wijkwerkplaats.texts import texts

NL = texts("nl")
TODAY = date(2026, 3, 4)
NOW = datetime(2026, 3, 4, 19, 30, tzinfo=UTC)
HOSTILE = ("=1+1", "+31 6", "-1", "@SUM(A1)", '=HYPERLINK("x")')


def action(text: str = "Koffie regelen", **fields: object) -> Action:
    return Action(**{"id": "a1", "traject_id": "t", "text": text, "due": TODAY, **fields})  # type: ignore[arg-type]


def agreed(*actions: Action) -> Agreed:
    return Agreed(today=TODAY, actions=actions, sessions={"s1": "Eerste; tafel"}, parts={"urgency": "4.1 Urgentie"},
                  wijk="Molenwijk")  # fmt: skip


def lines_of(calendar: bytes) -> list[str]:
    """The lines of a calendar as it was before it was folded."""
    return calendar.decode().replace("\r\n ", "").split("\r\n")


def test_a_workbook_has_a_sheet_for_each_list(tmp_path: Path) -> None:
    target = tmp_path / "uit.xlsx"
    found = Agreed(
        today=date(2026, 3, 9),
        actions=[action(who="Fatima", session_id="s1", part="urgency")],
        decisions=[Decision(id="d", traject_id="t", text="We gaan door", reason="Nodig")],
        questions=[Question(id="q", traject_id="t", text="Wie betaalt?")],
        sessions={"s1": "Eerste"},
        parts={"urgency": "4.1 Urgentie"},
    )
    export_agreed(found, target, NL)
    book = openpyxl.load_workbook(target)
    assert book.sheetnames == ["Acties", "Besluiten", "Open vragen"]
    row = [cell.value for cell in book["Acties"][2]]
    assert row == [
        "Koffie regelen", "Fatima", datetime(2026, 3, 4), "Open", "5 d. te laat", "Eerste", "4.1 Urgentie"
    ]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.parametrize("ending", [".xlsx", ".csv"])
def test_no_cell_is_taken_for_a_formula(tmp_path: Path, words: str, ending: str) -> None:
    target = tmp_path / f"uit{ending}"
    export_agreed(agreed(action(words, who=words)), target, NL)
    if ending == ".xlsx":
        cells = openpyxl.load_workbook(target).active[2][:2]
        assert [(cell.value, cell.data_type) for cell in cells] == [(f"'{words}", "s")] * 2
    else:
        rows = list(csv.reader(io.StringIO(target.read_text("utf-8-sig")), delimiter=";"))
        assert rows[1][:2] == [f"'{words}"] * 2


def test_csv_keeps_lines_and_semicolons() -> None:
    rows = list(
        csv.reader(io.StringIO(as_csv(agreed(action('een;\n"twee"')), NL).decode("utf-8-sig")), delimiter=";")
    )
    assert rows[1][0] == 'een;\n"twee"'


def test_a_workbook_bears_control_signs_and_long_words(tmp_path: Path) -> None:
    target = tmp_path / "uit.xlsx"
    export_agreed(agreed(action("\x07" + "a" * 40_000)), target, NL)
    assert openpyxl.load_workbook(target).active["A2"].value == "a" * 32_000


def test_only_open_actions_with_a_date_go_into_a_calendar() -> None:
    calendar = as_ics(
        agreed(action(), action("Los", id="a2", due=None), action("Klaar", id="a3", state=ActionState.DONE)),
        NL,
        NOW,
    )
    found = lines_of(calendar)
    assert found.count("BEGIN:VEVENT") == 1
    assert "UID:a1@wijkwerkplaats" in found
    assert "DTSTAMP:20260304T193000Z" in found
    assert "DTSTART;VALUE=DATE:20260304" in found
    assert "DTEND;VALUE=DATE:20260305" in found


def test_signs_with_a_meaning_in_a_calendar_are_escaped() -> None:
    hostile = action("a;b,c\\d\r\nEND:VCALENDAR\x0b\u2028e", who="Jan", session_id="s1", part="urgency")
    found = lines_of(as_ics(agreed(hostile), NL, NOW))
    assert "SUMMARY:a\\;b\\,c\\\\d\\nEND:VCALENDAR\\n\\ne (Jan)" in found
    assert "DESCRIPTION:Wie: Jan\\nAfgesproken in: Eerste\\; tafel\\n4.1 Urgentie\\nMolenwijk" in found
    assert found.count("END:VCALENDAR") == 1


def test_long_lines_are_folded_between_letters() -> None:
    words = "één 🙂 " * 60
    calendar = as_ics(agreed(action(words)), NL, NOW)
    assert max(len(line) for line in calendar.split(b"\r\n")) <= 75
    assert f"SUMMARY:{words}" in lines_of(calendar)


def test_the_last_day_there_is(tmp_path: Path) -> None:
    assert b"DTEND" not in as_ics(agreed(action(due=date.max)), NL, NOW)


def test_another_ending_is_refused(tmp_path: Path) -> None:
    with pytest.raises(WijkError):
        export_agreed(agreed(), tmp_path / "uit.pdf", NL)
