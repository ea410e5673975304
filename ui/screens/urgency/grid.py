"""The table in which felt urgency is counted (§4.1)."""

from __future__ import annotations

from ui.desk import Desk
from ui.screens.urgency.votes import VotesModel
from ui.widgets.count_grid import CountGrid


class VotesGrid(CountGrid):
    """Rows are perspectives, columns the marks 1 to 5."""

    votes: VotesModel

    def __init__(self, desk: Desk) -> None:
        super().__init__(VotesModel(desk), "")
        self.setAccessibleName(self.tr("How many people stand at each mark"))
