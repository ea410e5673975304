"""What the sample group made its own: points, checklists, an agenda, and a point that it leaves out (§3.2)."""

from __future__ import annotations

from wijkwerkplaats.demo.telling import Telling
from wijkwerkplaats.edits.agenda import save_template
from wijkwerkplaats.edits.own import add_own_list, add_own_point, switch_point
from wijkwerkplaats.model import Session


def made_own(telling: Telling) -> None:
    """Add own points and an own checklist, and switch built-in points off."""
    gate, told = telling.gate, telling.sample("own")
    for point in told["point"]:
        telling.stand(point["part"])
        add_own_point(gate, point["part"], point["text"], hint=point["hint"])
    for one in told["list"]:
        telling.stand(one["part"])
        made = add_own_list(gate, one["title"], one["part"])
        for text in one["points"]:
            add_own_point(gate, one["part"], text, own_list=made)
    save_template(gate, told["agenda"]["name"], gate.all(Session)[1].agenda)
    for key in told["off"]["points"].split():
        telling.stand(telling.method.source_of_point(key).id)
        switch_point(gate, key, on=False, name=telling.method.point(key).text)
