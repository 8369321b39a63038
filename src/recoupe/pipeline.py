"""The one place where rooms are wired together: files to readings to the crisis file."""

from collections.abc import Container, Iterable, Iterator, Sequence
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, TypeVar

import msgspec

from recoupe.collecting import no_collection
from recoupe.errors import CountError, InputError, LexiconError, fault_of
from recoupe.records import (
    Cast,
    Comparison,
    Crosscheck,
    Decision,
    Dispatch,
    Finding,
    ImportReport,
    Judged,
    Layout,
    Problem,
    Reading,
    Sentence,
    Story,
)
from recoupe.records.dossier import Dossier

if TYPE_CHECKING:
    from recoupe.export.flat.view import Tables
    from recoupe.export.material import Material, Whole
    from recoupe.intake import Options

VERSION = version("recoupe")
# So many dispatches are read together at most, and no more once they have so many characters.
_TOGETHER, _MUCH = 16, 100_000

_KNOWN = frozenset(
    {
        "lang",
        "source_uri",
        "publisher",
        "filed",
        "headline",
        "byline",
        "slug",
        "revision",
        "status",
        "zones",
        "agency",
        "guid",
        "supersedes",
        "embargo",
        "url",
    }
)


def read(text: str, **known: object) -> Reading:
    """Read one dispatch; ``known`` is what its file says of it, by the names of ``Dispatch``.

    Newlines are normalised once. Raises ``InputError`` when the text is in no language Recoupe
    reads (give ``lang="fr"`` to have it read all the same), ``TypeError`` for an unknown name.
    """
    (reading,) = _read_together([as_dispatch(text, **known)])
    return reading


def as_dispatch(text: str, **known: object) -> Dispatch:
    """Make a dispatch of a text, unread; takes and raises what ``read`` does."""
    from recoupe.intake.decoding import mend, normalise_newlines
    from recoupe.intake.languages import find_language

    if unknown := sorted(set(known) - _KNOWN):
        raise TypeError(f"found {', '.join(unknown)}; expected among {', '.join(sorted(_KNOWN))}")
    uri = str(known.get("source_uri") or "text")
    text = mend(normalise_newlines(text))
    lang = str(known.get("lang") or find_language(text, uri))
    named = Dispatch(id="", text=text, lang=lang, source_uri=uri)
    dispatch = msgspec.structs.replace(named, **known)
    key = Dispatch.item_key(dispatch.guid, dispatch.revision)
    known_as = Dispatch.identify(dispatch.text, dispatch.publisher, key)
    return msgspec.structs.replace(dispatch, id=known_as)


def read_many(dispatches: Iterable[Dispatch]) -> Iterator[Reading]:
    """Read dispatches in their order, some at a time; each gives exactly one reading.

    It is that of ``read``, and comes sooner: sixteen are parsed together. A dispatch that brings
    Recoupe down gives a reading without content whose problem, of kind ``internal``, says what to
    report; the others are read.
    """
    for together in _portions(dispatches):
        yield from _read_guarded(together)


def read_files(
    paths: Sequence[str], options: "Options | None" = None, *, stdin: BinaryIO | None = None
) -> Iterator[Reading | Problem]:
    """Read files and folders (``-`` for standard input); a Problem for what is no dispatch."""
    found = find_dispatches(paths, options, stdin=stdin)
    for some in _portions(one for one in found if not isinstance(one, ImportReport)):
        yield from (some,) if isinstance(some, Problem) else _read_guarded(some)


_Other = TypeVar("_Other")


def _portions(items: Iterable[Dispatch | _Other]) -> Iterator[list[Dispatch] | _Other]:
    """Put dispatches that follow each other together, some at most; all else stays between."""
    together: list[Dispatch] = []
    size = 0
    for item in items:
        if isinstance(item, Dispatch):
            together.append(item)
            size += len(item.text)
            if len(together) < _TOGETHER and size < _MUCH:
                continue
        if together:
            yield together
            together, size = [], 0
        if not isinstance(item, Dispatch):
            yield item
    if together:
        yield together


def find_dispatches(
    paths: Sequence[str],
    options: "Options | None" = None,
    *,
    stdin: BinaryIO | None = None,
    unopened: Container[Path] = (),
) -> Iterator[Dispatch | Problem | ImportReport]:
    """Give the dispatches of files and folders, unread; a Problem for what is none.

    Behind what an input gave comes its report. Files that are to stay ``unopened``, by their
    resolved paths, are passed over.
    """
    from recoupe.intake import Options, read_paths

    return read_paths(paths, options or Options(), stdin=stdin, unopened=unopened)


def crosscheck(readings: Iterable[Reading]) -> tuple[tuple[Story, ...], tuple[Finding, ...]]:
    """Group readings by happening and compare what the agencies say; order changes nothing."""
    from recoupe.crosscheck.checker import crosscheck as check

    return check(tuple(readings))


def build_dossier(readings: Iterable[Reading], problems: Iterable[Problem] = ()) -> Dossier:
    """Cross-check readings and assemble their crisis file.

    ``problems`` are those of inputs that gave no reading; the readings' own are added.
    """
    from recoupe.crosscheck.checker import check

    readings = tuple(readings)
    read_well = tuple(reading for reading in readings if not failed(reading))
    lost = (problem for reading in readings if failed(reading) for problem in reading.problems)
    return assemble(read_well, check(read_well), (*problems, *lost))


