"""An interrupt ends a batch at once, whatever library is at work."""

import os
import signal
import sys
import threading

_WORD = (
    b"recoupe: found an interruption; expected to finish; what is done is kept: give the same "
    b"command again when you like\n"
)


def leave_when_interrupted(status: int) -> None:
    """End this process with a status, and a word on standard error, when it is interrupted.

    Daft takes the signal from Python and ends in an abort; here it never sees it. Workers see that
    they are not wanted any more. To be called before anything else starts threads.
    """
    interrupt = {signal.SIGINT}
    signal.pthread_sigmask(signal.SIG_BLOCK, interrupt)

    def wait() -> None:
        signal.sigwait(interrupt)
        os.write(sys.stderr.fileno(), _WORD)
        os._exit(status)

    threading.Thread(target=wait, daemon=True).start()
