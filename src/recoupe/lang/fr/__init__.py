"""French: the tables of this folder, and nothing else."""
