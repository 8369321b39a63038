"""Subjects: by the parse, on the surface, joined, behind a relative; and papers that speak."""
