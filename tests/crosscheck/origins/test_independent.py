"""Independent articles that share a communiqué and its speakers copy nobody; client pages do."""

from functools import cache

import recoupe
from recoupe.crosscheck.checker import check
from recoupe.records import Reading, Reprint

COMMUNIQUE = (
    "« La capitainerie de Huaca constate que les garanties promises le 2 mars n'ont pas été "
    "données, que douze grutiers restent suspendus sans salaire, et décide en conséquence de "
    "fermer le port aux navires de plus de quatre mille tonnes jusqu'au 30 mars à minuit »"
)
VOLMAR = (
    "La direction du port péruvien de Huaca a annoncé mardi sa fermeture aux gros navires.",
    f"{COMMUNIQUE}, écrit-elle dans un communiqué.",
    "Le ministre péruvien des Transports, Luis Quispe, a jugé la décision « incompréhensible ».",
    "Le syndicat des grutiers a dit qu'il ne reprendrait pas le travail avant le 15 mars.",
    "Le préfet, Ana Rojas, a appelé les deux parties à se retrouver jeudi à Lima.",
    "L'armateur Boréal a indiqué que six de ses cargos seraient détournés vers l'Équateur.",
    "Le maire, Pedro Salas, a demandé l'aide de l'État pour 300 familles.",
)
NORDAL = (
    "Plus aucun gros bateau n'entrera à Huaca, au Pérou, a fait savoir mardi la capitainerie.",
    f"Son communiqué est sans détour : {COMMUNIQUE}.",
    "Une mesure que le ministre des Transports, Luis Quispe, a dit ne pas comprendre.",
    "Chez les grutiers, le syndicat a exclu que l'on retourne aux grues avant la mi-mars.",
    "Ana Rojas, le préfet, a invité tout le monde jeudi dans la capitale.",
    "Boréal, un armateur, a précisé qu'une demi-douzaine de ses navires iraient en Équateur.",
    "Et Pedro Salas, maire de la ville, a réclamé à l'État de quoi secourir 300 foyers.",
)
LOCAL = (
    "Au marché de Saint-Évrard, où l'on vend les bananes de Huaca, les prix montent déjà. "
    "« Nous tiendrons dix jours », soupire une marchande, qui a commandé en Colombie.",
    "La chambre de commerce du département doit réunir les importateurs à la fin du mois.",
)
PAGE = "Le Littoral"


@cache
def wire(agency: str, told: tuple[str, ...], *, day: int = 4) -> Reading:
    return recoupe.read(f"HUACA, {day} mars 2031 ({agency}) - " + "\n\n".join(told))


@cache
def page(*told: str, signed: str = "") -> Reading:
    body = "\n\n".join((*told, signed) if signed else told)
    return recoupe.read(f"date 2031-03-05\n\nHuaca se ferme au monde\n\n{body}", publisher=PAGE)


def reprints(*readings: Reading) -> list[Reprint]:
    return [item for story in check(readings).stories for item in story.reprints]


def test_one_communique_and_the_same_speakers_in_one_order_make_no_copy() -> None:
    assert reprints(wire("Volmar", VOLMAR), wire("Nordal-Info", NORDAL)) == []


def test_a_page_without_agency_that_has_the_communique_is_no_copy() -> None:
    assert reprints(wire("Volmar", VOLMAR), page(*NORDAL)) == []
    assert reprints(wire("Volmar", VOLMAR), page(COMMUNIQUE, *LOCAL)) == []


def test_one_agency_that_tells_more_the_next_day_copies_nothing() -> None:
    assert reprints(wire("Volmar", VOLMAR), wire("Volmar", (*NORDAL[:3], *LOCAL), day=5)) == []


def test_a_client_page_stays_a_copy_whatever_it_signs() -> None:
    origin = wire("Volmar", VOLMAR)
    for signed in ("", "La rédaction, avec Volmar", "© Le Littoral"):
        copy = page(LOCAL[0], *VOLMAR[:5], LOCAL[1], signed=signed)
        assert [item.origin for item in reprints(origin, copy)] == [origin.dispatch.id]


def test_a_page_of_paragraphs_of_both_copies_both() -> None:
    first, second = wire("Volmar", VOLMAR), wire("Nordal-Info", NORDAL)
    mixed = page(*VOLMAR[2:5], *NORDAL[4:])
    found = reprints(first, second, mixed)
    assert {(item.copy, item.origin) for item in found} == {
        (mixed.dispatch.id, first.dispatch.id),
        (mixed.dispatch.id, second.dispatch.id),
    }
