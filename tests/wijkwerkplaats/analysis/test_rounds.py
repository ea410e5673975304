"""Voting rounds: what is kept, what is left to divide, what stands out, what is warned of (§7.2)."""

import pytest

from tests.support import open_gate
from wijkwerkplaats.analysis.round_bars import blocks, revision_lines, table
from wijkwerkplaats.analysis.rounds import before_of, beyond, groups, money, pots, remaining, sentences
from wijkwerkplaats.edits import rounds as edits
from wijkwerkplaats.edits.sessions import add_attendee
from wijkwerkplaats.errors import WijkError
from wijkwerkplaats.exchange.bring_in import bring_in
from wijkwerkplaats.exchange.json_file import from_json, to_json
from wijkwerkplaats.exchange.snapshot import snapshot
from wijkwerkplaats.model import Round
from wijkwerkplaats.model.codec import from_plain, to_plain
from wijkwerkplaats.model.words import Perspective, RoundForm, RoundSplit
from wijkwerkplaats.texts import texts

RESIDENT, POLICY = Perspective.RESIDENT, Perspective.POLICY
NL = texts("nl")


def asked(gate, form, *options, split=RoundSplit.TOGETHER, **values):
    """A round with its proposals, made as a user makes it."""
    made = edits.add_round(gate, form, "Wat doen we?", part="urgency")
    for text in options:
        edits.add_option(gate, made, text)
    edits.set_split(gate, made, split)
    for field, value in values.items():
        edits.set_round(gate, made, field, value)
    return now(gate, made)


def now(gate, made):
    return gate.get(Round, made.id)


def count(gate, made, who, *rows):
    for option, counts in zip(made.options, rows, strict=False):
        for place, number in enumerate(counts, start=1):
            edits.set_votes(gate, made, option.id, who, place, number)
    return now(gate, made)


def people(gate, **counts):
    for who, number in counts.items():
        for _ in range(number):
            add_attendee(gate, gate.session(), Perspective(who))


def test_votes_are_kept_by_proposal_and_perspective_and_undone_one_by_one(gate):
    made = asked(gate, RoundForm.STICKERS, "Speeltuin", "Kas", split=RoundSplit.GROUPS)
    full = count(gate, made, RESIDENT, (1, 0, 2), (0, 3, 0))
    gate.forget_cache()
    assert gate.all(Round) == [full]
    gate.undo()
    assert [v.option for v in now(gate, made).votes] == [made.options[0].id]


def test_no_votes_below_zero_off_the_scale_or_beyond_belief(gate):
    made = asked(gate, RoundForm.STICKERS, "Speeltuin")
    option = made.options[0].id
    for place, number in ((1, -1), (0, 1), (4, 1), (1, 10_000)):
        with pytest.raises(ValueError, match="place"):
            edits.set_votes(gate, made, option, None, place, number)
    with pytest.raises(ValueError, match="amount"):
        edits.set_amount(gate, made, option, None, -5)


def test_a_file_with_votes_that_do_not_fit_is_refused(gate):
    plain = to_plain(count(gate, asked(gate, RoundForm.STICKERS, "Kas"), None, (1, 2, 3)))
    before = {"at": "2026-03-04T20:00:00+00:00", "votes": [{**plain["votes"][0], "counts": [1, 2]}]}
    with pytest.raises(WijkError):
        from_plain(Round, {**plain, "revisions": [before]})
    plain["votes"][0]["counts"] = [1, 2]
    with pytest.raises(WijkError):
        from_plain(Round, plain)


def test_a_proposal_goes_with_its_votes_and_comes_back_with_them(gate):
    full = count(gate, asked(gate, RoundForm.DOTS, "Speeltuin", "Kas"), None, (4,), (2,))
    edits.remove_option(gate, full, full.options[0].id)
    assert [v.counts for v in now(gate, full).votes] == [(2,)]
    gate.undo()
    assert now(gate, full) == full


def test_votes_changed_after_closing_keep_what_was_closed(gate):
    full = count(gate, asked(gate, RoundForm.STICKERS, "Kas"), None, (1, 0, 2))
    edits.close_round(gate, full)
    with pytest.raises(ValueError, match="closed"):
        edits.set_votes(gate, full, full.options[0].id, None, 1, 2)
    edits.reopen_round(gate, full, "Verkeerd geteld")
    changed = count(gate, full, None, (2,))
    (revision,) = changed.revisions
    assert revision.votes == full.votes
    assert changed.votes != full.votes
    said = revision_lines(changed, revision, "4 maart", NL)
    assert said == [
        "Gewijzigd na sluiting op 4 maart. Verkeerd geteld",
        "Eerst stond er bij ‘Kas’: 1 / 0 / 2.",
    ]


