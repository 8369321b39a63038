"""Bodies and spokespeople that no word gives a state, and missions of somebody else."""

import msgspec
import pytest

from recoupe.crosscheck.entities import build_cast
from recoupe.records import Entity, Reading

from ..builder import reading

POLICE = Entity("police", "police", "organisation", sector="COP")
STAFF = Entity("staff", "état-major", "organisation")
CLUB = Entity("club", "club nautique", "organisation")
FOREIGN = Entity("f", "ministère chilien", "institution", (), "CHL")


def told(text: str, *entities: Entity, dateline: str | None) -> Reading:
    made = reading("A", text, world={item.id: item for item in entities})
    return msgspec.structs.replace(
        made, layout=msgspec.structs.replace(made.layout, dateline=dateline)
    )


def party(key: str, text: str, *entities: Entity, dateline: str | None = "LIMA") -> str | None:
    cast = build_cast("s", [told(text, *entities, dateline=dateline)])
    return next((p.label for p in cast.parties if key in p.members), None)


@pytest.mark.parametrize("body", [POLICE, STAFF])
def test_a_state_body_of_no_named_state_is_its_dateline_s(body: Entity) -> None:
    assert party(body.id, "Rien.", body) == "Pérou"


def test_no_dateline_or_an_unknown_town_gives_no_state() -> None:
    assert party("police", "Rien.", POLICE, dateline=None) == "police"
    assert party("police", "Rien.", POLICE, dateline="HUACA") == "police"


def test_clubs_and_bodies_of_a_named_state_keep_theirs() -> None:
    assert party("club", "Rien.", CLUB) == "club nautique"
    assert party("f", "Rien.", FOREIGN) == "Chili"


def test_a_spokesperson_of_nobody_named_speaks_for_the_state_of_the_dateline() -> None:
    speaker = Entity("s", "Luis Vega", "person")
    assert party("s", "[Le porte-parole Luis Vega|s] a parlé.", speaker) == "Pérou"
    assert party("s", "[Le pêcheur Luis Vega|s] a parlé.", speaker) == "Luis Vega"


def test_a_mission_speaks_for_whoever_sent_it() -> None:
    union = Entity("u", "Union des Andes", "organisation", sector="IGO")
    mission = Entity("m", "mission d'observation de l'Union des Andes", "organisation")
    assert party("m", "Rien.", union, mission) == "Union des Andes"
