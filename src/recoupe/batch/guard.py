"""Has the work of one partition done by another process, and sees what that dies of."""

import contextlib
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from typing import BinaryIO, Protocol, cast

from recoupe.batch.wire import Done, End, Inbox, Part, Task, send
from recoupe.errors import BatchError

_CHUNK = 1 << 20
# How often, in seconds, a guard looks whether it is still wanted.
_WATCH = 1.0
# Each hand has one core.
_ALONE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


class Sink(Protocol):
    """Takes what comes of the items of a partition."""

    def begin(self, item: int) -> None:
        """Forget what was put of an item: it is begun anew."""

    def put(self, item: int, kind: str, key: str, data: bytes) -> None:
        """Take a part of an item."""


class Guard:
    """Keeps one process at hand, and starts another when it dies.

    ``patience`` is how long, in seconds, nothing may come of it before it is taken to hang.
    """

    def __init__(self, patience: float) -> None:
        self._patience = patience
        self._hand: subprocess.Popen[bytes] | None = None
        self._inbox = Inbox()
        self._parent = os.getppid()

    def do(self, stage: str, context: bytes, items: Sequence[bytes], sink: Sink) -> dict[int, str]:
        """Have a stage's work done on all items; give those that are lost, and what they did.

        What kills or hangs the process, or raises, is found by halving; all others are done.
        Raises ``BatchError`` for a fault that is none of an item.
        """
        lost: dict[int, str] = {}
        groups = [list(range(len(items)))] if items else []
        while groups:
            group = groups.pop()
            done: set[int] = set()
            for number in group:
                sink.begin(number)
            why = self._try(stage, context, group, items, sink, done)
            left = [number for number in group if number not in done]
            if not left:
                continue
            if len(group) == 1:
                lost[group[0]] = why or "nothing came of it"
                continue
            middle = (len(left) + 1) // 2
            groups += [half for half in (left[middle:], left[:middle]) if half]
        return lost

    def close(self) -> None:
        """End the process."""
        if self._hand is not None:
            self._hand.kill()
            self._hand.wait()
            for pipe in (self._hand.stdin, self._hand.stdout):
                if pipe is not None:
                    with contextlib.suppress(OSError):
                        pipe.close()
            self._hand = None

    def _try(
        self,
        stage: str,
        context: bytes,
        group: Sequence[int],
        items: Sequence[bytes],
        sink: Sink,
        done: set[int],
    ) -> str | None:
        """Let the hand work on some items; give what went wrong."""
        hand = self._at_hand()
        task = Task(stage, context, tuple(group), tuple(items[number] for number in group))
        # What has died meanwhile is met with when its answer is waited for.
        with contextlib.suppress(BrokenPipeError):
            send(_pipe(hand.stdin), task)
        while True:
            data = self._hear(hand)
            if data is None:
                self.close()
                return f"nothing came of it in {self._patience:g} seconds"
            if not data:
                return self._died(hand)
            for said in self._inbox.take(data):
                if isinstance(said, Part):
                    sink.put(said.item, said.kind, said.key, said.data)
                elif isinstance(said, Done):
                    done.add(said.item)
                elif isinstance(said, End):
                    if said.fatal:
                        raise BatchError(said.fault or "")
                    return said.fault

    def _hear(self, hand: "subprocess.Popen[bytes]") -> bytes | None:
        """Wait for bytes: none where the process is dead, None where it hangs."""
        answers = _pipe(hand.stdout)
        heard = time.monotonic()
        while not select.select([answers], [], [], _WATCH)[0]:
            self._leave_if_unwanted()
            if time.monotonic() - heard > self._patience:
                return None
        self._leave_if_unwanted()
        return os.read(answers.fileno(), _CHUNK)

    def _at_hand(self) -> "subprocess.Popen[bytes]":
        if self._hand is None:
            self._inbox = Inbox()
            self._hand = subprocess.Popen(
                [sys.executable, "-m", "recoupe.batch.hand"],
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
                env=os.environ | _ALONE,
                start_new_session=True,
            )
            self._see_ready(self._hand)
        return self._hand

    def _see_ready(self, hand: "subprocess.Popen[bytes]") -> None:
        data = self._hear(hand)
        if data and list(self._inbox.take(data)) == [End()]:
            return
        why = self._died(hand) if data == b"" else "one that does not answer"
        raise BatchError(
            f"found no worker that starts ({why}); expected python -m recoupe.batch.hand to run "
            "where the work is done; see that Recoupe is installed there as it is here"
        )

    def _died(self, hand: "subprocess.Popen[bytes]") -> str:
        status = hand.wait()
        self.close()
        if status >= 0:
            return f"a process that ended with status {status}"
        with contextlib.suppress(ValueError):
            return f"a process that ended by {signal.Signals(-status).name}"
        return f"a process that ended by signal {-status}"

    def _leave_if_unwanted(self) -> None:
        """End where the process that started this one is no more: nobody waits for the result."""
        if os.getppid() != self._parent:
            self.close()
            os._exit(1)


def _pipe(end: object) -> BinaryIO:
    return cast("BinaryIO", end)
