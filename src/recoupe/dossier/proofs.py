"""Evidence as words of a dispatch with the hands they came through and the way to them."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from recoupe.dossier.chains import chain_of
from recoupe.dossier.context import Context, parts_of
from recoupe.dossier.links import Proof
from recoupe.dossier.quoting import one_line
from recoupe.dossier.statements import words_of
from recoupe.records import Evidence


def proofs_of(evidence: Iterable[Evidence], context: Context) -> tuple[Proof, ...]:
    """Show evidence in order of the file, the parts of one statement together, each words once."""
    statements: dict[tuple[str, str | None, int], list[Evidence]] = {}
    for item in sorted(evidence, key=lambda one: _place(one, context)):
        if item.dispatch in context.dispatches:
            whole = (item.dispatch, item.attribution, 0 if item.attribution else item.start)
            statements.setdefault(whole, []).append(item)
    return _merged(_proof(parts, context) for parts in statements.values())


def _merged(proofs: Iterable[Proof]) -> tuple[Proof, ...]:
    """Give words once that an account has in several dispatches from the same hands."""
    found: dict[tuple[str, ...], Proof] = {}
    for proof in proofs:
        key = (proof.text, *proof.chain[:-1], proof.account)
        same = found.get(key)
        found[key] = replace(same, links=(*same.links, *proof.links)) if same else proof
    return tuple(found.values())


def _place(evidence: Evidence, context: Context) -> tuple[int, str, int]:
    filed = context.dispatches.get(evidence.dispatch)
    mark = filed.mark if filed else ""
    return len(mark), mark, evidence.start


def _proof(parts: Sequence[Evidence], context: Context) -> Proof:
    dispatch = parts[0].dispatch
    places = tuple((part.start, part.end) for part in parts)
    link = context.link(dispatch, places)
    agency = context.teller(dispatch, places)
    item = context.attributions.get((dispatch, parts[0].attribution or ""))
    text = one_line(" ".join(part.text for part in parts))
    account = one_line(context.dispatches[dispatch].counted_as or agency)
    if item is None:
        return Proof(text, (agency,), (link,), account)
    if places == parts_of(item):
        text = words_of(item, (), context)
    return Proof(text, chain_of(item, agency, context.entities, context.wording), (link,), account)
