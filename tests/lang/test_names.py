from pathlib import Path

import recoupe.lang
from recoupe.lang.comparison import load_comparison
from recoupe.lang.gazetteer import load_gazetteer
from recoupe.lang.names import load_names

FOLDER = Path(recoupe.lang.__path__[0])


def rows() -> list[str]:
    lines = (FOLDER / "en" / "names.tsv").read_text("utf-8").splitlines()
    return [line.split("\t")[0] for line in lines if line and not line.startswith("#")][1:]


def test_every_row_names_what_the_tables_of_french_name() -> None:
    known = load_gazetteer()
    labels = {
        *(row.label for row in known.bodies.values()),
        *(row.label for row in known.groups.values()),
        *(row.label for row in known.states.values()),
        *(row.label_template for row in known.institutions.values()),
        load_comparison().anonymous,
        "source non précisée",
    }
    assert set(rows()) <= labels


def test_every_institution_has_its_name() -> None:
    known = load_gazetteer()
    names = load_names("en")
    same = {"gendarmerie", "opposition", "police"}
    for row in known.institutions.values():
        label = row.label_template.replace("{state}", known.states["NLD"].genitive)
        assert row.head in same or label in names, row.type_id


def test_states_and_their_institutions_are_named() -> None:
    names = load_names("en")
    assert names["États-Unis"] == "United States"
    assert names["douanes des États-Unis"] == "customs of the United States"
    assert names["garde-côtes de l'Islande"] == "coast guard of Iceland"
    assert names["OTAN"] == "NATO"


def test_the_language_of_the_tables_has_no_other_names() -> None:
    assert load_names("fr") == {}
