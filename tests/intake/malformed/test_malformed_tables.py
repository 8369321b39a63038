"""Broken tables: what is whole is read, what is not is told."""

import gzip
import io
import json
import random
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from broken import read_broken

COPY = "Le ministre de la Pêche a démenti mardi tout accord, a dit son porte-parole à Valmer."
MORE = "Le port d’Estran restera fermé jusqu’à nouvel ordre, a répondu le chef de la diplomatie."
ONE, TWO = json.dumps({"text": COPY}) + "\n", json.dumps({"text": MORE}) + "\n"
LONG = "x" * 16_000_001


def text(words: object) -> str:
    return json.dumps({"text": words}) + "\n"


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (ONE + TWO[:-20], ["truncated"], 1),
        (ONE + '{"text": "ab', ["truncated"], 1),
        (ONE[:30], ["truncated"], 0),
        ("[" + ONE + "," + TWO, ["truncated"], 2),
        ("[" + ONE + "," + TWO[:40], ["truncated"], 1),
        ("[" + ONE + ",", ["truncated"], 1),
        ("[", ["missing"], 0),
        ("[]", ["missing"], 0),
        ("{}", ["missing"], 0),
        (" ", ["missing"], 0),
        (ONE + "n'importe quoi\n" + TWO, ["malformed"], 2),
        ("n'importe quoi\n" + ONE + TWO, ["malformed"], 2),
        (ONE + "12\n[1]\n" + TWO, ["malformed"] * 2, 2),
        (ONE + text(12) + TWO, ["malformed"], 2),
        (ONE + text(True) + text([1, 2]) + text({"a": 1}) + TWO, ["malformed"] * 3, 2),
        (ONE + text(None) + text("  ") + text([]) + '{"a": 1}\n' + TWO, ["missing"] * 4, 2),
        (ONE + '{"text": NaN}\n' + TWO, ["missing"], 2),
        (ONE + '{"text": 1e999}\n' + TWO, ["missing"], 2),
        (ONE + '{"text": %s}\n' % ("9" * 5000) + TWO, ["malformed"], 2),
        (ONE + '{"text": "a", "text": "b"}\n' + TWO, ["malformed"], 3),
        (ONE + text(COPY + " \ud83d") + TWO, ["encoding"], 3),
        (ONE + '{"text": "\x00"}\n' + TWO, ["malformed"], 2),
        (ONE + "\x00" * 500 + "\n" + TWO, ["malformed"], 2),
        (ONE + "{" * 100_000 + "\n" + TWO, ["malformed"], 2),
        (ONE + '{"a":' * 100_000 + "\n" + TWO, ["malformed"], 2),
        (ONE + '{"text": ' + "[" * 100_000 + "\n" + TWO, ["malformed"], 2),
        ('{"a":' * 100_000, ["truncated"], 0),
        ("[" * 100_000, ["missing"], 0),
        (ONE + text(LONG) + TWO, ["too_large"], 2),
        (ONE + text("a " * 500_001) + TWO, ["too_large"], 2),
        (ONE + '{"%s": 1}\n' % ("k" * 10_000_000) + TWO, ["missing"], 2),
        ('{"%s": 1}\n' % ("k" * 10_000_000), ["missing"], 0),
        (ONE + json.dumps({"text": MORE, "titre": "t" * 10_001}) + "\n", ["too_large"], 1),
        (ONE + json.dumps({"text": MORE, "titre": {"a": [1]}}) + "\n", ["malformed"], 2),
        (ONE + json.dumps({"text": MORE, "date": "avant-hier"}) + "\n", ["malformed"], 2),
        (ONE + text("<p>" * 100_000 + MORE + "</p>"), [], 2),
        (ONE + text("<p> </p>"), ["missing"], 1),
        (ONE.replace("}", ', "id": 7}') + TWO.replace("}", ', "id": 7}'), ["duplicate_id"], 2),
        (ONE + "\r\r\n\n\r" + TWO.strip(), [], 2),
        (ONE.replace("}", ', "zones": 7}'), ["malformed"], 1),
        ("[" + ONE + "," + ONE.replace(": ", " ") + "," + TWO + "]", ["malformed"], 2),
        ("[" + ONE + ONE + TWO + "]", [], 3),
        ("[" + ONE + ', {"text": "abc' + "\n,\n" + TWO + "]", ["malformed"], 2),
        ("[" + ONE + "," + text(LONG) + "," + TWO + "]", ["too_large"], 2),
        ("[" + ONE + ', 7, "a", ' + TWO + "]", ["malformed"] * 2, 2),
    ],
)  # fmt: skip
def test_broken_json(tmp_path: Path, data: str, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data.encode(), "jsonl")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


