"""The command line. Heavy rooms are imported inside the commands, so that help is instant."""

import contextlib
import io
import os
import sys
from collections.abc import Iterable, Iterator
from enum import StrEnum
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from recoupe.collecting import no_collection
from recoupe.errors import RecoupeError

if TYPE_CHECKING:
    from rich.console import Console

    from recoupe.export.material import Material
    from recoupe.intake import Options
    from recoupe.records import Comparison, Problem, Reading
    from recoupe.records.dossier import Dossier

ALL_READ, SOME_PROBLEMS, NOTHING_DONE = 0, 1, 2

app = typer.Typer(
    help="Read dispatches on one crisis and write the crisis file, with evidence on every line.",
    epilog="Exit status: 0 all read, 1 some inputs with problems, 2 nothing could be done.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)


class Format(StrEnum):
    """How ``recoupe read`` prints."""

    TEXT = "text"
    JSONL = "jsonl"


class Lang(StrEnum):
    """The language of the file's own words."""

    FR = "fr"
    EN = "en"


Paths = Annotated[
    list[str],
    typer.Argument(metavar="PATHS...", help="Files, folders, addresses; - is standard input."),
]
PathsOrStore = Annotated[
    list[str],
    typer.Argument(
        metavar="PATHS|STORE", help="Files or folders, - for standard input; or one store."
    ),
]
StoreFile = Annotated[
    Path, typer.Argument(metavar="STORE", help="The file of the store; made if it is not there.")
]
KnownStore = Annotated[
    Path, typer.Argument(metavar="STORE", help="The file of a store that is there.")
]
LangOption = Annotated[Lang, typer.Option("--lang", help="Language of the file's own words.")]
HtmlOption = Annotated[
    Path | None,
    typer.Option("--html", metavar="FILE", help="Write the file as one HTML page."),
]
MarkdownOption = Annotated[
    Path | None, typer.Option("--markdown", metavar="FILE", help="Write the file as Markdown.")
]
WordOption = Annotated[
    Path | None, typer.Option("--docx", metavar="FILE", help="Write the file as a Word document.")
]
FormOption = Annotated[
    str | None,
    typer.Option("--as", metavar="FORMAT", help="The format of the inputs; else it is found."),
]
MapOption = Annotated[
    list[str] | None,
    typer.Option("--map", metavar="FIELD=COLUMN", help="The column of a table for a field."),
]
JsonOption = Annotated[
    Path | None, typer.Option("--json", metavar="FILE", help="Write the file as JSON.")
]


def _print_version(wanted: bool) -> None:
    if wanted:
        from recoupe.pipeline import VERSION

        typer.echo(f"recoupe {VERSION}")
        raise typer.Exit


def _print_formats(wanted: bool) -> None:
    if wanted:
        from recoupe.export.formats import FORMATS

        for name, form in FORMATS.items():
            typer.echo(f"{name:12}{form.about}")
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool,
        typer.Option(
            "--version", callback=_print_version, is_eager=True, help="Print the version."
        ),
    ] = False,
) -> None:
    pass


@app.command()
def read(
    paths: Paths,
    form: Annotated[
        Format, typer.Option("--format", help="jsonl: one reading a line; text: to be read.")
    ] = Format.TEXT,
    given_as: FormOption = None,
    columns: MapOption = None,
) -> None:
    """Read dispatches one by one: who says what to whom through whom, and who does what."""
    from recoupe.outlets import encode, print_problem, watched
    from recoupe.pipeline import failed, read_files
    from recoupe.records import Problem

    good = bad = 0
    for item in watched(read_files(paths, _options_of(given_as, columns))):
        problems = (item,) if isinstance(item, Problem) else item.problems
        bad += bool(problems)
        if isinstance(item, Problem):
            print_problem(item)
            continue
        good += not failed(item)
        if form is Format.JSONL:
            sys.stdout.buffer.write(encode(item) + b"\n")
        else:
            _print_reading(item)
        for problem in problems:
            print_problem(problem)
    raise typer.Exit(_status(good, bad))


