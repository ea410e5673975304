"""What was agreed out of the app: a workbook, csv, and a calendar with the actions that have a date (RFC 5545)."""

from __future__ import annotations

import csv
import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, Final

from wijkwerkplaats.analysis.register import days_late, is_open
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.party_cells import harmless, printable
from wijkwerkplaats.exchange.write import write_whole
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.method import Method
from wijkwerkplaats.model import Action, Decision, Question, Session
from wijkwerkplaats.texts import Texts

Table = list[list[str]]
ENDINGS: Final = (".xlsx", ".csv", ".ics")
_FOLD: Final = 75
"""A line of a calendar has at most so many octets."""
_HEADS: Final[dict[str, tuple[str, ...]]] = {
    "actions": ("what", "who", "when", "state", "late", "session", "part"),
    "decisions": ("decision", "why", "session", "part"),
    "questions": ("question", "answer", "session", "part"),
}
_WIDTHS: Final = {
    "what": 50,
    "decision": 50,
    "question": 50,
    "why": 40,
    "answer": 40,
    "session": 26,
    "part": 30,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Agreed:
    """What goes out, with what sessions and parts are called."""

    today: date
    actions: Sequence[Action] = ()
    decisions: Sequence[Decision] = ()
    questions: Sequence[Question] = ()
    wijk: str = ""
    sessions: Mapping[str, str] = field(default_factory=dict)
    parts: Mapping[str, str] = field(default_factory=dict)

    def session(self, thing: Action | Decision | Question) -> str:
        """The session it comes from; empty between the sessions."""
        return self.sessions.get(thing.session_id or "", "")

    def part(self, thing: Action | Decision | Question) -> str:
        """The part of the method it belongs to; may be empty."""
        return self.parts.get(thing.part, "")


def titles(gate: Gate, method: Method) -> tuple[dict[str, str], dict[str, str]]:
    """What the sessions of the current traject and the parts of the method are called, by key."""
    sessions = {one.id: one.title for one in gate.all(Session)}
    return sessions, {part.id: f"{part.section} {part.title}" for part in method.parts}


def export_agreed(agreed: Agreed, target: Path, words: Texts, *, now: datetime | None = None) -> None:
    """Write in the format that the ending asks for, whole or not at all. Raises `WijkError`."""
    ending = target.suffix.lower()
    if ending not in ENDINGS:
        raise WijkError("error.import.ending", endings=", ".join(ENDINGS))
    if ending == ".ics":
        data = as_ics(agreed, words, now or datetime.now(UTC))
    else:
        data = as_csv(agreed, words) if ending == ".csv" else as_xlsx(agreed, words)
    write_whole(target, data)


# Sheets


def tables(agreed: Agreed, words: Texts) -> dict[str, Table]:
    """Heads and cells of each kind that there is something of; actions when there is nothing at all."""
    rows: dict[str, Table] = {
        "actions": [_action(agreed, one, words) for one in agreed.actions],
        "decisions": [[one.text, one.reason, *_where(agreed, one)] for one in agreed.decisions],
        "questions": [[one.text, one.answer, *_where(agreed, one)] for one in agreed.questions],
    }
    wanted = [name for name in rows if rows[name]] or ["actions"]
    return {name: [[words(f"register.{head}") for head in _HEADS[name]], *rows[name]] for name in wanted}


def _where(agreed: Agreed, thing: Action | Decision | Question) -> list[str]:
    return [agreed.session(thing), agreed.part(thing)]


def _action(agreed: Agreed, one: Action, words: Texts) -> list[str]:
    late = days_late(one, agreed.today)
    return [
        one.text,
        one.who,
        one.due.isoformat() if one.due else "",
        words.word("action_state", one.state),
        words("register.days_late", days=late) if late else "",
        *_where(agreed, one),
    ]


def as_csv(agreed: Agreed, words: Texts) -> bytes:
    """As csv that Dutch Excel and Calc open at once; of more kinds one below the other."""
    text = io.StringIO(newline="")
    writer = csv.writer(text, delimiter=";")
    for number, rows in enumerate(tables(agreed, words).values()):
        if number:
            writer.writerow([])
        writer.writerows([harmless(cell) for cell in row] for row in rows)
    return text.getvalue().encode("utf-8-sig")


def as_xlsx(agreed: Agreed, words: Texts) -> bytes:
    """A workbook with a sheet for each kind."""
    from wijkwerkplaats.exchange.workbook import bytes_of, new_book

    book = new_book()
    for name, rows in tables(agreed, words).items():
        _sheet(book, words(f"register.{name}"), rows, _HEADS[name])
    return bytes_of(book)


def _sheet(book: Any, title: str, rows: Table, heads: Sequence[str]) -> None:
    from openpyxl.cell import WriteOnlyCell
    from openpyxl.styles import Alignment, Font
    from openpyxl.utils import get_column_letter

    from wijkwerkplaats.exchange.workbook import begin

    sheet = book.create_sheet(title)
    sheet.freeze_panes = "A2"
    for number, head in enumerate(heads, start=1):
        sheet.column_dimensions[get_column_letter(number)].width = _WIDTHS.get(head, 16)
    begin(sheet)
    for number, row in enumerate(rows):
        cells = []
        for head, words in zip(heads, row, strict=True):
            cell = WriteOnlyCell(sheet, _value(head, words) if number else words)
            cell.alignment = Alignment(wrap_text=True, vertical="top")
            if isinstance(cell.value, date):
                cell.number_format = "dd-mm-yyyy"
            if not number:
                cell.font = Font(bold=True)
            cells.append(cell)
        sheet.append(cells)


def _value(head: str, words: str) -> str | date:
    """A day as a day, so that it can be sorted; words without what a workbook cannot hold, and never a formula."""
    if head == "when" and words:
        return date.fromisoformat(words)
    return str(harmless(printable(words)[:32_000]))


# Calendar


def dated(actions: Sequence[Action]) -> list[Action]:
    """What a calendar can hold: open actions with a date."""
    return [one for one in actions if is_open(one) and one.due is not None]


def as_ics(agreed: Agreed, words: Texts, now: datetime) -> bytes:
    """The open actions with a date, each as a whole day.

    Events and not tasks: most calendars leave a task (VTODO) out without saying so. The key of the action makes
    that a calendar knows it again when it is brought in a second time.
    """
    lines = ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Wijkwerkplaats//Wijkwerkplaats//NL",
             "CALSCALE:GREGORIAN", "METHOD:PUBLISH"]  # fmt: skip
    for one in dated(agreed.actions):
        lines += _event(agreed, one, words, now)
    lines.append("END:VCALENDAR")
    return "".join(f"{_folded(line)}\r\n" for line in lines).encode()


