"""Encounters: what one clause says happened or will, from triggers and their arguments. One family of wording a file."""