@app.command()
def add(
    store: StoreFile,
    paths: Paths,
    given_as: FormOption = None,
    columns: MapOption = None,
    json: Annotated[bool, typer.Option("--json", help="Print what was added as JSON.")] = False,
) -> None:
    """Add dispatches to a store and compare them with those in it; known ones change nothing.

    What an older version of Recoupe had read is read again first.
    """
    from recoupe.keeping import open_store
    from recoupe.outlets import encode, print_problem, report_line, tell_listing, watched
    from recoupe.records import Added, ImportReport

    options = _options_of(given_as, columns)
    added: list[str] = []
    known: list[str] = []
    again: list[str] = []
    problems: list[Problem] = []
    reports: list[ImportReport] = []
    with open_store(store, telling=tell_listing) as opened:
        for outcome in watched(chain(opened.read_again(), opened.adding(paths, options))):
            added += outcome.added
            known += outcome.known
            again += outcome.again
            problems += outcome.problems
            reports += outcome.reports
            for problem in outcome.problems:
                print_problem(problem)
    if json:
        total = Added(tuple(added), tuple(known), tuple(problems), tuple(again), tuple(reports))
        sys.stdout.buffer.write(encode(total) + b"\n")
    else:
        for report in reports:
            if report.found != 1:
                typer.echo(report_line(report))
        counts = [(len(added), "added"), (len(known), "already there"), (len(problems), "problems")]
        counts += [(len(again), "read again")] if again else []
        typer.echo(", ".join(f"{count} {name}" for count, name in counts))
    raise typer.Exit(_status(len(added) + len(known), len(problems)))


@app.command()
def dossier(
    paths: PathsOrStore,
    html: HtmlOption = None,
    markdown: MarkdownOption = None,
    docx: WordOption = None,
    json: JsonOption = None,
    given_as: FormOption = None,
    columns: MapOption = None,
    lang: LangOption = Lang.FR,
) -> None:
    """Write the crisis file of dispatches: on the terminal, as HTML, Markdown, Word, JSON."""
    from recoupe.outlets import check_targets

    check_targets((html, markdown, docx, json), paths)
    file = _dossier_of(paths, _options_of(given_as, columns))
    if not file.dispatches:
        raise typer.Exit(NOTHING_DONE)
    _write(file, html=html, markdown=markdown, docx=docx, json=json, lang=lang)
    raise typer.Exit(_status(len(file.dispatches), len(file.problems)))


@app.command()
def serve(
    store: KnownStore,
    port: Annotated[
        int | None,
        typer.Option("--port", metavar="N", min=1, max=65535, help="Port; else a free one."),
    ] = None,
    browser: Annotated[
        bool, typer.Option("--browser/--no-browser", help="Open the desk in the browser.")
    ] = True,
    lang: Annotated[
        Lang | None, typer.Option("--lang", help="Language; else that of the browser.")
    ] = None,
) -> None:
    """Serve the desk of a store to the browser of this machine, until it is interrupted."""
    from recoupe.keeping import open_store
    from recoupe.outlets import tell_listing
    from recoupe.web.serving import serve as serve_desk

    # What may take long is done, and what is wrong with the store told, before anybody waits.
    open_store(store, create=False, telling=tell_listing).close()
    serve_desk(store, port=port, browser=browser, lang=lang, tell=typer.echo)


@app.command()
def export(
    paths: PathsOrStore,
    to: Annotated[Path, typer.Option("--to", metavar="DIR", help="A new or an empty folder.")],
    forms: Annotated[
        list[str] | None,
        typer.Option(
            "--format", metavar="NAME", help="csv, unless told otherwise; may be given again."
        ),
    ] = None,
    given_as: FormOption = None,
    columns: MapOption = None,
    formats: Annotated[
        bool,
        typer.Option("--formats", callback=_print_formats, is_eager=True, help="List the formats."),
    ] = False,
) -> None:
    """Write all that was found out for other programs: tables, annotations, graphs, corpora."""
    from recoupe.export.formats import choose_formats
    from recoupe.outlets import check_folder, print_problem, write_folder

    chosen = choose_formats(forms or ())
    check_folder(to)
    with _material_of(paths, _options_of(given_as, columns)) as (material, kept):
        missing = [name for name, form in chosen.items() if form.of_decisions and not kept]
        if missing:
            raise RecoupeError(
                f"--format {missing[0]}: found dispatches; expected a store, which alone has "
                "decisions; make one with recoupe add"
            )
        problems: list[Problem] = []
        if not all(form.of_decisions for form in chosen.values()):
            problems += material.problems
            if not material.file.dispatches:
                raise typer.Exit(NOTHING_DONE)
        written = 0
        for name, form in chosen.items():
            folder = to if len(chosen) == 1 else to / name
            count, lost = write_folder(folder, form.writer()(material))
            typer.echo(f"{name}: {count} files" if count else f"{name}: nothing was decided")
            written += count
            problems += lost
            for problem in lost:
                print_problem(problem)
    raise typer.Exit(_status(written, len(problems)))


