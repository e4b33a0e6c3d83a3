"""How fast is it, against what it stands on: bare spaCy, raw UNWIND, the raw driver. Prints figures, asserts nothing."""
