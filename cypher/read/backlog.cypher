// How many articles wait or are being read, counted up to a limit, and how long the oldest of them has been waiting.
//
// Parameters: most
// Columns: length, oldest (seconds, by the clock of the database; null where nothing waits)
CALL () {
  UNWIND ['queued', 'running', 'failed'] AS state
  MATCH (a:Article) WHERE a.state = state AND a.due > 0
  WITH a LIMIT $most
  RETURN count(a) AS length
}
CALL () {
  UNWIND ['queued', 'running', 'failed'] AS state
  CALL (state) {
    MATCH (a:Article) WHERE a.state = state AND a.due > 0
    RETURN a.received AS received ORDER BY a.state, a.due LIMIT 1
  }
  RETURN min(received.epochMillis) AS received
}
RETURN length, (timestamp() - received) / 1000.0 AS oldest
