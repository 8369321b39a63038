"""What Recoupe found, in the formats of other programs: tables, citations, Word."""

from recoupe.export.citing.apa import cite_apa
from recoupe.export.citing.bibtex import cite_bibtex
from recoupe.export.citing.citation import Citation
from recoupe.export.tables import Table, table_of, write_csv, write_json
from recoupe.export.word import write_word

__all__ = [
    "Citation",
    "Table",
    "cite_apa",
    "cite_bibtex",
    "table_of",
    "write_csv",
    "write_json",
    "write_word",
]
