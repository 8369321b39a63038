"""The timeline in lines."""

import re
from collections.abc import Mapping

from recoupe.dossier.context import Context
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.exchanges import exchange_codes, exchange_names
from recoupe.dossier.ledger_lines import OccurrenceLine
from recoupe.dossier.proofs import proofs_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.verdicts import finding_codes
from recoupe.dossier.whys import write_whys
from recoupe.dossier.wording import Wording
from recoupe.records import Occurrence

# An exchange that is only planned, or was refused, is drawn and told apart from what took place.
_NOT_HELD = frozenset({"planned", "refused"})
_ONE_OF = re.compile(r"\[(\d{4}-\d{2}-\d{2}(?:,\d{4}-\d{2}-\d{2})+)\]")


def write_timeline(context: Context) -> tuple[OccurrenceLine, ...]:
    """Write what happened and what passed between the parties, in order of time, numbered."""
    codes = {**exchange_codes(context), **finding_codes(context)}
    prefix, names = context.wording("codes", "occurrence"), exchange_names(context)
    return tuple(
        _line(one, f"{prefix}{number}", codes, names, context)
        for number, one in enumerate(context.dossier.timeline, start=1)
    )


def _line(
    one: Occurrence,
    code: str,
    codes: Mapping[str, str],
    names: Mapping[str, str],
    context: Context,
) -> OccurrenceLine:
    wording = context.wording
    one_of = _ONE_OF.fullmatch(one.date or "")
    key = next((each.status for each in context.dossier.exchanges if each.id == one.exchange), "")
    return OccurrenceLine(
        code=code,
        key=one.id,
        temporal="future" if key in _NOT_HELD else one.temporal,
        standing=_standing(key, one, wording),
        date=date_in_words(one.date, wording) if one.date else wording("dates", "unknown"),
        what=names.get(one.exchange or "") or one_line(one.what),
        earliest=one.earliest or "",
        latest=one.latest or "",
        days=tuple(one_of[1].split(",")) if one_of else (),
        exchange=codes.get(one.exchange or "", ""),
        finding=codes.get(one.finding or "", ""),
        why=write_whys(one.why, context),
        proofs=proofs_of(one.evidence, context),
    )


def _standing(status: str, one: Occurrence, wording: Wording) -> str:
    """Say that it did not take place, or not yet, or that it lies before the file."""
    if status in _NOT_HELD:
        return wording("exchange_status", status)
    return "" if one.temporal == "new" else wording("temporal", one.temporal)
