"""Work that goes wrong where its items say so."""

import ctypes
import os
import signal
import sys
import time
from collections.abc import Iterator, Sequence

from recoupe.batch.wire import Done, Part
from recoupe.errors import LexiconError


def work(context: bytes, items: Sequence[bytes]) -> Iterator[Part | Done]:
    for number, item in enumerate(items):
        yield Part(number, "half", "", item)
        if item == b"exit":
            os._exit(7)
        elif item == b"segfault":
            ctypes.string_at(0)
        elif item == b"kill":
            os.kill(os.getpid(), signal.SIGKILL)
        elif item == b"hang":
            time.sleep(1000)
        elif item == b"raise":
            raise ValueError("odd")
        elif item == b"table":
            raise LexiconError("a wrong table")
        elif item == b"print":
            sys.stdout.write("printed")
            sys.stdout.flush()
            sys.stderr.write("told\n")
        yield Part(number, "whole", str(number), context + item)
        yield Done(number)
