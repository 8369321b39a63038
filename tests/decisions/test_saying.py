"""A confirmation holds for what the line told when it was confirmed."""

from msgspec.structs import replace

from decisions.quarrel import FILE, A, B, C, decide
from recoupe.decisions import apply, doubts
from recoupe.records import Correction, Decision, Judged, Judgement, Source, TargetKind
from recoupe.records.dossier import Dossier

COPIES = {f"{C}.{name}": f"{A}.{name}" for name in ("n1", "n2", "n3", "e1")}
DENIAL = decide(1, "confirm", "attribution", f"{A}.n3")


def judgement(file: Dossier, *decisions: Decision) -> Judgement:
    """What the decisions about the line of the last one come to."""
    judged: Judged = apply(file, decisions, copies=COPIES)
    assert not judged.outdated
    kind: TargetKind = decisions[-1].target.kind
    return next(one for one in judged.judgements if (one.kind, one.id) == (kind, _name(decisions)))


def _name(decisions: tuple[Decision, ...]) -> str:
    return decisions[-1].target.id


def read_otherwise(**more: object) -> Dossier:
    """A newer reading of the denial."""
    lines = tuple(
        replace(one, **more) if one.id == "n3" and one.dispatch == A else one
        for one in FILE.attributions
    )
    return replace(FILE, attributions=lines)


def test_a_line_that_tells_the_same_stays_confirmed() -> None:
    found = judgement(read_otherwise(confidence=0.5, rules=("other",)), DENIAL)
    assert (found.verdict, found.changed) == ("confirmed", False)


def test_a_line_of_another_act_or_source_is_open_again_and_comes_high_in_the_review() -> None:
    for file in (read_otherwise(act="say"), read_otherwise(source=Source("holm", 0, 4, "Aksel"))):
        found = judgement(file, DENIAL)
        assert (found.verdict, found.changed) == ("open", True)
        assert found.decisions == (DENIAL,)
        judged = apply(file, [DENIAL])
        assert doubts(judged)["attribution", f"{A}.n3"].why == "changed_since"


def test_a_finding_that_agrees_otherwise_since_is_open_again() -> None:
    confirmed = decide(1, "confirm", "finding", "f")
    grown = tuple(
        replace(one, agreement="corroborated") if one.id == "f" else one for one in FILE.findings
    )
    assert judgement(replace(FILE, findings=grown), confirmed).changed


def test_a_position_of_another_status_since_is_open_again() -> None:
    confirmed = decide(1, "confirm", "position", "p2")
    answered = tuple(replace(one, status="answered") for one in FILE.positions)
    assert judgement(replace(FILE, positions=answered), confirmed).changed
    longer = tuple(replace(one, last="2031-03-09") for one in FILE.positions)
    assert not judgement(replace(FILE, positions=longer), confirmed).changed


def test_another_name_of_the_same_source_is_no_other_source() -> None:
    entities = tuple(
        replace(one, label="Royaume de Norvège", also=("Norvège",)) if one.id == "nor" else one
        for one in FILE.entities
    )
    assert judgement(replace(FILE, entities=entities), DENIAL).verdict == "confirmed"


def test_what_was_corrected_and_then_confirmed_is_as_it_was_confirmed() -> None:
    correction = decide(1, "correct", "attribution", f"{A}.n3", Correction("act", "reject"))
    seen = apply(FILE, [correction])
    again = decide(2, "confirm", "attribution", f"{A}.n3", file=seen)
    found = judgement(FILE, correction, again)
    assert (found.verdict, found.changed) == ("corrected", False)


def test_what_was_confirmed_after_a_merger_is_as_it_was_confirmed() -> None:
    merger = decide(1, "correct", "entity", "nor", Correction("merge", "Aksel Holm", "holm"))
    seen = apply(FILE, [merger])
    again = decide(2, "confirm", "attribution", f"{A}.n3", file=seen)
    assert judgement(FILE, merger, again).verdict == "confirmed"
    before = replace(merger, number=3)
    assert judgement(FILE, DENIAL, before, replace(again, number=4)).verdict == "confirmed"


def test_what_refused_words_left_of_a_finding_can_be_confirmed() -> None:
    refusal = decide(1, "refuse", "attribution", f"{B}.s1")
    seen = apply(FILE, [refusal])
    left = decide(2, "confirm", "finding", "f", file=seen)
    found = judgement(FILE, refusal, left)
    assert (found.verdict, found.changed) == ("confirmed", False)


def test_a_later_decision_settles_what_changed() -> None:
    file = read_otherwise(act="say")
    again = decide(2, "confirm", "attribution", f"{A}.n3", file=file)
    assert judgement(file, DENIAL, again).verdict == "confirmed"
    refusal = decide(2, "refuse", "attribution", f"{A}.n3")
    assert judgement(file, DENIAL, refusal).verdict == "refused"


def test_decisions_that_do_not_know_what_was_told_count() -> None:
    unknown = replace(DENIAL, target=replace(DENIAL.target, said=""))
    assert judgement(read_otherwise(act="say"), unknown).verdict == "confirmed"
