"""Photographs that were made to do harm, or that a scanner made: nothing trips, nothing takes the memory."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from tests.making import camera, packed, picture
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.photos import LONG_SIDE, made_ready, ready


def refused(raw: bytes) -> str:
    with pytest.raises(WijkError) as problem:
        made_ready(raw, "foto")
    return problem.value.key


def test_a_scan_of_sixteen_bits_is_made_smaller_as_any_other() -> None:
    made = made_ready(packed(Image.new("I;16", (3000, 1500), 32_768), "PNG"), "scan.png")
    assert made.width == LONG_SIDE
    assert Image.open(io.BytesIO(made.data)).getpixel((9, 9)) == pytest.approx((128, 128, 128), abs=2)


def test_a_jpeg_in_layers_is_read_only_as_far_as_memory_goes() -> None:
    """Its small version cannot be read alone: 17,000 pixels square would take two gigabytes."""
    small = packed(picture(64, 64), progressive=True)
    assert made_ready(small, "foto.jpg").width == 64
    at = small.index(b"\xff\xc2") + 5
    large = bytearray(small)
    large[at : at + 4] = (17_000).to_bytes(2, "big") * 2
    assert refused(bytes(large)) == "error.photo.pixels"


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow tells of it, and goes on
def test_what_a_camera_noted_may_be_damaged() -> None:
    good = packed(picture(), exif=camera(6))
    start = good.index(b"Exif")
    end = start - 2 + int.from_bytes(good[start - 2 : start], "big")
    for at in range(start + 6, end):
        for value in (0, 1, 7, 0xFF):
            damaged = bytearray(good)
            damaged[at] = value
            made = made_ready(bytes(damaged), "foto.jpg")
            assert {made.width, made.height} == {40, 60}


@pytest.mark.parametrize("size", [(60_000, 1), (1, 60_000)])
def test_a_strip_stays_a_strip(size: tuple[int, int]) -> None:
    made = made_ready(packed(Image.new("RGB", size), "PNG"), "strook.png")
    assert max(made.width, made.height) == LONG_SIDE and min(made.width, made.height) == 1


def test_what_is_hidden_behind_a_photo_is_not_kept() -> None:
    made = made_ready(packed(picture()) + b"PK\x03\x04<script>kanarie</script>", "foto.jpg")
    assert b"kanarie" not in made.data


def test_a_drawing_that_points_to_files_is_no_photo() -> None:
    drawing = b"<svg xmlns='http://www.w3.org/2000/svg'><image href='file:///etc/passwd'/></svg>"
    assert refused(drawing) == "error.photo.no_picture"


def test_a_folder_or_a_device_is_no_photo(tmp_path: Path) -> None:
    for path in (tmp_path, Path("/dev/zero")):
        with pytest.raises(WijkError) as problem:
            ready(path)
        assert problem.value.key == "error.photo.unread"
