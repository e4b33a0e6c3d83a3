"""The worker: takes articles from the queue, has them read by processes of their own, and writes what they say.

terms.py      how it works: processes, leases, attempts, limits
child.py      what a reading process does
reading.py    a reading process as the worker sees it: time, memory, replacement
line.py       the way to the database, which may go away and come back
stock.py      the articles that the worker holds
meters.py     what it counts, for Prometheus
worker.py     claiming, reading, writing and renewing, all at once
"""

from ingest.working.line import Line
from ingest.working.terms import Terms
from ingest.working.worker import Worker

__all__ = ["Line", "Terms", "Worker"]
