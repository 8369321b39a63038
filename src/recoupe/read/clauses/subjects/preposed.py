"""The subject that stands before its verb: *Le ministre*, lui, a dit que."""

from msgspec.structs import replace

from recoupe.read.clauses.morphology import is_subject
from recoupe.read.clauses.phrases.noun_phrases import noun_phrase_start
from recoupe.read.clauses.phrases.places import index_at
from recoupe.read.clauses.scene import Scene
from recoupe.read.clauses.subjects.conjoined import first_of_several
from recoupe.read.clauses.subjects.enclosed import relative_before, subject_around
from recoupe.read.clauses.subjects.parsed import Parsed, parsed_subject
from recoupe.read.clauses.subjects.phrases import speaker_from
from recoupe.read.clauses.subjects.relatives import relative_speaker
from recoupe.read.clauses.subjects.speaker import Speaker
from recoupe.read.clauses.subjects.surface import opening_subject, surface_subject
from recoupe.read.clauses.verbs.group import VerbGroup
from recoupe.records import Mention, Token


def subject_before(scene: Scene, group: VerbGroup) -> Speaker | None:
    """Find the subject that stands before the verb; parse first, surface to check or replace."""
    parsed = parsed_subject(group)
    if parsed is not None and _is_out_of_reach(scene, group, parsed.token):
        parsed = None
    elif parsed is not None and parsed.token.norm in scene.grammar.dummy_subjects:
        return None
    elif parsed is not None and (
        _is_governed(scene, group, parsed.token) or _is_hearer(scene, group, parsed.token)
    ):
        parsed = None
    if parsed is not None and parsed.token.norm in scene.grammar.indefinite_subjects:
        token = parsed.token
        return Speaker(token.start, token.end, None, ("parse-subject", "behind-on"))
    around = _around_relative(scene, group, parsed)
    if around is not None:
        return around
    surface = surface_subject(scene, group)
    speaker = _from_parse(scene, group, parsed, surface) if parsed is not None else None
    if speaker is not None:
        return speaker
    if surface is None:
        return opening_subject(scene, group)
    if group.plural:
        surface = first_of_several(scene, group.sentence, surface)
    first = index_at(group.sentence, surface.start)
    speaker = speaker_from(scene, group.sentence, first, "surface-subject")
    return replace(speaker, sure=False) if speaker is not None else None


def _around_relative(scene: Scene, group: VerbGroup, parsed: Parsed | None) -> Speaker | None:
    """The subject before a relative clause, where the parser has none or one within the clause."""
    relative = relative_before(scene, group)
    if relative is None or (parsed is not None and parsed.token.index < relative):
        return None
    return subject_around(scene, group)


def _is_out_of_reach(scene: Scene, group: VerbGroup, token: Token) -> bool:
    """Tell a subject outside the quotation its verb stands in, or beyond a semicolon."""
    quotation = scene.quotation_at(group.begin)
    opens = quotation is not None and quotation.start >= group.sentence.tokens[group.first].start
    if quotation is not None and not opens and scene.quotation_at(token.start) != quotation:
        return True
    if token.norm in scene.grammar.dummy_subjects:
        return False
    return any(t.norm == ";" for t in group.sentence.tokens[token.index : group.first])


def _is_hearer(scene: Scene, group: VerbGroup, token: Token) -> bool:
    """Tell *nous* of "ces chiffres nous disent": the verb's ending is not its own."""
    verb = group.sentence.tokens[group.start].norm
    return token.norm in scene.grammar.first_person_side and not verb.endswith(
        scene.grammar.first_plural_endings
    )


def _is_governed(scene: Scene, group: VerbGroup, token: Token) -> bool:
    """Tell the noun of a phrase before the subject: *Sur le plan* politique, Ali Sow a dit."""
    if token.pos not in ("NOUN", "PROPN"):
        return False
    first = noun_phrase_start(group.sentence, token.index, scene)
    before = group.sentence.tokens[first - 1] if first else None
    return before is not None and before.pos == "ADP" and before.norm in scene.grammar.adjuncts


def _from_parse(
    scene: Scene, group: VerbGroup, parsed: Parsed, surface: Mention | None
) -> Speaker | None:
    """The parser's subject, unless the surface knows somebody where the parser does not."""
    speaker = _to_speaker(scene, group, parsed.token, "parse-subject")
    if speaker is None:
        return None
    mine = parsed.token.norm in scene.grammar.first_person_subjects
    trusted = parsed.direct and (parsed.token.pos == "NOUN" or mine)
    if speaker.entity is None and surface is not None and not trusted:
        return None
    if surface is not None and _disagrees(scene, group, parsed, speaker, surface):
        return None
    agree = surface is not None and surface.start < speaker.end and speaker.start < surface.end
    return replace(speaker, sure=agree)


def _disagrees(
    scene: Scene, group: VerbGroup, parsed: Parsed, speaker: Speaker, surface: Mention
) -> bool:
    """Tell one alone whose verb is plural, where many stand nearer: les autorités *ont* promis."""
    several = isinstance(speaker.entity, tuple) or "Number=Sing" not in parsed.token.morph
    if not group.plural or several or surface.start <= parsed.token.start:
        return False
    nearest = group.sentence.tokens[index_at(group.sentence, surface.start)]
    entity = scene.entities.get(surface.entity) if isinstance(surface.entity, str) else None
    many = isinstance(surface.entity, tuple) or (entity is not None and entity.plural)
    return many or "Number=Plur" in nearest.morph


def _to_speaker(scene: Scene, group: VerbGroup, token: Token, rule: str) -> Speaker | None:
    sentence = group.sentence
    if token.norm in scene.grammar.subject_relatives:
        return relative_speaker(scene, sentence, token, rule, plural=group.plural)
    mention = scene.actor_at(token.start)
    if mention is not None:
        if group.plural:
            mention = first_of_several(scene, sentence, mention)
        first = index_at(sentence, mention.start)
    else:
        first = noun_phrase_start(group.sentence, token.index, scene)
    found = speaker_from(scene, sentence, first, rule)
    if found is not None and found.start < sentence.tokens[group.first].start < found.end:
        return replace(found, end=sentence.tokens[group.first - 1].end)
    return found


def subject_of_main(scene: Scene, group: VerbGroup) -> Speaker | None:
    """The subject of the clause a participle hangs on: Affirmant X, *le chef* a quitté."""
    tokens = group.sentence.tokens
    subjects = [token for token in tokens if is_subject(token)]
    of_root = [token for token in subjects if tokens[token.head].dep == "ROOT"]
    for token in of_root or subjects:
        if token.index < group.first or group.first <= 3:
            return _to_speaker(scene, group, token, "main-subject")
    return None
