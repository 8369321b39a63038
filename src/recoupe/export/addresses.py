"""Addresses of dispatches on the web."""

from urllib.parse import quote, urlsplit

from recoupe.records.dossier import FiledDispatch


def address_of(dispatch: FiledDispatch) -> str | None:
    """Give where a dispatch stands on the web: as its file says, or where it was read from."""
    return (dispatch.url and web_address(dispatch.url)) or web_address(dispatch.source_uri)


def web_address(uri: str) -> str | None:
    """Give the address of a page on the web, without its fragment; ``None`` for all else."""
    try:
        parts = urlsplit(uri.strip())
        known = parts.scheme in ("http", "https") and parts.hostname
    except ValueError:
        return None
    if not known:
        return None
    address = parts._replace(fragment="").geturl()
    return quote(address, safe="%/:=&?~#+!$,;'@()*[]-._", errors="replace")
