"""Answers as of another day: the meetings that claims add up to then, as rows like those of the statements in cypher/read/."""
