"""Whether and when it happened: what stands over a trigger, and in whose words it stands."""

from datetime import date, timedelta

from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.read.events.drafts import Draft
from recoupe.read.events.governors import is_prepared, read_governors
from recoupe.read.events.infinitives import is_blamed_for, is_borne_in_vain, tells_deed
from recoupe.read.events.negations import is_denied
from recoupe.read.events.scene import EventScene
from recoupe.read.events.times import time_above, time_of
from recoupe.records import Attribution
from recoupe.records.event import EventType

# Longer ago than this before filing, an event is background.
_LONG_AGO = timedelta(days=92)
_UNREAL_ACTS = ("demand", "threaten", "offer", "promise", "reject", "ask")
_SPOKEN: tuple[EventType, ...] = (
    "REQUEST", "ACCUSE", "REJECT", "DENY", "AGREE", "CONCEDE", "SUPPORT", "STATE",
)  # fmt: skip


def judge_reality(scene: EventScene, draft: Draft, group: VerbGroup | None) -> None:
    """Set auxiliaries, polarity, temporal status and modality of a draft, in place."""
    _read_group(scene, draft, group)
    if draft.is_speech:
        draft.layer = _outer(scene, draft.layer)
    elif not draft.is_presupposed:
        read_governors(scene, draft, group)
    _read_layers(scene, draft, group)
    _read_time(scene, draft, group)
    draft.polarity = "negative" if "negation" in draft.auxiliaries else "positive"
    if "historical" in draft.auxiliaries:
        draft.temporal = "background"
    elif "future" in draft.auxiliaries and "hypothetical" not in draft.auxiliaries:
        draft.temporal = "future"


def judge_modality(scene: EventScene, draft: Draft, group: VerbGroup | None) -> None:
    """Set the modality, once the type is known: only the agency's own voice asserts."""
    if draft.type == "THREATEN":
        prepared = draft.base != "THREATEN" and is_prepared(scene, draft)
        draft.modality = "asserted" if prepared and draft.layer is None else "threatened"
    elif _is_threatened(draft, group):
        draft.modality = "threatened"
    elif "hypothetical" in draft.auxiliaries:
        draft.modality = "hypothetical"
    elif _is_spoken(scene, draft, group) or _is_in_words(scene, draft, group):
        draft.modality = "reported"


def _is_threatened(draft: Draft, group: VerbGroup | None) -> bool:
    """Tell what somebody threatens to do, from what they threaten to answer."""
    if draft.layer is None or draft.layer.act != "threaten" or draft.is_speech:
        return False
    coming = group is not None and (group.mood == "infinitive" or "future" in draft.auxiliaries)
    return coming and "negation" not in draft.auxiliaries


def _is_spoken(scene: EventScene, draft: Draft, group: VerbGroup | None) -> bool:
    """Tell an act of words from a deed: what is signed, inquired into, or told as known."""
    if draft.is_speech:
        return True
    coming = draft.type == "AGREE" and draft.base not in _SPOKEN
    if draft.type not in _SPOKEN or coming or "investigate" in draft.modes:
        return False
    if group is None:
        return True
    return group.mood != "participle" and group.lemma not in scene.table.words.signing


def _is_in_words(scene: EventScene, draft: Draft, group: VerbGroup | None) -> bool:
    """Tell what stands in somebody's words, or is what somebody is accused of."""
    return draft.layer is not None or is_blamed_for(scene, group)


def _outer(scene: EventScene, layer: Attribution | None) -> Attribution | None:
    """The layer of speech an act of speech is itself told in."""
    if layer is None:
        return None
    return next((a for a in scene.attributions if a.id == layer.nested_in), None)


def _read_group(scene: EventScene, draft: Draft, group: VerbGroup | None) -> None:
    """What the verb's own form says."""
    if group is None:
        if not draft.is_speech and is_borne_in_vain(scene, draft):
            draft.auxiliaries.add("hypothetical")
        return
    without = group.preposition in scene.lexicon.grammar.without_words
    if group.mood == "infinitive" and not (without or tells_deed(scene, draft, group)):
        draft.auxiliaries.add("hypothetical")
    if group.modal in scene.lexicon.words.possibility and not group.tense.endswith("+pp"):
        draft.auxiliaries.add("future" if draft.base == "CONSULT" else "hypothetical")
    if is_denied(scene, group):
        draft.auxiliaries.add("negation")
    if group.tense.startswith("fut") or _is_coming(scene, group):
        draft.auxiliaries.add("future")
    if group.conditional and not group.tense.endswith("+pp"):
        draft.auxiliaries.add("future" if draft.layer is not None else "hypothetical")


def _is_coming(scene: EventScene, group: VerbGroup) -> bool:
    """Tell an infinitive under a verb that puts it off: *va* rencontrer."""
    if group.start == group.head or group.tense != "pres":
        return False
    lemmas = scene.verb_lemmas(group.sentence.tokens[group.start])
    return bool(lemmas & scene.table.words.governors.coming_verbs)


def _read_layers(scene: EventScene, draft: Draft, group: VerbGroup | None) -> None:
    """What the layers of speech around the trigger do with it."""
    layer = draft.layer
    while layer is not None:
        if layer.act == "deny":
            draft.auxiliaries.add("negation")
        elif layer.negated or (layer.act in _UNREAL_ACTS and not _is_real_inside(draft, group)):
            draft.auxiliaries.add("hypothetical")
        layer = _outer(scene, layer)


def _is_real_inside(draft: Draft, group: VerbGroup | None) -> bool:
    """Tell what a demand presupposes from what it asks: le retrait des troupes *déployées*."""
    if group is None:
        return draft.is_speech or draft.is_presupposed
    subjunctive = "Mood=Sub" in draft.sentence.tokens[group.start].morph
    past = group.mood == "finite" and group.tense.endswith("+pp")
    return group.mood == "participle" or (past and not subjunctive and not group.conditional)


def _read_time(scene: EventScene, draft: Draft, group: VerbGroup | None) -> None:
    """Whether the time of the trigger lies long before filing, or after it."""
    draft.timex = timex = time_of(scene, draft)
    if timex is None and group is not None and group.mood == "participle":
        timex = time_above(scene, draft)
    filed = _day(scene.filed or scene.latest)
    earliest = _day(timex.earliest) if timex is not None else None
    if filed is None or earliest is None:
        return
    if earliest < filed - _LONG_AGO:
        draft.auxiliaries.add("historical")
    elif earliest > filed:
        draft.auxiliaries.add("future")


def _day(value: str | None) -> date | None:
    """The first day of an ISO date of any precision; null for none."""
    if value is None or not value[:4].isdigit():
        return None
    year, month, day = [*(int(p) for p in value[:10].split("-") if p.isdigit()), 1, 1][:3]
    return date(year, month, day)
