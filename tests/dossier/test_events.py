"""Events in the file: apart from speech, by how they stand, with evidence and voice."""

from collections.abc import Sequence

import msgspec
import pytest

from dossier.builder import (
    NORTH,
    cast_of,
    dossier,
    event,
    north_statements,
    said,
    told,
)
from recoupe.dossier.build import build_dossier
from recoupe.dossier.sheet import EventLine, Extract, Sheet
from recoupe.dossier.write import write_sheet
from recoupe.records import (
    Crosscheck,
    EventTime,
    Extent,
    Place,
    Quantity,
    Reading,
    Reprint,
    Story,
)
from recoupe.records.event import Modality, Polarity, Temporal

PORT = (
    "La marine danoise a arraisonné lundi un cargo norvégien au large de Vardal, à bord duquel "
    "se trouvaient vingt marins. La saisie a été confirmée."
)
SEIZED = event(
    PORT,
    "a arraisonné",
    "COERCE",
    modes=("seize",),
    actors=("dnk",),
    recipients=("nor",),
    time=EventTime("lundi", "2031-03-03", PORT.index("lundi"), PORT.index("lundi") + 5),
    place=Place("Vardal", None, None, PORT.index("Vardal"), PORT.index("Vardal") + 6),
    figures=(Quantity("vingt marins", "persons", 20, 20, 0, 12),),
)


def sheet(*readings: Reading, lang: str = "fr") -> Sheet:
    return write_sheet(dossier(*readings), lang=lang)


def lines(file: Sheet) -> Sequence[EventLine]:
    return [line for group in file.events for line in group.lines]


def test_an_event_is_one_line_with_all_that_is_known_of_it() -> None:
    (line,) = lines(sheet(told(SEIZED, text=PORT)))
    assert (line.code, line.kind, line.manner) == ("E1", "contrainte", "saisie")
    assert line.parties == "Danemark → Norvège"
    assert line.circumstances == ("lundi (3 mars 2031)", "Vardal", "vingt marins")
    assert line.voice == ("Norroy, de sa propre voix",)
    start = PORT.index("a arraisonné")
    assert line.links[0].parts == ((start, start + len("a arraisonné")),)


def test_labels_are_in_the_language_of_the_file() -> None:
    (line,) = lines(sheet(told(SEIZED, text=PORT), lang="en"))
    assert (line.kind, line.manner, line.parties) == ("coercion", "seizure", "Denmark → Norway")
    assert line.voice == ("Norroy, in its own voice",)


@pytest.mark.parametrize(
    ("group", "modality", "polarity", "temporal"),
    [
        ("new", "asserted", "positive", "new"),
        ("new", "reported", "positive", "new"),
        ("background", "asserted", "positive", "background"),
        ("announced", "reported", "positive", "future"),
        ("unreal", "hypothetical", "positive", "new"),
        ("unreal", "threatened", "positive", "future"),
        ("denied", "reported", "negative", "new"),
        ("denied", "hypothetical", "negative", "background"),
    ],
)
def test_only_what_is_said_to_have_happened_stands_among_the_new(
    group: str, modality: Modality, polarity: Polarity, temporal: Temporal
) -> None:
    one = event(
        PORT, "La saisie", "COERCE", modality=modality, polarity=polarity, temporal=temporal
    )
    assert [found.key for found in sheet(told(one, text=PORT)).events] == [group]
    assert one.is_claimed_new == (group == "new")


def test_groups_come_in_the_order_an_editor_asks_for_them() -> None:
    events = (
        event(PORT, "a arraisonné", "COERCE", id="a", polarity="negative"),
        event(PORT, "La saisie", "COERCE", id="b", modality="hypothetical"),
        event(PORT, "confirmée", "COERCE", id="c"),
    )
    file = sheet(told(*events, text=PORT))
    assert [group.title for group in file.events] == [
        "Nouveaux",
        "Menacés, craints ou demandés",
        "Démentis, ou dits non survenus",
    ]
    assert [line.code for line in lines(file)] == ["E1", "E2", "E3"]


def test_mentions_of_one_happening_are_one_line_with_a_way_to_each() -> None:
    again = event(PORT, "La saisie", "COERCE")
    (line,) = lines(sheet(told(SEIZED, again, text=PORT)))
    assert [link.parts[0][0] for link in line.links] == [
        PORT.index("a arraisonné"),
        PORT.index("La saisie"),
    ]


