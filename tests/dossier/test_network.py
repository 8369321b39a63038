from dossier.builder import NORTH, dossier, event, reading, said, strait, told
from recoupe.dossier.write import write_sheet
from recoupe.records import Entity
from recoupe.records.dossier import Dossier


def _ties(file: Dossier) -> list[tuple[str, str, int, int]]:
    ties = write_sheet(file).network.ties
    return [(tie.speaker, tie.other, tie.to, tie.about) for tie in ties]


def test_a_minister_speaks_for_his_state_to_another() -> None:
    assert _ties(strait()) == [("Danemark", "Norvège", 1, 0)]


def test_a_tie_leads_to_its_statements_and_their_words() -> None:
    (tie,) = write_sheet(strait()).network.ties
    assert len(tie.codes) == 1
    assert [link.mark for link in tie.links] == ["A"]


def test_whose_deeds_are_told_is_spoken_of() -> None:
    statement = said(NORTH, "n3", "dnk", "tout blocus", cue="dément")
    deed = event(NORTH, "blocus", "COERCE", actors=("nor",), attribution="n3")
    assert _ties(dossier(told(deed, statements=(statement,)))) == [("Danemark", "Norvège", 0, 1)]


def test_neither_agencies_nor_silent_people_are_parties() -> None:
    text = "Le Danemark a dit à Norroy et à des passants que le port est ouvert."
    names = (
        Entity("dnk", "Danemark", "state", iso3="DNK"),
        Entity("norroy", "Norroy", "organisation"),
        Entity("people", "passants", "group", plural=True),
    )
    to_agency = said(text, "a", "dnk", "que le port est ouvert", to=("norroy", "Norroy"))
    to_people = said(text, "b", "dnk", "le port", to=("people", "passants"))
    assert _ties(dossier(reading(text, to_agency, to_people, entities=names))) == []


def test_the_press_speaks_for_no_state() -> None:
    text = "Le Danemark a dit à la gazette que le port est ouvert."
    names = (
        Entity("dnk", "Danemark", "state", iso3="DNK"),
        Entity("gazette", "gazette", "organisation", iso3="NOR", sector="JRN"),
    )
    statement = said(text, "a", "dnk", "que le port est ouvert", to=("gazette", "la gazette"))
    assert _ties(dossier(reading(text, statement, entities=names))) == []


def test_who_speaks_of_himself_has_no_tie() -> None:
    statement = said(NORTH, "n3", "nor", "tout blocus", to=("nor", "La Norvège"))
    assert _ties(dossier(reading(NORTH, statement))) == []