def _event(agreed: Agreed, one: Action, words: Texts, now: datetime) -> list[str]:
    assert one.due is not None
    who = one.who.strip()
    told = (
        words("register.calendar_who", who=who) if who else "",
        words("register.calendar_session", session=agreed.session(one)) if agreed.session(one) else "",
        agreed.part(one),
        agreed.wijk,
    )
    # The last day there is has no day after it; an event of one day needs no end.
    after = one.due + timedelta(days=1) if one.due < date.max else None
    return [
        "BEGIN:VEVENT",
        f"UID:{_escaped(one.id)}@wijkwerkplaats",
        f"DTSTAMP:{now.astimezone(UTC):%Y%m%dT%H%M%SZ}",
        f"DTSTART;VALUE=DATE:{_day(one.due)}",
        *([f"DTEND;VALUE=DATE:{_day(after)}"] if after else []),
        f"SUMMARY:{_escaped(f'{one.text} ({who})' if who else one.text)}",
        f"DESCRIPTION:{_escaped(chr(10).join(filter(None, told)))}",
        "TRANSP:TRANSPARENT",
        "END:VEVENT",
    ]


def _day(day: date) -> str:
    return day.isoformat().replace("-", "")


def _escaped(words: str) -> str:
    """Text as a calendar wants it (RFC 5545, 3.3.11); whatever ends a line is a new line within the text."""
    plain = printable("\n".join(words.splitlines())).replace("\\", "\\\\")
    return plain.replace(";", "\\;").replace(",", "\\,").replace("\n", "\\n")


def _folded(line: str) -> str:
    """A long line goes on after a space on the next (RFC 5545, 3.1); never within a letter."""
    pieces, piece, size = [], "", 0
    for sign in line:
        octets = len(sign.encode())
        if size + octets > _FOLD:
            pieces.append(piece)
            piece, size = "", 1  # the space counts too
        piece += sign
        size += octets
    return "\r\n ".join([*pieces, piece])
