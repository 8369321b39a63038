"""Several hands: citing, quoting, assent, clefts, carried speech."""

import pytest
from speech_marks import chain_in, layers


def test_a_cited_source_stands_inside_who_cites_it() -> None:
    outer, inner = layers("Le pont est fermé, a rapporté l'agence Tass, citant la préfecture.")

    assert inner.nested_in == outer.id
    assert outer.source is not None
    assert inner.relayed_by == (outer.source.entity,)


def test_a_source_cited_before_the_verb_stands_inside_who_cites_it() -> None:
    text = "L'agence Tass, citant la préfecture, a rapporté que le pont était fermé."

    assert chain_in(text) == [("citant", "a rapporté"), ("a rapporté", None)]


def test_who_quotes_stands_around_who_is_quoted() -> None:
    text = "« Le pont est fermé », a dit Awa Ndiaye, citée par le quotidien La Nación."

    assert chain_in(text) == [("a dit", "citée par"), ("citée par", None)]


def test_a_clause_said_inside_another_is_nested() -> None:
    text = "Le ministre a affirmé que Lima avait promis de rouvrir le pont."

    assert chain_in(text) == [("a affirmé", None), ("avait promis", "a affirmé")]


def test_a_cleft_takes_the_quotation_before_it() -> None:
    (layer,) = layers("« Le pont ne rouvrira pas. » C'est ce qu'a déclaré la ministre Awa Ndiaye.")

    assert "cleft" in layer.rules
    assert layer.content[0].text == "Le pont ne rouvrira pas."


def test_assent_in_passing_has_the_clause_without_the_phrase() -> None:
    (layer,) = layers("Le pont est fermé, comme l'a confirmé la préfecture.")

    assert "assent" in layer.rules
    assert [c.text for c in layer.content] == ["Le pont est fermé"]


def test_assent_to_nothing_yields_nothing() -> None:
    assert not layers("Comme l'a noté Awa Ndiaye.")


def test_a_passive_ascribes_its_subject() -> None:
    (layer,) = layers("La rumeur a été démentie par le ministère des Transports.")

    assert layer.act == "deny"
    assert layer.content[0].text == "La rumeur"


def test_a_quotation_that_stands_free_goes_to_the_speaker_before() -> None:
    said, carried = layers(
        "Le maire de Lima a dit que le pont fermait. « Nous n'avons pas le choix, hélas. »"
    )

    assert carried.source is not None and said.source is not None
    assert carried.source.carried
    assert carried.source.entity == said.source.entity


def test_emphasis_after_a_speaker_is_told_in_their_voice() -> None:
    _, carried = layers("La ministre a dénoncé une manœuvre. Jamais on ne l'avait consultée.")

    assert carried.quote_type == "free_indirect"


def test_a_quotation_without_a_speaker_before_it_goes_to_nobody() -> None:
    assert not layers("Il neige. « Le pont ferme bientôt, prenez garde. »")


def test_the_press_conditional_is_hearsay_with_nobody_behind_it() -> None:
    (layer,) = layers("Le convoi aurait fait demi-tour mardi.")

    assert layer.source is None
    assert layer.conditional


def test_a_condition_is_no_hearsay() -> None:
    assert not layers("Le convoi aurait fait demi-tour si la neige était tombée.")


@pytest.mark.parametrize(
    ("sentence", "hands"),
    [
        ("L'Iran a fait savoir, par l'intermédiaire d'Oman, qu'il viendrait.", ["omn"]),
        ("« Nous viendrons », a dit le Pérou par l'entremise d'une interprète.", []),
        ("L'Iran a proposé une trêve par le biais d'Oman.", ["omn"]),
    ],
)
def test_a_go_between_is_a_hand(sentence: str, hands: list[str]) -> None:
    (layer,) = layers(sentence)

    assert list(layer.relayed_by) == hands


def test_who_reveals_a_letter_passes_it_on() -> None:
    text = "« Je pars », a écrit la ministre Awa Sow dans une lettre révélée lundi par l'AFP."

    assert chain_in(text)[0] == ("a écrit", "révélée lundi par")


def test_what_others_repeat_is_not_the_denial() -> None:
    assert len(layers("Le Pérou a démenti l'information, reprise par plusieurs médias.")) == 1


def test_the_words_behind_a_colon_go_on_with_the_speaker() -> None:
    told, quoted = layers("Quito dément tout retard : « Le pont ouvrira demain. »")

    assert [span.text for span in told.content] == ["tout retard"]
    assert quoted.cue is None
    assert quoted.source is not None and told.source is not None
    assert quoted.source.entity == told.source.entity
