"""First person within quoted speech, once the speaker is known."""

from mention_marks import read

from recoupe.read.mentions import resolve_speakers
from recoupe.records import Attribution, Entity, Layout, Mention, Quotation, Source, Span

TEXT = "« Nous voulons la paix et je l'ai dit. »"
WORDS = TEXT[2:-2]


def _layout() -> Layout:
    return Layout(
        None, None, None, None, None, False, (),
        quotations=(Quotation(2, len(TEXT) - 2, 0, len(TEXT), "«»"),),
    )  # fmt: skip


def _said_by(key: str) -> Attribution:
    content = (Span.of(TEXT, 2, len(TEXT) - 2),)
    return Attribution("a", "direct", "say", None, Source(key, carried=True), content)


def _first_persons() -> tuple[Mention, ...]:
    at = TEXT.index("je")
    return (
        Mention(2, 6, "Nous", "pronoun", None),
        Mention(at, at + 2, "je", "pronoun", None),
    )


KENYA = Entity("ken", "Kenya", "state", iso3="KEN")
MINISTER = Entity("ali-sow", "Ali Sow", "person", iso3="KEN", affiliation="ken")
UNIONIST = Entity("awa-ba", "Awa Ba", "person", affiliation="union")
UNION = Entity("union", "Union", "organisation")


def test_we_of_an_official_is_the_state_and_i_the_official() -> None:
    mentions, _ = resolve_speakers(
        _first_persons(), (KENYA, MINISTER), (_said_by("ali-sow"),), _layout(), ()
    )
    assert [m.entity for m in mentions] == ["ken", "ali-sow"]


def test_we_of_a_unionist_is_the_union() -> None:
    mentions, _ = resolve_speakers(
        _first_persons(), (UNIONIST, UNION), (_said_by("awa-ba"),), _layout(), ()
    )
    assert [m.entity for m in mentions] == ["union", "awa-ba"]


def test_without_a_speaker_nothing_changes() -> None:
    before = _first_persons()
    assert resolve_speakers(before, (KENYA,), (), _layout(), ())[0] == before


def test_words_outside_quotations_are_left_alone() -> None:
    mentions, entities = read("GENÈVE (Agence Fictive) - Ali Sow dit que nous verrons.")
    layout = Layout(None, None, None, None, None, False, ())
    assert resolve_speakers(mentions, entities, (), layout, ()) == (mentions, entities)
