"""Sentences that tell why (reasons.toml)."""

import re
import tomllib
from functools import cache, cached_property
from pathlib import Path

from recoupe.errors import LexiconError

_NAME = re.compile(r"\{(\w+)\}")


class Reasons:
    """The sentences of one language, by key."""

    def __init__(self, name: str, sentences: dict[str, str]) -> None:
        self._name = name
        self._sentences = sentences

    def say(self, key: str, **fields: object) -> str:
        """Fill the sentence ``key``; raises LexiconError for an unknown key or a missing name.

        A fraction is written with two decimals and the decimal mark of the language.
        """
        try:
            said = {name: self._written(value) for name, value in fields.items()}
            return self._sentences[key].format(**said)
        except KeyError as error:
            raise LexiconError(
                f"{self._name}: {key}: {error} is missing; expected a sentence of that key with "
                f"only the names {', '.join(sorted(fields))}; write it so"
            ) from error

    def read(self, sentence: str) -> tuple[str, dict[str, str]] | None:
        """Find the key that a sentence was said with and what its names were filled with.

        Of several that fit, the one with most words of its own; None where none fits.
        """
        for key, pattern in self._patterns:
            if found := pattern.fullmatch(sentence):
                return key, found.groupdict()
        return None

    def blanks(self, key: str) -> tuple[str, ...]:
        """List the names that a sentence is filled with, in order."""
        return tuple(_NAME.findall(self._sentences[key]))

    @cached_property
    def _patterns(self) -> list[tuple[str, re.Pattern[str]]]:
        longest = sorted(self._sentences, key=lambda key: -len(_NAME.sub("", self._sentences[key])))
        return [(key, _pattern(self._sentences[key])) for key in longest]

    def _written(self, value: object) -> object:
        if not isinstance(value, float):
            return value
        return f"{value:.2f}".replace(".", self._sentences["decimal_mark"])

    def keys(self) -> tuple[str, ...]:
        """List the keys in the order of the file."""
        return tuple(self._sentences)


def _pattern(sentence: str) -> re.Pattern[str]:
    parts = _NAME.split(sentence)
    words, names = parts[::2], parts[1::2]
    filled = (
        f"(?P<{name}>.+?){re.escape(after)}" for name, after in zip(names, words[1:], strict=True)
    )
    return re.compile(re.escape(words[0]) + "".join(filled))


@cache
def load_reasons(lang: str = "fr") -> Reasons:
    """Load the sentences of one language, once; raises LexiconError when they cannot be used."""
    path = Path(__file__).with_name(lang) / "reasons.toml"
    try:
        sentences = tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, tomllib.TOMLDecodeError) as error:
        raise LexiconError(
            f"{path.name}: cannot be read ({error}); expected a TOML file; put it right"
        ) from error
    wrong = [key for key, value in sentences.items() if not isinstance(value, str)]
    if wrong or list(sentences) != sorted(sentences):
        raise LexiconError(
            f"{path.name}: {wrong or 'keys'} out of shape; expected one sentence a key, keys "
            "sorted in code point order; put them so"
        )
    return Reasons(path.name, sentences)
