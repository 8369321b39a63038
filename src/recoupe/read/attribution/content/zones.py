"""Stretches of tokens that belong to another speaker than the content around them."""

Zone = tuple[int, int]