@app.command()
def batch(
    paths: Annotated[
        list[str], typer.Argument(metavar="INPUT...", help="Files and folders of dispatches.")
    ],
    output: Annotated[
        Path, typer.Argument(metavar="OUTPUT", help="A folder, new or of a batch cut short.")
    ],
    workers: Annotated[
        int | None,
        typer.Option("--workers", metavar="N", min=1, help="Workers; else one for each core."),
    ] = None,
    ray: Annotated[
        str | None,
        typer.Option("--ray", metavar="ADDRESS", help="Work on the Ray cluster at HOST:PORT."),
    ] = None,
    together: Annotated[
        int, typer.Option("--partition", metavar="N", min=1, help="Dispatches in a partition.")
    ] = 500,
    patience: Annotated[
        float,
        typer.Option(
            "--patience", metavar="SECONDS", min=1, help="After which a silent worker hangs."
        ),
    ] = 900.0,
    given_as: FormOption = None,
    columns: MapOption = None,
    json: Annotated[bool, typer.Option("--json", help="Print what came of it as JSON.")] = False,
) -> None:
    """Read a corpus into tables, on all cores or a cluster; cut short, it goes on."""
    from recoupe.batch.interrupting import leave_when_interrupted

    leave_when_interrupted(NOTHING_DONE)
    from recoupe.batch.running import Settings, run_batch
    from recoupe.outlets import encode, print_problems, report_line

    options = _options_of(given_as, columns)
    settings = Settings(
        form=options.form,
        columns=dict(options.columns),
        together=together,
        workers=workers,
        ray=ray,
        patience=patience,
    )
    done, problems = run_batch(paths, output, settings)
    print_problems(problems)
    if json:
        sys.stdout.buffer.write(encode(done) + b"\n")
    else:
        for report in done.reports:
            if report.found != 1:
                typer.echo(report_line(report))
        counts = {
            "dispatches": done.dispatches,
            "duplicates": done.duplicates,
            "stories": done.stories,
            "findings": done.rows.get("findings", 0),
            "set aside": done.set_aside,
            "problems": done.problems,
        }
        typer.echo(", ".join(f"{count} {name}" for name, count in counts.items()))
    raise typer.Exit(_status(done.dispatches, done.problems))


@app.command()
def diff(
    store: KnownStore,
    since: Annotated[
        str | None, typer.Option("--since", metavar="DATE", help="Tell what came since a day.")
    ] = None,
    run: Annotated[
        list[int] | None,
        typer.Option("--run", metavar="N", help="Tell what came after a run; twice: up to which."),
    ] = None,
    json: Annotated[bool, typer.Option("--json", help="Print it as JSON.")] = False,
    lang: LangOption = Lang.FR,
) -> None:
    """Tell what came into a store and what became of its stories and findings."""
    from recoupe.dossier.diffs import diff_lines
    from recoupe.dossier.wording import load_wording
    from recoupe.keeping import open_store
    from recoupe.outlets import encode, tell_listing

    runs = sorted(run or [])
    if len(runs) > 2 or (runs and since):
        raise RecoupeError("found too many ends; expected --since, or --run once or twice")
    with open_store(store, create=False, telling=tell_listing) as opened:
        found = opened.diff(
            since=since, run=runs[0] if runs else None, until=runs[1] if len(runs) == 2 else None
        )
    if json:
        sys.stdout.buffer.write(encode(found) + b"\n")
        return
    for line in diff_lines(found, load_wording(lang)):
        typer.echo(line)


@app.command()
def watch(
    store: StoreFile,
    plan: Annotated[
        Path, typer.Argument(metavar="PLAN", help="A TOML file: feeds, folders, a webhook.")
    ],
    once: Annotated[
        bool, typer.Option("--once", help="Look at everything once, due or not, and end.")
    ] = False,
    json: Annotated[bool, typer.Option("--json", help="Print each notice as JSON.")] = False,
    lang: LangOption = Lang.FR,
) -> None:
    """Watch feeds and folders, add what is new, tell what it brings; until it is interrupted."""
    from recoupe.dossier.wording import load_wording
    from recoupe.keeping import open_store
    from recoupe.outlets import tell_listing
    from recoupe.watching.plan import load_plan
    from recoupe.watching.reporting import report_watch

    # What is wrong with the plan or the store is told before anything is fetched.
    planned = load_plan(plan)
    open_store(store, telling=tell_listing).close()
    wording = None if json else load_wording(lang)
    problems = report_watch(store, planned, once=once, wording=wording)
    raise typer.Exit(SOME_PROBLEMS if problems else ALL_READ)


