"""CoNLL-U: words, tags and dependencies, with entities, speech and events in the last column."""

from collections.abc import Iterator, Mapping, Sequence
from functools import partial
from typing import BinaryIO

from recoupe.export.corpora.brackets import bracketed
from recoupe.export.corpora.marks import Marking
from recoupe.export.corpora.texts import text_name
from recoupe.export.corpora.words import line_of, sentence_text
from recoupe.export.formats import Written
from recoupe.export.material import Material
from recoupe.export.unicode import in_one_line
from recoupe.records import Problem, Reading, Sentence
from recoupe.records.dossier import FiledDispatch


def export_conllu(material: Material) -> Iterator[Written]:
    """Write a file a dispatch; headline, subheads and body, parsed anew as when it was read.

    A dispatch without a sentence gives a Problem: the format has no empty documents.
    """
    marking = Marking(material)
    for dispatch, reading in zip(material.file.dispatches, material.readings(), strict=True):
        sentences = material.sentences(reading)
        if any(sentence.tokens for sentence in sentences):
            writer = partial(_write, dispatch, reading, sentences, marking)
            yield f"{text_name(dispatch)}.conllu", writer
        else:
            yield Problem(
                "no_text",
                dispatch.source_uri,
                "no sentence",
                "a headline or a body",
                "it is not in the corpus; the other formats have it",
            )


def _write(
    dispatch: FiledDispatch,
    reading: Reading,
    sentences: Sequence[Sentence],
    marking: Marking,
    out: BinaryIO,
) -> None:
    tokens = [token for sentence in sentences for token in sentence.tokens]
    brackets = {name: bracketed(marks, tokens) for name, marks in marking.of(reading).items()}
    head = _head(dispatch)
    paragraph: tuple[str, int] | None = None
    at = 0
    for number, sentence in enumerate((one for one in sentences if one.tokens), start=1):
        place = (sentence.zone, sentence.paragraph)
        if place != paragraph:
            head += ["# newpar", f"# zone = {sentence.zone}"]
            paragraph = place
        head += [
            f"# sent_id = {text_name(dispatch)}-{number}",
            f"# text = {sentence_text(sentence)}",
        ]
        words = [
            line_of(sentence, index, reading.dispatch.text, _marks_at(at + index, brackets))
            for index in range(len(sentence.tokens))
        ]
        out.write("\n".join([*head, *words, "", ""]).encode())
        at += len(sentence.tokens)
        head = []


def _head(dispatch: FiledDispatch) -> list[str]:
    known = {
        "dispatch": dispatch.id,
        "agency": dispatch.agency,
        "filed": dispatch.filed,
        "lang": dispatch.lang,
        "title": dispatch.headline,
    }
    lines = [f"# {name} = {in_one_line(value)}" for name, value in known.items() if value]
    return [f"# newdoc id = {text_name(dispatch)}", *lines]


def _marks_at(place: int, brackets: Mapping[str, Mapping[int, str]]) -> dict[str, str]:
    return {name: found[place] for name, found in brackets.items() if place in found}
