"""Persons at parties (§4.5): as little as is needed to reach them, with what for and whether they agreed."""

from __future__ import annotations

from datetime import date

from wijkwerkplaats.model.base import Aggregate, aggregate, personal


@aggregate("contact")
class Contact(Aggregate):
    """Whom one calls at a party. `purpose` says what the data are kept for, `consented` when the person agreed."""

    id: str
    traject_id: str
    stakeholder_id: str
    name: str = personal("")
    role: str = personal("")
    phone: str = personal("")
    email: str = personal("")
    purpose: str = personal("")
    consented: date | None = personal(None)
    created: str = ""
