"""The theme: light, dark or high contrast, at any text size, put on the application as a whole."""

from __future__ import annotations

import contextlib
import functools
import math
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QIcon, QPainter, QPalette, QPixmap
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QApplication

from ui.garbage import undisturbed
from wijkwerkplaats.compiled import Tables
from wijkwerkplaats.paths import RESOURCES

FAMILY: Final = "Source Sans 3"
BASE_POINTS: Final = 11.5

# Okabe and Ito (2008): told apart with every common form of colour blindness. Always with a shape beside it.
SERIES: Final = ("#0072B2", "#E69F00", "#009E73", "#CC79A7", "#D55E00", "#56B4E9", "#F0E442")

SCALE: Final = {"small": 0.88, "body": 1.0, "heading": 1.18, "title": 1.6, "display": 2.1}
"""The type scale, as factors of the body text."""

OPTIONS: Final = ("-style", "fusion")
"""What the QApplication is made with: the style that looks the same everywhere. Setting it later takes 4 ms more."""

_now: list[Theme] = []


class Theme:
    """One theme: `theme.color("accent")`, `theme.icon("plus")`, `theme.apply(app)`."""

    def __init__(self, name: str, percent: int = 100) -> None:
        path = RESOURCES / "themes" / f"{name}.toml"
        table = Tables(path.parent).of(path.name, path.read_bytes())
        self.name = name
        self.dark: bool = table["dark"]
        self.percent = percent
        self._colors: dict[str, str] = table["colors"]

    def color(self, name: str) -> QColor:
        """A colour by its name in the theme's TOML file."""
        return QColor(self._colors[name])

    def font(self, size: str = "body", *, bold: bool = False) -> QFont:
        """A font of the type scale, at the chosen text size."""
        font = QFont(FAMILY)
        font.setPointSizeF(BASE_POINTS * SCALE[size] * self.percent / 100)
        font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
        return font

    def icon(self, name: str, color: str = "text", size: int = 20, *, pad: int = 0) -> QIcon:
        """An icon of `resources/icons` in a colour of the theme, with `pad` pixels of air at its right."""
        faded = (
            self._colors["muted"] if color == "on_accent" else ""
        )  # a disabled main button has another ground
        return _icon(name, self._colors.get(color, color), size, pad, faded)

    def apply(self, app: QApplication, *, sheet: bool = True) -> None:
        """Dress the application in this theme, over Qt's own style Fusion (`OPTIONS`).

        Without its style sheet a window is built in half the time: whoever builds one sets `sheet()` after it.
        """
        with undisturbed():
            _now[:] = [self]
            _load_fonts()
            app.setPalette(self._palette())
            app.setFont(self.font())
            app.setStyleSheet("")
        if sheet:
            self.put_on(app)

    def put_on(self, app: QApplication) -> None:
        """Style everything that stands, at once."""
        with undisturbed():
            # Qt 6.11 remembers the styles of widgets that went, and trips over them when one sheet follows another.
            if app.styleSheet():
                app.setStyleSheet("")
            app.setStyleSheet(self.sheet())

    def _palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "window",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "window",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.Highlight: "selection",
            QPalette.ColorRole.HighlightedText: "text",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Link: "accent",
            QPalette.ColorRole.Mid: "border",
            QPalette.ColorRole.Accent: "accent",
        }
        palette = QPalette()
        for role, name in roles.items():
            palette.setColor(role, self.color(name))
        for role in (QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText, QPalette.ColorRole.WindowText):
            palette.setColor(QPalette.ColorGroup.Disabled, role, self.color("muted"))
        return palette

    def sheet(self) -> str:
        """The style sheet in the colours of this theme."""
        template = (RESOURCES / "themes" / "base.qss").read_text("utf-8")
        folder = (RESOURCES / "themes").as_posix().replace("\\", "\\\\").replace('"', '\\"')
        words = {**self._colors, "themes": folder, "name": self.name}
        pieces = template.split("@")  # every other one is a word to fill in
        pieces[1::2] = [self._sized(word) if word.endswith("px") else words[word] for word in pieces[1::2]]
        return "".join(pieces)

    def _sized(self, size: str) -> str:
        """What stands beside text grows with it."""
        return f"{round(int(size[:-2]) * max(100, self.percent) / 100)}px"


def current() -> Theme:
    """The theme that is on; the light one before any was put on."""
    return _now[0] if _now else Theme("light")


@contextlib.contextmanager
def worn(theme: Theme) -> Iterator[None]:
    """Draw in another theme for a moment: a picture for paper is light, whatever the screen wears."""
    before = _now[:]
    _now[:] = [theme]
    try:
        yield
    finally:
        _now[:] = before


def theme_names() -> list[str]:
    """The themes there are."""
    return sorted(path.stem for path in (RESOURCES / "themes").glob("*.toml"))


@functools.cache
def _load_fonts() -> None:
    for weight in ("Regular", "SemiBold", "Bold"):  # the italics are for paper
        QFontDatabase.addApplicationFont(str(RESOURCES / "fonts" / f"SourceSans3-{weight}.ttf"))


@functools.lru_cache(maxsize=512)
def _icon(name: str, color: str, size: int, pad: int, faded: str) -> QIcon:
    svg = (RESOURCES / "icons" / f"{name}.svg").read_text("utf-8")
    colors = {QIcon.Mode.Normal: color, **({QIcon.Mode.Disabled: faded} if faded else {})}
    icon = QIcon()
    # Every picture costs time at start-up: only those that this screen can show. Qt greys out the disabled ones.
    for factor in {1, math.ceil(QGuiApplication.primaryScreen().devicePixelRatio())}:
        for mode, ink in colors.items():
            inked = svg.replace("currentColor", ink)
            icon.addPixmap(_drawn(inked, size * factor, factor, pad * factor), mode)
    return icon


def _drawn(svg: str, pixels: int, factor: int, pad: int) -> QPixmap:
    pixmap = QPixmap(pixels + pad, pixels)
    pixmap.fill(Qt.GlobalColor.transparent)
    painter = QPainter(pixmap)
    QSvgRenderer(QByteArray(svg.encode())).render(painter, QRectF(0, 0, pixels, pixels))
    painter.end()
    pixmap.setDevicePixelRatio(factor)
    return pixmap