def assemble(
    readings: Sequence[Reading],
    checked: Crosscheck,
    problems: Iterable[Problem] = (),
    *,
    cast: Cast | None = None,
) -> Dossier:
    """Assemble the crisis file of readings that are cross-checked already.

    ``cast`` is that of all of them together, where it is known.
    """
    from recoupe.crosscheck.entities import build_cast
    from recoupe.dossier.build import build_dossier as build

    return build(readings, checked, cast or build_cast("", readings), problems, version=VERSION)


def judge(file: Dossier, decisions: Iterable[Decision]) -> Judged:
    """Carry a person's decisions out on a crisis file; ``file`` is as it was assembled."""
    from recoupe.decisions import apply
    from recoupe.dossier.echoes import find_echoes
    from recoupe.dossier.recount import recount

    given = tuple(decisions)
    if not given:
        return apply(file, ())
    return recount(apply(file, given, copies=find_echoes(file)))


def assemble_whole(
    readings: Sequence[Reading],
    checked: Crosscheck,
    problems: Iterable[Problem] = (),
    decisions: Iterable[Decision] = (),
    *,
    cast: Cast | None = None,
) -> "Whole":
    """Assemble the judged file of readings with everybody they mention, for exporters.

    ``cast`` is as for ``assemble``.
    """
    from recoupe.crosscheck.entities import build_cast
    from recoupe.export.material import Whole

    cast = cast or build_cast("", readings)
    file = judge(assemble(readings, checked, problems, cast=cast), decisions)
    now = dict(file.merged)
    everybody = {one.id: one for one in cast.entities if one.id not in now}
    everybody |= {one.id: one for one in file.entities}
    names = {(one.dispatch, one.local): now.get(one.entity, one.entity) for one in cast.identities}
    return Whole(file, tuple(everybody[name] for name in sorted(everybody)), names)


def prepare_export(readings: Iterable[Reading], problems: Iterable[Problem] = ()) -> "Material":
    """Make what exporters take from readings, about which nothing is decided.

    ``problems`` are those of inputs that gave no reading; the readings' own are added.
    """
    from recoupe.crosscheck.checker import check
    from recoupe.crosscheck.dates import bounds
    from recoupe.export.material import Material

    given, lost = tuple(readings), tuple(problems)
    known = {reading.dispatch.id: reading for reading in given if not failed(reading)}
    lost += tuple(one for reading in given if failed(reading) for one in reading.problems)
    good = tuple(known.values())
    return Material(
        whole=lambda: assemble_whole(good, check(good), lost),
        read=known.__getitem__,
        bounds=bounds,
        version=VERSION,
        sentences=parse,
    )


def tables(readings: Iterable[Reading], problems: Iterable[Problem] = ()) -> "Tables":
    """Cross-check readings and give what was found as flat tables.

    ``problems`` are those of inputs that gave no reading; the readings' own are added.
    """
    from recoupe.export.flat.view import Tables

    return Tables(prepare_export(readings, problems))


def parse(reading: Reading) -> tuple[Sentence, ...]:
    """Give the words of a reading with their syntax, as its reader saw them."""
    from recoupe.read.reader import parse_dispatch

    return parse_dispatch(reading.dispatch, reading.layout)


def compare(readings: Sequence[Reading], problems: Iterable[Problem] = ()) -> Comparison:
    """Cross-check two dispatches; raises ``CountError`` where it is not two different ones."""
    from recoupe.crosscheck.origins import common_text

    known = {reading.dispatch.id: reading for reading in readings}
    if len(known) != 2:
        raise CountError(
            f"found {len(known) or 'no'} dispatch{'' if len(known) == 1 else 'es'} to compare; "
            "expected exactly two different ones; name two files of one dispatch each"
        )
    file = build_dossier(known.values(), problems)
    first, second = (known[dispatch.id] for dispatch in file.dispatches)
    reprints = [item for story in file.stories for item in story.reprints]
    relation = reprints[0].kind if reprints else "independent"
    return Comparison(relation, common_text(first, second), file)


def failed(reading: Reading) -> bool:
    """Tell whether a reading is empty because Recoupe broke down over its dispatch."""
    return any(problem.kind == "internal" for problem in reading.problems)


def _read_together(dispatches: Sequence[Dispatch]) -> list[Reading]:
    from recoupe.read.reader import read_together

    with no_collection():
        return read_together(dispatches)


def _read_guarded(dispatches: Sequence[Dispatch]) -> list[Reading]:
    try:
        return _read_together(dispatches)
    except LexiconError:
        # A wrong language table is wrong for every dispatch: say it once, not a thousand times.
        raise
    except Exception as error:
        if len(dispatches) > 1:
            # One of them does it; the others are read.
            return [reading for one in dispatches for reading in _read_guarded([one])]
        (dispatch,) = dispatches
        return [_unread(dispatch, _problem(dispatch, error))]


def _problem(dispatch: Dispatch, error: Exception) -> Problem:
    if isinstance(error, InputError):
        return Problem.told_by(error)
    return Problem(
        kind="internal",
        where=dispatch.source_uri,
        found=fault_of("Recoupe's own", error),
        expected="a reading",
        action=(
            "this dispatch was left out, the others were read; please report this line with "
            f"Recoupe's version ({VERSION}) and, if you may, the dispatch ({dispatch.id})"
        ),
        skipped=True,
    )


def _unread(dispatch: Dispatch, problem: Problem) -> Reading:
    layout = Layout(
        agency=None,
        publisher=dispatch.publisher,
        filed=dispatch.filed,
        dateline=None,
        byline=dispatch.byline,
        translated=False,
        zones=dispatch.zones,
    )
    return Reading(dispatch, layout, (), (), (), (), (problem,), VERSION)
