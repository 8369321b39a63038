"""Function words of a language, in sets named by what a rule does with them."""

from functools import cache, cached_property
from pathlib import Path

import msgspec

from recoupe.lang.toml import read_words


class Grammar(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The lists of ``<lang>/grammar.toml``; that file says what each is for.

    Words are lower case with straight apostrophes, as ``Token.norm`` is. Sets are asked for
    membership; tuples hold beginnings, endings and openings of longer stretches.
    """

    # Clauses
    complementisers: frozenset[str]
    clause_leads: frozenset[str]
    clause_openers: frozenset[str]
    clause_borders: frozenset[str]
    if_words: frozenset[str]
    elided_conditions: frozenset[str]
    case_phrases: frozenset[str]
    without_words: frozenset[str]
    ability_infinitives: frozenset[str]
    contrast_words: frozenset[str]
    while_words: frozenset[str]
    subordinators: frozenset[str]
    cleft_openings: frozenset[str]
    as_words: frozenset[str]
    opening_prepositions: frozenset[str]
    adjuncts: frozenset[str]
    still_words: frozenset[str]

    # Relatives
    relatives: frozenset[str]
    incise_relatives: frozenset[str]
    lequel_forms: frozenset[str]
    subject_relatives: frozenset[str]
    who_words: frozenset[str]
    clause_joints: frozenset[str]
    clause_relatives: frozenset[str]
    free_relatives: frozenset[str]
    describing_relatives: frozenset[str]
    adding_relatives: frozenset[str]
    part_relatives: frozenset[str]
    listed_parts: frozenset[str]
    comment_pronouns: frozenset[str]
    citing_leads: frozenset[str]

    # Prepositions
    of_prepositions: frozenset[str]
    bare_of: frozenset[str]
    plural_of: frozenset[str]
    to_prepositions: frozenset[str]
    bare_to: frozenset[str]
    contracted_to: frozenset[str]
    contracted: frozenset[str]
    contracted_articles: frozenset[str]
    towards: frozenset[str]
    hearer_prepositions: frozenset[str]
    hearer_compounds: frozenset[str]
    phrase_prepositions: frozenset[str]
    infinitive_links: frozenset[str]
    infinitive_prepositions: frozenset[str]
    telling_prepositions: frozenset[str]
    before_words: frozenset[str]
    purpose_words: frozenset[str]
    agent_prepositions: frozenset[str]
    against_prepositions: frozenset[str]
    with_prepositions: frozenset[str]
    favouring_prepositions: frozenset[str]
    about_prepositions: frozenset[str]
    according_to: frozenset[str]
    noun_insertions: frozenset[str]
    noun_source_prepositions: frozenset[str]
    receiving_forms: frozenset[str]
    noun_hearer_prepositions: frozenset[str]
    noun_blockers: frozenset[str]
    speaker_prepositions: frozenset[str]
    behind_on_prepositions: frozenset[str]
    hearer_breakers: frozenset[str]

    # Coordination
    coordinators: frozenset[str]
    and_but: frozenset[str]
    and_words: frozenset[str]
    joiners: frozenset[str]
    joining_phrases: frozenset[str]
    clause_turns: frozenset[str]
    topic_words: frozenset[str]
    noun_clause_enders: frozenset[str]
    object_leavers: frozenset[str]
    condition_phrases: frozenset[str]
    object_breakers: frozenset[str]
    aftermath_words: frozenset[str]
    aftermath_phrases: frozenset[str]
    after_words: frozenset[str]
    past_infinitives: frozenset[str]
    conjunction_leads: frozenset[str]

    # Negation
    negation_particles: frozenset[str]
    negation_words: frozenset[str]
    negators: frozenset[str]
    nobody_words: frozenset[str]
    infinitive_negations: frozenset[str]
    skipped_negations: frozenset[str]

    # Pronouns
    third_person_subjects: frozenset[str]
    impersonal_subjects: frozenset[str]
    impersonal_il: frozenset[str]
    first_person: frozenset[str]
    first_person_subjects: frozenset[str]
    first_person_words: frozenset[str]
    first_person_one: frozenset[str]
    first_person_side: frozenset[str]
    polite_pronouns: frozenset[str]
    hearer_clitics: frozenset[str]
    dummy_subjects: frozenset[str]
    thing_subjects: frozenset[str]
    indefinite_subjects: frozenset[str]
    whoever_words: frozenset[str]
    naming_nobody: frozenset[str]
    unsaid_source: str
    inverted_indefinite: frozenset[str]
    emphatic_pronouns: frozenset[str]
    reflexives: frozenset[str]
    dative_clitics: frozenset[str]
    object_clitics: frozenset[str]
    first_person_clitics: frozenset[str]
    other_clitics: frozenset[str]
    clitic_like_articles: frozenset[str]
    infinitive_leads: frozenset[str]
    speaker_possessives: frozenset[str]
    demonstratives: frozenset[str]
    same_words: frozenset[str]
    emphatic_same: frozenset[str]

    # Articles and quantities
    indefinite_articles: frozenset[str]
    notion_articles: frozenset[str]
    bare_prepositions: frozenset[str]
    quantities: frozenset[str]
    quantifiers: frozenset[str]
    stranger_articles: tuple[str, ...]
    plural_openings: tuple[str, ...]
    indefinite_many: tuple[str, ...]

    # Verbs
    auxiliaries: frozenset[str]
    sharing_auxiliaries: frozenset[str]
    being: frozenset[str]
    passive_participles: frozenset[str]
    group_fillers: frozenset[str]
    linking_t: frozenset[str]
    verb_leads: frozenset[str]
    gerund_leads: frozenset[str]
    light_verbs: frozenset[str]
    must_forms: frozenset[str]
    being_forms: frozenset[str]
    having_forms: frozenset[str]
    perusals: frozenset[str]
    future_being: frozenset[str]
    conditional_auxiliaries: frozenset[str]
    conditional_being: frozenset[str]
    hearsay_fillers: frozenset[str]
    frozen_verbs: frozenset[str]
    unreal_words: frozenset[str]

    # Comparison, question, emphasis
    comparatives: frozenset[str]
    comparison_heads: frozenset[str]
    ranking_words: frozenset[str]
    comparison_openers: frozenset[str]
    question_words: frozenset[str]
    question_pronouns: frozenset[str]
    asked_pronouns: frozenset[str]
    emphasis: frozenset[str]
    complement_openers: frozenset[str]

    # Beginnings and endings
    question_stems: tuple[str, ...]
    imperative_endings: tuple[str, ...]
    first_plural_endings: tuple[str, ...]
    adverb_endings: tuple[str, ...]
    participle_endings: tuple[str, ...]
    agreeing_endings: tuple[str, ...]

    @cached_property
    def joint_openings(self) -> frozenset[str]:
        """First words of what may join two speakers: *et*, *ainsi* que, a comma."""
        return self.joiners.union([","], (phrase.split()[0] for phrase in self.joining_phrases))

    @cached_property
    def case_nouns(self) -> frozenset[str]:
        """The last words of the phrases for a case: *cas* of *en cas*."""
        return frozenset(phrase.split()[-1] for phrase in self.case_phrases)

    @cached_property
    def cleft_words(self) -> tuple[tuple[str, ...], ...]:
        """The openings of a cleft cut into words: ``("c'", "est", "ce")``."""
        return tuple(tuple(cut_words(phrase)) for phrase in sorted(self.cleft_openings))


def cut_words(phrase: str) -> list[str]:
    """Cut a phrase as the tokenizer does: at blanks and after an apostrophe.

    >>> cut_words("c'est ce")
    ["c'", 'est', 'ce']
    """
    return phrase.replace("'", "' ").split()


@cache
def cut_phrases(phrases: tuple[str, ...]) -> tuple[str, ...]:
    """Cut the words of an entry of a table one after the other, once for each entry."""
    return tuple(word for phrase in phrases for word in cut_words(phrase))


@cache
def load_grammar(lang: str = "fr") -> Grammar:
    """Return the function words of the language, read once; raises LexiconError."""
    return read_words(Path(__file__).parent / lang / "grammar.toml", Grammar)
