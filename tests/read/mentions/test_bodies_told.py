"""Organisations that no table has, and the nouns that come back to them."""

import pytest
from mention_marks import assert_read_as_marked, read

TOLD = [
    "[Kordale=kordale] a menacé de partir. [La société=kordale] a dit qu'[elle=kordale] paierait.",
    "[Sud-Métal=sud-metal] a annoncé une fermeture. [Le groupe=sud-metal] a démenti.",
    "[La confédération Vigne et Terroir=vigne-et-terroir] [s'=vigne-et-terroir]est dite déçue.",
    "[L'Autorité portuaire=autorite-portuaire] a parlé.",
    "[Le groupe canadien Corvale Mining=corvale-mining] a menacé de partir. "
    "[Le directeur de Corvale, Tom Reed=tom-reed], a parlé. [Corvale=corvale-mining] attend.",
    "[Le Congrès des métiers (CDM)=congres-des-metiers] a parlé. "
    "[Le CDM=congres-des-metiers] attend.",
    "[La mission d'observation de [l'OEA=oas]=mission-d-observation-de-l-oea] a parlé.",
    "[Le Comité des docks=comite-des-docks] a parlé. [Sa=comite-des-docks] porte-parole a souri.",
    "[Le Kenya=ken] attend. [Une porte-parole de [l'exécutif européen=eu-commission], "
    "Ada Lund=ada-lund], a parlé.",
    "NAIROBI (Agence Fictive) - [Le Kenya=ken] attend. [La Chine=chn] aussi. [L'Etat=ken] paiera.",
]


@pytest.mark.parametrize("marked", TOLD)
def test_a_noun_means_the_body_told_of(marked: str) -> None:
    assert_read_as_marked(marked)


@pytest.mark.parametrize("opener", ["Personne", "Rien", "Tous", "Beaucoup"])
def test_a_capital_that_only_opens_the_sentence_names_nobody(opener: str) -> None:
    assert opener not in {m.text for m in read(f"{opener} ne parle. La nuit tombe.")[0]}


def test_the_agency_that_tells_it_is_no_group_it_speaks_of() -> None:
    text = "NAIROBI (Agence Fictive) - Agence Fictive a pu lire la lettre. Le groupe a refusé."
    group = next((m for m in read(text)[0] if m.text == "Le groupe"), None)
    assert group is None or group.entity != "agence-fictive"


@pytest.mark.parametrize(
    "marked",
    [
        "[Une délégation d'exploitants=delegation-d-exploitants] a été reçue.",
        "[Une équipe de géomètres=equipe-de-geometres] a fui.",
        "[La société Kordale=kordale] accuse [le Kenya=ken]. [Le Kenya=ken] dément. "
        "[Les deux parties=ken+kordale] négocient.",
    ],
)
def test_people_who_act_together(marked: str) -> None:
    assert_read_as_marked(marked)
