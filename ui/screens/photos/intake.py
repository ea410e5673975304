"""Takes photographs in: a thread makes them ready, the window keeps them one by one."""

from __future__ import annotations

import functools
from collections import deque
from collections.abc import Iterable, Sequence
from pathlib import Path
from threading import Event
from typing import Final

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, QThreadPool, QUrl, Signal
from PySide6.QtGui import QImage

from ui.desk import Desk
from ui.garbage import undisturbed
from wijkwerkplaats.edits.photos import add_photo
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.journal import Place
from wijkwerkplaats.photos import ENDINGS, ReadyPhoto, ready

_BUSY: Final[set[QObject]] = set()
_LATEST: Final[deque[QObject]] = deque(maxlen=8)
"""Keep jobs alive until their thread has surely let go of them."""
_ending: Final = Event()
"""The program ends: what still waits is left alone."""


@functools.cache
def pool() -> QThreadPool:
    """One photograph at a time: two of a hundred megapixels would ask twice the memory."""
    app = QCoreApplication.instance()
    made = QThreadPool(app)
    made.setMaxThreadCount(1)
    if app is not None:  # a thread that is still busy when Python ends takes the program down with it
        app.aboutToQuit.connect(_ending.set)
        app.aboutToQuit.connect(made.waitForDone)
    return made


class _Job(QObject):
    """Makes files ready in the thread. Its signals arrive in the thread of the window."""

    made = Signal(object)
    """A `ReadyPhoto`."""
    refused = Signal(object)
    """The `WijkError` that says why not."""
    broke = Signal(object)
    """An exception that is a bug."""
    ended = Signal()

    def __init__(self, paths: Sequence[Path]) -> None:
        super().__init__()  # no parent: a window may go while its thread is still busy
        self._paths = tuple(paths)
        self.place = Place()
        self._run = _Run(self)

    def start(self) -> None:
        """Begin, when the thread is free."""
        _BUSY.add(self)
        pool().start(self._run)

    def work(self) -> None:
        """In the thread: one file after the other."""
        for path in self._paths:
            if _ending.is_set():
                return
            try:
                self.made.emit(ready(path))
            except WijkError as problem:
                self.refused.emit(problem)
            except Exception as problem:
                self.broke.emit(problem)
        self.ended.emit()


class _Run(QRunnable):
    def __init__(self, job: _Job | _Shrink) -> None:
        super().__init__()
        self.setAutoDelete(False)  # Python keeps it: Qt must not delete what Python still knows
        self._job = job

    @undisturbed()
    def run(self) -> None:
        self._job.work()
        _LATEST.append(self._job)
        _BUSY.discard(self._job)


class PhotoIntake(QObject):
    """Where photographs come in, from wherever in the window they were dropped."""

    advanced = Signal(int)
    """So many files are still waiting."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self._desk = desk
        self.waiting = 0

    def take(self, paths: Iterable[Path], part: str = "") -> None:
        """Make these files ready and keep them with the current session, and with a part."""
        files = list(paths)
        if not files or not self._desk.editable:
            return
        job = _Job(files)
        job.place = Place(
            traject_id=self._desk.place.traject_id, session_id=self._desk.place.session_id, part=part
        )
        job.made.connect(self._keep)
        job.refused.connect(self._refuse)
        job.broke.connect(self._break)
        self.waiting += len(files)
        self.advanced.emit(self.waiting)
        job.start()

    def _keep(self, photo: ReadyPhoto) -> None:
        job = self.sender()
        place = job.place if isinstance(job, _Job) else self._desk.place
        same = place.traject_id == self._desk.place.traject_id
        part, session_id = (place.part, place.session_id) if same else ("", None)
        self._desk.do(add_photo, photo, part=part, session_id=session_id)
        self._one_less()

    def _refuse(self, problem: WijkError) -> None:
        self._one_less()
        self._desk.problem.emit(self._desk.texts.error(problem))

    def _break(self, problem: BaseException) -> None:
        self._one_less()
        raise problem

    def _one_less(self) -> None:
        self.waiting -= 1
        self.advanced.emit(self.waiting)


def intake_of(desk: Desk) -> PhotoIntake:
    """The intake of a desk; made when it is first asked for."""
    return desk.findChild(PhotoIntake) or PhotoIntake(desk)


def pictures_in(urls: Iterable[QUrl]) -> list[Path]:
    """The files among these that may be photographs."""
    files = [Path(url.toLocalFile()) for url in urls if url.isLocalFile()]
    return [path for path in files if path.suffix.lower() in ENDINGS]


class Thumbnails(QObject):
    """Small pictures of what is kept, made in the thread when they are first asked for."""

    came = Signal(str)
    """The picture under this digest is there."""

    def __init__(self, desk: Desk, side: int) -> None:
        super().__init__(desk)
        self._desk, self._side = desk, side
        self._made: dict[str, QImage] = {}
        self._asked: set[str] = set()

    def get(self, digest: str) -> QImage | None:
        """A small picture, or None while it is on its way; one without size when there is none."""
        if digest not in self._made and digest not in self._asked:
            self._asked.add(digest)
            data = self._desk.gate.storage.blob(digest)
            if data is None:
                self._made[digest] = QImage()
            else:
                job = _Shrink(digest, data, self._side)
                job.done.connect(self._take)
                job.start()
        return self._made.get(digest)

    def _take(self, digest: str, image: QImage) -> None:
        self._made[digest] = image
        self.came.emit(digest)


class _Shrink(QObject):
    """Makes one small picture."""

    done = Signal(str, QImage)

    def __init__(self, digest: str, data: bytes, side: int) -> None:
        super().__init__()
        self._digest, self._data, self._side = digest, data, side
        self._run = _Run(self)

    def start(self) -> None:
        """Begin, when the thread is free."""
        _BUSY.add(self)
        pool().start(self._run)

    def work(self) -> None:
        """In the thread: read it no larger than needed."""
        from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
        from PySide6.QtGui import QImageReader

        buffer = QBuffer()
        buffer.setData(QByteArray(self._data))
        if _ending.is_set():
            return
        reader = QImageReader(buffer, b"jpeg")
        size = reader.size()
        if size.isValid():
            box = QSize(self._side, self._side)
            reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
        self.done.emit(self._digest, reader.read())
