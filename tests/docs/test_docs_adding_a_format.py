"""The package of the page on adding a format, built from the page and run; and broken ones."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
from doc_pages import ROOT, blocks

PAGE = ROOT / "docs" / "how_to_add_a_format.md"
SAMPLE = blocks(PAGE, "text")[0]
MODULE, CHECK = blocks(PAGE, "python")


def install(folder: Path, module: str, *, name: str = "recoupe_bulletin") -> None:
    """Lay a package down as an installer would, with what it says of its entry points."""
    (folder / f"{name}.py").write_text(module, encoding="utf-8")
    about = folder / f"{name}-1.0.dist-info"
    about.mkdir()
    (about / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {name}\nVersion: 1.0\n")
    (about / "entry_points.txt").write_text(f"[recoupe.formats]\n{name} = {name}:BULLETIN\n")


def run(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    paths = [str(folder), os.environ.get("PYTHONPATH", "")]
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, "PYTHONPATH": os.pathsep.join(paths), "PYTHONUTF8": "1"},
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def recoupe(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    return run(folder, "-m", "recoupe.cli", *arguments)


@pytest.fixture
def sample(tmp_path: Path) -> Path:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "b.txt").write_text(SAMPLE, encoding="utf-8")
    return tmp_path / "in" / "b.txt"


def test_the_example_of_the_page_does_what_the_page_says(tmp_path: Path, sample: Path) -> None:
    assert 'bulletin = "recoupe_bulletin:BULLETIN"' in blocks(PAGE, "toml")[0]
    install(tmp_path, MODULE)
    done = run(tmp_path, "-c", f"{CHECK}\n\ncheck(Path({str(sample)!r}))")
    assert done.returncode == 0, done.stderr


def test_the_added_format_is_named_on_the_command_line(tmp_path: Path, sample: Path) -> None:
    install(tmp_path, MODULE)
    store = str(tmp_path / "c.db")
    done = recoupe(tmp_path, "add", store, str(sample), "--as", "bulletin")
    assert "(bulletin): 3 found = 2 read + 0 duplicates + 1 skipped" in done.stdout, done.stderr
    other = recoupe(tmp_path, "read", str(sample), "--as", "bulletins")
    assert ", bulletin, csv, " in other.stderr
    # Without the package its files are plain text.
    assert recoupe(tmp_path / "in", "read", str(sample), "--as", "bulletin").returncode == 2


@pytest.mark.parametrize(
    ("module", "told"),
    [
        ("import absent_library", "cannot be loaded (ModuleNotFoundError"),
        ("BULLETIN = 1 / 0", "cannot be loaded (ZeroDivisionError"),
        ("", "cannot be loaded (AttributeError"),
        ("BULLETIN = 'bulletin'", "found str; expected a recoupe.intake.Format"),
        (MODULE.replace('Format("bulletin"', 'Format("csv"'), "the name « csv »"),
        (MODULE.replace('Format("bulletin"', 'Format("text"'), "the name « text »"),
    ],
)
def test_a_package_that_cannot_be_used_is_told_before_anything_is_read(
    module: str, told: str, tmp_path: Path, sample: Path
) -> None:
    install(tmp_path, module)
    done = recoupe(tmp_path, "read", str(sample), str(sample))
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert told in done.stderr
    assert done.stdout == ""


def test_two_packages_with_one_name_are_refused(tmp_path: Path, sample: Path) -> None:
    install(tmp_path, MODULE)
    install(tmp_path, MODULE, name="recoupe_other")
    done = recoupe(tmp_path, "read", str(sample))
    assert "the name « bulletin »" in done.stderr


def test_a_format_that_fails_to_recognise_or_to_read_stops_no_other(
    tmp_path: Path, sample: Path
) -> None:
    copy = "OSLO (Boréale) - Le ministre de la Pêche a démenti mardi tout accord."
    (tmp_path / "in" / "a.txt").write_text(copy, encoding="utf-8")
    install(tmp_path, MODULE.replace("return head.text", "return head.words"))
    done = recoupe(tmp_path, "read", "--format", "jsonl", str(tmp_path / "in"))
    assert done.stderr.count("the package that adds the format « bulletin »") == 2
    assert done.stdout.count("\n") == 2
    install_again = MODULE.replace("first, _, rest = opened", "first, _, rest = opened.words")
    (tmp_path / "recoupe_bulletin.py").write_text(install_again, encoding="utf-8")
    done = recoupe(tmp_path, "read", "--format", "jsonl", str(tmp_path / "in"))
    assert "a fault of the package that adds the format « bulletin »: AttributeError" in done.stderr
    assert done.stdout.count("\n") == 1