@app.command()
def compare(
    first: Annotated[str, typer.Argument(metavar="A", help="One dispatch; - is standard input.")],
    second: Annotated[str, typer.Argument(metavar="B", help="The other.")],
    html: HtmlOption = None,
    json: JsonOption = None,
    given_as: FormOption = None,
    columns: MapOption = None,
    lang: LangOption = Lang.FR,
) -> None:
    """Put two dispatches side by side: what both tell, what only one has, the dates."""
    from recoupe.outlets import check_targets
    from recoupe.pipeline import compare

    check_targets((html, json), (first, second))
    good, problems = _read_all([first, second], _options_of(given_as, columns))
    if problems and len(good) < 2:
        # What is wrong with each was told: that nothing can be compared goes without saying.
        raise typer.Exit(NOTHING_DONE)
    compared = compare(good, problems)
    _write_compared(compared, html=html, json=json, lang=lang)
    raise typer.Exit(_status(len(good), len(compared.file.problems)))


@app.command()
def demo(
    html: Annotated[
        Path, typer.Option("--html", metavar="FILE", help="Where to write the HTML page.")
    ] = Path("crise-exemple.html"),
    lang: LangOption = Lang.FR,
) -> None:
    """Write the crisis file of an invented crisis that comes with Recoupe."""
    from importlib.resources import as_file, files

    from recoupe.outlets import check_target

    check_target(html, ())
    with as_file(files("recoupe") / "sample" / "fr") as folder:
        good, problems = _read_all([str(folder)])
    if not good:
        raise typer.Exit(NOTHING_DONE)
    file = _build(good, problems)
    _write(file, html=html, lang=lang, fiction=True)
    typer.echo(f"\n{html.resolve()}")
    raise typer.Exit(_status(len(good), len(file.problems)))


def _status(good: int, bad: int) -> int:
    if not good:
        return NOTHING_DONE
    return SOME_PROBLEMS if bad else ALL_READ


def _dossier_of(paths: list[str], options: "Options") -> "Dossier":
    """Assemble the crisis file of dispatches, or of the one store that is named."""
    from recoupe.outlets import print_problem, tell_listing

    named = _store_among(paths)
    if named is None:
        return _build(*_read_all(paths, options))
    from recoupe.keeping import open_store

    with open_store(named, create=False, telling=tell_listing) as store:
        file = store.dossier()
    for problem in file.problems:
        print_problem(problem)
    return file


@contextlib.contextmanager
def _material_of(paths: list[str], options: "Options") -> Iterator[tuple["Material", bool]]:
    """Give what is to be exported of dispatches or of the one store named, and whether it is one.

    Raises ``typer.Exit`` where there is no dispatch.
    """
    from recoupe.outlets import tell_listing

    named = _store_among(paths)
    if named is None:
        from recoupe.pipeline import prepare_export

        good, problems = _read_all(paths, options)
        if not good:
            raise typer.Exit(NOTHING_DONE)
        yield prepare_export(good, problems), False
        return
    from recoupe.keeping import open_store

    # What a store holds is all kept to the end: to look for garbage in it takes half the time.
    with open_store(named, create=False, telling=tell_listing) as store, no_collection():
        yield store.material(), True


def _store_among(paths: list[str]) -> str | None:
    """Give the store that is named; None where none is. It must stand alone."""
    from recoupe.errors import StoreError
    from recoupe.store import is_store

    stores = [path for path in paths if is_store(Path(path))]
    if stores and len(paths) > 1:
        raise StoreError(
            f"{stores[0]}: found a store among other inputs; expected one store alone, or "
            "dispatches; add the others to it with recoupe add"
        )
    return stores[0] if stores else None


def _options_of(form: str | None, columns: list[str] | None) -> "Options":
    from recoupe.intake.options import parse_options

    return parse_options(form, columns or ())


def _read_all(
    paths: list[str], options: "Options | None" = None
) -> tuple[list["Reading"], list["Problem"]]:
    """Read everything; problems are told on standard error as they come."""
    from recoupe.outlets import print_problem, watched
    from recoupe.pipeline import failed, read_files
    from recoupe.records import Problem

    good: list[Reading] = []
    problems: list[Problem] = []
    for item in watched(read_files(paths, options)):
        if isinstance(item, Problem) or failed(item):
            lost = (item,) if isinstance(item, Problem) else item.problems
            problems.extend(lost)
        else:
            good.append(item)
            lost = item.problems
        for problem in lost:
            print_problem(problem)
    return good, problems


