"""Readings made by hand: an invented quarrel over a strait, told by two invented agencies."""

import re
from typing import Any

import msgspec

from recoupe.dossier.build import build_dossier
from recoupe.records import (
    Act,
    Addressee,
    Attribution,
    Cast,
    Crosscheck,
    Dispatch,
    Entity,
    Event,
    Evidence,
    Finding,
    Identity,
    Layout,
    Mention,
    Problem,
    Quotation,
    Reading,
    Reprint,
    Source,
    Span,
    SpeechTime,
    Story,
    Timex,
    Zone,
)
from recoupe.records.dossier import Dossier
from recoupe.records.event import EventType

NORTH = (
    "COPENHAGUE (Norroy) - Le détroit restera ouvert.\n\n"
    "Le ministre danois Aksel Holm a déclaré à la Norvège que « le détroit est à tous », "
    "a indiqué mardi un conseiller danois.\n\n"
    "La Norvège dément tout blocus.\n\n"
    "PHOTO NORROY Aksel Holm au port, le 3 mars 2031.\n"
)
SOUTH = "OSLO (Boréale) - « Personne ne bloque rien », a dit la Norvège. Le port a fermé."

ENTITIES = (
    Entity("holm", "Aksel Holm", "person", iso3="DNK"),
    Entity("dnk", "Danemark", "state", iso3="DNK"),
    Entity("nor", "Norvège", "state", iso3="NOR"),
    Entity("adviser", "conseiller danois", "anonymous", iso3="DNK"),
)


