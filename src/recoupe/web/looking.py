"""Finding what an address names."""

from http import HTTPStatus

from starlette.exceptions import HTTPException
from starlette.requests import Request

from recoupe.web.affair_file import AffairFile
from recoupe.web.pages import cabinet_of, taste


def file_named(request: Request, affair: str) -> AffairFile:
    """Give the affair of this key in the reader's language; raises 404 where there is none."""
    try:
        return cabinet_of(request).file(affair, taste(request).lang)
    except KeyError:
        raise HTTPException(HTTPStatus.NOT_FOUND) from None


def file_with(request: Request, kind: str, item: str) -> AffairFile:
    """Give the affair that has a dispatch, a story or a line; raises 404 where none has it."""
    affair = cabinet_of(request).store.affair_of(kind, item)
    if affair is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return file_named(request, affair)
