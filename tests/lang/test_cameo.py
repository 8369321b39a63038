"""The codes of CAMEO for PLOVER's types and modes."""

from typing import get_args

import pytest

from recoupe.lang.cameo import cameo_of, load_cameo
from recoupe.records.event import EventType


@pytest.mark.parametrize(
    ("kind", "base", "modes", "code"),
    [
        ("CONSULT", "CONSULT", ("phone",), "041"),
        ("CONSULT", "CONSULT", ("multilateral",), "040"),
        ("AGREE", "CONSULT", ("phone",), "036"),
        ("AGREE", "AGREE", (), "030"),
        ("THREATEN", "SANCTION", ("discontinue",), "131"),
        ("ASSAULT", "ASSAULT", ("unheard-of", "aerial"), "195"),
    ],
)
def test_a_code_follows_from_type_base_and_mode(
    kind: EventType, base: EventType, modes: tuple[str, ...], code: str
) -> None:
    assert cameo_of(kind, base, modes) == code


def test_every_type_has_a_code_without_mode() -> None:
    assert {kind for kind in get_args(EventType) if (kind, "", "") not in load_cameo()} == set()


def test_codes_are_digits() -> None:
    assert all(code.isdigit() and len(code) in (3, 4) for code in load_cameo().values())
