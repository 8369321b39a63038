"""A denial of another matter, or for somebody else, contradicts nothing."""

import pytest

from recoupe.crosscheck.checker import check
from recoupe.records import Reading

from ..builder import Say, reading

HERE = (
    "À la frontière, les soldats de [Lima|per] et de [Quito|ecu] se font face depuis dix jours sur "
    "les deux rives du fleuve, et les villages alentour se vident de leurs habitants."
)
THERE = (
    "Les habitants quittent un à un les villages de la frontière : depuis dix jours, des deux "
    "rives du fleuve, soldats de [Quito|ecu] et de [Lima|per] se font face."
)
ACCUSE = Say(
    "[Inés Tola|tola]", "accuse", "d'avoir bombardé le village de Sarn", "accuse", "[Quito|ecu]"
)


SPEAKS = Say("[Rubén Paz|paz]", "a promis", "une route neuve vers la côte", "promise")


def contradicted(*readings: Reading) -> bool:
    return any(one.agreement == "parties_contradict" for one in check(readings).findings)


@pytest.mark.parametrize(
    ("denial", "expected"),
    [
        (Say("[Rubén Paz|paz]", "dément", "avoir bombardé le village de Sarn", "deny"), True),
        (Say("[Rubén Paz|paz]", "dément", "avoir bombardé le moindre village", "deny"), True),
        (Say("[Rubén Paz|paz]", "dément", "avoir bombardé le village de Morva", "deny"), False),
        (Say("[Clara Ríos|rios]", "dément", "avoir bombardé le village de Sarn", "deny"), False),
    ],
)
def test_the_accused_denies_what_is_told(denial, expected) -> None:
    one, other = reading("A", HERE, ACCUSE), reading("B", THERE, SPEAKS, denial)
    assert contradicted(one, other) is expected
