"""Pronouns, possessives, and those that mean nobody."""

import pytest
from mention_marks import assert_read_as_marked

HEAD = "GENÈVE (Agence Fictive) - "

PRONOUNS = [
    "Le ministre kényan Ali Sow est venu. [Il=ali-sow] a signé.",
    "Awa Ba, [qui=awa-ba] dirige le port, a démenti. [Elle=awa-ba] a porté plainte.",
    "Ali Sow a vu Awa Ba. [Celle-ci=awa-ba] a signé.",
    "Le ministre kényan Ali Sow a appelé l'émissaire turc Kemal Aksoy. "
    "[Ce dernier=kemal-aksoy] a refusé.",
    "L'émissaire turc Kemal Aksoy a vu Awa Ba. Ali Sow [lui=kemal-aksoy] a aussi parlé.",
    "Le Kenya et la Tanzanie négocient. [Ils=ken+tza] ont signé.",
    "« Je pars », a dit Ali Sow. « Mais je reviendrai », a-t-[il=ali-sow] ajouté.",
    "Awa Ba [s'=awa-ba] est dite prête à partir.",
    "[S'=ali-sow]exprimant devant la presse, le ministre kényan Ali Sow a démenti.",
    "Le préfet Ali Sow a parlé. Pour Kemal Aksoy, le port est sûr. [Il=kemal-aksoy] explique tout.",
    "Ali Sow, pour la mairie, est un homme qui travaille. [Il=ali-sow] a signé.",
    "Ali Sow a écrit à Awa Ba. Interrogée sur la radio Azur, [cette dernière=awa-ba] a dit non.",
    "Ali Sow a vu Awa Ba. Lors d'une rencontre avec Rose Dial, [cette dernière=rose-dial] a cédé.",
    "Le ministre Rose est venu. [Il=rose] a signé.",
    "Trois ingénieurs, dont deux Indiens, sont en vie. « Je [leur=ingenieurs] ai parlé », a dit "
    "Ali Sow.",
    "Ali Sow a vu Awa Ba. Celle-ci a reconnu, selon [lui=ali-sow], que le port est fermé.",
    "Le ministre kényan Ali Sow a parlé à la juge Awa Ba. Awa Ba n'a rien promis, selon "
    "[lui=ali-sow].",
    "La juge Claude Roy est venue. [Elle=claude-roy] a signé.",
]

# A quotation within which somebody else is quoted: the outer speaker goes on.
OUTER = (
    "Le port rouvre, a dit une porte-parole kényane. \n\n"
    "« Si rien ne change, a dit le général Ali Sow à Awa Ba, il faudra partir », "
    "a-t-[elle=porte-parole-kenyane-anonyme] ajouté."
)

POSSESSIVES = [
    "Le Kenya craint pour [sa=ken] sécurité.",
    "Lima redoute les craintes de l'Equateur pour [sa=ecu] sécurité.",
    "Ali Sow a dit que le Kenya défendrait [son=ken] port.",
    "Le Kenya et la Tanzanie ont remis à Lima [leur=ken+tza] réponse.",
    "Lors de [leur=ali-sow+awa-ba] entretien, Ali Sow a remercié Awa Ba.",
    "Ali Sow dément.\n\nLe Kenya, citant Awa Ba, défend pour [sa=ken] part le port.",
    "Ali Sow a parlé.\n\nLe Kenya a convoqué Awa Ba. Le chef de [sa=ken] diplomatie est parti.",
]

SIDES = [
    "« [Nous=ken] resterons », a dit le ministre kényan Ali Sow.",
    "« [Nos=usa] alliés suivront », a dit un haut responsable du département d'Etat américain.",
    "« [Je=ali-sow] reste », a dit le ministre kényan Ali Sow.",
]

NOBODY = [
    "Le ministre Ali Sow est là. [Il=] faut partir.",
    "Le ministre Ali Sow est là. [Il=] y a urgence.",
    "Le ministre Ali Sow est là. [Il=] ne doit y avoir aucun doute.",
    "Le ministre Ali Sow est là. [Il=] s'agit d'une crise.",
    "Le ministre Ali Sow est là. [Il=] est temps de partir.",
    "Le ministre Ali Sow est là. [Il=] n'est pas exclu que tout change.",
    "Le ministre Ali Sow est là. [Il=] a été révélé que tout changeait.",
    "Le ministre Ali Sow est là. [On=] verra.",
]


@pytest.mark.parametrize("marked", [*PRONOUNS, OUTER, *POSSESSIVES, *SIDES])
def test_pronouns_mean_who_they_should(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)


@pytest.mark.parametrize("marked", NOBODY)
def test_pronouns_that_mean_nobody_are_no_mentions(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)
