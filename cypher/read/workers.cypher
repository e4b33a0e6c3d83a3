// The workers that were seen in the last hour, the latest first.
//
// Parameters: none
// Columns: id, host, pid, processes, started, seen, seconds (since it was seen, by the clock of the database)
MATCH (w:Worker) WHERE w.id IS NOT NULL
RETURN w.id AS id, w.host AS host, w.pid AS pid, w.processes AS processes, w.started AS started, w.seen AS seen,
  (timestamp() - w.seen.epochMillis) / 1000.0 AS seconds
ORDER BY seconds, id
