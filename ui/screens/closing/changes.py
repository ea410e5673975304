"""What the session added, changed and took away, part by part; and what it still lacks."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui.desk import Desk
from ui.theme import current
from ui.widgets.gone import take_away
from ui.widgets.layout import GRID, Card, button, column, icon_size, label, row, tool
from wijkwerkplaats.analysis.harvest import Harvest, How, Missing, Touched
from wijkwerkplaats.method import Method
from wijkwerkplaats.texts import Texts

ICONS = {How.ADDED: "plus", How.CHANGED: "pencil", How.REMOVED: "minus"}
MOST_NAMES = 10


class LinesCard(Card):
    """A card whose lines are made anew when what they say has changed."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self._said: object = None
        self._lines: QWidget | None = None
        self._box = QVBoxLayout()
        self._box.setContentsMargins(2 * GRID, 2 * GRID, 2 * GRID, 2 * GRID)
        self._box.setSpacing(GRID)
        self._box.addWidget(label(title, "heading"))
        self.setLayout(self._box)

    def put_lines(self, said: object, lines: Sequence[QWidget]) -> None:
        """Show these lines in the place of what was there."""
        self._said = said
        if self._lines is not None:
            take_away(self._lines)
        self._lines = QWidget()
        self._lines.setLayout(column(*lines, spacing=GRID // 2))
        self._box.addWidget(self._lines)

    def says(self, said: object) -> bool:
        """Whether the card says this already."""
        return self._said == said


class ChangesCard(LinesCard):
    """Each part that was touched, with a way to it, and what became of it on balance."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("What was added or changed"))
        self._desk = desk

    def show_harvest(self, found: Harvest) -> None:
        """Show what a session changed: to the team only, for it names internal notes and judgements that moved."""
        said = [] if self._desk.presenting else self._parts(found)
        self.setVisible(bool(said))
        if said and not self.says(said):
            self.put_lines(said, [widget for part, lines in said for widget in self._widgets(part, lines)])

    def _parts(self, found: Harvest) -> list[tuple[str, list[tuple[How, str]]]]:
        """In the order of the method: what became of each part, in sentences."""
        desk, by_part = self._desk, found.by_part()
        known = [part.id for part in (*desk.method.parts, *desk.method.extra)]
        rest = [touched for part, all_of in by_part.items() if part not in known for touched in all_of]
        ordered = [(part, by_part[part]) for part in known if part in by_part] + [("", rest)]
        return [
            (part, change_lines(touched, desk.texts, desk.method)) for part, touched in ordered if touched
        ]

    def _widgets(self, part: str, lines: Iterable[tuple[How, str]]) -> Iterable[QWidget]:
        title = self._desk.method.part(part).title if part else self.tr("The session as a whole")
        name = label(title, "body", wrap=False)
        name.setFont(current().font("body", bold=True))
        head = row(name)
        if part:
            there = tool("arrow-right", self.tr("To this part: {part}").format(part=title))
            there.clicked.connect(functools.partial(self._desk.go, part=part))
            head.addWidget(there)
        head.addStretch(1)
        made = QWidget()
        made.setLayout(head)
        yield made
        for how, sentence in lines:
            yield _signed(ICONS[how], sentence)


class MissingCard(LinesCard):
    """Gentle reminders, each with a button that leads to where it can be mended."""

    asked = Signal(object)
    """One of the things that lack."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(self.tr("Still to look at"))
        self._desk = desk

    def show_missing(self, lacks: list[Missing]) -> None:
        """Show what lacks."""
        self.setVisible(bool(lacks))
        if lacks and not self.says(lacks):
            self.put_lines(lacks, [self._line(one) for one in lacks])

    def _line(self, one: Missing) -> QWidget:
        parts = ", ".join(self._desk.method.part(key).title for key in one.ids) if one.key == "agenda" else ""
        words = self._desk.texts(f"closing.missing.{one.key}", count=one.count, parts=parts)
        if one.key == "agreed":
            return _signed("circle-alert", words)
        show = button(self.tr("Show"), role="flat")
        show.setAccessibleName(self.tr("Show: {what}").format(what=words))
        show.clicked.connect(functools.partial(self.asked.emit, one))
        return _signed("circle-alert", words, show)


def change_lines(touched: Iterable[Touched], texts: Texts, method: Method) -> list[tuple[How, str]]:
    """One sentence for each kind of thing and what became of it, with the first names."""
    groups: dict[tuple[How, str], list[Touched]] = {}
    for one in touched:
        groups.setdefault((one.how, one.kind), []).append(one)
    order = list(How)
    return [
        (how, _sentence(how, kind, groups[how, kind], texts, method))
        for how, kind in sorted(groups, key=lambda group: order.index(group[0]))
    ]


def _sentence(how: How, kind: str, things: list[Touched], texts: Texts, method: Method) -> str:
    names = [_short(one.name or _question(one.point, method)) for one in things]
    named = list(dict.fromkeys(name for name in names if name))
    said = {"how": texts(f"closing.how.{how.value}"), "kind": texts(f"closing.kind.{kind}")}
    if not named or kind == "part_mark":
        return texts("closing.line.counted", count=len(things), **said)
    more = len(named) - MOST_NAMES
    tail = [texts("closing.line.more", count=more)] if more > 0 else []
    return texts("closing.line.named", names=" · ".join([*named[:MOST_NAMES], *tail]), **said)


def _question(point: str, method: Method) -> str:
    return method.point(point).text if method.knows(point) else ""


def _short(text: str, most: int = 70) -> str:
    return text if len(text) <= most else f"{text[: most - 1].rstrip()}…"


def _signed(icon: str, words: str, *behind: QWidget) -> QWidget:
    """A sentence with a sign before it, and perhaps a button behind it."""
    sign = QLabel()
    size = icon_size()
    sign.setPixmap(current().icon(icon, "muted", size).pixmap(size, size))
    line = row(sign, label(words), *behind)
    place = Qt.AlignmentFlag.AlignVCenter if behind else Qt.AlignmentFlag.AlignTop
    for widget in (sign, *behind):
        line.setAlignment(widget, place)
    if not behind:  # the sign stands at the height of the first line
        sign.setContentsMargins(0, 3, 0, 0)
    line.setStretch(1, 1)
    made = QWidget()
    made.setLayout(line)
    return made
