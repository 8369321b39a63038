"""What wires of control characters have in common: messages, letters, broken lines."""
