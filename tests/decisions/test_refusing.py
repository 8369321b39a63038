import pytest

from decisions.quarrel import FILE, A, B, C, decide, undo
from recoupe.decisions import apply
from recoupe.pipeline import judge
from recoupe.records import Amendment, Correction, Judged, TargetKind

COPIES = {f"{C}.{name}": f"{A}.{name}" for name in ("n1", "n2", "n3", "e1")}


def refused(kind: TargetKind, name: str) -> Judged:
    return apply(FILE, [decide(1, "refuse", kind, name)], copies=COPIES)


def verdicts(file: Judged) -> dict[str, str]:
    return {one.id: one.verdict for one in file.judgements}


@pytest.mark.parametrize(
    ("kind", "name", "lines"),
    [
        ("attribution", f"{B}.s1", "attributions"),
        ("event", f"{B}.e1", "events"),
        ("position", "p2", "positions"),
        ("exchange", "x2", "exchanges"),
        ("occurrence", "o2", "timeline"),
        ("finding", "f", "findings"),
    ],
)
def test_a_refused_line_is_listed_as_it_was_read_and_stands_no_more(
    kind: TargetKind, name: str, lines: str
) -> None:
    file = refused(kind, name)
    kept, out = getattr(file, lines), getattr(file.refused, lines)
    assert out
    assert len(kept) + len(out) == len(getattr(FILE, lines))
    assert set(out) <= set(getattr(FILE, lines))
    assert verdicts(file)[name] == "refused"


def test_what_a_reprint_repeats_is_refused_with_it() -> None:
    file = refused("attribution", f"{C}.n3")
    assert {one.dispatch for one in file.refused.attributions} == {A, C}


def test_a_layer_within_a_refused_one_lies_in_what_is_around_that() -> None:
    file = refused("attribution", f"{A}.n1")
    inner = next(one for one in file.attributions if one.id == "n2" and one.dispatch == A)
    assert (inner.nested_in, inner.relayed_by) == (None, ())


def test_an_event_told_in_a_refused_layer_stands_without_it() -> None:
    file = refused("attribution", f"{A}.n3")
    assert [one.attribution for one in file.events if one.dispatch == A] == [None]


def test_a_finding_loses_refused_words_and_the_agency_that_told_nothing_else() -> None:
    file = refused("attribution", f"{B}.s1")
    finding = next(one for one in file.findings if one.id == "f")
    assert finding.agencies == ("Norroy",)
    assert [one.dispatch for one in finding.evidence] == [A]
    assert finding.agreement == "single_source"
    judgement = next(one for one in file.judgements if one.id == "f")
    assert judgement.amendments == (
        Amendment("agreement", "corroborated_one_origin", "single_source", None),
    )
    assert (judgement.verdict, judgement.follows) == ("open", (f"{B}.s1",))


def test_of_a_contradiction_nothing_is_left_where_one_account_is() -> None:
    file = refused("attribution", f"{B}.s1")
    assert [one.id for one in file.refused.findings] == ["contest"]
    assert verdicts(file)["contest"] == "refused"
    assert [one.finding for one in file.timeline if one.id == "o1"] == [None]


def test_what_stands_on_refused_words_alone_is_refused_too() -> None:
    file = refused("attribution", f"{B}.s1")
    assert verdicts(file)["x2"] == "refused"
    by_event = refused("event", f"{B}.e1")
    assert [one.id for one in by_event.refused.timeline] == ["o1"]


def test_nothing_points_at_what_was_refused() -> None:
    letter = refused("exchange", "x1")
    assert [one.id for one in letter.timeline] == ["o1"]
    assert [one.answers for one in letter.exchanges] == [None]
    contest = refused("finding", "contest")
    assert contest.timeline[0].finding is None


def test_parties_are_counted_without_what_was_refused() -> None:
    file = judge(FILE, [decide(1, "refuse", "attribution", f"{A}.n2")])
    counted = {one.entity: one.statements for party in file.parties for one in party.actors}
    before = {one.entity: one.statements for party in FILE.parties for one in party.actors}
    assert before["holm"] == 1
    assert "holm" not in counted
    assert counted["nor"] == before["nor"]


def test_a_refused_line_can_be_decided_about_again() -> None:
    file = refused("event", f"{B}.e1")
    again = decide(2, "confirm", "event", f"{B}.e1", file=file)
    assert again.target == decide(2, "confirm", "event", f"{B}.e1").target


def test_in_a_judged_file_what_was_refused_stays_so_until_it_is_decided_otherwise() -> None:
    file = refused("position", "p2")
    seen = apply(file, [decide(2, "seen", "position", "p2", file=file)])
    assert [one.id for one in seen.refused.positions] == ["p2"]
    kind = decide(2, "correct", "position", "p2", Correction("act", "offer"), file=file)
    again = apply(file, [kind])
    assert not again.outdated
    assert [one.kind for one in again.positions if one.id == "p2"] == ["offer"]
    assert not again.refused.positions


def test_who_refuses_may_think_again() -> None:
    refusal = decide(1, "refuse", "finding", "f")
    assert apply(FILE, [refusal, undo(2, refusal)]).findings == FILE.findings
    confirmed = apply(FILE, [refusal, decide(2, "confirm", "finding", "f")])
    assert confirmed.findings == FILE.findings
    assert verdicts(confirmed) == {"f": "confirmed"}
