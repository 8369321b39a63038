"""Independent accounts meet by what they are about and when, whatever words they choose."""

from functools import cache

import pytest

import recoupe
from recoupe.crosscheck.stories import build_profile, tie_between
from recoupe.lang.comparison import load_comparison
from recoupe.records import Profile, Tie

HOSTAGES = (
    "date 2031-05-13\n\nLIMA (Volmar) - Neuf employés d'une mine de zinc ont été pris en otage "
    "dans la nuit de lundi à mardi à Quilcaya, dans le sud du Pérou, par un commando qui a fait "
    "sauter le portail, a annoncé le ministère péruvien de l'Intérieur.\n\nLe commando s'est enfui "
    "vers la montagne avec ses captifs, a précisé la police."
)
ABDUCTED = (
    "date 2031-05-13\n\nPÉROU : ENLÈVEMENT DANS UNE MINE\n\nLima, 13 mai (Nordal-Info) — Des "
    "ravisseurs armés ont enlevé neuf mineurs dans la nuit de lundi à mardi à Quilcaya. Le site "
    "d'extraction du zinc avait été attaqué à l'explosif, selon un policier.\n\nLe Pérou a envoyé "
    "des soldats sur les hauteurs, où les assaillants se seraient repliés."
)
TAX = (
    "date 2031-05-13\n\nLIMA (Volmar) - Le Parlement péruvien a adopté dans la nuit de lundi à "
    "mardi un impôt sur les bénéfices des conserveries d'anchois, que réclamaient depuis deux ans "
    "les communes de la côte.\n\nLe ministère péruvien de l'Économie en attend trois milliards."
)
FREED = (
    "date 2031-05-15\n\nLIMA (Nordal-Info) - Quatre des neuf mineurs enlevés à Quilcaya ont "
    "retrouvé la liberté jeudi, a annoncé la police péruvienne. Le commando détient toujours les "
    "autres captifs.\n\nLe Pérou avait envoyé des soldats à leur recherche."
)
FRIENDS = (
    "date 2031-05-13\n\nLIMA (Volmar) - {} a rencontré mardi {}.\n\n{} et {} ont {} en public, "
    "puis {}."
)


@cache
def profile(text: str) -> Profile:
    return build_profile(recoupe.read(text), lexicon=load_comparison())


def tie(one: str, other: str) -> Tie | None:
    return tie_between(profile(one), profile(other))


def test_two_accounts_of_one_night_in_other_words_are_one_happening() -> None:
    assert tie(HOSTAGES, ABDUCTED) == "linked"


@pytest.mark.parametrize("other", [TAX, FREED])
def test_another_happening_of_that_town_is_another(other: str) -> None:
    assert tie(HOSTAGES, other) != "linked"
    assert tie(ABDUCTED, other) != "linked"


def test_names_of_persons_alone_tie_nothing_hyphens_or_not() -> None:
    names = ("Jean-Marc Tola-Quispe", "Ana-Inès Vega-Ramos", "Tola-Quispe", "Vega-Ramos")
    one = FRIENDS.format(*names, "dansé", "signé un disque")
    other = FRIENDS.format(*names, "cuisiné", "planté un arbre")
    assert tie(one, other) is None
