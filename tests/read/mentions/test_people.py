"""Names, offices and counterparts."""

import pytest
from mention_marks import assert_read_as_marked, read

HEAD = "GENÈVE (Agence Fictive) - "

NAMED = [
    "[Le ministre malien des Affaires étrangères Issa Keïta=issa-keita] a été reçu.",
    "[Le ministre malien des Affaires étrangères, Issa Keïta=issa-keita], a été reçu.",
    "[Issa Keïta, ministre malien des Affaires étrangères=issa-keita], a été reçu.",
    "[Le ministre malien de la Défense, le général Issa Keïta=issa-keita], a été reçu.",
    "On a vu [Mme Awa Ba, la porte-parole du mouvement=awa-ba], à la tribune.",
    "[La présidente de la Commission européenne Clara von Stetten=clara-von-stetten] a souri.",
    "[Le président (kényan Paul) Ouma=paul-ouma] viendra.",
    "[Le général Omar al-Tayeb=omar-al-tayeb] a parlé.",
    "[La ministre chinoise Bai Lanying=bai-lanying] a parlé. [Mme Bai=bai-lanying] a souri.",
    "[Le sultan Omar Ka’ab Diop=omar-ka-ab-diop] a parlé.",
    "[Le ministre kényan de l'Eau, de l'irrigation et de l'énergie, Omar Diop=omar-diop], parle.",
    "[Le commissaire de l'Union africaine (UA) chargé de la paix, Omar Diop=omar-diop], parle.",
    "[Le secrétaire d'Etat britannique aux Affaires étrangères James Holm=james-holm] a parlé.",
    "[Le directeur général de l'AIEA, l'Argentin Rafael Montero=rafael-montero], est venu.",
    "« Nous irons », a dit à la radio [Marie Dufour=marie-dufour].",
    "Ils restent, a dit [Vauclair=vauclair].",
    "[La directrice de l'Office des eaux du Sud (OES), Ida Sol=ida-sol], a parlé.",
    "« Faux », a dit [le colistier de Mme Roy, Ali Ba=ali-ba].",
    "[La Défenseure du peuple, Nelly Cho=nelly-cho], a parlé.",
]

AGAIN = [
    # the text teaches office and name
    "[Le ministre kényan du Commerce Ali Sow=ali-sow] est là. [Le ministre=ali-sow] a parlé.",
    "[Le chef de la diplomatie turque Ali Sow=ali-sow] est là. "
    "[Le ministre turc des Affaires étrangères=ali-sow] a parlé.",
    "[Sergueï Marov=serguei-marov] est venu. [M. Marov=serguei-marov] a souri. "
    "[Sergei Marov=serguei-marov] est parti.",
    "[Le général Omar al-Tayeb=omar-al-tayeb] a parlé. [Le responsable=omar-al-tayeb] est parti.",
    "[Nicolas Rojas=nicolas-rojas] a parlé. « Je reste », a lancé "
    "[le chef de l'Etat bolivien=nicolas-rojas].",
    "[Le ministre kényan de la Défense, Ali Sow=ali-sow], est là. [Le général=ali-sow] a parlé.",
    "[La députée Awa Ba=awa-ba] est là. [Cette ancienne avocate de Lyon=awa-ba] a parlé.",
    "[Le colonel Ali Sow=ali-sow] est là. [Mme Awa Ba=awa-ba] aussi. [L'officier=ali-sow] a parlé.",
    "[Ida Roy, marraine de la fête=ida-roy], est là. [Awa Ba=awa-ba] aussi. "
    "[La marraine=ida-roy] a parlé.",
    "[Un diplomate kényan=diplomate-kenyan-anonyme] a parlé. "
    "[Ce diplomate=diplomate-kenyan-anonyme] est parti.",
]

COUNTERPARTS = [
    "[Le ministre kényan de la Défense Ali Sow=ali-sow] a appelé "
    "[[son=ali-sow] homologue tchadien Idriss Ba=idriss-ba].",
    "[Le ministre kényan de la Défense Ali Sow=ali-sow] a vu Idriss Ba, ministre tchadien de la "
    "Défense. [Ali Sow=ali-sow] a remercié [[son=ali-sow] homologue tchadien=idriss-ba].",
    "[Le Premier ministre kényan Ali Sow=ali-sow] a appelé "
    "[[son=ali-sow] homologue tchadien=premier-ministre-du-tchad].",
    "[Les présidents français et allemand=president-de-la-france+president-de-l-allemagne] "
    "ont protesté.",
]


@pytest.mark.parametrize("marked", NAMED)
def test_the_longest_stretch_around_a_name_is_one_mention(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)


@pytest.mark.parametrize("marked", AGAIN)
def test_a_person_is_known_again(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)


