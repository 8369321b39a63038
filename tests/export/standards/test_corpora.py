import csv
import io
import re

import conllu
import pandas as pd
import pytest

from export.standards.opened import written
from recoupe.export.corpora.brackets import Mark, bracketed, escape, in_parts
from recoupe.export.corpora.texts import slug
from recoupe.export.formats import FORMATS
from recoupe.export.material import Material, Whole
from recoupe.records import Problem, Token

GIVEN = pytest.mark.parametrize("given", ["material", "odd"])
TEXT_ZONES = ("headline", "subhead", "body")


def words(text: str) -> list[str]:
    return re.findall(r"[a-zà-ÿœ]{3,}", text.lower())


def bodies(material: Material) -> list[list[str]]:
    return [
        words(" ".join(one.text[z.start : z.end] for z in one.zones if z.kind in TEXT_ZONES))
        for one in material.file.dispatches
    ]


@GIVEN
def test_txm_has_a_row_for_every_text_and_a_text_for_every_row(
    given: str, request: pytest.FixtureRequest
) -> None:
    material = request.getfixturevalue(given)
    files = written("txm", material)
    text = files.pop("metadata.csv").decode("utf-8")
    rows = list(csv.DictReader(io.StringIO(text, newline=""), strict=True))
    assert text.startswith('"id"')
    assert all(re.fullmatch("[a-z]+", name) for name in rows[0])
    assert [f"{row['id']}.txt" for row in rows] == list(files)
    assert all(re.fullmatch(r"[a-z0-9_.-]+", name) for name in files)
    assert len(pd.read_csv(io.StringIO(text))) == len(rows) == len(material.file.dispatches)
    for content, body, row, one in zip(
        files.values(), bodies(material), rows, material.file.dispatches, strict=True
    ):
        assert words(content.decode("utf-8")) == body
        assert not re.search(r"[\x00-\x08\x0b-\x1f\x85\u2028\ufeff]", content.decode("utf-8"))
        assert row["countedas"] == one.counted_as or not one.counted_as
        assert row["copyof"] == "" or f"{row['copyof']}.txt" in files


@GIVEN
def test_iramuteq_has_one_line_of_stars_for_every_text(
    given: str, request: pytest.FixtureRequest
) -> None:
    material = request.getfixturevalue(given)
    (content,) = written("iramuteq", material).values()
    texts: list[tuple[list[str], list[str]]] = []
    for line in content.decode("utf-8").split("\n"):
        if line.startswith("****"):
            texts.append((line.split()[1:], []))
        else:
            assert "*" not in line
            assert "_" not in line
            assert not line.startswith("-*")
            texts[-1][1].append(line)
    assert [words(" ".join(lines)) for _, lines in texts] == bodies(material)
    for stars, _ in texts:
        assert all(re.fullmatch(r"\*[a-z]+_[a-z0-9-]+", star) for star in stars)
        names = [star.partition("_")[0] for star in stars]
        assert names == [
            "*id",
            "*agence",
            "*editeur",
            "*annee",
            "*mois",
            "*date",
            "*lieu",
            "*origine",
        ]


def test_iramuteq_tells_a_reprint_and_leaves_a_date_open(material: Material) -> None:
    (content,) = written("iramuteq", material).values()
    stars = [line for line in content.decode().split("\n") if line.startswith("****")]
    for line, one in zip(stars, material.file.dispatches, strict=True):
        assert ("*origine_reprise" in line) == bool(one.reprint_of)
        assert ("*date_inconnu" in line) == (len(one.filed or "") < 10)
        assert f"*agence_{slug(one.agency) or 'inconnu'} " in line
    assert any("*origine_reprise" in line for line in stars)


def spans(tokens: list[conllu.models.Token], key: str) -> list[tuple[int, int, str]]:
    """Read brackets back as offsets, by an own reading of what they mean."""
    found: list[tuple[int, int, str]] = []
    opened: dict[str, list[int]] = {}
    for token in tokens:
        misc = token["misc"] or {}
        for part in re.findall(r"\([^()]+\)|\([^()]+|[^()]+\)", misc.get(key) or ""):
            name = part.strip("()").split(":")[0]
            if part.startswith("("):
                opened.setdefault(name, []).append(int(misc["start_char"]))
            if part.endswith(")"):
                found.append((opened[name].pop(), int(misc["end_char"]), name))
    assert not any(opened.values())
    return found


