"""What is done with the words: a plain verb of saying may carry a demand, a threat, an offer."""
