"""Flow 2: many readings in, stories and findings out."""
