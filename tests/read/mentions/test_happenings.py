"""Meetings, votes, fights and texts that a dispatch comes back to."""

import pytest
from mention_marks import assert_read_as_marked, read

TOLD = [
    "[La résolution 4120=resolution-4120] a été votée. [Le texte=resolution-4120] prévoit un gel.",
    "[Le traité de 1951=traite-de-1951] est mort, a dit Ida Roy. "
    "[Ce traité=traite-de-1951] ne lie plus personne.",
    "[Le sommet de Lomé=sommet-de-lome] s'ouvre jeudi. [La réunion=sommet-de-lome] durera un jour.",
    "[L'attaque du port=attaque-du-port] a fait douze morts. "
    "[Ce raid=attaque-du-port] est une erreur, a dit Ida Roy.",
    "[Le référendum de mai=referendum-de-mai] est annulé. "
    "[Le scrutin=referendum-de-mai] sera reporté.",
    "[L'accord de Lomé=accord-de-lome] tient. [L'accord de 2019=accord-de-2019] ne tient plus.",
    "[Les pourparlers entre [le Kenya=ken] et [la Somalie=som]=negociations-kenya-somalie] sont "
    "suspendus. [Les négociations=negociations-kenya-somalie] reprendront.",
]


@pytest.mark.parametrize("marked", TOLD)
def test_a_happening_is_known_again(marked: str) -> None:
    assert_read_as_marked(marked)


@pytest.mark.parametrize(
    "text",
    [
        "Ils ont signé les procès-verbaux du bureau.",
        "Une grève a éclaté au port.",
        "Il faut que le scrutin soit clair.",
    ],
)
def test_a_happening_told_of_once_is_no_mention(text: str) -> None:
    assert not [m for m in read(text)[0] if m.kind in ("event", "document")]


@pytest.mark.parametrize(
    "marked",
    [
        "[L'accord de Lomé=accord-de-lome] tient toujours. [Il=accord-de-lome] prévoit une trêve.",
        "[La résolution=resolution] est votée. [Elle=resolution] condamne le Kenya.",
        "[Ida Roy=ida-roy] a signé la lettre. [Elle=ida-roy] est partie.",
        "Le fer est utilisé au [Kenya=ken]. [Il=] est essentiel. [Il=] est produit ici.",
    ],
)
def test_a_pronoun_may_be_a_text_before_it_is_a_state(marked: str) -> None:
    assert_read_as_marked(marked)
