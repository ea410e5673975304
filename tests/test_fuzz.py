"""Whatever is brought in, the program says one plain sentence or takes it: mutations with a fixed seed, and what an
earlier, longer search found (`tests/corpus`)."""

from __future__ import annotations

import io
import random
import re
import shutil
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from PIL import Image

from db.check import check
from db.file import open_werkplaats
from tests.db.faults.table import template
from tests.making import camera, packed, picture
from tests.wijkwerkplaats.exchange.test_sheets_hostile import book, data, document, text
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.party_import import Base, judge
from wijkwerkplaats.exchange.party_paste import plan_paste, read_block
from wijkwerkplaats.exchange.sheets import look, read_rows
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.gate import Gate
from wijkwerkplaats.photos import made_ready
from wijkwerkplaats.quickline import read_action, read_attendee
from wijkwerkplaats.quickparty import parse, vocabulary
from wijkwerkplaats.texts import texts

WORDS = texts("nl")
CORPUS = sorted(Path(__file__).parent.joinpath("corpus").iterdir())
ROUNDS = 120
BASE = Base("traject", "2026-03-04T10:00:00+00:00", ())
ODD = (
    b"", b"-1", b"0", b"1048577", b"99999999999999999999", b"1e999", b"NaN", b"null", b"true", b"[]", b"{}", b'"',
    b"\xff", b"\xef\xbf\xbf", b"\xed\xa0\x80", b"\x00", b"&x;", b"<a>", b"</a>", b"../../x", b"XFE1", b"#REF!",
)  # fmt: skip
FIELDS = ("name", "kind", "domains", "influence", "goals", "contacts", "part_of")


def sheet(path: Path) -> None:
    judge(BASE, read_rows(path, look(path)), WORDS)


def whole(path: Path) -> None:
    target = path.with_name("ours.wijk")
    target.write_bytes(template())
    gate = Gate(open_werkplaats(target))
    try:
        bring_in(gate, from_json(path.read_bytes(), path), WORDS)
        assert check(gate.storage) == []
        from_json(to_json(snapshot(gate.storage)), path)
    finally:
        gate.close()


def typed(path: Path) -> None:
    line = path.read_bytes().decode("utf-8", "surrogateescape")
    plan_paste(BASE, [], FIELDS, read_block(line), WORDS)
    read_action(line, date(2026, 3, 4))
    read_attendee(line, {"bewoner": "Bewoner"})
    parse(line, vocabulary())


def photo(path: Path) -> None:
    made_ready(path.read_bytes(), path.name)


READERS: dict[str, Callable[[Path], None]] = {
    ".xlsx": sheet, ".ods": sheet, ".csv": sheet, ".json": whole, ".typed": typed, ".img": photo,
}  # fmt: skip


def taken_or_refused(path: Path) -> None:
    """Nothing but a sentence of ours comes out of it."""
    try:
        READERS[path.suffix](path)
    except WijkError as problem:
        assert all(texts(language).error(problem) for language in ("nl", "en"))


@pytest.mark.filterwarnings("ignore::UserWarning")  # Pillow tells of damage, and goes on
@pytest.mark.parametrize("path", CORPUS, ids=lambda path: path.name)
def test_what_was_found_before(path: Path, tmp_path: Path) -> None:
    taken_or_refused(Path(shutil.copy(path, tmp_path)))


def seeds(folder: Path) -> dict[str, bytes]:
    cells = '<c r="C2" s="1"><v>46000</v></c><c t="s"><v>0</v></c><c><f>A1</f></c>'
    styles = '<styleSheet><cellXfs><xf/><xf numFmtId="14"/></cellXfs></styleSheet>'
    rows = data(text("Naam") + text("Doelen"), text("School") + cells)
    calc = (
        '<table:table-row table:number-rows-repeated="2"><table:table-cell table:number-rows-spanned="2">'
        '<text:p>Naam<text:s text:c="2"/></text:p></table:table-cell></table:table-row>'
    )
    storage = open_werkplaats(ours(folder), read_only=True)
    told = to_json(snapshot(storage))
    storage.close()
    return {
        ".xlsx": book(folder / "s.xlsx", rows, styles_xml=styles, sharedStrings_xml="<sst><si><t>x</t></si></sst>")
        .read_bytes(),
        ".ods": document(folder / "s.ods", calc).read_bytes(),
        ".csv": b'sep=;\r\nNaam;"Doelen"\r\nSchool;"a\r\nb"\r\n',
        ".json": told,
        ".typed": b"Naam\tSoort\nSchool / school #jeugd\t\"x\ny\"\n@Fatima !volgende week",
        ".img": packed(picture(), exif=camera(6)),
        ".img-png": packed(Image.new("I;16", (9, 9), 700), "PNG"),
    }  # fmt: skip


def ours(folder: Path) -> Path:
    path = folder / "seed.wijk"
    path.write_bytes(template())
    return path


def spoiled(content: bytes, chance: random.Random) -> bytes:
    """Bytes, numbers and words of it changed, taken out or doubled."""
    for _ in range(chance.randint(1, 4)):
        at = chance.randrange(len(content) + 1)
        places = list(re.finditer(rb'"[^"]*"|>[^<]+<|\d+', content))
        match chance.randrange(4):
            case 0:
                content = content[:at] + bytes([chance.randrange(256)]) + content[at + 1 :]
            case 1:
                content = content[:at] + content[at + chance.randrange(40) :]
            case 2 if places:
                place = chance.choice(places)
                content = content[: place.start() + 1] + chance.choice(ODD) + content[place.end() - 1 :]
            case _:
                other = chance.randrange(len(content) + 1)
                content = content[:at] + content[other : other + 60] + content[at:]
    return content


def spoiled_zip(content: bytes, chance: random.Random) -> bytes:
    """As `spoiled`, within one of its members."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as new:
        names = old.namelist()
        unlucky = chance.choice(names)
        for name in names:
            inner = old.read(name)
            new.writestr(name, spoiled(inner, chance) if name == unlucky else inner)
    return out.getvalue()


@pytest.mark.filterwarnings("ignore::UserWarning")
@pytest.mark.parametrize("kind", [".xlsx", ".ods", ".csv", ".json", ".typed", ".img", ".img-png"])
def test_what_chance_makes_of_it(kind: str, tmp_path: Path) -> None:
    content, chance = seeds(tmp_path)[kind], random.Random(kind)
    path = (tmp_path / "x").with_suffix(kind.partition("-")[0])
    for number in range(ROUNDS):
        within = kind in (".xlsx", ".ods") and number % 4
        path.write_bytes((spoiled_zip if within else spoiled)(content, chance))
        taken_or_refused(path)
