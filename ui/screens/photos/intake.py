"""Takes photographs in: a thread makes them ready, the window keeps them one by one."""

from __future__ import annotations

import functools
from collections.abc import Iterable, Sequence
from pathlib import Path

from PySide6.QtCore import QObject, QUrl, Signal
from PySide6.QtGui import QImage

from ui.desk import Desk
from ui.jobs import Job, Lane
from wijkwerkplaats.edits.photos import add_photo
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.journal import Place
from wijkwerkplaats.photos import ENDINGS, ReadyPhoto, ready


@functools.cache
def one_by_one() -> Lane:
    """One photograph at a time: two of a hundred megapixels would ask twice the memory."""
    return Lane()


class _Job(Job):
    """Makes files ready."""

    made = Signal(object)
    """A `ReadyPhoto`."""

    def __init__(self, paths: Sequence[Path], place: Place) -> None:
        super().__init__(one_by_one())
        self.place = place
        self._paths = tuple(paths)

    def work(self) -> None:
        """One file after the other; one that cannot be read keeps no other back."""
        for path in self._paths:
            if self._lane.ending.is_set():
                return
            try:
                self.made.emit(ready(path))
            except WijkError as problem:
                self.refused.emit(problem)
            except Exception as problem:
                self.broke.emit(problem)


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
        here = self._desk.place
        job = _Job(files, Place(traject_id=here.traject_id, session_id=here.session_id, part=part))
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
                job.broke.connect(self._break)
                job.start()
        return self._made.get(digest)

    def _take(self, digest: str, image: QImage) -> None:
        self._made[digest] = image
        self.came.emit(digest)

    def _break(self, problem: BaseException) -> None:
        raise problem


class _Shrink(Job):
    """Makes one small picture."""

    done = Signal(str, QImage)

    def __init__(self, digest: str, data: bytes, side: int) -> None:
        super().__init__(one_by_one())
        self._digest, self._data, self._side = digest, data, side

    def work(self) -> None:
        """Read it no larger than needed."""
        from PySide6.QtCore import QBuffer, QByteArray, QSize, Qt
        from PySide6.QtGui import QImageReader

        buffer = QBuffer()
        buffer.setData(QByteArray(self._data))
        if self._lane.ending.is_set():
            return
        reader = QImageReader(buffer, b"jpeg")
        size = reader.size()
        if size.isValid():
            box = QSize(self._side, self._side)
            reader.setScaledSize(size.scaled(box, Qt.AspectRatioMode.KeepAspectRatio))
        self.done.emit(self._digest, reader.read())
