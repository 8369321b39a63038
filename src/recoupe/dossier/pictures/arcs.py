"""Who speaks to whom and about whom: names in a column, arcs beside it."""

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.dossier.quoting import shorten
from recoupe.dossier.ties import Network, Tie
from recoupe.dossier.wording import Wording

_WIDTH, _ROW, _TOP = 430, 42, 28
_LEFT, _RIGHT = 132, 298
_MIDDLE = (_LEFT + _RIGHT) // 2
_NARROWEST, _WIDEST, _LONGEST_STEP = 26, 92, 26
_LONGEST_NAME = 23
_APART = 7
_TIP = 7


@dataclass(frozen=True, slots=True)
class _Arc:
    """One arc, from the row of who speaks to that of the other; ``side`` is 1 to the right.

    ``reach`` is how far it swings out, so that arcs over more rows lie outside.
    """

    side: int
    start: int
    end: int
    reach: float
    count: int
    title: str


def draw_network(network: Network, wording: Wording) -> Markup:
    """Draw the parties of the network; empty where nobody speaks to or about another.

    To the right who is spoken to, to the left who is spoken of; thicker where it is more often.
    """
    rows = {name: index for index, name in enumerate(network.parties)}
    if not rows:
        return Markup("")
    arcs = sorted(_arcs(network.ties, rows, wording), key=lambda arc: -abs(arc.end - arc.start))
    most = max((arc.count for arc in arcs), default=1)
    names = Markup("").join(_name(name, row) for name, row in rows.items())
    return Markup(
        '<svg class="arcs" viewBox="0 0 {} {}" role="img" aria-labelledby="network">'
        '<text class="side" x="{}" y="14" text-anchor="start">{} →</text>'
        '<text class="side" x="{}" y="14" text-anchor="end">← {}</text>{}{}{}</svg>'
    ).format(
        _WIDTH,
        _TOP + _ROW * len(rows),
        _RIGHT,
        wording.word("speaks_to"),
        _LEFT,
        wording.word("speaks_of"),
        Markup("").join(_arc(arc, most) for arc in arcs),
        Markup("").join(_count(arc) for arc in arcs),
        names,
    )


def _arcs(ties: tuple[Tie, ...], rows: dict[str, int], wording: Wording) -> Iterator[_Arc]:
    for tie in ties:
        if tie.speaker not in rows or tie.other not in rows:
            continue
        for side, count in ((1, tie.to), (-1, tie.about)):
            if count:
                verb = wording.word("speaks_to" if side == 1 else "speaks_of")
                title = f"{tie.speaker} {verb} {tie.other}{wording.word('colon')} {count}"
                start, end = rows[tie.speaker], rows[tie.other]
                yield _Arc(side, start, end, _reach(start, end, len(rows)), count, title)


def _reach(start: int, end: int, rows: int) -> float:
    """Swing out by the rows between; what goes down lies outside what comes back up."""
    step = min(_LONGEST_STEP, (_WIDEST - _NARROWEST) / max(rows - 2, 1))
    return _NARROWEST + step * (abs(end - start) - 1) + (20 if end > start else 0)


def _name(name: str, row: int) -> Markup:
    return Markup('<text class="party" x="{}" y="{}" text-anchor="middle">{}</text>').format(
        _MIDDLE, _TOP + _ROW * row + _ROW // 2 + 4, shorten(name, _LONGEST_NAME)
    )


def _geometry(arc: _Arc) -> tuple[float, float, float, float]:
    """Give edge, furthest reach and both heights; up and down are drawn apart."""
    edge = _RIGHT if arc.side == 1 else _LEFT
    middle = _TOP + _ROW / 2
    down = 1 if arc.end > arc.start else -1
    first = middle + _ROW * arc.start + down * _APART
    last = middle + _ROW * arc.end - down * _APART
    return edge, edge + arc.side * arc.reach * 4 / 3, first, last


def _arc(arc: _Arc, most: int) -> Markup:
    edge, reach, first, last = _geometry(arc)
    tip = edge + arc.side * _TIP
    return Markup(
        '<g class="{}"><title>{}</title><path d="M{:g} {:g}C{:g} {:g} {:g} {:g} {:g} {:g}" '
        'stroke-width="{:.1f}"/><path class="tip" d="M{:g} {:g}l{:g} -5v10z"/></g>'
    ).format(
        "to" if arc.side == 1 else "of",
        arc.title,
        *(edge, first, reach, first, reach, last, tip, last),
        1 + 5 * arc.count / most,
        *(edge, last, arc.side * (_TIP + 2)),
    )


def _count(arc: _Arc) -> Markup:
    edge, reach, first, last = _geometry(arc)
    x = edge + (reach - edge) * 0.75
    return Markup('<text class="n" x="{:g}" y="{:g}" text-anchor="middle">{}</text>').format(
        x, (first + last) / 2 + 4, arc.count
    )
