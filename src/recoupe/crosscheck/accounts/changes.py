"""What one side says, and later the opposite: a refusal given up, a denial taken back."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from recoupe.crosscheck.accounts.claims import Claim
from recoupe.crosscheck.accounts.contests import Contest
from recoupe.crosscheck.accounts.margins import Likeness
from recoupe.crosscheck.dates import surely_before
from recoupe.lang.reasons import Reasons

# Of what is said both times so much must be common, in share and weight; less where the acts
# themselves say that something refused is granted.
_COMMON, _GRANTED = (0.3, 4.0), (0.15, 2.5)
_REFUSE, _GRANT = frozenset({"deny", "reject"}), frozenset({"concede", "offer", "promise"})
_SAID = frozenset({"announce", "say"})


def find_changes(
    claims: Sequence[Claim], likeness: Likeness, *, reasons: Reasons
) -> Iterator[Contest]:
    """Yield what a party, or an agency in its own voice, tells later the other way round.

    The later one supersedes the former: Quito refuses inspectors on Monday and lets them in on
    Tuesday. Only where the filing of the dispatches shows which is later.
    """
    told = [claim for claim in claims if not claim.copied and len(claim.senses) == 1]
    holders: dict[str, list[int]] = defaultdict(list)
    for number, claim in enumerate(told):
        for teller in _tellers(claim):
            holders[teller].append(number)
    for former in told:
        others = sorted({number for teller in _tellers(former) for number in holders[teller]})
        later = [
            other
            for other in (told[number] for number in others)
            if _turns(former, other)
            and surely_before(former.filed, other.filed)
            and _of_one_thing(former, other, likeness)
        ]
        if later:
            why = reasons.say("changed")
            yield Contest("superseded", ((former,), tuple(later)), (why,))


def _tellers(claim: Claim) -> tuple[str, ...]:
    """Give those of whom one must tell both: speakers, or the agency itself."""
    return (*claim.speakers, *((f"={claim.agency}",) if claim.voiced else ()))


def _turns(one: Claim, other: Claim) -> bool:
    """Tell whether one teller says otherwise: an agency, that what was not yet has been done."""
    if one.negative == other.negative:
        return False
    if one.voiced and other.voiced:
        one_deed = bool(one.named & other.named and one.happens & other.happens)
        return one.agency == other.agency and one.negative and one_deed
    return bool(set(one.speakers) & set(other.speakers) and set(one.parties) & set(other.parties))


def _of_one_thing(former: Claim, later: Claim, likeness: Likeness) -> bool:
    acts = former.attribution.act, later.attribution.act
    granted = acts[0] in _REFUSE and acts[1] in _GRANT
    if not granted and not set(acts) <= _SAID:
        return False
    share, weight = _GRANTED if granted else _COMMON
    found = likeness.meaning.between(former.senses[0], later.senses[0])
    return found.words > 1 and found.share >= share and found.weight >= weight
