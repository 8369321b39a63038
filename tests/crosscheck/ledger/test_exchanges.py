from crosscheck.builder import Say, reading
from recoupe import read
from recoupe.crosscheck.checker import check
from recoupe.records import Exchange, Reading

TUESDAY = {"mardi": "2031-03-04"}


def exchanges(*readings: Reading) -> tuple[Exchange, ...]:
    return check(readings).ledger.exchanges


def one(*parts: Say | str, **known: str) -> tuple[Exchange, ...]:
    return exchanges(reading("Noroît", *parts, dates=TUESDAY | known))


def test_a_call_told_by_two_agencies_is_one_line() -> None:
    here = reading(
        "Noroît",
        "L'appel entre [Inés Tola|tola] et [Rubén Paz|paz], mardi, a duré dix minutes.",
        "L'entretien téléphonique entre [Inés Tola|tola] et [Rubén Paz|paz] mardi a été bref.",
        dates=TUESDAY,
    )
    there = reading(
        "Boréal",
        "[Rubén Paz|paz] a eu mardi un entretien téléphonique avec [Inés Tola|tola].",
        name="autre.txt",
        dates=TUESDAY,
    )
    (found,) = exchanges(here, there)
    assert (found.kind, found.status, found.channel) == ("call", "held", "phone")
    assert found.parties == ("Pérou", "Équateur")
    assert found.date == "2031-03-04"
    assert found.agencies == ("Boréal", "Noroît")


def test_a_letter_has_sender_recipient_and_day() -> None:
    (found,) = one("[Quito|ecu] a adressé mardi à [Lima|per] une lettre de deux pages.")
    assert (found.kind, found.sender, found.recipients) == ("letter", "Équateur", ("Pérou",))
    assert (found.date, found.channel) == ("2031-03-04", "written")


def test_letters_that_cross_are_two_and_the_answer_names_what_it_answers() -> None:
    demand, answer = one(
        "[Quito|ecu] a adressé mardi à [Lima|per] une lettre.",
        "[Lima|per] a remis mercredi à [Quito|ecu] sa réponse écrite.",
        mercredi="2031-03-05",
    )
    assert (demand.sender, answer.sender) == ("Équateur", "Pérou")
    assert (answer.kind, answer.answers) == ("answer", demand.id)


def test_what_a_written_answer_answers_is_an_exchange_of_its_own() -> None:
    found = {
        item.sender: item
        for item in one(
            "[Quito|ecu] a transmis mardi à [Lima|per] une lettre en réponse aux exigences "
            "formulées par écrit en janvier par [Lima|per].",
            **{"en janvier": "2031-01"},
        )
    }
    assert found["Pérou"].date == "2031-01"
    assert found["Équateur"].answers == found["Pérou"].id


def test_a_letter_denied_to_be_an_answer_is_contested() -> None:
    (found,) = one(
        "La lettre envoyée mardi par [Quito|ecu] à [Lima|per] n'est pas une réponse formelle."
    )
    assert found.status == "contested"
    assert found.why[0].evidence[0].text == "pas une réponse"


def test_what_an_unnamed_source_tells_of_two_others_is_claimed() -> None:
    told = Say(
        "[Clara Ríos|rios]",
        "a dit",
        "que les vedettes resteraient au port",
        to="à [Inés Tola|tola]",
        through="[un diplomate|nobody]",
        time="mardi",
    )
    (found,) = one(told)
    assert (found.kind, found.status) == ("talks", "claimed")
    assert found.parties == ("Chili", "Pérou")


def test_a_meeting_to_come_is_planned_and_one_declined_is_refused() -> None:
    refused, planned = one(
        "Une rencontre entre [Inés Tola|tola] et [Rubén Paz|paz] est prévue samedi.",
        "[Santiago|chl] a refusé de recevoir [Inés Tola|tola].",
        samedi="2031-03-08",
    )
    assert (planned.kind, planned.status, planned.date) == ("meeting", "planned", "2031-03-08")
    assert (refused.kind, refused.status) == ("meeting", "refused")


def test_prisoners_handed_over_for_others_are_a_swap() -> None:
    (found,) = one("[Quito|ecu] a rendu mardi six prisonniers à [Lima|per] contre huit des siens.")
    assert (found.kind, found.parties) == ("prisoner_swap", ("Pérou", "Équateur"))


def test_an_envoy_summoned_stands_for_his_state() -> None:
    (found,) = one("[Lima|per] a convoqué mardi [l'ambassadeur d'Équateur|paz].")
    assert (found.kind, found.parties) == ("summons", ("Pérou", "Équateur"))


def test_what_one_side_holds_among_its_own_is_none() -> None:
    assert not one("Une réunion du gouvernement de [Lima|per] s'est tenue mardi.")
    assert not one("[Inés Tola|tola] a écarté toute négociation avec [Quito|ecu].")


