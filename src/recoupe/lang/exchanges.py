"""Words for what passes between parties (exchanges.toml)."""

from functools import cache, cached_property
from pathlib import Path

import msgspec

from recoupe.lang.toml import read_words
from recoupe.records import ExchangeKind

Phrase = tuple[str, ...]


class ExchangeLexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The tables of exchanges.toml; its header says what each holds. All words are folded."""

    asked: tuple[str, ...]
    answering: tuple[str, ...]
    about: tuple[str, ...]
    again: tuple[str, ...]
    agreeing: tuple[str, ...]
    answer_names: tuple[str, ...]
    answers: tuple[str, ...]
    assemblies: tuple[str, ...]
    awaited: tuple[str, ...]
    bargaining: tuple[str, ...]
    both: tuple[str, ...]
    broadcast: tuple[str, ...]
    brokered: tuple[str, ...]
    brokering: tuple[str, ...]
    by: tuple[str, ...]
    calling: tuple[str, ...]
    calling_off: tuple[str, ...]
    captives: tuple[str, ...]
    datives: tuple[str, ...]
    declining: tuple[str, ...]
    definite: tuple[str, ...]
    during: tuple[str, ...]
    each: tuple[str, ...]
    envoys: tuple[str, ...]
    forms: tuple[str, ...]
    # "from" is a word of Python's own.
    source: tuple[str, ...] = msgspec.field(name="from")
    going: tuple[str, ...]
    grounds: tuple[str, ...]
    handing: tuple[str, ...]
    heads: dict[str, ExchangeKind]
    hosted: tuple[str, ...]
    in_return: tuple[str, ...]
    in_writing: tuple[str, ...]
    inside: tuple[str, ...]
    joining: tuple[str, ...]
    lasting: tuple[str, ...]
    loose: tuple[str, ...]
    mediating: tuple[str, ...]
    meeting: tuple[str, ...]
    none: tuple[str, ...]
    occasion: tuple[str, ...]
    offering: tuple[str, ...]
    only: tuple[str, ...]
    only_opens: tuple[str, ...]
    openers: tuple[str, ...]
    own: tuple[str, ...]
    planning: tuple[str, ...]
    pointing: tuple[str, ...]
    postponing: tuple[str, ...]
    proposals: tuple[str, ...]
    rather: tuple[str, ...]
    reached: tuple[str, ...]
    received: tuple[str, ...]
    replying: tuple[str, ...]
    shared: tuple[str, ...]
    should: tuple[str, ...]
    speaking: tuple[str, ...]
    summoning: tuple[str, ...]
    to: tuple[str, ...]
    trading: tuple[str, ...]
    together: tuple[str, ...] = msgspec.field(name="with")
    wished: tuple[str, ...]
    written: tuple[str, ...]
    channels: dict[str, tuple[str, ...]]
    kinds: dict[str, ExchangeKind]
    labels: dict[str, str]
    lemmas: dict[ExchangeKind, tuple[str, ...]]
    names: dict[ExchangeKind, tuple[str, ...]]

    @cached_property
    def named(self) -> dict[str, list[tuple[Phrase, ExchangeKind]]]:
        """Names of exchanges cut into words, by their first word: the words and the kind."""
        found: dict[str, list[tuple[Phrase, ExchangeKind]]] = {}
        for kind, names in self.names.items():
            for name in names:
                words = tuple(name.split(" "))
                found.setdefault(words[0], []).append((words, kind))
        return found

    @cached_property
    def kind_of_lemma(self) -> dict[str, ExchangeKind]:
        """The kind that a verb or noun of an event tells."""
        return {lemma: kind for kind, lemmas in self.lemmas.items() for lemma in lemmas}


@cache
def load_exchanges(lang: str = "fr") -> ExchangeLexicon:
    """Load the tables of one language, once.

    Raises LexiconError naming file, line and key when a list is out of order or has the wrong
    shape.
    """
    return read_words(Path(__file__).with_name(lang) / "exchanges.toml", ExchangeLexicon)
