"""Where articles come from: text files, JSON Lines, folders of both, standard input.

`read_articles` yields an Article or a Refusal for everything it finds, in order; nothing is lost and nothing raises.
"""

from ingest.sources.paths import read_articles
from ingest.sources.refusal import Refusal

__all__ = ["Refusal", "read_articles"]
