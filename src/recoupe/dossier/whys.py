"""What set a status or a date, in words."""

from collections.abc import Iterable

from recoupe.dossier.context import Context
from recoupe.dossier.ledger_lines import WhyLine
from recoupe.dossier.proofs import proofs_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.retelling import reason_in_words
from recoupe.records import Why


def write_whys(why: Iterable[Why], context: Context) -> tuple[WhyLine, ...]:
    """Write each rule once with the words it stands on."""
    lines = (
        WhyLine(_said(one, context), proofs_of(one.evidence, context)) for one in why if one.reason
    )
    return tuple(dict.fromkeys(lines))


def _said(why: Why, context: Context) -> str:
    return reason_in_words(one_line(why.reason), context.wording)