def span(text: str, words: str) -> Span:
    """Cut the first place where the words stand."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def said(
    text: str,
    name: str,
    who: str | None,
    *content: str,
    act: Act = "say",
    direct: bool = False,
    cue: str | None = None,
    source: str | None = None,
    to: tuple[str, str] | None = None,
    inside: str | None = None,
    by: tuple[str, ...] = (),
    when: tuple[str, str] | None = None,
    negated: bool = False,
    conditional: bool = False,
) -> Attribution:
    """Build an attribution from the words of a text."""
    place = span(text, source) if source else None
    whom = span(text, to[1]) if to else None
    time = span(text, when[0]) if when else None
    return Attribution(
        id=name,
        quote_type="direct" if direct else "indirect",
        act=act,
        cue=span(text, cue) if cue else None,
        source=Source(who, place.start, place.end, place.text)
        if place
        else Source(who, carried=True)
        if who
        else None,
        content=tuple(span(text, words) for words in content),
        addressee=Addressee(to[0], whom.start, whom.end, whom.text) if to and whom else None,
        time=SpeechTime(when[0], when[1], time.start, time.end) if when and time else None,
        nested_in=inside,
        relayed_by=by,
        negated=negated,
        conditional=conditional,
    )


def north_statements() -> tuple[Attribution, ...]:
    inner = "que « le détroit est à tous »"
    outer = f"Le ministre danois Aksel Holm a déclaré à la Norvège {inner}"
    return (
        said(NORTH, "n1", "adviser", outer, cue="a indiqué", source="un conseiller danois"),
        said(
            NORTH,
            "n2",
            "holm",
            inner,
            cue="a déclaré",
            source="Le ministre danois Aksel Holm",
            to=("nor", "la Norvège"),
            inside="n1",
            by=("adviser",),
            when=("mardi", "[2031-03-04,2031-03-11]"),
        ),
        said(NORTH, "n3", "nor", "tout blocus", act="deny", cue="dément", source="La Norvège"),
    )


def south_statements() -> tuple[Attribution, ...]:
    return (
        said(
            SOUTH,
            "s1",
            "nor",
            "Personne ne bloque rien",
            direct=True,
            cue="a dit",
            source="la Norvège",
        ),
    )


def quotations(text: str) -> tuple[Quotation, ...]:
    return tuple(
        Quotation(found.start(1), found.end(1), found.start(), found.end(), "guillemets")
        for found in re.finditer(r"«\s*(.*?)\s*»", text)
    )


def reading(
    text: str,
    *statements: Attribution,
    name: str = "depeche.txt",
    agency: str | None = "Norroy",
    filed: str | None = "2031-03",
    entities: tuple[Entity, ...] = ENTITIES,
    timexes: tuple[Timex, ...] = (),
    mentions: tuple[Mention, ...] = (),
    zones: tuple[Zone, ...] | None = None,
    problems: tuple[Problem, ...] = (),
) -> Reading:
    """Build a reading; without zones the whole text is body."""
    dispatch = Dispatch(Dispatch.identify(text, None, name), text, "fr", f"/depeches/{name}")
    layout = Layout(
        agency=agency,
        publisher=None,
        filed=filed,
        dateline=None,
        byline=None,
        translated=False,
        zones=(Zone("body", 0, len(text)),) if zones is None else zones,
        quotations=quotations(text),
    )
    return Reading(dispatch, layout, mentions, entities, timexes, statements, problems, "9.9")


def timex(text: str, words: str, edtf: str | None, **more: str) -> Timex:
    place = span(text, words)
    fields = {"type": "DATE", "value": edtf or "XXXX", "edtf": edtf, **more}
    return Timex(place.start, place.end, words, **fields)  # type: ignore[arg-type]


def north() -> Reading:
    caption = NORTH.index("PHOTO")
    minister = span(NORTH, "Le ministre danois")
    return reading(
        NORTH,
        *north_statements(),
        name="nord.txt",
        filed="2031-03-04",
        timexes=(
            timex(NORTH, "mardi", "[2031-03-04,2031-03-11]", earliest="2031-03-04"),
            timex(NORTH, "le 3 mars 2031", "2031-03-03", zone="caption"),
        ),
        mentions=(Mention(minister.start, minister.end, minister.text, "role", "holm"),),
        zones=(Zone("body", 0, caption), Zone("caption", caption, len(NORTH))),
    )


def south() -> Reading:
    return reading(SOUTH, *south_statements(), name="sud.txt", agency="Boréale")


def cast_of(*readings: Reading) -> Cast:
    """One cast in which the same id means the same, but for the unnamed."""
    entities = {}
    identities = []
    for one in readings:
        for entity in one.entities:
            name = entity.id if entity.kind != "anonymous" else f"{entity.id}@{one.dispatch.id}"
            entities[name] = Entity(
                name, entity.label, entity.kind, iso3=entity.iso3, sector=entity.sector
            )
            identities.append(Identity(one.dispatch.id, entity.id, name))
    return Cast("", tuple(entities.values()), tuple(identities), ())


def evidence(one: Reading, words: str, attribution: str | None = None) -> Evidence:
    place = span(one.dispatch.text, words)
    return Evidence(one.dispatch.id, place.start, place.end, words, attribution)


def checked(*readings: Reading, reprints: tuple[Reprint, ...] = ()) -> Crosscheck:
    """One story of all readings with one finding that holds for the first two."""
    story = Story("s", "Blocus du détroit", tuple(r.dispatch.id for r in readings), reprints)
    one, other = readings[:2]
    finding = Finding(
        "f",
        "s",
        "corroborated_one_origin",
        "La Norvège dément un blocus",
        ("Norroy", "Boréale"),
        ("Norvège",),
        (evidence(one, "tout blocus", "n3"), evidence(other, "Personne ne bloque rien", "s1")),
        ("2 agences, une seule partie.",),
        ("force",),
    )
    return Crosscheck((story,), (finding,), (), ())


def dossier(*readings: Reading, problems: tuple[Problem, ...] = ()) -> Dossier:
    """Build the file of some readings without cross-checking them."""
    nothing = Crosscheck((), (), (), ())
    return build_dossier(readings, nothing, cast_of(*readings), problems, version="9.9")


def strait() -> Dossier:
    """Build the file of both dispatches with their story and finding."""
    pair = (north(), south())
    return build_dossier(pair, checked(*pair), cast_of(*pair), version="9.9")


def event(text: str, words: str, kind: EventType, **more: Any) -> Event:
    """Build an event from the words of a text; ``more`` are fields of the record."""
    fields = {"id": "e1", "base": kind, **more}
    return Event(trigger=span(text, words), type=kind, **fields)


def told(*events: Event, text: str = NORTH, name: str = "depeche.txt", **more: Any) -> Reading:
    """Build a reading of some events; ``more`` goes to the reading."""
    statements = more.pop("statements", ())
    return msgspec.structs.replace(reading(text, *statements, name=name, **more), events=events)
