"""The formats of ``recoupe export``: a line each, with what writes it."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from typing import BinaryIO

from recoupe.errors import RecoupeError
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


# The first one is what is written where none is asked for.
FORMATS: Mapping[str, Format] = {
    "csv": Format("flat tables for R, pandas and databases", "flat.folder:export_csv"),
    "jsonl": Format("flat tables as lines of JSON", "flat.folder:export_jsonl"),
    "parquet": Format("flat tables for duckdb, polars, pandas and R", "flat.folder:export_parquet"),
    "xlsx": Format("flat tables in one Excel workbook", "flat.workbook:export_xlsx"),
    "annotations": Format(
        "every line as a W3C Web Annotation on its words", "jsonld:export_annotations"
    ),
    "prov": Format("where every line comes from, hand by hand (PROV-O)", "jsonld:export_prov"),
    "schema.org": Format(
        "articles, quotations, a person's verdicts for the web",
        "jsonld:export_schema_org",
    ),
    "plover": Format("events as PLOVER has them, TSV and JSON Lines", "plover:export_plover"),
    "ftm": Format("people, articles, events and notes for followthemoney", "ftm:export_ftm"),
    "txm": Format("texts and metadata for TXM", "corpora:export_txm"),
    "iramuteq": Format("one corpus for IRaMuTeQ", "corpora:export_iramuteq"),
    "conllu": Format("words with syntax and all that was read (CoNLL-U)", "corpora:export_conllu"),
    "gexf": Format("who speaks to, about and through whom, for Gephi", "network:export_gexf"),
    "gold": Format(
        "annotated dispatches of what was decided, to measure Recoupe by",
        "gold:export_gold",
        of_decisions=True,
    ),
}


def choose_formats(names: Sequence[str]) -> Mapping[str, Format]:
    """Give the formats of some names, each once; the first of all where there are none.

    Raises ``RecoupeError`` for a name that no format has.
    """
    wanted = tuple(names) or tuple(FORMATS)[:1]
    for name in wanted:
        if name not in FORMATS:
            raise RecoupeError(
                f"--format {name}: found no such format; expected one of {', '.join(FORMATS)}; "
                "recoupe export --formats tells what each is"
            )
    return {name: FORMATS[name] for name in wanted}
