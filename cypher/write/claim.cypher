// Claims articles for a worker: locks each by writing to it, looks again whether it is due, and takes it until the lease ends.
//
// Whoever takes an article over from a lost worker goes on with the same attempt; after most_lost of that the article is dead.
//
// Parameters: ids (sorted), owner, lease (milliseconds), longest (milliseconds that a lease or a pause lasts at most), most_lost
// Columns: id, handed (canonical JSON of the article), turn (number of this claim), attempts (this one among them),
//   request (the id of the one that brought it, where it came over HTTP)
UNWIND $ids AS id
MATCH (a:Article {id: id})
SET a.id = id
WITH a WHERE a.state = 'queued'
  OR a.state IN ['running', 'failed'] AND (a.due <= timestamp() OR a.due > timestamp() + $longest)
WITH a, a.state = 'running' AS taken_over, a.turn AS turn, a.attempts AS attempts, a.lost AS lost
WITH a, coalesce(turn, 0) + 1 AS turn, attempts + CASE WHEN taken_over THEN 0 ELSE 1 END AS attempts,
  lost + CASE WHEN taken_over THEN 1 ELSE 0 END AS lost
FOREACH (_ IN CASE WHEN lost < $most_lost THEN [1] ELSE [] END |
  SET a.state = 'running', a.owner = $owner, a.turn = turn, a.attempts = attempts, a.lost = lost,
    a.due = timestamp() + $lease, a.started = datetime(),
    a.seconds_waiting = (timestamp() - a.received.epochMillis) / 1000.0)
FOREACH (_ IN CASE WHEN lost < $most_lost THEN [] ELSE [1] END |
  SET a.state = 'dead', a.owner = null, a.due = null, a.lost = lost, a.finished = datetime(),
    a.error = 'its worker was lost ' + toString(lost) + ' times while it read this article')
WITH a, turn, attempts, lost WHERE lost < $most_lost
RETURN a.id AS id, a.handed AS handed, turn, attempts, a.request AS request
