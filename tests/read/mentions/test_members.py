"""One or some of several, and the other of two."""

import pytest
from mention_marks import assert_read_as_marked, read

ONE = [
    "[L'un des vigiles=un-des-vigiles-anonyme] a parlé.",
    "[L'un de ses clients=un-de-ses-clients-anonyme] a payé.",
    "[Deux d'entre eux=deux-d-entre-eux] ont fui.",
]

OTHER = [
    "[Jeanne Roy=jeanne-roy] a salué [[son=jeanne-roy] vis-à-vis russe, Oleg Vetrov=oleg-vetrov].",
    "[Jeanne Roy=jeanne-roy] attaque. [[Son=jeanne-roy] rival, Marc Duval=marc-duval], se tait.",
]


@pytest.mark.parametrize("marked", [*ONE, *OTHER])
def test_a_member_is_one_mention(marked: str) -> None:
    assert_read_as_marked(marked)


def test_the_only_one_is_one_of_the_group_told_of() -> None:
    text = "Trois entreprises ont écrit. Une seule a demandé le prix."
    assert next(m for m in read(text)[0] if m.text == "Une seule").entity == (
        "une-des-trois-entreprises"
    )


def test_whom_somebody_speaks_of_by_a_noun_is_somebody_else() -> None:
    text = "Le procureur, Ali Diop, a dit que le suspect avait fui."
    by_text = {m.text: m.entity for m in read(text)[0]}
    assert by_text["le suspect"] != by_text["Le procureur, Ali Diop"]


def test_a_quantity_goes_before_the_noun_it_counts() -> None:
    assert_read_as_marked("[Plusieurs centaines de manifestants=protesters] ont crié.")


def test_a_relative_clause_hangs_on_the_whole_title() -> None:
    text = "Un haut responsable du Pentagone, qui se cache, a parlé."
    by_text = {m.text: m.entity for m in read(text)[0]}
    assert by_text["qui"] == by_text["Un haut responsable du Pentagone"]
