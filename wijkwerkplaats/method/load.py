"""Reads the method content of one language and refuses what is wrong in it."""

from dataclasses import replace
from functools import cache, cached_property
from pathlib import Path
from typing import Final

from wijkwerkplaats.compiled import Tables
from wijkwerkplaats.method.model import (
    Case,
    Checklist,
    Factor,
    Instrument,
    Link,
    Method,
    Part,
    Phase,
    Point,
    Talk,
    Term,
    WholeLibrary,
)
from wijkwerkplaats.method.source import ContentError, Kind, Table, read
from wijkwerkplaats.paths import RESOURCES

__all__ = ["ContentError", "load_method", "load_method_from"]

POINT_KINDS: Final = ("yesno", "open", "choice")
MEANINGS: Final = ("order", "need")
INSTRUMENT_KINDS: Final = (
    "act",
    "table",
    "vision",
    "pact",
    "subsidy",
    "fund",
    "network",
    "approach",
    "plan",
    "agreement",
)
# §5.4, fig. 5.4: the signs of x (soft -, hard +) and y (in dialogue -, at a distance +) in each field.
FIELDS: Final = {
    "direct": (-1, 1),
    "regulate": (1, 1),
    "connect": (-1, -1),
    "stimulate": (1, -1),
    "multiple": (0, 0),
}
MIDDLE: Final = 33  # "multiple" lies within the middle third of both axes

_PHASE: Final[dict[str, Kind]] = {"id": "text", "section": "text", "title": "text", "about": "text"}
_LINK: Final[dict[str, Kind]] = {"id": "text", "title": "text", "about": "text"}
_FACTOR: Final[dict[str, Kind]] = {**_PHASE, "question": "text"}
_TERM: Final[dict[str, Kind]] = {"id": "text", "term": "text", "meaning": "text", "section": "text"}
_CASE: Final[dict[str, Kind]] = {
    "id": "text",
    "name": "text",
    "municipality": "text",
    "text": "text",
    "parts": "texts",
    "section": "text",
}
_INSTRUMENT: Final[dict[str, Kind]] = {
    "id": "text",
    "title": "text",
    "kind": "text",
    "field": "text",
    "x": "number",
    "y": "number",
    "text": "text",
}
_PART: Final[dict[str, Kind]] = {
    "id": "text",
    "section": "text",
    "phase": "text",
    "title": "text",
    "question": "text",
    "about": "text",
    "pitfalls": "texts",
    "talk": "table",
}
_TALK: Final[dict[str, Kind]] = {"form": "text", "minutes": "number", "material": "text"}
_CHECKLIST: Final[dict[str, Kind]] = {"id": "text", "title": "text", "points": "tables"}
_POINT: Final[dict[str, Kind]] = {
    "id": "text",
    "section": "text",
    "text": "text",
    "hint": "text",
    "why": "text",
    "kind": "text",
    "factors": "texts",
}


@cache
def load_method(lang: str) -> Method:
    """The method in this language (`nl` or `en`), read once; its library when it is first asked for."""
    return _Loader(RESOURCES / "method" / lang).method()


def load_method_from(folder: Path) -> Method:
    """The method from the content files in this folder, all of them read and judged."""
    method = _Loader(folder).method()
    return replace(method, library=WholeLibrary(method.terms, method.cases, method.instruments))


