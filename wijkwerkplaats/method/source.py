"""One content file as TOML, and the line at which something in it is wrong."""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Literal, NoReturn

from wijkwerkplaats.compiled import Tables
from wijkwerkplaats.errors import WijkError

Kind = Literal["text", "number", "texts", "table", "tables"]

_HEADER = re.compile(r"\s*\[{1,2}\s*([\w.\-]+)\s*\]{1,2}")
_KEY = re.compile(r"\s*([\w\-]+)\s*=")
_SECTION = re.compile(r"[1-8](\.\d)?")
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_SHAPED = frozenset(("id", "section"))
_NAMES: Mapping[Kind, str] = {
    "text": "a text that is not empty",
    "number": "a whole number",
    "texts": "a list of texts",
    "table": "a table",
    "tables": "a list of tables",
}


class ContentError(WijkError):
    """The method content is wrong; names the file, the line and what is wrong there."""

    def __init__(self, path: Path, line: int, what: str) -> None:
        """Keep file and line apart as well, for tools."""
        self.path = path
        self.line = line
        self.said = f"{path.parent.name}/{path.name}, line {line}: {what}"
        super().__init__("error.content", problem=self.said)

    def __str__(self) -> str:
        """File, line and what is wrong there."""
        return self.said


class Table:
    """One table of a content file that knows where it stands."""

    __slots__ = ("header", "index", "path", "text", "values")

    def __init__(
        self, path: Path, text: str, values: dict[str, Any], header: str = "", index: int = 0
    ) -> None:
        """`header` and `index` say which table it is: the index-th one under that header."""
        self.path = path
        self.text = text
        self.values = values
        self.header = header
        self.index = index

    def fail(self, what: str, key: str = "") -> NoReturn:
        """Refuse the content at the line of this key, or else of this table."""
        raise ContentError(self.path, line_of(self.text, self.header, self.index, key), what)

    def expect(
        self, required: Mapping[str, Kind], optional: Mapping[str, Kind] | None = None
    ) -> dict[str, Any]:
        """The values, when every required key is there, no other is, and all have their type."""
        values, known = self.values, {**required, **optional} if optional else required
        if not values.keys() <= known.keys():
            key = next(key for key in values if key not in known)
            self.fail(f"unknown key '{key}'", key)
        for key, kind in known.items():
            if key in values:
                if not _is_kind(values[key], kind) or key in _SHAPED:
                    self._expect_kind(key, kind)
            elif key in required:
                self.fail(f"the key '{key}' is missing{self._name()}")
        return values

    def _expect_kind(self, key: str, kind: Kind) -> None:
        value = self.values[key]
        if not _is_kind(value, kind):
            self.fail(f"'{key}' must be {_NAMES[kind]}", key)
        if key == "id" and not _ID.fullmatch(value):
            self.fail(f"the id '{value}' must be in small letters with hyphens", key)
        if key == "section" and not _SECTION.fullmatch(value):
            self.fail(f"the section '{value}' must look like 4 or 4.1", key)

    def _name(self) -> str:
        name = self.values.get("id")
        return f" in '{name}'" if isinstance(name, str) else ""

    def table(self, key: str) -> "Table":
        """The table under this key."""
        return Table(self.path, self.text, self.values[key], self._under(key))

    def tables(self, key: str) -> list["Table"]:
        """The tables under this key, in the order of the file."""
        header = self._under(key)
        return [Table(self.path, self.text, v, header, i) for i, v in enumerate(self.values[key])]

    def _under(self, key: str) -> str:
        return f"{self.header}.{key}" if self.header else key


def read(path: Path, tables: Tables) -> Table:
    """The root table of a content file; `tables` are those of its folder."""
    try:
        source = path.read_bytes()
        return Table(path, source.decode("utf-8"), tables.of(path.name, source))
    except FileNotFoundError:
        raise ContentError(path, 1, "the file is missing") from None
    except UnicodeDecodeError as error:
        line = error.object[: error.start].count(b"\n") + 1
        raise ContentError(path, line, "the text is not UTF-8") from None
    except ValueError as error:  # of tomli, which is imported only when something is parsed
        line = _toml_line(str(error), source.decode("utf-8"))
        raise ContentError(path, line, f"no valid TOML: {error}") from None


def line_of(text: str, header: str, index: int, key: str = "") -> int:
    """The line of a key in the index-th table under a header; of the table itself when the key is absent."""
    current, seen, found, inside_text = "", -1, 1, False
    for number, line in enumerate(text.splitlines(), 1):
        was_inside = inside_text
        if line.count('"""') % 2 or line.count("'''") % 2:
            inside_text = not inside_text
        if was_inside:
            continue
        if match := _HEADER.fullmatch(line.split("#")[0].rstrip()):
            current = match[1]
            if current == header:
                seen += 1
                found = number if seen == index else found
        elif current == header and seen in (index, -1) and (match := _KEY.match(line)) and match[1] == key:
            return number
    return found


def _is_kind(value: object, kind: Kind) -> bool:
    if kind == "text":
        return isinstance(value, str) and bool(value.strip())
    if kind == "number":
        return type(value) is int  # a bool is an int too, and is no number here
    if kind == "table":
        return isinstance(value, dict)
    member = str if kind == "texts" else dict
    return isinstance(value, list) and all(isinstance(item, member) and item for item in value)


def _toml_line(message: str, text: str) -> int:
    """tomli tells the line only in its message."""
    match = re.search(r"at line (\d+)", message)
    return int(match[1]) if match else max(1, text.count("\n"))
