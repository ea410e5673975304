"""A photograph made ready: upright, bounded, bare; what is none is refused with what to do."""

from __future__ import annotations

import io
import random
from pathlib import Path

import pytest
from PIL import Image, PngImagePlugin

from tests.making import camera, packed, picture
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.photos import AIM, ENDINGS, LONG_SIDE, digest_of, made_ready, ready, smaller
from wijkwerkplaats.texts import texts


def opened(data: bytes) -> Image.Image:
    return Image.open(io.BytesIO(data))


def is_blue(pixel: object) -> bool:
    assert isinstance(pixel, tuple)
    return pixel[2] > pixel[0]


def test_a_photo_comes_out_upright_and_without_what_the_camera_noted() -> None:
    made = made_ready(packed(picture(), exif=camera(6), comment=b"Kanarie"), "foto.jpg")
    image = opened(made.data)
    assert (made.width, made.height) == image.size == (40, 60)
    assert is_blue(image.getpixel((35, 5)))  # turned a quarter, the corner is at the right
    assert dict(image.getexif()) == {}
    assert b"anarie" not in made.data
    assert made.digest == digest_of(made.data)


def test_texts_in_a_png_are_not_kept() -> None:
    noted = PngImagePlugin.PngInfo()
    noted.add_text("Comment", "Kanarie")
    noted.add_itxt("XML:com.adobe.xmp", "Kanarie")
    assert b"anarie" not in made_ready(packed(picture(), "PNG", pnginfo=noted), "foto.png").data


def test_a_large_photo_is_made_smaller() -> None:
    made = made_ready(packed(picture(5000, 2500)), "foto.jpg")
    assert (made.width, made.height) == (LONG_SIDE, LONG_SIDE // 2)
    assert len(made.data) < AIM


def test_a_photo_full_of_leaves_stays_small_enough_to_mail() -> None:
    leaves = Image.frombytes("RGB", (500, 375), random.Random(1).randbytes(500 * 375 * 3))
    made = made_ready(packed(leaves.resize((2000, 1500))), "park.jpg")
    assert len(made.data) <= AIM
    assert opened(made.data).size == (made.width, made.height)


def test_a_hundred_megapixels_are_read_at_a_fraction() -> None:
    made = made_ready(packed(Image.new("L", (11_600, 8_700), 128), quality=50), "groot.jpg")
    assert max(made.width, made.height) == LONG_SIDE


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
def test_every_kind_of_png_can_be_kept(mode: str) -> None:
    assert opened(made_ready(packed(Image.new(mode, (30, 20)), "PNG"), "x.png").data).mode == "RGB"


def test_what_is_clear_becomes_white() -> None:
    made = made_ready(packed(Image.new("RGBA", (30, 20), (0, 0, 0, 0)), "PNG"), "x.png")
    assert opened(made.data).getpixel((5, 5)) == (255, 255, 255)


@pytest.mark.parametrize(
    ("key", "raw"),
    [
        ("no_picture", b"geen foto"),
        ("no_picture", b""),
        ("heic", b"\0\0\0\x18ftypheic" + b"\0" * 40),
        ("damaged", packed(picture(900, 900))[:3000]),
        ("damaged", packed(picture(900, 900), "PNG")[:600]),
        ("pixels", packed(Image.new("1", (20_000, 20_000)), "PNG")),
    ],
)
def test_what_is_wrong_is_said_in_both_languages(key: str, raw: bytes) -> None:
    with pytest.raises(WijkError) as refused:
        made_ready(raw, "IMG_1.jpg")
    assert refused.value.key == f"error.photo.{key}"
    for language in ("nl", "en"):
        assert "IMG_1.jpg" in texts(language).error(refused.value)


def test_a_file_that_is_not_there_or_too_large_is_not_read(tmp_path: Path) -> None:
    with pytest.raises(WijkError, match="unread"):
        ready(tmp_path / "weg.jpg")
    with (tmp_path / "groot.jpg").open("wb") as file:
        file.truncate(300_000_000)
    with pytest.raises(WijkError, match="large"):
        ready(tmp_path / "groot.jpg")


def test_paper_gets_no_more_pixels_than_it_shows() -> None:
    data = made_ready(packed(picture(1800, 900)), "x.jpg").data
    assert opened(smaller(data, 1200)).size == (1200, 600)
    assert opened(smaller(data, 1200, grey=True)).mode == "L"
    assert smaller(data, 2000) == data


def test_an_iphone_photo_may_be_offered_so_that_it_is_told_what_to_do() -> None:
    assert ".heic" in ENDINGS
