"""Files in, dispatches out: one small file per format; nothing is interpreted."""

from recoupe.intake.format import Format, Head
from recoupe.intake.item import Block, Fault, Item, Options, join_blocks
from recoupe.intake.opening import Input
from recoupe.intake.reading import read_paths, read_source
from recoupe.intake.sources import Source, find_files

__all__ = [
    "Block",
    "Fault",
    "Format",
    "Head",
    "Input",
    "Item",
    "Options",
    "Source",
    "find_files",
    "join_blocks",
    "read_paths",
    "read_source",
]
