"""How the program looks and speaks: theme, text size, language. The composition root puts it on."""

from __future__ import annotations

import logging
from pathlib import Path

from PySide6.QtCore import QLibraryInfo, QLocale, QObject, QTranslator
from PySide6.QtWidgets import QApplication

from ui.settings import Settings
from ui.theme import Theme, theme_names
from wijkwerkplaats.paths import RESOURCES

FOR_THE_ROOM = 1.3
"""How much larger text is in presentation mode."""

LARGEST = 250
"""The largest text, in percent."""

log = logging.getLogger(__name__)


class Looks(QObject):
    """The theme and the translators that the application wears now; the translators go with it."""

    def __init__(self, qapp: QApplication, settings: Settings, parent: QObject) -> None:
        super().__init__(parent)
        self._qapp, self._settings = qapp, settings
        self._translators: list[QTranslator] = []

    def dress(self, *, presenting: bool) -> None:
        """Choose theme and text size as the settings say; `put_on` shows them once everything is built."""
        name = str(self._settings.get("theme"))
        percent = int(self._settings.get("font_percent"))
        larger = min(LARGEST, round(percent * FOR_THE_ROOM)) if presenting else percent
        self._theme = Theme(name if name in theme_names() else "light", larger)
        self._theme.apply(self._qapp, sheet=False)

    def put_on(self) -> None:
        """Style everything that stands, at once."""
        self._theme.put_on(self._qapp)

    def speak(self, language: str) -> None:
        """Load the words of Qt itself and, for Dutch, our own: the code is in English."""
        for old in self._translators:
            self._qapp.removeTranslator(old)
        self._translators = []
        QLocale.setDefault(QLocale("nl_NL" if language == "nl" else "en_GB"))
        own = RESOURCES / "translations" / "build" / f"wijkwerkplaats_{language}.qm"
        qt = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)) / f"qtbase_{language}.qm"
        for path in (qt, own):
            translator = QTranslator(self)
            if path.is_file() and translator.load(str(path)):
                self._qapp.installTranslator(translator)
                self._translators.append(translator)
        if language != "en" and not own.is_file():
            log.warning("no translation for %s: run tools/translations.py compile", language)