def _build(readings: Iterable["Reading"], problems: Iterable["Problem"]) -> "Dossier":
    """Assemble the crisis file of readings, about which nothing is decided, as a store would."""
    from recoupe.pipeline import build_dossier, judge

    return judge(build_dossier(readings, problems), ())


def _write(
    file: "Dossier",
    *,
    html: Path | None,
    markdown: Path | None = None,
    docx: Path | None = None,
    json: Path | None = None,
    lang: Lang,
    fiction: bool = False,
) -> None:
    """Print the crisis file, after its files are safely written."""
    from recoupe.dossier.markdown import write_markdown
    from recoupe.dossier.page import render_page
    from recoupe.dossier.terminal import print_sheet
    from recoupe.dossier.wording import load_wording
    from recoupe.dossier.write import write_sheet
    from recoupe.outlets import encode, write_file

    wording = load_wording(lang)
    sheet = write_sheet(file, lang=lang, fiction=fiction)
    if json is not None:
        write_file(json, encode(file) + b"\n")
    if html is not None:
        write_file(html, render_page(file, sheet, wording).encode("utf-8", "replace"))
    if markdown is not None:
        write_file(markdown, write_markdown(file, sheet, wording).encode("utf-8", "replace"))
    if docx is not None:
        from recoupe.export import write_word

        write_file(docx, write_word(write_markdown(file, sheet, wording), lang=lang))
    print_sheet(sheet, wording, _console())


def _write_compared(
    compared: "Comparison", *, html: Path | None, json: Path | None, lang: Lang
) -> None:
    """Print two dispatches side by side, after their files are safely written."""
    from recoupe.dossier.columns import print_compared
    from recoupe.dossier.compared import compare_sheet
    from recoupe.dossier.page import render_page
    from recoupe.dossier.wording import load_wording
    from recoupe.dossier.write import write_sheet
    from recoupe.outlets import encode, write_file

    wording = load_wording(lang)
    sheet = write_sheet(compared.file, lang=lang)
    if json is not None:
        write_file(json, encode(compared) + b"\n")
    if html is not None:
        write_file(html, render_page(compared.file, sheet, wording).encode("utf-8", "replace"))
    print_compared(compare_sheet(compared, sheet, wording), wording, _console())


def _print_reading(reading: "Reading") -> None:
    from recoupe.dossier.build import build_single
    from recoupe.dossier.terminal import print_reading
    from recoupe.dossier.wording import load_wording
    from recoupe.dossier.write import write_sheet

    print_reading(write_sheet(build_single(reading)), load_wording(Lang.FR), _console())


def _console() -> "Console":
    from rich.console import Console

    return Console(highlight=False, markup=False, emoji=False)


def main() -> NoReturn:
    """Run the command line; no traceback ever reaches the user."""
    # A file name may hold bytes that are no letters: show them escaped instead of failing.
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")
    status = _guarded()
    if "daft" in sys.modules:
        _leave(status)
    sys.exit(status)


def _leave(status: int) -> NoReturn:
    """End at once: threads of Daft that ask for an interpreter that is ending abort the process."""
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError):
            stream.flush()
    os._exit(status)


def _guarded() -> int:
    try:
        return _run()
    except BrokenPipeError:
        # The reader of our output has seen enough. Python would complain once more at exit.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return SOME_PROBLEMS
    except RecoupeError as error:
        return _complain(str(error))
    except OSError as error:
        return _complain(
            f"found {error}; expected to be able to read and write; see to that, then try again"
        )
    except Exception as error:
        return _complain(
            f"found a fault of Recoupe's own: {type(error).__name__}: {error}; expected none; "
            "please report this line with the command and the version"
        )


def _run() -> int:
    from recoupe.usage import UsageError, asks_for_help, explained

    try:
        status = app(standalone_mode=False)
    except UsageError as error:
        if not asks_for_help(error):
            return _complain(explained(error))
        typer.echo(str(error))
        return NOTHING_DONE
    except typer.Abort:
        return _complain("found an interruption; expected to finish; start again when you like")
    # What is still in the buffer may not fit the disk: better heard here than at exit.
    sys.stdout.flush()
    return status if isinstance(status, int) else ALL_READ


def _complain(message: str) -> int:
    with contextlib.suppress(OSError):
        sys.stderr.write(f"recoupe: {message}\n")
    return NOTHING_DONE


if __name__ == "__main__":
    main()
