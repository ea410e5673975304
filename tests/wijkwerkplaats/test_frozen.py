"""The light frozen dataclasses behave as the standard ones do."""

from __future__ import annotations

import copy
import dataclasses
import pickle

import msgspec
import pytest

from wijkwerkplaats.frozen import dataclass


@dataclass(frozen=True, slots=True)
class Place:
    """By place, with all that a field can be."""

    name: str
    tags: list[str] = dataclasses.field(default_factory=list)
    note: str = dataclasses.field(default="", repr=False, compare=False)
    size: int = dataclasses.field(init=False, default=0)

    def __post_init__(self) -> None:
        """Work out what is not given."""
        object.__setattr__(self, "size", len(self.name))


@dataclass(frozen=True, slots=True, kw_only=True)
class Named:
    """By name only."""

    key: str
    count: int = 0


def test_values_come_by_place_and_by_name() -> None:
    assert Place("dorp", note="x") == Place("dorp", [], "y")
    assert Place("dorp").size == 4
    assert Place("dorp").tags is not Place("dorp").tags
    assert repr(Named(key="a")) == "Named(key='a', count=0)"
    assert repr(Place("a", note="no")) == "Place(name='a', tags=[], size=1)"


@pytest.mark.parametrize(
    ("given", "named"),
    [((), {}), (("a",), {}), ((), {"count": 1}), ((), {"key": "a", "other": 1}), ((), {"other": 1})],
)
def test_wrong_values_are_refused(given: tuple[str, ...], named: dict[str, object]) -> None:
    with pytest.raises(TypeError):
        Named(*given, **named)  # type: ignore[misc, arg-type]


def test_a_value_given_twice_is_refused() -> None:
    with pytest.raises(TypeError):
        Place("a", name="b")  # type: ignore[misc]
    with pytest.raises(TypeError):
        Place("a", [], "b", 4)  # type: ignore[call-arg, misc]


def test_nothing_changes_afterwards() -> None:
    made = Named(key="a")
    with pytest.raises(dataclasses.FrozenInstanceError):
        made.key = "b"  # type: ignore[misc]
    with pytest.raises(dataclasses.FrozenInstanceError):
        del made.key  # type: ignore[misc]
    assert not hasattr(made, "__dict__")


def test_they_are_compared_and_hashed_by_value() -> None:
    assert {Named(key="a"), Named(key="a"), Named(key="b")} == {Named(key="b"), Named(key="a")}
    assert Named(key="a") != Named(key="a", count=1)
    assert Named(key="a") != Place("a")


def test_they_are_dataclasses() -> None:
    made = Named(key="a", count=2)
    assert dataclasses.replace(made, count=3) == Named(key="a", count=3)
    assert dataclasses.asdict(made) == {"key": "a", "count": 2}
    assert [field.name for field in dataclasses.fields(Named)] == ["key", "count"]
    assert copy.copy(made) == made and pickle.loads(pickle.dumps(made)) == made


def test_msgspec_reads_and_writes_them() -> None:
    made = msgspec.convert({"key": "a"}, Named)
    assert made == Named(key="a")
    assert msgspec.to_builtins(made) == {"key": "a", "count": 0}
