"""Who decides at this desk."""

import getpass
from urllib.parse import quote, unquote

from starlette.requests import Request
from starlette.responses import Response

_COOKIE = "by"
_LONGEST = 80
_A_YEAR = 365 * 24 * 3600


def hand_of(request: Request) -> str:
    """Give the name decisions are signed with: the one chosen, else that of who is logged in."""
    return clean_name(unquote(request.cookies.get(_COOKIE, ""))) or _login()


def keep_hand(answer: Response, name: str) -> None:
    """Sign with this name from now on; an empty one is that of who is logged in."""
    answer.set_cookie(
        _COOKIE, quote(clean_name(name)), max_age=_A_YEAR, httponly=True, samesite="strict"
    )


def clean_name(name: str) -> str:
    """Give a name on one line, of eighty characters at most, without signs nobody sees."""
    shown = "".join(one if one.isprintable() else " " for one in name)
    return " ".join(shown.split())[:_LONGEST]


def _login() -> str:
    try:
        return clean_name(getpass.getuser()) or "?"
    except (OSError, KeyError, ImportError):
        return "?"
