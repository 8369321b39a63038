from decisions.quarrel import FILE, decide
from dossier.builder import NORTH, north_statements, reading
from recoupe.export.formats import FORMATS
from recoupe.pipeline import judge, prepare_export
from recoupe.records import Correction, Problem

LOST = Problem("empty", "vide.txt", "nothing", "a text", "it was left out")


def test_readings_come_anew_in_the_order_of_the_file() -> None:
    early = reading(NORTH, *north_statements(), name="a.txt", filed="2031-03-04")
    late = reading(NORTH + "Fin.", *north_statements(), name="b.txt", filed="2031-03-05")
    material = prepare_export([late, early, late], [LOST])
    for _ in range(2):
        assert list(material.readings()) == [early, late]
    assert [one.id for one in material.file.dispatches] == [early.dispatch.id, late.dispatch.id]
    assert material.problems == (LOST,)
    assert material.decisions == ()
    assert list(material.decided()) == []


def test_everybody_mentioned_is_there_under_the_ids_of_the_file() -> None:
    given = reading(NORTH, *north_statements(), filed="2031-03-04")
    material = prepare_export([given])
    known = {one.id for one in material.entities}
    assert {material.entity_of(given.dispatch.id, one.id) for one in given.entities} == known
    assert {one.id for one in material.file.entities} <= known


def test_who_was_made_one_with_another_is_told() -> None:
    names = {one.label: one.id for one in FILE.entities}
    merged, kept = sorted(names)[:2]
    decision = decide(1, "correct", "entity", names[merged], Correction("merge", kept))
    assert judge(FILE, [decision]).merged == ((names[merged], names[kept]),)
    assert judge(FILE, []).merged == ()


def test_every_format_loads_its_writer() -> None:
    for form in FORMATS.values():
        assert callable(form.writer())
        assert form.about
