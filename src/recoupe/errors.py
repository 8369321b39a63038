"""What Recoupe raises.

RecoupeError
├── BatchError     a corpus cannot be read into a folder, or not further
├── CountError     a comparison was asked for of what is not two dispatches
├── FormatError    a format of inputs is unknown, or cannot be loaded
├── LexiconError   a language table is wrong: file, line, key, what to change
├── InputError     one input cannot be read; carries the Problem shown to the user
├── ServeError     the desk cannot be served
├── StoreError     a file cannot serve as a store
├── WatchError     what is to be watched is told wrongly
└── RecordError    a stored record does not fit its dispatch
"""

import traceback


class RecoupeError(Exception):
    """Base of everything Recoupe raises on purpose."""


class BatchError(RecoupeError):
    """A batch cannot begin or go on; the message says what was found, expected and to do."""


class CountError(RecoupeError):
    """A comparison was asked for of what is not exactly two different dispatches."""


class FormatError(RecoupeError):
    """A format of inputs is unknown or cannot be loaded; the message names those there are."""


class LexiconError(RecoupeError):
    """A language table is wrong; the message names file, line and key and the remedy."""


class RecordError(RecoupeError):
    """A loaded record does not fit its dispatch; the message names both."""


class ServeError(RecoupeError):
    """The desk cannot be served; the message says what was found, expected and to do."""


class StoreError(RecoupeError):
    """A file cannot serve as a store; the message says what was found, expected and to do."""


class InputError(RecoupeError):
    """One input cannot be read. ``problem`` says what was found, expected and done."""

    def __init__(self, kind: str, where: str, found: str, expected: str, action: str) -> None:
        super().__init__(f"{where}: found {found}; expected {expected}; {action}")
        self.kind = kind
        self.where = where
        self.found = found
        self.expected = expected
        self.action = action


class WatchError(RecoupeError):
    """What is to be watched is told wrongly; the message names the entry and what to write."""


def fault_of(owner: str, error: Exception) -> str:
    """Say of an error that nobody raised on purpose whose it is, what it was, and where."""
    frames = traceback.extract_tb(error.__traceback__)
    place = f" at {frames[-1].name}, line {frames[-1].lineno}" if frames else ""
    return f"a fault of {owner}: {type(error).__name__}{place}: {error}"
