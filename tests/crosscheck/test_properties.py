"""What holds for every set of dispatches."""

from hypothesis import assume, given, settings
from hypothesis import strategies as st

from recoupe.crosscheck.checker import check
from recoupe.records import Crosscheck, Finding, Reading

from .builder import Say, reading
from .test_checker import ACCUSE, DENY, DENY_TOO, WITHDRAW, WITHDRAW_IF

SCENE = (
    "Les deux ministres se sont parlé longuement au téléphone de la frontière de Huaca, "
    "où plusieurs milliers de soldats campent depuis le début du printemps, sous la pluie."
)
SCENES = (
    SCENE,
    "Longue conversation téléphonique entre ministres, sur fond de troupes massées près de Huaca : "
    "des soldats par milliers y attendent, au printemps, que la pluie veuille bien cesser enfin.",
    "Au téléphone, les ministres ont évoqué Huaca, bourgade frontalière noyée par les averses, "
    "dont les prés accueillent cette saison un campement de soldats venus de tout le pays.",
    "Huaca, sa douane, ses averses, ses soldats par milliers : les ministres en ont discuté "
    "ensemble au téléphone, plus longuement que prévu, selon un programme publié au printemps.",
)
SAYS = (
    WITHDRAW,
    WITHDRAW_IF,
    ACCUSE,
    DENY,
    DENY_TOO,
    Say("[Rubén Paz|paz]", "a promis", "une route neuve vers la côte", "promise"),
    Say(
        "[Le ministre Rubén Paz|paz]", "a promis", "que la route de la côte serait neuve", "promise"
    ),
    Say("[Quito|ecu]", "a dit", "que douze soldats avaient été blessés — déjà 😀 hier"),
    Say("[Quito|ecu]", "a dit", "que quinze soldats avaient été blessés hier"),
    Say("[Clara Ríos|rios]", "a proposé", "une médiation de l'[Union des Andes|andes]", "offer"),
)
AGENCIES = ("A", "B", "C")


@st.composite
def dispatches(draw: st.DrawFn) -> tuple[Reading, ...]:
    count = draw(st.integers(1, 4))
    made = {}
    for number in range(count):
        says = draw(st.lists(st.sampled_from(SAYS), min_size=1, max_size=5, unique_by=id))
        agency = draw(st.sampled_from(AGENCIES))
        day = draw(st.sampled_from(["2031-03", "2031-03-04", "2031-03-05", None]))
        item = reading(agency, SCENES[number], *says, filed=day, name=f"{number}.txt")
        made[item.dispatch.id] = item
    return tuple(made.values())


def claims(result: Crosscheck) -> list[tuple[str, str | None]]:
    return [
        key
        for finding in result.findings
        if finding.about == "claim"
        for key in {(e.dispatch, e.attribution or str(e.start)) for e in finding.evidence}
    ]


def told(finding: Finding) -> tuple[object, ...]:
    """Give what a finding says, less the ids."""
    words = frozenset(item.text for item in finding.evidence)
    return finding.agreement, finding.agencies, finding.parties, finding.differences, words


@settings(max_examples=100, deadline=None)
@given(dispatches(), st.randoms(use_true_random=False))
def test_the_order_of_dispatches_changes_nothing(readings, random) -> None:
    shuffled = list(readings)
    random.shuffle(shuffled)
    assert check(shuffled) == check(readings)


@settings(max_examples=100, deadline=None)
@given(dispatches())
def test_a_claim_is_in_one_finding_only(readings) -> None:
    found = claims(check(readings))
    assert len(found) == len(set(found))


@settings(max_examples=100, deadline=None)
@given(dispatches())
def test_every_claim_is_in_some_finding(readings) -> None:
    result = check(readings)
    evidence = [item for finding in result.findings for item in finding.evidence]
    cited = {(e.dispatch, e.attribution) for e in evidence if e.attribution}
    relayed = {(r.dispatch.id, a.nested_in) for r in readings for a in r.attributions}
    every = {(r.dispatch.id, a.id) for r in readings for a in r.attributions}
    assert every - relayed == cited


