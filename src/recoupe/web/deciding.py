"""What stands beside a line to decide about it."""

from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import urlencode

from starlette.requests import Request

from recoupe.records import Decision, TargetKind
from recoupe.records.judged import Judged, Judgement
from recoupe.web.affair_file import AffairFile
from recoupe.web.line_list import line_path
from recoupe.web.naming import name_moment, name_value
from recoupe.web.own_paths import with_done

_CORRECTABLE = frozenset({"attribution", "event", "position", "exchange", "finding"})


@dataclass(frozen=True, slots=True)
class Deciding:
    """A line to be decided about, and what was decided.

    ``back`` is the page it stands on; ``next`` the page of the line after it in the list that
    ``filter`` asks for, empty where it stands in none. ``correct`` leads to the form that
    corrects it, empty where nothing of it can be corrected. ``amended`` has for each field that
    was corrected what stood and what stands there, ``log`` who decided what when.
    """

    kind: TargetKind
    name: str
    affair: str
    judgement: Judgement | None
    amended: tuple[tuple[str, str, str], ...]
    log: tuple[tuple[Decision, str], ...]
    back: str
    next: str
    filter: str
    correct: str

    @property
    def hidden(self) -> Mapping[str, str]:
        """What the form says besides the decision itself."""
        given = {
            "kind": self.kind,
            "id": self.name,
            "affair": self.affair,
            "back": self.back,
            "next": self.next,
            "filter": self.filter,
        }
        return {name: value for name, value in given.items() if value}


def deciding(
    request: Request,
    file: AffairFile,
    kind: TargetKind,
    name: str,
    *,
    back: str = "",
    following: str = "",
    asked_for: str = "",
) -> Deciding:
    """Give what a page needs to decide about a line; it comes back to itself if not told else."""
    url = request.url
    here = back or with_done(f"{url.path}?{url.query}", ())
    judgement = judgement_of(file, kind, name)
    t = file.labels
    return Deciding(
        kind,
        name,
        file.key,
        judgement,
        tuple(
            (
                t("fields", one.field),
                name_value(one.field, one.was, t),
                name_value(one.field, one.now, t),
            )
            for one in (judgement.amendments if judgement else ())
        ),
        tuple((one, name_moment(one.at, t)) for one in (judgement.decisions if judgement else ())),
        here,
        following,
        asked_for,
        f"{line_path(kind, name)}/correct?{urlencode({'back': here})}"
        if kind in _CORRECTABLE
        else "",
    )


def judgement_of(file: AffairFile, kind: TargetKind, name: str) -> Judgement | None:
    """Give what was decided about a line; ``None`` where nothing was."""
    if not isinstance(file.dossier, Judged):
        return None
    judgements = file.dossier.judgements
    return next((one for one in judgements if (one.kind, one.id) == (kind, name)), None)
