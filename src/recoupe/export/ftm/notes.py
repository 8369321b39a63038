"""What happened and what was said, with the articles that tell it."""

from collections.abc import Iterable, Iterator

from recoupe.export.copied import Copied
from recoupe.export.ftm.articles import model_date
from recoupe.export.ftm.people import SCHEMAS, country
from recoupe.export.ftm.proxies import Proxy, proxy, proxy_id
from recoupe.export.material import Material
from recoupe.export.people import Entities, addressees, labels, speakers, words_of
from recoupe.export.plover.rows import Row, Rows
from recoupe.records.dossier import CitedAttribution, FiledDispatch


def events(material: Material) -> Iterator[Proxy]:
    """Give what is told as having happened, once however many dispatches tell it."""
    told = {one.id: one.what for one in material.file.timeline}
    told |= {one.id: one.label for one in material.file.exchanges}
    texts = {one.id: one for one in material.file.dispatches}
    known = {one.id: one for one in material.entities}
    found: dict[str, list[Row]] = {}
    for row, happened in Rows(material).told():
        if happened:
            found.setdefault(row.happening_id, []).append(row)
    for happening, rows in found.items():
        first = rows[0]
        part = [one for row in rows for one in (*row.actor_id, *row.recip_id)]
        yield proxy(
            proxy_id("happening", happening),
            "Event",
            name=told.get(happening) or _sentence(texts[first.dispatch_id], first),
            date=_date(rows),
            startDate=first.event_date_earliest,
            endDate=first.event_date_latest,
            location=[row.place_name for row in rows],
            country=[country(row.place_country) for row in rows],
            involved=_somebody(part, known),
            keywords=[word for row in rows for word in (row.event_type, *row.event_mode)],
            summary=[_summary(row) for row in rows],
            proof=[proxy_id("dispatch", row.dispatch_id) for row in rows],
            publisher=first.reported_by,
            sourceUrl=[row.url for row in rows],
            recordId=[row.event_id for row in rows],
        )


def speech(material: Material) -> Iterator[Proxy]:
    """Give what is said as notes on who says it.

    What a reprint repeats and what somebody is said not to have said is left out.
    """
    known = {one.id: one for one in material.entities}
    copied = Copied(material.file.stories)
    for item in material.file.attributions:
        repeated = all(copied.holds(item.dispatch, one.start, one.end) for one in item.content)
        if not item.negated and not repeated:
            yield _note(item, known)


def _note(item: CitedAttribution, known: Entities) -> Proxy:
    who = labels(speakers(item), known) or "?"
    through = [f"through {labels(item.relayed_by, known)}"] if item.relayed_by else []
    to = [f"to {labels(addressees(item), known)}"] if addressees(item) else []
    return proxy(
        proxy_id("attribution", item.dispatch, item.id),
        "Note",
        name=f"{who}: {item.act}",
        description=words_of(item),
        summary="; ".join([*to, *through]),
        entity=_somebody(speakers(item), known),
        keywords=[item.act, item.quote_type, *(["conditional"] if item.conditional else [])],
        proof=proxy_id("dispatch", item.dispatch),
    )


def _sentence(dispatch: FiledDispatch, row: Row) -> str:
    """Give the sentence that tells it; its own words where no sentence holds them."""
    for one in dispatch.sentences:
        if one.start <= row.start < one.end:
            return dispatch.text[one.start : one.end]
    return row.trigger


def _somebody(ids: Iterable[str], known: Entities) -> list[str]:
    named = (one for one in ids if one in known and known[one].kind in SCHEMAS)
    return [proxy_id("entity", one) for one in named]


def _summary(row: Row) -> str:
    said = f", said by {', '.join(row.said_by)}" if row.said_by else ""
    agencies = ", ".join(row.reported_by) or "?"
    return f"{row.modality}{said}; independent agencies: {agencies}; words: {row.trigger}"


def _date(rows: Iterable[Row]) -> str | None:
    """Give the surest day: as told, as compared; none where only the filing is known."""
    sure = {row.event_date_basis: row.event_date for row in rows}
    return model_date(sure.get("told") or sure.get("compared"))
