"""The future and the conditional, told by the ending of a verb form."""

from functools import cache, cached_property
from pathlib import Path
from typing import Literal

import msgspec

from recoupe.lang.toml import read_words


class MoodEndings(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of ``<lang>/moods.toml``; that file says what each is for."""

    ahead_stem: frozenset[str]
    future_end: frozenset[str]
    conditional_end: frozenset[str]
    other_stem: frozenset[str]
    verb_end: frozenset[str]
    verb_like_adjectives: frozenset[str]

    @cached_property
    def verbs_only(self) -> tuple[str, ...]:
        """Endings that no word but a verb has."""
        return tuple(sorted(self.verb_end))

    @cached_property
    def _future(self) -> tuple[str, ...]:
        return tuple(sorted(stem + end for stem in self.ahead_stem for end in self.future_end))

    @cached_property
    def _conditional(self) -> tuple[str, ...]:
        return tuple(sorted(stem + end for stem in self.ahead_stem for end in self.conditional_end))

    def mood_of(self, form: str) -> Literal["future", "conditional"] | None:
        """Return what the ending of a finite form in lower case tells; None where it tells nothing.

        >>> endings = load_moods("fr")
        >>> [endings.mood_of(form) for form in ("fermerons", "embraserait", "livrait", "part")]
        ['future', 'conditional', None, None]
        """
        if form.endswith(self._future):
            mood: Literal["future", "conditional"] = "future"
        elif form.endswith(self._conditional):
            mood = "conditional"
        else:
            return None
        ends = self.future_end | self.conditional_end
        other = any(
            form.endswith(end) and form.removesuffix(end) in self.other_stem for end in ends
        )
        return None if other else mood


@cache
def load_moods(lang: str = "fr") -> MoodEndings:
    """Return the endings of the language, read once; raises LexiconError."""
    return read_words(Path(__file__).parent / lang / "moods.toml", MoodEndings)
