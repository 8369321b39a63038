"""Speech without a cue of its own, carried over from the sentence before."""
