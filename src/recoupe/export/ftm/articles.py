"""Dispatches as articles, and the names that stand in them."""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import PurePosixPath

from recoupe.export.addresses import address_of
from recoupe.export.beginnings import beginning
from recoupe.export.ftm.people import SCHEMAS, country
from recoupe.export.ftm.proxies import Proxy, proxy, proxy_id
from recoupe.export.material import Material
from recoupe.export.unicode import in_one_line

_LANGUAGES = {"fr": "fra", "en": "eng"}
_DATE = re.compile(
    r"\d{4}(?:-\d{2}){0,2}|\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2})?"
)


def articles(material: Material) -> Iterator[Proxy]:
    """Give each dispatch with its text."""
    for one in material.file.dispatches:
        yield proxy(
            proxy_id("dispatch", one.id),
            "Article",
            title=one.headline or beginning(one),
            fileName=PurePosixPath(one.source_uri.replace("\\", "/")).name or one.id,
            author=(one.byline, one.agency),
            publisher=one.publisher or one.agency,
            publishedAt=model_date(one.filed),
            language=_LANGUAGES.get(one.lang),
            sourceUrl=address_of(one),
            bodyText=one.text,
            processingAgent=f"Recoupe {material.version}",
        )


def mentions(material: Material) -> Iterator[Proxy]:
    """Give each name of each dispatch, and whom it means."""
    known = {one.id: one for one in material.entities}
    for reading in material.readings():
        dispatch = reading.dispatch.id
        named = [
            (in_one_line(one.text), material.entity_of(dispatch, one.entity))
            for one in reading.mentions
            if one.kind == "name" and isinstance(one.entity, str)
        ]
        for words, entity in dict.fromkeys(named):
            if entity in known and known[entity].kind in SCHEMAS:
                yield proxy(
                    proxy_id("mention", dispatch, entity, words),
                    "Mention",
                    document=proxy_id("dispatch", dispatch),
                    name=words,
                    resolved=proxy_id("entity", entity),
                    detectedSchema=SCHEMAS[known[entity].kind],
                    contextCountry=country(known[entity].iso3),
                )


def model_date(edtf: str | None) -> str | None:
    """Give a day, a month, a year or an hour in UTC; ``None`` for what the model cannot hold."""
    if not edtf or not _DATE.fullmatch(edtf):
        return None
    if "T" not in edtf:
        return edtf
    try:
        moment = datetime.fromisoformat(edtf)
    except ValueError:
        return None
    if moment.tzinfo:
        moment = moment.astimezone(UTC)
    return moment.strftime("%Y-%m-%dT%H:%M:%S")
