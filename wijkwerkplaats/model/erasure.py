"""That somebody was erased, without saying who: an older copy cannot bring the person back unseen (AVG, art. 17)."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate


@aggregate("erasure")
class Erasure(Aggregate):
    """One person erased from one traject. `digest` is the name by scrypt with `salt`, `words` how many it has.

    `gone` are the keys of what was mended or taken away, `spared` of what bears the same name and is of somebody
    else. It is a record, not an edit: it has no step in the journal, and comes along in every merge.
    """

    RECORD = True

    id: str
    traject_id: str
    salt: str
    digest: str
    words: int
    gone: tuple[str, ...] = ()
    spared: tuple[str, ...] = ()
    created: str = ""
