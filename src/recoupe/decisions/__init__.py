"""A person's decisions carried out on a crisis file: pure, without a store."""

from recoupe.decisions.applying import apply
from recoupe.decisions.doubt import doubts
from recoupe.decisions.lines import line_id, target_of
from recoupe.decisions.standing import live

__all__ = ["apply", "doubts", "line_id", "live", "target_of"]
