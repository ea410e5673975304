"""Who spoke and how a session ended: what is kept, what is said of it, who reads it (§7.2)."""

import pytest

from tests.wijkwerkplaats.report.paper import pages, paper
from wijkwerkplaats.analysis.closing_round import mark_sentence, missed, taken_along
from wijkwerkplaats.analysis.harvest import harvest
from wijkwerkplaats.analysis.turns import counted, hint, little_heard, unheard
from wijkwerkplaats.edits.closing_round import add_closing_words, remove_closing_words, set_mark, set_scale
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.edits.turns import set_turns, share_turns, take_turn
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.model import ClosingRound, Turns
from wijkwerkplaats.model.codec import from_plain, to_plain
from wijkwerkplaats.model.words import Perspective
from wijkwerkplaats.report import Audience
from wijkwerkplaats.texts import texts

RESIDENT, POLICY, EXECUTIVE = Perspective.RESIDENT, Perspective.POLICY, Perspective.EXECUTIVE
NL = texts("nl")


def people(gate, **counts):
    for who, number in counts.items():
        for _ in range(number):
            add_attendee(gate, gate.session(), Perspective(who))


def test_each_turn_is_a_step_of_its_own(gate):
    for who in (RESIDENT, POLICY, RESIDENT):
        take_turn(gate, who)
    assert counted(gate.all(Turns)[0]) == {RESIDENT: 2, POLICY: 1}
    gate.undo()
    assert counted(gate.all(Turns)[0]) == {RESIDENT: 1, POLICY: 1}


def test_who_is_there_and_did_not_speak_is_named_after_the_first_turn(gate):
    people(gate, resident=2, policy=1)
    assert unheard(None, gate.session()) == []
    take_turn(gate, POLICY)
    (turns,) = gate.all(Turns)
    assert hint(turns, gate.session(), NL) == "Nog niet gehoord: bewoners."


def test_who_spoke_little_for_their_number_is_named(gate):
    people(gate, resident=6, policy=1, executive=1)
    for who, count in ((RESIDENT, 2), (POLICY, 9), (EXECUTIVE, 5)):
        set_turns(gate, who, count)
    assert little_heard(gate.all(Turns)[0], gate.session()) == [RESIDENT]


def test_turns_counted_on_a_part_do_not_make_it_discussed(gate):
    take_turn(gate, POLICY)
    assert {one.part for one in harvest(gate, gate.session()).touched if one.kind == "turns"} == {"closing"}
    assert "Urgentie" not in "".join(pages(paper(gate)))


def test_participants_read_who_spoke_only_when_it_is_shared(gate):
    people(gate, policy=1)
    take_turn(gate, POLICY)
    assert "Wie sprak er" not in "".join(pages(paper(gate)))
    assert "Wie sprak er" in "".join(pages(paper(gate, Audience.INTERNAL)))
    share_turns(gate, True)
    assert "Wie sprak er" in "".join(pages(paper(gate)))


def test_the_closing_round_is_on_the_paper(gate):
    add_closing_words(gate, "We gaan <door>")
    add_closing_words(gate, "De jongeren", missed=True)
    for mark, count in ((7, 4), (8, 1)):
        set_mark(gate, mark, count)
    (closing,) = gate.all(ClosingRound)
    text = "".join(pages(paper(gate)))
    for words in ("We gaan <door>", "De jongeren", "van 1 tot 10", mark_sentence(closing, NL)):
        assert words in text
    remove_closing_words(gate, frozenset({taken_along(closing)[0].id}))
    assert [one.text for one in gate.all(ClosingRound)[0].said] == [missed(closing)[0].text]


def test_another_scale_lets_the_marks_go_and_undo_brings_them_back(gate):
    set_mark(gate, 7, 4)
    before = gate.all(ClosingRound)
    set_scale(gate, 5)
    assert gate.all(ClosingRound)[0].marks == ()
    gate.undo()
    assert gate.all(ClosingRound) == before


@pytest.mark.parametrize(("mark", "count"), [(0, 1), (11, 1), (5, -1), (5, 10_000)])
def test_no_mark_off_the_scale(gate, mark, count):
    with pytest.raises(ValueError, match="people"):
        set_mark(gate, mark, count)


def test_a_file_with_marks_that_do_not_fit_is_refused(gate):
    set_mark(gate, 7, 4)
    plain = to_plain(gate.all(ClosingRound)[0]) | {"scale": 5}
    with pytest.raises(WijkError):
        from_plain(ClosingRound, plain)
