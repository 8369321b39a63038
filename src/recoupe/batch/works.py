"""The work of each stage, loaded by whoever does it."""

from importlib import import_module

from recoupe.batch.wire import Work

# By stage: module and function.
WORKS = {
    "gather": "recoupe.batch.gathering:gather",
    "read": "recoupe.batch.reading:read",
    "account": "recoupe.batch.comparing:account",
    "sift": "recoupe.batch.comparing:sift",
    "copy": "recoupe.batch.comparing:copy",
    "link": "recoupe.batch.comparing:link",
    "examine": "recoupe.batch.comparing:examine",
    "tell": "recoupe.batch.telling:tell",
}


def work_of(stage: str) -> Work:
    """Load the work of a stage."""
    module, _, name = WORKS[stage].partition(":")
    found: Work = getattr(import_module(module), name)
    return found