@pytest.mark.parametrize("marked", COUNTERPARTS)
def test_a_counterpart_holds_the_same_office(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)


def test_an_unnamed_source_keeps_role_and_institution_and_is_not_the_institution() -> None:
    text = HEAD + "Le port rouvre, a dit un haut responsable du département d'Etat américain."
    _, entities = read(text)
    source = next(e for e in entities if e.kind == "anonymous")
    assert source.label == "haut responsable du département d'État, anonyme"
    assert source.affiliation == "usa-state-department"
    assert source.affiliation in {e.id for e in entities}


def test_an_unnamed_source_is_never_a_named_person() -> None:
    text = HEAD + "Le ministre kényan Ali Sow est là. Un ministre kényan a protesté."
    mentions, _ = read(text)
    ids = {m.text: m.entity for m in mentions}
    assert ids["Un ministre kényan"] != ids["Le ministre kényan Ali Sow"]


@pytest.mark.parametrize(
    "marked",
    [
        "[La ministre malienne Awa Ba=awa-ba] est là, selon un communiqué. "
        "D'après [la même source=], elle part.",
        "Il part, selon [une source proche du dossier=source-proche-du-dossier-anonyme]. "
        "[Mme Awa Ba=awa-ba] est là. "
        "D'après [la même source=source-proche-du-dossier-anonyme], elle part.",
    ],
)
def test_the_same_source_is_never_a_named_person(marked: str) -> None:
    assert_read_as_marked(HEAD + marked)


def test_a_bare_title_is_its_holder_on_the_day_of_filing_only() -> None:
    text = HEAD + "Le secrétaire général de l'ONU a parlé."
    named = [e for e in read(text, filed="2022-02-01")[1] if e.kind == "person" and e.wikidata]
    assert named
    for filed in (None, "2031-02-01"):
        assert not [e for e in read(text, filed=filed)[1] if e.kind == "person" and e.wikidata]


@pytest.mark.parametrize(
    "marked",
    [
        "[Ali Sow=ali-sow] a parlé devant [[ses=ali-sow] partisans=partisans-d-ali-sow] réunis à "
        "Lomé.",
        "[Le Kenya=ken] rappelle [[ses=ken] soldats=soldats-du-kenya].",
        "[Un témoin=temoin-anonyme] joint par téléphone a parlé.",
        "[Un officier stationné à Lomé=officier-stationne-a-lome-anonyme] a parlé.",
        "[Des captifs=captifs] ont fui.",
    ],
)
def test_people_are_told_by_whose_they_are_and_where(marked: str) -> None:
    assert_read_as_marked(marked)


def test_whoever_somebody_is_close_to_is_another() -> None:
    assert_read_as_marked(
        "[Un proche du [président déchu=president-dechu]=proche-du-president-dechu-anonyme] a nié. "
        "[Le président=president-dechu] a ri."
    )


def test_a_word_behind_a_hyphen_is_nobody() -> None:
    assert_read_as_marked("Les sous-[sections=] ont fermé.")


@pytest.mark.parametrize(
    "text",
    [
        "Le Tchad a protesté. « Non », a dit Ali Sow, un conseiller du président kényan.",
        "Le Tchad a protesté. « Non », a dit le porte-parole du ministère kényan des Transports.",
    ],
)
def test_who_serves_an_office_or_body_of_a_state_is_of_that_state(text: str) -> None:
    _, entities = read(HEAD + text)
    persons = [one for one in entities if one.kind == "person"]
    assert "KEN" in {one.iso3 for one in persons}
    assert "TCD" not in {one.iso3 for one in persons}


@pytest.mark.parametrize(
    ("text", "state"),
    [
        ("« Le Mali porte seul ce sang », a dit le ministre de la Défense, Ali Sow.", "TCD"),
        ("A Bamako, la ministre de la Défense, Awa Ba, a parlé.", "MLI"),
        (
            "Le gué est au Mali. Un tir au Mali est faux, a dit la ministre des Mines, Ida Roy.",
            "TCD",
        ),
    ],
)
def test_a_minister_without_a_state_is_of_where_it_is_told_from(text: str, state: str) -> None:
    _, entities = read("NDJAMENA (Agence Fictive) - Le Tchad a protesté. " + text)
    named = [one for one in entities if one.kind == "person" and one.label[:1].isupper()]
    assert [one.iso3 for one in named] == [state]


def test_the_name_of_a_credit_ends_where_its_caption_begins() -> None:
    _, entities = read(
        "Le Vardholm a quitté le port, a dit Inés Tola.\n\n"
        "PHOTO IDA SOL, PONANT-DÉPÊCHES Le Vardholm à quai à Bergen, le 3 mars 2031.\n\n"
        "Le Vardholm est parti."
    )
    assert not [one.label for one in entities if "PONANT" in one.label]
