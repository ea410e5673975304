"""What the loader takes and what it refuses, with file and line."""

from pathlib import Path

import pytest

from tests.wijkwerkplaats.method.content import change
from wijkwerkplaats.method import ContentError, load_method_from


def refused(folder: Path) -> str:
    """The message with which the folder is refused."""
    with pytest.raises(ContentError) as caught:
        load_method_from(folder)
    return str(caught.value)


def line_with(path: Path, text: str, nth: int = 1) -> int:
    """The line number of the nth line that holds a text."""
    lines = path.read_text("utf-8").splitlines()
    return [number for number, line in enumerate(lines, 1) if text in line][nth - 1]


def test_sound_content_loads(folder: Path) -> None:
    method = load_method_from(folder)
    assert [phase.id for phase in method.phases] == ["orient", "start"]
    assert [part.id for part in method.parts] == ["urgency", "steering", "financing", "monitoring"]
    assert method.links[0].id == "testing"
    assert method.terms[0].term == "urgentie"
    assert method.instruments[0].x == 60


def test_a_yes_means_in_order_unless_the_point_says_otherwise(folder: Path) -> None:
    change(folder, "4.1.toml", 'kind = "yesno"', 'kind = "yesno"\nmeaning = "need"')
    assert [point.meaning for point in load_method_from(folder).checklists[0].points] == ["need", "order"]


def test_broken_toml_names_file_and_line(folder: Path) -> None:
    change(folder, "4.1.toml", 'title = "Titel"', 'title = "Titel')
    message = refused(folder)
    assert message.startswith("nl/4.1.toml, line 4: no valid TOML")


def test_broken_toml_at_the_end_names_the_last_line(folder: Path) -> None:
    (folder / "cases.toml").write_text('[[cases]]\nid = "a"\nparts = ["b",\n', "utf-8")
    assert refused(folder).startswith("nl/cases.toml, line 3: no valid TOML")


def test_missing_key_names_the_table(folder: Path) -> None:
    change(folder, "4.1.toml", 'hint = "Kies er een."\n', "")
    line = line_with(folder / "4.1.toml", "[[checklist.points]]", 2)
    assert refused(folder) == f"nl/4.1.toml, line {line}: the key 'hint' is missing in 'urgency-two'"


def test_unknown_key(folder: Path) -> None:
    change(folder, "factors.toml", "question = ", "qestion = ")
    assert refused(folder) == "nl/factors.toml, line 6: unknown key 'qestion'"


@pytest.mark.parametrize(
    ("name", "old", "new", "says"),
    [
        ("4.1.toml", 'title = "Titel"', 'title = ""', "'title' must be a text"),
        ("4.1.toml", "minutes = 30", "minutes = true", "'minutes' must be a whole number"),
        ("4.1.toml", '"Te traag."', "3", "'pitfalls' must be a list of texts"),
        ("4.1.toml", 'kind = "yesno"', 'kind = "perhaps"', "it must be one of: yesno, open, choice"),
        ("4.1.toml", "choices = []", 'choices = ["a", "b"]', "only a point of kind 'choice' has choices"),
        ("4.1.toml", '["de ene", "de andere"]', '["de ene"]', "needs two choices or more"),
        ("4.1.toml", '["grip", "power"]', '["grip", "slip"]', "there is no factor 'slip'"),
        ("4.1.toml", '["grip", "power"]', "[]", "one to three factors"),
        ("4.1.toml", 'phase = "orient"', 'phase = "launch"', "there is no phase 'launch'"),
        ("4.1.toml", 'phase = "orient"', 'phase = "start"', "section 4.1 is no part of phase 'start'"),
        ("4.1.toml", 'section = "4.1"', 'section = "4.2"', "section 4.2 stands in the file of section 4.1"),
        ("4.1.toml", 'section = "4.1"', 'section = "iv"', "the section 'iv' must look like"),
        ("4.1.toml", 'id = "urgency-two"', 'id = "two"', "must begin with 'urgency-'"),
        ("4.1.toml", 'id = "urgency-two"', 'id = "urgency-one"', "point id 'urgency-one' is used twice"),
        ("5.4.toml", 'id = "steering"', 'id = "urgency"', "part id 'urgency' is used twice"),
        ("5.4.toml", 'id = "steering"', 'id = "De Sturing"', "must be in small letters with hyphens"),
        ("5.5.toml", '"steering-financing"', '"steering"', "there is no checklist 'steering'"),
        ("factors.toml", 'id = "power"', 'id = "grip"', "factor id 'grip' is used twice"),
        ("phases.toml", 'section = "5"', 'section = "4"', "phase section '4' is used twice"),
        ("cases.toml", '"financing"]', '"finance"]', "there is no part 'finance'"),
        ("instruments.toml", "x = 60", "x = 160", "must lie between -100 and 100"),
        ("instruments.toml", "y = 40", "y = -40", "'y' is -40, outside the field 'regulate'"),
        ("instruments.toml", '"regulate"', '"multiple"', "'x' is 60, outside the field 'multiple'"),
        ("instruments.toml", '"act"', '"law"', "'kind' is 'law'"),
        ("4.1.toml", 'kind = "yesno"', 'kind = "yesno"\nmeaning = "bad"', "'meaning' is 'bad'"),
        (
            "4.1.toml",
            'kind = "choice"',
            'kind = "choice"\nmeaning = "need"',
            "only a point of kind 'yesno' can mean",
        ),
    ],
)
def test_wrong_value_names_its_line(folder: Path, name: str, old: str, new: str, says: str) -> None:
    change(folder, name, old, new)
    message = refused(folder)
    assert says in message
    line = int(message.split("line ")[1].split(":")[0])
    new = new.splitlines()[-1]
    text = (folder / name).read_text("utf-8").splitlines()[line - 1]
    assert text == new or new in text or message.split("'")[1] in text


def test_a_key_in_a_multi_line_text_is_not_taken_for_the_key(folder: Path) -> None:
    change(folder, "4.1.toml", '"Waar het over gaat."', '"""\nminutes = 3\n[talk]\n"""')
    change(folder, "4.1.toml", "minutes = 30", 'minutes = "lang"')
    line = line_with(folder / "4.1.toml", 'minutes = "lang"')
    assert f"line {line}: 'minutes'" in refused(folder)


def test_missing_file(folder: Path) -> None:
    (folder / "glossary.toml").unlink()
    assert refused(folder) == "nl/glossary.toml, line 1: the file is missing"


def test_text_that_is_not_utf8(folder: Path) -> None:
    (folder / "cases.toml").write_bytes(b'[[cases]]\nid = "caf\xe9"\n')
    assert refused(folder) == "nl/cases.toml, line 2: the text is not UTF-8"


def test_an_instrument_from_practice_names_no_section(folder: Path) -> None:
    change(folder, "instruments.toml", 'section = "5.4"', "")
    assert load_method_from(folder).instruments[0].section == ""
