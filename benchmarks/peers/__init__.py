"""What else would be picked for the work that Recoupe does: other libraries on the same texts."""
