import os
import subprocess
import sys
from pathlib import Path

from doc_pages import ROOT, blocks

# Runs the command with every way out of the machine walled up.
_CUT_OFF = """
import socket, sys

def wall(*args, **options):
    raise AssertionError("a connection was tried")

socket.socket.connect = socket.socket.connect_ex = socket.getaddrinfo = wall
from recoupe.cli import main
main()
"""


def test_the_demo_prints_what_the_readme_shows_without_network(tmp_path: Path) -> None:
    html = tmp_path / "page.html"
    done = subprocess.run(
        [sys.executable, "-c", _CUT_OFF, "demo", "--html", str(html)],
        capture_output=True,
        env={**os.environ, "COLUMNS": "80", "PYTHONUTF8": "1"},
        check=False,
        timeout=240,
    )
    assert done.returncode == 0, done.stderr.decode()
    printed = done.stdout.decode()
    (excerpt,) = blocks(ROOT / "README.md", "text")
    place = 0
    for part in excerpt.split("[...]\n"):
        found = printed.find(part, place)
        assert found >= 0, f"the demo no longer prints, here or at all:\n{part}"
        place = found + len(part)
    page = html.read_text("utf-8")
    assert 'src="' not in page
    assert 'href="http' not in page


def test_the_version_to_cite_is_that_of_the_package() -> None:
    from recoupe.pipeline import VERSION

    assert f"\nversion: {VERSION}\n" in (ROOT / "CITATION.cff").read_text("utf-8")
    assert f"(version {VERSION})" in (ROOT / "README.md").read_text("utf-8")
    assert f"\n## {VERSION} " in (ROOT / "CHANGELOG.md").read_text("utf-8")
