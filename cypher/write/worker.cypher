// Notes that a worker is there, and forgets those that were not seen for an hour.
//
// Parameters: id, host, pid, processes
// Columns: none
MERGE (w:Worker {id: $id})
ON CREATE SET w.started = datetime()
SET w.host = $host, w.pid = $pid, w.processes = $processes, w.seen = datetime()
WITH w
MATCH (gone:Worker) WHERE gone.id IS NOT NULL AND gone.seen < datetime() - duration('PT1H')
DETACH DELETE gone
