"""Dispatches told again with other names, offices, states, agencies and quotation marks."""
