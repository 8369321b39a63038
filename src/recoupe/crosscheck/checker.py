"""Flow 2: many readings in, stories and findings out. The order of the steps stands here."""

from collections.abc import Sequence

from recoupe.crosscheck.accounts import find_accounts
from recoupe.crosscheck.entities import build_cast, match_entities
from recoupe.crosscheck.origins import agency_names, find_reprints
from recoupe.crosscheck.stories import (
    FEWEST_WORDS,
    Nearness,
    build_profiles,
    filing_order,
    group_affairs,
    group_stories,
    shared_words,
)
from recoupe.lang.comparison import load_comparison
from recoupe.records import CountedAs, Crosscheck, Finding, Reading, Story


def crosscheck(readings: Sequence[Reading]) -> tuple[tuple[Story, ...], tuple[Finding, ...]]:
    """Tell the stories of some readings and what their agencies agree on.

    The same set of readings gives the same result in any order; see ``check`` for what else a
    crisis file needs.
    """
    result = check(readings)
    return result.stories, result.findings


def check(readings: Sequence[Reading], *, lang: str = "fr") -> Crosscheck:
    """Cross-check readings: stories in order of filing, findings, casts and agencies counted.

    Deterministic: the order of the readings is no matter, a reading given twice counts once, a
    reprint never adds an agency, and a dispatch of another story changes nothing in this one.
    ``lang`` is the language of the tables and of the reasons.
    """
    lexicon = load_comparison(lang)
    by_id = {reading.dispatch.id: reading for reading in readings}
    ordered = [by_id[key] for key in sorted(by_id)]
    reprints = find_reprints(ordered, lexicon=lexicon)
    agencies = agency_names(ordered, reprints)
    entities, identities = match_entities(ordered)
    profiles = build_profiles(ordered, entities, identities, lexicon=lexicon)
    words = shared_words(profiles, least=FEWEST_WORDS)
    near, pairs = Nearness(profiles, words), sorted(words)
    stories = group_stories(
        ordered, profiles, near, pairs, reprints, entities=entities, lexicon=lexicon
    )
    casts = tuple(
        build_cast(story.id, [by_id[key] for key in story.dispatches]) for story in stories
    )
    findings: list[Finding] = []
    ranks = filing_order(ordered, reprints)
    for affair in group_affairs(stories, near, pairs):
        keys = sorted((key for story in affair for key in story.dispatches), key=ranks.__getitem__)
        told = [by_id[key] for key in keys]
        cast = build_cast(affair[0].id, told)
        counted = {key: agencies[key] for key in keys}
        findings += find_accounts(affair, told, cast, counted, lang=lang)
    names = tuple(CountedAs(key, agencies[key]) for key in sorted(agencies))
    return Crosscheck(stories, tuple(findings), casts, names)
