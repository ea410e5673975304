"""Small builders that keep every screen on the same grid and type scale."""

from __future__ import annotations

import re

from PySide6.QtCore import QCoreApplication, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QFrame,
    QHBoxLayout,
    QLabel,
    QLayout,
    QPushButton,
    QScrollArea,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import current
from ui.widgets.press import PushButton, ToolButton

GRID = 8
READABLE = 960
"""Lines of text wider than this are hard to read, at normal text size."""
LONGEST = 40
LONG_WORD = re.compile(rf"\w{{{LONGEST + 1},}}")
BREAK_AFTER = re.compile(r"\w{16}")


def column(*items: QWidget | QLayout | int, margins: int = 0, spacing: int = GRID) -> QVBoxLayout:
    """A vertical layout; an int among the items is a stretch of that weight."""
    box = QVBoxLayout()
    _fill(box, items, margins, spacing)
    return box


def row(*items: QWidget | QLayout | int, margins: int = 0, spacing: int = GRID) -> QHBoxLayout:
    """A horizontal layout; an int among the items is a stretch of that weight."""
    box = QHBoxLayout()
    _fill(box, items, margins, spacing)
    return box


def _fill(
    box: QVBoxLayout | QHBoxLayout, items: tuple[QWidget | QLayout | int, ...], margins: int, spacing: int
) -> None:
    box.setContentsMargins(margins, margins, margins, margins)
    box.setSpacing(spacing)
    for item in items:
        if isinstance(item, int):
            box.addStretch(item)
        elif isinstance(item, QLayout):
            box.addLayout(item)
        else:
            box.addWidget(item)


class Words(QLabel):
    """A label that wraps also within a word of a thousand letters, which would make the page as wide."""

    def __init__(self, text: str) -> None:
        super().__init__(breakable(text))
        self._said = text

    def setText(self, text: str) -> None:
        """Show this text."""
        self._said = text
        super().setText(breakable(text))

    def text(self) -> str:
        """The text as it was given."""
        return self._said


def breakable(text: str) -> str:
    """The text with invisible places to break in words that are longer than any word of a language."""
    return LONG_WORD.sub(_with_breaks, text) if len(text) > LONGEST else text


def _with_breaks(found: re.Match[str]) -> str:
    return BREAK_AFTER.sub("\\g<0>\u200b", found[0])


def label(text: str = "", role: str = "body", *, wrap: bool = True, buddy: QWidget | None = None) -> QLabel:
    """A label of the type scale: `title`, `heading`, `body`, `muted`, `hint`, `badge`, `warn` or `problem`.

    Text from users is shown as plain text, never as markup.
    """
    made = Words(text) if wrap and role != "badge" else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setWordWrap(wrap and role != "badge")
    size = {"title": "title", "heading": "heading", "muted": "body", "hint": "small", "badge": "small"}.get(
        role, "body"
    )
    made.setFont(current().font(size, bold=role in ("title", "heading")))
    if buddy is not None:
        made.setBuddy(buddy)
    return made


