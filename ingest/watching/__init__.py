"""Follows sources: folders, feeds and pages, and hands what is new in them to the queue.

    source.py    what is followed
    place.py     how far each source was read, kept in the graph
    handing.py   articles to the queue, which may be full
    folder.py    a look at a folder
    web.py       a look at a feed or a page
    watcher.py   looks again and again, whatever goes wrong
    forgetting.py  a source that is followed no more

What a source offers is noted first, then taken piece by piece, and each piece is noted when the queue has it. A watcher that is
killed anywhere between goes on there: handing in the same article twice changes nothing.
"""

from ingest.watching.forgetting import forget
from ingest.watching.source import Source, read_source
from ingest.watching.watcher import Habits, Watcher

__all__ = ["Habits", "Source", "Watcher", "forget", "read_source"]
