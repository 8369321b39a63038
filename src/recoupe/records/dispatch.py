"""One dispatch as its file gives it."""

import hashlib

import msgspec

from recoupe.records.layout import Zone


class Dispatch(msgspec.Struct, frozen=True, omit_defaults=False):
    r"""What the file itself says, uninterpreted.

    ``text`` is verbatim with newlines normalised once (``\r\n`` and ``\r`` to ``\n``) and is
    never altered after; all offsets in Recoupe count its code points. The fields after
    ``source_uri`` hold what the input format declares, ``None`` where it declares nothing.
    ``filed`` and ``embargo`` are EDTF, with the hour and its zone where they are told; ``status``
    is in the format's own word. ``guid`` is the name that whoever filed it gave it for good,
    ``revision`` the number or time of this version, ``supersedes`` what it takes the place of.
    ``zones`` are those the markup gave. ``encoding`` is the one found, and ``sha256`` that of the
    bytes of this item, in hexadecimal, or of its file where items share their bytes.
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
    agency: str | None = None
    guid: str | None = None
    supersedes: str | None = None
    embargo: str | None = None
    url: str | None = None
    encoding: str | None = None
    sha256: str | None = None

    @staticmethod
    def identify(text: str, publisher: str | None = None, item: str | None = None) -> str:
        """Derive the id: the same text, publisher and item key always give the same id.

        The same text from two publishers is two dispatches. 16 hexadecimal digits of SHA-256.
        """
        key = "\x1f".join((text, publisher or "", item or ""))
        return hashlib.sha256(key.encode("utf-8", "surrogatepass")).hexdigest()[:16]

    @staticmethod
    def item_key(guid: str | None, revision: str | None) -> str | None:
        """Give the item key of what a format names: its guid, with the revision if it has one."""
        return f"{guid}\x1e{revision}" if guid and revision else guid