class _Loader:
    """Reads one folder; remembers the ids that it met, so that references and doubles show.

    It stays as the library of the method: more than half of the content is not needed to start.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tables = Tables(folder)
        self._ids: dict[str, set[str]] = {}

    def method(self) -> Method:
        """Everything, in the order in which the files refer to each other."""
        root = self._read("phases.toml")
        root.expect({"phases": "tables", "links": "tables"})
        phases = tuple(self._phase(table) for table in root.tables("phases"))
        links = tuple(self._link(table) for table in root.tables("links"))
        factors = tuple(self._factor(table) for table in self._rows("factors"))
        parts = self._parts({phase.id: phase for phase in phases})
        return Method(
            phases=tuple(
                replace(p, parts=tuple(part for part in parts if part.phase == p.id)) for p in phases
            ),
            links=links,
            factors=factors,
            library=self,
        )

    @cached_property
    def terms(self) -> tuple[Term, ...]:
        """The words of the handbook."""
        return tuple(self._term(table) for table in self._rows("terms", "glossary"))

    @cached_property
    def cases(self) -> tuple[Case, ...]:
        """The practice cases."""
        return tuple(self._case(table) for table in self._rows("cases"))

    @cached_property
    def instruments(self) -> tuple[Instrument, ...]:
        """The instruments to choose from."""
        return tuple(self._instrument(table) for table in self._rows("instruments"))

    def _read(self, name: str) -> Table:
        return read(self._folder / name, self._tables)

    def _rows(self, key: str, file: str = "") -> list[Table]:
        root = self._read(f"{file or key}.toml")
        root.expect({key: "tables"})
        return root.tables(key)

    def _new_id(self, table: Table, kind: str, key: str = "id") -> None:
        """Take the table's id, or its number; a second one of the same kind is refused."""
        taken = self._ids.setdefault(kind if key == "id" else f"{kind} {key}", set())
        if (new := table.values[key]) in taken:
            table.fail(f"the {kind} {key} '{new}' is used twice", key)
        taken.add(new)

    def _must_exist(self, table: Table, key: str, kind: str) -> None:
        """Refuse a reference, or a list of them, to something that does not exist."""
        value = table.values[key]
        for name in [value] if isinstance(value, str) else value:
            if name not in self._ids.get(kind, ()):
                table.fail(f"there is no {kind} '{name}'", key)

    def _phase(self, table: Table) -> Phase:
        values = table.expect(_PHASE)
        self._new_id(table, "phase")
        self._new_id(table, "phase", "section")
        return Phase(**values, parts=())

    def _link(self, table: Table) -> Link:
        values = table.expect(_LINK)
        self._new_id(table, "link")
        return Link(**values)

    def _factor(self, table: Table) -> Factor:
        values = table.expect(_FACTOR)
        self._new_id(table, "factor")
        return Factor(**values)

    def _term(self, table: Table) -> Term:
        values = table.expect(_TERM)
        self._new_id(table, "term")
        return Term(**values)

    def _case(self, table: Table) -> Case:
        values = table.expect(_CASE)
        self._new_id(table, "case")
        self._must_exist(table, "parts", "part")
        return Case(**{**values, "parts": tuple(values["parts"])})

    def _instrument(self, table: Table) -> Instrument:
        values = table.expect(_INSTRUMENT, {"section": "text"})
        self._new_id(table, "instrument")
        _one_of(table, "kind", INSTRUMENT_KINDS)
        _one_of(table, "field", tuple(FIELDS))
        for key, sign in zip("xy", FIELDS[values["field"]], strict=True):
            _place(table, key, sign)
        return Instrument(**values)

    def _parts(self, phases: dict[str, Phase]) -> list[Part]:
        """The parts in § order; a shared checklist can only be checked once all are read."""
        roots = [self._read(path.name) for path in sorted(self._folder.glob("[0-9]*.toml"))]
        parts = [self._part(root, phases) for root in roots]
        for root, part in zip(roots, parts, strict=True):
            if part.shares:
                self._must_exist(root.table("checklist"), "shares", "checklist")
        return parts

    def _part(self, table: Table, phases: dict[str, Phase]) -> Part:
        values = table.expect(_PART, {"checklist": "table"})
        self._new_id(table, "part")
        self._must_exist(table, "phase", "phase")
        section = values["section"]
        if section != table.path.stem:
            table.fail(f"section {section} stands in the file of section {table.path.stem}", "section")
        if not section.startswith(f"{phases[values['phase']].section}."):
            table.fail(f"section {section} is no part of phase '{values['phase']}'", "phase")
        checklist = table.table("checklist") if "checklist" in values else None
        shares = checklist.values.get("shares") if checklist else None
        if checklist and "shares" in checklist.values:
            checklist.expect({"shares": "text"})
        return Part(
            **{key: values[key] for key in ("id", "section", "phase", "title", "question", "about")},
            pitfalls=tuple(values["pitfalls"]),
            talk=Talk(**table.table("talk").expect(_TALK)),
            checklist=self._checklist(checklist) if checklist and not shares else None,
            shares=shares,
        )

    def _checklist(self, table: Table) -> Checklist:
        values = table.expect(_CHECKLIST)
        self._new_id(table, "checklist")
        points = tuple(self._point(point, values["id"]) for point in table.tables("points"))
        return Checklist(values["id"], values["title"], points)

    def _point(self, table: Table, checklist: str) -> Point:
        values = table.expect(_POINT, {"choices": "texts", "meaning": "text"})
        self._new_id(table, "point")
        if not values["id"].startswith(f"{checklist}-"):
            table.fail(f"the point id '{values['id']}' must begin with '{checklist}-'", "id")
        _one_of(table, "kind", POINT_KINDS)
        if "meaning" in values:
            _one_of(table, "meaning", MEANINGS)
        if values.get("meaning") == "need" and values["kind"] != "yesno":
            table.fail("only a point of kind 'yesno' can mean 'need'", "meaning")
        choices = tuple(values.get("choices", ()))
        if choices and values["kind"] != "choice":
            table.fail("only a point of kind 'choice' has choices", "choices")
        if values["kind"] == "choice" and len(choices) < 2:
            table.fail("a point of kind 'choice' needs two choices or more", "choices")
        if not 1 <= len(values["factors"]) <= 3:
            table.fail("a point bears on one to three factors", "factors")
        self._must_exist(table, "factors", "factor")
        return Point(**{**values, "choices": choices, "factors": tuple(values["factors"])})


def _one_of(table: Table, key: str, allowed: tuple[str, ...]) -> None:
    if table.values[key] not in allowed:
        table.fail(f"'{key}' is '{table.values[key]}', it must be one of: {', '.join(allowed)}", key)


def _place(table: Table, key: str, sign: int) -> None:
    """Refuse a coordinate outside the quadrant or outside the field that the instrument names (§5.4)."""
    value = table.values[key]
    field = table.values["field"]
    if not -100 <= value <= 100:
        table.fail(f"'{key}' is {value}, it must lie between -100 and 100", key)
    if (sign and value * sign <= 0) or (not sign and abs(value) > MIDDLE):
        table.fail(f"'{key}' is {value}, outside the field '{field}'", key)
