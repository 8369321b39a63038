"""What a reader has chosen: the language of the desk, and light or dark."""

from dataclasses import dataclass

from starlette.requests import Request

from recoupe.dossier.wording import LANGUAGES

LOOKS = ("auto", "light", "dark")
KEYS = ("on", "off")


@dataclass(frozen=True, slots=True)
class Taste:
    """``lang`` is one of Recoupe's languages, ``look`` one of ``LOOKS``.

    ``keys``, one of ``KEYS``, tells whether letters are commands.
    """

    lang: str
    look: str
    keys: str


def taste_of(request: Request, default: str | None = None) -> Taste:
    """Give what was chosen; else the ``default``, else what the browser asks for, else French."""
    lang = request.cookies.get("lang", "")
    look = request.cookies.get("look", "")
    if lang not in LANGUAGES:
        lang = default or _asked_for(request.headers.get("accept-language", ""))
    keys = request.cookies.get("keys", "")
    return Taste(lang, look if look in LOOKS else LOOKS[0], keys if keys in KEYS else KEYS[0])


def _asked_for(header: str) -> str:
    """Choose by ``Accept-Language``: the language of ours with the highest weight."""
    best, chosen = 0.0, LANGUAGES[0]
    for part in header.split(","):
        name, _, weight = part.partition(";")
        code = name.strip().split("-", 1)[0].lower()
        value = _weight(weight)
        if code in LANGUAGES and value > best:
            best, chosen = value, code
    return chosen


def _weight(text: str) -> float:
    name, _, value = text.strip().partition("=")
    try:
        return float(value) if name.strip() == "q" else 1.0
    except ValueError:
        return 0.0
