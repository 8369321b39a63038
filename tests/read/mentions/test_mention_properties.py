"""What holds for any text."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from mention_marks import read

_BITS = st.sampled_from(
    [
        "Le ministre kényan", "Awa Ba", "l’État", "M. Sow", "son homologue", "\n\n", "\r\n", "🙂",
        "(russe", "Paul)", "« Nous", "»", "il y a", "a dit", ",", ".", "des", "l'", "à Nairobi",
        "les deux pays", "qui", "ce dernier", "OTAN", "de la", "et", "« »", "-t-il",
    ]
)  # fmt: skip
_TEXTS = st.lists(_BITS | st.text(max_size=6), max_size=20).map(" ".join)


@settings(max_examples=60, deadline=None)
@given(_TEXTS, st.sampled_from(["NFC", "NFD"]))
def test_mentions_slice_to_their_text_and_name_known_entities(text: str, form: str) -> None:
    text = unicodedata.normalize(form, text)
    mentions, entities = read(text)
    known = {entity.id for entity in entities}
    for mention in mentions:
        assert text[mention.start : mention.end] == mention.text
        assert mention.text.strip() == mention.text
        ids = (mention.entity,) if isinstance(mention.entity, str) else mention.entity
        assert ids
        assert set(ids) <= known
    assert [m.start for m in mentions] == sorted(m.start for m in mentions)
    assert len(known) == len(entities)


@settings(max_examples=20, deadline=None)
@given(_TEXTS)
def test_reading_is_pure(text: str) -> None:
    assert read(text) == read(text)


def test_decomposed_accents_are_read_like_composed_ones() -> None:
    text = "GENÈVE (Agence Fictive) - Le ministre kényan de l’Énergie Aïcha Diémé a protesté."
    composed = [m.entity for m in read(text)[0]]
    decomposed = [m.entity for m in read(unicodedata.normalize("NFD", text))[0]]
    assert composed == decomposed == ["aicha-dieme"]
