"""Reporting constructions as the treebank's own relations show them.

A verb of the table of cues that has a subject of its own and speech as its complement: a clause
with *que*, or quoted or inserted words.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from evaluation.treebank.trees import Tree, Word
from recoupe.lang.cues import CueTable, VerbCue

Kind = Literal["que", "quoted"]
_OPENING = frozenset('«“„"')
_CLOSING = frozenset('»”"')
_GENERIC = frozenset({"on", "ce", "ceci", "cela", "ça"})
_RELATIVE = "PronType=Rel"


@dataclass(frozen=True)
class Construction:
    """Somebody's words under a verb; any of ``speakers`` is right as the head of the source.

    For a relative pronoun these are the pronoun and what it stands for.
    """

    tree: Tree
    verb: Word
    subject: Word
    speakers: tuple[Word, ...]
    kind: Kind

    @property
    def before(self) -> bool:
        """Whether the subject stands before its verb, or the auxiliary where there is one."""
        group = [word for word in self.tree.children(self.verb) if word.base_relation == "aux"]
        return self.subject.number < min(word.number for word in (*group, self.verb))


def constructions(tree: Tree, cues: CueTable) -> Iterator[Construction]:
    """Yield the reporting constructions of a sentence.

    Left out: verbs of a set phrase, infinitives, and as subjects the generic *on*, the expletive
    and the demonstratives that mean a thing or an event.
    """
    for verb in tree.words:
        subject = _subject(tree, verb)
        cue = _cue(tree, verb, cues)
        if cue is None or subject is None:
            continue
        kind = _kind(tree, verb, subject, cue)
        if kind is not None:
            yield Construction(tree, verb, subject, _speakers(tree, verb, subject), kind)


def _cue(tree: Tree, verb: Word, cues: CueTable) -> VerbCue | None:
    if verb.pos != "VERB" or "VerbForm=Inf" in verb.features:
        return None
    reflexive = any(
        child.relation in ("expl:pv", "expl:comp", "expl:pass") or child.lemma == "se"
        for child in tree.children(verb)
    )
    for cue in cues.verbs.get(verb.lemma, ()):
        if cue.reflexive == reflexive and not cue.words:
            return cue
    return None


def _subject(tree: Tree, verb: Word) -> Word | None:
    for child in tree.children(verb):
        if child.relation == "nsubj" and child.lemma not in _GENERIC:
            return child
    return None


def _kind(tree: Tree, verb: Word, subject: Word, cue: VerbCue) -> Kind | None:
    for child in tree.children(verb):
        marked = any(one.relation == "mark" and one.lemma == "que" for one in tree.children(child))
        if child.base_relation == "ccomp" and marked and child.number > verb.number:
            if "que" in cue.frames:
                return "que"
        elif _is_quoted(tree, verb, child, subject) and {"incise", "colon"} & set(cue.frames):
            return "quoted"
    if verb.base_relation == "parataxis" and "incise" in cue.frames:
        return "quoted" if _is_inserted(tree, verb, subject) else None
    return None


def _is_quoted(tree: Tree, verb: Word, child: Word, subject: Word) -> bool:
    """Tell whether a complement is words told as they were: marked, or before an inversion."""
    if child.base_relation not in ("ccomp", "parataxis", "obj"):
        return False
    if child.number < verb.number < subject.number and child.base_relation != "obj":
        return True
    words = tree.subtree(child)
    if child.base_relation == "obj":
        return words[0].form in _OPENING
    if verb.number < child.number:
        start = words[0].number
        return any(word.form in _OPENING for word in tree.words[start - 2 : start + 1])
    end = words[-1].number
    return any(word.form in _CLOSING for word in tree.words[end - 2 : end + 1])


def _is_inserted(tree: Tree, verb: Word, subject: Word) -> bool:
    """Tell whether a verb is put into the words it reports: its subject follows, or marks do."""
    head = tree.head_of(verb)
    if head is None:
        return False
    if verb.number < subject.number:
        return True
    before = tree.words[: tree.subtree(verb)[0].number - 1]
    return any(word.form in _CLOSING for word in before[-2:])


def _speakers(tree: Tree, verb: Word, subject: Word) -> tuple[Word, ...]:
    if _RELATIVE not in subject.features:
        return (subject,)
    clause: Word | None = verb
    while clause is not None and clause.base_relation != "acl":
        clause = tree.head_of(clause)
    antecedent = tree.head_of(clause) if clause else None
    return (subject, antecedent) if antecedent else (subject,)
