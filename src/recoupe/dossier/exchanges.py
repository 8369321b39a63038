"""Calls, meetings and letters between the parties, in lines."""

from recoupe.dossier.context import Context
from recoupe.dossier.dates import date_in_words
from recoupe.dossier.durations import time_in_words
from recoupe.dossier.ledger_lines import ExchangeLine
from recoupe.dossier.naming import all_named
from recoupe.dossier.proofs import proofs_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.whys import write_whys
from recoupe.lang.exchanges import load_exchanges
from recoupe.records import Exchange

_TO, _WITH = " → ", " – "
# The channel that goes without saying.
_USUAL = {
    "call": "phone",
    "letter": "written",
    "answer": "written",
    "meeting": "in_person",
    "visit": "in_person",
}


def write_exchanges(context: Context) -> tuple[ExchangeLine, ...]:
    """Write what passed between the parties, in the order of the record, numbered."""
    codes = exchange_codes(context)
    return tuple(_line(one, codes, context) for one in context.dossier.exchanges)


def exchange_codes(context: Context) -> dict[str, str]:
    """Give the code of each exchange by its id."""
    prefix = context.wording("codes", "exchange")
    found = context.dossier.exchanges
    return {one.id: f"{prefix}{number}" for number, one in enumerate(found, start=1)}


def exchange_names(context: Context) -> dict[str, str]:
    """Give each exchange by its kind and parties, by its id, in the language of the file."""
    return {
        one.id: f"{context.wording('exchange_kinds', one.kind)} {_between(one, context)}"
        for one in context.dossier.exchanges
        if _is_foreign(one, context)
    }


def _line(exchange: Exchange, codes: dict[str, str], context: Context) -> ExchangeLine:
    wording = context.wording
    about = (_channel(exchange, context), _duration(exchange, context), exchange.place)
    title, between = _title(exchange, context), _between(exchange, context)
    held = exchange.status == "held"
    unknown = wording("dates", "unknown")
    return ExchangeLine(
        code=codes[exchange.id],
        key=exchange.id,
        kind=wording("exchange_kinds", exchange.kind),
        title=title,
        between="" if between in title else between,
        date=date_in_words(exchange.date, wording) if exchange.date else unknown,
        about=tuple(one_line(part) for part in about if part),
        answers=codes.get(exchange.answers or "", ""),
        status="" if held else wording("exchange_status", exchange.status),
        why=write_whys(exchange.why, context),
        proofs=proofs_of(exchange.evidence, context),
    )


def _title(exchange: Exchange, context: Context) -> str:
    """Give its name; one made of its kind and its parties only names these."""
    label = one_line(exchange.label)
    rest = label
    for party in sorted((*exchange.parties, exchange.sender or ""), key=len, reverse=True):
        rest = rest.replace(one_line(party), "") if party else rest
    noun = rest.strip(" ,–→")
    if not noun or {*noun} & {*"–→,"} or rest == label:
        return label
    between, wording = _between(exchange, context), context.wording
    usual = wording("exchange_kinds", exchange.kind), load_exchanges().labels[exchange.kind]
    if any(noun in words for words in usual) or _is_foreign(exchange, context):
        return between
    return f"{noun}{wording.word('colon')} {between}"


def _is_foreign(exchange: Exchange, context: Context) -> bool:
    """Tell whether its name is in another language than the file's own words."""
    told = (context.dispatches[one.dispatch].lang for one in exchange.evidence[:1])
    return any(lang != context.wording.code for lang in told)


def _channel(exchange: Exchange, context: Context) -> str | None:
    """Give the channel where the kind does not say it yet; words of a dispatch as they stand."""
    if exchange.channel == _USUAL.get(exchange.kind):
        return None
    channels = context.wording.tree["channels"]
    return str(channels.get(exchange.channel or "", exchange.channel or ""))


def _duration(exchange: Exchange, context: Context) -> str | None:
    """Give how long it took: as the dispatch has it, or what that means in another language."""
    words = exchange.duration
    if words is None or not _is_foreign(exchange, context):
        return words
    told = {one.dispatch for one in exchange.evidence}
    meant = (
        time_in_words(one, context.wording)
        for one in context.dossier.dates
        if one.dispatch in told
        and one.type == "DURATION"
        and (one.text in words or words in one.text)
    )
    return next(meant, words)


def _between(exchange: Exchange, context: Context) -> str:
    """Name who writes to whom, or the parties where nobody is told to send it."""
    parties = [_name(party, context) for party in exchange.parties]
    if exchange.sender is None:
        return _WITH.join(parties)
    sender = _name(exchange.sender, context)
    others = [_name(one, context) for one in exchange.recipients]
    others = others or [one for one in parties if one != sender]
    return _TO.join((sender, context.wording.both(others))) if others else sender


def _name(label: str, context: Context) -> str:
    """Name a party, or several that act as one, in the language of the file."""
    return all_named(one_line(label), context.wording)
