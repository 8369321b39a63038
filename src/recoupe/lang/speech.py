"""Small words of speech reporting: adverbs, modals, channels, documents, words that make an act."""

from functools import cache, cached_property
from pathlib import Path

import msgspec

from recoupe.lang.grammar import cut_words
from recoupe.lang.toml import read_words
from recoupe.records.attribution import Act


class ActWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Words in what is said that make it a demand, a threat, an offer, a denial or a refusal."""

    pledging_verbs: frozenset[str]
    warning_verbs: frozenset[str]
    replying_verbs: frozenset[str]
    consequence_phrases: frozenset[str]
    threat_phrases: frozenset[str]
    suffering_verbs: frozenset[str]
    or_else: tuple[str, ...]
    may_forms: frozenset[str]
    yielding_verbs: frozenset[str]
    phatic_imperatives: frozenset[str]
    never_was: tuple[str, ...]
    none_of: tuple[str, ...]
    refusal_adjectives: frozenset[str]
    necessity_impersonal: frozenset[str]
    necessity_adjectives: frozenset[str]
    necessity_moment: frozenset[str]
    moment_come: frozenset[str]
    necessity_nouns: frozenset[str]
    happening_verbs: frozenset[str]
    readiness_adjectives: frozenset[str]
    readiness_nouns: frozenset[str]
    cooperation: frozenset[str]
    exchange_words: frozenset[str]
    hostility_verbs: frozenset[str]
    will_words: frozenset[str]
    will_verbs: frozenset[str]
    triggers: frozenset[str]
    unless_words: frozenset[str]
    hostile_acts: frozenset[str]
    consequences: frozenset[str]
    consequence_verbs: frozenset[str]
    blamed_verbs: frozenset[str]
    guilt_nouns: frozenset[str]
    denial_words: frozenset[str]
    denial_phrases: frozenset[str]
    refusal_words: frozenset[str]
    refusal_verbs: frozenset[str]
    performatives: dict[str, Act]


class SpeechWords(msgspec.Struct, frozen=True, forbid_unknown_fields=True, dict=True):
    """The word lists of ``<lang>/speech.toml``; that file says what each is for."""

    adverbs: frozenset[str]
    adverbial_phrases: tuple[str, ...]
    prepositions: frozenset[str]
    compound_prepositions: frozenset[str]
    articles: frozenset[str]
    clitic_subjects: frozenset[str]
    etre_verbs: frozenset[str]
    modals: frozenset[tuple[str, str]]
    denied_modals: frozenset[str]
    reflexive_modals: frozenset[str]
    hedges: frozenset[str]
    possibility: frozenset[str]
    documents: frozenset[str]
    reporting_documents: frozenset[str]
    ruling_documents: frozenset[str]
    ruling_verbs: frozenset[str]
    document_prepositions: frozenset[str]
    thing_verbs: frozenset[str]
    thing_pronouns: frozenset[str]
    judging_verbs: frozenset[str]
    qualifying_verbs: frozenset[str]
    comment_nouns: frozenset[str]
    impersonal_verbs: frozenset[str]
    wondering_verbs: frozenset[str]
    ensuring_verbs: frozenset[str]
    showing_verbs: frozenset[str]
    topic_verbs: frozenset[str]
    counting_nouns: frozenset[str]
    announcing_nouns: frozenset[str]
    empty_contents: frozenset[str]
    varying_stems: tuple[str, ...]
    citing_verbs: frozenset[str]
    quoted_by: frozenset[str]
    made_by: frozenset[str]
    talk_nouns: frozenset[str]
    asked_words: frozenset[str]
    go_between_nouns: frozenset[str]
    go_betweens: frozenset[str]
    interpreters: frozenset[str]
    about_speaking: frozenset[str]
    about_source: frozenset[str]
    source_nouns: frozenset[str]
    non_answer_verbs: frozenset[str]
    non_answer_nouns: frozenset[str]
    channel_nouns: frozenset[str]
    broadcast_nouns: frozenset[str]
    channel_prepositions: frozenset[str]
    channel_leads: frozenset[str]
    broadcast_prepositions: frozenset[str]
    network_prepositions: frozenset[str]
    public_prepositions: frozenset[str]
    channel_links: frozenset[str]
    channel_compounds: frozenset[str]
    networks: frozenset[str]
    publics: frozenset[str]
    anonymity: frozenset[str]
    naming: frozenset[str]
    anonymity_openings: frozenset[str]
    anonymity_negations: frozenset[str]
    act_words: ActWords

    @cached_property
    def adverbials(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The set phrases cut into words, by their first word."""
        return _by_word(self.adverbial_phrases, 0)

    @cached_property
    def adverbials_ending(self) -> dict[str, tuple[tuple[str, ...], ...]]:
        """The set phrases cut into words, by their last word."""
        return _by_word(self.adverbial_phrases, -1)


def _by_word(phrases: tuple[str, ...], place: int) -> dict[str, tuple[tuple[str, ...], ...]]:
    table: dict[str, tuple[tuple[str, ...], ...]] = {}
    for phrase in phrases:
        words = tuple(cut_words(phrase))
        table[words[place]] = (*table.get(words[place], ()), words)
    return table


@cache
def load_speech(lang: str = "fr") -> SpeechWords:
    """Return the speech words of the language, read once; raises LexiconError."""
    return read_words(Path(__file__).parent / lang / "speech.toml", SpeechWords)
