"""Sources without a name: how far their phrase goes, and what they are called in full."""

import pytest
from mention_marks import assert_read_as_marked, read

WHOLE = [
    "[Une source au sein de la majorité=source-au-sein-de-la-majorite-anonyme] a parlé.",
    "« Non », dit [un diplomate européen en poste à Vienne="
    "diplomate-europeen-en-poste-a-vienne-anonyme], [qui="
    "diplomate-europeen-en-poste-a-vienne-anonyme] se tait.",
    "[Un diplomate des Vingt-Sept=diplomate-des-vingt-sept-anonyme] a parlé.",
]

CALLED = [
    (
        "La ministre canadienne de la Défense, Eva Lac, est là. Une source au sein de sa "
        "délégation a parlé.",
        "source au sein de délégation de Canada, anonyme",
    ),
    (
        "L'Otan a réagi. Une porte-parole de l'organisation a parlé.",
        "porte-parole de OTAN, anonyme",
    ),
    (
        "Au Sénégal, le port est fermé. Un officier supérieur a parlé.",
        "officier supérieur du Sénégal, anonyme",
    ),
]


@pytest.mark.parametrize("marked", WHOLE)
def test_the_whole_phrase_is_the_source(marked: str) -> None:
    assert_read_as_marked(marked)


@pytest.mark.parametrize(("text", "label"), CALLED)
def test_a_source_has_its_full_name_too(text: str, label: str) -> None:
    names = {name for entity in read(text)[1] for name in entity.also}
    assert label in names
