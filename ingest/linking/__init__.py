"""Linking: from mentions to the actors they stand for, within the article and as of its date."""
