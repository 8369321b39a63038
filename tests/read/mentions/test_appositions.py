"""A title and a name, a noun and the body it names: one mention."""

import pytest
from mention_marks import assert_read_as_marked, read

JOINED = [
    "[La ministre sud-coréenne des Sciences, Han Mi-na=han-mi-na], a parlé.",
    "A Lusaka, [le chef de la diplomatie zambienne, Moses Tembo=moses-tembo], a parlé.",
    "[Le médiateur de l'Igad (Autorité du sud), le Kényan Paul Otieno=paul-otieno], part.",
    "[La porte-parole en chef de l'institution, Carla Bruhn=carla-bruhn], a parlé.",
    "[Le porte-parole du gouvernement, M. Ousmane Barry=ousmane-barry], a parlé.",
    "[Le porte-parole de l'armée, le colonel-major Issa Diarra=issa-diarra], a parlé.",
    "[La représentante de l'agence onusienne à Lomé, la docteure Anna Lind=anna-lind], a parlé.",
    "[Une fauconnière, Jeanne Morel=jeanne-morel], a parlé.",
    "Selon [Me Fatou Ndiaye, l'une de ses avocates=fatou-ndiaye], rien ne presse.",
    "« Non », a dit [Jonas Maes, délégué de la Centrale ouvrière=jonas-maes].",
    "Sur X, [le ministre indien de l'Espace, Arun Rao=arun-rao], a parlé.",
    "[Un groupe jusqu'alors inconnu, le Front du Sud libre=front-du-sud-libre], a frappé.",
    "Selon [Zoé Kandé, marraine de la fête=zoe-kande], tout va bien.",
    "[Le doyen des sages, Issa Keïta=issa-keita] a parlé.",
    "Hier, [Awa Ba, la présidente du conseil=awa-ba] a parlé.",
    "[La cheffe de file des Verts au Parlement, Ida Roy=ida-roy], a parlé.",
    "Selon [l'avocate de la maire déchue, Me Ida Roy=ida-roy], tout va bien.",
    "« Non », a dit [Ida Roy, directrice de [l'ONG norvégienne Havn=havn]=ida-roy].",
]

APART = [
    "A la frontière, [Jeanne Morel, une bergère=jeanne-morel], attend.",
    "Selon [le maire=maire], [Ida Roy=ida-roy] a menti.",
    "[Ida Roy=ida-roy], mardi, a parlé.",
    "[Le Tchad=tcd] et [le Niger=ner] se taisent.",
]


@pytest.mark.parametrize("marked", [*JOINED, *APART])
def test_an_apposition_is_part_of_the_mention_it_explains(marked: str) -> None:
    assert_read_as_marked(marked)


def test_the_company_behind_the_noun_is_not_its_official() -> None:
    text = "Un cadre de l'opérateur, la société Satelor, qui se cache, a reconnu une panne."
    by_text = {m.text: m.entity for m in read(text)[0]}
    assert by_text["Un cadre de l'opérateur, la société Satelor"] == by_text["qui"]
    assert by_text["l'opérateur, la société Satelor"] == "satelor"


def test_whoever_speaks_for_a_body_does_not_speak_for_the_state_of_their_passport() -> None:
    text = "La cheffe de la mission de l'ONU, la Chilienne Ana Vial, a dit : « Nous restons »."
    person = next(e for e in read(text)[1] if e.id == "ana-vial")
    assert person.iso3 is None


def test_a_noun_before_a_comma_and_no_name_stays_a_noun() -> None:
    assert all("Une corniche" not in m.text for m in read("Une corniche, hier, est tombée.")[0])


def test_a_thing_with_a_capital_stands_within_a_title() -> None:
    assert_read_as_marked(
        "[Le négociateur de [l'Union européenne=eu] pour le Brexit, Luc Roy=luc-roy], a parlé."
    )
