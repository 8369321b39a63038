import itertools

import msgspec

from dossier.builder import (
    NORTH,
    SOUTH,
    cast_of,
    checked,
    dossier,
    event,
    north,
    reading,
    said,
    south,
    strait,
    told,
)
from recoupe.dossier.build import build_dossier
from recoupe.dossier.filing import letter
from recoupe.dossier.write import write_sheet
from recoupe.records import Crosscheck, Problem, Reprint, Story
from recoupe.records.dossier import Dossier


def test_letters_go_on_after_z() -> None:
    assert [letter(n) for n in (0, 1, 25, 26, 27, 702)] == ["A", "B", "Z", "AA", "AB", "AAA"]


def test_dispatches_stand_in_order_of_filing_the_undated_last() -> None:
    late = reading("Un.", name="1.txt", filed="2031-04")
    undated = reading("Deux.", name="0.txt", filed=None)
    early = reading("Trois.", name="2.txt", filed="2031-03-30")
    for order in itertools.permutations((late, undated, early)):
        names = [one.source_uri[-5:] for one in dossier(*order).dispatches]
        assert names == ["2.txt", "1.txt", "0.txt"]


def test_the_order_of_readings_changes_nothing() -> None:
    assert dossier(north(), south()) == dossier(south(), north())


def test_the_same_dispatch_twice_is_one() -> None:
    assert len(dossier(north(), north()).dispatches) == 1


def test_json_round_trips_with_the_promised_keys() -> None:
    file = strait()
    encoded = msgspec.json.encode(file)
    assert msgspec.json.decode(encoded, type=Dossier) == file
    keys = set(msgspec.json.decode(encoded))
    assert keys >= {
        *("dispatches", "entities", "attributions", "events", "stories", "findings"),
        *("dates", "problems", "version", "parties"),
        *("positions", "exchanges", "timeline"),
    }


def test_attributions_name_their_dispatch_and_the_entities_of_the_file() -> None:
    file = strait()
    known = {entity.id for entity in file.entities}
    ids = {dispatch.id for dispatch in file.dispatches}
    for item in file.attributions:
        assert item.dispatch in ids
        assert item.source is not None
        assert item.source.entity in known
        assert set(item.relayed_by) <= known


def test_entities_nobody_cites_stay_out() -> None:
    assert "dnk" not in {entity.id for entity in strait().entities}


def test_a_date_in_a_caption_is_no_moment_of_the_crisis() -> None:
    assert [moment.text for moment in strait().dates] == ["mardi"]


def test_problems_of_inputs_and_of_readings_are_together() -> None:
    lost = Problem("empty", "vide.txt", "no byte", "a dispatch", "skipped")
    short = Problem("short", "nord.txt", "one word", "more", "read")
    file = dossier(reading("Mot.", problems=(short,)), problems=(lost,))
    assert file.problems == (lost, short)


def test_statements_are_counted_for_the_speaker_and_relays_for_the_hand() -> None:
    counts = {
        actor.entity.partition("@")[0]: (actor.statements, actor.relayed)
        for party in strait().parties
        for actor in party.actors
    }
    assert counts == {"nor": (2, 0), "holm": (1, 0), "adviser": (0, 1)}


def test_an_outer_layer_with_words_of_its_own_is_no_relay() -> None:
    text = "Le port ferme et la route aussi ferme ce soir, Holm a promis du pain, dit un élu."
    outer = said(text, "o", "adviser", text[: text.index(", dit")], source="un élu")
    inner = said(text, "i", "holm", "du pain", source="Holm", inside="o", by=("adviser",))
    actors = {
        actor.entity.partition("@")[0]: actor
        for party in dossier(reading(text, outer, inner)).parties
        for actor in party.actors
    }
    assert (actors["adviser"].statements, actors["adviser"].relayed) == (1, 0)


def test_a_reprint_names_its_origin() -> None:
    one, other = north(), south()
    copy = Reprint(other.dispatch.id, one.dispatch.id, 0.92, ())
    file = build_dossier(
        (one, other), checked(one, other, reprints=(copy,)), cast_of(one, other), version="9"
    )
    copied = next(item for item in file.dispatches if item.id == other.dispatch.id)
    assert (copied.reprint_of, copied.reprint_share) == (one.dispatch.id, 0.92)


def test_no_reprint_comes_before_its_origin() -> None:
    origin = reading("Un.", name="un.txt", filed="2031-03")
    copy = reading("Un. Suite.", name="copie.txt", filed="2031-03-05")
    later = reading("Trois.", name="trois.txt", filed="2031-03-06")
    reprint = Reprint(copy.dispatch.id, origin.dispatch.id, 0.9, ())
    check = Crosscheck((Story("s", "", (), (reprint,)),), (), (), ())
    trio = (later, copy, origin)
    file = build_dossier(trio, check, cast_of(*trio), version="9")
    assert [one.source_uri[10:] for one in file.dispatches] == ["un.txt", "copie.txt", "trois.txt"]


def test_a_reprint_adds_no_statement() -> None:
    original = north()
    text = f"{NORTH}\nLe Phare, avec Norroy"
    copy = reading(text, *original.attributions, name="phare.txt", agency=None, filed="2031-03-05")
    reprint = Reprint(copy.dispatch.id, original.dispatch.id, 0.95, ())
    check = Crosscheck((Story("s", "", (), (reprint,)),), (), (), ())
    file = build_dossier((original, copy), check, cast_of(original, copy), version="9")
    counts = {actor.entity: actor.statements for one in file.parties for actor in one.actors}
    assert counts["nor"] == 1
    assert len(file.attributions) == 6
    lines = [line for one in write_sheet(file).chapters[0].speakers for line in one.said]
    assert [[link.mark for link in line.links] for line in lines] == [["A", "B"]] * 2


def test_spans_still_slice_to_their_text() -> None:
    for item in strait().attributions:
        if item.id.startswith("n"):
            assert all(part.verify(NORTH) for part in item.content)


def test_events_come_in_order_of_dispatch_and_place_whatever_came_first() -> None:
    one = told(
        event(NORTH, "blocus", "COERCE", id="e2"),
        event(NORTH, "restera ouvert", "AGREE", actors=("dnk",)),
        filed="2031-03-04",
    )
    other = told(event(SOUTH, "a fermé", "COERCE"), text=SOUTH, name="sud.txt")
    files = [dossier(one, other), dossier(other, one)]
    assert files[0] == files[1]
    assert [found.trigger.text for found in files[0].events] == [
        "restera ouvert",
        "blocus",
        "a fermé",
    ]
    encoded = msgspec.json.encode(files[0])
    assert msgspec.json.decode(encoded, type=Dossier) == files[0]


def test_whoever_only_acts_is_an_entity_of_the_file() -> None:
    acting = told(event(NORTH, "blocus", "COERCE", actors=("dnk",)))
    assert "dnk" in {entity.id for entity in dossier(acting).entities}
