"""The process that does the work: what brings it down brings down nothing else."""

import os
import queue
import threading
from collections.abc import Sequence

from recoupe.batch.wire import Done, End, Inbox, Part, Task, send
from recoupe.batch.works import work_of
from recoupe.errors import BatchError, FormatError, LexiconError, fault_of
from recoupe.store.packing import printable

_CHUNK = 1 << 20


def main() -> None:
    """Do the tasks that come in on standard input until it ends; answer on standard output.

    That it is ready is the first answer.
    """
    answers = os.fdopen(os.dup(1), "wb")
    # What a library prints is no answer.
    os.dup2(2, 1)
    tasks: queue.SimpleQueue[Task] = queue.SimpleQueue()
    threading.Thread(target=_listen, args=(tasks,), daemon=True).start()
    send(answers, End())
    while True:
        task = tasks.get()
        end = End()
        try:
            for said in work_of(task.stage)(task.context, task.items):
                send(answers, _numbered(said, task.numbers))
        except (BatchError, FormatError, LexiconError) as error:
            end = End(printable(str(error)), fatal=True)
        except Exception as error:
            end = End(printable(fault_of("Recoupe's own", error)))
        send(answers, end)


def _numbered(said: Part | Done, numbers: Sequence[int]) -> Part | Done:
    number = numbers[said.item]
    return Part(number, said.kind, said.key, said.data) if isinstance(said, Part) else Done(number)


def _listen(tasks: "queue.SimpleQueue[Task]") -> None:
    """Take tasks in; when nobody is left who could give one, end at once, whatever is under way."""
    inbox = Inbox()
    while data := os.read(0, _CHUNK):
        for task in inbox.take(data):
            assert isinstance(task, Task)
            tasks.put(task)
    os._exit(0)


if __name__ == "__main__":
    main()
