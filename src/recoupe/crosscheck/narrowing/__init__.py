"""Uncertain dates made narrower by the other dispatches of an affair."""

from recoupe.crosscheck.narrowing.narrower import narrow_dates

__all__ = ["narrow_dates"]
