import pytest

from export.standards.opened import written
from recoupe.export.formats import FORMATS
from recoupe.export.material import Material
from recoupe.pipeline import prepare_export
from recoupe.records import Reading

STANDARDS = (
    "annotations",
    "prov",
    "schema.org",
    "plover",
    "ftm",
    "txm",
    "iramuteq",
    "conllu",
    "gexf",
)
EVERY = pytest.mark.parametrize("name", STANDARDS)


@EVERY
def test_nothing_read_is_written_without_a_fault(name: str) -> None:
    files = written(name, prepare_export([]))
    assert all(content.decode("utf-8") is not None for content in files.values())


@EVERY
def test_the_same_readings_in_any_order_give_the_same_files(
    name: str, readings: tuple[Reading, ...], material: Material
) -> None:
    assert written(name, prepare_export(readings[::-1])) == written(name, material)


# The texts that were decided about are made by hand, without sentences.
PAIRS = [(name, given) for name in STANDARDS for given in ("odd", "decided")]
PAIRS.remove(("conllu", "decided"))


@pytest.mark.parametrize(("name", "given"), PAIRS)
def test_files_are_utf8_without_half_characters(
    name: str, given: str, request: pytest.FixtureRequest
) -> None:
    for path, content in written(name, request.getfixturevalue(given)).items():
        text = content.decode("utf-8")
        assert path.isascii()
        assert "\x00" not in text
        assert text == "" or text.endswith("\n") or path.startswith("texts/")


def test_every_standard_is_a_format() -> None:
    assert set(STANDARDS) <= set(FORMATS)
