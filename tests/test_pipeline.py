from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

import recoupe
from recoupe import pipeline
from recoupe.errors import InputError, LexiconError
from recoupe.records import Dispatch, Problem, Reading

PORT = (
    "OSLO (Agence Boréale) - Le ministre norvégien de la Pêche, Torvald Strand, a déclaré mardi "
    "que le port resterait ouvert.\n\nLe Danemark dément tout blocus.\n"
)
ROUTE = (
    "PARIS (Agence Sirocco) - La ministre danoise Inge Lund a promis jeudi que la route serait "
    "réparée, selon un communiqué de son ministère.\n"
)


def dispatch(text: str, name: str) -> Dispatch:
    return Dispatch(Dispatch.identify(text, None, name), text, "fr", name)


@pytest.fixture
def breaks_on_route(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the reader break down over one dispatch."""
    whole = pipeline._read_together

    def fragile(some: Sequence[Dispatch]) -> list[Reading]:
        if any("route" in one.text for one in some):
            raise ZeroDivisionError("spool")
        return whole(some)

    monkeypatch.setattr(pipeline, "_read_together", fragile)


def test_read_finds_who_says_what() -> None:
    reading = recoupe.read(PORT)
    assert "que le port resterait ouvert" in {
        span.text for item in reading.attributions for span in item.content
    }
    assert reading.version == recoupe.__version__


def test_what_is_known_of_a_dispatch_is_kept_and_counts_in_its_id() -> None:
    reading = recoupe.read(PORT, publisher="Le Phare", source_uri="a.txt", filed="2031-03-04")
    assert reading.dispatch.publisher == "Le Phare"
    assert reading.dispatch.source_uri == "a.txt"
    assert reading.dispatch.filed == "2031-03-04"
    assert reading.dispatch.id != recoupe.read(PORT).dispatch.id


def test_newlines_are_normalised_once() -> None:
    crlf = recoupe.read(PORT.replace("\n", "\r\n"))
    assert crlf.dispatch == recoupe.read(PORT).dispatch


def test_an_unknown_name_is_refused_with_the_valid_ones() -> None:
    with pytest.raises(TypeError, match=r"found author; expected among agency, byline"):
        recoupe.read(PORT, author="x")


def test_a_text_in_another_language_is_refused() -> None:
    german = "Der Minister hat am Dienstag erklärt, dass der Hafen geöffnet bleibt, sagte er. " * 3
    with pytest.raises(InputError, match="language"):
        recoupe.read(german)


@pytest.mark.usefixtures("breaks_on_route")
def test_one_bad_dispatch_never_stops_the_others() -> None:
    port, route = recoupe.read_many([dispatch(PORT, "port"), dispatch(ROUTE, "route")])
    assert port.attributions
    assert pipeline.failed(route)
    assert not pipeline.failed(port)
    problem = route.problems[0]
    assert (problem.kind, problem.where) == ("internal", "route")
    assert "ZeroDivisionError" in problem.found
    assert "spool" in problem.found
    assert route.dispatch.id in problem.action


@pytest.mark.usefixtures("breaks_on_route")
def test_an_unread_dispatch_stays_out_of_the_file_but_not_out_of_its_problems() -> None:
    readings = recoupe.read_many([dispatch(PORT, "port"), dispatch(ROUTE, "route")])
    lost = Problem("empty", "vide.txt", "no byte", "a dispatch", "skipped")
    file = recoupe.build_dossier(readings, [lost])
    assert [one.source_uri for one in file.dispatches] == ["port"]
    assert [one.kind for one in file.problems] == ["empty", "internal"]


def test_a_wrong_table_stops_everything(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(_: Sequence[Dispatch]) -> list[Reading]:
        raise LexiconError("fr/cues.tsv:3: found x")

    monkeypatch.setattr(pipeline, "_read_together", broken)
    with pytest.raises(LexiconError):
        list(recoupe.read_many([dispatch(PORT, "port")]))


def test_reading_is_lazy() -> None:
    def endless() -> Iterator[Dispatch]:
        while True:
            yield dispatch(PORT, "port")

    assert next(iter(recoupe.read_many(endless()))).attributions


def test_rooms_answer_to_their_name() -> None:
    import recoupe.crosscheck.checker
    import recoupe.read.reader

    assert callable(recoupe.read)
    assert recoupe.read.reader.read_dispatch
    assert recoupe.crosscheck([]) == ((), ())


def test_every_public_name_is_there_and_others_are_refused() -> None:
    for name in recoupe.__all__:
        assert getattr(recoupe, name) is not None
    with pytest.raises(AttributeError, match="it has Added, Attribution"):
        recoupe.open_everything  # noqa: B018


def test_the_order_of_dispatches_changes_nothing() -> None:
    both = list(recoupe.read_many([dispatch(PORT, "port"), dispatch(ROUTE, "route")]))
    assert recoupe.build_dossier(both) == recoupe.build_dossier(both[::-1])


def test_dispatches_read_together_are_each_read_as_alone() -> None:
    texts = [f"{text} {number} navires." for number in range(20) for text in (PORT, ROUTE)]
    many = [dispatch(text, str(number)) for number, text in enumerate(texts)]
    alone = [next(recoupe.read_many([one])) for one in many]
    assert list(recoupe.read_many(many)) == alone


def test_files_without_a_dispatch_are_told_in_their_place(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(PORT, "utf-8")
    (tmp_path / "b.txt").write_text("", "utf-8")
    (tmp_path / "c.txt").write_text(ROUTE, "utf-8")
    told = list(recoupe.read_files([str(tmp_path)]))
    assert [isinstance(one, Problem) for one in told] == [False, True, False]
