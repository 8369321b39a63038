"""Why an address gave nothing, and what to do about it."""

import socket
import ssl
from typing import TYPE_CHECKING

from recoupe.errors import InputError

if TYPE_CHECKING:
    from recoupe.intake.fetching.fetcher import Fetched

_CLOSED = frozenset({401, 402, 403, 407, 451})
_GONE = frozenset({404, 410})
_SAVED = "skipped; save it with a browser and name the file"


def refuse_status(fetched: "Fetched", uri: str) -> None:
    """Raise InputError unless the answer is 200: ``forbidden``, ``vanished`` or ``unreachable``."""
    status = fetched.status
    if status == 200:
        return
    found, expected = f"the answer {status}", "the answer 200 with a page"
    if status in _CLOSED:
        raise InputError("forbidden", uri, found, expected, _SAVED)
    if status in _GONE:
        raise InputError("vanished", uri, found, expected, "check the address")
    wait = "later" if fetched.retry_after is None else f"in {fetched.retry_after:.0f} seconds"
    raise InputError("unreachable", uri, found, expected, f"skipped; try again {wait}")


def disallowed(uri: str, rules: str) -> InputError:
    """Say that the rules for robots do not let Recoupe in."""
    return InputError(
        "forbidden", uri, f"an address that {rules} closes to robots", "one that is open", _SAVED
    )


def led_astray(uri: str, target: str, why: str) -> InputError:
    """Say that an address leads on to where Recoupe does not follow."""
    return InputError(
        "forbidden",
        uri,
        f"an address that leads on to {target}, {why}",
        "one that leads to a public page",
        "skipped; if you trust it, type the address it leads to",
    )


def going_round(uri: str, most: int) -> InputError:
    """Say that an address leads on and on."""
    return InputError(
        "unreachable",
        uri,
        f"an address that leads on more than {most} times",
        "one that leads to a page",
        "skipped; open it in a browser and type the address it ends at",
    )


def no_address(uri: str, why: str) -> InputError:
    """Say that what was typed cannot be asked for."""
    return InputError(
        "unreachable", uri, f"no valid address ({why})", "https://host/path", "check the address"
    )


def no_answer(uri: str, error: BaseException) -> InputError:
    """Say why nothing came: no network, no such host, a bad certificate, a lost connection."""
    return InputError(
        "unreachable",
        uri,
        _reason(error),
        "an answer",
        "skipped; check network and address; saved pages are read without any network",
    )


def is_final(error: BaseException) -> bool:
    """Tell whether asking again at once is of no use."""
    return any(isinstance(one, socket.gaierror | ssl.SSLError) for one in _causes(error))


def _reason(error: BaseException) -> str:
    import httpx

    for cause in _causes(error):
        if isinstance(cause, socket.gaierror):
            return "no network, or no host of this name"
        if isinstance(cause, ssl.SSLError):
            return f"a certificate that cannot be trusted ({cause.reason})"
        if isinstance(cause, httpx.TimeoutException):
            return "no answer in time"
        if isinstance(cause, OSError) and cause.strerror:
            return f"no connection ({cause.strerror})"
    return f"no whole answer ({error})"


def _causes(error: BaseException | None) -> list[BaseException]:
    found: list[BaseException] = []
    while error is not None and error not in found:
        found.append(error)
        error = error.__cause__ or error.__context__
    return found
