"""Recoupe reads dispatches on one crisis and writes the crisis file, with evidence on each line.

>>> import recoupe
>>> reading = recoupe.read("Le ministre a dit mardi que le port était fermé.")  # doctest: +SKIP
"""

import sys
from importlib import import_module
from types import ModuleType
from typing import TYPE_CHECKING, Any

from recoupe import crosscheck as _crosscheck_room
from recoupe import read as _read_room
from recoupe.display import show_with

__version__: str

if TYPE_CHECKING:
    from recoupe.keeping import Store, open_store
    from recoupe.notebook import show
    from recoupe.pipeline import build_dossier, crosscheck, read, read_files, read_many, tables
    from recoupe.records import (
        Added,
        Attribution,
        Change,
        Dispatch,
        Entity,
        Finding,
        Mention,
        Problem,
        Reading,
        Span,
        Story,
        Timex,
    )
    from recoupe.records.dossier import Dossier

_HOMES = {
    "recoupe.keeping": ("Store", "open_store"),
    "recoupe.notebook": ("show",),
    "recoupe.pipeline": ("build_dossier", "read_files", "read_many", "tables"),
    "recoupe.records.dossier": ("Dossier",),
    "recoupe.records": (
        "Added",
        "Attribution",
        "Change",
        "Dispatch",
        "Entity",
        "Finding",
        "Mention",
        "Problem",
        "Reading",
        "Span",
        "Story",
        "Timex",
    ),
}

__all__ = [
    "Added",
    "Attribution",
    "Change",
    "Dispatch",
    "Dossier",
    "Entity",
    "Finding",
    "Mention",
    "Problem",
    "Reading",
    "Span",
    "Store",
    "Story",
    "Timex",
    "__version__",
    "build_dossier",
    "crosscheck",
    "open_store",
    "read",
    "read_files",
    "read_many",
    "show",
    "tables",
]


class _Room(ModuleType):
    """A room of the house that can be called by its name.

    ``recoupe.read`` is a folder and, for those who script, a function: Python keeps only one
    thing under a name, so the folder itself answers the call.
    """

    def __call__(self, *args: Any, **options: Any) -> Any:
        verb = self.__name__.rpartition(".")[2]
        return getattr(import_module("recoupe.pipeline"), verb)(*args, **options)


for _room in (_read_room, _crosscheck_room):
    sys.modules[_room.__name__].__class__ = _Room

# Records say what they are in a notebook; what writes it is loaded with the first of them.
show_with(
    html=lambda item: import_module("recoupe.notebook").html_of(item),
    text=lambda item: import_module("recoupe.notebook").text_of(item),
)


def __getattr__(name: str) -> Any:
    """Load public names when they are first used: ``import recoupe`` stays instant."""
    if name == "__version__":
        return import_module("recoupe.pipeline").VERSION
    for home, names in _HOMES.items():
        if name in names:
            return getattr(import_module(home), name)
    raise AttributeError(f"module 'recoupe' has no attribute {name!r}; it has {', '.join(__all__)}")


def __dir__() -> list[str]:
    return sorted(__all__)
