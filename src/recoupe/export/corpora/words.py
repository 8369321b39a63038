"""One word of a sentence as a line of ten columns."""

import re
from collections.abc import Mapping

from recoupe.export.unicode import shown
from recoupe.records import Sentence, Token

_INVARIABLE = frozenset({"ADP", "ADV", "CCONJ", "INTJ", "PUNCT", "SCONJ", "SYM"})
_VERBS = frozenset({"AUX", "VERB"})
_TAGS = _INVARIABLE | {"ADJ", "AUX", "DET", "NOUN", "NUM", "PART", "PRON", "PROPN", "VERB", "X"}
_NAMED = {" ": r"\s", "\t": r"\t", "\n": r"\n", "\r": r"\r"}
_BLANK = re.compile(r"\s")


def line_of(sentence: Sentence, index: int, text: str, marks: Mapping[str, str]) -> str:
    """Give a word with offsets in the text of its dispatch and what is marked on it.

    Heads count from 1 within the sentence; should several words have none, the first is the
    root and the others hang on it.
    """
    token = sentence.tokens[index]
    misc = [f"{name}={value}" for name, value in sorted(marks.items())]
    misc += _spacing(sentence, index, text)
    misc += [f"start_char={token.start}", f"end_char={token.end}"]
    head, relation = _governor(sentence, token)
    return "\t".join(
        (
            str(index + 1),
            _form(token.text),
            _lemma(token),
            token.pos if token.pos in _TAGS else "X",
            "_",
            _features(token.morph),
            str(head),
            relation,
            "_",
            "|".join(misc),
        )
    )


def sentence_text(sentence: Sentence) -> str:
    """Give the words with one blank where there is any, as the standard has it."""
    parts = []
    for token, following in zip(sentence.tokens, [*sentence.tokens[1:], None], strict=True):
        parts.append(_form(token.text))
        if following and following.start > token.end:
            parts.append(" ")
    return "".join(parts)


def _form(text: str) -> str:
    return _BLANK.sub("\ufffd", shown(text)) or "\ufffd"


def _lemma(token: Token) -> str:
    """Give the lemma where it is known: of a verb by its forms, of a word that has one form only.

    ``_`` stands for all others: contracted and elided words, nouns and adjectives.
    """
    if token.pos in _VERBS and (token.lemma != token.norm or "VerbForm=Inf" in token.morph):
        return _form(token.lemma)
    alone = token.pos in _INVARIABLE and not token.morph and not token.norm.endswith("'")
    return _form(token.norm) if alone else "_"


def _features(morph: str) -> str:
    return "|".join(sorted(filter(None, morph.split("|")), key=str.casefold)) or "_"


def _governor(sentence: Sentence, token: Token) -> tuple[int, str]:
    if token.head != token.index:
        return token.head + 1, token.dep.lower() or "dep"
    root = next(one.index for one in sentence.tokens if one.head == one.index)
    return (0, "root") if root == token.index else (root + 1, "parataxis")


def _spacing(sentence: Sentence, index: int, text: str) -> list[str]:
    """Tell the blanks behind a word where they are not one plain blank, as UDPipe writes them."""
    end = sentence.tokens[index].end
    last = index + 1 == len(sentence.tokens)
    following = sentence.end if last else sentence.tokens[index + 1].start
    gap = text[end:following]
    if last or gap == " ":
        return []
    if not gap:
        return ["SpaceAfter=No"]
    named = "".join(_NAMED.get(one, f"\\u{ord(one):04X}") for one in gap)
    return [f"SpacesAfter={named}"]
