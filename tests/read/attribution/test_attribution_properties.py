"""What holds for any text built from French that speaks."""

import unicodedata

from hypothesis import given, settings
from hypothesis import strategies as st
from speech_marks import layers

from recoupe.records import Attribution

_BITS = st.sampled_from(
    [
        "Le ministre kényan Paul Otieno a dit que le pont fermait.",
        "« Rien ne presse », a-t-il ajouté.",
        "Selon la préfecture, l’île est coupée.",
        "Lima a affirmé que Quito avait promis de partir, a rapporté Tass, citant l’armée.",
        "« Le pont", "ferme ».", "»", "« »", "« Nous frapperons. »", "a dit", "que", ", selon",
        "citée par", "C'est ce qu'a dit", "Le convoi aurait fui.", "a-t-on appris de source sûre",
        "comme l’a noté Awa Ndiaye,", "et a exigé", "🙂", "\n\n", "\r\n", "—", ":", "(", "“Non”",
        "Jamais il n’avait cédé.", "qui a dit que", "l’assurance que", "mardi", "Été à Nîmes",
    ]
)  # fmt: skip
_TEXTS = st.lists(_BITS | st.text(max_size=5), min_size=1, max_size=14).map(" ".join)
_FORMS = st.sampled_from(["NFC", "NFD"])


@settings(max_examples=80, deadline=None)
@given(_TEXTS, _FORMS)
def test_spans_slice_to_their_text(text: str, form: str) -> None:
    text = unicodedata.normalize(form, text)
    for layer in layers(text):
        spans = [layer.cue, layer.condition, layer.anonymity_reason, *layer.content]
        parties = [layer.source, layer.addressee]
        for span in (*(s for s in spans if s), *(p for p in parties if p)):
            if span.start is not None:
                assert text[span.start : span.end] == span.text
        assert layer.content
        assert all(0 <= s.start < s.end <= len(text) for s in layer.content)


@settings(max_examples=60, deadline=None)
@given(_TEXTS)
def test_layers_hang_on_each_other_without_a_cycle(text: str) -> None:
    found = layers(text)
    by_id = {layer.id: layer for layer in found}
    assert len(by_id) == len(found)
    for layer in found:
        around = _around(layer, by_id)
        hands = [e for outer in around for e in _entities(outer)]
        assert layer.relayed_by == tuple(dict.fromkeys(hands))


def _around(layer: Attribution, by_id: dict[str, Attribution]) -> list[Attribution]:
    """The layers around one, nearest first."""
    found: list[Attribution] = []
    while layer.nested_in is not None:
        layer = by_id[layer.nested_in]
        assert layer not in found
        found.append(layer)
    return found


def _entities(layer: Attribution) -> tuple[str, ...]:
    if layer.source is None or layer.source.entity is None:
        return ()
    entity = layer.source.entity
    return (entity,) if isinstance(entity, str) else tuple(entity)


@settings(max_examples=15, deadline=None)
@given(_TEXTS)
def test_reading_twice_gives_the_same(text: str) -> None:
    assert layers(text) == layers(text)
