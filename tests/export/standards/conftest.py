"""Material that all standards are tried on: a few dispatches of the sample, and odd ones."""

from pathlib import Path

import msgspec
import pytest

from decisions.quarrel import FILE, A, B, decide, undo
from decisions.quarrel import readings as quarrel
from recoupe import read
from recoupe.export.material import Material, Whole
from recoupe.pipeline import judge, prepare_export, read_files
from recoupe.records import Correction, Reading

SAMPLE = Path(__file__).parents[3] / "src" / "recoupe" / "sample" / "fr"
FILES = ("01-noroit*", "02-boreal*", "03-noroit*", "04-boreal*", "05-fanal*", "12-noroit*")

# All that breaks formats: tabs, marks of several formats, control characters, half a character,
# an emoji of several code points, a decomposed letter, lines that begin like another format's.
ODD = (
    'NORDFJORD (Agence Noroît) - Le pre\u0301sident Olav Brekke, dit « Le "Roc" », a affirmé'
    " lundi\tque \u00ab\u00a0la mer est \U0001f469\u200d\u2708\ufe0f a\u0300 nous"
    " & <à> eux\u00a0\u00bb.\n"
    "**** *faux_debut\n"
    "-*thematique_deux\n"
    "*** Le Danemark n'a pas arrêté de pêcheurs, a dit_la_ ministre Signe Holm\x0b\x01\x02.\n"
    "# text = faux\n"
    'La Norvège craint une attaque\u2028du Danemark\x85et "menace" de fermer ses ports; =1+1.\n'
)


@pytest.fixture(scope="session")
def readings() -> tuple[Reading, ...]:
    paths = [str(path) for name in FILES for path in sorted(SAMPLE.glob(name))]
    return tuple(one for one in read_files(paths) if isinstance(one, Reading))


@pytest.fixture(scope="session")
def material(readings: tuple[Reading, ...]) -> Material:
    made = prepare_export(readings)
    assert made.file.attributions
    return made


@pytest.fixture(scope="session")
def odd() -> Material:
    """Odd texts: one with an address on the web and a date, one with neither."""
    given = [
        read(ODD, lang="fr", source_uri="https://exemple.test/a b?q=é#x", filed="2031-03-04"),
        read(ODD.replace("Olav", "Arne"), lang="fr", publisher='Le\tPhare\n\ud800 <&>"'),
    ]
    made = prepare_export(given)
    return with_odd_names(made, "Un\tnom\n\x00\ud800\U0001f600 e\u0301 \"<&>' | ; \ufffe*x_y")


@pytest.fixture(scope="session")
def decided() -> Material:
    """A quarrel about which a person decided: confirmed, corrected, refused, undone."""
    kept = decide(5, "confirm", "attribution", f"{A}.n3")
    decisions = (
        decide(1, "confirm", "finding", "f", note="vu au fil"),
        decide(2, "correct", "attribution", f"{B}.s1", Correction("act", "reject")),
        decide(3, "refuse", "attribution", f"{A}.n1"),
        decide(4, "seen", "attribution", f"{A}.n3"),
        kept,
        undo(6, kept),
    )
    file = judge(FILE, decisions)
    texts = {one.dispatch.id: one for one in quarrel()}
    return Material(
        whole=lambda: Whole(file, file.entities, {}),
        read=texts.__getitem__,
        version="0.1.0",
        decisions=lambda: decisions,
    )


def with_odd_names(material: Material, name: str) -> Material:
    """Give the material with everybody's name and a letter of each text made odd."""
    replace = msgspec.structs.replace
    people = tuple(replace(one, label=name + one.label) for one in material.entities)
    named = {one.id: one for one in people}
    dispatches = [
        replace(one, text=one.text.replace("\x02", "\ud83d"), headline=name)
        for one in material.file.dispatches
    ]
    cited = tuple(named[one.id] for one in material.file.entities)
    file = replace(material.file, entities=cited, dispatches=tuple(dispatches))
    texts = {one.dispatch.id: one for one in material.readings()}
    return Material(
        whole=lambda: Whole(file, people, {}),
        read=texts.__getitem__,
        version=material.version,
        sentences=material.sentences,
    )
