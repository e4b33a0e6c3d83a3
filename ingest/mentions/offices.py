"""Office phrases: "Russia's top diplomat", "the Indian premier", "Minister of Foreign Affairs of Oman", "his Chinese counterpart".

A phrase is a title with the words around it that say for whom the office is held. Titles are data (reference/tables/titles.csv)
with a pattern for the ministers that no list can name ("hydrocarbons minister").
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from meetings.words import OfficeKind
from reference.names import NameHit
from reference.tables import Reference
