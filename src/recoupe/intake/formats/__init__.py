"""The formats Recoupe reads, one small file each; the order in which they are tried."""

import functools
from pathlib import PurePath

from recoupe.errors import FormatError, InputError
from recoupe.intake.format import Format, Head, added_formats
from recoupe.intake.formats.anpa import ANPA
from recoupe.intake.formats.csv import CSV
from recoupe.intake.formats.europresse import EUROPRESSE
from recoupe.intake.formats.factiva_html import FACTIVA_HTML
from recoupe.intake.formats.factiva_xml import FACTIVA_XML
from recoupe.intake.formats.feed import FEED
from recoupe.intake.formats.iptc7901 import IPTC7901
from recoupe.intake.formats.jsonl import JSONL
from recoupe.intake.formats.newsml_1 import NEWSML_1
from recoupe.intake.formats.newsml_g2 import NEWSML_G2
from recoupe.intake.formats.nexis import NEXIS
from recoupe.intake.formats.ninjs import NINJS
from recoupe.intake.formats.nitf import NITF
from recoupe.intake.formats.page import PAGE
from recoupe.intake.formats.parquet import PARQUET
from recoupe.intake.formats.plain import PLAIN
from recoupe.intake.formats.ris import RIS
from recoupe.intake.formats.warc import WARC
from recoupe.intake.item import Fault, Options
from recoupe.intake.opening import Input, refuse_binary
from recoupe.intake.sources import Source, is_text_name

# A format is tried before those that would take its files for something more general.
_FORMATS: tuple[Format, ...] = (
    IPTC7901,
    ANPA,
    NEWSML_G2,
    NEWSML_1,
    NITF,
    NINJS,
    FEED,
    WARC,
    EUROPRESSE,
    FACTIVA_HTML,
    FACTIVA_XML,
    NEXIS,
    PARQUET,
    JSONL,
    CSV,
    RIS,
)
_GENERAL = (PAGE, PLAIN)


@functools.cache
def all_formats() -> tuple[Format, ...]:
    """Give all formats in the order in which they are tried, those of other packages first.

    Raises FormatError where one of these cannot be loaded or bears the name of another format.
    """
    added = added_formats()
    known = {one.name for one in (*_FORMATS, *_GENERAL)}
    for one in added:
        if one.name in known:
            raise FormatError(
                f"found the name « {one.name} » for a format that another package adds; expected "
                "one that no other format bears; rename it, or remove the package"
            )
        known.add(one.name)
    return (*added, *_FORMATS, *_GENERAL)


def named_format(name: str) -> Format:
    """Give the format of this name. Raises FormatError where there is none."""
    for one in all_formats():
        if one.name == name:
            return one
    known = ", ".join(sorted(one.name for one in all_formats()))
    raise FormatError(f"found no format « {name} »; expected one of: {known}")


def find_format(
    opened: Input, source: Source, options: Options
) -> tuple[Format, tuple[Fault, ...]]:
    """Give the format an input is in, by what is in it; and which others could not tell.

    Raises InputError: ``binary`` where it is in none, ``format`` where a folder holds a text
    whose name says that it is something else.
    """
    head = Head(opened.head, opened.name, options.columns.values())
    faults: list[Fault] = []
    for one in added_formats():
        try:
            if one.recognises(head):
                return one, tuple(faults)
        except Exception as error:
            faults.append(_undecided(one, error))
    for one in _FORMATS:
        if one.recognises(head):
            return one, tuple(faults)
    refuse_binary(opened.head, opened.uri)
    if PAGE.recognises(head):
        return PAGE, tuple(faults)
    if source.listed and not is_text_name(head.name):
        raise InputError(
            "format",
            opened.uri,
            f"a file of another kind ({PurePath(head.name).suffix})",
            "a format that Recoupe reads, a text (.txt, .text, no suffix) or a page (.html, .htm)",
            "skipped; name the file itself, or rename it, if it is a dispatch",
        )
    return PLAIN, tuple(faults)


def _undecided(form: Format, error: Exception) -> Fault:
    return Fault(
        "internal",
        f"a fault of the package that adds the format « {form.name} », in telling whether this is "
        f"one: {type(error).__name__}: {error}",
        "an answer",
        "read as if that format were not there; mend or remove that package",
        skipped=False,
    )
