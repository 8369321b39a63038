"""Recoupe as a component of a spaCy pipeline: ``nlp.add_pipe("recoupe_attribution")``."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from typing import Any, TypeAlias

import msgspec
from spacy.language import Language
from spacy.tokens import Doc, Span

from recoupe.intake.languages import READ
from recoupe.pipeline import as_dispatch, read_many
from recoupe.records import Attribution, Event, Reading

NAME = "recoupe_attribution"
EVENTS = "recoupe_events"
_READING = "recoupe"
# What spaCy keeps of a document is bytes, numbers and text.
_PACKED = "recoupe_packed"
_KNOWN = "recoupe_known"
_WORDS: TypeAlias = tuple[int, int, str, str, str]


class Component:
    """Reads the text of a ``Doc`` and puts what it finds into its span groups.

    ``doc.spans["recoupe_attribution"]`` has SOURCE, CUE, ADDRESSEE and CONTENT, one for each part
    of the words said; ``id_`` is the id of the attribution, ``kb_id_`` that of the entity, or of
    several with a blank between. ``doc.spans["recoupe_events"]`` has the words that name an event,
    under its type, with the id of the event. Spans reach to the next borders of tokens.

    ``doc._.recoupe`` is the ``Reading``, ``span._.recoupe`` the ``Attribution`` or ``Event``. Both
    live through ``to_bytes``, and through a ``DocBin`` that stores user data.
    ``doc._.recoupe_known`` may say beforehand what is known of one dispatch, by the names of
    ``recoupe.read``. A text that brings Recoupe down gets a reading with a problem, and no spans.
    """

    def __init__(self, name: str = NAME, **known: object) -> None:
        self.name = name
        self._known = {key: value for key, value in known.items() if value is not None}

    def __call__(self, doc: Doc) -> Doc:
        """Read the text of a document and give the document; what it had by these names goes."""
        known = {**self._known, **(doc._.get(_KNOWN) or {})}
        reading = next(read_many([as_dispatch(doc.text, **known)]))
        doc._.set(_PACKED, msgspec.msgpack.encode(reading))
        doc.spans[NAME] = _spans(doc, _speech(reading))
        doc.spans[EVENTS] = _spans(doc, _events(reading))
        return doc


def make_component(
    nlp: Language, name: str, lang: str | None, filed: str | None, publisher: str | None
) -> Component:
    """Make the component; ``filed`` (EDTF) and ``publisher`` are those of every text.

    Without ``lang`` all texts are in the language of the pipeline, where Recoupe reads that; else
    it is found for each text, and one in none that Recoupe reads raises ``InputError``.
    """
    if lang is None and nlp.lang in READ:
        lang = nlp.lang
    return Component(name, lang=lang, filed=filed, publisher=publisher)


def _speech(reading: Reading) -> Iterator[_WORDS]:
    for item in reading.attributions:
        source, to = item.source, item.addressee
        if source is not None and source.start is not None and source.end is not None:
            yield source.start, source.end, "SOURCE", _one(source.entity), item.id
        if item.cue is not None:
            yield item.cue.start, item.cue.end, "CUE", "", item.id
        if to is not None:
            yield to.start, to.end, "ADDRESSEE", _one(to.entity), item.id
        for words in item.content:
            yield words.start, words.end, "CONTENT", "", item.id


def _events(reading: Reading) -> Iterator[_WORDS]:
    for item in reading.events:
        yield item.trigger.start, item.trigger.end, item.type, "", item.id


def _one(entity: str | tuple[str, ...] | None) -> str:
    return entity if isinstance(entity, str) else " ".join(entity or ())


def _spans(doc: Doc, words: Iterator[_WORDS]) -> list[Span]:
    """Put words of a reading on the tokens of its text, whose newlines may be two characters."""
    pairs = re.finditer("\r\n", doc.text)
    breaks = [pair.start() - number for number, pair in enumerate(pairs)]
    found = (
        doc.char_span(
            start + bisect_left(breaks, start),
            end + bisect_left(breaks, end),
            label=label,
            kb_id=entity,
            span_id=key,
            alignment_mode="expand",
        )
        for start, end, label, entity, key in words
    )
    return [span for span in found if span is not None]


def _reading_of(doc: Doc) -> Reading | None:
    packed = doc._.get(_PACKED)
    return _unpacked(packed) if packed else None


def _record_of(span: Span) -> Attribution | Event | None:
    reading = _reading_of(span.doc)
    if reading is None or not span.id_:
        return None
    records: tuple[Any, ...] = (*reading.attributions, *reading.events)
    return next((one for one in records if one.id == span.id_), None)


@lru_cache(maxsize=64)
def _unpacked(packed: bytes) -> Reading:
    return msgspec.msgpack.decode(packed, type=Reading)


Language.factory(
    NAME,
    default_config={"lang": None, "filed": None, "publisher": None},
    assigns=["doc.spans"],
    func=make_component,
)
Doc.set_extension(_READING, getter=_reading_of, force=True)
Doc.set_extension(_PACKED, default=None, force=True)
Doc.set_extension(_KNOWN, default=None, force=True)
Span.set_extension(_READING, getter=_record_of, force=True)
