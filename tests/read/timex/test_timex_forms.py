"""What is a time expression, where it begins and ends, and its value."""

import pytest
from timex_builder import check, read

_DATES = """
L'accord date du [26 janvier 2022=2022-01-26].
Il est né [le 26 janvier 2022=2022-01-26].
Signé [le 26/01/2022=2022-01-26] puis [2022-01-27=2022-01-27] et [le 28.01.2022=2022-01-28].
Le texte entre en vigueur [le 1er mars 2031=2031-03-01].
La trêve date du [premier décembre 2030=2030-12-01].
- 14 ponts ; - [14 novembre 1994=1994-11-14] : incendie.
Elle date de [janvier 2022=2022-01], voire de [fin 2021=2021] ou de [courant 2020=2020].
Il a écrit [mi-décembre=2030-12] et [début mars=2031-03].
Le barrage a cédé en [2014=2014], la digue (en [2016=2016]) ensuite.
Depuis les accords de [2007=2007], rien. Le budget [2030=2030] est voté.
Le régime est tombé dans [les années 1990=199], dit-on, ou dans [les années soixante=196].
Au [XXe siècle=19] comme au [cinquième siècle=04], on pêchait ici.
La foire a lieu du [3 au 5 mars=2031-03-03/2031-03-05].
La foire a lieu entre [le 3 et le 5 mars=2031-03-03/2031-03-05].
Les crues durent de [janvier à mars=2031-01/2031-03].
La crise a duré de [2014 à 2016=2014/2016] (soit [2014-2016=2014/2016]).
Entre [2014=2014] et [2016=2016], douze ponts ont cédé.
Le déficit a doublé au [troisième trimestre 2030=2030-Q3].
Il faut rentrer avant [le week-end=2031-W11-WE] ou sans attendre [l'été=2031-SU].
Il est élu au [printemps 2030=2030-SP] et tombe [l'hiver 2030-2031=2030-WI].
Il a défilé à [Noël 2030=2030-12-25] et à [Pâques 2022=2022-04-17].
Il est en prison depuis [le mois de janvier=2031-01], l'autre depuis [ce mois de mars=2031-03].
Il a plu à [la fin du mois de février=2031-02] et au [mois de mai 2029=2029-05].
Le procès s'ouvre dans [la première quinzaine d'avril=2031-04].
Il a plu [les premiers jours de mai=2030-05].
Le déficit a doublé au [second semestre 2030=2030-H2] et au [dernier trimestre 2030=2030-Q4].
La saison [2029/30=2029/2030] fut bonne. La loi 2029-08 est votée.
[Samedi 1er mars 2031 à 20h00=2031-03-01T20:00], la ville était noire.
"""
_WEEKDAYS = """
Il a parlé [mardi=2031-03-11], puis [lundi matin=2031-03-10TMO].
Il a parlé [lundi dernier=2031-03-10] ; il parlera [lundi prochain=2031-03-17].
[Ce mercredi=2031-03-12], il pleut.
Dans [la nuit de lundi à mardi=2031-03-10TNI], un drone est tombé.
Dans [la soirée de mardi=2031-03-11TEV], un drone est tombé.
La salve a eu lieu [mardi soir vers 21H30=2031-03-11T21:30] ([20H30 GMT=2031-03-11T20:30Z]).
[Mardi=2031-03-11], il est parti vers [midi=2031-03-11T12:00].
Il s'est rendu [mardi à l'aube=2031-03-11TMO], elle [mardi à la mi-journée=2031-03-11TMI].
Le pont a cédé peu après [14 heures=2031-03-12T14:00], avant [minuit=2031-03-12T24:00].
[Le matin du 4 mars=2031-03-04TMO], la pluie tombait.
Le texte fut lu au cours de [la journée de mardi=2031-03-11] ou [demain jeudi=2031-03-13].
Il a parlé [mardi en fin de journée=2031-03-11TEV].
Le trafic a repris à [17h15 ce samedi=2031-03-08T17:15].
Fait [le 12 mars 2031, 9h30=2031-03-12T09:30].
Ils veillent depuis [7 heures du matin=2031-03-12T07:00].
Rien n'a bougé avant [04h50=2031-03-12T04:50].
Le pont a cédé en [milieu d'après-midi=2031-03-12TAF] ou dans [la soirée d'hier=2031-03-11TEV].
Dans [la matinée du mercredi 5 mars=2031-03-05TMO], un drone est tombé.
Le trafic a repris avant la prière du [vendredi=XXXX-WXX-5].
Il a parlé [mardi=2031-03-11], de [9 heures=2031-03-11T09:00] à [midi=2031-03-11T12:00].
"""
_LENGTHS = """
L'échange a duré [une trentaine de minutes environ=PT30M].
La grève dure depuis [plus de deux ans=P2Y] et [trois jours=P3D].
Il a parlé [une heure et demie=PT1H30M], puis [un quart d'heure=PT15M].
Ils ont marché pendant [quelques jours=PXD], [vingt et un jours=P21D] au plus fort.
Il est condamné à [cinq ans=P5Y] de prison.
La peine va de [cinq à dix ans=P5Y/P10Y], le trajet prend [deux ou trois heures=PT2H/PT3H].
Il rendra sa copie dans [les soixante jours=P60D].
Le pont est fermé depuis [des mois=PXM]. Des mois ont passé.
Le moteur a lâché, puis est reparti [vingt minutes=PT20M] plus tard.
Il est condamné à [cinq ans et dix mois=P5Y10M] de prison, puis à [onze (11) ans=P11Y].
Ils ont marché [toute la nuit=TNI], puis passé [la journée=P1D] à l'abri.
Les coupures durent de [six à dix heures=PT6H/PT10H] par [jour=P1D].
Il faudra [des semaines=PXW]. Cela durait depuis [1.000 ans=P1000Y], ou [48h=PT48H].
Il est arrivé [trois ans=P3Y] plus tôt que prévu.
Ils ont tenu [les trois derniers mois=P3M].
Le trajet prend [2,5 heures=PT2.5H] ou [quatre-vingt-dix minutes=PT90M].
"""


