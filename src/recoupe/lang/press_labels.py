"""The labels that press databases print before the parts of an article."""

from functools import cache
from pathlib import Path

import msgspec

from recoupe.lang.folding import fold
from recoupe.lang.toml import read_words

_LANGUAGES = ("en", "fr")


class _Labels(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    body: tuple[str, ...]
    byline: tuple[str, ...]
    cover: tuple[str, ...]
    dateline: tuple[str, ...]
    ends: tuple[str, ...]
    graphic: tuple[str, ...]
    highlight: tuple[str, ...]
    index: tuple[str, ...]
    length: tuple[str, ...]
    load_date: tuple[str, ...]
    section: tuple[str, ...]


@cache
def load_press_labels() -> dict[str, str]:
    """Give for each label, folded, the part that it stands before, in all languages together.

    Raises LexiconError naming file, line and key when a table is wrong.
    """
    return {
        fold(label): part
        for lang in _LANGUAGES
        for part, labels in msgspec.structs.asdict(
            read_words(Path(__file__).parent / lang / "press_labels.toml", _Labels)
        ).items()
        for label in labels
    }
