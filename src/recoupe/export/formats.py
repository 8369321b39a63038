"""The formats of ``recoupe export``: a line each, with what writes it."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from recoupe.export.material import Material
from recoupe.records import Problem

# The content of a file, or what writes it: large ones are never whole in memory.
Content = bytes | Callable[[BinaryIO], None]
# A path in the folder and what stands there; or what could not be written as it is.
Written = tuple[str, Content] | Problem
Writer = Callable[[Material], Iterator[Written]]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the place of its writer, ``module:function`` under ``recoupe.export``.

    ``about`` says in one line what it is. One ``of_decisions`` has nothing but what a person
    decided, and so needs a store.
    """

    about: str
    place: str
    of_decisions: bool = False

    def writer(self) -> Writer:
        """Load the function that writes it."""
        module, _, name = self.place.partition(":")
        found: Writer = getattr(import_module(f"recoupe.export.{module}"), name)
        return found


FORMATS: Mapping[str, Format] = {
    "annotations": Format(
        "every line as a W3C Web Annotation on its words", "jsonld:export_annotations"
    ),
    "prov": Format("where every line comes from, hand by hand (PROV-O)", "jsonld:export_prov"),
    "schema.org": Format(
        "articles, quotations, a person's verdicts for the web",
        "jsonld:export_schema_org",
    ),
    "gold": Format(
        "annotated dispatches of what was decided, to measure Recoupe by",
        "gold:export_gold",
        of_decisions=True,
    ),
}
