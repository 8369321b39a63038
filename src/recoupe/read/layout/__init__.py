"""Zones, paragraphs, sentences and quotation marks of a dispatch."""

from recoupe.read.layout.finder import find_layout

__all__ = ["find_layout"]
