from msgspec.structs import replace

from decisions.quarrel import FILE, A, B, C, decide, undo
from recoupe.decisions import apply, target_of
from recoupe.pipeline import judge
from recoupe.records import Correction, Entity, Judged, Position, Target
from recoupe.records.dossier import Dossier

SPEAKS = {f"{one.dispatch}.{one.id}" for one in FILE.attributions if one.source}


def meant(file: Dossier) -> dict[str, object]:
    return {
        f"{one.dispatch}.{one.id}": one.source.entity for one in file.attributions if one.source
    }


def entity(file: Dossier, name: str) -> Entity:
    return next(one for one in file.entities if one.id == name)


def line(kind: str, name: str) -> Target:
    target = target_of(FILE, kind, name)  # type: ignore[arg-type]
    assert target is not None
    return target


def merged(one: str, label: str, other: str | None = None, *, number: int = 1) -> Judged:
    correction = Correction("merge", label, other)
    return judge(FILE, [decide(number, "correct", "entity", one, correction)])


def test_two_that_are_one_are_one_everywhere() -> None:
    file = merged("holm", "Norvège", "nor")
    assert "holm" not in {one.id for one in file.entities}
    assert "holm" not in meant(file).values()
    assert "Aksel Holm" in entity(file, "nor").also
    counted = {one.entity: one.statements for party in file.parties for one in party.actors}
    assert counted["nor"] == 3


def test_the_name_of_a_party_goes_with_it() -> None:
    file = apply(
        replace(FILE, positions=(position("Aksel Holm"), position("Danemark"))),
        [decide(1, "correct", "entity", "holm", Correction("merge", "Norvège", "nor"))],
    )
    assert [one.holder for one in file.positions] == ["Norvège", "Danemark"]


def position(holder: str) -> Position:
    return replace(FILE.positions[0], id=holder, holder=holder)


def test_who_is_merged_into_somebody_new_gets_another_name() -> None:
    file = merged("holm", "Aksel Holmen")
    assert entity(file, "aksel-holmen~").also == ("Aksel Holm",)
    assert entity(file, "aksel-holmen~").kind == "person"
    assert "aksel-holmen~" in meant(file).values()


def test_whom_a_merger_made_his_own_hand_passes_nothing_on() -> None:
    file = merged(f"adviser@{A}", "Aksel Holm", "holm")
    inner = next(one for one in file.attributions if one.id == "n2" and one.dispatch == A)
    assert inner.relayed_by == ()


def test_a_refused_line_names_who_is_there() -> None:
    merger = decide(1, "correct", "entity", "holm", Correction("merge", "Norvège", "nor"))
    file = apply(FILE, [merger, decide(2, "refuse", "attribution", f"{A}.n2")])
    (refused,) = file.refused.attributions
    assert refused.source is not None
    assert refused.source.entity == "nor"


def test_a_merger_can_be_undone() -> None:
    merger = decide(1, "correct", "entity", "holm", Correction("merge", "Norvège", "nor"))
    file = apply(FILE, [merger, undo(2, merger)])
    assert file.entities == FILE.entities
    assert file.attributions == FILE.attributions


def test_mergers_follow_each_other_in_any_order() -> None:
    adviser = f"adviser@{A}"
    one = decide(1, "correct", "entity", adviser, Correction("merge", "Aksel Holm", "holm"))
    two = decide(2, "correct", "entity", "holm", Correction("merge", "Norvège", "nor"))
    other = (replace(one, number=2), replace(two, number=1))
    for file in (apply(FILE, [one, two]), apply(FILE, other)):
        assert set(meant(file).values()) <= {"nor", f"adviser@{C}"}
        assert {"Aksel Holm", "conseiller danois"} <= set(entity(file, "nor").also)


def test_what_another_said_is_given_to_him() -> None:
    split = Correction("split", "Ministère norvégien", lines=(line("attribution", f"{B}.s1"),))
    file = apply(FILE, [decide(1, "correct", "entity", "nor", split)])
    assert meant(file)[f"{B}.s1"] == "ministere-norvegien~"
    assert meant(file)[f"{A}.n3"] == "nor"
    assert entity(file, "ministere-norvegien~").kind == entity(FILE, "nor").kind
    by_line = {one.id: one for one in file.judgements}
    assert by_line[f"{B}.s1"].verdict == "corrected"
    assert by_line[f"{B}.s1"].follows == ("nor",)
    assert by_line["nor"].amendments[0].now == "Ministère norvégien"


def test_an_event_may_be_anothers_too() -> None:
    split = Correction("split", "Aksel Holm", "holm", lines=(line("event", f"{A}.e1"),))
    file = apply(FILE, [decide(1, "correct", "entity", "nor", split)])
    assert [one.actors for one in file.events if one.dispatch == A] == [("holm",)]


def test_nobody_is_split_along_lines_that_are_not_his() -> None:
    split = Correction("split", "Bo Holm", lines=(line("attribution", f"{B}.s1"),))
    file = apply(FILE, [decide(1, "correct", "entity", "holm", split)])
    assert file.outdated[0].why == "impossible"
    assert file.attributions == FILE.attributions


def test_one_correction_of_an_entity_at_a_time() -> None:
    both = (Correction("merge", "Norvège", "nor"), Correction("merge", "Danemark"))
    assert apply(FILE, [decide(1, "correct", "entity", "holm", *both)]).outdated