HEAD = "id,titre,texte\n"
ROW, NEXT = f'1,Valmer,"{COPY}"\n', f'2,Estran,"{MORE}"\n'


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (" ", ["missing"], 0),
        (HEAD, ["missing"], 0),
        (HEAD + ",,\n , ,\n", ["missing"], 0),
        ("id;titre\n1;Valmer\n", ["missing"], 0),
        (ROW + NEXT, ["missing"], 0),
        (HEAD + ROW + NEXT[:-20], ["truncated"], 1),
        (HEAD + ROW + "2,Est", ["truncated"], 1),
        (HEAD + ROW + '2,Estran,"' + "Il dit.\n" * 50, ["truncated"], 1),
        (HEAD + ROW + "2,Estran\n" + NEXT, ["malformed", "missing"], 2),
        (HEAD + ROW + "3,Oslo,Le port,de plus\n" + NEXT, ["malformed"], 2),
        (HEAD + ROW + '3,"Oslo" ville,Le port\n' + NEXT, ["malformed"], 2),
        (HEAD + ROW + '3,"Oslo,Le port\n' + NEXT, ["malformed"], 2),
        (HEAD + '3,"Oslo,Le port\n' + ROW + NEXT, ["malformed"], 2),
        (HEAD + ROW + "3,Oslo,\x00\n" + NEXT, ["malformed"], 2),
        (HEAD + ROW + "\x00" * 999 + "\n" + NEXT, ["malformed"], 2),
        (HEAD + ROW + f"3,Oslo,{LONG}\n" + NEXT, ["too_large"], 2),
        (HEAD + ROW + '3,Oslo,"' + "a\n" * 999_999 + '"\n' + NEXT, ["too_large"], 2),
        (HEAD + ROW + f"3,Oslo,{'a ' * 500_001}\n" + NEXT, ["too_large"], 2),
        (HEAD + ROW + f"3,{'a ' * 5001},Le port\n" + NEXT, ["too_large"], 2),
        ("k" * 10_000_000 + ",texte\n" + f'1,"{COPY}"\n', [], 1),
        (HEAD + "," * 100_000 + "\n" + ROW, [], 1),
        (HEAD + ROW + "," * 100_000 + "a\n" + NEXT, ["malformed"], 2),
        (HEAD + ROW + '"' * 100_001 + "\n" + NEXT, ["malformed"], 2),
        (HEAD + ROW + ROW.replace("mardi", "lundi"), ["duplicate_id"], 2),
        (HEAD + ROW.replace("\n", "\r\n") + "\n\r\n" + NEXT.strip(), [], 2),
        ("texte,texte\n" + f'"{COPY}","autre"\n', [], 1),
        ("titre,,texte,,\n" + f',,"{COPY}",,\n', [], 1),
        ("sep=;\n", ["malformed"], 0),
    ],
)  # fmt: skip
def test_broken_csv(tmp_path: Path, data: str, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data.encode(), "csv")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


def test_bytes_that_fit_no_encoding_are_told_where_they_stand(tmp_path: Path) -> None:
    rows = (HEAD + ROW + NEXT + ROW.replace("1,", "3,")).encode()
    broken = rows.replace(b"Estran restera", b"Estran\xff restera")
    dispatches, problems = read_broken(tmp_path, broken, None)
    assert ([one.kind for one in problems], len(dispatches)) == (["encoding"], 3)
    assert "#2: line 3" in problems[0].where
    dispatches, problems = read_broken(
        tmp_path, f'{{"text": "{MORE}'.encode() + b'\xff"}\n', "jsonl"
    )
    assert ([one.kind for one in problems], len(dispatches)) == (["encoding"], 1)


@pytest.mark.parametrize(
    ("cut", "kinds"),
    [(5, ["truncated"]), (60, ["truncated"]), (400, ["truncated"])],
)
def test_an_archive_that_breaks_off(tmp_path: Path, cut: int, kinds: list[str]) -> None:
    rows = [json.dumps({"text": f"{COPY} {random.Random(n).random()}"}) for n in range(99)]
    whole = gzip.compress("\n".join(rows).encode())
    dispatches, problems = read_broken(tmp_path, whole[:-cut], "jsonl")
    assert [one.kind for one in problems] == kinds
    assert len(dispatches) > 50


