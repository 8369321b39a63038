"""People taken up by another noun: what they once were, where they are from, their trade."""

import pytest
from mention_marks import assert_read_as_marked

HEAD = "GENÈVE (Agence Fictive) - "

TAKEN_UP = [
    "[La présidente chypriote, Eleni Kori=eleni-kori], a mis en garde Ankara. « Il y aura des "
    "conséquences », a dit [l'ancienne magistrate=eleni-kori].",
    "« C'est fini », a lancé [Clarisse Yand, candidate de la coalition=clarisse-yand]. "
    "[L'ancienne première ministre=clarisse-yand] a exigé un nouveau vote.",
    "Le chef de la diplomatie turque, Cem Ayd, a reçu [la ministre grecque Ioanna Vret="
    "ioanna-vret]. [L'ancienne avocate=ioanna-vret] a remercié Ankara.",
    "[Le général Salah Boun=salah-boun] a reconnu avoir payé un fournisseur. Selon "
    "[cet ancien pilote=salah-boun], le matériel est civil.",
    "Pour [l'analyste Lim Hoon=lim-hoon], chacun a perdu. [La chercheuse=lim-hoon] relève que "
    "les incidents augmentent.",
    "[La cinéaste Eva Lund=eva-lund] a critiqué le jury. « Je n'irai plus », a lancé "
    "[la Suédoise=eva-lund].",
    "[La présidente du syndicat, Clara Motte=clara-motte], a supplié le ministre de céder. "
    "[L'industrielle=clara-motte] a dit n'avoir été consultée par personne.",
]

NOT_TAKEN_UP = [
    "[Le ministre de la Santé, Paul Roy=paul-roy], a visité l'hôpital. [Le médecin=medecin] a "
    "dit que la salle était vide.",
    "[La joueuse Awa Sy=awa-sy] a gagné. À 30 ans, [la native=] de Thiès continue.",
    "Par Ida Morel\n\nLYON (Agence Fictive) - Le port est fermé. "
    "[L'ancienne avocate=ancienne-avocate] l'a dit.",
]


@pytest.mark.parametrize("marked", TAKEN_UP)
def test_an_epithet_means_who_spoke_last(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)


@pytest.mark.parametrize("marked", NOT_TAKEN_UP)
def test_an_epithet_means_nobody_told_of_elsewhere(marked: str) -> None:
    assert_read_as_marked((HEAD if not marked.startswith("Par") else "") + marked)
