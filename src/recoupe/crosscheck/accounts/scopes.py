"""Whose security: the same stake claimed for different holders."""

from collections.abc import Iterator, Mapping, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest, by_story, tellers
from recoupe.lang.comparison import ComparisonLexicon, matching
from recoupe.lang.folding import fold
from recoupe.lang.reasons import Reasons
from recoupe.lang.words import words_of

_NEAR = 4


def find_scopes(
    claims: Sequence[Claim],
    homes: Mapping[str, str],
    labels: Mapping[str, str],
    *,
    lexicon: ComparisonLexicon,
    reasons: Reasons,
) -> Iterator[Contest]:
    """Yield, story by story, a stake that parties say is each other's, their own or everybody's.

    "la sécurité de la Russie" and "la sécurité de tous" differ in scope when different parties
    say so. ``labels`` names the parties.
    """
    names = {party: fold(label).split()[-1] for party, label in labels.items() if label}
    for told in by_story(claims, homes).values():
        for stake in lexicon.stakes:
            held = [
                (claim, holders)
                for claim in told
                if tellers(claim) and (holders := _holders(claim, stake, names, lexicon))
            ]
            own = [one for one in held if "" not in one[1]]
            shared = [one for one in held if "" in one[1]]
            mine = {party for claim, _ in own for party in tellers(claim)}
            theirs = {party for claim, _ in shared for party in tellers(claim)}
            if mine and theirs - mine and mine - theirs:
                sides = (tuple(c for c, _ in shared), tuple(c for c, _ in own))
                why = reasons.say("scope", stake=stake_words(sides, stake))
                yield Contest("parties_differ", sides, (why,), ("scope",))


def stake_words(sides: Sequence[Sequence[Claim]], stake: str) -> str:
    """Give the words of each claim around the stake, as they stand."""
    shown = []
    for claim in (claim for side in sides for claim in side):
        words = words_of(claim.content, [(0, len(claim.content))])
        at = next((n for n, word in enumerate(words) if word.folded == stake), None)
        if at is not None:
            last = words[min(at + _NEAR, len(words) - 1)]
            shown.append(f"« {claim.content[words[at].start : last.end]} »")
    return ", ".join(dict.fromkeys(shown))


def _holders(
    claim: Claim, stake: str, names: dict[str, str], lexicon: ComparisonLexicon
) -> frozenset[str]:
    """Name whose the stake is in a claim: ids of parties; "" where it is said to be shared."""
    words = claim.text.split()
    found = set()
    for index, word in enumerate(words):
        if word != stake:
            continue
        near = words[max(0, index - _NEAR) : index + 1 + _NEAR]
        if matching(near, lexicon.mutual):
            found.add("")
        else:
            found |= {party for party, name in names.items() if name in near}
    return frozenset(found)
