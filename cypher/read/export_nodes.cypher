// The whole graph but for blocks and history: its nodes, in an order that does not depend on how they came in.
//
// History is the ledger of judgements, the notes of former ids, workers, keys, and how articles came to be read: what happened, not
// what follows from the articles.
//
// Parameters: none
// Columns: label, id, properties
MATCH (n) WHERE NOT n:Block AND NOT n:Judgement AND NOT n:FormerId AND NOT n:Worker AND NOT n:IdempotencyKey
RETURN head(labels(n)) AS label, n.id AS id, CASE WHEN n:Article
    THEN n {.*, attempts: null, lost: null, turn: null, received: null, started: null, finished: null,
      seconds_waiting: null, seconds_reading: null, seconds_writing: null}
    ELSE properties(n)
  END AS properties
ORDER BY label, id
