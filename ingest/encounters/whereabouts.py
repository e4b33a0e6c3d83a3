"""Whereabouts: whether the words before a place say that something is there."""

import re

from ingest.encounters.scene import Scene
from ingest.mentions.places import PlaceMention

# "in", "at the Black Sea resort of", "in Egypt's", "near the border town of", "in the southern port"
_IN = re.compile(
    r"\b(?:in|at|to|into|near|outside|inside|around|reached|visiting)(?: (?:the|its|his|their|nearby|neighbou?ring|central|downtown|northern|southern|eastern|western"
    r"|coastal|border|frontier|capital|city|town|village|port|resort|lakeside|seaside|mountain|historic|ancient|old|holy|island|sea|state|of|castle|palace"
    r"|[A-Z][\w.’'-]+))*,? \Z"
)
_BEFORE_COMMA = re.compile(r"\b(?:in|at) (?:the )?[A-Z][\w’'. -]{2,40}, (?:in |at |near )?\Z")
_LOOK_BACK = 60


def stands_in(scene: Scene, place: PlaceMention) -> bool:
    """True for "in Rome", "at the palace in Rome", "near the border town of Poipet", "at Villa Madama, Rome"."""
    begin = max(0, place.begin - _LOOK_BACK)
    before = scene.text[begin : place.begin]
    return bool(_IN.search(before) or _BEFORE_COMMA.search(before))
