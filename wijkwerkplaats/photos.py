"""A photograph made ready to be kept: upright, not too large, and without anything that a camera notes down."""

from __future__ import annotations

import hashlib
import io
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from wijkwerkplaats.errors import WijkError

if TYPE_CHECKING:
    from PIL import Image

LONG_SIDE: Final = 2000
"""A photograph is kept at most so long, in pixels: a flip-over can be read, and a file with fifty of them be mailed."""
LESS: Final = (1600, 1280)
MOST_BYTES: Final = 200_000_000
MOST_PIXELS: Final = 300_000_000
MOST_PIXELS_WHOLE: Final = 80_000_000
"""What is no JPEG, or one in layers, has to be read at its full size; more than this takes too much memory."""
MOST_KEPT: Final = 20_000_000
"""A file of somebody else may hold a picture that only looks small."""
AIM: Final = 500_000
"""So many bytes at most, as far as quality allows."""
QUALITIES: Final = (85, 78, 70, 62)
FORMATS: Final = ("JPEG", "PNG", "WEBP", "GIF", "BMP", "TIFF")
ENDINGS: Final = (".jpg", ".jpeg", ".png", ".webp", ".gif", ".bmp", ".tif", ".tiff", ".heic", ".heif")
"""What may be offered; those of an iPhone are told what to do."""
_ORIENTATION: Final = 0x0112
_APPLE: Final = frozenset({b"heic", b"heix", b"hevc", b"heim", b"heis", b"mif1", b"msf1", b"avif"})


@dataclass(frozen=True, slots=True)
class ReadyPhoto:
    """The bytes of a JPEG to keep, their digest, and how large the picture is."""

    data: bytes
    digest: str
    width: int
    height: int


def ready(path: Path) -> ReadyPhoto:
    """A photograph from a file, ready to be kept. Raises `WijkError` with what is wrong and what to do.

    Takes a second at most, and bounded memory: it may run in a thread.
    """
    try:
        if not path.is_file():  # a pipe or a device: reading could wait for ever
            raise WijkError("error.photo.unread", name=path.name)
        if path.stat().st_size > MOST_BYTES:
            raise WijkError("error.photo.large", name=path.name)
        raw = path.read_bytes()
    except OSError as problem:
        raise WijkError("error.photo.unread", name=path.name) from problem
    return made_ready(raw, path.name)


def made_ready(raw: bytes, name: str) -> ReadyPhoto:
    """The same from bytes; `name` is what the user calls them."""
    if raw[4:8] == b"ftyp" and raw[8:12] in _APPLE:
        raise WijkError("error.photo.heic", name=name)
    from PIL import Image, TiffImagePlugin, UnidentifiedImageError, WebPImagePlugin  # noqa: F401 - these two join in

    Image.MAX_IMAGE_PIXELS = None  # judged below by what a format needs; Pillow would warn in the midst of it
    try:
        with Image.open(io.BytesIO(raw), formats=FORMATS) as image:
            _judge_size(image, name)
            small = _small(image)
    except WijkError:
        raise
    except UnidentifiedImageError as problem:
        raise WijkError("error.photo.no_picture", name=name) from problem
    except MemoryError as problem:
        raise WijkError("error.photo.large", name=name) from problem
    except Exception as problem:  # Pillow trips over a damaged file in any of a dozen ways
        raise WijkError("error.photo.damaged", name=name) from problem
    data, (width, height) = _packed(small)
    return ReadyPhoto(data, digest_of(data), width, height)


def digest_of(data: bytes) -> str:
    """By what the bytes of a photograph are known."""
    return hashlib.sha256(data).hexdigest()


def can_be_drawn(data: bytes, digest: str) -> bool:
    """Whether these are the bytes that were kept, and a photograph of no more pixels than we ever keep."""
    from PIL import Image

    if digest_of(data) != digest:
        return False
    try:
        with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
            return image.width * image.height <= MOST_KEPT
    except Exception:  # as above
        return False


def smaller(data: bytes, long_side: int, *, grey: bool = False) -> bytes:
    """A kept photograph at most so long, for paper: the same bytes when it is not longer and keeps its colours."""
    from PIL import Image

    with Image.open(io.BytesIO(data), formats=("JPEG",)) as image:
        if max(image.size) <= long_side and not grey:
            return data
        image.draft("RGB", (long_side, long_side))
        image.load()
        image.thumbnail((long_side, long_side), Image.Resampling.LANCZOS)
        return _saved(image.convert("L") if grey else _bare(image), 80)


def _judge_size(image: Image.Image, name: str) -> None:
    """From its header alone, before anything is read."""
    at_once = image.format in ("JPEG", "MPO") and "progressive" not in image.info
    most = MOST_PIXELS if at_once else MOST_PIXELS_WHOLE
    if image.width * image.height > most or min(image.size) < 1:
        raise WijkError("error.photo.pixels", name=name, width=image.width, height=image.height)


def _small(image: Image.Image) -> Image.Image:
    """Read no larger than needed, turned upright, on white where it is clear."""
    from PIL import Image as Images

    if image.format in ("JPEG", "MPO"):
        image.draft("RGB", (LONG_SIDE, LONG_SIDE))
    image.load()
    image = _of_eight_bits(image)
    image.thumbnail((LONG_SIDE, LONG_SIDE), Images.Resampling.LANCZOS)
    turn = _turn(image)
    return _bare(image if turn is None else image.transpose(turn))


def _turn(image: Image.Image) -> Image.Transpose | None:
    """How to turn it upright. Only that is read of what a camera notes; where that is damaged it stays as it is."""
    from PIL.Image import Transpose

    turns = {
        2: Transpose.FLIP_LEFT_RIGHT, 3: Transpose.ROTATE_180, 4: Transpose.FLIP_TOP_BOTTOM, 5: Transpose.TRANSPOSE,
        6: Transpose.ROTATE_270, 7: Transpose.TRANSVERSE, 8: Transpose.ROTATE_90,
    }  # fmt: skip
    try:
        told = image.getexif().get(_ORIENTATION)
    except Exception:
        return None
    return turns.get(told) if isinstance(told, int) else None


def _of_eight_bits(image: Image.Image) -> Image.Image:
    """Of sixteen bits the upper eight say it; Pillow makes no other picture smaller."""
    if image.mode.startswith("I;16"):
        image = image.convert("I")
    if image.mode in ("I", "F"):
        return image.point(lambda value: value * (1 / 256)).convert("L")
    return image


def _bare(image: Image.Image) -> Image.Image:
    """The pixels and nothing else: no place, no camera, no comment, no preview of before it was cut."""
    from PIL import Image as Images

    bare = Images.new("RGB", image.size, "white")
    if image.mode in ("RGBA", "LA", "PA") or "transparency" in image.info:
        clear = image.convert("RGBA")
        bare.paste(clear, mask=clear.getchannel("A"))
    else:
        bare.paste(image.convert("RGB"))
    return bare


def _packed(image: Image.Image) -> tuple[bytes, tuple[int, int]]:
    """As a JPEG of half a megabyte at most, and how large it is: where there is much in it coarser, then smaller."""
    for side in (LONG_SIDE, *LESS):
        image.thumbnail((side, side))
        for quality in QUALITIES:
            data = _saved(image, quality)
            if len(data) <= AIM:
                return data, image.size
    return data, image.size


def _saved(image: Image.Image, quality: int) -> bytes:
    target = io.BytesIO()
    image.save(target, "JPEG", quality=quality, optimize=True, progressive=False)
    return target.getvalue()
