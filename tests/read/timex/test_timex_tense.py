"""Which way a day lies: sentences as agencies write them, read by the parser itself."""

import re

import pytest
from timex_builder import MARK, WEDNESDAY

from recoupe.lang.calendar import load_calendar
from recoupe.lang.moods import load_moods
from recoupe.read.syntax import Forms, parse_sentences
from recoupe.read.timex import find_timexes
from recoupe.records import Dispatch, Extent, Layout, Timex, Zone

_TO_COME = """
Les pourparlers reprendraient [vendredi=2031-03-14] à Genève.
Le maire a annoncé [mardi=2031-03-11] que le pont rouvrirait [lundi=2031-03-17].
Le Parlement se prononce [jeudi=2031-03-13] sur le budget.
La reine est attendue [samedi=2031-03-15] à Nairobi.
La chancelière devrait rencontrer son homologue [dimanche=2031-03-16].
L'opposition appelle à manifester [samedi=2031-03-15].
Le syndicat a promis de reprendre le travail [jeudi=2031-03-13].
Il a démissionné [lundi=2031-03-10] et promis de rendre [vendredi=2031-03-14] les clés.
Le maire menace de fermer le port dès [lundi=2031-03-17].
Les écoles resteront fermées jusqu'à [vendredi=2031-03-14].
La grève a été prolongée jusqu'à [lundi=2031-03-17].
Si aucun accord n'est trouvé [dimanche=2031-03-16] au plus tard, la grève reprendra.
La mission partirait si un incident survenait avant [dimanche=2031-03-16].
Le texte ne serait pas prêt pour le sommet du [9 mai=2031-05-09].
La députée, qui doit partir en [octobre=2031-10], a remercié ses électeurs.
Le pays votera [le 4 mai=2031-05-04].
Les bureaux seront fermés de [lundi à mercredi=2031-03-17/2031-03-19].
Le pays célèbre [ce samedi=2031-03-15] son indépendance.
Le texte entre en vigueur [le 1er juillet=2031-07-01].
Le préfet avait garanti que ses hommes boucleraient dès [vendredi=2031-03-14] la rive.
« Mon train part [samedi=2031-03-15] », a-t-il dit.
Les mutins ont jusqu'à [dimanche minuit=2031-03-16T24:00] pour se rendre.
Elle a annoncé [jeudi=2031-03-06] la tenue d'un vote sur le port [le 18 septembre=2031-09-18].
Le maire a plaidé pour un nouveau vote à [l'automne=2031-FA].
L'exploitant a promis une remise en service partielle avant [la fin janvier=2032-01].
Le mandat de la mission expirait [le 30 avril=2031-04-30].
Il a reconnu que [l'hiver=2031-WI] serait long et qu'il ne verrait pas [le printemps=2031-SP].
Il s'est rendu [lundi=2031-03-10] à Lima, avant une visite [vendredi=2031-03-14] à Quito.
Avant le sommet de [samedi=2031-03-15], Quito et Lima s'opposent.
Les députés sont convoqués [jeudi=2031-03-13] à Genève.
Le procès a été ajourné au [3 avril=2031-04-03].
La trêve, conclue pour [soixante jours=P60D], expire [dimanche=2031-03-16].
L'ultimatum, qui expire [jeudi à midi=2031-03-13T12:00], a été rejeté.
Le courant sera rétabli avant [l'aube=2031-03-13TMO].
Le syndicat a averti que des emplois étaient menacés dès [cet été=2031-SU].
"""
_DONE = """
Deux soldats ont été tués [lundi=2031-03-10] par une mine.
Le navire serait parti [dimanche=2031-03-09] du port.
L'armée aurait bombardé le village [samedi=2031-03-08].
Le patron rencontrait [mardi=2031-03-11] les syndicats et livrait [lundi=2031-03-10] ses plans.
Elle dit avoir compté [samedi=2031-03-08] les bulletins.
Le Japon a dû fermer [dimanche=2031-03-09] un tunnel.
Elle a renoncé à se rendre [lundi=2031-03-10] à Rome.
Les combats ont duré jusqu'à [lundi=2031-03-10].
Les otages libérés [samedi=2031-03-08] sont en bonne santé.
Les bureaux ont été fermés de [vendredi à lundi=2031-03-07/2031-03-10].
L'accord de [mardi=2031-03-11] prévoit un retrait.
Les pêcheurs sont à quai depuis [jeudi=2031-03-06].
Selon un garde qui s'exprimait à Riga, Quito a fait passer [ce week-end=2031-W10-WE] un message.
Ses hommes avaient suivi [cet été=2030-SU] les allées et venues.
L'eau devait arriver à [la fin février=2031-02].
Une lettre publiée, [mardi=2031-03-11], par le journal le confirme.
La foire, qui s'est tenue [le 13 février=2031-02-13], a plu.
Le journal rapporte que [le 22 février=2031-02-22], le maire s'est tu.
Le vote, initialement prévu [mardi=2031-03-11], a été annulé.
Il est attendu à Nairobi, où il était déjà [dimanche=2031-03-09].
Un chiffre avancé [lundi=2031-03-10] par un expert est contesté.
L'armée aurait par ailleurs fait demi-tour [lundi=2031-03-10].
"""


