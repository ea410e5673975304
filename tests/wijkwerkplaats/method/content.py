"""A small, sound content folder for the tests to break."""

from pathlib import Path

PHASES = """\
[[phases]]
id = "orient"
section = "4"
title = "Oriënteren"
about = "Kijk eerst."

[[phases]]
id = "start"
section = "5"
title = "Opstarten"
about = "Begin samen."

[[links]]
id = "testing"
title = "Toetsen"
about = "Kijk of het klopt."
"""

FACTORS = """\
[[factors]]
id = "grip"
section = "2.6"
title = "Grip"
about = "Weet wat er speelt."
question = "Weten jullie wat er speelt?"

[[factors]]
id = "power"
section = "2.6"
title = "Bestuurskracht"
about = "Bestuurders doen mee."
question = "Doen bestuurders mee?"
"""

GLOSSARY = """\
[[terms]]
id = "urgency"
term = "urgentie"
meaning = "Het gevoel dat het nu moet."
section = "4.1"
"""

CASES = """\
[[cases]]
id = "example"
name = "Voorbeeldwijk"
municipality = "Voorbeeldstad"
text = "Dit laat iets zien."
parts = ["urgency", "financing"]
section = "4.1"
"""

INSTRUMENTS = """\
[[instruments]]
id = "housing-act"
title = "Woningwet"
kind = "act"
field = "regulate"
x = 60
y = 40
text = "Zegt wat een corporatie mag."
section = "5.4"
"""

PART = """\
id = "{id}"
section = "{section}"
phase = "{phase}"
title = "Titel"
question = "Wat is de vraag?"
about = "Waar het over gaat."
pitfalls = ["Te snel.", "Te traag."]

[talk]
form = "Praat in tweetallen."
minutes = 30
material = "Papier."
"""

CHECKLIST = """
[checklist]
id = "{id}"
title = "Lijst"

[[checklist.points]]
id = "{id}-one"
section = "{section}"
text = "Is dit zo?"
hint = "Kijk goed."
why = "Het helpt."
kind = "yesno"
choices = []
factors = ["grip"]

[[checklist.points]]
id = "{id}-two"
section = "{last}"
text = "Welke past?"
hint = "Kies er een."
why = "Het helpt."
kind = "choice"
choices = ["de ene", "de andere"]
factors = ["grip", "power"]
"""


def part(part_id: str, section: str, phase: str) -> str:
    """A part without a checklist."""
    return PART.format(id=part_id, section=section, phase=phase)


def checklist(checklist_id: str, section: str, last: str = "") -> str:
    """A checklist of two points; the last one may rest on another section."""
    return CHECKLIST.format(id=checklist_id, section=section, last=last or section)


def write_content(folder: Path) -> Path:
    """A folder with two phases, four parts and every other file."""
    files = {
        "phases.toml": PHASES,
        "factors.toml": FACTORS,
        "glossary.toml": GLOSSARY,
        "cases.toml": CASES,
        "instruments.toml": INSTRUMENTS,
        "4.1.toml": part("urgency", "4.1", "orient") + checklist("urgency", "4.1"),
        "5.4.toml": part("steering", "5.4", "start") + checklist("steering-financing", "5.4", "5.5"),
        "5.5.toml": part("financing", "5.5", "start") + '\n[checklist]\nshares = "steering-financing"\n',
        "5.9.toml": part("monitoring", "5.9", "start"),
    }
    folder.mkdir(parents=True, exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    return folder


def change(folder: Path, name: str, old: str, new: str) -> None:
    """Replace the first occurrence of a text in a content file; it must be there."""
    text = (folder / name).read_text("utf-8")
    assert old in text
    (folder / name).write_text(text.replace(old, new, 1), "utf-8")
