"""An agenda that is kept to be used again."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate
from wijkwerkplaats.model.session import AgendaItem


@aggregate("agenda_template")
class AgendaTemplate(Aggregate):
    """An own template. It is of the traject that it was made in, and every traject of the file can use it."""

    id: str
    traject_id: str
    name: str
    agenda: tuple[AgendaItem, ...] = ()
    created: str = ""
