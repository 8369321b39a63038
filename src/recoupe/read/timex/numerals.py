"""Numbers in figures and in words, with what qualifies them."""

from typing import NamedTuple

from recoupe.read.timex.grammar import Line


class Count(NamedTuple):
    """A number up to piece ``end``; ``value`` is None for quelques, ``mod`` as in TIMEX3.

    ``most`` is the second number of ``huit à dix``.
    """

    end: int
    value: float | None
    mod: str | None = None
    most: float | None = None


def read_count(line: Line, at: int) -> Count | None:
    """Read ``plus de trois``, ``une trentaine de``, ``quelques``, ``2,5`` before a unit."""
    before = line.grammar.before.at(line, at)
    start, mod = before if before else (at, None)
    some = line.grammar.words["some"].at(line, start)
    if some is not None:
        return Count(some[0], None, mod)
    return _read_about(line, start, mod) or _read_exact(line, start, mod)


def _read_about(line: Line, at: int, mod: str | None) -> Count | None:
    value = line.grammar.about.get(line.norm(at + 1))
    if value is None or not line.is_in(at, "before_about") or not line.is_in(at + 2, "of"):
        return None
    return Count(at + 3, value, mod or "APPROX")


def _read_exact(line: Line, at: int, mod: str | None) -> Count | None:
    least = _read_number(line, at)
    if least is None:
        return None
    if line.is_in(least[0], "count_to") or (
        line.is_in(least[0], "and") and line.follows(at, "between")
    ):
        most = _read_number(line, least[0] + 1)
        if most is not None and most[1] > least[1]:
            return Count(most[0], least[1], mod, most[1])
    return Count(_skip_figures(line, *least), least[1], mod)


def _skip_figures(line: Line, end: int, value: float) -> int:
    """Skip the figures in brackets of ``onze (11) ans``."""
    again = line.norm(end + 1)
    same = again.isdecimal() and int(again) == value
    return end + 3 if same and line.norm(end) == "(" and line.norm(end + 2) == ")" else end


def _read_number(line: Line, at: int) -> tuple[int, float] | None:
    return read_figures(line, at) or read_words(line, at)


def read_figures(line: Line, at: int) -> tuple[int, float] | None:
    """Read ``30``, ``2,5`` or ``1 000``; return where it ends and its value."""
    if not line.norm(at).isdecimal() or len(line.norm(at)) > 6:
        return None
    whole = int(line.norm(at))
    following = line.norm(at + 1)
    if following == "," and _touches(line, at, at + 2) and len(line.norm(at + 2)) <= 2:
        return at + 3, float(f"{whole}.{line.norm(at + 2)}")
    if len(following) == 3 and following.isdecimal() and whole < 1000:
        return at + 2, whole * 1000 + int(following)
    thousands = line.norm(at + 2)
    if following == "." and len(thousands) == 3 and _touches(line, at, at + 2):
        return at + 3, whole * 1000 + int(thousands)
    return at + 1, whole


def _touches(line: Line, first: int, last: int) -> bool:
    if not line.norm(last).isdecimal():
        return False
    return line.start(last) - line.end(first) == 1


def read_words(line: Line, at: int) -> tuple[int, int] | None:
    """Read ``vingt et un``, ``quatre-vingt-dix``, ``deux cents``; None when there is none."""
    total, current, end = 0, 0, at
    place = at
    while (value := line.grammar.number.get(line.norm(place))) is not None:
        if value == 1000:
            total, current = total + max(current, 1) * 1000, 0
        elif value == 100:
            current = max(current, 1) * 100
        elif value == 20 and current % 100 == 4:
            current += 76
        elif current % 10 or (current % 100 and value >= 20):
            break
        else:
            current += value
        end = place + 1
        place = end + 1 if _joins(line, end) else end
    return (end, total + current) if end > at else None


def _joins(line: Line, at: int) -> bool:
    if line.norm(at) == "-":
        return True
    return line.is_in(at, "and") and line.grammar.number.get(line.norm(at + 1)) in (1, 11)
