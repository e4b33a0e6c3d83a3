"""The graph is the queue: an accepted article is an Article node with a state, and its reading and its change of state commit together.

    states.py     the words
    accepting.py  articles into the queue, durable and idempotent
    backlog.py    how many wait and for how long; refuses more where it is full
    claiming.py   articles for a worker, under a lease
    holding.py    leases renewed, articles handed back
    finishing.py  what was read, into the graph: exactly once
    failing.py    a failed attempt: again later, or dead
    dead.py       dead articles: replayed or discarded
    looking.py    what became of an article
    keys.py       idempotency keys, forgotten after a time
    presence.py   which workers are there

Every clock is that of the database, so that workers whose clocks differ agree on when a lease ends.
"""

from ingest.queue.accepting import Accepted, accept
from ingest.queue.states import State

__all__ = ["Accepted", "State", "accept"]
