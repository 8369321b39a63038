"""What a language is: tables of words as data, with their typed loaders."""
