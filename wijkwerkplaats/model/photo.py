"""A photograph, of a flip-over for example; its bytes are kept apart, under their digest."""

from __future__ import annotations

from wijkwerkplaats.model.base import Aggregate, aggregate


@aggregate("photo")
class Photo(Aggregate):
    """What is known of a photograph. Participants see it only when it is `public`.

    `alt` says what there is to see, for who cannot see it; `digest` is the SHA-256 of the bytes.
    """

    id: str
    traject_id: str
    session_id: str | None = None
    part: str = ""
    caption: str = ""
    alt: str = ""
    public: bool = False
    digest: str
    width: int = 0
    height: int = 0
    size: int = 0
    created: str = ""
