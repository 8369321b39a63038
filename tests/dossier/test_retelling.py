import pytest

from recoupe.dossier.claims import claim_in_words, exchange_in_words
from recoupe.dossier.naming import all_named, named
from recoupe.dossier.retelling import reason_in_words, title_in_words
from recoupe.dossier.wording import load_wording
from recoupe.lang.reasons import load_reasons

FR, EN = load_wording("fr"), load_wording("en")


@pytest.mark.parametrize(
    ("label", "name"),
    [
        ("OTAN", "NATO"),
        ("États-Unis", "United States"),
        ("ministère de la Défense du Kenya", "defence ministry of Kenya"),
        ("diplomate letton, anonyme", "diplomate letton, anonymous"),
        ("Union des pêcheurs de Vik", "Union des pêcheurs de Vik"),
    ],
)
def test_whom_the_tables_know_is_named_in_the_reader_s_language(label: str, name: str) -> None:
    assert named(label, EN) == name
    assert named(label, FR) == label


def test_several_are_named_one_by_one() -> None:
    assert all_named("Norvège et OTAN", EN) == "Norway and NATO"
    assert all_named("Inés Tola et Norvège", EN) == "Inés Tola and Norway"
    assert all_named("trente et un bateaux", EN) == "trente et un bateaux"
    assert all_named("Norvège → Islande, Danemark", EN) == "Norway → Iceland, Denmark"


@pytest.mark.parametrize(
    ("day", "french", "english"),
    [
        ("2031-03-04", "4 mars 2031", "4 March 2031"),
        ("2031-02-01/2031-02-08", "1er – 8 février 2031", "1 – 8 February 2031"),
        ("[2031-02-01,2031-02-08]", "1er ou 8 février 2031", "1 or 8 February 2031"),
        ("2031-12~", "vers décembre 2031", "about December 2031"),
        ("2031-03-04/..", "depuis le 4 mars 2031", "since 4 March 2031"),
    ],
)
def test_a_reason_has_its_days_as_a_reader_writes_them(day: str, french: str, english: str) -> None:
    said = load_reasons("fr").say("exchange_dated", day=day)
    assert reason_in_words(said, FR).endswith(f" : {french}.")
    assert reason_in_words(said, EN).endswith(f": {english}.")


def test_words_of_a_dispatch_stay_as_they_are() -> None:
    said = load_reasons("fr").say("contradict_theme", words="« la France du 2031-03-04 »")
    assert "« la France du 2031-03-04 »" in reason_in_words(said, FR)
    assert "“la France du 2031-03-04”" in reason_in_words(said, EN)


def test_numbers_and_lists_of_a_reason_are_the_reader_s() -> None:
    say = load_reasons("fr").say
    fields = {"speaker": "Norvège", "act": "demande", "score": 0.25, "threshold": 0.12}
    english = reason_in_words(say("aligned", **fields), EN)
    assert "(Norway)" in english
    assert "(demand), likeness of the words 0.25 (threshold 0.12)" in english
    members = reason_in_words(say("members", details="Boréale : OTAN, Norvège"), EN)
    assert members == "Members: Boréale: NATO, Norway."


@pytest.mark.parametrize(
    ("title", "english"),
    [
        ("Appel Aksel Holm – Norvège", "Call Aksel Holm – Norway"),
        ("Norvège – Islande : sanctions", "Norway – Iceland: sanctions"),
        ("Aksel Holm – Vik", "Aksel Holm – Vik"),
    ],
)
def test_a_story_has_its_title_in_the_reader_s_language(title: str, english: str) -> None:
    assert title_in_words(title, EN) == english
    assert title_in_words(title, FR) == title


def test_a_claim_keeps_the_words_and_names_the_speakers() -> None:
    names = {"Norvège", "Islande", "Boréale"}
    told = "Norvège → Islande : accuse d’avoir fermé le port / Islande : « C’est faux »"
    english = "Norway → Iceland: accuse d’avoir fermé le port / Iceland: “C’est faux”"
    assert claim_in_words(told, names, EN) == english
    assert claim_in_words(told, names, FR) == told
    assert claim_in_words("Norvège, demande de céder", names, EN) == "Norway, demand: de céder"
    assert claim_in_words("Le port : fermé", names, EN) == "Le port : fermé"


def test_an_exchange_has_its_kind_its_parties_and_its_day() -> None:
    said = "Lettre Islande – Norvège ([2031-03-04,2031-03-05])"
    assert exchange_in_words(said, EN) == "Letter Iceland – Norway (4 or 5 March 2031)"
    assert exchange_in_words(said, FR) == "Lettre Islande – Norvège (4 ou 5 mars 2031)"
