"""Two dispatches side by side, in words."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from babel.numbers import format_percent

from recoupe.dossier.context import Context
from recoupe.dossier.links import Proof
from recoupe.dossier.narrowed import narrowed_date
from recoupe.dossier.quoting import one_line
from recoupe.dossier.sheet import DispatchLine, FindingLine, NarrowedDate, Sheet
from recoupe.dossier.wording import Wording
from recoupe.records import Comparison, Narrowing

_BOTH = {
    "corroborated": ("corroborated",),
    "one_origin": ("corroborated_one_origin",),
    "contested": ("agencies_contradict", "parties_contradict", "parties_differ"),
    "same_agency": ("single_source",),
    "superseded": ("superseded",),
    "incomparable": ("incomparable",),
}


@dataclass(frozen=True, slots=True)
class ComparedLine:
    """What is told of one thing: the words of the first dispatch and of the second."""

    line: FindingLine
    first: tuple[Proof, ...]
    second: tuple[Proof, ...]


@dataclass(frozen=True, slots=True)
class ComparedGroup:
    """What both tell, of one agreement."""

    key: str
    title: str
    lines: tuple[ComparedLine, ...]


@dataclass(frozen=True, slots=True)
class OwnGroup:
    """What one of the two alone tells, in its order."""

    title: str
    lines: tuple[FindingLine, ...]


@dataclass(frozen=True, slots=True)
class ComparedSheet:
    """Everything a reader sees of two dispatches, in order.

    ``passages`` are those in common, the longest first; ``dates`` have the words of a date and
    what is left of it.
    """

    heads: tuple[DispatchLine, DispatchLine]
    relation: tuple[str, ...]
    passages: tuple[str, ...]
    groups: tuple[ComparedGroup, ...]
    own: tuple[OwnGroup, ...]
    dates: tuple[tuple[str, NarrowedDate], ...]


def compare_sheet(comparison: Comparison, sheet: Sheet, wording: Wording) -> ComparedSheet:
    """Put a comparison into words; ``sheet`` is that of its file."""
    first, second = sheet.dispatches
    lines = [line for part in sheet.findings for _, group in part.groups for line in group]
    both = [line for line in lines if line.agreement != "single_source" or len(_marks(line)) > 1]
    own = [line for line in lines if line not in both]
    return ComparedSheet(
        heads=(first, second),
        relation=_relation(comparison, wording),
        passages=_passages(comparison),
        groups=tuple(_groups(both, first.mark, wording)),
        own=tuple(_own(own, head, wording) for head in (first, second)),
        dates=_dates(comparison, wording),
    )


def _marks(line: FindingLine) -> set[str]:
    return {link.mark for proof in line.proofs for link in proof.links}


def _groups(lines: Sequence[FindingLine], first: str, wording: Wording) -> Iterable[ComparedGroup]:
    for key, agreements in _BOTH.items():
        chosen = [line for line in lines if line.agreement in agreements]
        if not chosen:
            continue
        section = "findings" if key in wording.tree["findings"] else "compared"
        yield ComparedGroup(
            key,
            wording(section, key),
            tuple(
                ComparedLine(
                    line,
                    tuple(one for one in line.proofs if one.links[0].mark == first),
                    tuple(one for one in line.proofs if one.links[-1].mark != first),
                )
                for line in chosen
            ),
        )


def _own(lines: Iterable[FindingLine], head: DispatchLine, wording: Wording) -> OwnGroup:
    own = [line for line in lines if head.mark in _marks(line)]
    own.sort(key=lambda line: line.proofs[0].links[0].parts)
    return OwnGroup(wording("compared", "only", mark=head.mark), tuple(own))


def _relation(comparison: Comparison, wording: Wording) -> tuple[str, ...]:
    """Say whether one repeats the other and how much they have in common."""
    one, other = comparison.file.dispatches
    copy, origin = (one, other) if one.reprint_of else (other, one)
    says = wording("compared", comparison.relation, copy=copy.mark, origin=origin.mark)
    if not comparison.common.passages:
        return says, wording("compared", "no_passage")
    first, second = (
        format_percent(
            share, "#,##0.#\u00a0%" if wording.code == "fr" else "#,##0.#%", wording.locale
        )
        for share in comparison.common.shares
    )
    shares = {"first": first, "one": one.mark, "second": second, "other": other.mark}
    return says, wording("compared", "shares", **shares)


def _passages(comparison: Comparison) -> tuple[str, ...]:
    text = comparison.file.dispatches[0].text
    words = [one_line(text[start:end]) for start, end, _, _ in comparison.common.passages]
    return tuple(sorted(dict.fromkeys(words), key=lambda one: -len(one)))


def _dates(comparison: Comparison, wording: Wording) -> tuple[tuple[str, NarrowedDate], ...]:
    context = Context.of(comparison.file, wording)
    found = (
        (_date_words(one, context), narrowed_date((one.place.dispatch, one.place.start), context))
        for one in comparison.file.narrowed
    )
    return tuple(dict.fromkeys((words, date) for words, date in found if date is not None))


def _date_words(one: Narrowing, context: Context) -> str:
    mark = context.dispatches[one.place.dispatch].mark
    if one.place.text is None:
        return context.wording("compared", "filing", mark=mark)
    return f"{context.wording.word('quoted', words=one_line(one.place.text))} ({mark})"
