"""Calls, meetings and letters between the parties, in lines."""

from recoupe.dossier.context import Context
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.ledger_lines import ExchangeLine
from recoupe.dossier.proofs import proofs_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.whys import write_whys
from recoupe.records import Exchange

_TO, _WITH = " → ", " – "


def write_exchanges(context: Context) -> tuple[ExchangeLine, ...]:
    """Write what passed between the parties, in the order of the record, numbered."""
    codes = exchange_codes(context)
    return tuple(_line(one, codes, context) for one in context.dossier.exchanges)


def exchange_codes(context: Context) -> dict[str, str]:
    """Give the code of each exchange by its id."""
    prefix = context.wording("codes", "exchange")
    found = context.dossier.exchanges
    return {one.id: f"{prefix}{number}" for number, one in enumerate(found, start=1)}


def _line(exchange: Exchange, codes: dict[str, str], context: Context) -> ExchangeLine:
    wording = context.wording
    about = (exchange.channel, exchange.duration, exchange.place)
    held = exchange.status == "held"
    unknown = wording("dates", "unknown")
    return ExchangeLine(
        code=codes[exchange.id],
        kind=wording("exchange_kinds", exchange.kind),
        title=one_line(exchange.label),
        between=_between(exchange, context),
        date=date_in_words(exchange.date, wording) if exchange.date else unknown,
        about=tuple(one_line(part) for part in about if part),
        answers=codes.get(exchange.answers or "", ""),
        status="" if held else wording("exchange_status", exchange.status),
        why=write_whys(exchange.why, context),
        proofs=proofs_of(exchange.evidence, context),
    )


def _between(exchange: Exchange, context: Context) -> str:
    """Name who writes to whom, or the parties where nobody is told to send it."""
    name = context.wording.state_named
    parties = [name(one_line(party)) for party in exchange.parties]
    if exchange.sender is None:
        return _WITH.join(parties)
    sender = name(one_line(exchange.sender))
    others = [name(one_line(one)) for one in exchange.recipients]
    others = others or [one for one in parties if one != sender]
    return _TO.join((sender, context.wording.both(others))) if others else sender
