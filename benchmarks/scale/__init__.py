"""Corpora of any size, generated, and how the time and memory of cross-checking grow with them."""
