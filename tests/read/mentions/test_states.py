"""States, capitals, houses of power, institutions and groups."""

import pytest
from mention_marks import assert_read_as_marked, read

HEAD = "GENÈVE (Agence Fictive) - "

GOVERNMENTS = [
    "[Le Kenya=ken] a accusé [la Tanzanie=tza] de mentir, ce que [Dodoma=tza] dément.",
    "La lettre a été remise à [Nairobi=ken] mardi.",
    "Le courrier envoyé par [Lima=per] à [Quito=ecu] est arrivé.",
    "[Le Caire=egy] et [Ankara=tur] ont protesté.",
    "[Le Kremlin=rus] a démenti. Des proches du [Kremlin=rus] ont parlé.",
    "[Les Etats-Unis=usa] et [l'Otan=nato] ont répondu.",
    "[L'Ukraine=ukr], [pays=ukr] voisin, a protesté.",
    "[L'armée de la république autoproclamée d'Abkhazie=xab-army] a tiré.",
    "[La Géorgie=geo] nie. [L'Abkhazie=xab] l'accuse et [Tiraspol=xtn] se tait.",
]
PLACES = [
    "Le ministre est arrivé à [Nairobi=nairobi] mardi.",
    "L'avion s'est posé près de [Quito=quito], dans la région de [Lima=lima].",
    "La trêve tient [en Abkhazie=]. Le conflit de [Transnistrie=transnistrie] dure.",
]
INSTITUTIONS = [
    "[Le ministère chinois de la Défense=chn-defence-ministry] a protesté.",
    "[L'armée kényane=ken-army] avance. Selon [l'armée=ken-army], tout va bien.",
    "[La diplomatie américaine=usa-state-department] a protesté.",
    "À Oslo, [le ministère de la Défense=nor-defence-ministry] n'a pas réagi.",
    "[Le Kenya=ken] ne va pas à [Oslo=oslo], dit [le ministère de l'Eau=ken-water-ministry].",
    "[Le Kenya=ken] défie [le Pérou=per]. [Le ministère de la Défense=ken-defence-ministry] nie.",
    "[La Communauté des pays de l'Ouest (Cédéao)=ecowas] a protesté.",
    "[Le ministère kényan de l'Eau et des Forêts=ken-water-ministry] a protesté.",
    "[Le Pérou=per] attend. [Les troupes du général Ali Sow=troupes-du-general-ali-sow] avancent.",
    "[La délégation du Hamas=delegation-du-hamas] est à [Oslo=oslo].",
    "[Le Front uni pour la paix=front-uni-pour-la-paix] a protesté. "
    "[Le FUP=front-uni-pour-la-paix] recule.",
    "[La chaîne Al-Nil=al-nil] l'a rapporté.",
]
GROUPS = [
    "[Les Occidentaux=westerners] ont accéléré [leurs=westerners] préparatifs.",
    "[Des habitants=habitants] ont fui.",
    "Elle a saisi les biens des [proches du Kremlin=proches-du-kremlin].",
    "[Le Kenya=ken] et [la Tanzanie=tza] négocient. [Les deux pays=ken+tza] ont signé.",
    "[Le Pérou=per] parle. Viser [le Pérou=per], c'est viser [le Kenya=ken] et [la Tanzanie=tza]. "
    "[Les deux pays=ken+tza] ont signé.",
    "[La partie péruvienne=per] a signé.",
]
NO_MENTIONS = [
    "Une usine [kényane=] a brûlé.",
    "Au [cours=] de la réunion, rien n'a changé.",
    "La [mort=] a été constatée.",
    "Dans [ce cadre=], [Lima=per] a dit non. Les soldats ([NDLR=]) partent.",
]


@pytest.mark.parametrize("marked", [*GOVERNMENTS, *PLACES, *INSTITUTIONS, *GROUPS, *NO_MENTIONS])
def test_actors_are_read_as_marked(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)


def test_a_dateline_is_no_mention() -> None:
    mentions, _ = read("NAIROBI (Agence Fictive) - Le Kenya a protesté.")
    assert [m.text for m in mentions] == ["Le Kenya"]


def test_spellings_of_one_body_are_one_entity() -> None:
    mentions, _ = read(HEAD + "L'Otan avance. L'OTAN recule. L'Alliance atlantique attend.")
    assert {m.entity for m in mentions} == {"nato"}
