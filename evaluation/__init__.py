"""How good is it: compares what was found in articles with what a careful reader found.

`rows` reads both files, `names` and `matching` say which meetings are the same, `articles` scores meetings within
articles, `stories` across them, `floors` holds the figures that must not fall.
"""
