"""An article of Factiva by its field codes, the same in all of its formats and languages."""

from collections.abc import Mapping, Sequence
from functools import cache

from recoupe.intake.dates.moments import to_edtf
from recoupe.intake.dates.printed import printed_date, printed_hour
from recoupe.intake.item import Block, Fault, Item, join_blocks
from recoupe.lang.folding import fold
from recoupe.records.layout import ZoneKind

FactivaFields = Mapping[str, Sequence[Block]]
"""What stands under each code: ``HD`` headline, ``LP`` and ``TD`` text, ``AN`` number, ..."""
# What of an article is text, in its order, and what each part is.
_TEXT: tuple[tuple[str, ZoneKind | None], ...] = (
    ("BY", "credit"),
    ("CR", "credit"),
    ("LP", None),
    ("TD", None),
    ("CX", None),
    ("ART", "caption"),
    ("CT", "footer"),
    ("CY", "footer"),
)
_LONGEST_SHOWN = 80


def factiva_item(fields: FactivaFields, place: str | None) -> Item | Fault:
    """Give the dispatch of an article's fields, or the Fault of one without a text."""
    headline = _line(fields, "HD")
    if not any(block.text.strip() for code in ("LP", "TD") for block in fields.get(code, ())):
        name = (headline or _line(fields, "AN") or "")[:_LONGEST_SHOWN]
        return Fault(
            "missing",
            f"an article without text (« {name[:_LONGEST_SHOWN]} »)"
            if name
            else "an empty article",
            "the text of the article, under LP or TD",
            "skipped; see whether the service shows it, and export it again with the full text",
            place,
        )
    blocks = [Block(headline or "", "headline")]
    for code, kind in _TEXT:
        blocks += [Block(block.text, kind or block.kind) for block in fields.get(code, ())]
    text, zones = join_blocks(blocks)
    number = (_line(fields, "AN") or "").split()
    return Item(
        text=text,
        zones=zones,
        place=place,
        lang=_language(_line(fields, "LA") or ""),
        headline=headline,
        byline=_line(fields, "BY"),
        publisher=_line(fields, "SN"),
        filed=_filed(_line(fields, "PD"), _line(fields, "ET")),
        slug=_line(fields, "RF"),
        guid=number[-1] if number else None,
    )


def _line(fields: FactivaFields, code: str) -> str | None:
    return " ".join(" ".join(block.text for block in fields.get(code, ())).split()) or None


def _filed(day: str | None, hour: str | None) -> str | None:
    told = to_edtf(day) or printed_date(day)
    if told and len(told) == 10 and hour and (clock := printed_hour(hour)):
        return told + clock
    return told


def _language(told: str) -> str | None:
    return told if len(told) == 2 else _languages().get(fold(told))


@cache
def _languages() -> dict[str, str]:
    """The names of languages in French and English, and their codes."""
    from babel import Locale

    return {
        fold(name): code
        for shown in ("fr", "en")
        for code, name in Locale(shown).languages.items()
        if len(code) == 2
    }
