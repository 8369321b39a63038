"""Speech told after or inside what is said."""

import pytest
from speech_marks import layer_in, layers


@pytest.mark.parametrize(
    "sentence",
    [
        "« <content>Le pont est fermé</content> », <cue>a déclaré</cue> <source>le maire</source>.",
        "« <content>Le pont</content>, <cue>a dit</cue> <source>Awa Ndiaye</source>, "
        "<content>est fermé</content> ».",
        "<content>Le pont est fermé depuis l'aube</content>, <cue>a indiqué</cue> "
        "<source>la préfecture</source>.",
        "<content>Le pont</content>, <cue>a noté</cue> <source>la préfecture</source>, "
        "<content>reste fermé aux camions</content>.",
        "« <content>Le pont est fermé</content> », <cue>a précisé</cue> mardi à Lima "
        "<source>la préfecture</source>.",
        "<content>Le pont est fermé</content>, <cue>a confirmé</cue> "
        "<source>le ministère des Transports</source>, sans donner de détails.",
        "« <content>Rien ne presse</content> », <cue>a lancé</cue> <source>le ministre kényan"
        "</source> à <addressee>son homologue</addressee>.",
        "« <content>Le pont tient</content> », <cue>a promis</cue>, main levée, "
        "<source>le ministre kényan</source>.",
        "« <content>Le pont tient</content> », <cue>a promis</cue> d'une voix ferme "
        "<source>le ministre kényan</source>.",
        "« <content>Le pont tient</content> », <cue>a promis</cue> en quittant la salle "
        "<source>le ministre kényan</source>.",
        "« <content>Le pont tient</content> », <cue>a promis</cue> dans une vidéo diffusée sur X "
        "<source>le ministre kényan</source>.",
        "« <content>Le pont tient</content> », <cue>enfonce</cue> <source>le ministre kényan"
        "</source>.",
        "« <content>Le pont tient</content> », <cue>s'est-<source>elle</source> réconfortée</cue>.",
    ],
)
def test_an_incise_takes_the_clause_around_it(sentence: str) -> None:
    assert "incise" in layer_in(sentence).rules


def test_an_inverted_pronoun_speaks_for_who_was_named() -> None:
    first, second = layers(
        "Le ministre kényan Paul Otieno a dit que le pont fermait. "
        "« Rien ne presse », a-t-il ajouté."
    )

    assert second.source is not None and first.source is not None
    assert second.source.text == "il"
    assert second.source.entity == first.source.entity


@pytest.mark.parametrize(
    "sentence",
    [
        "La neige, qui tombe depuis lundi, annonce un long hiver.",
        "Le film « Le pont » raconte une traversée.",
        "Les truites, ici, abondent.",
        "Le capitaine, dit « le Lion », a quitté Lima.",
        "« Carmen », puis « Aïda », enflamment Vérone.",
    ],
)
def test_an_insertion_that_tells_no_speech_yields_nothing(sentence: str) -> None:
    assert not layers(sentence)


def test_a_name_in_marks_is_not_more_of_what_is_said() -> None:
    (layer,) = layers("« Nul ne passera », a lancé un homme surnommé « le commandant ».")

    assert [span.text for span in layer.content] == ["Nul ne passera"]


def test_an_incise_in_a_threat_takes_the_threat_alone() -> None:
    found = layers("Lima exige un pont, faute de quoi, dit-elle, la route sera fermée.")

    assert found[-1].content[0].text == "faute de quoi"
