"""Plain text: the file is the dispatch."""

from recoupe.records.dispatch import Dispatch


def read_plain(text: str, uri: str, lang: str) -> Dispatch:
    """Return the text as a dispatch, verbatim."""
    return Dispatch(id=Dispatch.identify(text), text=text, lang=lang, source_uri=uri)
