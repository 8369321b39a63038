import msgspec

from dossier.builder import (
    NORTH,
    cast_of,
    checked,
    dossier,
    evidence,
    north,
    reading,
    south,
    strait,
    timex,
)
from recoupe.dossier.build import build_dossier
from recoupe.dossier.quoting import one_line, shorten
from recoupe.dossier.write import write_sheet
from recoupe.records import Crosscheck, Finding, Problem, Reprint


def test_the_head_counts_and_the_unknown_day_stays_unknown() -> None:
    sheet = write_sheet(strait())
    assert sheet.summary == ("2 dépêches", "2 agences", "0 reprise")
    assert [line.filed for line in sheet.dispatches] == [
        "filée le 4 mars 2031",
        "filée en mars 2031 (jour inconnu)",
    ]
    assert sheet.dispatches[0].set_apart == "mis à part : 1 légende"
    assert sheet.note == "Aucun de ces textes n’en reprend un autre."


def test_nothing_is_said_of_independence_where_nothing_was_compared() -> None:
    assert write_sheet(dossier(north(), south())).note == ""


def test_a_reprint_is_noted_and_counted() -> None:
    one, other = north(), south()
    copy = Reprint(other.dispatch.id, one.dispatch.id, 0.918, ())
    check = checked(one, other, reprints=(copy,))
    sheet = write_sheet(build_dossier((one, other), check, cast_of(one, other), version="9"))
    assert sheet.summary[2] == "1 reprise"
    assert sheet.note == ""
    assert "reprend 92 % de A" in sheet.dispatches[1].notes


def test_a_state_speaks_in_its_own_name_under_its_party() -> None:
    parties = (
        *cast_of(north(), south()).parties,
        *_party("nor"),
    )
    pair = (north(), south())
    cast = cast_of(*pair)
    cast = type(cast)(cast.story, cast.entities, cast.identities, parties)
    sheet = write_sheet(build_dossier(pair, checked(*pair), cast, version="9"), lang="en")
    norway = next(line for line in sheet.parties if line.name == "Norway")
    assert [(actor.name, actor.count) for actor in norway.actors] == [
        ("in its own name", "2 statements")
    ]


def _party(entity: str) -> tuple["object", ...]:
    from recoupe.records import Party

    return (Party(entity, entity, (entity,)),)


def test_a_finding_shows_counts_differences_and_both_chains() -> None:
    section = write_sheet(strait()).findings[0]
    line = section.groups[0][1][0]
    assert (section.title, line.code, line.counts) == (
        "Plusieurs agences, une seule origine",
        "R1",
        "2 agences, 1 partie",
    )
    assert line.differences == ("force de l’acte",)
    assert [(proof.text, proof.chain) for proof in line.proofs] == [
        ("tout blocus", ("Norvège", "Norroy")),
        ("« Personne ne bloque rien »", ("Norvège", "Boréale")),
    ]


def test_findings_of_one_agency_are_grouped_by_agency() -> None:
    one, other = north(), south()
    findings = tuple(
        Finding(name, "s", "single_source", name, (agency,), (), (evidence(who, words),), ())
        for name, agency, who, words in (
            ("a", "Norroy", one, "blocus"),
            ("b", "Boréale", other, "port"),
            ("c", "Norroy", one, "détroit"),
        )
    )
    check = Crosscheck((), findings, (), ())
    sheet = write_sheet(build_dossier((one, other), check, cast_of(one, other), version="9"))
    groups = sheet.findings[0].groups
    assert [(agency, [line.claim for line in lines]) for agency, lines in groups] == [
        ("Boréale", ["b"]),
        ("Norroy", ["a", "c"]),
    ]


def test_expressions_that_mean_the_same_share_a_line() -> None:
    twice = reading(
        NORTH,
        timexes=(timex(NORTH, "mardi", "2031-03-04"), timex(NORTH, "le 3 mars", "2031-03-04")),
    )
    times = write_sheet(dossier(twice)).times
    assert [(line.words, line.meaning) for line in times] == [
        (("mardi", "le 3 mars"), "4 mars 2031")
    ]


def test_a_problem_keeps_its_place() -> None:
    problem = Problem("odd", "a.txt", "x", "y", "z", start=3, end=5)
    assert write_sheet(dossier(problems=(problem,))).problems[0].where == "a.txt [3–5]"


def test_an_empty_file_is_a_file() -> None:
    sheet = write_sheet(dossier())
    assert (sheet.dispatches, sheet.chapters, sheet.summary[0]) == ((), (), "0 dépêche")


def test_long_words_are_cut_between_words() -> None:
    assert shorten("un deux trois quatre", 14) == "un deux trois…"
    assert shorten("un deux", 14) == "un deux"
    assert shorten("anticonstitutionnellement", 10) == "anticonst…"
    assert one_line("a\n  b\u00a0\u00a0c ") == "a b\u00a0c"


def test_a_copys_words_stand_once_with_both_letters() -> None:
    one, other = north(), south()
    file = strait()
    first = evidence(other, "Le port a fermé")
    same = msgspec.structs.replace(first, dispatch=one.dispatch.id)
    twice = Finding("f", "s", "single_source", "Le port", ("Norroy",), (), (first, same), ())
    copied = tuple(
        msgspec.structs.replace(dispatch, agency="Norroy", counted_as="Norroy")
        for dispatch in file.dispatches
    )
    sheet = write_sheet(msgspec.structs.replace(file, dispatches=copied, findings=(twice,)))
    (proof,) = sheet.findings[0].groups[0][1][0].proofs
    assert [link.mark for link in proof.links] == ["A", "B"]