def test_one_happening_told_and_denied_stands_in_both_groups() -> None:
    denied = event(PORT, "La saisie", "COERCE", polarity="negative")
    file = sheet(told(SEIZED, denied, text=PORT))
    assert [group.key for group in file.events] == ["new", "denied"]


def test_a_doer_nobody_tells_is_a_question_mark() -> None:
    one = event(PORT, "a arraisonné", "COERCE", recipients=("nor",))
    assert lines(sheet(told(one, text=PORT)))[0].parties == "? → Norvège"
    nobody = event(PORT, "a arraisonné", "COERCE")
    assert lines(sheet(told(nobody, text=PORT)))[0].parties == ""


def test_the_evidence_is_cut_within_its_sentence() -> None:
    one = told(event(PORT, "La saisie", "COERCE"), text=PORT)
    second = PORT.index("La saisie")
    sentences = (Extent(0, second - 1), Extent(second, len(PORT)))
    extract = _extract(one, sentences)
    assert (extract.before, extract.words) == ("", "La saisie")
    assert extract.after == " a été confirmée."
    first = _extract(told(SEIZED, text=PORT), sentences)
    assert first.before + first.words == "La marine danoise a arraisonné"
    assert first.after.endswith("…")
    assert len(first.after) <= 50


def test_a_mark_that_is_not_closed_there_is_not_opened() -> None:
    text = "« La ville a été bombardée. Nous partons », a dit Holm."
    end = text.index(" Nous")
    extract = _extract(
        told(event(text, "a été bombardée", "ASSAULT"), text=text), (Extent(0, end),)
    )
    assert extract.before == "La ville "


def _extract(one: Reading, sentences: tuple[Extent, ...]) -> Extract:
    layout = msgspec.structs.replace(one.layout, sentences=sentences)
    file = dossier(msgspec.structs.replace(one, layout=layout))
    return lines(write_sheet(file))[0].extract


def test_an_event_in_somebodys_words_says_whose_and_leads_to_them() -> None:
    inside = event(NORTH, "est à tous", "CONSULT", attribution="n2", modality="reported")
    (line,) = lines(sheet(told(inside, statements=north_statements())))
    assert line.voice == ("Aksel Holm", "conseiller danois, anonyme", "Norroy")
    assert line.said == "P1"


def test_an_act_of_speech_is_counted_and_left_to_its_statement() -> None:
    denial = event(NORTH, "dément tout blocus", "DENY", actors=("nor",), modality="reported")
    file = sheet(told(denial, statements=north_statements()))
    assert file.events == ()
    assert [(acts.count, acts.codes) for acts in file.spoken] == [("1 démenti", ("P2",))]


def test_an_act_of_speech_that_is_no_statement_of_the_file_has_a_line() -> None:
    denial = event(NORTH, "dément tout blocus", "DENY", actors=("nor",), modality="reported")
    (line,) = lines(sheet(told(denial)))
    assert line.kind == "démenti"


def test_a_deed_that_announces_words_is_a_deed() -> None:
    text = "Holm a écrit à la Norvège que le port fermerait."
    letter = event(text, "a écrit", "CONSULT", modes=("phone",), actors=("holm",))
    words = said(text, "a", "holm", "que le port fermerait", cue="a écrit", source="Holm")
    assert [line.kind for line in lines(sheet(told(letter, text=text, statements=(words,))))] == [
        "contact"
    ]


def test_a_reprint_adds_a_way_and_no_line() -> None:
    one = told(SEIZED, text=PORT, name="nord.txt")
    other = told(SEIZED, text=PORT + "\n", name="reprise.txt")
    copy = Reprint(other.dispatch.id, one.dispatch.id, 1.0, ())
    story = Story("s", "Saisie", (one.dispatch.id, other.dispatch.id), (copy,))
    check = Crosscheck((story,), (), (), ())
    file = build_dossier((one, other), check, cast_of(one, other), version="9")
    (line,) = lines(write_sheet(file))
    assert [link.mark for link in line.links] == ["A", "B"]


def test_events_of_the_data_name_dispatch_and_entities_of_the_file() -> None:
    file = dossier(told(SEIZED, text=PORT))
    (one,) = file.events
    assert one.dispatch == file.dispatches[0].id
    assert {*one.actors, *one.recipients} <= {entity.id for entity in file.entities}
    assert file.dispatches[0].text[one.trigger.start : one.trigger.end] == one.trigger.text
