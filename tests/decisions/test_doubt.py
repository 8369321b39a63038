from msgspec.structs import replace

from decisions.quarrel import FILE, A, B, decide
from recoupe.decisions import apply, doubts
from recoupe.records import Agreement, Correction, Source

SOUTH = FILE.attributions[3]


def reason(kind: str, name: str, file: object = FILE) -> str:
    found = doubts(file)  # type: ignore[arg-type]
    return found[kind, name].why if (kind, name) in found else "none"  # type: ignore[index]


def spoken(**more: object) -> float:
    file = replace(FILE, attributions=(replace(SOUTH, **more),))
    found = doubts(file).get(("attribution", f"{B}.s1"))
    return found.amount if found else 0.0


def found(agreement: Agreement) -> float:
    file = replace(FILE, findings=(replace(FILE.findings[0], agreement=agreement),))
    doubt = doubts(file).get(("finding", "f"))
    return doubt.amount if doubt else 0.0


def test_contradictions_come_first_then_what_differs_and_what_agrees_last() -> None:
    order: tuple[Agreement, ...] = (
        "agencies_contradict",
        "parties_contradict",
        "parties_differ",
        "incomparable",
        "single_source",
        "superseded",
        "corroborated",
    )
    amounts = [found(agreement) for agreement in order]
    assert amounts == sorted(amounts, reverse=True)
    assert amounts[-1] == 0


def test_a_weak_rule_comes_before_a_hidden_source_and_that_before_a_sure_line() -> None:
    weak = spoken(confidence=0.6)
    hidden = [
        spoken(source=None),
        spoken(source=Source("nor", carried=True)),
        spoken(source=Source("nor", anonymous=True)),
    ]
    assert weak > hidden[0] > hidden[1] > hidden[2] > spoken(confidence=0.95) > spoken()


def test_the_less_sure_the_rule_the_more_doubt() -> None:
    amounts = [spoken(confidence=part / 100) for part in range(0, 101, 5)]
    assert amounts == sorted(amounts, reverse=True)


def test_a_new_event_of_one_agency_is_doubted_and_one_that_several_tell_is_not() -> None:
    assert reason("event", f"{B}.e1") == "new_and_alone"
    told = replace(FILE.findings[0].evidence[1], event="e1")
    finding = replace(FILE.findings[0], evidence=(told,))
    assert reason("event", f"{B}.e1", replace(FILE, findings=(finding,))) == "none"


def test_positions_and_exchanges_of_the_other_side_only() -> None:
    claimed = replace(FILE.positions[0], claimed_by="Danemark")
    assert reason("position", "p1", replace(FILE, positions=(claimed,))) == "other_side_only"
    contested = replace(FILE.exchanges[0], status="contested")
    assert reason("exchange", "x1", replace(FILE, exchanges=(contested,))) == "contradiction"


def test_a_line_of_the_timeline_without_a_day() -> None:
    background = replace(FILE.timeline[1], temporal="background")
    assert reason("occurrence", "o2", replace(FILE, timeline=(background,))) == "undated"


def test_what_was_compared_before_a_correction_is_looked_at_again() -> None:
    correction = Correction("source", "Aksel Holm", "holm")
    file = apply(FILE, [decide(1, "correct", "attribution", f"{A}.n3", correction)])
    assert reason("finding", "f", file) == "corrected_words"
    assert reason("position", "p1", file) == "corrected_words"
    assert reason("finding", "contest", file) == "contradiction"
    refused = apply(FILE, [decide(1, "refuse", "attribution", f"{B}.s1")])
    assert reason("finding", "f", refused) == "corrected_words"


def test_all_doubts_lie_between_none_and_one_and_none_is_left_out() -> None:
    assert all(0 < doubt.amount <= 1 for doubt in doubts(FILE).values())
