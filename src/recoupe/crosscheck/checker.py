"""Flow 2: many readings in, stories and findings out. The order of the steps stands here."""

from collections.abc import Sequence

from recoupe.crosscheck.accounts import find_accounts
from recoupe.crosscheck.entities import build_cast, match_entities
from recoupe.crosscheck.origins import agency_names, find_reprints
from recoupe.crosscheck.stories import group_stories
from recoupe.lang.comparison import load_comparison
from recoupe.records import Cast, CountedAs, Crosscheck, Finding, Reading, Story


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
    stories = group_stories(ordered, entities, identities, reprints, lexicon=lexicon)
    casts: list[Cast] = []
    findings: list[Finding] = []
    for story in stories:
        told = [by_id[key] for key in story.dispatches]
        counted = {key: agencies[key] for key in story.dispatches}
        cast = build_cast(story.id, told)
        casts.append(cast)
        findings += find_accounts(story, told, cast, counted, lang=lang)
    names = tuple(CountedAs(key, agencies[key]) for key in sorted(agencies))
    return Crosscheck(stories, tuple(findings), tuple(casts), names)
