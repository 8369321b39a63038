"""Subjects that stand far from their verb, and words before a verb that are not its subject."""

import pytest
from speech_marks import layers


def _speakers(text: str) -> dict[str, str | None]:
    return {
        layer.cue.text: layer.source.text if layer.source else None
        for layer in layers(text)
        if layer.cue is not None
    }


@pytest.mark.parametrize(
    ("sentence", "cue", "named"),
    [
        (
            "Le ministre, qui a reçu lundi les deux camps, a proposé un médiateur « neutre ».",
            "a proposé",
            "Le ministre",
        ),
        (
            "Le patron du syndicat, dont la fédération est puissante, a appelé à voter blanc.",
            "a appelé",
            "Le patron du syndicat",
        ),
        (
            "Un haut responsable du port, qui a requis l'anonymat, juge le plan « absurde ».",
            "juge",
            "Un haut responsable du port",
        ),
        (
            "L'Union africaine se tait, tandis que Madrid et Lisbonne ont demandé une enquête.",
            "ont demandé",
            "Madrid et Lisbonne",
        ),
        (
            "La présidente a félicité les pompiers et promis de reconstruire l'école.",
            "promis",
            "La présidente",
        ),
        ("« Ils nous accusent de mentir », a dit la ministre.", "accusent", "Ils"),
        (
            "Lima a condamné le tir d'un missile qui a survolé l'île et appelé l'OEA à la retenue.",
            "appelé",
            "Lima",
        ),
        (
            "Ali Sow est venu, tandis que Paul Diop, jugeant que tout est perdu, est parti.",
            "jugeant",
            "Paul Diop",
        ),
        (
            "Le délai finit à Lima, au terme d'un ultimatum de l'OEA, exigeant un retrait.",
            "exigeant",
            "l'OEA",
        ),
        (
            "L'OEA a lancé un ultimatum d'une semaine aux mutins afin de libérer le maire.",
            "ultimatum",
            "L'OEA",
        ),
        ("L'Union africaine a elle salué une avancée.", "a elle salué", "L'Union africaine"),
    ],
)
def test_the_subject_is_found(sentence: str, cue: str, named: str) -> None:
    assert _speakers(sentence)[cue] == named


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("La digue, que la mairie a inspectée, a cédé, a indiqué le préfet.", "le préfet"),
        ("Le pont, qui relie les deux rives, sera fermé, a annoncé la mairie.", "la mairie"),
        ("Lima a reçu le maire, qui hésitait, a dit la radio Echo.", "la radio Echo"),
        ("Le bac, dont l'équipage est sauf, rentre, a promis l'armateur grec.", "l'armateur grec"),
    ],
)
def test_who_speaks_behind_a_whole_clause_is_no_object(sentence: str, named: str) -> None:
    assert list(_speakers(sentence).values()) == [named]


@pytest.mark.parametrize(
    ("sentence", "named"),
    [
        ("Selon le procureur, 47 soldats et quatre civils ont fui.", "le procureur"),
        ("D'après Oslo, le Danemark et la Suède ont accepté.", "Oslo"),
        ("Selon Paris, Berlin et Rome, la trêve tient.", "Paris, Berlin et Rome"),
    ],
)
def test_a_source_leaves_the_subject_of_what_it_says(sentence: str, named: str) -> None:
    assert next(iter(_speakers(sentence).values())) == named


def test_a_title_and_name_after_a_relative_are_the_subject() -> None:
    said = _speakers(
        "« On cédera », confie une source, selon laquelle le maire, Ali Sow, a promis un sursis."
    )

    assert said["a promis"] == "le maire, Ali Sow"


def test_who_makes_sure_of_something_tells_it_to_nobody() -> None:
    said = _speakers("« Nous voulons cela pour nous assurer que tu restes », a dit Ali Sow.")

    assert list(said) == ["a dit"]
