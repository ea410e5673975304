"""Laying out a network against networkx, and reading a list against openpyxl."""

from __future__ import annotations

import itertools
import random
import tempfile
from pathlib import Path

import networkx as nx
import openpyxl

from tests.bench.measure import Result, compared, seconds
from tests.support import running_gate
from wijkwerkplaats.analysis.layout import network_places
from wijkwerkplaats.exchange.party_import import carry_out, plan_import
from wijkwerkplaats.exchange.sheets import read_rows
from wijkwerkplaats.model import Stakeholder
from wijkwerkplaats.texts import texts

PARTIES = 499
"""networkx lays out larger networks with scipy, which the app does without."""
RELATIONS = 1500
ROWS = 5000


def results() -> list[Result]:
    """A first layout of a large network, and a list of 5,000 parties."""
    with tempfile.TemporaryDirectory() as folder:
        return [_layout(), _list(Path(folder) / "list.xlsx")]


def _layout() -> Result:
    chance = random.Random(4)
    keys = [f"{number:04}" for number in range(PARTIES)]
    pairs = [(chance.choice(keys), chance.choice(keys)) for _ in range(RELATIONS)]
    graph = nx.Graph(pairs)
    return compared(
        f"first layout of {PARTIES} parties and {RELATIONS} relations",
        "networkx spring_layout",
        lambda: seconds(lambda: network_places(keys, pairs, {})),
        lambda: seconds(lambda: nx.spring_layout(graph, seed=1)),
        limit=1,
        rounds=5,
    )


def _list(path: Path) -> Result:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet()
    sheet.append(["Naam", "Soort", "Domeinen", "Niveau", "Invloed", "Doelen"])
    for number in range(ROWS):
        sheet.append([f"Partij {number}", "Politie", "Veiligheid, jeugd", "Uitvoerend", number % 100, "rust"])
    book.save(path)
    words, count = texts("nl"), itertools.count()

    def brought_in() -> float:
        gate = running_gate(path.with_name(f"{next(count)}.wijk"))
        taken = seconds(lambda: carry_out(gate, plan_import(gate, read_rows(path), words), "list"))
        assert len(gate.all(Stakeholder)) == ROWS
        gate.close()
        return taken

    return compared(
        f"importing {ROWS} rows: read, judged and on disk",
        "openpyxl's own reading",
        brought_in,
        lambda: seconds(lambda: _bare(path)),
        limit=3,
        rounds=3,
    )


def _bare(path: Path) -> None:
    book = openpyxl.load_workbook(path, read_only=True)
    for _ in book.worksheets[0].iter_rows(values_only=True):
        pass
    book.close()
