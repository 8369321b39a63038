"""The timeline as a picture: a day is a dot, an uncertain date the stretch it lies in.

Places are shares of the width, so that the words keep their size on a narrow page.
"""

import datetime
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from recoupe.dossier.dates import day_in_words
from recoupe.dossier.ledger_lines import OccurrenceLine
from recoupe.dossier.quoting import shorten
from recoupe.dossier.wording import Wording

_ROW, _TOP = 20, 6
_EARLIER, _BEGIN, _END = 4.0, 14.0, 95.0
_SLOT = 4.5
_MOST_TICKS = 6
_LONG = 60
_LONGEST_TITLE = 90


@dataclass(frozen=True, slots=True)
class _Mark:
    """Where a line of the timeline stands, in hundredths of the width; ``row`` from the top.

    ``dots`` are the days it may be, or where it begins and ends.
    """

    line: OccurrenceLine
    dots: tuple[float, ...]
    row: int


@dataclass(frozen=True, slots=True)
class _Scale:
    """The days that the axis has; what lies before them stands at the left, without scale."""

    first: datetime.date
    last: datetime.date

    def place(self, day: datetime.date) -> float:
        if day < self.first:
            return _EARLIER
        days = max((self.last - self.first).days, 1)
        return _BEGIN + (_END - _BEGIN) * min((day - self.first).days / days, 1)


def draw_timeline(lines: Sequence[OccurrenceLine], wording: Wording, *, page: str = "") -> Markup:
    """Draw all dated lines; empty where fewer than two have a date.

    The axis spans what is new; what lay before stands in one column at its left. ``page`` is the
    address of the page that lists the lines, where it is another than that of the picture.
    """
    dated = [line for line in lines if _day(line.earliest) and _day(line.latest)]
    if len(dated) < 2:
        return Markup("")
    scale = _scale(dated)
    marks = _marks(dated, scale)
    bottom = _TOP + _ROW * (1 + max(mark.row for mark in marks))
    earlier = any(mark.dots[0] <= _EARLIER for mark in marks)
    return Markup(
        '<svg class="days" width="100%" height="{}" role="group" aria-labelledby="timeline">'
        "{}{}{}</svg>"
    ).format(
        bottom + 24,
        _earlier(bottom, wording) if earlier else "",
        Markup("").join(_ticks(scale, bottom, wording)),
        Markup("").join(_drawn(mark, page) for mark in marks),
    )


def _day(iso: str) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(iso)
    except ValueError:
        return None


def _days(line: OccurrenceLine) -> tuple[datetime.date, datetime.date]:
    first, last = _day(line.earliest), _day(line.latest)
    assert first and last
    return first, last


def _scale(lines: Sequence[OccurrenceLine]) -> _Scale:
    """Span what is new, back to where nothing was for long, and what is to come soon after it.

    Everything where nothing is new.
    """
    chosen = [line for line in lines if line.temporal == "new"] or lines
    spans = sorted(_days(line) for line in chosen)
    begin = spans[-1][0]
    for first, _ in reversed(spans):
        if (begin - first).days > _LONG:
            break
        begin = first
    last = max(day for _, day in spans)
    soon = (_days(line)[1] for line in lines if line.temporal == "future")
    return _Scale(begin, max([last, *(day for day in soon if (day - last).days <= _LONG)]))


def _marks(lines: Sequence[OccurrenceLine], scale: _Scale) -> list[_Mark]:
    """Give each line the first row with room for it and for its code beside it."""
    ends: list[float] = []
    marks = []
    for line in lines:
        days = [day for day in map(_day, line.days) if day] or _days(line)
        dots = tuple(sorted({scale.place(day) for day in days}))
        row = next((n for n, end in enumerate(ends) if dots[0] > end), len(ends))
        ends[row : row + 1] = [dots[-1] + _SLOT]
        marks.append(_Mark(line, dots, row))
    return marks


def _drawn(mark: _Mark, page: str) -> Markup:
    line, y = mark.line, _TOP + _ROW * mark.row + _ROW / 2
    stretch = Markup("")
    if len(mark.dots) > 1:
        stretch = Markup('<line x1="{:.1f}%" x2="{:.1f}%" y1="{:g}" y2="{:g}"/>').format(
            mark.dots[0], mark.dots[-1], y, y
        )
    circles = Markup("").join(
        Markup('<circle cx="{:.1f}%" cy="{:g}" r="4"/>').format(x, y) for x in mark.dots
    )
    return Markup(
        '<a href="{}#{}" class="{}{}"><title>{}</title>{}{}'
        '<text x="{:.1f}%" dx="7" y="{:g}">{}</text></a>'
    ).format(
        *(page, line.code, line.temporal, " open" if stretch else ""),
        f"{line.date} · {shorten(line.what, _LONGEST_TITLE)}",
        *(stretch, circles, mark.dots[-1], y + 4, line.code),
    )


def _earlier(bottom: int, wording: Wording) -> Markup:
    return Markup(
        '<line class="axis break" x1="{0}%" x2="{0}%" y1="0" y2="{1}"/>'
        '<text class="tick" x="{2}%" y="{3}" text-anchor="middle">{4}</text>'
    ).format(_BEGIN - 2.5, bottom, _EARLIER, bottom + 18, wording.word("earlier"))


def _ticks(scale: _Scale, bottom: int, wording: Wording) -> Iterator[Markup]:
    yield Markup('<line class="axis" x1="{}%" x2="100%" y1="{}" y2="{}"/>').format(
        _BEGIN, bottom, bottom
    )
    days = (scale.last - scale.first).days
    step = max(1, -(-days // _MOST_TICKS))
    pattern = "d MMM" if days <= 600 else "MMM y"
    for offset in range(0, days + 1, step):
        day = scale.first + datetime.timedelta(offset)
        x = scale.place(day)
        yield Markup(
            '<line class="axis" x1="{0:.1f}%" x2="{0:.1f}%" y1="{1}" y2="{2}"/>'
            '<text class="tick" x="{0:.1f}%" y="{3}" text-anchor="middle">{4}</text>'
        ).format(x, bottom, bottom + 5, bottom + 18, day_in_words(day, wording, pattern))
