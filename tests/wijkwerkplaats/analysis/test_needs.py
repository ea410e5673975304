"""Who is needed for what, who wants to, and who is neither (§4.5, §5.1)."""

from __future__ import annotations

from datetime import date

from wijkwerkplaats.analysis.alliance import gaps
from wijkwerkplaats.analysis.needs import Coalition, coalitions
from wijkwerkplaats.model import Need, NeedParty, Seat, Stakeholder
from wijkwerkplaats.model.words import Level, Willing

TODAY = date(2026, 3, 4)
POLICE, SCHOOL, SHOPS, CHOIR = (
    Stakeholder(id=name, traject_id="t", name=name.title()) for name in ("police", "school", "shops", "choir")
)
ALL = [POLICE, SCHOOL, SHOPS, CHOIR]
SAFE = Need(id="n1", traject_id="t", text="Veilig over straat", rank=1)
MONEY = Need(id="n2", traject_id="t", text="Minder schulden", rank=0)


def said(
    need: Need, party: Stakeholder, willing: Willing = Willing.UNKNOWN, *, needed: bool = True
) -> NeedParty:
    return NeedParty(
        id=f"{need.id}-{party.id}", traject_id="t", need_id=need.id, stakeholder_id=party.id, willing=willing,
        needed=needed,
    )  # fmt: skip


def one(*parts: NeedParty, present: tuple[str, ...] = ()) -> Coalition:
    (found,) = coalitions([SAFE], parts, ALL, frozenset(present))
    return found


def test_everybody_stands_somewhere() -> None:
    found = one(
        said(SAFE, POLICE, Willing.WILLING), said(SAFE, SCHOOL, Willing.UNWILLING),
        said(SAFE, SHOPS, Willing.WILLING, needed=False), present=("police",),
    )  # fmt: skip
    assert found.needed == ("police", "school")
    assert (found.ready, found.unwilling, found.unsure) == (("police",), ("school",), ())
    assert (found.offers, found.neither, found.absent) == (("shops",), ("choir",), ("school",))
    assert not found.is_whole


def test_a_coalition_is_whole_when_all_who_are_needed_want_to_and_sit_there() -> None:
    ready = said(SAFE, POLICE, Willing.WILLING)
    assert one(ready, present=("police",)).is_whole
    assert not one(ready).is_whole
    assert not one().is_whole


def test_issues_stand_in_the_order_of_the_group() -> None:
    assert [found.need for found in coalitions([SAFE, MONEY], [], ALL, frozenset())] == [MONEY, SAFE]


def test_the_alliance_hears_who_is_needed_and_has_no_seat_or_does_not_want_to() -> None:
    seat = Seat(id="s", traject_id="t", stakeholder_id="school", level=Level.EXECUTIVE)
    parts = [said(SAFE, POLICE), said(MONEY, POLICE), said(SAFE, SCHOOL, Willing.UNWILLING)]
    found = {gap.key.rpartition(".")[2]: gap for gap in gaps([seat], ALL, None, TODAY, [SAFE, MONEY], parts)}
    assert found["issue"].party_ids == ("police",)
    assert found["issue"].need_ids == ("n2", "n1")
    assert not found["issue"].internal
    assert found["unwilling"].party_ids == ("school",)
    assert found["unwilling"].internal


def test_who_is_indispensable_anyway_is_named_once() -> None:
    police = Stakeholder(id="police", traject_id="t", name="Politie", indispensable=True)
    found = [gap.key for gap in gaps([], [police], None, TODAY, [SAFE], [said(SAFE, police)])]
    assert "alliance.gap.needed" in found
    assert "alliance.gap.issue" not in found