@pytest.mark.parametrize("marked", _DATES.strip().splitlines())
def test_dates(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", _WEEKDAYS.strip().splitlines())
def test_weekdays_and_hours(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize("marked", _LENGTHS.strip().splitlines())
def test_lengths(marked: str) -> None:
    check(marked)


@pytest.mark.parametrize(
    "text",
    [
        "La sonde a survolé Mars. Il a été reçu. La seconde guerre fut longue.",
        "Le Premier ministre est élu à mi-parcours.",
        "Paris a livré 2014 soldats et 2022 tonnes de blé.",
        "La résolution 2015 et l'article 1990 du code, page 2001.",
        "Un adolescent de 16 ans et Awa Sow, 34 ans, sont saufs ; elle est âgée de 54 ans.",
        "Elle avait 84 ans. À 20 ans, il chantait. Des femmes de 30 et 40 ans. Les 18-24 ans.",
        "Une Malienne de 27 ans est sauve. Au IXe siècle avant J.-C., on pêchait ici.",
        "La guerre de Trente Ans. Ouvert 24 heures sur 24. Un jour, il viendra.",
        "Sa fille lit le Journal du dimanche. Une minute de silence. Le premier lundi.",
        "La rue du 4-Septembre. L'île de Pâques. Le père Noël. Le Nouvel An chinois.",
        "Un enfant de 8 à 10 ans est sauf. Les 8 à 10 ans sont admis.",
        "Mathilde Toussaint est arrivée. Les moins de 20 ans. Il fut élu à l'époque soviétique.",
        "Le mouvement du 14-Février. Il est mort à 84 ans. Le navire, vieux de 30 ans, a coulé.",
        "Vers 1600 avant J.-C., on pêchait ici. Le score est de 3-2. Il reste 14 %.",
    ],
)
def test_false_friends_are_refused(text: str) -> None:
    assert [timex.text for timex in read(text)] == []


@pytest.mark.parametrize(
    ("text", "mod"),
    [
        ("plus de deux ans", "MORE_THAN"),
        ("moins de deux ans", "LESS_THAN"),
        ("au moins deux ans", "EQUAL_OR_MORE"),
        ("environ deux ans", "APPROX"),
        ("mi-décembre", "MID"),
        ("fin mars", "END"),
        ("début 2030", "START"),
    ],
)
def test_what_qualifies_an_expression_is_its_mod(text: str, mod: str) -> None:
    (timex,) = read(f"Cela dure depuis {text}.")
    assert (timex.text, timex.mod) == (text, mod)