class Card(QFrame):
    """A white card, never higher than its content; words that wrap get the height they need at its width."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("role", "card")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)

    def sizeHint(self) -> QSize:
        """As high as its words are now that they have wrapped: Qt takes this for the most it may be."""
        hint, box = super().sizeHint(), self.layout()
        if box is not None and box.hasHeightForWidth() and self.testAttribute(Qt.WidgetAttribute.WA_Resized):
            hint.setHeight(box.totalHeightForWidth(self.width()))
        return hint

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width, another height."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()


def card(*items: QWidget | QLayout | int, title: str = "") -> Card:
    """A card with its content one below the other."""
    frame = Card()
    first = (label(title, "heading"),) if title else ()
    frame.setLayout(column(*first, *items, margins=2 * GRID))
    return frame


def button(text: str, icon: str = "", *, role: str = "", tip: str = "") -> QPushButton:
    """A button; `role` is empty, `primary`, `flat` or `danger`."""
    made = PushButton(text)
    if role:
        made.setProperty("role", role)
    if icon:
        put_icon(made, icon, {"primary": "on_accent", "danger": "danger"}.get(role, "text"))
    if tip:
        made.setToolTip(tip)
    made.setCursor(Qt.CursorShape.PointingHandCursor)
    made.setAutoDefault(role == "primary")  # Enter in a field of a dialog presses that one, never another
    return made


def steady(made: QPushButton) -> None:
    """Keep a button that can be chosen as wide as it is when chosen, with bold words."""
    bold = QFontMetrics(current().font("body", bold=True))
    made.setMinimumWidth(bold.horizontalAdvance(made.text()) + made.iconSize().width() + 5 * GRID)


def icon_size() -> int:
    """How large an icon in a button is: it grows with the text."""
    return max(16, round(16 * current().percent / 100))


def pixmap(icon: str, color: str, more: int = 2) -> QPixmap:
    """An icon to stand before words, a little larger than in a button."""
    size = icon_size() + more
    return current().icon(icon, color, size).pixmap(size, size)


def put_icon(made: QPushButton, icon: str, color: str = "text") -> None:
    """Put an icon before the words of a button, with some air between them."""
    size = icon_size()
    made.setIcon(current().icon(icon, color, size, pad=size // 4))
    made.setIconSize(QSize(size + size // 4, size))


def put_tool_icon(made: QToolButton, icon: str, color: str = "text") -> None:
    """Put an icon on a button without words."""
    size = icon_size()
    made.setIcon(current().icon(icon, color, size))
    made.setIconSize(QSize(size, size))


def tool(icon: str, name: str, *, checkable: bool = False) -> QToolButton:
    """A button with an icon only; `name` is its tip and what a screen reader says."""
    made = ToolButton()
    put_tool_icon(made, icon)
    made.setToolTip(name)
    made.setAccessibleName(name)
    made.setCheckable(checkable)
    made.setProperty("role", "flat")
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def tell_fold(made: QAbstractButton, *, opened: bool) -> None:
    """Say to whoever cannot see it whether what a button folds is open."""
    translate = QCoreApplication.translate
    made.setAccessibleDescription(translate("Fold", "Unfolded") if opened else translate("Fold", "Folded"))


def plain_tip(text: str) -> str:
    """Text from users as a tip: Qt would take `<b>` in it for markup."""
    from html import escape  # with all the names of letters that HTML knows: not needed to start

    return f"<p style='white-space: pre-wrap'>{escape(text)}</p>" if text else ""


def safe_tip(text: str) -> str:
    """As `plain_tip`, where text could be taken for markup at all: the start shows tips, and can do without."""
    return plain_tip(text) if "<" in text else text


def line() -> QFrame:
    """A thin line between things."""
    frame = QFrame()
    frame.setProperty("role", "line")
    return frame


def keep_readable(content: QWidget) -> None:
    """Let lines of text become no wider than an eye can follow, at any text size."""
    content.setMaximumWidth(round(READABLE * max(100, current().percent) / 100))


def scrolled(content: QWidget | None = None) -> QScrollArea:
    """Content that scrolls when it is higher than the window, never sideways."""
    area = QScrollArea()
    area.setWidgetResizable(True)
    area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    if content is not None:
        area.setWidget(content)
    return area


def read_by_keys(area: QScrollArea, name: str) -> QScrollArea:
    """Let Tab come to words that hold nothing to press: the arrow keys scroll them."""
    area.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    area.setAccessibleName(name)
    area.setProperty("role", "read")
    return area


def empty_state(icon: str, text: str, hint: str = "") -> QWidget:
    """What stands where nothing is yet: it says what to do first."""
    picture = QLabel()
    picture.setPixmap(current().icon(icon, "muted", 40).pixmap(40, 40))
    picture.setAlignment(Qt.AlignmentFlag.AlignCenter)
    words = label(text, "heading")
    words.setAlignment(Qt.AlignmentFlag.AlignCenter)
    more = label(hint, "muted")
    more.setAlignment(Qt.AlignmentFlag.AlignCenter)
    if not hint:  # setVisible(True) on what has no parent yet would flash as a window of its own
        more.hide()
    made = QWidget()
    made.setLayout(column(1, picture, words, more, 1, margins=3 * GRID))
    return made
