"""A small corpus in all the shapes a batch takes."""

import json
from importlib.resources import files
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

SAMPLE = Path(str(files("recoupe") / "sample" / "fr"))
# Three affairs that nothing has to do with.
OTHERS = (
    "LIMA, 3 janvier 2031 (Agence Cóndor) - Le président péruvien a promis mercredi des écoles "
    "aux villages des Andes, a annoncé son porte-parole.",
    "TOKYO, 9 mai 2031 (Agence Sakura) - La banque centrale du Japon a exigé vendredi des comptes "
    "de deux assureurs, selon un communiqué.",
    "NAIROBI, 17 août 2031 (Agence Savane) - Le ministère kényan de la Santé a démenti dimanche "
    "une épidémie de choléra dans le nord du pays.",
)
POISON = "Le navire Poison a quitté Reykjavik mardi, a déclaré le ministre norvégien."


def texts() -> list[str]:
    return [path.read_text("utf-8") for path in sorted(SAMPLE.glob("*.txt"))]


def write_mixed(folder: Path) -> Path:
    """Texts as files, JSONL, Parquet and WARC; some twice, some that are none."""
    folder.mkdir()
    told = texts()
    for number, text in enumerate(told[:3]):
        (folder / f"{number}.txt").write_text(text, "utf-8")
    rows = [{"id": f"n{number}", "text": text} for number, text in enumerate(told[3:9])]
    lines = [json.dumps(row) for row in (*rows, rows[2])]
    (folder / "a.jsonl").write_text("\n".join([*lines[:2], "{no json", *lines[2:]]), "utf-8")
    pq.write_table(pa.table({"contenu": told[7:13]}), folder / "b.parquet")
    pages = (_page(f"https://example.org/{n}", text) for n, text in enumerate(told[13:16]))
    (folder / "c.warc").write_bytes(b"".join(pages))
    for number, text in enumerate(OTHERS):
        (folder / f"other{number}.txt").write_text(text, "utf-8")
    (folder / "d.txt").write_text(told[0], "utf-8")
    (folder / "empty.txt").write_bytes(b"")
    (folder / "picture.txt").write_bytes(bytes(range(256)) * 20)
    (folder / "lossy.txt").write_bytes(told[16].encode()[:-20] + b"\xff\xfe\n")
    return folder


def _page(address: str, text: str) -> bytes:
    """A record of a WARC file."""
    body = "".join(f"<p>{line}</p>" for line in text.split("\n") if line)
    page = f"<html lang='fr'><body><article>{body}</article></body></html>".encode()
    answer = b"HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" + page
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {address}\r\n"
        "WARC-Date: 2031-03-04T09:15:00Z\r\n"
        "Content-Type: application/http; msgtype=response\r\n"
        f"Content-Length: {len(answer)}\r\n\r\n"
    )
    return head.encode() + answer + b"\r\n\r\n"


def write_texts(folder: Path, count: int) -> Path:
    """The first texts of the sample, a file each."""
    folder.mkdir()
    for number, text in enumerate(texts()[:count]):
        (folder / f"{number:02}.txt").write_text(text, "utf-8")
    return folder
