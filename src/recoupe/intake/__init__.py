"""Files in, dispatches out: one small file per format; nothing is interpreted."""

from recoupe.intake.reading import DEFAULT_MAX_BYTES, read_paths, read_source
from recoupe.intake.sources import Source, find_files

__all__ = ["DEFAULT_MAX_BYTES", "Source", "find_files", "read_paths", "read_source"]
