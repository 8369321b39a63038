"""One file of entities, each in a line."""

from collections.abc import Iterator
from functools import partial
from itertools import chain

from recoupe.export.formats import Written
from recoupe.export.ftm.articles import articles, mentions
from recoupe.export.ftm.notes import events, speech
from recoupe.export.ftm.people import people
from recoupe.export.ftm.proxies import Proxy
from recoupe.export.json_files import write_lines
from recoupe.export.material import Material


def export_ftm(material: Material) -> Iterator[Written]:
    """Write people and bodies, articles, mentions, events and notes."""
    yield "entities.ftm.json", write_lines(partial(_entities, material))


def _entities(material: Material) -> Iterator[Proxy]:
    parts = (people, articles, mentions, events, speech)
    return chain.from_iterable(part(material) for part in parts)
