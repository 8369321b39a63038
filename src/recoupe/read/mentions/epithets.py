"""People taken up by another noun: "Le général", "Cette ancienne avocate", "le militaire"."""

from collections.abc import Iterator

from recoupe.read.mentions.discourse import Discourse, Resolved
from recoupe.read.mentions.drafts import Draft, words_of
from recoupe.read.mentions.grammar import Role
from recoupe.read.mentions.phrases import Phrase
from recoupe.read.mentions.words import Line

_STEM = 5
_SOURCES = frozenset({"apres", "selon"})
_CITED = _SOURCES | {"pour"}
_MAIN, _SUBJECT, _NAMED, _LINE = 4.0, 2.0, 0.5, 2.0
_NEW_FACES = frozenset({"legal", "media", "medical", "witness"})
_NEAR = 3
_FORMER = frozenset({"ancien", "ancienne", "ex"})


def person_again(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Draft | None:
    """The person a singular noun takes up that neither named nor introduced them; else None."""
    if phrase.determiner == "demonstrative":
        return _pointed_at(discourse, line, phrase)
    former = is_former(phrase)
    if phrase.determiner != "definite" or (phrase.complement is not None and not former):
        return None
    head = phrase.head.split(" ")[-1]
    referring = head in discourse.lexicon.reference.nouns.referring_persons
    if not (referring or former or _is_vague(discourse, phrase)):
        return None
    if phrase.states and not former:
        return compatriot(discourse, phrase) or newly_placed(discourse, line, phrase, role)
    fitting = [d for d in discourse.recent_drafts() if _agrees(d, phrase)]
    akin = next((d for d in fitting if _is_akin(discourse, head, d)), None)
    if akin is not None:
        return akin
    if not (referring or former) and _new_face(phrase):
        return None
    # "..., a plaisanté l'armateur", "selon cette juge": who is quoted again by another noun.
    cited = role.quote is None and (role.incise or role.preposition in _SOURCES)
    if cited or (role.main and role.quote is None):
        teller = last_teller(discourse, line, phrase, named=not (cited or referring or former))
        if teller is not None:
            return teller
    if former:
        return None
    speaking = _speaking(discourse, line, phrase)
    free = cited or referring
    told = _told_in_body(discourse, fitting, line)
    told = [d for d in told if d.id not in speaking and (free or not (d.nouns or d.offices))]
    return next(iter(told), None)


def _told_in_body(discourse: Discourse, drafts: list[Draft], line: Line) -> list[Draft]:
    """Without those whom only a byline or a caption names."""
    seen = {
        key
        for item in discourse.recent()
        if discourse.lines[item.phrase.line].zone == line.zone
        for key in item.ids
    }
    return [draft for draft in drafts if draft.id in seen]


def compatriot(discourse: Discourse, phrase: Phrase) -> Draft | None:
    """As in "la Portugaise", "la diplomate norvégienne": the last told of who is from there.

    None where no state is told: "la native de Thiès".
    """
    if not phrase.states:
        return None
    state = phrase.states[0]
    natives = [d for d in discourse.recent_drafts() if _agrees(d, phrase) and d.names]
    return next(
        (d for d in natives if d.passport == state),
        next((d for d in natives if d.iso3 == state and phrase.native is not None), None),
    )


def newly_placed(discourse: Discourse, line: Line, phrase: Phrase, role: Role) -> Draft | None:
    """As in "La diplomate norvégienne": who spoke last, whose state nobody has told yet."""
    if not phrase.states or not role.main or role.quote is not None:
        return None
    draft = last_teller(discourse, line, phrase, named=True)
    if draft is None or draft.passport is not None or draft.iso3 not in (None, phrase.states[0]):
        return None
    return draft


def _pointed_at(discourse: Discourse, line: Line, phrase: Phrase) -> Draft | None:
    """As in "Cette ancienne avocate de Bukavu": whoever was told of right before."""
    unnamed = phrase.entry is not None and phrase.anonymous and not is_former(phrase)
    speaking = _speaking(discourse, line, phrase)
    near = [
        draft
        for item in _outside_quotations(discourse, line, phrase)
        for draft in discourse.drafts(item)
        if len(item.ids) == 1 and _agrees(draft, phrase) and draft.id not in speaking
    ]
    sources = [draft for draft in near if draft.kind == "anonymous"] if unnamed else near
    return next(iter(sources or near), None)


def _outside_quotations(discourse: Discourse, line: Line, phrase: Phrase) -> Iterator[Resolved]:
    """What was told of a few lines back at most: subjects first, then the others."""
    near = [
        item
        for item in _near(discourse, line, phrase)
        if (item.role.quote is None or item.role.incise) and item.phrase.form != "possessive"
    ]
    yield from (i for i in near if i.role.main or i.role.preposition in _SOURCES)
    yield from (i for i in near if not i.role.main)


def _near(discourse: Discourse, line: Line, phrase: Phrase) -> Iterator[Resolved]:
    """Backwards through what the body tells of a few lines back at most."""
    for item in discourse.recent():
        before = discourse.lines[item.phrase.line]
        if line.number - before.number > _NEAR:
            return
        if item.phrase.end <= phrase.start and before.zone == line.zone:
            yield item


def last_teller(discourse: Discourse, line: Line, phrase: Phrase, *, named: bool) -> Draft | None:
    """Who spoke in the last sentence that tells of somebody fitting: subjects and sources first.

    "X a dit cela. Le général a ajouté"; "Pour X, [...]. La chercheuse relève". With ``named``
    only people who have a name.
    """
    best: tuple[float, Draft] | None = None
    for item in _near(discourse, line, phrase):
        if item.phrase.line >= line.number or len(item.ids) != 1:
            continue
        draft = discourse.drafts(item)[0]
        worth = _worth(item, line.number - item.phrase.line, least=-1.0 if named else 0.0)
        worth += _NAMED if draft.names else 0.0
        if worth < 0 or not _agrees(draft, phrase) or (named and not draft.names):
            continue
        if best is None or worth > best[0]:
            best = (worth, draft)
    return best[1] if best is not None else None


def _worth(item: Resolved, distance: int, *, least: float) -> float:
    """How likely somebody is told of again: who speaks before who only acts, and the nearest."""
    role = item.role
    if (role.quote is not None and not role.incise) or item.phrase.form == "possessive":
        return -1.0
    source = role.preposition in _CITED
    worth = _MAIN if role.main or source else _SUBJECT if role.verb is not None else least
    return worth - _LINE * (distance - 1)


def _agrees(draft: Draft, phrase: Phrase) -> bool:
    return draft.is_person and (not phrase.gender or draft.gender in (None, phrase.gender))


def _is_vague(discourse: Discourse, phrase: Phrase) -> bool:
    """Tell a noun or title that many may have from an office that one holds."""
    offices = discourse.lexicon.gazetteer.offices
    noun = phrase.entry is not None and phrase.entry.kind == "noun"
    return noun or all(offices[t.office_id].generic for t in phrase.titles)


def _is_akin(discourse: Discourse, head: str, draft: Draft) -> bool:
    """As in "l'opposant" for the head of the opposition, "le militaire" for a general."""
    kin = discourse.lexicon.reference.kin.get(head, frozenset())
    if kin & draft.offices or any(kin & noun for noun in draft.nouns):
        return True
    return len(head) > _STEM and any(
        word.startswith(head[:_STEM]) for noun in draft.nouns for word in noun
    )


def _speaking(discourse: Discourse, line: Line, phrase: Phrase) -> set[str]:
    """Subjects before a phrase in its line: "X dit que le suspect": the suspect is not X."""
    return {
        key
        for item in discourse.in_line(line)
        if item.role.verb is not None and item.phrase.end <= phrase.start
        for key in item.ids
    }


def is_former(phrase: Phrase) -> bool:
    """As in "l'ancienne magistrate", "l'ex-colonel": what somebody told of once was."""
    return bool(_FORMER & words_of(phrase.noun))


def _new_face(phrase: Phrase) -> bool:
    """Tell whether a noun ("le présentateur", "le médecin") brings in somebody not told of yet."""
    rows = phrase.entry.rows if phrase.entry is not None else ()
    return (
        phrase.entry is not None
        and phrase.entry.kind == "noun"
        and any(row.noun.person_class in _NEW_FACES for row in rows)
    )
