"""The watch on the command line: it ends when it is asked to, and says what it sees."""

import contextlib
import signal
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from time import strftime

from recoupe.dossier.notices import notice_line
from recoupe.dossier.wording import Wording
from recoupe.intake.fetching import fetch
from recoupe.outlets import encode, print_problem, report_line
from recoupe.records import Added, Problem
from recoupe.watching.plan import Plan
from recoupe.watching.watch import watch


def report_watch(path: Path, plan: Plan, *, once: bool, wording: Wording | None) -> int:
    """Watch until an interrupt or a request to end; notices go to standard output, each a line.

    They are JSON where there is no ``wording``. What was added and what went wrong goes to standard
    error. Gives how many problems there were.
    """
    problems = 0
    with _stopping() as stop:
        for event in watch(path, plan, fetch, stop, once=once):
            if isinstance(event, Problem):
                problems += 1
                print_problem(event)
            elif isinstance(event, Added):
                problems += len(event.problems)
                _tell_added(event)
            elif wording is None:
                sys.stdout.buffer.write(encode(event) + b"\n")
                sys.stdout.buffer.flush()
            else:
                sys.stdout.write(f"{strftime('%H:%M')}  {notice_line(event, wording)}\n")
                sys.stdout.flush()
    return problems


def _tell_added(added: Added) -> None:
    for problem in added.problems:
        print_problem(problem)
    for report in added.reports:
        if report.read or report.skipped:
            sys.stderr.write(f"recoupe: {strftime('%H:%M')}  {report_line(report)}\n")


@contextlib.contextmanager
def _stopping() -> Iterator[threading.Event]:
    """Give an event that an interrupt sets; a second one ends at once."""
    stop = threading.Event()
    before = {}

    def ask(number: int, _frame: object) -> None:
        if stop.is_set():
            raise KeyboardInterrupt
        stop.set()

    for number in (signal.SIGINT, signal.SIGTERM):
        before[number] = signal.signal(number, ask)
    try:
        yield stop
    finally:
        for number, handler in before.items():
            signal.signal(number, handler)
