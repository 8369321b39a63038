"""Sentences with one layer of speech marked inside: ``<source>Lima</source> <cue>dément</cue>``."""

from recoupe.lang.marked import parse_marked
from recoupe.read.reader import read_dispatch
from recoupe.records import Attribution, Dispatch


def layers(text: str) -> tuple[Attribution, ...]:
    """Every layer of speech of a text that is one body, in order."""
    return read_dispatch(Dispatch("speech", text, "fr", "speech")).attributions


def layer_in(sentence: str) -> Attribution:
    """The only layer of a marked sentence, held against its marks to the letter."""
    text, marks = parse_marked(sentence)
    found = layers(text)
    assert len(found) == 1, [(a.cue and a.cue.text, [c.text for c in a.content]) for a in found]
    layer = found[0]
    told = {
        "source": [layer.source.text] if layer.source and not layer.source.carried else [],
        "cue": [layer.cue.text] if layer.cue else [],
        "content": [span.text for span in layer.content],
        "addressee": [layer.addressee.text] if layer.addressee else [],
    }
    marked = {tag: [mark.text for mark in marks if mark.tag == tag] for tag in told}
    assert told == marked
    return layer


def chain_in(text: str) -> list[tuple[str | None, str | None]]:
    """Cue of each layer with the cue of the layer around it, in order."""
    found = layers(text)
    cues = {a.id: a.cue.text if a.cue else None for a in found}
    return [(cues[a.id], cues[a.nested_in] if a.nested_in else None) for a in found]
