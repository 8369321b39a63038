"""The views of the desk, one file for each; ``routes`` in ``app.py`` names them."""
