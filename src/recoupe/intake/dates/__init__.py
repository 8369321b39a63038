"""Days and hours as formats and papers write them, to EDTF; nothing is ever guessed."""
