"""The head of the file: dispatches, parties and problems."""

import re
from collections import Counter

from recoupe.dossier.chapters import role_words
from recoupe.dossier.context import Context
from recoupe.dossier.dates import filing_in_words, is_day, stretch_in_words
from recoupe.dossier.narrowed import narrowed_date
from recoupe.dossier.quoting import one_line
from recoupe.dossier.retelling import title_in_words
from recoupe.dossier.sheet import ActorLine, DispatchLine, PartyLine, ProblemLine, Role
from recoupe.dossier.wording import Wording
from recoupe.records import Problem
from recoupe.records.dossier import Actor, Delegation, FiledDispatch

_TOLD_IN = "en"
# What formats say of every dispatch, and so says nothing.
_PLAIN = frozenset({"usable", "published"})
_LATER_VERSION = re.compile(r"0*(?:[2-9]|[1-9]\d{1,2})")
_SET_APART = ("subhead", "caption", "credit", "footer")


def write_dispatches(context: Context) -> tuple[DispatchLine, ...]:
    """Write the table of dispatches in order of filing."""
    return tuple(_dispatch(dispatch, context) for dispatch in context.dossier.dispatches)


def _dispatch(dispatch: FiledDispatch, context: Context) -> DispatchLine:
    wording = context.wording
    counts = Counter[str](zone.kind for zone in dispatch.zones)
    apart = [wording.count(kind, counts[kind]) for kind in _SET_APART if counts[kind]]
    return DispatchLine(
        mark=dispatch.mark,
        agency=context.agency(dispatch.id),
        place=one_line(dispatch.dateline or ""),
        filed=filing_in_words(dispatch.filed, wording),
        notes=_notes(dispatch, context),
        set_apart=wording.word("set_apart", list=wording.both(apart)) if apart else "",
        source=_file_name(dispatch.source_uri),
        account=one_line(dispatch.counted_as or context.agency(dispatch.id)),
        is_copy=dispatch.reprint_of is not None,
        narrowed=narrowed_date((dispatch.id, None), context),
        withdrawn=dispatch.withdrawn,
    )


def _notes(dispatch: FiledDispatch, context: Context) -> tuple[str, ...]:
    wording = context.wording
    notes = [wording.word("withdrawn")] if dispatch.withdrawn else []
    if dispatch.publisher and dispatch.publisher != dispatch.agency:
        notes.append(wording.word("published_by", name=dispatch.publisher))
    if dispatch.translated:
        notes.append(wording.word("translated"))
    origin = context.dispatches.get(dispatch.reprint_of or "")
    if origin is not None and dispatch.reprint_share is None:
        notes.append(wording.word("translation", origin=origin.mark))
    elif origin is not None and dispatch.reprint_share is not None:
        share = round(100 * dispatch.reprint_share)
        notes.append(wording.word("reprint", share=share, origin=origin.mark))
    if dispatch.embargo:
        notes.append(wording.word("embargo", moment=filing_in_words(dispatch.embargo, wording)))
    if dispatch.status and dispatch.status.lower() not in _PLAIN:
        told = wording.tree["statuses"]
        notes.append(str(told.get(dispatch.status.lower(), dispatch.status)))
    if dispatch.revision and _LATER_VERSION.fullmatch(dispatch.revision):
        notes.append(wording.word("version", n=int(dispatch.revision)))
    return tuple(one_line(note) for note in notes)


def _file_name(uri: str) -> str:
    return one_line(uri.replace("\\", "/").rstrip("/").rsplit("/", 1)[-1])


def summary(context: Context) -> tuple[str, ...]:
    """Count: ``2 dépêches``, ``2 agences``, ``0 reprise``."""
    dispatches = [one for one in context.dossier.dispatches if not one.withdrawn]
    withdrawn = len(context.dossier.dispatches) - len(dispatches)
    # A copy adds no agency, and one that mixes several has more than one name.
    first = [dispatch for dispatch in dispatches if dispatch.reprint_of is None]
    agencies = {dispatch.counted_as for dispatch in first if dispatch.counted_as}
    copies = sum(dispatch.reprint_of is not None for dispatch in dispatches)
    count = context.wording.count
    stories = len(context.dossier.stories)
    return (
        count("dispatches", len(dispatches)),
        count("agencies", len(agencies)),
        count("reprints", copies),
        *((count("stories", stories),) if stories > 1 else ()),
        *((count("withdrawn", withdrawn),) if withdrawn else ()),
    )


def subject(context: Context) -> str:
    """Name what the file is about: its story, or the two states that speak most and the days."""
    dossier = context.dossier
    if len(dossier.stories) == 1:
        return title_in_words(one_line(dossier.stories[0].label), context.wording)
    states = [_party_name(one, context) for one in dossier.parties if one.iso3]
    if len(states) < 2:
        return ""
    filed = (one.filed.split("T", 1)[0] for one in dossier.dispatches if one.filed)
    days = sorted(filter(is_day, filed))
    when = stretch_in_words(days[0], days[-1], context.wording) if days else ""
    return ", ".join(part for part in (" – ".join(states[:2]), when) if part)


def independence(context: Context) -> str:
    """Say that no text repeats another, when there are several and that was looked at."""
    dossier = context.dossier
    compared = any(len(story.dispatches) > 1 for story in dossier.stories)
    copies = any(dispatch.reprint_of for dispatch in dossier.dispatches)
    return context.wording.word("independent") if compared and not copies else ""


def write_parties(context: Context) -> tuple[PartyLine, ...]:
    """List who speaks, by state."""
    return tuple(
        PartyLine(
            party.iso3 or "",
            _party_name(party, context),
            tuple(_actor(actor, _party_name(party, context), context) for actor in party.actors),
        )
        for party in context.dossier.parties
    )


def _party_name(party: Delegation, context: Context) -> str:
    if party.iso3 is None:
        return context.wording.word("others")
    return context.wording.state(party.iso3) or party.iso3


def _actor(actor: Actor, party: str, context: Context) -> ActorLine:
    name = context.named(actor.entity)
    words = {role_words(role, context): context.link_to(role) for role in actor.roles}
    roles = (
        Role(role, link)
        for role, link in words.items()
        if not any(role != other and role in other for other in words)
    )
    kind = context.entities[actor.entity].kind if actor.entity in context.entities else ""
    return ActorLine(
        name=context.wording.word("own_name") if name == party else name,
        roles=tuple(roles) if kind == "person" else (),
        count=_count(actor, context),
        key=actor.entity,
    )


def _count(actor: Actor, context: Context) -> str:
    if actor.statements or not actor.relayed:
        return context.wording.count("statements", actor.statements)
    return context.wording.count("passed_on", actor.relayed)


def write_problems(context: Context) -> tuple[ProblemLine, ...]:
    """Write one line for each problem."""
    return tuple(say_problem(problem, context.wording) for problem in context.dossier.problems)


def say_problem(problem: Problem, wording: Wording) -> ProblemLine:
    """Put a problem into the language of the file; its own words are in English."""
    told = wording.tree["problem_kinds"].get(problem.kind)
    if told is None or wording.code == _TOLD_IN:
        told = {"found": problem.found, "expected": problem.expected, "action": problem.action}
    return ProblemLine(
        _where(problem),
        one_line(told["found"]),
        one_line(told["expected"]),
        one_line(told["action"]),
    )


def _where(problem: Problem) -> str:
    where = one_line(problem.where)
    return where if problem.start is None else f"{where} [{problem.start}–{problem.end}]"