@settings(max_examples=100, deadline=None)
@given(dispatches())
def test_evidence_slices_to_its_text(readings) -> None:
    texts = {r.dispatch.id: r.dispatch.text for r in readings}
    for finding in check(readings).findings:
        assert finding.evidence
        assert finding.reasons
        for item in finding.evidence:
            assert texts[item.dispatch][item.start : item.end] == item.text


@settings(max_examples=100, deadline=None)
@given(dispatches(), st.data())
def test_a_reprint_never_adds_an_agency(readings, data) -> None:
    origin = data.draw(st.sampled_from(readings))
    says = ["Voici ce qu'en dit une agence.", origin.dispatch.text.strip()]
    copy = reading(None, *says, filed="2031-03-09", publisher="Le Littoral", name="copie.txt")
    copy = Reading(
        copy.dispatch, copy.layout, (), origin.entities, (),
        _moved(origin, copy), (), "0",
    )  # fmt: skip
    before, after = check(readings), check((*readings, copy))
    assert {item.agency for item in after.credits} == {item.agency for item in before.credits}
    assert any(r.copy == copy.dispatch.id for story in after.stories for r in story.reprints)
    known: dict[object, int] = {}
    for finding in before.findings:
        for key in _keys(finding):
            known[key] = max(known.get(key, 0), len(finding.agencies))
    for finding in after.findings:
        for key in _keys(finding):
            assert len(finding.agencies) <= known.get(key, len(AGENCIES))


def _keys(finding: Finding) -> set[tuple[str, str | int, str]]:
    return {
        (item.dispatch, item.attribution or item.start, finding.about) for item in finding.evidence
    }


def _moved(origin: Reading, copy: Reading):
    import msgspec

    from recoupe.records import Span

    by = copy.dispatch.text.index(origin.dispatch.text.strip())

    def span(item: Span) -> Span:
        return Span.of(copy.dispatch.text, item.start + by, item.end + by)

    return tuple(
        msgspec.structs.replace(
            item,
            content=tuple(span(part) for part in item.content),
            cue=span(item.cue) if item.cue else None,
            source=msgspec.structs.replace(
                item.source, start=item.source.start + by, end=item.source.end + by
            ),
            addressee=item.addressee
            and msgspec.structs.replace(
                item.addressee, start=item.addressee.start + by, end=item.addressee.end + by
            ),
        )
        for item in origin.attributions
    )


@settings(max_examples=100, deadline=None)
@given(st.lists(st.sampled_from(SAYS), min_size=1, max_size=4, unique_by=id),
       st.lists(st.sampled_from(SAYS), min_size=1, max_size=4, unique_by=id))  # fmt: skip
def test_swapping_two_agencies_swaps_the_finding(mine, theirs) -> None:
    one = check([reading("A", SCENES[0], *mine), reading("B", SCENES[1], *theirs)])
    other = check([reading("B", SCENES[0], *mine), reading("A", SCENES[1], *theirs)])
    assume(not any(story.reprints for story in one.stories))
    swap = {"A": "B", "B": "A"}
    swapped = {
        (kind, tuple(sorted(swap[name] for name in agencies)), *rest)
        for kind, agencies, *rest in map(told, other.findings)
    }
    assert set(map(told, one.findings)) == swapped


@settings(max_examples=40, deadline=None)
@given(dispatches())
def test_a_dispatch_of_another_story_changes_nothing_in_this_one(readings) -> None:
    elsewhere = reading(
        "A",
        "Un séisme a secoué au petit matin la région de [Santiago|chl], sans faire de victime, "
        "et les écoles resteront fermées jusqu'à lundi prochain dans toute la capitale.",
        Say("[Clara Ríos|rios]", "a annoncé", "la fermeture des écoles de la capitale", "announce"),
    )
    before, after = check(readings), check((*readings, elsewhere))
    assert set(before.stories) <= set(after.stories)
    assert set(before.findings) <= set(after.findings)
