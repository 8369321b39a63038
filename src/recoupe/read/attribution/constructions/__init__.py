"""The ways French hands words to a speaker, one file each; each gives drafts of layers."""
