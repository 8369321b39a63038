"""How far a batch is, on standard error."""

import sys
import time

# Seconds between two lines where standard error is no terminal, and where it is.
_SELDOM, _OFTEN = 30.0, 0.2


class Progress:
    """Tells the stage, what is done in a second and the time left of it."""

    def __init__(self) -> None:
        self._live = sys.stderr.isatty()
        self._stage = self._unit = ""
        self._total = self._done = self._before = 0
        self._start = self._told = 0.0

    def begin(self, stage: str, unit: str, total: int, done: int = 0) -> None:
        """Begin a stage of so many units, of which some were done in an earlier run."""
        self._stage, self._unit = stage, unit
        self._total, self._done, self._before = total, done, done
        self._start = self._told = time.monotonic()
        if done and done < total:
            self._line(f"{stage}: {done} of {total} are done already")

    def advance(self, count: int) -> None:
        """Count units as done."""
        self._done += count
        now = time.monotonic()
        if now - self._told >= (_OFTEN if self._live else _SELDOM) and self._done < self._total:
            self._told = now
            self._tell(self._so_far(now - self._start))

    def end(self) -> None:
        """End the stage."""
        spent = time.monotonic() - self._start
        worked = self._done - self._before
        speed = f", {worked / spent:.1f} {self._unit}/s" if worked and spent > 0 else ""
        self._line(f"{self._stage}: {self._done} {self._unit} in {_clock(spent)}{speed}")

    def _so_far(self, spent: float) -> str:
        speed = (self._done - self._before) / spent if spent > 0 else 0.0
        left = _clock((self._total - self._done) / speed) if speed else "unknown"
        return (
            f"{self._stage}: {self._done} of {self._total} {self._unit}, "
            f"{speed:.1f} {self._unit}/s, {left} left"
        )

    def _tell(self, text: str) -> None:
        if self._live:
            sys.stderr.write(f"\r\x1b[Krecoupe: {text}")
            sys.stderr.flush()
        else:
            self._line(text)

    def _line(self, text: str) -> None:
        before = "\r\x1b[K" if self._live else ""
        sys.stderr.write(f"{before}recoupe: {text}\n")
        sys.stderr.flush()


def _clock(seconds: float) -> str:
    whole = round(seconds)
    if whole < 60:
        return f"{seconds:.0f} s"
    minutes, rest = divmod(whole, 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours} h {minutes:02d} min" if hours else f"{minutes} min {rest:02d} s"
