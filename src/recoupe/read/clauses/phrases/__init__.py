"""Short stretches read from the surface: noun phrases, adverbials, infinitives."""
