"""Institutions that a town has, that somebody has, and that a title holds."""

import pytest
from mention_marks import assert_read_as_marked

READ = [
    "[Le parquet de Lille=parquet-de-lille] enquête. [Le parquet=parquet-de-lille] n'a rien dit.",
    "[La police de [Goma=goma]=police-de-goma] a tiré. [L'armée de [Kiev=ukr]=ukr-army] avance.",
    "[Le tribunal de Sanvik=tribunal-de-sanvik] siège lundi.",
    "[Le parquet de Nord-Sanvik=parquet-de-nord-sanvik] a ouvert une enquête.",
    "[La présidente du [tribunal=court], Ida Roy=ida-roy] a parlé.",
    "[Le chef de [l'opposition malienne=mli-opposition], Ali Sow=ali-sow] a parlé.",
    "[La chaîne Nil-Info=nil-info] sur la crue a interrogé Ida Roy.",
    "[L'opposition malienne en exil=mli-opposition] refuse.",
]


@pytest.mark.parametrize("marked", READ)
def test_an_institution_is_that_of_its_town_or_state(marked: str) -> None:
    assert_read_as_marked(marked)


def test_the_title_of_a_foreign_minister_holds_no_institution() -> None:
    assert_read_as_marked("[Le chef de [la diplomatie=] malienne, Ali Sow=ali-sow] a parlé.")
