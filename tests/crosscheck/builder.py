"""Small readings written by hand: text with marks in, Reading out."""

import random
import re
from dataclasses import dataclass

from recoupe.records import (
    Act,
    Addressee,
    Attribution,
    Dispatch,
    Entity,
    Extent,
    Layout,
    Mention,
    Quotation,
    Reading,
    Source,
    Span,
    SpeechTime,
    Timex,
    Zone,
)

WORLD = {
    entity.id: entity
    for entity in (
        Entity("per", "Pérou", "state", ("Lima",), "PER", "GOV", wikidata="Q419"),
        Entity("ecu", "Équateur", "state", ("Quito",), "ECU", "GOV", wikidata="Q736"),
        Entity("chl", "Chili", "state", ("Santiago",), "CHL", "GOV", wikidata="Q298"),
        Entity("tola", "Inés Tola", "person", (), "PER", "GOV", "per-ministry"),
        Entity("paz", "Rubén Paz", "person", (), "ECU", "GOV"),
        Entity("rios", "Clara Ríos", "person", (), "CHL", "GOV"),
        Entity("per-ministry", "ministère péruvien de la Défense", "institution", (), "PER", "GOV"),
        Entity("official", "haut responsable, anonyme", "anonymous", affiliation="per-ministry"),
        Entity("nobody", "source diplomatique, anonyme", "anonymous"),
        Entity("opponent", "Luis Vega", "person", (), "PER", "OPP"),
        Entity("wire", "Andes Presse", "organisation", (), "CHL", "JRN"),
        Entity("andes", "Union des Andes", "organisation"),
    )
}
SYLLABLES = ("ba", "co", "du", "fi", "ga", "lo", "mi", "na", "pe", "ri", "so", "tu")
_MARK = re.compile(r"\[([^|\]]+)\|([^\]]+)\]")
_LINE = re.compile(r"[^\n]+")
_QUOTED = re.compile(r"«\s*(.*?)\s*»")


def random_words(rng: random.Random, count: int) -> str:
    """Write so many words of no language; the same of the same generator."""
    return " ".join("".join(rng.choices(SYLLABLES, k=3)) for _ in range(count))


@dataclass(frozen=True)
class Say:
    """One attribution to come: "source cue content, a indiqué hand"."""

    source: str
    cue: str
    content: str
    act: Act = "say"
    to: str | None = None
    through: str | None = None
    time: str | None = None
    conditional: bool = False
    negated: bool = False


class _Draft:
    def __init__(self) -> None:
        self.text = ""
        self.mentions: list[Mention] = []

    def add(self, marked: str) -> Span:
        """Append text in which ``[Lima|per]`` mentions an entity; give where it stands."""
        start, at = len(self.text), 0
        for found in _MARK.finditer(marked):
            self.text += marked[at : found.start()]
            here = len(self.text)
            self.text += found.group(1)
            self.mentions.append(
                Mention(here, len(self.text), found.group(1), "name", _ids(found.group(2)))
            )
            at = found.end()
        self.text += marked[at:]
        return Span.of(self.text, start, len(self.text))


def _ids(written: str) -> str | tuple[str, ...]:
    return tuple(written.split("+")) if "+" in written else written


def reading(
    agency: str | None,
    *parts: Say | str,
    filed: str | None = "2031-03-04",
    publisher: str | None = None,
    name: str = "depeche.txt",
    header: str = "",
    revision: str | None = None,
    world: dict[str, Entity] = WORLD,
    dates: dict[str, str] | None = None,
) -> Reading:
    """Write a dispatch of sentences and attributions; strings are the agency's own voice.

    ``dates`` gives the EDTF of words that name a day, wherever they stand.
    """
    draft = _Draft()
    head = draft.add(header + "\n") if header else None
    attributions: list[Attribution] = []
    for part in parts:
        if isinstance(part, str):
            draft.add(part + "\n")
        else:
            attributions += _write(draft, part, len(attributions))
    begin = head.end if head else 0
    zones = [Zone("header", 0, begin)] if head else []
    zones.append(Zone("body", begin, len(draft.text)))
    quotations = tuple(
        Quotation(m.start(1), m.end(1), m.start(), m.end(), "«»")
        for m in _QUOTED.finditer(draft.text)
    )
    sentences = tuple(
        Extent(m.start(), m.end()) for m in _LINE.finditer(draft.text, begin, len(draft.text))
    )
    layout = Layout(
        agency,
        publisher,
        filed,
        None,
        None,
        False,
        tuple(zones),
        sentences=sentences,
        quotations=quotations,
    )
    return Reading(
        Dispatch(
            Dispatch.identify(draft.text, publisher, f"{agency}{filed}{name}"),
            draft.text,
            "fr",
            f"file:///fil/{name}",
            publisher=publisher,
            revision=revision,
        ),
        layout,
        tuple(draft.mentions),
        tuple(world.values()),
        _timexes(draft.text, dates or {}),
        tuple(attributions),
        (),
        "0",
    )


def _timexes(text: str, dates: dict[str, str]) -> tuple[Timex, ...]:
    return tuple(
        Timex(found.start(), found.end(), words, "DATE", edtf, edtf=edtf)
        for words, edtf in sorted(dates.items())
        for found in re.finditer(re.escape(words), text)
    )


def _write(draft: _Draft, say: Say, count: int) -> list[Attribution]:
    hands: tuple[str, ...] = ()
    source = draft.add(say.source)
    entity = draft.mentions[-1].entity
    draft.add(" ")
    cue = draft.add(say.cue)
    draft.add(" ")
    addressee = None
    if say.to is not None:
        to = draft.add(say.to)
        addressee = Addressee(draft.mentions[-1].entity, to.start, to.end, to.text)
        draft.add(" ")
    content = draft.add(say.content)
    outer = []
    if say.through is not None:
        whole = Span.of(draft.text, source.start, content.end)
        draft.add(", ")
        outer_cue = draft.add("a indiqué")
        draft.add(" ")
        hand = draft.add(say.through)
        speaker = draft.mentions[-1].entity
        assert isinstance(speaker, str)
        hands = (speaker,)
        outer = [
            Attribution(
                f"a{count}",
                "indirect",
                "say",
                outer_cue,
                Source(speaker, hand.start, hand.end, hand.text),
                (whole,),
            )
        ]
    draft.add(".\n")
    inner = Attribution(
        f"a{count + len(outer)}",
        "indirect",
        say.act,
        cue,
        Source(entity, source.start, source.end, source.text),
        (content,),
        addressee,
        time=SpeechTime("", say.time, 0, 0) if say.time else None,
        conditional=say.conditional,
        negated=say.negated,
        nested_in=outer[0].id if outer else None,
        relayed_by=hands,
    )
    return [*outer, inner]
