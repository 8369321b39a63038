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


def file_of_line(request: Request, kind: str, key: str) -> AffairFile:
    """Give the affair that has a line; raises 404 where none has it."""
    return _found(request, cabinet_of(request).store.affair_of(kind, key))


def file_of_dispatch(request: Request, dispatch: str) -> AffairFile:
    """Give the affair that tells a dispatch; raises 404 where none does."""
    return _found(request, cabinet_of(request).store.affair_of("dispatch", dispatch))


def file_of_story(request: Request, story: str) -> AffairFile:
    """Give the affair that has a story; raises 404 where none has it."""
    return _found(request, cabinet_of(request).store.affair_of("story", story))


def _found(request: Request, affair: str | None) -> AffairFile:
    if affair is None:
        raise HTTPException(HTTPStatus.NOT_FOUND)
    return file_named(request, affair)
