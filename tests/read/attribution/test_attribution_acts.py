"""What is done with the words."""

import pytest
from speech_marks import layers


@pytest.mark.parametrize(
    ("sentence", "act"),
    [
        ("Le ministre a dit que le pont était fermé.", "say"),
        ("Le ministre a dit qu'il fallait rouvrir le pont.", "demand"),
        ("« Rouvrez le pont », a dit le ministre.", "demand"),
        ("Le ministre a dit être prêt à négocier.", "offer"),
        ("« C'est faux », a dit le ministre.", "deny"),
        ("« C'est inacceptable », a dit le ministre.", "reject"),
        ("Toute incursion entraînera une riposte, a dit le ministre.", "threaten"),
        ("Le ministre a assuré qu'il partira lundi.", "promise"),
        ("Le ministre a dit refuser la trêve.", "reject"),
        ("Le ministre a dit qu'il n'avait pas d'heure d'arrivée.", "say"),
        ("« Nous ne frapperons personne », a dit le ministre.", "say"),
        ("Le ministre kényan a prévenu que toute grève embraserait le pays.", "threaten"),
        ("L'ingénieure a prévenu que toute grève ruinerait le port.", "say"),
        ("« Faute de quoi nous fermerons le port », a dit le ministre.", "threaten"),
        ("« Si Lima recule, nous ouvrirons le pont », a dit le ministre.", "offer"),
        ("Le ministre a dit qu'il pourrait accepter une trêve.", "offer"),
        ("Le ministre a juré que ses hommes resteraient à terre.", "promise"),
        ("Les ministres se sont dits opposés à une trêve.", "reject"),
        ("« Le préfet ne sera pas remplacé », a dit le ministre.", "reject"),
        ("« Il n'y a jamais eu de promesse », a dit le ministre.", "deny"),
        ("« Nous voyons ce qu'il faut retenir », a dit le ministre.", "say"),
        ("« Permettez-moi de vous saluer », a dit le ministre.", "say"),
        ("« Aucun assaut n'a été ordonné », a dit le ministre.", "deny"),
        ("« Aucun blessé n'a été signalé », a dit le ministre.", "say"),
        ("Le ministre kényan a assuré que son pays n'avait jamais financé la milice.", "deny"),
        ("« Nous les trouverons », a prévenu le ministre kényan.", "threaten"),
        ("« Nous manquerons d'eau », a prévenu le ministre kényan.", "say"),
        ("L'armée kényane a averti que tout navire serait coulé.", "threaten"),
        ("Le ministre a dit que chaque intrusion serait vue comme un acte de guerre.", "threaten"),
        ("Le ministre a dit que son pays accepterait si l'occupation cessait.", "offer"),
        ("Le juge a dit que la présidente serait prête à une amnistie.", "say"),
        ("« Un pont pour rien, nous n'en voulons pas », a dit le ministre.", "reject"),
        ("« Payer ce que nous n'avons pas pris, c'est non », a dit le ministre.", "reject"),
    ],
)
def test_a_plain_verb_does_what_its_words_do(sentence: str, act: str) -> None:
    (layer,) = layers(sentence)

    assert layer.act == act
