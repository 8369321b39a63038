"""Values of records as a reader of the desk calls them."""

from datetime import UTC, date, datetime

from babel.dates import format_date, format_datetime
from babel.numbers import format_percent

from recoupe.dossier.wording import Wording, load_wording
from recoupe.records import CorrectedField
from recoupe.records.desk import Line, LineKind

# Where the words of a file name what a line does, by the kind of line.
_ACTS: dict[LineKind, str] = {
    "position": "position_kinds",
    "exchange": "exchange_kinds",
    "event": "event_types",
    "attribution": "acts",
}


def name_kind(kind: str, t: Wording) -> str:
    """Name a kind of line."""
    return t("kinds", kind)


def name_act(act: str, t: Wording, wording: Wording) -> str:
    """Name an act of speech, a type of event, a kind of position or exchange, a subject."""
    section = next((one for one in _ACTS.values() if act in wording.tree[one]), "")
    if section == "acts":
        return str(wording.tree[section][act]["verb"])
    return wording(section, act) if section else t("subjects", act)


def kind_with(act: str, wording: Wording) -> LineKind:
    """Tell the kind of line that has an act; the same name may stand for acts of several."""
    return next((kind for kind, one in _ACTS.items() if act in wording.tree[one]), "finding")


def name_agreement(agreement: str, t: Wording) -> str:
    """Name how far accounts agree."""
    return t("agreements", agreement)


def name_verdict(verdict: str, t: Wording) -> str:
    """Name what a person made of a line."""
    return t("verdicts", verdict)


def name_month(month: str, wording: Wording) -> str:
    """Write a month: ``mars 2031``."""
    return format_date(date.fromisoformat(f"{month}-01"), "MMMM y", wording.locale)


def name_share(value: float, wording: Wording) -> str:
    """Write a number in [0, 1] in percent."""
    return format_percent(value, locale=wording.locale)


def name_standing(line: Line, t: Wording, wording: Wording) -> str:
    """Name how a line stands: its agreement, its status, or nothing."""
    if line.agreement:
        return name_agreement(line.agreement, t)
    sections = {"position": "position_status", "exchange": "exchange_status"}
    tree = wording.tree[sections.get(line.kind, "temporal")]
    return str(tree.get(line.status or "", ""))


def name_value(field: CorrectedField, value: str | None, t: Wording) -> str:
    """Name what stands in a field that was corrected, nobody where nothing does."""
    if value is None:
        return t("decide", "nobody")
    if field == "agreement":
        return name_agreement(value, t)
    return name_act(value, t, load_wording(t.code)) if field == "act" else value


def name_moment(at: str, t: Wording) -> str:
    """Write a moment kept in UTC as the clock of this machine shows it; another text stays."""
    try:
        moment = datetime.fromisoformat(at)
    except ValueError:
        return at
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=UTC)
    return format_datetime(moment.astimezone().replace(tzinfo=None), "medium", locale=t.locale)
