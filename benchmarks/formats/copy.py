"""The invented dispatches that files of all formats are filled with. Fiction throughout."""

import random
from collections.abc import Iterator
from typing import NamedTuple

# fmt: off
_PLACES = ("OSLO", "NAIROBI", "LISBONNE", "QUITO", "HANOÏ", "BAKOU", "DAKAR", "TALLINN")
_AGENCIES = ("Agence Boréale", "Sirocco Presse", "Agence du Ponant", "Noroît Dépêches")
_PUBLISHERS = ("La Gazette de l’Estran", "Le Matin d’Escaut", "Le Courrier des Deux Rives")
_ROLES = (
    "le ministre de la Pêche", "la cheffe de la diplomatie", "un porte-parole de l’armée",
    "le président du parlement", "une source proche des négociations",
)
_SAID = (
    "que le port resterait fermé « jusqu’à nouvel ordre »",
    "que les pourparlers reprendraient dans la semaine",
    "que son gouvernement n’avait reçu aucune réponse écrite",
    "que trois navires avaient été retenus pendant la nuit",
    "que l’accord « ne serait pas rouvert »",
)
_WHEN = ("lundi", "mardi", "mercredi soir", "jeudi matin", "vendredi")
# fmt: on


class Copy(NamedTuple):
    """One invented dispatch; ``filed`` is ISO 8601 with its zone."""

    number: int
    headline: str
    paragraphs: tuple[str, ...]
    agency: str
    publisher: str
    place: str
    filed: str


def invent(count: int, *, seed: int = 7) -> Iterator[Copy]:
    """Give so many dispatches, each of its own words; the same ones for the same seed."""
    draw = random.Random(seed)
    for number in range(count):
        place = draw.choice(_PLACES)
        who = draw.choice(_ROLES)
        body = [_sentence(draw) for _ in range(draw.randint(4, 7))]
        body[-1] += f" Le dossier porte le numéro {number}."
        day, hour, minute = draw.randint(1, 28), draw.randint(0, 23), draw.randint(0, 59)
        yield Copy(
            number,
            f"{place.capitalize()} : {who} s’explique ({number})",
            tuple(body),
            draw.choice(_AGENCIES),
            draw.choice(_PUBLISHERS),
            place,
            f"2031-03-{day:02d}T{hour:02d}:{minute:02d}:00+01:00",
        )


def _sentence(draw: random.Random) -> str:
    parts = (
        f"{draw.choice(_ROLES).capitalize()} a déclaré {draw.choice(_WHEN)} {draw.choice(_SAID)}"
        for _ in range(3)
    )
    return ". ".join(parts) + "."
