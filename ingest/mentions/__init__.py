"""Mentions: the places in a text that name a person, office, party, gathering, place or date. One kind a file."""
