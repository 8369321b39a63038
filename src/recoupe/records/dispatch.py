"""One dispatch as its file gives it."""

import hashlib

import msgspec

from recoupe.records.layout import Zone


class Dispatch(msgspec.Struct, frozen=True, omit_defaults=False):
    r"""What the file itself says, uninterpreted.

    ``text`` is verbatim with newlines normalised once (``\r\n`` and ``\r`` to ``\n``) and is
    never altered after; all offsets in Recoupe count its code points. The fields after
    ``source_uri`` hold what the input format declares, ``None`` where it declares nothing.
    ``filed`` is EDTF. ``zones`` are those the markup gave.
    """

    id: str
    text: str
    lang: str
    source_uri: str
    publisher: str | None = None
    filed: str | None = None
    headline: str | None = None
    byline: str | None = None
    slug: str | None = None
    revision: str | None = None
    status: str | None = None
    zones: tuple[Zone, ...] = ()

    @staticmethod
    def identify(text: str, publisher: str | None = None, item: str | None = None) -> str:
        """Derive the id: the same text, publisher and item key always give the same id.

        The same text from two publishers is two dispatches. 16 hexadecimal digits of SHA-256.
        """
        key = "\x1f".join((text, publisher or "", item or ""))
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]
