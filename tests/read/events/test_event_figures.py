"""How many an event counts, with bounds."""

import pytest
from tests.read.events.event_cases import told


@pytest.mark.parametrize(
    ("text", "kind", "unit", "low", "high"),
    [
        ("L'armée a déployé plus de 100 000 soldats.", "MOBILIZE", "soldiers", 100001, None),
        ("Moins de 500 soldats ont été envoyés au Niger.", "MOBILIZE", "soldiers", None, 499),
        ("La police a arrêté une trentaine de manifestants.", "COERCE", "protesters", 25, 35),
        ("Des dizaines de milliers d'habitants ont manifesté.", "PROTEST", "persons", 20000, 99999),
        ("Au moins douze militants ont été arrêtés mardi.", "COERCE", "persons", 12, None),
        ("Le raid a fait dix morts.", "ASSAULT", "dead", 10, 10),
    ],
)
def test_figures_have_a_unit_and_bounds(
    text: str, kind: str, unit: str, low: float | None, high: float | None
) -> None:
    figure = told(text, kind).event.figures[0]

    assert (figure.unit, figure.low, figure.high) == (unit, low, high)
