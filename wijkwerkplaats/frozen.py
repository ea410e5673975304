"""Frozen dataclasses that cost a tenth to make: the standard ones compile six methods for every class anew.

`from wijkwerkplaats.frozen import dataclass` stands in for the standard decorator in modules that every start imports
(the start is measured in tests/bench). What it makes is a dataclass: `fields`, `replace` and `asdict` work on it.
"""

from __future__ import annotations

import dataclasses
import operator
from typing import TYPE_CHECKING, Any

__all__ = ["dataclass"]

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(*, frozen: bool, slots: bool, kw_only: bool = False) -> Any:
        """As `dataclasses.dataclass`, for classes that are frozen, have slots and inherit no fields."""
        assert frozen and slots

        def make(cls: type[Any]) -> type[Any]:
            own = frozenset(vars(cls))
            made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True, kw_only=kw_only)(cls)
            for name in _SHARED - own:
                setattr(made, name, vars(_Frozen)[name])
            return made

        return make


class _Plan:
    """What the shared methods need to know of a class; worked out when they first need it."""

    def __init__(self, kind: type[Any]) -> None:
        fields = dataclasses.fields(kind)
        given = [f for f in fields if f.init]
        self.names = frozenset(f.name for f in given)
        self.by_place = tuple(f.name for f in given if not f.kw_only)
        self.defaults = {f.name: f.default for f in given if f.default is not dataclasses.MISSING}
        self.made_anew = [(f.name, f.default_factory) for f in given if callable(f.default_factory)]
        self.shown = tuple(f.name for f in fields if f.repr)
        self.compared = operator.attrgetter(*(f.name for f in fields if f.compare))
        self.has_end = hasattr(kind, "__post_init__")


_PLANS: dict[type[Any], _Plan] = {}


def _plan_of(kind: type[Any]) -> _Plan:
    known = _PLANS.get(kind)
    if known is None:
        known = _PLANS[kind] = _Plan(kind)
    return known


class _Frozen:
    """The methods that all of them share."""

    def __init__(self, /, *by_place: Any, **named: Any) -> None:
        plan = _plan_of(type(self))
        values = {**plan.defaults, **named}
        if by_place:
            placed = dict(zip(plan.by_place, by_place, strict=False))
            if len(placed) < len(by_place) or not placed.keys().isdisjoint(named):
                raise TypeError(f"{type(self).__name__} takes no {len(by_place)} values by place")
            values |= placed
        for name, make in plan.made_anew:
            if name not in values:
                values[name] = make()
        if values.keys() != plan.names:
            wrong = ", ".join(sorted(values.keys() ^ plan.names))
            raise TypeError(f"{type(self).__name__} misses or does not know: {wrong}")
        put = object.__setattr__
        for name, value in values.items():
            put(self, name, value)
        if plan.has_end:
            self.__post_init__()  # type: ignore[attr-defined]

    def __eq__(self, other: object) -> bool:
        if type(self) is not type(other):
            return NotImplemented
        compared = _plan_of(type(self)).compared
        return bool(compared(self) == compared(other))

    def __hash__(self) -> int:
        return hash(_plan_of(type(self)).compared(self))

    def __repr__(self) -> str:
        shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in _plan_of(type(self)).shown)
        return f"{type(self).__qualname__}({shown})"

    def __setattr__(self, name: str, value: object) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")

    def __delattr__(self, name: str) -> None:
        raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")

    def __getstate__(self) -> list[Any]:
        return [getattr(self, field.name) for field in dataclasses.fields(self)]  # type: ignore[arg-type]

    def __setstate__(self, state: list[Any]) -> None:
        for field, value in zip(dataclasses.fields(self), state, strict=True):  # type: ignore[arg-type]
            object.__setattr__(self, field.name, value)


_SHARED = frozenset(name for name, value in vars(_Frozen).items() if callable(value))
