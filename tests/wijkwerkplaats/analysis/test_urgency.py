"""Where groups stand, how far apart they are, and which type of urgency that points to."""

from dataclasses import replace
from datetime import date

import pytest

from wijkwerkplaats.analysis.urgency import (
    consensus,
    difference_sentences,
    differences,
    earlier_urgency,
    not_heard,
    spreads,
    suggest_type,
    too_many,
)
from wijkwerkplaats.model import SIGNALS, Attendee, Session, Urgency, Votes
from wijkwerkplaats.model.words import Perspective, UrgencyType
from wijkwerkplaats.texts import LANGUAGES, texts

P = Perspective


def urgency(*signals, **votes):
    """An urgency with signals, and votes by the name of the perspective."""
    counted = tuple(Votes(perspective=P(name), counts=counts) for name, counts in votes.items())
    return Urgency(id="u", traject_id="t", session_id="s", votes=counted, signals=signals)


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((0, 0, 0, 0, 1), (5, 5, 5)),
        ((1, 0, 0, 0, 1), (1, 3, 5)),
        ((1, 1, 0, 0, 0), (1, 1.5, 2)),
        ((1, 1, 1, 1, 0), (1.5, 2.5, 3.5)),
        ((1, 1, 1, 1, 1), (2, 3, 4)),
        ((0, 250, 0, 250, 0), (2, 3, 4)),
    ],
)
def test_quartiles_follow_hyndman_and_fan_definition_2(counts, expected):
    found = spreads(urgency(resident=counts))[0]
    assert (found.low, found.median, found.high) == expected
    assert found.total == sum(counts)


def test_nobody_standing_is_no_spread():
    assert spreads(urgency(resident=(0, 0, 0, 0, 0))) == ()


def test_differences_come_largest_first_with_the_higher_one_named():
    found = spreads(urgency(resident=(0, 0, 0, 0, 3), policy=(0, 3, 0, 0, 0), professional=(0, 0, 0, 3, 0)))
    pairs = [(d.higher.perspective, d.lower.perspective, d.gap) for d in differences(found)]
    assert pairs == [
        (P.RESIDENT, P.POLICY, 3),
        (P.PROFESSIONAL, P.POLICY, 2),
        (P.RESIDENT, P.PROFESSIONAL, 1),
    ]


@pytest.mark.parametrize(
    ("counts", "expected"),
    [
        ((30, 40, 210, 130, 530, 50, 10), 0.7256876),  # the example in the manual of the R package agrmt
        ((7, 0, 0, 0, 7), 0.0),  # the two poles, where the paper sets consensus at 0
        ((0, 0, 9, 0, 0), 1.0),  # all at one mark, where the paper sets it at 1
        ((1, 1, 1, 1, 1), 0.433985),  # by hand: 1 + (2 log2(1/2) + 2 log2(3/4)) / 5
        ((1, 1, 0, 0, 0), 0.807355),  # by hand: 1 + log2(7/8)
    ],
)
def test_consensus_after_tastle_and_wierman(counts, expected):
    assert consensus(counts) == pytest.approx(expected, abs=1e-6)


def test_consensus_of_nobody_is_refused():
    with pytest.raises(ValueError, match="nobody"):
        consensus((0, 0, 0, 0, 0))


@pytest.mark.parametrize(
    ("signals", "kind", "reason"),
    [
        (("incident",), UrgencyType.ACUTE, "sudden"),
        (("media", "decline"), UrgencyType.ACUTE, "slow_below"),
        (("decline", "residents"), UrgencyType.CREEPING, "slow"),
        (("residents",), UrgencyType.CREEPING, "one_signal"),
        (("streams",), UrgencyType.MULTIPLE, "streams"),
        (("politics", "decline"), UrgencyType.MULTIPLE, "politics"),
        (("politics",), UrgencyType.NONE, "politics_alone"),
        (("initiative",), UrgencyType.NONE, "initiative"),
    ],
)
def test_signals_point_to_a_type_with_its_reason(signals, kind, reason):
    found = suggest_type(urgency(*signals), ())
    assert found.type is kind
    assert reason in found.reasons


def test_nothing_known_points_nowhere():
    assert suggest_type(urgency(), ()).type is UrgencyType.NONE
    assert suggest_type(urgency(), ()).reasons == ()


def test_groups_that_feel_it_unequally_point_to_creeping_urgency():
    one = urgency(resident=(0, 0, 0, 0, 4), policy=(0, 4, 0, 0, 0))
    assert suggest_type(one, spreads(one)).type is UrgencyType.CREEPING
    assert suggest_type(one, spreads(one)).reasons == ("uneven",)


def test_broadly_felt_is_a_reason_but_no_type():
    one = urgency(resident=(0, 0, 0, 0, 4), policy=(0, 0, 0, 4, 0))
    assert suggest_type(one, spreads(one)).reasons == ("broad",)
    assert suggest_type(one, spreads(one)).type is UrgencyType.NONE


def test_more_people_than_present_are_told_but_an_empty_list_says_nothing():
    counted = urgency(resident=(0, 0, 0, 2, 2))
    present = Session(id="s", traject_id="t", title="x", attendees=(Attendee(id="a"), Attendee(id="b")))
    assert too_many(counted, present) == 2
    assert too_many(counted, Session(id="s", traject_id="t", title="x")) == 0
    assert too_many(counted, None) == 0


def test_the_earlier_urgency_is_the_newest_with_votes():
    one, two, three = (
        Session(id=k, traject_id="t", title=k, day=date(2026, 1, d))
        for k, d in (("a", 1), ("b", 2), ("c", 3))
    )
    counted = [replace(urgency(resident=(1, 0, 0, 0, 0)), id=k, session_id=k) for k in ("a", "c")]
    empty = replace(urgency(), id="b", session_id="b")
    assert earlier_urgency([*counted, empty], [three, one, two], three)[1] is one
    assert earlier_urgency([*counted, empty], [three, one, two])[1] is three
    assert earlier_urgency([empty], [one, two]) is None


def test_who_was_not_heard():
    assert P.POLICY in not_heard(spreads(urgency(resident=(1, 0, 0, 0, 0))))
    assert P.RESIDENT not in not_heard(spreads(urgency(resident=(1, 0, 0, 0, 0))))


def test_the_sentence_names_the_largest_difference():
    found = spreads(urgency(resident=(0, 0, 0, 0, 3), policy=(0, 3, 0, 0, 0)))
    assert "bewoners op 5, beleid op 2" in difference_sentences(found, texts("nl"))[0]


def test_a_median_between_marks_is_written_as_in_the_language():
    found = spreads(urgency(resident=(0, 0, 1, 1, 0), policy=(0, 0, 0, 1, 0)))
    assert "3,5" in difference_sentences(found, texts("nl"))[0]
    assert "3.5" in difference_sentences(found, texts("en"))[0]


def test_a_divided_group_is_named():
    found = spreads(urgency(resident=(4, 0, 0, 0, 4), policy=(0, 0, 8, 0, 0)))
    assert any("van 1 tot 5" in line for line in difference_sentences(found, texts("nl")))


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_reason_and_signal_has_its_words(language):
    words = texts(language)
    reasons = {
        "streams", "politics", "sudden", "slow", "slow_below", "one_signal", "politics_alone", "uneven", "broad",
        "initiative",
    }  # fmt: skip
    assert {f"urgency.reason.{one}" for one in reasons} <= words.keys
    assert {f"urgency_signal.{one}" for one in SIGNALS} <= words.keys
