"""What has to be known of a thing to cite it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Citation:
    """A thing to cite. ``key`` is its name in a bibliography, letters, digits and ``.:_-`` only.

    ``authors`` are bodies or persons as they are named; ``title`` is its own where ``described``
    is false, else words that describe it. ``issued`` is EDTF, or ``None`` where no day is known;
    ``seen`` the ISO day it was looked up. ``inside`` names the work it is a part of, ``publisher``
    who printed it, ``note`` what else lets it be found again; each may be empty.
    """

    key: str
    authors: tuple[str, ...]
    title: str
    issued: str | None
    address: str
    seen: str
    described: bool = False
    inside: str = ""
    publisher: str = ""
    note: str = ""
