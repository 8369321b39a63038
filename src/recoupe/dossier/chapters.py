"""Who says what, by story and by speaker."""

from collections.abc import Iterable, Mapping

from recoupe.dossier.chains import name_of
from recoupe.dossier.context import Context, parts_of
from recoupe.dossier.copies import Key
from recoupe.dossier.parties import source_ids, state_of
from recoupe.dossier.quoting import one_line
from recoupe.dossier.retelling import title_in_words
from recoupe.dossier.sheet import Chapter, PassedOn, Speaker
from recoupe.dossier.statements import say_statement
from recoupe.records import Evidence
from recoupe.records.dossier import CitedAttribution

_Group = tuple[tuple[str, ...], list[CitedAttribution]]


def write_chapters(context: Context) -> tuple[Chapter, ...]:
    """All statements, each once, numbered through the whole file in order of reading."""
    plan = _plan(context)
    codes = _numbered((group for _, groups in plan for group in groups), context)
    return tuple(
        Chapter(title, tuple(_speaker(ids, items, codes, context) for ids, items in groups))
        for title, groups in plan
        if groups
    )


def statement_codes(context: Context) -> dict[Key, str]:
    """Codes of all statements; those that only pass on others' words have none."""
    return _numbered((group for _, groups in _plan(context) for group in groups), context)


def _plan(context: Context) -> list[tuple[str, list[_Group]]]:
    return [(title, _by_speaker(dispatches, context)) for title, dispatches in _stories(context)]


def _numbered(groups: Iterable[_Group], context: Context) -> dict[Key, str]:
    own = (
        (item.dispatch, item.id)
        for _, items in groups
        for item in items
        if (item.dispatch, item.id) not in context.relays
    )
    prefix = context.wording("codes", "speech")
    return {key: f"{prefix}{number}" for number, key in enumerate(own, start=1)}


def _stories(context: Context) -> Iterable[tuple[str, frozenset[str]]]:
    stories = context.dossier.stories
    in_stories = {dispatch for story in stories for dispatch in story.dispatches}
    rest = frozenset(context.dispatches) - in_stories
    alone = len(stories) + bool(rest) == 1
    for story in stories:
        title = "" if alone else title_in_words(story.label, context.wording)
        yield title, frozenset(story.dispatches)
    if rest:
        yield "" if alone else context.wording.word("elsewhere"), rest


def _by_speaker(dispatches: frozenset[str], context: Context) -> list[_Group]:
    """Group by who speaks, in the order of the parties; words without a source come last."""
    groups: dict[tuple[str, ...], list[CitedAttribution]] = {}
    for item in context.dossier.attributions:
        if item.dispatch in dispatches and (item.dispatch, item.id) not in context.repeats:
            groups.setdefault(source_ids(item), []).append(item)
    actors = (actor for party in context.dossier.parties for actor in party.actors)
    rank = {actor.entity: index for index, actor in enumerate(actors)}
    last = len(rank)
    return sorted(
        groups.items(),
        key=lambda group: (
            not group[0],
            min((rank.get(entity, last) for entity in group[0]), default=last),
            len(group[0]),
            group[0],
        ),
    )


def _speaker(
    ids: tuple[str, ...],
    items: Iterable[CitedAttribution],
    codes: Mapping[Key, str],
    context: Context,
) -> Speaker:
    items = tuple(items)
    said = tuple(
        say_statement(item, codes[item.dispatch, item.id], context)
        for item in items
        if (item.dispatch, item.id) in codes
    )
    relayed = [item for item in items if (item.dispatch, item.id) not in codes]
    name = context.named(ids[0]) if len(ids) == 1 else context.names(ids)
    name = name or context.wording.word("no_speaker")
    return Speaker(ids, name, speaker_note(ids, context), said, _passed_on(relayed, codes, context))


def _passed_on(
    relayed: Iterable[CitedAttribution], codes: Mapping[Key, str], context: Context
) -> tuple[PassedOn, ...]:
    """Tell whose words are passed on; the links lead to those words."""
    found: dict[str, list[CitedAttribution]] = {}
    for item in relayed:
        for inner in context.nested[item.dispatch, item.id]:
            name = context.names(source_ids(inner)) or context.wording.word("no_speaker")
            found.setdefault(name, []).append(inner)
    return tuple(
        PassedOn(
            name,
            tuple(codes[key] for item in inner if (key := (item.dispatch, item.id)) in codes),
            tuple(context.link(item.dispatch, parts_of(item)) for item in inner),
        )
        for name, inner in found.items()
    )


def speaker_note(ids: tuple[str, ...], context: Context) -> str:
    """Say the office and the state of a single speaker: ``secrétaire d’État · États-Unis``."""
    if len(ids) != 1 or ids[0] not in context.entities:
        return ""
    entity = context.entities[ids[0]]
    roles = [
        max((role_words(role, context) for role in actor.roles), key=len)
        for party in context.dossier.parties
        for actor in party.actors
        if actor.entity == entity.id and actor.roles and entity.kind == "person"
    ]
    iso3 = None if entity.kind == "state" else state_of(entity.id, context.entities)
    body = entity.affiliation
    about = [*roles, (iso3 and context.wording.state(iso3)) or ""]
    if body and not iso3:
        about.append(name_of(body, context.entities, context.wording))
    return " · ".join(part for part in about if part)


def role_words(role: Evidence, context: Context) -> str:
    """Give the words for an office without determiner: ``secrétaire d’État``."""
    words = one_line(role.text)
    lang = context.dispatches[role.dispatch].lang
    for determiner in context.wording.determiners(lang):
        if words.casefold().startswith(determiner):
            return words[len(determiner) :]
    return words