def test_a_second_round_stands_beside_the_first(gate):
    first = count(gate, asked(gate, RoundForm.STICKERS, "Kas", "Plein"), None, (4, 0, 4), (0, 0, 8))
    second = count(gate, edits.second_round(gate, first), None, (0, 1, 7), (0, 0, 8))
    assert before_of(second, gate.all(Round)) == first
    bars = blocks(second, first, NL)[0].bars
    assert [(bar.name, bar.counts, bar.past) for bar in bars] == [
        ("Eerst", (4, 0, 4), True), ("Nu", (0, 1, 7), False),
    ]  # fmt: skip
    assert "Eensgezindheid bij ‘Kas’: eerst 0 %, nu 81 %." in sentences(second, first, NL)
    edits.remove_round(gate, first)
    assert now(gate, second).follows_id is None


def test_the_table_has_every_number_of_the_picture(gate):
    made = asked(gate, RoundForm.POSITIONS, "Samen", split=RoundSplit.GROUPS)
    count(gate, made, RESIDENT, (1, 2, 0, 0, 3))
    full = count(gate, made, POLICY, (0, 0, 0, 4, 0))
    found = table(full, None, NL)
    numbers = [tuple(map(int, row[2:7])) for row in found.rows]
    assert numbers == [bar.counts for block in blocks(full, None, NL) for bar in block.bars]
    assert all(len(row) == len(found.titles) for row in found.rows)


def test_groups_that_differ_are_named(gate):
    made = asked(gate, RoundForm.STICKERS, "Kas", split=RoundSplit.GROUPS)
    count(gate, made, RESIDENT, (5, 0, 0))
    full = count(gate, made, POLICY, (0, 0, 4))
    assert sentences(full, None, NL)[-1] == (
        "Groepen verschillen het meest bij ‘Kas’: beleid groen, bewoners rood."
    )


def test_a_budget_is_divided_among_groups_by_head_and_nothing_is_lost(gate):
    people(gate, resident=6, policy=1)
    made = asked(gate, RoundForm.BUDGET, "Kas", split=RoundSplit.PEOPLE, budget=1000)
    assert pots(made, gate.session()) == {RESIDENT: 857, POLICY: 143}
    edits.set_split(gate, made, RoundSplit.GROUPS)
    assert pots(now(gate, made), gate.session()) == {RESIDENT: 500, POLICY: 500}


def test_what_is_left_of_a_budget_may_go_below_zero(gate):
    made = asked(gate, RoundForm.BUDGET, "Kas", "Plein", budget=1000)
    edits.set_amount(gate, made, made.options[0].id, None, 700)
    assert remaining(now(gate, made)) == 300
    assert blocks(now(gate, made), None, NL)[-1].bars[0].told == "€ 300"
    edits.set_amount(gate, made, made.options[1].id, None, 500)
    assert blocks(now(gate, made), None, NL)[-1].bars[0].name == "Te veel verdeeld"


def test_more_votes_than_people_are_told_and_allowed(gate):
    people(gate, resident=2)
    made = asked(gate, RoundForm.DOTS, "Kas", "Plein", split=RoundSplit.GROUPS, dots=3)
    assert beyond(count(gate, made, RESIDENT, (4,), (2,)), gate.session(), NL) == []
    (said,) = beyond(count(gate, made, RESIDENT, (5,), (2,)), gate.session(), NL)
    assert said.startswith("Bewoners: 7 stippen")


def test_only_groups_that_are_present_are_counted(gate):
    made = asked(gate, RoundForm.DOTS, "Kas", split=RoundSplit.GROUPS)
    assert groups(made, gate.session()) == tuple(Perspective)
    people(gate, policy=1)
    assert groups(made, gate.session()) == (POLICY,)


def test_counting_otherwise_lets_votes_go_that_do_not_fit(gate):
    full = count(gate, asked(gate, RoundForm.DOTS, "Kas"), None, (4,))
    edits.set_split(gate, full, RoundSplit.GROUPS)
    assert now(gate, full).votes == ()
    gate.undo()
    assert now(gate, full) == full


@pytest.mark.parametrize(
    ("language", "euros", "shown"),
    [("nl", True, "€ 12.500"), ("en", True, "€12,500"), ("nl", False, "12.500 punten")],
)
def test_amounts_are_written_as_people_do(gate, language, euros, shown):
    assert money(asked(gate, RoundForm.BUDGET, euros=euros), 12_500, texts(language)) == shown


def test_rounds_go_to_another_laptop_with_their_votes(gate, tmp_path):
    first = count(gate, asked(gate, RoundForm.DOTS, "Kas"), None, (4,))
    second = edits.second_round(gate, first)
    taken = from_json(to_json(snapshot(gate.storage)), tmp_path / "x.json")
    other = open_gate(tmp_path / "other.wijk")
    bring_in(other, taken, NL)
    assert other.all(Round, gate.place.traject_id) == [first, second]
    other.close()