def test_an_archive_that_is_broken_or_a_bomb(tmp_path: Path) -> None:
    whole = bytearray(gzip.compress((ONE + TWO).encode() * 99))
    whole[200] ^= 255
    _, problems = read_broken(tmp_path, bytes(whole), "jsonl")
    assert problems[-1].kind in {"malformed", "truncated"}
    for inner in (b"x" * 300_000_000, ONE.encode() + b" " * 300_000_000 + TWO.encode()):
        _, problems = read_broken(tmp_path, gzip.compress(inner), "jsonl")
        assert [one.kind for one in problems] in (["too_large"], ["malformed"])


def table(**columns: object) -> bytes:
    file = io.BytesIO()
    pq.write_table(pa.table(columns), file)
    return file.getvalue()


WHOLE = table(text=[COPY, MORE], id=["1", "2"])


@pytest.mark.parametrize(
    ("data", "kinds", "read"),
    [
        (WHOLE[:-1], ["truncated"], 0),
        (WHOLE[:-4], ["truncated"], 0),
        (WHOLE[: len(WHOLE) // 2], ["truncated"], 0),
        (WHOLE[:9], ["truncated"], 0),
        (b"PAR1", ["malformed"], 0),
        (b"PAR1PAR1", ["malformed"], 0),
        (b"PAR1" + b"\x00" * 100 + b"PAR1", ["malformed"], 0),
        (b"PAR1" + b"\xff" * 100 + b"PAR1", ["malformed"], 0),
        (WHOLE[:-8] + b"\xff\xff\xff\x7fPAR1", ["malformed"], 0),
        (WHOLE[:4] + b"\x00" * 60 + WHOLE[64:], ["malformed"], 0),
        (table(texte=pa.array([], pa.string())), ["missing"], 0),
        (table(nom=["a", "b"]), ["missing"], 0),
        (table(text=[1, 2]), ["malformed"] * 2, 0),
        (table(text=[COPY, None, " ", MORE]), ["missing"] * 2, 2),
        (table(text=[[COPY, MORE], [], None]), ["missing"] * 2, 1),
        (table(text=[{"a": COPY}, None]), ["malformed", "missing"], 0),
        (table(text=[COPY.encode(), b"\x00\x00\x07", b"\xff\xfe"]), ["malformed", "missing"], 1),
        (table(text=pa.array([COPY.encode(), MORE.encode()[:-9] + b"\xff"])), ["encoding"], 2),
        (table(text=[COPY, "a " * 500_001, MORE]), ["too_large"], 2),
        (table(text=[COPY, MORE], titre=["t" * 10_000_000, "b"]), ["too_large"], 1),
        (table(text=["x" * 40_000_000, "y"]), ["too_large"], 0),
        (table(text=[COPY, MORE], id=["1", "1"]), ["duplicate_id"], 2),
        (table(text=[COPY, MORE], date=["a", "b"]), ["malformed"], 2),
        (table(text=[COPY], zones=[[{"kind": "nul", "start": 0, "end": 4}]]), ["malformed"], 1),
        (b"texte,titre\n", ["truncated"], 0),
    ],
)  # fmt: skip
def test_broken_parquet(tmp_path: Path, data: bytes, kinds: list[str], read: int) -> None:
    dispatches, problems = read_broken(tmp_path, data, "parquet")
    assert ([one.kind for one in problems], len(dispatches)) == (kinds, read)


def test_a_group_of_rows_that_is_broken_costs_itself_alone(tmp_path: Path) -> None:
    file = io.BytesIO()
    with pq.ParquetWriter(file, pa.schema([("text", pa.string())]), compression="zstd") as writer:
        for number in range(3):
            texts = [f"{COPY} {number} {random.Random(n).random()}" for n in range(100)]
            writer.write_table(pa.table({"text": texts}))
    data = bytearray(file.getvalue())
    middle = pq.ParquetFile(io.BytesIO(file.getvalue())).metadata.row_group(1).column(0)
    start = middle.dictionary_page_offset or middle.data_page_offset
    data[start + 30 : start + 200] = b"\xff" * 170
    dispatches, problems = read_broken(tmp_path, bytes(data), None)
    assert len(dispatches) == 200
    assert [one.kind for one in problems] == ["malformed"]
    assert "rows 101-200" in problems[0].where


@pytest.mark.parametrize("seed", range(12))
def test_any_byte_may_be_wrong(tmp_path: Path, seed: int) -> None:
    draw = random.Random(seed)
    rows = [json.dumps({"text": f"{COPY} {n}", "id": n}) for n in range(20)]
    inputs = {
        "jsonl": "\n".join(rows).encode(),
        "csv": (HEAD + ROW * 20).encode(),
    }
    for form, whole in inputs.items():
        data = bytearray(whole)
        for _ in range(8):
            data[draw.randrange(len(data))] = draw.randrange(256)
        read_broken(tmp_path, bytes(data), form)
