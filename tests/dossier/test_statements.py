from typing import Any

import pytest

from dossier.builder import dossier, reading, said, strait
from recoupe.dossier.sheet import Said, Speaker
from recoupe.dossier.write import write_sheet


def only(text: str, *content: str, lang: str = "fr", **options: Any) -> Said:
    """Write the one statement of a one-sentence dispatch."""
    file = dossier(reading(text, said(text, "a", "holm", *content, **options)))
    return write_sheet(file, lang=lang).chapters[0].speakers[0].said[0]


def speakers(lang: str = "fr") -> dict[str, Speaker]:
    return {one.name: one for one in write_sheet(strait(), lang=lang).chapters[0].speakers}


def test_a_quotation_has_marks_and_a_paraphrase_its_own_words() -> None:
    assert only("« Non », dit Holm.", "Non", direct=True).text == "« Non »"
    assert only("« Non », dit Holm.", "Non", direct=True, lang="en").text == "“Non”"
    assert only("Holm dit que non.", "que non").text == "que non"


def test_a_mark_whose_pair_stands_outside_is_added() -> None:
    text = "Il a « appelé à la paix » sans délai."
    assert only(text, "à la paix » sans délai").text == "« à la paix » sans délai"
    assert only(text, "« appelé à la").text == "« appelé à la »"


def test_marks_around_the_whole_are_not_doubled() -> None:
    assert only("Il a dit « oui et non » hier.", "oui et non").text == "oui et non"


def test_a_cue_inside_the_words_leaves_them_whole() -> None:
    text = "« Le port, a dit Holm, est fermé », selon lui."
    assert only(text, "Le port", "est fermé", direct=True).text == "« Le port est fermé »"


@pytest.mark.parametrize(
    ("sentence", "words", "act", "line"),
    [
        ("Holm demande à la Norvège du pain", "la Norvège", "demand", "à la Norvège"),
        ("Holm demande à le voisin du pain", "le voisin", "demand", "au voisin"),
        ("Holm dit à les voisins du pain", "les voisins", "say", "aux voisins"),
        ("Holm accuse la Norvège du pain", "la Norvège", "accuse", "la Norvège"),
        ("Holm dit aux ministre voisin du pain", "ministre voisin", "say", "à Norvège"),
    ],
)
def test_the_addressee_is_a_phrase(sentence: str, words: str, act: Any, line: str) -> None:
    assert only(sentence, "du pain", act=act, to=("nor", words)).to == line


def test_the_addressee_in_english_is_a_name() -> None:
    text = "Holm demande à la Norvège du pain"
    assert only(text, "du pain", to=("nor", "la Norvège"), lang="en").to == "to Norway"


def test_negation_and_the_conditional_are_said() -> None:
    text = "Holm n'a pas dit du pain"
    assert only(text, "du pain", negated=True).act == "ne dit pas"
    assert only(text, "du pain", conditional=True).circumstances == ("au conditionnel",)


def test_time_keeps_every_candidate_day() -> None:
    line = only("Holm dit mardi du pain", "du pain", when=("mardi", "[2031-03-04,2031-03-11]"))
    assert line.circumstances == ("mardi (4 ou 11 mars 2031)",)


def test_the_inner_layer_is_told_under_its_speaker_with_its_chain() -> None:
    holm = speakers()["Aksel Holm"]
    assert holm.said[0].chain == ("Aksel Holm", "conseiller danois, anonyme", "Norroy")
    assert holm.said[0].to == "à la Norvège"


def test_the_outer_layer_only_points_at_the_words_it_passes_on() -> None:
    adviser = speakers()["conseiller danois, anonyme (A)"]
    assert adviser.said == ()
    assert [(one.name, one.codes) for one in adviser.passed_on] == [
        ("Aksel Holm", (speakers()["Aksel Holm"].said[0].code,))
    ]


def test_what_is_left_of_an_outer_layer_shows_where_the_inner_words_were() -> None:
    text = "« Holm a promis du pain. On verra bien comment ça se passe », dit un conseiller."
    outer = said(
        text,
        "o",
        "adviser",
        "Holm a promis du pain. On verra bien comment ça se passe",
        direct=True,
        source="un conseiller",
    )
    inner = said(text, "i", "holm", "du pain", source="Holm", inside="o", by=("adviser",))
    chapter = write_sheet(dossier(reading(text, outer, inner))).chapters[0]
    texts = [line.text for one in chapter.speakers for line in one.said]
    assert "« […] On verra bien comment ça se passe »" in texts


def test_every_statement_has_one_code() -> None:
    codes = [line.code for one in speakers().values() for line in one.said]
    assert sorted(codes) == [f"P{n}" for n in range(1, len(codes) + 1)]


def test_hearsay_without_a_source_comes_last() -> None:
    text = "Le convoi aurait fait demi-tour. Holm dit du pain."
    hearsay = said(text, "h", None, "Le convoi aurait fait demi-tour", conditional=True)
    named = said(text, "n", "holm", "du pain", source="Holm")
    names = [
        one.name for one in write_sheet(dossier(reading(text, hearsay, named))).chapters[0].speakers
    ]
    assert names == ["Aksel Holm", "Sans source citée"]
