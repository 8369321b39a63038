"""How fast Recoupe reads, beside the bare parser; never an absolute claim."""
