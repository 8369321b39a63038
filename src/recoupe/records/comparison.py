"""Two dispatches side by side; what ``recoupe compare --json`` writes."""

from typing import Literal

import msgspec

from recoupe.records.dossier import Dossier


class CommonText(msgspec.Struct, frozen=True):
    """What two dispatches have word for word.

    ``shares`` are the parts of each one's words in [0, 1]. Each of ``passages`` is (start in the
    first, end in the first, start in the second, end in the second).
    """

    shares: tuple[float, float]
    passages: tuple[tuple[int, int, int, int], ...]


class Comparison(msgspec.Struct, frozen=True):
    """The crisis file of two dispatches, and what they are to each other.

    They stand in ``file`` in order of filing, and ``common`` has them in that order. ``relation``
    is ``reprint`` or ``revision`` where one repeats the other.
    """

    relation: Literal["independent", "reprint", "revision", "translation"]
    common: CommonText
    file: Dossier
