"""What the tables of the parties look like as a picture: domains, who is missing, who is needed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from PySide6.QtCore import QCoreApplication

from ui.desk import Desk
from ui.screens.stakeholders.table_sheet import Cell, Head, Sign, TableSheet
from wijkwerkplaats.analysis.needs import Coalition
from wijkwerkplaats.analysis.stakeholders import ALSO, USUAL, inventory
from wijkwerkplaats.model import NeedParty, Stakeholder
from wijkwerkplaats.model.words import Domain


def domains_title() -> str:
    """What the picture of the domains is called."""
    return QCoreApplication.translate("TablePictures", "Parties and domains")


def domains_sheet(desk: Desk, parties: Sequence[Stakeholder]) -> TableSheet:
    """Parties against domains, with hatching where nobody works."""
    counts = Counter(domain for party in parties for domain in set(party.domains))
    heads = [
        Head(QCoreApplication.translate("TablePictures", "Party"), 260),
        *(
            Head(f"{desk.texts.word('domain', domain)}  {counts[domain]}", 34, steep=True)
            for domain in Domain
        ),
    ]
    rows: list[list[Cell]] = [
        [" ".join(party.name[:200].split()), *(_sign(party, domain, counts) for domain in Domain)]
        for party in sorted(parties, key=_by_name)
    ]
    note = QCoreApplication.translate(
        "TablePictures", "A square: this party works on it. Slanted lines: nobody does."
    )
    return TableSheet(desk, domains_title(), heads, rows, note)


def _sign(party: Stakeholder, domain: Domain, counts: Mapping[Domain, int]) -> Sign:
    if not counts[domain]:
        return Sign.NOBODY
    return Sign.YES if domain in party.domains else Sign.NO


def _by_name(party: Stakeholder) -> str:
    return party.name.casefold()


def missing_title() -> str:
    """What the picture of who is missing is called."""
    return QCoreApplication.translate("TablePictures", "Who is there and who is missing")


def missing_sheet(desk: Desk, parties: Sequence[Stakeholder]) -> TableSheet:
    """Kinds of parties with how many there are; hatching where there is none."""
    found = inventory(parties)
    heads = [
        Head(QCoreApplication.translate("TablePictures", "Kind of party"), 250),
        Head(QCoreApplication.translate("TablePictures", "How many"), 90),
        Head(QCoreApplication.translate("TablePictures", "Which"), 460),
    ]
    rows: list[list[Cell]] = []
    for title, kinds in (
        (QCoreApplication.translate("TablePictures", "Mostly at the table"), USUAL),
        (QCoreApplication.translate("TablePictures", "Easily forgotten"), ALSO),
    ):
        rows.append([title])
        for kind in kinds:
            names = sorted(" ".join(p.name[:80].split()) for p in parties if p.kind is kind)
            some = "; ".join(names[:12]) + (f" … +{len(names) - 12}" if len(names) > 12 else "")
            count = found.kinds[kind]
            rows.append(
                [desk.texts.word("party_kind", kind), str(count or "–"), some if count else Sign.NOBODY]
            )
    note = QCoreApplication.translate(
        "TablePictures", "Slanted lines: nobody of this kind is in the list yet."
    )
    return TableSheet(desk, missing_title(), heads, rows, note)


def needs_title() -> str:
    """What the picture of who is needed is called."""
    return QCoreApplication.translate("TablePictures", "Who is needed for what")


def needs_sheet(
    desk: Desk, found: Sequence[Coalition], said: Sequence[NeedParty], parties: Mapping[str, Stakeholder]
) -> TableSheet:
    """Each issue with whom it needs and why; who is willing only when the room does not look along."""
    texts, presenting = desk.texts, desk.presenting
    heads = [
        Head(QCoreApplication.translate("TablePictures", "Party"), 240),
        Head(QCoreApplication.translate("TablePictures", "What for"), 400),
        Head(QCoreApplication.translate("TablePictures", "Seat"), 90),
    ]
    heads += [] if presenting else [Head(QCoreApplication.translate("TablePictures", "Willing"), 130)]
    yes = QCoreApplication.translate("TablePictures", "yes")
    no = QCoreApplication.translate("TablePictures", "not yet")
    rows: list[list[Cell]] = []
    for one in found:
        rows.append([f"{texts.word('need_kind', one.need.kind)}: {one.need.text}"])
        for part in said:
            if part.need_id != one.need.id or not part.needed or part.stakeholder_id not in parties:
                continue
            seat = no if part.stakeholder_id in one.absent else yes
            row: list[Cell] = [parties[part.stakeholder_id].name[:200], part.why, seat]
            rows.append(row if presenting else [*row, texts.word("willing", part.willing)])
    return TableSheet(desk, needs_title(), heads, rows)