def test_a_reprint_tells_nothing_of_its_own() -> None:
    told = (
        "[Quito|ecu] a adressé mardi à [Lima|per] une lettre de deux pages, selon la radio.",
        "Le port restait désert dans la soirée, et les grues étaient à l'arrêt depuis l'aube.",
        "Les pêcheurs attendaient la marée pour remonter leurs filets près de la digue.",
    )
    origin = reading("Noroît", *told, dates=TUESDAY)
    copy = reading("Noroît", *told, publisher="Le Phare", name="copie.txt", dates=TUESDAY)
    (found,) = exchanges(origin, copy)
    assert {item.dispatch for item in found.evidence} == {origin.dispatch.id}


def test_what_is_put_off_stands_at_its_new_day() -> None:
    days = {"jeudi": "2031-03-13", "18 mars": "2031-03-18"}
    told = reading(
        "Noroît",
        "Une rencontre entre [Inés Tola|tola] et [Rubén Paz|paz] est prévue jeudi.",
        dates=days,
        filed="2031-03-10",
    )
    moved = reading(
        "Boréal",
        "La rencontre entre [Inés Tola|tola] et [Rubén Paz|paz], prévue jeudi, est reportée "
        "au 18 mars.",
        name="autre.txt",
        dates=days,
        filed="2031-03-12",
    )
    (found,) = exchanges(told, moved)
    assert (found.status, found.date) == ("planned", "2031-03-18")


def test_what_is_announced_for_a_day_to_come_is_planned_however_it_is_told() -> None:
    (found,) = one(
        "[Inés Tola|tola] a salué la rencontre avec [Rubén Paz|paz] samedi.",
        samedi="2031-03-08",
    )
    assert found.status == "planned"


def test_a_letter_pointed_back_to_is_the_one_just_told() -> None:
    (found,) = one(
        "[Quito|ecu] a adressé mardi à [Lima|per] une lettre de deux pages.",
        "Cette lettre, transmise par [Quito|ecu] à [Lima|per], propose samedi.",
        samedi="2031-03-08",
    )
    assert found.date == "2031-03-04"


def test_a_letter_never_received_is_contested() -> None:
    (found,) = one(
        "[Quito|ecu] a adressé mardi à [Lima|per] une lettre de deux pages.",
        "[Lima|per] dit n'avoir jamais reçu cette lettre.",
    )
    assert found.status == "contested"


def test_what_was_years_ago_is_none() -> None:
    assert not one(
        "En 2028, [Inés Tola|tola] a eu une rencontre avec [Rubén Paz|paz].",
        **{"En 2028": "2028"},
    )


def test_a_visit_refused_is_an_exchange_refused() -> None:
    (found,) = one("[Rubén Paz|paz] a refusé de se rendre chez [Inés Tola|tola].")
    assert (found.kind, found.status) == ("visit", "refused")


def test_what_did_not_take_place_is_refused_though_it_is_named_again() -> None:
    (found,) = one(
        "[Inés Tola|tola] et [Rubén Paz|paz] devaient se retrouver pour un sommet.",
        "Le sommet entre [Inés Tola|tola] et [Rubén Paz|paz] n'a pas eu lieu.",
        "Le sommet entre [Inés Tola|tola] et [Rubén Paz|paz] portait sur la pêche.",
    )
    assert (found.kind, found.status) == ("meeting", "refused")


def test_how_somebody_was_reached_is_no_channel_of_an_exchange() -> None:
    (found,) = one(
        "[Inés Tola|tola], jointe par téléphone, raconte sa rencontre avec [Rubén Paz|paz]."
    )
    assert found.channel != "phone"


def test_what_is_talked_about_is_no_party() -> None:
    (found,) = one(
        "Une rencontre entre [Inés Tola|tola] et [Rubén Paz|paz] sur [Santiago|chl] a duré."
    )
    assert found.parties == ("Pérou", "Équateur")


def test_counterparts_named_by_their_states_are_parties() -> None:
    told = (
        "Des entretiens téléphoniques entre la ministre chilienne, Clara Ríos, et ses homologues"
        " péruvien et équatorien ont eu lieu. Le Pérou et l'Équateur s'accusent de tirs."
    )
    (found,) = check([read(told, lang="fr", source_uri="file:///a.txt")]).ledger.exchanges
    assert (found.kind, found.parties) == ("call", ("Chili", "Pérou", "Équateur"))


def test_a_guest_awaited_in_a_town_visits_its_state() -> None:
    told = (
        "LIMA, 4 mars 2031 (Noroît) - Le Pérou n'entamera aucun pourparler avec le Chili.\n\n"
        "Le ministre équatorien de la Pêche Rubén Paz est attendu à Lima mardi.\n"
    )
    (found,) = check([read(told, lang="fr", source_uri="file:///a.txt")]).ledger.exchanges
    assert (found.kind, found.parties, found.status) == ("visit", ("Pérou", "Équateur"), "planned")
