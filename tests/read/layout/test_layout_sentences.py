"""Sentences: the bar marks where one ends and the next begins."""

import pytest

from recoupe.lang.layout_words import load_layout_words
from recoupe.read.layout import find_layout
from recoupe.records import Dispatch

WORDS = load_layout_words()


@pytest.mark.parametrize(
    "marked",
    [
        "M. Sow a vu le Dr. Ba à 3.500 m.|Il est parti.|Mme Lo arrive...|Elle dort.",
        "« Que faire ? », s'est-il interrogé.|« Assez ! » a crié Sow.|Il part.",
        "« Il part.|Il revient. », a-t-il dit.|« Il dort. »|Il rit.",
        '"Assez !" a crié Sow.|"Que faire ?"|Le ministre part.|" Nous partons. "|Il dort.',
        "Il a dit : « Nous (les États. Unis) partons. »|Oui.",
        "Il viendra (...) demain.|(...) Il repartira [...] lundi.|(Il a changé d'avis.)|Lima dort.",
        "J. Dupont et Jean-P. Ba sont là.|Les U.S. Marines partent.|Il a un plan B.|Le roi rit.",
        "Selon l'art. 5 du texte, p. ex. les ponts, etc. sont à lui.|C'est de l'art.|Le roi dort.",
        "1. Le premier point.|2. Le second point.",
        "Au VIIIe siècle av. J.-C., la ville naît.|Il part en janv.|J'ai dit non.",
        "Voir www.exemple.fr ou le n° 12.|En 2014, 3,5 millions.|12 morts.",
        "Quoi ?!|Non...|Oui !|Mais… si.",
        "« Nous partons (demain).|Ah », dit-il.|Fin",
        "Il dit « “Non.|Jamais.” »|Il part.",
        "Le cas de St. Malo.|Il a dit non ! a répété Sow.|Rien.",
    ],
)
def test_sentences_end_at_the_bars(marked: str) -> None:
    text = marked.replace("|", " ")
    found = find_layout(Dispatch(id="d", text=text, lang="fr", source_uri="d"), WORDS)
    assert [text[s.start : s.end] for s in found.sentences] == marked.split("|")
