"""What a person decided, as annotated dispatches in our own gold format."""

from recoupe.export.gold.folder import write_gold

__all__ = ["write_gold"]
