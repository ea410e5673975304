"""Counting the room: what is kept, what the agreement says and what it rests on."""

import pytest

from wijkwerkplaats.analysis.answers import is_discussed
from wijkwerkplaats.analysis.polls import agreement, agreement_sentence, beyond, places, together, votes_in
from wijkwerkplaats.edits.answers import answer_to
from wijkwerkplaats.edits.polls import remove_poll, set_poll_count, set_poll_kind
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model import OPTIONS, Answer, Poll, PollVotes
from wijkwerkplaats.model.codec import from_plain, to_plain
from wijkwerkplaats.model.words import Perspective, PollKind
from wijkwerkplaats.texts import texts


def poll(kind, *counts):
    votes = zip(Perspective, counts, strict=False)
    return Poll(kind=kind, votes=tuple(PollVotes(perspective=who, counts=one) for who, one in votes))


def counted(gate, kind, *counts):
    """A point with a count, made as a user makes it."""
    set_poll_kind(gate, answer_to(gate, "urgency", "p"), kind)
    for who, row in zip(Perspective, counts, strict=False):
        for place, count in enumerate(row, start=1):
            set_poll_count(gate, answer_to(gate, "urgency", "p"), who, place, count)
    return gate.all(Answer)[0]


def test_a_count_is_kept_per_perspective_and_makes_the_point_discussed(gate):
    answer = counted(gate, PollKind.STICKERS, (1, 0, 2), (0, 3, 0))
    gate.forget_cache()
    assert gate.all(Answer) == [answer]
    assert together(answer.poll) == (1, 3, 2)
    assert is_discussed(answer)
    remove_poll(gate, answer)
    assert not is_discussed(gate.all(Answer)[0])
    gate.undo()
    assert gate.all(Answer) == [answer]


def test_choosing_stickers_after_hands_keeps_the_votes_and_a_line_begins_anew(gate):
    answer = counted(gate, PollKind.HANDS, (1, 0, 2))
    set_poll_kind(gate, answer, PollKind.STICKERS)
    assert together(gate.all(Answer)[0].poll) == (1, 0, 2)
    set_poll_kind(gate, answer, PollKind.POSITIONS)
    assert votes_in(gate.all(Answer)[0].poll) == 0
    gate.undo()
    assert together(gate.all(Answer)[0].poll) == (1, 0, 2)


@pytest.mark.parametrize(("place", "count"), [(1, -1), (0, 1), (4, 1)])
def test_no_count_below_zero_or_off_the_scale(gate, place, count):
    answer = counted(gate, PollKind.HANDS, (1, 0, 0))
    with pytest.raises(ValueError):
        set_poll_count(gate, answer, Perspective.RESIDENT, place, count)


@pytest.mark.parametrize("counts", [[1, 2], [1, -2, 0], [1, 2, 3, 4]])
def test_a_file_with_a_count_that_cannot_be_is_refused(gate, counts):
    plain = to_plain(counted(gate, PollKind.HANDS, (1, 0, 0)))
    plain["poll"]["votes"][0]["counts"] = counts
    with pytest.raises(WijkError):
        from_plain(Answer, plain)


@pytest.mark.parametrize(
    ("kind", "counts", "expected"),
    [
        (PollKind.HANDS, (0, 0, 9), 1.0),
        (PollKind.STICKERS, (6, 0, 6), 0.0),
        (PollKind.POSITIONS, (0, 0, 4, 0, 0), 1.0),
        (PollKind.POSITIONS, (3, 0, 0, 0, 3), 0.0),
    ],
)
def test_agreement_runs_from_split_over_the_ends_to_all_alike(kind, counts, expected):
    assert agreement(poll(kind, counts)) == pytest.approx(expected)


def test_two_votes_are_too_few_to_speak_of_agreement():
    few = poll(PollKind.HANDS, (0, 0, 1), (0, 0, 1))
    assert agreement(few) is None
    assert "%" not in agreement_sentence(few, texts("nl"))


@pytest.mark.parametrize("language", ["nl", "en"])
@pytest.mark.parametrize("kind", PollKind)
def test_the_sentence_says_what_it_means_and_what_it_rests_on(kind, language):
    counts = (7, *[0] * (OPTIONS[kind] - 2), 7)
    said = agreement_sentence(poll(kind, counts), texts(language))
    first, *_, last = places(kind, texts(language))
    assert " 0 %" in said and " 14." in said and first in said and last in said


def test_more_votes_than_people_is_told_but_only_when_people_are_listed(gate):
    answer = counted(gate, PollKind.HANDS, (2, 0, 1))
    assert beyond(answer.poll, gate.session()) == 0
    add_attendee(gate, gate.session(), Perspective.RESIDENT)
    assert beyond(answer.poll, gate.session()) == 2
