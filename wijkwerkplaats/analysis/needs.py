"""From willing to necessary (§4.5, §5.1): for each issue who is needed, who wants to, and who is neither."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from wijkwerkplaats.model import Need, NeedParty, Stakeholder
from wijkwerkplaats.model.words import Willing


@dataclass(frozen=True, slots=True)
class Coalition:
    """Who stands where with one issue or ambition; keys of parties.

    `ready` is needed and willing, `unwilling` and `unsure` are needed too; `offers` is willing but not needed,
    `neither` is the rest of the list. `absent` is who is needed and has no seat, whatever it wants.
    """

    need: Need
    needed: tuple[str, ...]
    ready: tuple[str, ...]
    unwilling: tuple[str, ...]
    unsure: tuple[str, ...]
    offers: tuple[str, ...]
    neither: tuple[str, ...]
    absent: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """Whether everybody who is needed wants to and sits at the table."""
        return bool(self.needed) and not (self.unwilling or self.unsure or self.absent)


def ranked(needs: Iterable[Need]) -> list[Need]:
    """Issues and ambitions in the order that the group chose; two laptops may have given the same number."""
    return sorted(needs, key=_rank)


def _rank(need: Need) -> tuple[int, str]:
    return need.rank, need.id


def coalitions(
    needs: Iterable[Need], said: Iterable[NeedParty], parties: Sequence[Stakeholder], present: frozenset[str]
) -> list[Coalition]:
    """Every issue and ambition with who stands where (§5.1)."""
    of: dict[str, list[NeedParty]] = defaultdict(list)
    for one in said:
        of[one.need_id].append(one)
    return [_coalition(need, of[need.id], parties, present) for need in ranked(needs)]


def _coalition(
    need: Need, said: Sequence[NeedParty], parties: Sequence[Stakeholder], present: frozenset[str]
) -> Coalition:
    needed = {one.stakeholder_id: one.willing for one in said if one.needed}
    offers = {one.stakeholder_id for one in said if not one.needed and one.willing is Willing.WILLING}
    order = [party.id for party in parties]
    return Coalition(
        need=need,
        needed=tuple(key for key in order if key in needed),
        ready=tuple(key for key in order if needed.get(key) is Willing.WILLING),
        unwilling=tuple(key for key in order if needed.get(key) is Willing.UNWILLING),
        unsure=tuple(key for key in order if needed.get(key) is Willing.UNKNOWN),
        offers=tuple(key for key in order if key in offers),
        neither=tuple(key for key in order if key not in needed and key not in offers),
        absent=tuple(key for key in order if key in needed and key not in present),
    )


@dataclass(frozen=True, slots=True)
class Lack:
    """A party that issues need, and that has no seat (or does not want to): with those issues."""

    party: Stakeholder
    needs: tuple[Need, ...]


def without_seat(found: Iterable[Coalition], parties: Iterable[Stakeholder]) -> list[Lack]:
    """Who is needed for something and sits nowhere: public, for a seat is no judgement."""
    return _lacks(((one.need, one.absent) for one in found), parties)


def not_willing(found: Iterable[Coalition], parties: Iterable[Stakeholder]) -> list[Lack]:
    """Who is needed and does not want to: a judgement."""
    return _lacks(((one.need, one.unwilling) for one in found), parties)


def _lacks(found: Iterable[tuple[Need, tuple[str, ...]]], parties: Iterable[Stakeholder]) -> list[Lack]:
    of: dict[str, list[Need]] = defaultdict(list)
    for need, keys in found:
        for key in keys:
            of[key].append(need)
    lacking = [Lack(party, tuple(of[party.id])) for party in parties if party.id in of]
    return sorted(lacking, key=_most_needed)


def _most_needed(lack: Lack) -> tuple[int, str]:
    return -len(lack.needs), lack.party.name.casefold()
