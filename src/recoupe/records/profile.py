"""What a dispatch is about, in a form that two dispatches can be compared by."""

from collections.abc import Mapping

import msgspec


class Participant(msgspec.Struct, frozen=True):
    """Who takes part: kind, label and the rank in which he is first mentioned."""

    kind: str
    label: str
    entrance: int


class Profile(msgspec.Struct, frozen=True):
    """Weights of participants, subjects and words (vectors of length 1), and the days named.

    It depends on its own dispatch alone, so that two profiles compare the same whatever else is
    known. ``filed`` is EDTF, ``first_day`` and ``last_day`` the ISO days that bound it, null where
    it is not known. Participants go by keys that mean the same in every dispatch. ``matters`` has
    the words and what they speak of, ``lead`` the same of the beginning; ``opening`` are the days
    that the beginning names, ``lead_days`` those of its first paragraph: when the happening told
    is.
    """

    dispatch: str
    filed: str | None
    first_day: str | None
    last_day: str | None
    participants: Mapping[str, float]
    named: Mapping[str, Participant]
    subjects: Mapping[str, float]
    words: Mapping[str, float]
    days: frozenset[str]
    opening: frozenset[str]
    matters: Mapping[str, float] = {}
    lead: Mapping[str, float] = {}
    lead_days: frozenset[str] = frozenset()