def _read(text: str, *, filed: str) -> tuple[Timex, ...]:
    dispatch = Dispatch(id="0", text=text, lang="fr", source_uri="test.txt")
    told = tuple(Extent(*sentence.span()) for sentence in re.finditer(r"\S[^.]*\.", text))
    layout = Layout(
        agency=None,
        publisher=None,
        filed=filed,
        dateline=None,
        byline=None,
        translated=False,
        zones=(Zone("body", 0, len(text)),),
        paragraphs=(Extent(0, len(text)),),
        sentences=told,
    )
    sentences = parse_sentences(text, layout, Forms({}, load_moods("fr")))
    return find_timexes(dispatch, layout, sentences, load_calendar())


def _check(marked: str) -> None:
    text = MARK.sub(lambda mark: mark["text"], marked)
    assert [(timex.text, timex.value) for timex in _read(text, filed=WEDNESDAY)] == [
        (mark["text"], mark["value"]) for mark in MARK.finditer(marked)
    ]


@pytest.mark.parametrize("marked", _TO_COME.strip().splitlines())
def test_a_day_to_come(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize("marked", _DONE.strip().splitlines())
def test_a_day_that_is_past(marked: str) -> None:
    _check(marked)


@pytest.mark.parametrize(
    "marked",
    [
        "Les otages avaient froid [la nuit=XXXX-XX-XXTNI] et dormaient mal.",
        "Les commerces sont fermés [le dimanche=XXXX-WXX-7].",
        "Il est mort la nuit. La nuit est tombée.",
        "Il est arrivé [le mardi=2031-03-11].",
    ],
)
def test_a_habit_needs_the_tense_of_what_comes_back(marked: str) -> None:
    _check(marked)


def test_the_day_before_is_not_counted_from_a_day_to_come() -> None:
    _check("Elle sera reçue [vendredi=2031-03-14]. [La veille=2031-03-11], elle a vu le roi.")


def test_the_day_before_is_not_counted_from_a_date_that_qualifies_a_noun() -> None:
    _check(
        "Un chiffre avancé [lundi=2031-03-10] est contesté. "
        "Elle a dit qu'on le lui avait garanti [la veille=2031-03-11]."
    )


def test_the_opening_weekday_is_the_one_of_the_main_verb() -> None:
    friday, saturday = _read(
        "Oslo étudie la lettre reçue vendredi, a indiqué samedi le ministre.", filed="2031-03"
    )
    assert saturday.edtf == "[2031-03-01,2031-03-08,2031-03-15,2031-03-22,2031-03-29]"
    assert friday.edtf == "[2031-02-28,2031-03-07,2031-03-14,2031-03-21,2031-03-28]"