@GIVEN
def test_conllu_gives_back_words_sentences_and_every_mark(
    given: str, request: pytest.FixtureRequest
) -> None:
    material = request.getfixturevalue(given)
    files = written("conllu", material)
    assert len(files) == len(material.file.dispatches)
    for content, reading in zip(files.values(), material.readings(), strict=True):
        text = reading.dispatch.text
        sentences = conllu.parse(content.decode("utf-8"))
        assert len(sentences) == len(material.sentences(reading))
        tokens = [token for sentence in sentences for token in sentence]
        for sentence, read in zip(sentences, material.sentences(reading), strict=True):
            told = "".join(
                token["form"] + ("" if (token["misc"] or {}).get("SpaceAfter") == "No" else " ")
                for token in sentence
            )
            assert sentence.metadata["text"] == told.rstrip(" ")
            plain = text[read.start : read.end]
            if plain.isprintable():
                assert sentence.metadata["text"] == " ".join(plain.split())
            heads = [token["head"] for token in sentence]
            assert heads.count(0) == 1
            assert [token["id"] for token in sentence] == list(range(1, len(sentence) + 1))
            assert sentence.to_tree()
        for token in tokens:
            at = slice(int(token["misc"]["start_char"]), int(token["misc"]["end_char"]))
            assert token["form"] == text[at] or not text[at].isprintable() or "\u200d" in text[at]
        check_marks(material, reading.dispatch.id, tokens)


def check_marks(material: Material, dispatch: str, tokens: list[conllu.models.Token]) -> None:
    starts = [int(token["misc"]["start_char"]) for token in tokens]
    ends = [int(token["misc"]["end_char"]) for token in tokens]

    def worded(start: int, end: int) -> tuple[int, int] | None:
        inside = [at for at in range(len(tokens)) if ends[at] > start and starts[at] < end]
        return (starts[inside[0]], ends[inside[-1]]) if inside else None

    speech = [one for one in material.file.attributions if one.dispatch == dispatch]
    said = sorted(
        (*place, one.id) for one in speech for s in one.content if (place := worded(s.start, s.end))
    )
    found = [(a, b, name.partition("[")[0]) for a, b, name in spans(tokens, "Attribution")]
    assert sorted(found) == said
    cues = sorted((*worded(one.cue.start, one.cue.end), one.id) for one in speech if one.cue)  # type: ignore[misc]
    assert sorted(spans(tokens, "Cue")) == cues
    events = [one for one in material.file.events if one.dispatch == dispatch]
    done = sorted(
        (*place, one.id) for one in events if (place := worded(one.trigger.start, one.trigger.end))
    )
    found = [(a, b, name.partition("[")[0]) for a, b, name in spans(tokens, "Event")]
    assert sorted(found) == done


def test_conllu_names_the_text_and_every_sentence_once(material: Material) -> None:
    names = []
    for path, content in written("conllu", material).items():
        sentences = conllu.parse(content.decode())
        assert sentences[0].metadata["newdoc id"] == path.removesuffix(".conllu")
        names += [sentence.metadata["sent_id"] for sentence in sentences]
        assert {sentence.metadata.get("zone") for sentence in sentences} >= {"body"}
    assert len(set(names)) == len(names)


def test_the_syntax_is_what_the_reader_saw(material: Material) -> None:
    (first, *_) = material.readings()
    parsed = material.sentences(first)
    assert [(one.start, one.end) for one in parsed] == [
        (one.start, one.end) for one in first.layout.sentences
    ]


def test_a_dispatch_without_a_sentence_is_told(material: Material) -> None:
    whole = Whole(material.file, material.entities, {})
    first = next(material.readings())
    made = Material(whole=lambda: whole, read=lambda _: first, version="0")
    told = list(FORMATS["conllu"].writer()(made))
    assert len(told) == len(material.file.dispatches)
    for problem, dispatch in zip(told, material.file.dispatches, strict=True):
        assert isinstance(problem, Problem)
        assert (problem.kind, problem.where) == ("no_text", dispatch.source_uri)


def token(index: int, start: int, end: int) -> Token:
    return Token(index, start, end, "x", "x", "x", "X", "", "dep", index)


def test_brackets_open_from_the_longest_and_close_from_the_innermost() -> None:
    tokens = [token(0, 0, 2), token(1, 3, 5), token(2, 6, 8)]
    marks = [Mark(0, 8, "a"), Mark(0, 5, "b", "x"), Mark(3, 5, "c"), Mark(0, 2, "d")]
    assert bracketed(marks, tokens) == {0: "(a(b:x(d)", 1: "(c)b)", 2: "a)"}
    crossing = [Mark(0, 5, "e", "x"), Mark(3, 8, "f", "y")]
    assert bracketed(crossing, tokens) == {0: "(e:x", 1: "e)(f:y", 2: "f)"}
    assert bracketed([Mark(2, 3, "e")], tokens) == {}
    assert bracketed(in_parts("e", [(0, 2), (6, 8)]), tokens) == {0: "(e[1/2])", 2: "(e[2/2])"}


def test_names_in_brackets_hold_nothing_that_ends_them() -> None:
    assert escape("a (b)|c=d%\ud800") == "a%20%28b%29%7Cc%3Dd%25%D800"
    assert slug("Agence Noroît * _ & Cie") == "agence-noroit-cie"
    assert slug("\U0001f600") == ""
